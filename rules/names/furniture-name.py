"""A name in the headline is spelt as in the story.

Headlines, standfirsts, captions and slugs are written last and read first, and a misspelt name
there is the one that everybody sees. This rule reports a name of the furniture that is a slip of
the hand away from the name in the copy, slugs of the file's metadata included.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    replace,
)

MESSAGE = "“{found}” is spelt “{usual}” in the story."
SEVERITY = Severity.ERROR

_FURNITURE = frozenset(
    (
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.CROSSHEAD,
        BlockKind.CAPTION,
        BlockKind.ALT,
    )
)


class Settings(Options):
    """``least`` is the score from which on a pair is reported: lower finds more and errs more."""

    least: float = 5.2


BAD = [
    Bad(
        "---\ntitle: Mayor ⟦Kowalzcyk⟧ keeps her seat\n---\n\nIt was close.\n\n"
        "Hanna Kowalczyk was cheered in the square. Kowalczyk thanked the voters.\n",
        format="md",
    ),
    Bad(
        "---\ntitle: Mayor keeps her seat\nslug: ⟦kowalzcyk⟧-keeps-seat\n---\n\n"
        "Hanna Kowalczyk was cheered in the square. Kowalczyk thanked the voters.\n",
        format="md",
    ),
]
GOOD = [
    Good(
        "---\ntitle: Mayor Kowalczyk keeps her seat\nslug: kowalczyk-keeps-seat\n---\n\n"
        "Hanna Kowalczyk was cheered in the square. Kowalczyk thanked the voters.\n",
        why="one spelling",
        format="md",
    ),
    Good("Hanna Kowalczyk was cheered. Later Kowalzcyk left.", why="not in the furniture"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    for variant in doc.furniture_variants:
        first = variant.odd_places[0]
        if variant.score >= options.least:
            others = [Place(*spot[:2], f"“{variant.right}” here") for spot in variant.right_places]
            fix = replace(first.start, first.end, variant.right)
            yield Finding(*first[:2], {"usual": variant.right}, others=others, fixes=[fix])
    for slip in doc.slug_slips:
        others = [Place(*spot[:2], f"“{slip.name}” here") for spot in slip.places[:5]]
        yield Finding(slip.start, slip.end, {"usual": slip.name}, others=others)
