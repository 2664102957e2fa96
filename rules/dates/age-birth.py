"""The age fits the date of birth.

Who was born on 17 June 1961 and died on 2 April 2025 was 63. With a year of birth only, two ages
are possible, and both are accepted. The day that counts is the day of death, if it is told, else
the date of the draft; without either the rule is silent. An age of another time (“when he was
16”) is not looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
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
    from newslint.rule import Age, DayRange, Life

MESSAGE = "Born {birth}, {who} would be {expected} in {year}, not {found}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.95
TRIGGERS = Triggers(words=frozenset({"born"}))


def _dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}\n"


BAD = [
    Bad("She was born in 1930 and died in 2001 at the age of ⟦81⟧."),
    Bad("Paul Reed was born on 5 May 1950 and died on 1 January 2010, aged ⟦60⟧."),
    Bad(
        "Emil Torv, the organist, died on March 9, 2021. He was ⟦58⟧.\n"
        "Torv was born in Odense on May 21, 1964, the son of a smith."
    ),
    Bad(
        "Vera Lind, who danced at two coronations, died in Bergen on 4 August 2019. She was ⟦77⟧.\n"
        "Born on Feb. 11, 1944, to a family of sailors, she was taught at home by an aunt."
    ),
    Bad("Ann Lowe, born 3 May 1950, died on 1 June 2020, aged ⟦71⟧."),
    Bad("Ann Lowe (born 3 May 1950) died on 1 June 2020 at the age of ⟦60⟧."),
    Bad(
        _dated("2024-07-08", "Greta Holm, ⟦64⟧, fell. She was born in 1953 in a harbour town."),
        format="md",
    ),
    Bad(
        _dated(
            "2023-05-22",
            "Piet Maas, a diver, has been killed by a propeller, his club said on Monday. "
            "He was ⟦48⟧.\n\nHe was hit on Saturday.\n\n"
            "Born on Jan. 12, 1981, in Delft, he mended clocks.",
        ),
        format="md",
    ),
    Bad(
        _dated("2025-05-01", "Tom Dell, who was born in May 1990, is a baker. Dell is ⟦38⟧."),
        format="md",
    ),
    Bad(_dated("2025-05-01", "The ⟦53-year-old⟧ Tom Dell was born in 1990."), format="md"),
    Bad(
        _dated("2025-05-01", "Born in Leeds in 1990, Tom Dell sings. Dell, ⟦25⟧, also acts."),
        format="md",
    ),
]
GOOD = [
    Good(
        "Emil Torv, the organist, died on March 9, 2021. He was 56.\n"
        "Torv was born in Odense on May 21, 1964."
    ),
    Good(_dated("2024-07-08", "Greta Holm, 70, fell. She was born in 1953."), format="md"),
    Good(_dated("2024-07-08", "Greta Holm, 71, fell. She was born in 1953."), format="md"),
    Good("Greta Holm, 64, fell. She was born in 1953.", why="the date of the draft is not known"),
    Good(
        _dated("2024-07-08", "Greta Holm, 46, fell. Her mother was born in 1953."),
        why="the mother",
        format="md",
    ),
    Good(
        _dated("2024-07-08", "Greta Holm, 46, chairs the firm, born in 1999 in a shed."),
        why="a firm",
        format="md",
    ),
    Good(
        _dated("2024-07-08", "Greta Holm was 16 when she left. She was born in 1953."),
        why="another time",
        format="md",
    ),
    Good(
        _dated("2024-07-08", "Jan Kerr, 30, met Lea Moss. She was born in 1953."),
        why="who “she” is cannot be told",
        format="md",
    ),
    Good(
        "Max Orr died on 3 May 1990. His widow, Ida Orr, born in 1920, died on 1 May 2010 at 90.",
        why="her death counts",
    ),
    Good("“I was born in 1953,” said Greta Holm, 46.", why="speech is not resolved"),
    Good(
        _dated("2024-07-20", "Tom Dell, 35, fell on Sunday. Dell was born on 15 July 1989."),
        why="it may have happened before the birthday",
        format="md",
    ),
]

_OTHER_TIME = lazy_pattern(
    r"\b(?:when|then|at the time|turn(?:s|ed|ing)?|years? (?:ago|earlier|later|before|after)|"
    r"last year|next year|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|will be)\b"
)
_SLACK = timedelta(days=45)  # copy tells of days before its own date


def check(doc: Document, options: object) -> Iterator[Finding]:
    births = doc.births
    if not births:
        return
    for age in doc.ages:
        person = age.surname or (doc.person_meant(age.start) if age.pronoun else "")
        matching = [birth for birth in births if person and birth.person == person]
        if not person and age.form == "death":
            # "… was born in 1930 and died in 2001 at the age of 81"
            sentence = doc.sentence_at(age.start)
            matching = [birth for birth in births if sentence.start <= birth.start < age.start]
        if len(matching) != 1 or (matching[0].given and age.given not in ("", matching[0].given)):
            continue
        if person and len(doc.given_names(person)) > 1:
            continue
        yield from _compare(doc, age, matching[0])


def _compare(doc: Document, age: Age, birth: Life) -> Iterator[Finding]:
    days = _reference(doc, age, birth)
    if days is None:
        return
    fewest, most = birth.days.years_to(days)
    if fewest <= age.value <= most or most < 0:
        return
    expected = str(most) if fewest == most else f"{fewest} or {most}"
    if most - fewest > 1:
        expected = f"{fewest} to {most}"
    slots = {
        "birth": f"{'in' if birth.is_open else 'on'} {doc.prose[birth.start : birth.end]}",
        "who": age.name or birth.person.title() or "the person",
        "found": str(age.value),
        "expected": expected,
        "year": str(days.last.year),
    }
    place = Place(birth.start, birth.end, "born then")
    yield Finding(age.start, age.end, slots, f"{age.value} here", [place])


def _reference(doc: Document, age: Age, birth: Life) -> DayRange | None:
    """The days on which the person had the age, as far as the copy tells."""
    sentence = doc.sentence_at(age.start)
    around = doc.prose[max(sentence.start, age.start - 60) : min(sentence.end, age.end + 40)]
    born_here = sentence.start <= birth.start < sentence.end
    death = doc.death_in(sentence)
    if age.form == "death" or death is not None:
        return death or (_today(doc, birth) if age.form == "death" else None)
    if age.form == "was":
        before = _sentence_before(doc, sentence)
        if before is None or not doc.tells_death(before):
            return None
        return doc.death_in(before) or _today(doc, birth)
    if _OTHER_TIME.search(around) and not born_here:
        return None
    return _today(doc, birth)


def _today(doc: Document, birth: Life) -> DayRange | None:
    if doc.dated is None:
        return None
    day = doc.dated.day
    return type(birth.days)(day - _SLACK, day)


def _sentence_before(doc: Document, sentence: Span) -> Span | None:
    block = doc.block_at(sentence.start)
    if block is None:
        return None
    spans = doc.sentences(block)
    index = spans.index(sentence)
    if index:
        return spans[index - 1]
    number = bisect_left(doc.blocks, block.start, key=lambda other: other.start)
    return doc.sentences(doc.blocks[number - 1])[-1] if number else None
