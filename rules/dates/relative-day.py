"""Days are named as the house names them.

“Yesterday” on a page that is read tomorrow is a riddle; agencies and websites name the weekday,
weeklies the date. “Last Tuesday” and “next Friday” mean two days to two readers. Direct speech
keeps its words. With the date of the draft known, the right day is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Severity,
    Speech,
    Triggers,
    lazy_pattern,
    replace,
)

MESSAGE = "The house names the day: {advice} instead of “{found}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.85
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")
SPEECH = Speech.SKIP
SOURCES = [
    "AP Stylebook, “today, tonight”, “time element”",
    "Guardian style guide, “time references on theguardian.com”",
    "BBC News style guide, “dates”",
    "Reuters Handbook of Journalism, “days”",
    "The Economist style guide, “dates”",
]
TRIGGERS = Triggers(words=frozenset("today tonight yesterday tomorrow last next this".split()))


class Settings(Options):
    style: str = "ap"  # the pack whose policy counts


def _dated(text: str) -> str:
    return f"---\ndate: 2025-10-21\n---\n\n{text}\n"


BAD = [
    Bad("The minister resigned ⟦yesterday⟧."),
    Bad(
        _dated("The minister resigned ⟦yesterday⟧."),
        fix=_dated("The minister resigned Monday."),
        format="md",
    ),
    Bad(
        _dated("The minister resigned ⟦yesterday⟧."),
        fix=_dated("The minister resigned on Monday."),
        format="md",
        options={"style": "guardian"},
    ),
    Bad(
        _dated("The minister resigned ⟦yesterday⟧."),
        fix=_dated("The minister resigned on October 20th."),
        format="md",
        options={"style": "economist"},
    ),
    Bad("The vote is ⟦tomorrow⟧.", options={"style": "reuters"}),
    Bad("She spoke ⟦last Tuesday⟧ in Hull."),
    Bad("She will speak ⟦next Friday⟧ in Hull.", options={"style": "bbc"}),
    Bad("Prices rose ⟦this week⟧.", options={"style": "economist"}),
]
GOOD = [
    Good("The minister resigned on Monday."),
    Good("“I resigned yesterday,” the minister said.", why="direct speech"),
    Good("The schools of today and tomorrow are full.", why="the present age"),
    Good("Today's children read less than those of yesterday.", why="the present age"),
    Good("Prices rose this week."),
    Good("He writes for USA Today.", why="a newspaper"),
    Good("He is mentioned in The Tomorrow People.", why="a title"),
]

# What each pack avoids, how it puts a weekday, and what it says of ambiguous weekdays.
_AVOIDED = {
    "ap": ("today", "tonight", "yesterday", "tomorrow"),
    "guardian": ("today", "tonight", "yesterday", "tomorrow"),
    "bbc": ("today", "tonight", "yesterday", "tomorrow"),
    "reuters": ("today", "tonight", "yesterday", "tomorrow"),
    "economist": (
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "this week",
        "last week",
        "next week",
    ),
}
_SHIFT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_RELATIVE = lazy_pattern(
    r"\b(?:last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’]s)", re.IGNORECASE
)
_AGE = lazy_pattern(r"\b(?:of|and|or|than|until|'s|’s|from|for|like) \Z")


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    style = options.style if options.style in _AVOIDED else "ap"
    for word in _AVOIDED[style]:
        if word.partition(" ")[0] not in doc.words:
            continue
        for at in doc.occurrences(word):
            end = at + len(word)
            if doc.prose[end : end + 1] in ("'", "’") or not _is_a_day(doc, at):
                continue
            yield _finding(doc, at, end, word, style)
    for found in _RELATIVE.finditer(doc.prose):
        weekday = found[0].split()[1]
        yield Finding(*found.span(), {"advice": f"“{weekday}” or the date"})


def _is_a_day(doc: Document, at: int) -> bool:
    """Whether the word means a day and not the present age, a title or a newspaper."""
    before = doc.prose[max(0, at - 6) : at]
    opens = doc.sentence_at(at).start == at
    return not _AGE.search(before) and (opens or doc.prose[at].islower())


def _finding(doc: Document, start: int, end: int, word: str, style: str) -> Finding:
    if doc.dated is None or word not in _SHIFT:
        return Finding(start, end, {"advice": "a date" if style == "economist" else "the weekday"})
    day = _put(doc.dated.day + timedelta(days=_SHIFT[word]), style)
    if word == "tonight":
        day += " night"
    if doc.prose[start].isupper():
        day = day[0].upper() + day[1:]
    return Finding(start, end, {"advice": f"“{day}”"}, fixes=[replace(start, end, day)])


def _put(day: date, style: str) -> str:
    if style == "economist":
        ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        return f"on {_MONTHS[day.month - 1]} {day.day}{ending}"
    name = _WEEKDAYS[day.weekday()]
    return name if style == "ap" else f"on {name}"
