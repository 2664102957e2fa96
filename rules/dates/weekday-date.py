"""The day of the week fits the date.

“Thursday, 27 June 2017” was a Tuesday: one of the two is a slip, and readers who keep diaries
will miss the meeting. Where the year is not written, the draft's own date (front matter, dateline)
tells it, if the day is near; without either the rule is silent, except where two such days in
neighbouring sentences cannot both be right.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "{date} is a {true_day}, not a {weekday}; {readings}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.97
TRIGGERS = Triggers(
    words=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
        "thurs fri sat sun".split()
    )
)

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Settings(Options):
    nearest_days: int = 100  # without a year: how far from the draft's date a day may lie


def _md(date_line: str, text: str) -> str:
    return f"---\ndate: {date_line}\n---\n\n{text}\n"


BAD = [
    Bad("The fair opens on ⟦Thursday, 27 June 2017⟧, the council said."),
    Bad("He was seen on ⟦Sat. July 17, 2020⟧."),
    Bad("They met on ⟦Monday the 14th of October, 2025⟧."),
    Bad("The vote is set for ⟦14 October 2025 (Wednesday)⟧."),
    Bad("The blast came on ⟦May 1, 2025, a Friday⟧, at noon."),
    Bad("Polls open ⟦Wednesday morning, Nov. 3, 2026⟧."),
    Bad("⟦Friday 2025-05-01⟧ was the last day."),
    Bad("The strike runs from ⟦Monday 3⟧ to Friday 6 March 2026.".replace("3⟧ to", "3⟧ to"))
    if False
    else Bad("Trains stop on ⟦Tuesday, 2 March 2026⟧."),
    Bad(_md("2026-03-09", "Thousands marched on ⟦Saturday, March 8⟧, police said.")),
    Bad(_md("2025-12-09", "The show opens on ⟦Thursday 12 December⟧.")),
    Bad(_md("2025-12-28", "It ends on ⟦Wednesday, Jan. 9⟧.")),
]
BAD = [bad._replace(format="md") if bad.text.startswith("---") else bad for bad in BAD]
GOOD = [
    Good("The fair opens on Tuesday, 27 June 2017.", why="it was a Tuesday"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    yield from ()
