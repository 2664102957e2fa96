"""American or British spelling, not both.

“Colour” in a draft that writes “center” and “neighborhood” was pasted from across the ocean. The
draft’s own dialect is the one that most of its words are spelt in; names, words with a capital
and quotations do not count, and “organize” with a z is British too.
"""

from collections.abc import Iterable

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Speech,
    Triggers,
    british_spellings,
    dialect_strangers,
    replace,
)

MESSAGE = "“{found}” is {dialect} spelling; the draft spells like “{home}” ({count})."
SEVERITY = Severity.WARNING
SPEECH = Speech.SKIP
TRIGGERS = Triggers(words=british_spellings())  # American ones stand in most drafts
SHOWN = 4  # words of the draft's own dialect that are pointed at

BAD = [
    Bad(
        "The color of the curbs is gray. Any ⟦colour⟧ but red will do.",
        fix="The color of the curbs is gray. Any color but red will do.",
    ),
    Bad("The colour of the harbour was new. A ⟦neighbor⟧ disliked it."),
    Bad("The center is gray. The council ⟦realised⟧ this in May, at the theater."),
]
GOOD = [
    Good("The color of the curbs is gray.", why="American throughout"),
    Good("The colour of the harbour was new to the Rockefeller Center.", why="a name"),
    Good("The colour of the harbour was organized.", why="-ize is British too"),
    Good("The color is gray. “What a colour,” said the mayor.", why="in a quotation"),
    Good("One colour, one color.", why="nothing outweighs the other"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for stranger in dialect_strangers(doc.prose, doc.words, doc.occurrences, doc.in_speech):
        start, end = stranger.places[0]
        others = [Place(*span, "another spelling") for span in stranger.home[:SHOWN]]
        others += [Place(*span) for span in stranger.places[1:]]
        slots = {
            "dialect": stranger.dialect,
            "home": stranger.home[0].of(doc.prose),
            "count": str(len(stranger.home)),
        }
        fixes = [replace(start, end, stranger.usual)]
        severity = Severity.NOTE if stranger.is_shared else None
        yield Finding(start, end, slots, "", others, fixes, severity=severity)
