"""Small numbers of one kind of thing in one style.

“Nine arrests” in one paragraph and “7 arrests” in the next: houses spell out numbers up to nine
or ten, or do not, but not by turns. Only numbers of the same thing are compared; ages, units,
scores and what people say do not count.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Span,
    Speech,
    replace,
)

MESSAGE = "“{found}”, but “{usual}” elsewhere: choose figures or words."
SEVERITY = Severity.NOTE
SPEECH = Speech.SKIP
FIELDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

BAD = [
    Bad(
        "Police made nine arrests on Monday. On Tuesday there were ⟦7⟧ arrests.",
        fix="Police made nine arrests on Monday. On Tuesday there were seven arrests.",
    ),
]
GOOD = [
    Good("Police made nine arrests on Monday. On Tuesday there were seven arrests."),
    Good("Police made nine arrests on Monday and 12 arrests on Tuesday.", why="above nine"),
    Good("The six years passed. It was 5 years at 7 per cent.", why="a unit of time"),
    Good("He said: “We made 7 arrests.” Police made nine arrests.", why="in a quotation"),
    Good("They won 4 games to three games.", why="a score"),
]

_WORDS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FIGURE = re.compile(
    r"[2-9](?<![\w.,:/£$€#-].)(?<!No\. .) (?P<noun>[a-z]{4,}s|people|men|women|children)\b"
)
_UNITS = frozenset(
    "years months weeks days hours minutes seconds miles yards feet inches metres meters points "
    "pounds dollars euros pence cents percent kilometres kilometers litres liters tonnes tons "
    "degrees goals runs wickets games sets shots strokes stars times votes others overs lengths "
    "rebounds assists touchdowns".split()
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    words = [word for word in _WORDS[2:] if word in doc.words]
    if not words:
        return
    figures: dict[str, list[int]] = defaultdict(list)
    for digit in "23456789":
        for at in doc.positions(digit):
            found = _FIGURE.match(doc.prose, at)
            if found and found["noun"] not in _UNITS:
                figures[found["noun"]].append(at)
    for noun, places in figures.items():
        spelt = [
            Span(at, at + len(word))
            for word in words
            for at in doc.occurrences(f"{word} {noun}")
            if not doc.in_speech(at) and doc.prose[at].islower()
        ]
        start = min((at for at in places if _is_copy(doc, at)), default=None) if spelt else None
        if start is not None:
            end = start + 1
            usual = doc.prose[spelt[0].start : spelt[0].end + 1 + len(noun)]
            others = [Place(*span) for span in spelt]
            fixes = [replace(start, end, _WORDS[int(doc.prose[start])])]
            yield Finding(start, end, {"usual": usual}, "", others, fixes)


def _is_copy(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block is not None and block.kind in FIELDS and not doc.in_speech(at)
