"""An acronym is explained once.

The second explanation is what is left of another version of the paragraph.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Triggers,
    is_one_name,
    replace,
)

MESSAGE = "“{acronym}” has been explained above."
SEVERITY = Severity.NOTE
TRIGGERS = Triggers(literals=frozenset({"("}))

BAD = [
    Bad(
        "The Dorset Rail Alliance (DRA) marched. The ⟦Dorset Rail Alliance (DRA)⟧ sang.",
        fix="The Dorset Rail Alliance (DRA) marched. The DRA sang.",
    ),
]
GOOD = [Good("The Dorset Rail Alliance (DRA) marched. The DRA sang.", why="once")]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    first = {}
    for defined in doc.acronyms:
        known = first.setdefault(defined.acronym, defined)
        if known is not defined and defined.fits and is_one_name(known.name, defined.name):
            yield Finding(
                defined.start,
                defined.end,
                {"acronym": defined.acronym},
                others=[Place(known.start, known.end, "first explained here")],
                fixes=[replace(defined.start, defined.end, defined.acronym)],
            )
