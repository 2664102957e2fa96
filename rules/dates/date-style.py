"""Dates are written as the house writes them.

Jan. 5 in Associated Press copy, 5 January in the Guardian and at the BBC, January 5th in The
Economist; and 05/06/2025 nowhere, for it is a day in May to some readers and in June to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    Speech,
    lazy_pattern,
    replace,
)

if TYPE_CHECKING:
    from newslint.rule import WrittenDate

MESSAGE = "The house writes “{right}”, not “{found}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")
SPEECH = Speech.READ
SAFETY = Safety.SAFE
SOURCES = [
    "AP Stylebook, “months”, “dates”",
    "Guardian style guide, “dates”",
    "BBC News style guide, “dates”",
    "Reuters Handbook of Journalism, “dates”",
    "The Economist style guide, “dates”",
]


class Settings(Options):
    style: str = "ap"  # the pack whose form counts


BAD = [
    Bad("It opens on ⟦January 5th⟧.", fix="It opens on Jan. 5."),
    Bad("It opens on ⟦5 January 2025⟧, they say.", fix="It opens on Jan. 5, 2025, they say."),
    Bad("It opened in ⟦Oct. 2025⟧.", fix="It opened in October 2025."),
    Bad(
        "It opens on ⟦January 5th⟧.",
        fix="It opens on 5 January.",
        options={"style": "guardian"},
    ),
    Bad("It opens on ⟦Jan. 5, 2025⟧.", fix="It opens on 5 January 2025.", options={"style": "bbc"}),
    Bad(
        "It opens on ⟦5 January⟧.",
        fix="It opens on January 5th.",
        options={"style": "economist"},
    ),
    Bad(
        "It opens on ⟦5 January 2025⟧.",
        fix="It opens on Jan. 5, 2025.",
        options={"style": "reuters"},
    ),
    Bad("It opens on ⟦05/06/2025⟧."),
    Bad("It opens on ⟦21/10/2025⟧.", fix="It opens on Oct. 21, 2025."),
]
GOOD = [
    Good("It opens on Jan. 5, 2025, and closes on March 3."),
    Good("It opened in October 2025."),
    Good("It opens on 5 January 2025.", options={"style": "guardian"}),
    Good("It opens on January 5th 2025.", options={"style": "economist"}),
    Good("The ratio is 05/06."),
    Good("On July 4th weekend they rest.", why="the name of a day"),
    Good("It ran from May 3-6."),
]

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_AMBIGUOUS = lazy_pattern(r"(?<![\w/.-])\d{1,2}/\d{1,2}/(?:19|20)?\d\d(?![\w/-])")
_NAMED = lazy_pattern(r"(?:July 4(?:th)?|4 July|September 11|Sept\. 11|May 1)\Z")
_ISO = lazy_pattern(r"\d{4}-")


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    for written in doc.dates:
        core = written.end - written.core
        found = doc.prose[written.core : written.end]
        if core <= 0 or written.last_day is not None or _NAMED.match(found) or _ISO.match(found):
            continue
        if written.weekday is not None and written.start == written.core:
            continue  # the weekday stands behind: not ours to move
        if (written.year or 0) > 9999 or "(" in found or not found[-1].isalnum():
            continue
        right = _put(written, options.style)
        if found.replace("\u00a0", " ") != right and _is_plain(found):
            fix = replace(written.core, written.end, right, Safety.SAFE)
            yield Finding(written.core, written.end, {"right": right}, fixes=[fix])
    if "/" in doc.prose:
        known = {written.core for written in doc.dates}
        for ambiguous in _AMBIGUOUS.finditer(doc.prose):
            if ambiguous.start() not in known:
                message = "“{found}” is one day to British and another to American readers."
                yield Finding(*ambiguous.span(), message=message)


def _is_plain(found: str) -> bool:
    """Whether nothing but month, day and year stands there."""
    return re.fullmatch(r"[\w.,/ \u00a0]+", found) is not None and " a " not in found


def _put(written: WrittenDate, style: str) -> str:
    month = _MONTHS[written.month - 1]
    year = f" {written.year}" if written.year else ""
    if written.day is None:
        return month + year
    if style in ("guardian", "bbc"):
        return f"{written.day} {month}{year}"
    if style == "economist":
        return f"{month} {written.day}{_ending(written.day)}{year}"
    return f"{_SHORT[written.month - 1]} {written.day}" + (f", {written.year}" if year else "")


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
