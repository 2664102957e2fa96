"""A sum in a foreign currency comes with its worth at home.

Readers do not carry exchange rates in their heads. Guides that ask for a conversion ask for it in
brackets after the first large sum of a story: $5m (£3.9m).
"""

import re
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Severity,
    Speech,
    Triggers,
)

MESSAGE = "“{found}” has no conversion to {home} beside it; it is the first such sum here."
SEVERITY = Severity.NOTE
CONFIDENCE = 0.7
ON = False
TAGS = ("guardian", "bbc")
SPEECH = Speech.SKIP
FIELDS = (BlockKind.PARAGRAPH,)
SOURCES = ["Guardian style guide, “currencies”", "BBC News style guide, “currencies”"]

_NEAR = 60  # characters after the sum in which its conversion is looked for

TRIGGERS = Triggers(literals=frozenset("$€¥₹"))


class Settings(Options):
    home: str = "£"  # the sign of the readers' own currency
    currencies: str = "$€¥₹"  # signs that want a conversion


BAD = [
    Bad("The firm paid ⟦$5m⟧ for it, then $7m more."),
    Bad("The firm paid ⟦€4.5bn⟧ in May."),
]
GOOD = [
    Good("The firm paid $5m (£3.9m) for it, then $7m more.", why="the first sum is converted"),
    Good("The firm paid £5m for it.", why="no foreign sum"),
    Good("It cost about £4m ($5m) in all.", why="the sum is the conversion"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    """The first sum of each foreign currency, where no sum at home stands beside it."""
    for sign in options.currencies:
        if sign == options.home or sign not in doc.prose:
            continue
        pattern = rf"(?<!\w){re.escape(sign)}\d[\d,.]*(?: ?(?:million|billion|m|bn|tn))?\b"
        first = re.search(pattern, doc.prose)
        if first is None:
            continue
        if options.home not in doc.prose[max(first.start() - _NEAR, 0) : first.end() + _NEAR]:
            yield Finding(*first.span(), {"home": options.home, "found": first[0]})
