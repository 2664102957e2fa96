"""A telephone number has as many digits as its country's numbers have.

A digit dropped or doubled in a helpline's number sends the people who most need it nowhere.
British, Irish, American and international forms are counted; what does not plainly say that it is
a telephone number is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Severity, Triggers, lazy_pattern

MESSAGE = "“{found}” has {digits} digits; {country} numbers have {wanted}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9
TRIGGERS = Triggers(
    words=frozenset(
        "call calls phone phoning ring telephone tel helpline hotline freephone contact dial text "
        "texting whatsapp number".split()
    ),
    literals=frozenset({"+44", "+1", "+353"}),
)
SOURCES = [
    "Ofcom, The National Telephone Numbering Plan",
    "North American Numbering Plan Administrator: ten digits, area codes from 200",
    "ITU-T E.164: at most fifteen digits",
]

BAD = [
    Bad("Call the helpline on ⟦020 7946 095⟧."),
    Bad("Call Riverline, free, on ⟦0800 11144⟧, all week."),
    Bad("Contact the police on ⟦01632 9601234⟧ with details."),
    Bad("Anyone with information should phone ⟦07700 90012⟧."),
    Bad("Telephone: ⟦+44 20 7946 09581⟧"),
    Bad("Call ⟦555-014-123⟧ for tickets."),
    Bad("Call the hotline at ⟦1-800-555-019⟧."),
    Bad("Call ⟦(202) 555-01234⟧ for a free kit."),
]
GOOD = [
    Good("Call the helpline on 020 7946 0958."),
    Good("Call 0800 1111 to speak to somebody.", why="an old short number"),
    Good("Call Riverline on 111 222 or text 88888.", why="short codes"),
    Good("Contact the police on 101 or Crimebeat on 0800 555 111."),
    Good("Contact us on 01632 960123."),
    Good("Phone 0845 4647 for advice.", why="an old short number"),
    Good("Telephone: +44 20 7946 0958"),
    Good("Call 555-0123 for tickets.", why="a local number"),
    Good("Call 1-800-555-0199 or (202) 555-0123."),
    Good("Call 1-800-GIVE-NOW for tickets.", why="letters"),
    Good("Call them the class of 1998-2002-2006.", why="years"),
    Good("They call it 0123 456."),
    Good("The swing was +37.13 in the house and +14.46 in the senate.", why="figures"),
    Good("Call the office in Dublin on 01 555 0123.", why="Irish"),
    Good("Phone the Cape Town desk on 071 555 0123.", why="South African"),
    Good("Call centres took 020 calls.", why="no number of a telephone"),
]

_NUMBER = lazy_pattern(
    r"(?:\+\d{1,3}[ .-]?)?(?:\(?0?\d{1,5}\)?)(?:[ .-]\d{2,7}){1,4}(?![\w%/]|[.,-]\d)"
)
_SHAPE = lazy_pattern(r"\d\)?[ .-]\d\d")  # which every number has
_CUES = (
    "call calls phone phoning ring telephone tel helpline hotline freephone contact dial text "
    "texting whatsapp number"
).split()
_BREAK = lazy_pattern(r"[;\n]|[.!?] [A-Z]")
_AREA = lazy_pattern(r"02[03489]\Z|01\d{2,4}\Z|0[378]\d{2,3}\Z")
_REACH = 70
_SHORT = frozenset({"08001111", "08454647", "0800111"})


def check(doc: Document, options: object) -> Iterator[Finding]:
    seen: set[int] = set()
    for start, cued in _places(doc):
        end = start + _REACH + 20
        if not _SHAPE.search(doc.prose, start, end):
            continue
        found = _NUMBER.search(doc.prose, start, end)
        if found is None or found.start() in seen:
            continue
        if found.start() > start + _REACH or _BREAK.search(doc.prose, start, found.start()):
            continue
        seen.add(found.start())
        before = doc.prose[found.start() - 1 : found.start()]
        is_long = len(re.findall(r"\d+", found[0])) > 2
        if before.isalnum() or before in tuple(".,/£$€#-_") or not (cued or is_long):
            continue
        verdict = _judge(found[0])
        if verdict is not None:
            digits, country, wanted = verdict
            slots = {"digits": str(digits), "country": country, "wanted": wanted}
            yield Finding(*found.span(), slots)


def _places(doc: Document) -> Iterator[tuple[int, bool]]:
    """Where a number of a telephone may follow, and whether a word says so."""
    for cue in _CUES:
        if cue in doc.words:
            for at in doc.occurrences(cue):
                yield at, True
    at = doc.prose.find("+")
    while at >= 0:
        if doc.prose[at + 1 : at + 2].isdecimal():
            yield at, False
        at = doc.prose.find("+", at + 1)


def _judge(written: str) -> tuple[int, str, str] | None:
    """The number's digits and what its country has, or ``None`` if it may be right."""
    digits = re.sub(r"\D", "", written)
    if written.startswith("+44"):
        national = digits[2:].removeprefix("0")
        return None if len(national) in (9, 10) else (len(digits), "British", "12 with +44")
    if written.startswith("+1"):
        return None if len(digits) == 11 else (len(digits), "American", "11 with +1")
    if written.startswith("+"):
        return None if 8 <= len(digits) <= 15 else (len(digits), "international", "8 to 15")
    if digits.startswith("0") and not digits.startswith("00"):
        return _british(written, digits)
    return _american(written, digits)


def _british(written: str, digits: str) -> tuple[int, str, str] | None:
    area = re.findall(r"\d+", written)[0]
    if digits in _SHORT or not (_AREA.match(area) and 9 <= len(digits) <= 12):
        return None  # such short and long area codes are of other countries
    if digits.startswith(("01", "0800", "0500")):
        return None if len(digits) in (10, 11) else (len(digits), "such", "10 or 11")
    return None if len(digits) == 11 else (len(digits), "such", "11")


def _american(written: str, digits: str) -> tuple[int, str, str] | None:
    groups = re.findall(r"\d+", written)
    if groups[0] == "1" and len(groups) == 4 and len(groups[1]) == len(groups[2]) == 3:
        return None if len(digits) == 11 else (len(digits), "American", "11 with the 1")
    if len(groups) == 3 and len(groups[0]) == len(groups[1]) == 3 and groups[0][0] in "23456789":
        return None if len(digits) == 10 else (len(digits), "American", "10")
    return None
