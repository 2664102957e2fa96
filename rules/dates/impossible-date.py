"""Every day and every time of day exists.

31 June, 29 February in a common year, 25:30, 13pm, the year 2102 where 2012 is meant: no reader
can turn up then. A clock time is judged only where something beside it says that it is one, for
25:30 may be a score, a verse or a running time; a far year only where two of its digits look
swapped and nothing near speaks of the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Severity, lazy_pattern

if TYPE_CHECKING:
    from newslint.rule import WrittenDate

MESSAGE = "“{found}” does not exist: {why}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.97

BAD = [
    Bad("The ban on nets lasts until ⟦Sept. 31⟧, wardens said."),
    Bad("The lease runs out on ⟦April 31⟧, when the hall is sold."),
    Bad("The deadline is ⟦31 April⟧."),
    Bad("The parcel was posted on ⟦Feb. 29, 2022⟧."),
    Bad("She was born on ⟦30 February 1988⟧."),
    Bad("It opened on ⟦Saturday, 31 September 2024⟧."),
    Bad("Offers close on ⟦June 34⟧."),
    Bad("The shop closes ⟦31/06/2025⟧ at noon."),
    Bad("The tax took effect in ⟦March 2103⟧, a year after the vote."),
    Bad("The law passed in ⟦2102⟧. Two lawsuits followed in 2012 and 2013."),
    Bad("He left the firm in ⟦November 20016⟧."),
    Bad("The firm was sold in ⟦20016⟧, and again later."),
    Bad("A flood that began at ⟦26:10⟧ on Sunday lasted until 05:20."),
    Bad("Doors open at ⟦19:75⟧ on Friday."),
    Bad("The talk starts at ⟦13pm⟧ in the library."),
    Bad("The last bus leaves at ⟦14.30pm⟧ on Sundays."),
    Bad("The ferry sails at ⟦7:65 p.m.⟧ local time."),
]
GOOD = [
    Good("The ban on nets lasts until Sept. 30."),
    Good("It was sent on Feb. 29, 2024.", why="a leap year"),
    Good("She was born on 29 February, and has a party every fourth year.", why="the year is open"),
    Good("In June 31 people were arrested.", why="a count of people"),
    Good("There is no April 31, whatever the lease says.", why="the copy says so itself"),
    Good("The wall will stand until 2100.", why="a real far year"),
    Good("A total eclipse will cross the city in 2102. The last was in 2012.", why="the future"),
    Good("The lease on the hall ends in March 2103.", why="leases run long"),
    Good("The score was 25:30 at half-time.", why="a score"),
    Good("He read from Matthew 25:30 on Sunday.", why="a verse"),
    Good("She ran it in 25:30, a club record on Saturday.", why="a running time"),
    Good("The goal came at 25:75 of the second period.", why="a match clock"),
    Good("The premium is $13pm.", why="a price a month"),
    Good("The house at Washington, D.C. 20016 was sold.", why="a postcode"),
    Good("Call at 11pm or 12.30pm."),
    Good("Open from 9:00am until midnight (24:00)."),
    Good("The party started at 8 and at 11 am I was home.", why="a verb"),
]

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ON = lazy_pattern(r"\b(?:on|until|till|by|from|through|since|after|before|to|and|for)(?: the)? \Z")
_ON_THE_DAY = lazy_pattern(r"\b(?:on|until|till|through)(?: the)? \Z")
_COUNTED = lazy_pattern(
    r" (?!(?:and|to|at|in|after|before|when|for|with|as|but|or|the|a|from|by|on|"
    r"is|was|will|has|had|this|next|last|if|deadline|because|while|where)\b)[a-z]"
)
_SAID_SO = lazy_pattern(
    r"\b(?:no such|there is no|there's no|there isn|does not exist|doesn|non-?existent|imaginary|"
    r"fictional|fictitious|mistaken|typo|error|joke|invented)",
    re.IGNORECASE,
)
_FUTURE = lazy_pattern(
    r"\b(?:until|expir|leas|forecast|predict|project|future|centur|eclipse|comet|asteroid|"
    r"scenario|set in|fiction|novel|film|series|transit|emission|sea level|warming|will|would|"
    r"could|years from now|end|born|bond|mature|copyright|generation|orbit)",
    re.IGNORECASE,
)
_FAR_YEAR = lazy_pattern(r"21\d\d(?=[,.;)]|\s)(?!\s(?:people|men|women|cases|votes))")
_LONG_YEAR = lazy_pattern(r"20[01][0-2]\d(?=[,.;]\s|\s(?:and|after|by|when|to)\b)")
_IN_OR_OF = lazy_pattern(r"\b(?:in|of) \Z", re.IGNORECASE)
_CLOCK = lazy_pattern(r":(?P<minute>\d\d)(?![\d:.]*\d)")
_AT = lazy_pattern(r"\b(?:at|from|until|till|by|before|after|since|around|about|between|and|to) \Z")
_TIME_CUE = lazy_pattern(
    r"[ \u00a0](?:[ap]\.?m\b|hours\b|hrs\b|GMT|UTC|BST|CES?T|E[SD]T|P[SD]T|C[SD]T|local time|"
    r"(?:on |last |this |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|"
    r"yesterday|tomorrow|in the (?:morning|afternoon|evening))"
)
_HALF_DAY = lazy_pattern(
    r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?P<gap>[ \u00a0]?)"
    r"(?:(?P<dots>[ap]\.m\.)|(?P<plain>[ap]m)\b)",
    re.IGNORECASE,
)
_MATCH_CLOCK = lazy_pattern(
    r"\b(?:period|half|quarter|minute|lap|mark|set|inning|score)", re.IGNORECASE
)
_REACH = 60


# Words without which a draft has no such slip: to look them up spares most of the searching.
_FAR_YEARS = frozenset(map(str, (*range(2101, 2110), *range(20000, 20130))))
_LATE = frozenset(map(str, range(13, 100)))
_BEFORE_HALF = frozenset(("a", "p", ":", " ", "\u00a0"))  # behind the hour of "5:30 pm"


def check(doc: Document, options: object) -> Iterator[Finding]:
    for written in doc.dates:
        if written.day is not None:
            yield from _day(doc, written)
        if written.year is not None and written.year > 2100:
            yield from _month_with_far_year(doc, written)
    if "/" in doc.prose:
        yield from _numeric(doc)
    if not doc.numerals.isdisjoint(_FAR_YEARS):
        yield from _years(doc)
    if not doc.numerals.isdisjoint(_LATE):
        if ":" in doc.prose:
            yield from _clock(doc)
        yield from _half_days(doc)


def _found(start: int, end: int, why: str) -> Finding:
    return Finding(start, end, {"why": why})


def _day(doc: Document, written: WrittenDate) -> Iterator[Finding]:
    day, month, year = written.day or 0, MONTHS[written.month - 1], written.year
    leap_day = written.month == 2 and day == 29
    if day == 0 or (day <= _DAYS[written.month - 1] and not (leap_day and year)):
        return
    if leap_day:
        if year is None or written.in_year(year) is not None or year > 9999 or year < 1:
            return
        why = f"{year} is no leap year"
    else:
        days = 28 if written.month == 2 and year and year % 4 else _DAYS[written.month - 1]
        why = f"{month} has {days} days"
    if not _is_day(doc, written, day) or _is_said(doc, written.start, written.end):
        return
    yield _found(written.start, written.end, why)


def _is_day(doc: Document, written: WrittenDate, day: int) -> bool:
    """Whether the number beside the month is a day and not a count ("In June 31 people …")."""
    if written.year is not None or written.weekday is not None:
        return day < 60
    before = doc.prose[max(0, written.core - 20) : written.core]
    if written.day_first:
        return day <= 31 or _ON_THE_DAY.search(before) is not None
    counted = _COUNTED.match(doc.prose, written.end) is not None
    if day > 31:
        return not counted and day < 60 and _ON_THE_DAY.search(before) is not None
    return _ON.search(before) is not None or not counted


def _is_said(doc: Document, start: int, end: int) -> bool:
    around = doc.prose[max(0, start - _REACH) : end + _REACH]
    return _SAID_SO.search(around) is not None


def _numeric(doc: Document) -> Iterator[Finding]:
    for found in re.finditer(r"/(\d{2})/((?:19|20)\d\d)(?![\w/-])", doc.prose):
        at = found.start() - 2
        first = doc.prose[max(at, 0) : found.start()]
        if not first.isdecimal() or doc.prose[at - 1 : at].strip("( ") or len(first) < 2:
            continue
        numbers = int(first), int(found[1])
        fits = any(
            1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]
            for month, day in (numbers, numbers[::-1])
        )
        if not fits and max(numbers) < 40 and min(numbers) > 0:
            named = [number for number in numbers if number <= 12]
            why = f"{MONTHS[named[0] - 1]} has {_DAYS[named[0] - 1]} days" if named else "no month"
            yield _found(at, found.end(), why)


def _swapped(year: int) -> int | None:
    """2102 gives 2012: the year that two swapped digits make of a far one."""
    digits = str(year)
    if len(digits) == 5:
        for cut in (2, 3):
            if digits[cut] == digits[cut - 1]:
                return int(digits[:cut] + digits[cut + 1 :])
        return int(digits[:2] + digits[3:]) if digits[2] == "0" else None
    other = int(digits[0] + digits[2] + digits[1] + digits[3])
    return other if 1900 <= other <= 2050 and other != year else None


def _month_with_far_year(doc: Document, written: WrittenDate) -> Iterator[Finding]:
    assert written.year is not None
    near = _swapped(written.year)
    if near is None or written.year % 100 == 0 or not 1900 <= near <= 2050:
        return
    sentence = doc.sentence_at(written.start)
    if written.year < 9999 and _FUTURE.search(doc.prose, *sentence):
        return
    yield _far(written.core, written.end, near)


def _years(doc: Document) -> Iterator[Finding]:
    months = {written.end for written in doc.dates}
    for found in _FAR_YEAR.finditer(doc.prose):
        near = _swapped(int(found[0]))
        if near is None or found[0].endswith("00") or found.end() in months:
            continue
        if str(near) not in doc.words or not _is_year(doc, found.start()):
            continue
        if not _FUTURE.search(doc.prose, *doc.sentence_at(found.start())):
            yield _far(found.start(), found.end(), near)
    for found in _LONG_YEAR.finditer(doc.prose):
        near = _swapped(int(found[0]))
        if near is not None and found.end() not in months and _is_year(doc, found.start()):
            yield _far(found.start(), found.end(), near)


def _is_year(doc: Document, at: int) -> bool:
    return _IN_OR_OF.search(doc.prose, max(0, at - 5), at) is not None


def _far(start: int, end: int, near: int) -> Finding:
    message = "“{found}” is no likely year: is {near} meant?"
    return Finding(start, end, {"near": str(near)}, message=message)


def _clock(doc: Document) -> Iterator[Finding]:
    prose = doc.prose
    for found in _CLOCK.finditer(prose):
        start = found.start()
        while start and found.start() - start < 2 and prose[start - 1].isdecimal():
            start -= 1
        if start == found.start():
            continue
        if start and (prose[start - 1].isdecimal() or prose[start - 1] in ":.,/-$£€"):
            continue
        hour, minute = int(prose[start : found.start()]), int(found["minute"])
        if (hour < 24 and minute < 60) or (hour, minute) == (24, 0):
            continue
        half_day = _HALF_DAY.match(prose, start)
        if half_day or not _AT.search(prose[max(0, start - 10) : start]):
            continue
        after = prose[found.end() : found.end() + _REACH].partition("\n")[0]
        if not _TIME_CUE.match(after) or _MATCH_CLOCK.search(after):
            continue
        why = f"a day has no hour {hour}" if hour > 23 else f"an hour has no minute {minute}"
        yield _found(start, found.end(), why)


def _half_days(doc: Document) -> Iterator[Finding]:
    for start, end in doc.digit_runs:
        after = doc.folded[end : end + 2]
        if after[:1] not in _BEFORE_HALF or (
            after[:1] in (" ", "\u00a0") and after[1:] not in "ap"
        ):
            continue
        found = _HALF_DAY.match(doc.prose, start)
        if found is None:
            continue
        if found.start() and doc.prose[found.start() - 1] in "0123456789.,:$£€¥₹-":
            continue
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if (hour <= 12 and minute < 60) or hour > 24:
            continue
        before = doc.prose[max(0, found.start() - 10) : found.start()]
        is_clock = _AT.search(before) is not None
        if found["gap"] and found["plain"] and not is_clock:
            continue
        if not is_clock and not found["dots"] and found["plain"].isupper() and not found["minute"]:
            continue
        if minute > 59:
            why = f"an hour has no minute {minute}"
        elif hour == 24:
            why = "midnight is 12am"
        else:
            why = (
                f"{hour} is {hour - 12} in the afternoon"
                if "p" in found[0].lower()
                else "the half-day has 12 hours"
            )
        yield _found(found.start(), found.end(), why)
