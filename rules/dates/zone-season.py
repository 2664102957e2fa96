"""The label of the time zone fits the season.

British Summer Time is not kept on 12 January, nor Eastern Standard Time in New York on 4 July.
The date must be told in the sentence, and be one that is safely inside the other half of the
year; places that keep one time all year are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Place,
    Severity,
    Triggers,
    lazy_pattern,
    replace,
)

if TYPE_CHECKING:
    from newslint.rule import WrittenDate

MESSAGE = "On {date} clocks show {right}, not {found}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
TRIGGERS = Triggers(
    words=frozenset("bst est edt cst cdt mst mdt pst pdt cest cet eest eet".split())
)
SOURCES = [
    "EU Directive 2000/84/EC: summer time from the last Sunday of March to the last of October",
    "US Energy Policy Act of 2005: the second Sunday of March to the first of November",
]

BAD = [
    Bad(
        "The launch is at 09:00 ⟦BST⟧ on 12 January.",
        fix="The launch is at 09:00 GMT on 12 January.",
    ),
    Bad("Doors open at 8 p.m. ⟦EST⟧ on July 4.", fix="Doors open at 8 p.m. EDT on July 4."),
    Bad("On Dec. 3 at 7 p.m. ⟦PDT⟧ the final begins."),
    Bad("The call is at 15:00 ⟦CET⟧ on 14 July 2025."),
    Bad("It starts on 28 March 2025 at 10:00 ⟦CEST⟧."),
    Bad("It starts at 10am ⟦BST⟧ on Monday, 27 October 2025."),
]
GOOD = [
    Good("The launch is at 09:00 GMT on 12 January."),
    Good("The launch is at 09:00 BST on 12 July."),
    Good("The launch is at 09:00 GMT on 12 July.", why="Greenwich time is kept all year"),
    Good("Doors open at 8 p.m. EDT on July 4."),
    Good("In Jamaica, doors open at 8 p.m. EST on July 4.", why="no summer time there"),
    Good("It starts at 10am BST on 28 March.", why="the year decides"),
    Good("It starts at 10am BST on 26 October 2025.", why="the day of the change"),
    Good("At 9 a.m. CST in Beijing on July 4 it rained.", why="China Standard Time"),
    Good("The hall opens at 9 a.m. MST in Phoenix on July 4.", why="Arizona keeps it"),
    Good("At 10:00 BST the fans left; on 12 January they had stayed.", why="another clause"),
]

_OTHER = {
    "BST": "GMT", "CEST": "CET", "CET": "CEST", "EEST": "EET", "EET": "EEST", "EST": "EDT",
    "EDT": "EST", "CST": "CDT", "CDT": "CST", "MST": "MDT", "MDT": "MST", "PST": "PDT",
    "PDT": "PST",
}  # fmt: skip
_SUMMER = frozenset({"BST", "CEST", "EEST", "EDT", "CDT", "MDT", "PDT"})
_EUROPEAN = frozenset({"BST", "CEST", "CET", "EEST", "EET"})
# Where one of these labels is right all year, or means another zone.
_ALL_YEAR = lazy_pattern(
    r"\b(?:Jamaica|Panama|Canc[uú]n|Colombia|Peru|Ecuador|Cayman|Haiti|Atikokan|Arizona|Phoenix|"
    r"Tucson|Sonora|Saskatchewan|Regina|Costa Rica|Mexico|Guatemala|Honduras|Nicaragua|Salvador|"
    r"China|Chinese|Beijing|Shanghai|Taiwan|Taipei|Cuba|Philippines?|Manila|Pakistan|Bangladesh|"
    r"Dhaka|Belize|Sydney|Melbourne|Brisbane|Queensland|Australian?|Algeria|Tunisia|Libya|Egypt|"
    r"Cairo|Kaliningrad|South Africa)\b"
)
_CLOCK_BEFORE = lazy_pattern(r"(?:\d|\d ?[ap]\.?m\.?|noon|midnight)[ \u00a0]\(?\Z", re.IGNORECASE)
_BETWEEN = lazy_pattern(r"(?:[^.;:\n]|[:.]\d|[ap]\.m\.){0,40}\Z")


def check(doc: Document, options: object) -> Iterator[Finding]:
    if not doc.dates or _ALL_YEAR.search(doc.prose):
        return
    for label, other in _OTHER.items():
        if label.lower() not in doc.words:
            continue
        for at in doc.occurrences(label.lower()):
            end = at + len(label)
            if doc.prose[at:end] != label or not _CLOCK_BEFORE.search(
                doc.prose[max(0, at - 10) : at]
            ):
                continue
            written = _day_beside(doc, at, end)
            if written is not None and _is_summer(written, label) is (label not in _SUMMER):
                slots = {"date": doc.prose[written.core : written.end], "right": other}
                place = Place(written.start, written.end, "on this day")
                yield Finding(at, end, slots, others=[place], fixes=[replace(at, end, other)])


def _day_beside(doc: Document, at: int, end: int) -> WrittenDate | None:
    """The one date of the sentence, if it stands close to the label."""
    sentence = doc.sentence_at(at)
    inside = [day for day in doc.dates_in(sentence) if day.day]
    if len(inside) != 1:
        return None
    day = inside[0]
    between = doc.prose[end : day.start] if day.start > at else doc.prose[day.end : at]
    return day if _BETWEEN.match(between) else None


def _is_summer(written: WrittenDate, label: str) -> bool | None:
    """Whether summer time is kept that day; ``None`` where that is open."""
    assert written.day is not None
    if written.year is None:
        if 4 <= written.month <= 9 or (written.month == 10 and written.day < 24):
            return True
        if written.month in (1, 2, 12) or (written.month == 11 and written.day > 8):
            return False
        return None
    day = written.calendar
    if day is None or not 2007 <= day.year < 2100:
        return None
    if label in _EUROPEAN:
        begin, end = _last_sunday(day.year, 3), _last_sunday(day.year, 10)
    else:
        begin, end = _first_sunday(day.year, 3) + timedelta(days=7), _first_sunday(day.year, 11)
    if day in (begin, end):
        return None
    return begin < day < end


def _first_sunday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
