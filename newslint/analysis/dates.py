"""Dates as written: month and day, with year and weekday where they stand beside them.

Nothing is guessed: a year that is not written stays unknown.  The finder starts at the names of
months that the draft has and reads a few characters to either side, so copy without a date costs
a look at its set of words.  Numeric dates are found at their slashes and hyphens.
"""

from __future__ import annotations  # a draft without a full date needs no calendar

from newslint.analysis.tokens import occurrences
from newslint.text import lazy_pattern
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Set

    from newslint.calendar import date as CalendarDate  # noqa: N812 - "date" is what a draft writes

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES = frozenset(MONTH_NUMBERS)
_WEEKDAY_KEYS = ("mo", "tu", "we", "th", "fr", "sa", "su")

_GAP = r"[ \u00a0]"
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\.?|(?:Sat|Sun)(?:\.|(?=,| \d)))"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_LINK = rf"(?:{_GAP}?[-–—]{_GAP}?|{_GAP}(?:to|and|or|through|until|till|&){_GAP})"
_NO_NUMBER = r"(?![\w%°])(?![.,:/]\d)(?!-[a-z])"
_YEAR = r"(?P<year>\d{4,5})(?!\w|[.,:]\d|-\w|%| (?:GMT|UTC|hours|hrs)\b)"
_MONTH_FIRST = lazy_pattern(
    rf"\.?{_GAP}{{1,2}}(?P<day>\d{{1,2}}){_ORDINAL}{_NO_NUMBER}"
    rf"(?:(?P<link>{_LINK})(?P<last>\d{{1,2}}){_ORDINAL}{_NO_NUMBER})?"
    rf"(?:,?{_GAP}{{1,2}}{_YEAR})?"
)
_MONTH_YEAR = lazy_pattern(rf"\.?,?{_GAP}(?:of{_GAP})?{_YEAR}")
_DAY_BEFORE = lazy_pattern(
    rf"(?<![\w.,:/$£€%-])(?:(?P<first>\d{{1,2}}){_ORDINAL}(?P<link>{_LINK}))?"
    rf"(?P<day>\d{{1,2}}){_ORDINAL}{_GAP}{{1,2}}(?:of{_GAP})?\Z"
)
_YEAR_AFTER = lazy_pattern(rf"\.?,?{_GAP}{{1,2}}{_YEAR}")
_PART_OF_DAY = rf"(?:{_GAP}(?:morning|afternoon|evening|night|noon))?"
_WEEKDAY_BEFORE = lazy_pattern(
    rf"(?:\b(?P<earlier>{_WEEKDAY})(?:,|{_LINK}|,?{_GAP}(?:and|to){_GAP}){_GAP}?)?"
    rf"\b(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}(?:{_GAP}next)?(?:,|{_GAP}\(|{_GAP}[-–—])?{_GAP}{{1,2}}"
    rf"(?:on{_GAP})?(?:the{_GAP})?\Z|"
    rf"\b(?P<tight>{_WEEKDAY}){_PART_OF_DAY}{_GAP}\(\Z"
)
_WEEKDAY_AFTER = lazy_pattern(
    rf",?{_GAP}\((?:a{_GAP})?(?P<bracket>{_WEEKDAY})\)|"
    rf",?{_GAP}(?:[-–—]{_GAP})?(?:(?:which{_GAP})?(?:is|was|fell{_GAP}on|falls{_GAP}on|will{_GAP}be){_GAP})?"
    rf"an?{_GAP}(?P<article>{_WEEKDAY})\b(?!['’])|"
    rf",{_GAP}(?P<comma>{_WEEKDAY})(?=[;).]|,(?!{_GAP}(?:\d|[A-Z][a-z]{{2,8}}\.?{_GAP}\d)))"
)
_FIRST_OF_TWO = lazy_pattern(
    rf"\b(?P<weekday>{_WEEKDAY}){_GAP}(?P<day>\d{{1,2}}){_ORDINAL}"
    rf"(?:{_GAP}?[-–—]{_GAP}?|{_GAP}(?:to|and|until|till|through){_GAP})\Z"
)
_SLASHED = lazy_pattern(r"/(?P<second>\d{1,2})/(?P<year>\d{4})(?![\w/-])")
_ISO = lazy_pattern(r"-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-]|\.\w)")
_DIGIT = lazy_pattern(r"\d")
_DAY_NAME = lazy_pattern(r"[MTWFS](?:on|ue|ed|hu|ri|at|un|ON|UE|ED|HU|RI|AT|UN)")
_REACH = 60  # characters read to the left of a month
_BESIDE = 10  # characters in which day or year stand before or behind a month


