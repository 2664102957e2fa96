"""The day of the week fits the date.

“Thursday, 27 June 2017” was a Tuesday: one of the two is a slip, and somebody will stand before a
closed door. Where the year is not written, the draft's own date (front matter, dateline) tells
it, as long as the day is near; a year is never guessed. Two such days close to each other that
no year has together are reported without any date of the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Triggers,
    lazy_pattern,
)

if TYPE_CHECKING:
    from datetime import date

    from newslint.rule import WrittenDate

MESSAGE = "{date} is a {true_day}, not a {weekday}: {readings}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.97
TRIGGERS = Triggers(
    words=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
        "thurs fri sat sun".split()
    )
)


class Settings(Options):
    days_ahead: int = 100  # without a year: how far after the draft's date a day may lie
    days_back: int = 31  # … and how far before it


def _dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}\n"


BAD = [
    Bad("The fair opens on ⟦Thursday, 27 June 2017⟧, the council said."),
    Bad("He was last seen on ⟦Sat. July 18, 2021⟧."),
    Bad("They met on ⟦Monday the 21st of October, 2025⟧."),
    Bad("The vote is set for ⟦21 October 2025 (Wednesday)⟧."),
    Bad("The flood came on ⟦May 8, 2024, a Friday⟧, at noon."),
    Bad("Polls open ⟦Wednesday morning, Nov. 4, 2025⟧."),
    Bad("⟦Friday 2024-05-02⟧ was the last day."),
    Bad("Trains will stand still from ⟦Monday 3 to Friday 6 March 2026⟧."),
    Bad("Doors open Saturday to ⟦Monday, 6 May 2025⟧."),
    Bad(
        _dated("2026-03-16", "Thousands skated on ⟦Saturday, March 15⟧, wardens said."), format="md"
    ),
    Bad(_dated("2025-12-02", "The show opens on ⟦Thursday 5 December⟧."), format="md"),
    Bad(_dated("2025-12-28", "The strike ends on ⟦Wednesday, Jan. 9⟧."), format="md"),
    Bad("OSLO, March 9, 2026 (Wire) — Ships waited on ⟦Saturday, March 8⟧, off the coast."),
    Bad("The council meets on Tuesday, May 12. The fair is on ⟦Wednesday, May 19⟧."),
]
GOOD = [
    Good("The fair opens on Tuesday, 27 June 2017.", why="it was one"),
    Good("The fair opens on Thursday, 27 June.", why="the year is not known"),
    Good("They played Saturday and Sunday, May 3 and 4, 2025.", why="each day has its weekday"),
    Good("Trains stop from Monday 2 to Friday 6 March 2026.", why="each day has its weekday"),
    Good("The war began on Sunday, 12 October 1492.", why="another calendar was in use"),
    Good("On Monday, May said 14 people had come.", why="a person, and no date"),
    Good("He told the court on Friday that on May 1, 2025 he was ill.", why="two days"),
    Good(_dated("2025-03-09", "Thousands marched on Saturday, March 8."), why="right", format="md"),
    Good(
        _dated(
            "2025-03-09", "In 2014 the bridge fell. On Friday, March 7, of that year it rained."
        ),
        why="another year is named before",
        format="md",
    ),
    Good(
        _dated("2025-03-09", "The ship sank on Saturday, July 19."),
        why="too far from the draft's date to be sure of the year",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "A year ago, on Saturday, March 8, the mayor fell."),
        why="last year's",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "FILE - The mayor speaks on Saturday, March 8."),
        why="a picture from the archive",
        format="md",
    ),
    Good("The council meets on Tuesday, March 10. The parade is on Tuesday, March 17."),
    Good("The office is shut on Thursday, Dec. 31. It opens again on Monday, Jan. 4."),
    Good("In 2019 it was Tuesday, March 12. The parade is on Wednesday, March 17."),
]

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LAST_YEAR = 2199
_FIRST_YEAR = 1800  # before, and in Russia until 1918, other calendars were in use
_YEAR = lazy_pattern(
    r"(?<![\d$£€.,])(?<!since )(?<!before )(?<!from )(?<!until )(?:1[89]|20)\d\d(?![\d.,]\d|%)"
)
_OTHER_TIME = lazy_pattern(
    r"\b(?:last|next|previous|following|that|same) year\b|\byears? (?:ago|earlier|before|later)\b"
    r"|\banniversary\b|\bJulian\b|\bOld Style\b|['’]\d\d\b"
)
_GALLERY = lazy_pattern(
    r"\bFILE\b|\b[Cc]aption\b|\bPhotos?\b|\b[Ff]ile photo|\barchive\b|\bGetty\b"
)
_BEFORE, _AFTER = 300, 120  # characters in which another year takes a date out of the present
_NEIGHBOURS = 45  # days and …
_NEAR = 700  # … characters between two days that are compared with each other


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    named = [written for written in doc.dates if written.weekday is not None]
    if not named:
        return
    yearless = []
    for written in named:
        if written.year is None:
            yearless.append(written)
        elif (
            (day := written.calendar)
            and _FIRST_YEAR <= day.year <= _LAST_YEAR
            and day.weekday() != written.weekday
            and not _is_old_style(doc, written)
        ):
            yield _finding(written, day, Severity.ERROR)
    if doc.dated is not None:
        yield from _against_draft(doc, yearless, doc.dated.day, options)
    elif len(named) > 1:
        yield from _against_each_other(doc, named)


def _is_old_style(doc: Document, written: WrittenDate) -> bool:
    return written.year is not None and written.year < 1919 and "julian" in doc.words


def _finding(written: WrittenDate, day: date, severity: Severity) -> Finding:
    assert written.weekday is not None
    slots = {
        "date": written.say(day),
        "true_day": WEEKDAYS[day.weekday()],
        "weekday": WEEKDAYS[written.weekday],
        "readings": _readings(written, day),
    }
    return Finding(written.start, written.end, slots, severity=severity)


def _readings(written: WrittenDate, day: date) -> str:
    """What would be right: the nearest day of that name, and the next year if it fits."""
    from datetime import timedelta

    assert written.weekday is not None
    shift = (written.weekday - day.weekday() + 3) % 7 - 3
    nearest = day + timedelta(days=shift)
    text = f"{WEEKDAYS[written.weekday]} is {written.say(nearest, year=False)}"
    for year in (day.year - 1, day.year + 1):
        other = written.in_year(year)
        if other is not None and other.weekday() == written.weekday:
            text += f", or the year is {year}"
    return text


def _against_draft(
    doc: Document, yearless: Sequence[WrittenDate], today: date, options: Settings
) -> Iterator[Finding]:
    odd: list[Finding] = []
    fitting = 0
    for written in yearless:
        day = nearest(written, today)
        if day is None or not -options.days_back <= (day - today).days <= options.days_ahead:
            continue
        if day.weekday() == written.weekday:
            fitting += 1
        elif not _is_of_another_time(doc, written):
            odd.append(_finding(written, day, Severity.WARNING))
    if len(odd) < 2 or fitting >= 2 * len(odd):
        yield from odd


def nearest(written: WrittenDate, today: date) -> date | None:
    """The day that is meant if it is the one nearest to the draft's date."""
    days = [written.in_year(today.year + shift) for shift in (-1, 0, 1)]
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: abs((day - today).days), default=None)


