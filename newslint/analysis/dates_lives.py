"""When people were born and when they died, as copy says it, and who "he" or "she" is.

A birth is taken only from a clause whose subject is a name or a pronoun ("Palau was born in
Lleida on 17 June 1961", "Born in 1949, she …", "(born 3 May 1980)"); what institutions and ideas
are "born" is left alone.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from newslint.analysis.ages import NAME, clean_name, name_before, surname
from newslint.analysis.dates import WrittenDate
from newslint.calendar import date as CalendarDate  # noqa: N812
from newslint.calendar import timedelta
from newslint.text import Span, lazy_pattern
from newslint.typing import NamedTuple

_REACH = 110
_BETWEEN = lazy_pattern(
    r"(?:(?!\b(?:when|after|before|who|that|because|until|while|but|died|and|came|moved|joined|became|grew|said|says)\b)[^\d;:!?\n])*\Z"
)
_YEAR_IN = lazy_pattern(r"(?:in|during|of) (?P<year>(?:1[89]|20)\d\d)(?![\d-]|\.\d|['’]?s\b)")
_YEAR_BARE = lazy_pattern(r"(?:\A|,) ?(?P<year>(?:1[89]|20)\d\d)(?=[),;])")
_SUBJECT = lazy_pattern(
    rf"(?:(?P<pronoun>\b[Hh]e|\b[Ss]he)|"
    rf"(?P<name>{NAME})(?:,? \(?(?:aged? )?\d{{1,3}}\)?,?|,[^,\n]{{3,60}},)?)"
    r",?(?: \()?(?: ?(?:who )?(?:was|is)(?: also)?)? ?\Z"
)
_FOLLOWING = lazy_pattern(rf"[^.\n]{{0,90}}?, (?:(?P<pronoun>he|she)\b|(?P<name>{NAME}))")
_DIED = lazy_pattern(r"\b(?:died|dies|dead|killed|passed away|death)\b")
_OPENING = lazy_pattern(r"[\s\"“‘'(\[–—-]*")
_LEADING_NAME = lazy_pattern(rf"(?P<name>{NAME})(?=[, ]|['’]s\b)")
_FULL_NAME = lazy_pattern(rf"(?<=[\s(])(?P<name>{NAME})")
# A relative in the sentence may be the one who is meant.
_KIN = lazy_pattern(
    r"(?<!the )\b(?:son|daughter|brother|sister|mother|father|wife|husband|widow|widower|partner|"
    r"nephew|niece|cousin|uncle|aunt|twin|child|grand(?:son|daughter|father|mother))s?\b"
)
_SPEAKER = lazy_pattern(rf"[,?!”\"] ?[”’\"]? (?:said|says|told|added) (?P<name>{NAME})")
_PLACE_BEFORE = lazy_pattern(
    r"\b(?:in|at|the|on|near|from|across|of|since|when|after|before|because|as|where|which|that) \Z"
)
_BACK = 5  # sentences that are read back to find who a pronoun means


class DayRange(NamedTuple):
    """What a full or partial date leaves open: the first and the last day it may be."""

    first: CalendarDate
    last: CalendarDate

    def years_to(self, later: "DayRange") -> tuple[int, int]:
        """The fewest and the most full years from this day to a later one."""
        return _years(self.last, later.first), _years(self.first, later.last)


class Life(NamedTuple):
    """A birth: the place of its day, the day, and whose it is.

    ``person`` is a surname, folded, or empty where a pronoun means nobody for sure.
    """

    start: int
    end: int
    days: DayRange
    person: str
    given: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the copy tells only the year, or the month."""
        return self.days.first != self.days.last


