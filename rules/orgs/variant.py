"""A body, a brand or a place has one spelling.

What holds for people holds for companies, parties, teams and towns: the draft itself often shows
that a name is misspelt, because it stands there twice. The pairs are found and judged as in
`names/variant`; this rule reports those that name no person.
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

MESSAGE = "“{found}” is probably “{usual}”, as spelt elsewhere in this draft ({count})."
UNDECIDED = "“{found}” and “{usual}”: two spellings of what looks like one name in this draft."
SEVERITY = Severity.WARNING

_NAMES_ONE = 1.5  # the lead from which on the message says which spelling is probably wrong
_OFFERS_FIX = 4.0  # … and the rule offers to change it


class Settings(Options):
    """``least`` is the score from which on a pair is reported: lower finds more and errs more."""

    least: float = 5.2


BAD = [
    Bad("The State Department denied it. A State ⟦Deparment⟧ spokesman said so."),
    Bad("Heronwick Brewing sells beer. It is good. ⟦Heronwik⟧ Brewing may close."),
]
GOOD = [
    Good("Kansas won. The Kansans cheered.", why="a demonym"),
    Good("The Minister spoke. The Ministry said nothing.", why="two words"),
    Good("Jane Heronwick spoke. Jane Heronwik left.", why="a person: another rule"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    furniture = doc.furniture_variants
    for variant in doc.name_variants:
        if variant.score >= options.least and variant.is_body and variant not in furniture:
            yield _finding(variant)


def _finding(variant: NameVariant) -> Finding:
    first, *later = variant.odd_places
    others = [Place(*spot[:2], f"and “{variant.odd}” here") for spot in later]
    others += [Place(*spot[:2], f"spelt “{variant.right}” here") for spot in variant.right_places]
    sure = variant.lead >= _OFFERS_FIX
    count = len(variant.right_places)
    return Finding(
        first.start,
        first.end,
        {"usual": variant.right, "count": "once" if count == 1 else f"{count} times"},
        label=f"spelt “{variant.odd}” here",
        others=others,
        fixes=[replace(first.start, first.end, variant.right)] if sure else [],
        message=None if variant.lead >= _NAMES_ONE else UNDECIDED,
    )
