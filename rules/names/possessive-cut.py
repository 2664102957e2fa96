"""A possessive must not eat the end of a name.

Vickers has a brother: Vickers’ brother, or Vickers’s, but never Vicker’s. This rule reports a
possessive whose name is found in the draft only with an *s* more, after a given name or a title.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers, replace

MESSAGE = "“{found}” cuts the name “{name}”: the possessive is “{name}’” or “{name}’s”."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"'s"}))

BAD = [
    Bad(
        "Ronnie Chambers flew home. ⟦Chamber’s⟧ mother wept.",
        fix="Ronnie Chambers flew home. Chambers’ mother wept.",
    ),
]
GOOD = [
    Good("Ronnie Chambers flew home. Chambers’s mother wept.", why="whole"),
    Good("The United States and the State's lawyers met.", why="no person"),
    Good("Ronnie Chambers met Jean Chamber. Chamber’s mother wept.", why="another person"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for cut in doc.cut_possessives:
        mark = doc.prose[cut.end - 2]
        yield Finding(
            cut.start,
            cut.end,
            {"name": cut.name},
            others=[Place(cut.introduced.start, cut.introduced.end, f"“{cut.name}” here")],
            fixes=[replace(cut.start, cut.end, cut.name + mark)],
        )
