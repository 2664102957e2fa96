"""A quotation is used once.

The same sentence quoted twice in one story is a leftover of a move or a rewrite. Short phrases
that a story takes up again, and quotations lifted out for display, are accepted.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "This quotation stands in the story already."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"“", '"', "‘", " '"}))

BAD = [
    Bad(
        "“I sell boats because nobody sells the sea,” said Ida Falk.\nShe opened in May.\n"
        "⟦“I sell boats because nobody sells the sea,”⟧ Falk said."
    ),
    Bad(
        "‘I sell boats because nobody sells the sea,’ said Ida Falk.\nShe opened in May.\n"
        "Falk said: ⟦‘I sell boats because nobody sells the sea.’⟧"
    ),
]
GOOD = [
    Good(
        "“I sell boats because nobody sells the sea,” said Ida Falk.\nShe opened in May.\n"
        "“I sell boats because nobody sells the sea”\nShe will close in June.",
        why="lifted out for display",
    ),
    Good("“We will be back,” Falk said.\nA year later: “We will be back,” Falk said.", why="short"),
    Good(
        "“It is a kick in the teeth of every fisher,” said Falk.\nHolm heard about the “kick in "
        "the teeth of every fisher” in the bath.",
        why="a part taken up again",
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for first, again in doc.repeated_quotations:
        one, other = doc.speaker_of(first), doc.speaker_of(again)
        if one and other and one.surname != other.surname:
            continue  # worse than a repetition, and reported as such
        yield Finding(*again, label="quoted again here", others=[Place(*first, "quoted here")])
