"""Years counted from an event fit the calendar.

“Twenty years after the 1998 deal”, in 2025, is 27; a shop that opened in 1876 does not keep its
175th anniversary in 2026. Both years must be told: the event's in the copy, the present one by
the draft's date or in the same sentence. An anniversary may be next year's or last year's, so one
year more or less is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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

MESSAGE = "From {first} to {last} it is {count} years, not {found_count}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
TRIGGERS = Triggers(
    words=frozenset(
        {"anniversary", "birthday", "bicentenary", "centenary", "centennial", "bicentennial"}
    ),
    literals=frozenset(
        {"years after", "years since", "years ago", "years later", "years on", "decades after",
         "decades since", "century after", "century since"}
    ),
)  # fmt: skip


def _dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}\n"


BAD = [
    Bad("The tunnel was dug in 1968. Exactly ⟦30 years later⟧, in 1988, it fell in."),
    Bad("The firm was founded in 1990. It kept its ⟦30th anniversary⟧ in 2010."),
    Bad("The club, founded in 1899, kept its ⟦100th birthday⟧ in 1989."),
    Bad("The bridge opened in 1932 and marks its ⟦centenary⟧ in 2022."),
    Bad(
        _dated(
            "2023-06-18",
            "They lit a fire on Sunday, ⟦60 years after⟧ the railway came in June 1953.",
        ),
        format="md",
    ),
    Bad(
        _dated("2024-04-07", "A mill that opened in 1884 closes after its ⟦160th anniversary⟧."),
        format="md",
    ),
    Bad(
        _dated("2024-11-22", "Bells rang on the ⟦30th anniversary⟧ of the peace made in 1984."),
        format="md",
    ),
    Bad("In 2025, ⟦20 years after⟧ the 1998 deal, the bridge opened."),
    Bad("The two met in 2014, ⟦fifty years after⟧ the school was built in 1954."),
    Bad("In 2021 it marked the ⟦30th anniversary⟧ of its founding in 1981."),
    Bad("The firm was founded in 1920 and marked its ⟦50th anniversary⟧ in 1980."),
    Bad("It shut in 1990, ⟦two decades after⟧ it opened in 1950."),
    Bad("It reopened in 2018, ⟦half a century after⟧ the fire of 1948."),
    Bad("The dam broke in 1955 and again ⟦20 years later⟧, in 1985."),
    Bad(
        _dated("2025-06-01", "The bridge fell ⟦30 years ago⟧, in 1985."),
        format="md",
    ),
]
GOOD = [
    Good("It opened in 1950; a 60th anniversary show of the artist, who died in 1964, is planned."),
    Good(
        _dated("2026-05-01", "The shop was founded in 1876, at the Centennial Exposition."),
        why="a name",
        format="md",
    ),
    Good("In 2019 the 400th anniversary of the landing, the 2018 film and a song drew crowds."),
    Good("In 2025, 27 years after the 1998 deal, the bridge opened."),
    Good("Twenty years after the 1998 deal, the bridge opened.", why="the present is not told"),
    Good(
        _dated("2023-06-18", "Twenty years after the 1998 deal, the bridge opened in 2018."),
        why="another present",
        format="md",
    ),
    Good(
        _dated("2025-12-11", "Next year is the 150th anniversary of the firm, founded in 1876."),
        format="md",
    ),
    Good(
        _dated(
            "2025-12-11", "In 1995, on the 20th anniversary of the fire of 1975, it burned again."
        ),
        format="md",
    ),
    Good(
        _dated(
            "2025-12-11", "The 20th anniversary of the group comes 40 years after the 1985 fire."
        ),
        why="two counts",
        format="md",
    ),
    Good(
        _dated("2025-12-11", "Some 20 years after the 1998 deal, a bridge was opened on Sunday."),
        why="about",
        format="md",
    ),
    Good(
        _dated("2025-12-11", "More than 20 years after the 1998 deal, rain fell on Sunday."),
        why="more than",
        format="md",
    ),
    Good("The 10th anniversary edition of the 1995 film came out in 2015.", why="an edition"),
    Good(
        "Ten years after he died, in 2005 his 1990 novel was filmed.", why="the 1990 is a novel's"
    ),
    Good(_dated("2025-06-01", "The bridge fell 40 years ago, in 1985."), format="md"),
    Good("It shut in 1990, four decades after it opened in 1950."),
    Good("The dam broke in 1955 and again 30 years later, in 1985."),
]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_COUNT = lazy_pattern(
    rf"(?<![\w.,-])(?P<number>{_NUMBER}|half a|a) (?P<unit>years?|decades?|century|centuries) "
    r"(?P<how>after|since|ago|later|on from)\b",
    re.IGNORECASE,
)
_ANNIVERSARY = lazy_pattern(
    r"(?<![\w.,-])(?:(?P<number>\d{1,3}(?:st|nd|rd|th)|[a-z]{5,11}th)[- ]"
    r"(?:(?:wedding |birth |death )?anniversary|birthday)|(?P<word>bicentenary|bicentennial|"
    r"centenary|centennial))\b"
    r"(?! (?:edition|issue|tour|album|show|series|collection))",
    re.IGNORECASE,
)
_YEAR = lazy_pattern(r"(?<![\d$£€.,/-])(?:1[5-9]|20)\d\d(?![\d%/]|[.,]\d|-\d|['’]?s\b)")
_ABOUT = lazy_pattern(
    r"\b(?:about|around|some|nearly|almost|over|than|least|roughly|approximately|under|only|within|"
    r"another|further|every|first|last|next|past|within|the|those|these|up to|or|for) (?:a )?\Z",
    re.IGNORECASE,
)
_EVENT = lazy_pattern(
    r" (?:(?!\b(?:and|but|when|which|who|while|where)\b)[^.;\d\n“”‘]){0,70}?"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d|-\d|['’]?s\b)"
)
_LISTED = lazy_pattern(r",(?! (?:in|on|[A-Z]))")
_IN_YEAR_AFTER = lazy_pattern(
    r",? in (?:[A-Z][a-z]+ )?(?P<year>(?:1[5-9]|20)\d\d)(?![\d-]|['’]?s\b)"
)
_NOW = lazy_pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|tomorrow|yesterday|this week|"
    r"this month|this year|now|marks|marking|marked|celebrates|celebrating)\b"
)
_BEGUN = lazy_pattern(
    r"\b(?:opened|founded|established|launched|formed|began|started|born|built|set up|created|"
    r"married|first published|incorporated|dates from)\b[^.;\n]{0,40}?\bin (?:[A-Z][a-z]+ )?"
    r"(?P<year>(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)


def check(doc: Document, options: object) -> Iterator[Finding]:
    prose = doc.prose
    for word in TRIGGERS.words & doc.words:
        for at in doc.occurrences(word):
            for found in _ANNIVERSARY.finditer(prose, max(0, at - 28), at + len(word)):
                if found.end() == at + len(word):
                    yield from _anniversary(doc, found)
    for literal in ("year", "decade", "centur"):
        at = prose.find(literal)
        while at >= 0:
            for found in _COUNT.finditer(prose, max(0, at - 16), at + 20):
                if found.start("unit") == at:
                    yield from _count(doc, found)
            at = prose.find(literal, at + 1)


def _value(written: str) -> int:
    """ "20", "20th", "twenty-five" or "twentieth" as a number; 0 for another word."""
    word = written.lower()
    digits = word.rstrip("stndrh")
    if digits.isdecimal():
        return int(digits)
    if word in _ORDINALS:
        return _ORDINALS[word]
    first, _, second = word.partition("-")
    if first in _TENS:
        return 10 * _TENS.index(first) + (_UNITS.index(second) if second in _UNITS else 0)
    return _UNITS.index(word) if word in _UNITS else 0


def _anniversary(doc: Document, found: re.Match[str]) -> Iterator[Finding]:
    word = (found["word"] or "").lower()
    count = (200 if word.startswith("bi") else 100) if word else _value(found["number"])
    sentence = doc.sentence_at(found.start())
    is_birthday = found[0].lower().endswith("birthday")
    if word and not found["word"].islower():  # the Centennial Exposition
        return
    if is_birthday and doc.prose[max(0, found.start() - 4) : found.start()] != "its ":
        return
    if count < 5 or doc.in_speech(found.start()):
        return
    event = _EVENT.match(doc.prose, found.end(), sentence.end)
    place = Span(*event.span("year")) if event else None
    if event is not None and (
        doc.prose[found.end() : found.end() + 4] not in (" of ", " sin") or _LISTED.search(event[0])
    ):
        place = None
    if place is None:
        begun = list(_BEGUN.finditer(doc.prose, sentence.start, found.start()))
        before = doc.prose[max(sentence.start, found.start() - 6) : found.start()]
        if not begun and before.endswith(" its "):
            # "… was founded in 1990. It celebrates its 30th anniversary"
            at = max(sentence.start - 2, 0)
            begun = list(_BEGUN.finditer(doc.prose, doc.sentence_at(at).start, sentence.start))
        if not begun or not before.endswith((" its ", "their ")):
            return
        place = Span(*begun[-1].span("year"))
    first = int(doc.prose[place.start : place.end])
    others = _years(doc, sentence, place)
    if len(others) > 1:
        return
    last = others[0] if others else doc.dated.day.year if doc.dated else None
    if last is None or abs(last - first - count) < 2 or first >= last:
        return
    yield _finding(found, place, first, last, count)


def _years_before(doc: Document, sentence: Span) -> list[int]:
    """The years of the sentence before, in the same paragraph."""
    block = doc.block_at(sentence.start)
    if block is None or sentence.start - 2 < block.start:
        return []
    before = doc.sentence_at(sentence.start - 2)
    return [int(year[0]) for year in _YEAR.finditer(doc.prose, *before)]


def _years(doc: Document, sentence: Span, event: Span) -> list[int]:
    """The years of a sentence besides that of the event."""
    return [
        int(year[0]) for year in _YEAR.finditer(doc.prose, *sentence) if year.start() != event.start
    ]


def _count(doc: Document, found: re.Match[str]) -> Iterator[Finding]:
    count, slack = _length(found)
    sentence = doc.sentence_at(found.start())
    before = doc.prose[sentence.start : found.start()]
    if count < 3 or _ABOUT.search(before) or doc.in_speech(found.start()):
        return
    how = found["how"].lower()
    if how in ("after", "since", "on from"):
        event = _EVENT.match(doc.prose, found.end(), sentence.end)
        if event is None or _LISTED.search(event[0]):
            return
        place = Span(*event.span("year"))
        others = _years(doc, sentence, place)
        if len(others) == 1:
            last = others[0]
        elif not others and doc.dated and _NOW.search(before):
            last = doc.dated.day.year
        else:
            return
        first = event["year"]
    else:
        other = _IN_YEAR_AFTER.match(doc.prose, found.end(), sentence.end)
        if other is None:
            return
        place = Span(*other.span("year"))
        others = _years(doc, sentence, place)
        if how == "ago":
            if others or doc.dated is None:
                return
            first, last = other["year"], doc.dated.day.year
        else:
            earlier = others or _years_before(doc, sentence)
            if len(earlier) != 1:
                return
            first, last = str(earlier[0]), int(other["year"])
    if int(first) < last and abs(last - int(first) - count) > slack:
        yield _finding(found, place, int(first), last, count)


def _length(found: re.Match[str]) -> tuple[int, int]:
    """The years that are counted, and how many more or less are meant by it."""
    number, unit = found["number"].lower(), found["unit"].lower()
    if unit.startswith("year"):
        return _value(number), 1
    if unit.startswith("decade"):
        return (10, 2) if number == "a" else (10 * _value(number), 4)
    if number == "half a":
        return 50, 6
    return (100, 9) if number in ("a", "one") else (100 * _value(number), 20)


def _finding(found: re.Match[str], event: Span, first: int, last: int, count: int) -> Finding:
    slots = {
        "first": str(first),
        "last": str(last),
        "count": str(last - first),
        "found_count": str(count),
    }
    return Finding(
        *found.span(), slots, others=[Place(event.start, event.end, "counted from here")]
    )
