"""An acronym is explained where it first stands.

The lede says NARA and the fourth paragraph says what that is: the paragraphs changed places.
Headline, standfirst and captions may use the letters alone.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "“{found}” is explained only later."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"("}))

BAD = [
    Bad(
        "The port was closed on Monday, ⟦SRPA⟧ said after a long night of talks with the union.\n"
        "The Southern Rivers Ports Authority (SRPA) has eleven members."
    ),
]
GOOD = [
    Good(
        "The Southern Rivers Ports Authority (SRPA) closed the port.\nSRPA has eleven members.",
        why="in order",
    ),
    Good("SRPA (Southern Rivers Ports Authority) closed the port.", why="explained at once"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    seen = set()
    for defined in doc.acronyms:
        if not defined.fits or defined.acronym in seen:
            continue
        seen.add(defined.acronym)
        early = [at for at in doc.acronym_uses(defined.acronym) if at < defined.start]
        if early:
            end = early[0] + len(defined.acronym)
            place = Place(defined.start, defined.end, "explained here")
            yield Finding(early[0], end, others=[place])