def _years(birth: CalendarDate, day: CalendarDate) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def range_of(year: int, month: int | None = None, day: int | None = None) -> DayRange | None:
    """All days that a year, a month with its year or a full date may be."""
    try:
        if month is None:
            return DayRange(CalendarDate(year, 1, 1), CalendarDate(year, 12, 31))
        if day is not None:
            exact = CalendarDate(year, month, day)
            return DayRange(exact, exact)
        first = CalendarDate(year, month, 1)
        return DayRange(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


Meant = Callable[[int], str]


def births(
    prose: str, places: Iterable[int], dates: Sequence[WrittenDate], person_meant: Meant
) -> list[Life]:
    """The births told at these places of the word "born"; ``person_meant`` resolves pronouns."""
    found = []
    for at in places:
        life = _birth(prose, at, dates, person_meant)
        if life is not None:
            found.append(life)
    return found


def _birth(prose: str, at: int, dates: Sequence[WrittenDate], person_meant: Meant) -> Life | None:
    end_of_born = at + len("born")
    day = day_after(prose, end_of_born, dates)
    if day is None:
        return None
    days, start, end = day
    left = prose[max(0, at - _REACH) : at]
    left = left[left.rfind("\n") + 1 :]
    subject = None
    if prose[at] == "B":
        subject = _FOLLOWING.match(prose, end)
        name_end = subject.end("name") if subject else 0
    else:
        subject = _SUBJECT.search(left)
        name_end = 0
    if subject is None:
        return None
    if subject["pronoun"]:
        person = person_meant(at)
        return Life(start, end, days, person)
    name, _start = clean_name(subject["name"], name_end)
    if not name:
        return None
    first, _, rest = name.partition(" ")
    return Life(start, end, days, surname(name), first.lower() if rest else "")


def day_after(
    prose: str, at: int, dates: Sequence[WrittenDate]
) -> tuple[DayRange, int, int] | None:
    """The first date or year of the clause that begins at ``at``, with its place."""
    line_end = prose.find("\n", at, at + _REACH)
    stop = at + _REACH if line_end < 0 else line_end
    first = bisect_left(dates, at, key=lambda written: written.start)
    for written in dates[first : first + 1]:
        if written.start < stop:
            if written.year is None or not _BETWEEN.match(prose[at : written.start]):
                return None
            days = range_of(written.year, written.month, written.day)
            return (days, written.core, written.end) if days else None
    clause = prose[at:stop]
    found = _YEAR_IN.search(clause) or _YEAR_BARE.match(clause)
    if found is None or not _BETWEEN.match(clause[: found.start()]):
        return None
    days = range_of(int(found["year"]))
    start, end = found.span("year")
    return (days, at + start, at + end) if days else None


def person_meant(prose: str, sentences: Sequence[Span], at: int) -> str:
    """The surname, folded, of whom "he" or "she" at ``at`` means, or an empty string.

    ``sentences`` are those before ``at``, in order, the last one holding it.  The one person of
    the nearest sentence that names any is meant, if that is its subject or its speaker.
    """
    for number, sentence in enumerate(reversed(sentences[-_BACK - 1 :])):
        stop = at if number == 0 else sentence.end
        if number and _KIN.search(prose, *sentence):
            return ""
        opening = _OPENING.match(prose, sentence.start)
        start = opening.end() if opening else sentence.start
        found = _LEADING_NAME.match(prose, start, stop)
        name = clean_name(found["name"], 0)[0] if found else ""
        if not (" " in name or (name and is_surname(prose, name))):
            speaker = _SPEAKER.search(prose, start, stop)
            name = clean_name(speaker["name"], 0)[0] if speaker else ""
        others = _full_names(prose, start, stop) if number else set()
        if name:
            return surname(name) if others <= {surname(name)} else ""
        if others:
            return ""
    return ""


def _full_names(prose: str, start: int, stop: int) -> set[str]:
    """The surnames of those named in full in a stretch, places after "in" and "at" left out."""
    names = (
        clean_name(found["name"], 0)[0]
        for found in _FULL_NAME.finditer(prose, start, stop)
        if not _PLACE_BEFORE.search(prose, max(start, found.start() - 12), found.start())
    )
    return {surname(name) for name in names if " " in name}


def is_surname(prose: str, name: str) -> bool:
    """Whether a word stands after a given name somewhere before: "Palau" after "Enric Palau"."""
    at = prose.find(" " + name)
    while at >= 0:
        full, _start = name_before(prose, at + 1 + len(name))
        if " " in full:
            return True
        at = prose.find(" " + name, at + 1)
    return False


def deaths(prose: str, sentence: Span, dates: Sequence[WrittenDate]) -> DayRange | None:
    """The day of the death that a sentence tells, if it gives one with its year."""
    found = _DIED.search(prose, *sentence)
    if found is None:
        return None
    day = day_after(prose, found.end(), dates)
    return day[0] if day and day[1] < sentence.end else None


def tells_death(prose: str, sentence: Span) -> bool:
    """Whether somebody dies in a sentence."""
    return _DIED.search(prose, *sentence) is not None
