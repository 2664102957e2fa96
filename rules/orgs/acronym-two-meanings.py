"""One acronym, one meaning.

A draft that calls two bodies CPA leaves the reader to guess which of them marched and which of them
faces cuts. Write the less frequent one out.
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
)

MESSAGE = "“{acronym}” already stands for “{name}” in this draft."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"("}))

BAD = [
    Bad(
        "The Dorset Rail Alliance (DRA) marched. The DRA was loud. "
        "They passed the ⟦Dock Rangers Authority (DRA)⟧."
    ),
]
GOOD = [
    Good("The Dorset Rail Alliance (DRA) marched past the Dock Rangers Authority.", why="once"),
    Good(
        "The Dorset Rail Alliance (DRA) marched. The Dorset Rails Alliance (DRA) sang.",
        why="one name",
    ),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    first = {}
    for defined in doc.acronyms:
        if not defined.fits:
            continue
        known = first.setdefault(defined.acronym, defined)
        if not is_one_name(known.name, defined.name):
            slots = {"acronym": defined.acronym, "name": known.name}
            others = [Place(known.start, known.end, "first given here")]
            yield Finding(defined.start, defined.end, slots, others=others)
