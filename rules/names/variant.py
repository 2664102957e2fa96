"""One name, one spelling.

Readers forgive much, but not their own name misspelt; a misspelt name heads every newspaper's
list of corrections. A draft often holds the proof itself: the name is spelt one way here and
another way there. This rule finds capitalised words that are a slip of the hand apart and judges by
what stands around them whether they are one name or two. Bodies and places are `orgs/variant`.

It shows every place of both spellings. It says which of them is probably wrong only if there
is evidence: the other stands more often, or is a known name and this one is not. Otherwise it
says that there are two spellings in one draft.

If both are right (two brothers, two teams), list the pair as distinct in the house lexicon, or
mark the place with `(cq)`.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    NameVariant,
    Options,
    Place,
    Severity,
    replace,
)

YIELDS = ("names/lexicon", "names/furniture-name")
MESSAGE = "“{found}” is probably “{usual}”, as spelt elsewhere in this draft ({count})."
UNDECIDED = "“{found}” and “{usual}”: two spellings of what looks like one name in this draft."
SEVERITY = Severity.WARNING

_NAMES_ONE = 1.5  # the lead from which on the message says which spelling is probably wrong
_OFFERS_FIX = 4.0  # … and the rule offers to change it


class Settings(Options):
    """``least`` is the score from which on a pair is reported: lower finds more and errs more."""

    least: float = 5.2


BAD = [
    Bad(
        "Jane Holloway spoke. Holloway paused. Holloway left, but Jane ⟦Hollloway⟧ will be back.",
        fix="Jane Holloway spoke. Holloway paused. Holloway left, but Jane Holloway will be back.",
        why="the same given name",
    ),
    Bad("Officials named him as Piotr Grabowzky. Later, ⟦Grabozwky⟧ was freed."),
]
GOOD = [
    Good("Ann Gonzalez and Luis Gonzales met.", why="two people with their own given names"),
    Good("Kansas won. The Kansans cheered.", why="a demonym"),
    Good("The Minister spoke. The Ministry said nothing.", why="two words"),
    Good("Erica Benn spoke. Later Erika Stahl left.", why="two given names"),
    Good("Tom Hargreaves scored. The coach, Phil Hargrave, smiled.", why="two people"),
    Good(
        "Jane Holloway (misspelt as Jane Hollloway on the ballot) won.",
        why="the draft speaks of the spelling",
    ),
    Good("See example.org/Holoway for what Jane Holloway said.", why="an address"),
    Good("", why="an empty draft"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    furniture = doc.furniture_variants
    for variant in doc.name_variants:
        if variant.score >= options.least and not variant.is_body and variant not in furniture:
            yield _finding(variant)


def _finding(variant: NameVariant) -> Finding:
    first, *later = variant.odd_places
    others = [Place(*spot[:2], f"and “{variant.odd}” here") for spot in later]
    others += [Place(*spot[:2], f"spelt “{variant.right}” here") for spot in variant.right_places]
    fixes = []
    if variant.lead >= _OFFERS_FIX:
        fixes = [replace(first.start, first.end, variant.right)]
    return Finding(
        first.start,
        first.end,
        {"usual": variant.right, "count": _times(len(variant.right_places))},
        label=f"spelt “{variant.odd}” here",
        others=others,
        fixes=fixes,
        message=None if variant.lead >= _NAMES_ONE else UNDECIDED,
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
