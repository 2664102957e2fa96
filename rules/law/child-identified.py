"""A child in a court case may not be named.

In many places a person under 18 who is a defendant, a witness or a victim must not be identified,
by name, school or address; of a sexual offence the victim never. The rule sees a child's age
beside a name in copy about a court, and asks for a lawyer's eye.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Severity, Triggers

MESSAGE = "{name}, {age}, is named in copy about a court case: may a child be identified here?"
SEVERITY = Severity.NOTE
CONFIDENCE = 0.5
ON = False
TAGS = ("strict",)
SOURCES = [
    "Children and Young Persons Act 1933, sections 39 and 49 (England and Wales)",
    "Sexual Offences (Amendment) Act 1992 (United Kingdom)",
]
TRIGGERS = Triggers(
    words=frozenset(
        "charged convicted sentenced pleaded raped rape assaulted abuse abused court trial jury "
        "prosecutors prosecution testified youth magistrates".split()
    )
)

BAD = [
    Bad("⟦Sam Dray⟧, 14, was charged with theft at the youth court."),
    Bad("The court heard that ⟦Lea Moss⟧, aged 12, had seen the attack."),
    Bad("A 15-year-old boy, ⟦Tim Orr⟧, 15, was assaulted, the jury heard."),
]
GOOD = [
    Good("Sam Dray, 24, was charged with theft."),
    Good("A boy of 14 was charged with theft."),
    Good("Sam Dray, 14, won the race."),
    Good("Sam Dray, 14, won the race. The tennis court was wet."),
]

_OFFENCE = re.compile(
    r"\b(?:charged|convicted|sentenced|pleaded|raped?|assault\w*|abuse\w*|molest\w*|youth court|"
    r"the court|magistrates|jury|prosecut\w+|testif\w+|defendant|accused)\b",
    re.IGNORECASE,
)
_CHILD = 18


def check(doc: Document, options: object) -> Iterator[Finding]:
    for age in doc.ages:
        if age.value >= _CHILD or not age.name or age.name_start < 0:
            continue
        if _OFFENCE.search(doc.prose, *doc.sentence_at(age.start)):
            slots = {"name": age.name, "age": str(age.value)}
            yield Finding(age.name_start, age.name_start + len(age.name), slots)
