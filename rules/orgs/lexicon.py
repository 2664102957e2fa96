"""Bodies, brands, places, works and terms are spelt as in the lexicon.

The house lexicon (`lexicon.toml`) and the small one that newslint ships list them with the form to
print and known wrong forms. An official name keeps its spelling whatever the house style: it is the
World Health Organization in London too.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    lexicon_triggers,
    replace,
)

MESSAGE = "“{found}” is “{wanted}” in the lexicon.{note}"
SEVERITY = Severity.ERROR
NEEDS = ("lexicon",)
TRIGGERS = lexicon_triggers()
SAFETY = Safety.SAFE

BAD = [
    Bad(
        "The ⟦World Health Organisation⟧ met in Geneva.",
        fix="The World Health Organization met in Geneva.",
    ),
    Bad("She teaches at ⟦John Hopkins University⟧ in Baltimore."),
    Bad("The plane left ⟦Buenos Aries⟧ at noon."),
]
GOOD = [
    Good("The World Health Organization met at Johns Hopkins University.", why="right"),
    Good("Middlesborough, Kentucky, lies in a crater.", why="another town"),
    Good("See example.org/Youtube for more.", why="an address"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for hit in doc.lexicon_hits:
        if hit.entry.kind != "person":
            note = f" {hit.entry.note}" if hit.entry.note else ""
            fix = replace(hit.start, hit.end, hit.wanted, Safety.SAFE)
            yield Finding(hit.start, hit.end, {"wanted": hit.wanted, "note": note}, fixes=[fix])
