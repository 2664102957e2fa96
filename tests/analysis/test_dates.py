import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.dates import MONTHS, WEEKDAYS, WrittenDate, written_dates
from newslint.analysis.dates_draft import of_prose, read_day
from newslint.analysis.tokens import Vocabulary, fold

_TEXT = st.text(
    st.sampled_from("Mar ch1234567890,.-–/( )MayJune5th\nFriday’\u00a0Sept\u0301İ"), max_size=80
)


def _dates(prose: str) -> list[WrittenDate]:
    folded = fold(prose)
    return written_dates(prose, folded, Vocabulary(folded).words)


@pytest.mark.parametrize(
    ("prose", "year", "month", "day", "weekday"),
    [
        ("on 21 October 2025.", 2025, 10, 21, None),
        ("on October 21, 2025, he", 2025, 10, 21, None),
        ("on Oct. 21", None, 10, 21, None),
        ("on the 21st of October", None, 10, 21, None),
        ("in October 2025", 2025, 10, None, None),
        ("in May of 2025", 2025, 5, None, None),
        ("on Tuesday, Oct. 21, 2025", 2025, 10, 21, 1),
        ("on Tuesday 21 October", None, 10, 21, 1),
        ("on 21 October (Tues)", None, 10, 21, 1),
        ("Oct. 21 was a Tuesday", None, 10, 21, 1),
        ("at 2025-10-21 noon", 2025, 10, 21, None),
        ("on 21/10/2025", 2025, 10, 21, None),
        ("on 10/21/2025", 2025, 10, 21, None),
        ("on 31 June", None, 6, 31, None),
    ],
)
def test_forms(
    prose: str, year: int | None, month: int, day: int | None, weekday: int | None
) -> None:
    (found,) = _dates(prose)
    assert (found.year, found.month, found.day, found.weekday) == (year, month, day, weekday)


@pytest.mark.parametrize(
    "prose",
    [
        "Ellen May, 61, said",
        "it may 5 times",
        "January 0.7 percent",
        "in May 2,500 came",
        "on 05/06/2025",
        "the code 2025-10-21-7",
        "https://example.org/2025/10/21",
        "They march 12 miles",
    ],
)
def test_no_dates(prose: str) -> None:
    assert _dates(prose) == []


def test_two_weekdays_with_two_days() -> None:
    first, second = _dates("on Saturday and Sunday, May 3 and 4, 2025")
    assert (first.day, first.weekday) == (3, 5)
    assert (second.day, second.weekday) == (4, 6)


def test_a_day_lends_its_month() -> None:
    first, second = _dates("from Monday 2 to Friday 6 March 2026")
    assert (first.day, first.weekday, first.year) == (2, 0, 2026)
    assert (second.day, second.weekday, second.month) == (6, 4, 3)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 5))
def test_every_date_is_read_back(day: date, form: int) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    prose = [
        f"On {weekday}, {day.day} {month} {day.year}, it rained.",
        f"On {weekday}, {month} {day.day}, {day.year}, it rained.",
        f"On {weekday} {day.day} {month} {day.year} it rained.",
        f"On {day.day} {month} {day.year}, a {weekday}, it rained.",
        f"On {month} {day.day}, {day.year} ({weekday}), it rained.",
        f"On {weekday} the {day.day}th of {month} {day.year} it rained.",
    ][form]
    (found,) = _dates(prose)
    assert found.calendar == day
    assert found.weekday == day.weekday()
    assert prose[found.core : found.end].count(str(day.year)) == 1


@given(_TEXT)
def test_places_hold_in_any_text(prose: str) -> None:
    for found in _dates(prose):
        assert 0 <= found.start <= found.core < found.end <= len(prose)
        assert 1 <= found.month <= 12
        assert "\n" not in prose[found.start : found.end]


def test_say_keeps_the_order() -> None:
    (british,) = _dates("on 21 October 2025")
    (american,) = _dates("on October 21, 2025")
    day = date(2025, 10, 22)
    assert british.say(day) == "22 October 2025"
    assert american.say(day) == "October 22, 2025"
    assert american.say(day, year=False) == "October 22"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-10-21", date(2025, 10, 21)),
        ("2025-10-21T09:30:00Z", date(2025, 10, 21)),
        ("20251021T093000", date(2025, 10, 21)),
        ('"2025-10-21"', date(2025, 10, 21)),
        ("Tue, 21 Oct 2025 09:30:00 GMT", date(2025, 10, 21)),
        ("October 21, 2025", date(2025, 10, 21)),
        ("21/10/2025", date(2025, 10, 21)),
        ("05/06/2025", None),
        ("2025-13-14", None),
        ("0001-01-01", None),
        ("draft", None),
        ("", None),
    ],
)
def test_day_of_metadata(value: str, day: date | None) -> None:
    assert read_day(value) == day


@pytest.mark.parametrize(
    ("prose", "day"),
    [
        ("LONDON, March 9, 2026 (Wire) — It rained.", date(2026, 3, 9)),
        ("Storm hits\nPublished: 9 March 2026, 14:05 GMT\nIt rained.", date(2026, 3, 9)),
        ("Storm hits\n9 March 2026\nIt rained.", date(2026, 3, 9)),
        ("It rained on 9 March 2026.", None),
        ("LONDON, March 9 (Wire) — It rained.", None),
    ],
)
def test_day_of_the_prose(prose: str, day: date | None) -> None:
    blocks, at = [], 0
    for line in prose.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    found = of_prose(prose, blocks, _dates(prose))
    assert (found.day if found else None) == day


def test_weekday_names_are_those_of_the_calendar() -> None:
    assert list(calendar.day_name) == WEEKDAYS
