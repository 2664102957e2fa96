"""One quotation, one speaker.

The same words given to two people are almost always a paste that was meant to be replaced, and
one of the two never said them.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "The same words are given to {first} and here to {speaker}."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"“", '"', "‘", " '"}))

BAD = [
    Bad(
        "“We rowed until our hands bled,” coach Nils Ahlgren said.\nThe race was close.\n"
        "⟦“We rowed until our hands bled,”⟧ captain Tomas Reyes said."
    ),
    Bad(
        "Mayor Ida Falk said: “That pier has been tired since 1974.”\nNobody was hurt.\n"
        "⟦“That pier has been tired since 1974,”⟧ said Otto Brandt, the fire chief."
    ),
]
GOOD = [
    Good("“We rowed until our hands bled,” Ahlgren said.\n“My hands bled,” Reyes said."),
    Good(
        "“We rowed until our hands bled,” coach Nils Ahlgren said.\nLater he said it again.\n"
        "“We rowed until our hands bled,” Ahlgren said.",
        why="one speaker",
    ),
    Good("“No comment,” Ida Falk said.\n“No comment,” Otto Brandt said.", why="a stock phrase"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for first, again in doc.repeated_quotations:
        one, other = doc.speaker_of(first), doc.speaker_of(again)
        if one and other and one.surname != other.surname:
            slots = {"first": one.name, "speaker": other.name}
            others = [Place(*first, f"said by {one.name} here")]
            yield Finding(*again, slots, f"said by {other.name} here", others)
