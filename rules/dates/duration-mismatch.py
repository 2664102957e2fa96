"""A length that is told fits the days that are told.

A “three-day fair” from 3 to 8 May lasts six days, or five if the last one does not count. Both
ways of counting are accepted; only a length that fits neither is reported. The length and the
days must stand in one sentence and belong to each other.
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
    Place,
    Severity,
    Span,
    Triggers,
    lazy_pattern,
)

if TYPE_CHECKING:
    from newslint.rule import WrittenDate

MESSAGE = "{days} makes {length}; “{found}” does not fit."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
TRIGGERS = Triggers(
    literals=frozenset(
        {"-long", "weeklong", "monthlong", "-day", "-week", "-night",
         " days", " weeks", " nights", "-month", " months",
         "-year", " years"}
    )
)  # fmt: skip

BAD = [
    Bad("The ⟦five-year⟧ plan, from 2010 to 2018, failed."),
    Bad("The war lasted ⟦six years⟧, from 1935 to 1939."),
    Bad("The ⟦week-long⟧ show runs from 3 to 25 October."),
    Bad("The ⟦two-day⟧ strike begins on 3 March and ends on 7 March."),
    Bad("The ⟦six-day⟧ regatta, which runs from Aug. 4 to Aug. 13, is small."),
    Bad("They called a ⟦two-day⟧ strike from April 7 to April 11."),
    Bad("The ⟦three-day⟧ fair, 3–8 May, is free."),
    Bad("The ⟦10-day⟧ fair runs from 3 to 8 May."),
    Bad("A ⟦four-day⟧ meeting from Monday 3 to Friday 14 March is planned."),
    Bad("The hall is shut for ⟦two weeks⟧ from 3 June to 8 July."),
    Bad("The show lasts ⟦12 days⟧, from Oct. 30 to Nov. 5."),
    Bad("The ⟦two-day⟧ summit runs from Monday to Friday."),
    Bad("The ⟦six-day⟧ sale is on from Thursday through Saturday."),
    Bad("The festival, from May 3 through May 8, is a ⟦three-day⟧ event."),
    Bad("The ⟦three-week⟧ course runs from 1 March 2025 to 30 April 2025."),
]
GOOD = [
    Good("The shop is open from Monday to Friday, with a two-day break.", why="another thing"),
    Good("The five-year plan, from 2010 to 2015, failed."),
    Good("The five-year plan, from 2010 to 2014, failed.", why="both years count"),
    Good("There was a five-year high in the 2018–2019 school year.", why="no stretch of time"),
    Good("The three-year-old played from 2010 to 2018.", why="an age"),
    Good("Over five years, wages fell in the decade from 2010 to 2020.", why="another thing"),
    Good("The week-long show runs from 3 to 10 October."),
    Good("The monthlong show runs from 1 to 31 October."),
    Good("The 10-day regatta, which runs from Aug. 4 to Aug. 13, is small."),
    Good("The nine-day regatta, which runs from Aug. 4 to Aug. 13, is small.", why="last day out"),
    Good("The six-day fair, 3–8 May, is free."),
    Good("The two-week course runs from 3 to 15 June."),
    Good("The two-week course runs from 3 to 17 June."),
    Good("The five-day week runs from Monday to Friday."),
    Good("After the three-day strike, trains ran from March 2 to March 6.", why="another thing"),
    Good("A three-day strike was followed by sales from March 2 to March 6.", why="another thing"),
    Good("The three-day fair is part of a season from 3 May to 8 June.", why="another thing"),
    Good("It is a three-day workshop, held twice from 3 to 18 May.", why="held twice"),
    Good("A 14-day quarantine applies to arrivals from March 2 to March 30.", why="for each"),
    Good("The weekend runs from Friday to Sunday, a three-day break."),
    Good("The three-day fair runs from Monday to 8 May."),
    Good("Over the three-day weekend, from Dec. 30 to Jan. 1, it snowed."),
    Good("The 72-hour ban lasts from May 3 to May 6."),
]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBER = lazy_pattern(
    r"(?<![\w.,-])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|twenty)[- ]\Z",
    re.IGNORECASE,
)
_LITERALS = ("-day", " days", "-week", " weeks", "-night", " nights")
_LENGTH = lazy_pattern(r"\b(?:\d{1,3}|[a-z]+)[- ](?:day|week|night)s?\b", re.IGNORECASE)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FOLDED_WEEKDAYS = frozenset(day.lower() for day in _WEEKDAYS)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FROM_DAY = lazy_pattern(rf"from (?:(?:this|next) )?{_WEEKDAY}")
_NAMED_DAYS = lazy_pattern(
    rf"\bfrom (?:(?:this|next) )?(?P<first>{_WEEKDAY}) (?:to|through|until|till) "
    rf"(?P<last>{_WEEKDAY})(?=[.,;)]|\Z| (?:in|at|and|is|was|will)\b)"
)
# What parts a length from days that belong to something else, or to each of several.
_PARTED = lazy_pattern(
    r"[;:]|\b(?:after|before|followed|follows|part of|within|out of|during|since|twice|times|each|"
    r"every|applies|several|various|other|another|last|previous|earlier|but|while|who|when|ago|"
    r"later|arrivals|per|or|any|first|second|final|opening|between|season|extended|with|one of|"
    r"tickets?|notice|pass(?:es)?|must|of the)\b",
    re.IGNORECASE,
)
_LINKS = ("to", "until", "till", "through", "-", "–", "—")
_YEARS = lazy_pattern(
    r"(?:from |\()(?P<first>1[5-9]\d\d|20\d\d)(?: to | until |[-–])"
    r"(?P<last>1[5-9]\d\d|20\d\d)\b(?![-–])"
)
_AND_ENDS = lazy_pattern(
    r"and (?:(?:it )?(?:ends|ending|closes|finishes|ended|will end|to end)|runs until)(?: on)?"
)
_BEFORE_YEARS = ("from ", "(")
_ANY_YEAR = frozenset(map(str, range(1500, 2100)))
_LONG = {"week-long": 7, "weeklong": 7, "month-long": 30, "monthlong": 30}
_FARTHEST = 70


def check(doc: Document, options: object) -> Iterator[Finding]:
    if _has_years(doc):
        yield from _whole_years(doc)
    if _has_stretch(doc):
        yield from _whole_weeks(doc)
        yield from _whole_days(doc)


def _has_years(doc: Document) -> bool:
    """Whether a year stands anywhere where it can be the first of several."""
    if doc.numerals.isdisjoint(_ANY_YEAR):
        return False
    prose = doc.prose
    return any(
        prose[start : start + 4] in _ANY_YEAR
        for start, _ in doc.digit_runs
        if prose.endswith(_BEFORE_YEARS, 0, start)
    )


def _has_stretch(doc: Document) -> bool:
    """Whether the draft tells the first and the last of some days anywhere."""
    if len(doc.dates) > 1 or any(written.last_day is not None for written in doc.dates):
        return True
    if "from" not in doc.words or doc.words.isdisjoint(_FOLDED_WEEKDAYS):
        return False
    return _FROM_DAY.search(doc.prose) is not None


def _whole_days(doc: Document) -> Iterator[Finding]:
    for literal in _LITERALS:
        for at in _places(doc, literal):
            number = _NUMBER.search(doc.prose, max(0, at - 12), at + 1)
            if number is None:
                continue
            count = _value(number[0][:-1])
            place = Span(number.start(), at + len(literal))
            told = _days(doc, doc.sentence_at(at), place) if count > 1 else None
            if told is None or _fits(literal[1:].rstrip("s"), count, told[1]):
                continue
            if not doc.in_speech(at):
                yield _finding(doc, place, literal, *told)


def _whole_years(doc: Document) -> Iterator[Finding]:
    """ "a five-year plan, from 2010 to 2018", "six years, from 1939 to 1943"."""
    for literal in ("-year", " years"):
        for at in _places(doc, literal):
            number = _NUMBER.search(doc.prose, max(0, at - 12), at + 1)
            if number is None:
                continue
            count = _value(number[0][:-1])
            place = Span(number.start(), at + len(literal))
            sentence = doc.sentence_at(at)
            spans = [
                found
                for found in _YEARS.finditer(doc.prose, *sentence)
                if _belongs(doc, place, Span(*found.span()))
            ]
            if len(spans) != 1 or count < 2:
                continue
            years = int(spans[0]["last"]) - int(spans[0]["first"])
            if years > 0 and abs(years - count) > 1 and not doc.in_speech(at):
                slots = {"days": f"“{spans[0][0]}”", "length": f"{years} years"}
                others = [Place(*spans[0].span(), "these years")]
                yield Finding(*place, slots, others=others)


def _value(written: str) -> int:
    word = written.lower()
    return int(word) if word.isdecimal() else _UNITS.index(word)


def _whole_weeks(doc: Document) -> Iterator[Finding]:
    """ "a week-long fair", "a monthlong sale"."""
    for word, length in _LONG.items():
        if word.partition("-")[0] not in doc.words:
            continue
        for at in doc.occurrences(word):
            place = Span(at, at + len(word))
            told = _days(doc, doc.sentence_at(at), place)
            if told is not None and abs(told[1] - length) > length // 7 + 1:
                yield _finding(doc, place, word, *told)


def _places(doc: Document, literal: str) -> Iterator[int]:
    """Where a literal stands that is not part of a longer word."""
    word, text = literal[1:], doc.folded
    if word not in doc.words and f"{word}'s" not in doc.words:
        return
    for at in doc.positions(literal):
        following = text[at + len(literal) : at + len(literal) + 1]
        if not (following.isalnum() or following == "-"):
            yield at


def _fits(unit: str, count: int, days: int) -> bool:
    """Whether so many days, both ends counted, are a length as it is put."""
    if unit == "week":
        return 7 * count - 3 <= days <= 7 * count + 2
    return days - 1 <= count <= days


def _finding(doc: Document, told: Span, literal: str, place: Span, days: int) -> Finding:
    is_nights = "night" in literal
    slots = {
        "days": f"“{doc.prose[place.start : place.end]}”",
        "length": f"{days - 1} nights" if is_nights else f"{days} days, both ends counted",
    }
    return Finding(*told, slots, others=[Place(*place, "these days")])


def _days(doc: Document, sentence: Span, length: Span) -> tuple[Span, int] | None:
    """The one stretch of days of the sentence that belongs to the length, and how many they are."""
    stretches = [
        (place, days) for place, days in _stretches(doc, sentence) if _belongs(doc, length, place)
    ]
    return stretches[0] if len(stretches) == 1 else None


def _belongs(doc: Document, length: Span, place: Span) -> bool:
    start, end = (length[1], place.start) if length[0] < place.start else (place.end, length[0])
    if not 0 <= end - start <= _FARTHEST:
        return False
    between = doc.prose[start:end]
    before = doc.prose[max(0, length[0] - 20) : length[0]]
    after = doc.prose[place.end : place.end + 12]
    return not (
        _PARTED.search(between)
        or _LENGTH.search(between)
        or re.search(r"\d", between)
        or re.search(
            r"\b(?:after|before|first|(?<!will )(?<!to )(?<!would )(?<!can )last|"
            r"over|than|about|within|every|next|past)"
            r"(?: (?:the|a|an))? \Z",
            before,
            re.I,
        )
        or re.match(r"[^.;]{0,6}\b(?:each|twice|and from)\b", after)
    )


def _stretches(doc: Document, sentence: Span) -> Iterator[tuple[Span, int]]:
    inside = doc.dates_in(sentence)
    for number, written in enumerate(inside):
        if written.last_day is not None and written.day and written.link in _LINKS:
            if 0 < written.day < written.last_day <= 31:
                yield Span(written.start, written.end), written.last_day - written.day + 1
        elif number + 1 < len(inside):
            days = _between(doc, written, inside[number + 1])
            if days is not None:
                yield Span(written.start, inside[number + 1].end), days
    for found in _NAMED_DAYS.finditer(doc.prose, *sentence):
        first, last = (_WEEKDAYS.index(found[name]) for name in ("first", "last"))
        yield Span(*found.span()), (last - first) % 7 + 1


def _between(doc: Document, one: WrittenDate, other: WrittenDate) -> int | None:
    link = doc.prose[one.end : other.start].strip(" ,")
    if _AND_ENDS.fullmatch(link):
        link = "to"
    if one.weekday is not None and other.weekday is not None and one.end == other.end:
        link = "to"  # "Monday 3 to Friday 14 March": two days that share their month
    if link not in _LINKS or one.day is None or other.day is None:
        return None
    year = one.year or other.year or (doc.dated.day.year if doc.dated else 2025)
    first = one.in_year(one.year or year)
    last = other.in_year(other.year or year)
    if first is None or last is None:
        return None
    if last < first and other.year is None:
        last = other.in_year(year + 1) or last.replace(year + 1, 12, 31)
    days = (last - first).days + 1
    return days if 1 < days < 120 else None
