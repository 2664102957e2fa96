"""What is past is told as past, what is to come as to come.

“Will meet on 3 March” in copy dated 9 March is a preview that nobody brought up to date; “opened
on 21 October 2027” in copy of 2026 has a wrong year or a wrong tense. The rule needs the draft's
date. Without a year only a day of the last weeks is reported, for “on 3 March” may well be next
year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, lazy_pattern

if TYPE_CHECKING:
    from datetime import date

    from newslint.rule import WrittenDate

MESSAGE = "{day} is {when} the date of the draft, {today}, but the copy says “{verb}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9


class Settings(Options):
    days: int = 45  # without a year: how long ago a day may be and still be this year's


def _dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}\n"


BAD = [
    Bad(_dated("2025-03-09", "The council will meet on ⟦3 March⟧ to vote."), format="md"),
    Bad(_dated("2025-03-09", "The council is to meet on ⟦Monday, March 3⟧, to vote."), format="md"),
    Bad(_dated("2025-03-09", "The fair will open on ⟦Feb. 28⟧."), format="md"),
    Bad(_dated("2026-03-09", "The bridge will open on ⟦21 October 2025⟧."), format="md"),
    Bad(_dated("2026-03-09", "The trial is due to begin on ⟦Jan. 5, 2025⟧."), format="md"),
    Bad(_dated("2026-03-09", "The museum opened on ⟦21 October 2027⟧."), format="md"),
    Bad(_dated("2026-03-09", "She was arrested on ⟦May 3, 2026⟧, in Hull."), format="md"),
    Bad("LONDON, March 9, 2026 (Wire) — Ministers will vote on ⟦March 3⟧."),
]
GOOD = [
    Good(_dated("2025-03-09", "The council will meet on 13 March to vote."), format="md"),
    Good(_dated("2025-03-09", "The council met on 3 March to vote."), format="md"),
    Good("The council will meet on 3 March.", why="the draft is not dated"),
    Good(
        _dated("2025-03-09", "The council will meet on 3 March next year."),
        why="next year",
        format="md",
    ),
    Good(
        _dated("2025-11-09", "The council will meet on 3 March to vote."),
        why="far enough to be next year's",
        format="md",
    ),
    Good(
        _dated("2025-03-09", "It will have been open since 3 March."), why="will have", format="md"
    ),
    Good(
        _dated("2025-03-09", "Those hurt on March 3 will be paid."),
        why="the day does not belong to “will”",
        format="md",
    ),
    Good(
        _dated("2025-03-09", "He will be paid for the work that he did on March 3."),
        why="another clause",
        format="md",
    ),
    Good(
        _dated("2025-03-09", "He said on Feb. 1: “The council will meet on March 3.”"),
        why="a quotation",
        format="md",
    ),
    Good(
        _dated("2025-03-09", "She said in February that the council would meet on March 3."),
        why="reported speech",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "The museum was to have opened on 21 October 2027."),
        why="a plan",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "The sale was put off and closed until 21 October 2027."),
        why="until",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "They met to plan the games that open on 21 October 2027."),
        why="another clause",
        format="md",
    ),
    Good(
        _dated("2026-03-09", "The rule will apply to cars built before 3 March 2025."),
        why="before",
        format="md",
    ),
]

_FUTURE = lazy_pattern(
    r"\b(?P<verb>(?:will(?! have\b)(?: also| now| next| then)?|(?:is|are) (?:to|due to|set to|"
    r"expected to|scheduled to|planning to|going to)) [a-z]+|"
    r"(?:is|are) (?:due|set|scheduled|planned) "
    r"(?:for))\b(?P<between>[^.;:“\"\n]{0,50}?)(?P<link> on(?: the)?| for)?[ ,]*\Z"
)
_PAST = lazy_pattern(
    r"\b(?<!have )(?<!be )(?P<verb>met|died|opened|closed|arrived|won|signed|"
    r"(?:was|were) (?:born|held|arrested|killed|"
    r"shot|found|elected|sworn in|released|jailed|sentenced|charged|launched|published|attacked|"
    r"married|buried)|took place|happened|resigned|voted|crashed|collapsed|erupted)\b"
    r"(?P<between>[^.;:“\"\n]{0,40}?) on(?: the)? \Z"
)
# Words after which the day belongs to another clause or is a limit.
_PARTED = lazy_pattern(
    r"\b(?:that|which|who|whose|when|after|before|since|until|till|by|from|for|because|if|as|than|"
    r"hurt|held|built|made|filed|signed|passed|killed|of|to|over|and|but|was|were|had|did|following|"
    r"against|about|under|will|would|deadline|ahead|like|between|starting|effective|begin\w*)\b|[—–(]|\d{4}"
)
_SHIFTED = lazy_pattern(
    r"\b(?:next|following|last|previous) year\b|\ba year\b|\bevery\b|\bannual", re.IGNORECASE
)
_REACH = 90


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    if not doc.dates or doc.dated is None:
        return
    today = doc.dated.day
    for written in doc.dates:
        if written.day is None or written.start == doc.dated.start:
            continue
        day = written.calendar
        is_sure = day is not None
        if day is None and written.year is None:
            day = written.in_year(today.year)
        if day is None:
            continue
        past = (today - day).days
        if past > 0 and (is_sure or past <= options.days):
            found = _stale(doc, written, day, today, _FUTURE)
        elif past < -1 and is_sure:
            found = _stale(doc, written, day, today, _PAST)
        else:
            continue
        if not doc.in_speech(written.start):
            yield from found


def _stale(
    doc: Document, written: WrittenDate, day: date, today: date, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    sentence = doc.sentence_at(written.start)
    left = doc.prose[max(sentence.start, written.start - _REACH) : written.start]
    found = pattern.search(left)
    if found is None or _PARTED.search(found["between"]):
        return
    link = found.groupdict().get("link", " on")
    if link is None and not found["verb"].endswith(" for") and written.weekday is None:
        return
    after = doc.prose[written.end : sentence.end]
    if _SHIFTED.search(after) or _SHIFTED.search(left):
        return
    at = written.start - len(left) + found.start("verb")
    slots = {
        "day": written.say(day),
        "today": written.say(today),
        "when": "before" if day < today else "after",
        "verb": found["verb"],
    }
    place = Place(at, at + len(found["verb"]), "the tense")
    yield Finding(written.start, written.end, slots, others=[place])
