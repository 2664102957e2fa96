"""A currency sign stands right before its figure, once.

“5$”, “£ 20” and “$$5” are slips of the hand in English copy. What others wrote is left alone in
quotations.
"""

import re
from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Safety,
    Severity,
    Speech,
    Triggers,
    lazy_pattern,
    replace,
)

MESSAGE = "{what}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95
SPEECH = Speech.SKIP
SAFETY = Safety.UNSAFE
TRIGGERS = Triggers(literals=frozenset("$£€¥₹"))

BAD = [
    Bad("It cost ⟦5$⟧.", fix="It cost $5."),
    Bad("It cost ⟦1,250.50 €⟧ in all.", fix="It cost €1,250.50 in all."),
    Bad("It cost ⟦£ 20⟧ a head.", fix="It cost £20 a head."),
    Bad("It cost ⟦$$5⟧ to mend.", fix="It cost $5 to mend."),
]
GOOD = [
    Good("It cost $5, £20 and €1,250.50."),
    Good("It cost US$5 and A$7."),
    Good("“It cost me 5$,” he wrote.", why="his own words"),
    Good("The restaurant is rated $$ of $$$$.", why="a rating"),
    Good("Rapper A$AP and Ke$ha came.", why="names"),
    Good("He earned £5 a day; $ signs in his eyes.", why="no figure"),
    Good("In 2020 £5 was enough.", why="the year and the sum"),
    Good("Room 5 $20, room 6 $25.", why="a list"),
]

_SIGNS = frozenset("$£€")
_APART = frozenset((*_SIGNS, " ", "\u00a0"))
_AFTER = lazy_pattern(
    r"(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)[ \u00a0]?(?P<sign>[$£€])(?![\w$£€]|[ \u00a0]?\d)"
)
_GAP = lazy_pattern(r"(?P<sign>[$£€])[ \u00a0]+(?P<figure>\d[\d,.]*\d|\d)(?![\w%])")
_BEHIND = [lazy_pattern(rf"{sign}(?:(?<=\d.)|(?<=\d[ \u00a0].))") for sign in (r"\$", "£", "€")]
_TWICE = lazy_pattern(r"(?P<sign>[$£€])(?P=sign)(?P<figure>\d[\d,.]*\d|\d)")


def check(doc: Document, options: object) -> Iterator[Finding]:
    prose = doc.prose
    if not any(_stands_apart(at, doc) for sign in _SIGNS & doc.signs for at in doc.positions(sign)):
        return
    if any(pattern.search(prose) for pattern in _BEHIND):
        yield from _behind(prose)
    for found in _GAP.finditer(prose):
        yield _finding(found, "A blank parts sign and figure", found["sign"] + found["figure"])
    for found in _TWICE.finditer(prose):
        yield _finding(found, "The sign stands twice", found["sign"] + found["figure"])


def _stands_apart(at: int, doc: Document) -> bool:
    """Whether a sign does not stand between a blank or mark and a figure, as it should."""
    before, after = doc.prose[max(at - 2, 0) : at].rstrip(" \u00a0"), doc.prose[at + 1 : at + 2]
    return before[-1:].isdecimal() or after in _APART


def _behind(prose: str) -> Iterator[Finding]:
    for found in _AFTER.finditer(prose):
        yield _finding(found, "The sign stands behind the figure", found["sign"] + found["figure"])


def _finding(found: re.Match[str], what: str, text: str) -> Finding:
    return Finding(*found.span(), {"what": what}, fixes=[replace(*found.span(), text)])
