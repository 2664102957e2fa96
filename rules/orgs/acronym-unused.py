"""Letters that are never used again need not be given.

Many desks give them all the same, for readers who know only the letters: so this rule is off.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Severity, Triggers, replace

MESSAGE = "“{found}” is never used again."
SEVERITY = Severity.NOTE
ON = False
TRIGGERS = Triggers(literals=frozenset({"("}))

BAD = [
    Bad(
        "The Office for River Statistics ⟦(ORS)⟧ counted 41 boats.",
        fix="The Office for River Statistics counted 41 boats.",
    ),
]
GOOD = [Good("The Office for River Statistics (ORS) counted. The ORS slept.", why="used")]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for defined in doc.acronyms:
        start, end = defined.start + len(defined.name), defined.end
        while doc.prose[start : start + 1].isspace():
            start += 1
        if doc.prose[start : start + 1] != "(" or not defined.fits:
            continue
        if len(doc.acronym_uses(defined.acronym)) == 1:
            fix = replace(start - 1, end, "", title="Leave the letters out")
            yield Finding(start, end, fixes=[fix])