class WrittenDate(NamedTuple):
    """A date as it stands in the prose; ``start`` to ``end`` holds its weekday too.

    ``day`` is ``None`` for a month with its year.  ``weekday`` counts from Monday, 0.
    ``last_day`` is the second day of "3–6 May" and ``link`` what joins the two; ``core`` is
    where the date without its weekday begins.  The year may have five digits, the day may be
    one that the month does not have: that is for rules to tell.
    """

    start: int
    end: int
    core: int
    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    last_day: int | None = None
    link: str = ""
    day_first: bool = False

    @property
    def calendar(self) -> CalendarDate | None:
        """The day that is meant, if the date is full and exists."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> CalendarDate | None:
        """The day that is meant if the year is ``year``."""
        if self.day is None:
            return None
        from newslint.calendar import date

        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def say(self, day: CalendarDate, year: bool = True) -> str:
        """A day in the order in which this date is written: "21 October 2025"."""
        month = MONTHS[day.month - 1]
        if self.day_first:
            return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"


def weekday_number(name: str) -> int:
    """0 for "Monday" or "Mon." to 6 for "Sunday"."""
    return _WEEKDAY_KEYS.index(name[:2].lower())


def written_dates(prose: str, folded: str, words: Set[str]) -> list[WrittenDate]:
    """All dates of a draft in order; ``words`` is the set of its folded words."""
    found: list[WrittenDate] = []
    for name in _MONTH_NAMES & words:
        for at in occurrences(name, folded):
            if prose[at].isupper() and _has_figure(prose, at, at + len(name)):
                found += _at_month(prose, at, at + len(name), MONTH_NUMBERS[name])
    found += _numeric(prose)
    return sorted(found)


def _has_figure(prose: str, start: int, end: int) -> bool:
    return _DIGIT.search(prose, max(0, start - _BESIDE), end + _BESIDE) is not None


def _at_month(prose: str, at: int, name_end: int, month: int) -> Iterator[WrittenDate]:
    left = max(0, at - _REACH)
    before = None
    if _DIGIT.search(prose, max(0, at - _BESIDE), at):
        before = _DAY_BEFORE.search(prose[max(left, at - 24) : at])
    days: tuple[int, int | None]
    if before is not None:
        core = at - len(before[0])
        day, first = int(before["day"]), before["first"]
        after = _YEAR_AFTER.match(prose, name_end)
        end = after.end() if after else _dotted(prose, name_end, at)
        days = (int(first), day) if first else (day, None)
        link = before["link"] or ""
        yield from _first_of_two(prose, core, end, month, after)
    else:
        after = _MONTH_FIRST.match(prose, name_end)
        core = at
        if after is None:
            after = _MONTH_YEAR.match(prose, name_end)
            if after is not None:
                yield WrittenDate(at, after.end(), at, month, None, int(after["year"]))
            return
        end = after.end()
        last = after["last"]
        days = int(after["day"]), int(last) if last else None
        link = after["link"] or ""
    year = int(after["year"]) if after and after["year"] else None
    date = WrittenDate(
        core, end, core, month, days[0], year, None, days[1], link.strip(), before is not None
    )
    yield from _with_weekday(prose, date)


def _dotted(prose: str, end: int, start: int) -> int:
    """The end of "21 Oct." with its stop, unless the stop ends the sentence."""
    short = end - start < 5 and prose[end : end + 1] == "." and prose[end + 1 : end + 3].strip()
    return end + 1 if short and not prose[end + 2 : end + 3].isupper() else end


def _with_weekday(prose: str, date: WrittenDate) -> Iterator[WrittenDate]:
    """The date with the weekday beside it; two weekdays with two days give two dates."""
    left = max(0, date.core - _REACH)
    line = prose.rfind("\n", left, date.core) + 1
    before = None
    if _DAY_NAME.search(prose, max(left, line), date.core):
        before = _WEEKDAY_BEFORE.search(prose[max(left, line) : date.core])
    if before is None:
        after = _WEEKDAY_AFTER.match(prose, date.end)
        name = after and (after["bracket"] or after["article"] or after["comma"])
        if after and name:
            date = date._replace(end=after.end(), weekday=weekday_number(name))
        yield date
        return
    weekday = weekday_number(before["weekday"] or before["tight"])
    start = date.core - len(before[0])
    if before["earlier"]:
        earlier = weekday_number(before["earlier"])
        if date.last_day is not None:
            yield date._replace(start=start, weekday=earlier)
            yield date._replace(start=start, day=date.last_day, last_day=None, weekday=weekday)
            return
        start += before.start("weekday") - before.start()
    yield date._replace(start=start, weekday=weekday)


def _first_of_two(
    prose: str, core: int, end: int, month: int, year: re.Match[str] | None
) -> Iterator[WrittenDate]:
    """ "Monday 2" of "Monday 2 to Friday 6 March"."""
    left = prose[max(0, core - _REACH) : core]
    if not _DAY_NAME.search(left):
        return
    weekday = _WEEKDAY_BEFORE.search(left)
    cut = len(left) - len(weekday[0]) if weekday and not weekday["earlier"] else len(left)
    first = _FIRST_OF_TWO.search(left[:cut])
    if first is not None:
        start = core - len(left) + first.start()
        number = int(year["year"]) if year else None
        name = weekday_number(first["weekday"])
        yield WrittenDate(
            start, end, core - len(left) + first.start("day"), month, int(first["day"]), number,
            name, day_first=True,
        )  # fmt: skip


def _numeric(prose: str) -> Iterator[WrittenDate]:
    """ISO dates, and dates with slashes whose order is certain because one number is above 12."""
    if "/" in prose:
        for found in _SLASHED.finditer(prose):
            yield from _slashed(prose, found)
    if "-" in prose:
        for found in _ISO.finditer(prose):
            at = found.start() - 4
            year = prose[max(at, 0) : found.start()]
            if len(year) == 4 and year.isdecimal() and not _is_inside(prose, at):
                month, day = int(found["month"]), int(found["day"])
                if 1 <= month <= 12 and 1500 <= int(year) < 2200:
                    date = WrittenDate(at, found.end(), at, month, day, int(year), day_first=True)
                    yield from _with_weekday(prose, date)


def _slashed(prose: str, found: re.Match[str]) -> Iterator[WrittenDate]:
    at = found.start()
    while at > found.start() - 2 and at > 0 and prose[at - 1].isdecimal():
        at -= 1
    if at == found.start() or _is_inside(prose, at):
        return
    first, second, year = int(prose[at : found.start()]), int(found["second"]), int(found["year"])
    if first > 12 >= second >= 1:
        date = WrittenDate(at, found.end(), at, second, first, year, day_first=True)
    elif second > 12 >= first >= 1:
        date = WrittenDate(at, found.end(), at, first, second, year)
    else:
        return
    yield from _with_weekday(prose, date)


def _is_inside(prose: str, at: int) -> bool:
    """Whether a numeric date is part of a longer code, path or number."""
    return at > 0 and (prose[at - 1].isalnum() or prose[at - 1] in "/-_.=:")
