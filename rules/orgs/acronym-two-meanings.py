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
        "The Dorset Parents Alliance (DPA) marched. The DPA was loud. "
        "They passed the ⟦Dock Police Authority (DPA)⟧."
    ),
]
GOOD = [
    Good("The Dorset Parents Alliance (DPA) marched past the Dock Police Authority.", why="once"),
    Good(
        "The Dorset Parents Alliance (DPA) marched. The Dorset Parents’ Alliance (DPA) sang.",
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