def _is_of_another_time(doc: Document, written: WrittenDate) -> bool:
    """Whether something near says that another year is meant, or names one that fits."""
    block = doc.block_at(written.start)
    if block is None:
        return True
    around = doc.prose[
        max(block.start, written.start - _BEFORE) : min(block.end, written.end + _AFTER)
    ]
    if _OTHER_TIME.search(around) or _is_of_a_gallery(doc, written):
        return True
    if (written.month, written.day) == (9, 11):  # a day that is known by its name
        return True
    named = _YEAR.findall(doc.prose, max(0, written.start - 2 * _BEFORE), written.end + _AFTER)
    days = [written.in_year(int(year)) for year in named]
    return any(day is not None and day.weekday() == written.weekday for day in days)


def _is_of_a_gallery(doc: Document, written: WrittenDate) -> bool:
    """Whether the day belongs to a picture, which may be of any year."""
    return _GALLERY.search(doc.prose, max(0, written.start - 400), written.end + 400) is not None


def _against_each_other(doc: Document, named: Sequence[WrittenDate]) -> Iterator[Finding]:
    """Neighbouring days without a year that no one year has together."""
    clashes = [
        (one, other)
        for one, other in pairwise(named)
        if (one.year is None or other.year is None)
        and other.start - one.end < _NEAR
        and _clash(one, other)
        and not _is_of_another_time(doc, one)
        and not _is_of_another_time(doc, other)
    ]
    if len(clashes) != 1:  # many of them: a chronicle of several years
        return
    one, other = clashes[0]
    rest = [written for written in named if written not in (one, other)]
    if any(_clash(written, other) for written in rest if not _clash(written, one)):
        rest.clear()
    elif rest and all(_clash(written, one) for written in rest):
        one, other = other, one
    assert one.weekday is not None
    right = WEEKDAYS[(one.weekday + _days_between(one, other, 2023)) % 7]
    yield Finding(
        other.start,
        other.end,
        {"one": doc.prose[one.start : one.end], "right": right, "date": _bare(doc, other)},
        others=[Place(one.start, one.end, "named here")],
        severity=Severity.WARNING,
        confidence=0.85,
        message="If “{one}” is right, {date} is a {right}: “{found}” does not fit in one year.",
    )


def _bare(doc: Document, written: WrittenDate) -> str:
    return doc.prose[written.core : written.end].strip(" ,()")


def _clash(one: WrittenDate, other: WrittenDate) -> bool:
    """Whether two days lie so near that they share a year, and no year has both."""
    gaps = [_days_between(one, other, year) for year in (2023, 2024)]
    if any(abs(gap) > _NEIGHBOURS for gap in gaps):
        return False
    assert one.weekday is not None
    assert other.weekday is not None
    return all((one.weekday + gap - other.weekday) % 7 for gap in gaps)


def _days_between(one: WrittenDate, other: WrittenDate, year: int) -> int:
    first, second = one.in_year(year), other.in_year(year)
    return 999 if first is None or second is None else (second - first).days
