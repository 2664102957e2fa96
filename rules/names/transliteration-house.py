"""Names from other scripts have the house's romanisation.

Zelensky, Zelenskyy and Zelenskiy are one man. This rule reports accepted variants of the lexicon's
people that are not the form the house prints, outside direct speech. It belongs to the style packs.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Safety, Severity, Speech, replace

MESSAGE = "The house form of “{found}” is “{wanted}”."
SEVERITY = Severity.WARNING
SAFETY = Safety.SAFE
SPEECH = Speech.SKIP
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")

BAD = [
    Bad(
        "President ⟦Volodymyr Zelenskiy⟧ flew to Lviv.",
        fix="President Volodymyr Zelensky flew to Lviv.",
    ),
]
GOOD = [
    Good("President Volodymyr Zelensky flew to Lviv.", why="the house form"),
    Good("“I met Volodymyr Zelenskiy,” she wrote.", why="direct speech"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for hit in doc.house_hits("person", former=False):
        fix = replace(hit.start, hit.end, hit.wanted, Safety.SAFE)
        yield Finding(hit.start, hit.end, {"wanted": hit.wanted}, fixes=[fix])
