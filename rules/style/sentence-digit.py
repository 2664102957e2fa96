"""A sentence does not begin with a figure.

A figure has no capital: the eye does not see that a sentence starts. Guides ask to spell it out or
to turn the sentence round; only a year may stand first (in AP copy).
"""

import re
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    Speech,
    lazy_pattern,
    replace,
)

MESSAGE = "A sentence starts with the figure “{found}”: spell it out or turn the sentence round."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")
SPEECH = Speech.SKIP
FIELDS = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)
SAFETY = Safety.UNSAFE
SOURCES = [
    "AP Stylebook, “numerals”",
    "BBC News style guide, “numbers”",
    "Guardian style guide, “numbers”",
]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# A stop, a mark that may close a quotation, a blank, a figure, a blank, a small letter.
_START = lazy_pattern(r"(?<=[a-z)][.!?] )(\d{1,3}(?:,\d{3}){0,3})(?= [a-z]{2})")
_FIRST = lazy_pattern(r"(\d{1,3}(?:,\d{3}){0,3})(?= [a-z]{2})")
_NO_SENTENCE = lazy_pattern(r"(?:No|p|pp|vol|ch|fig|a\.m|p\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. $")
_YEAR = lazy_pattern(r"1[5-9]\d\d|20\d\d")

BAD = [
    Bad(
        "The vote was close. ⟦50⟧ members left early.",
        fix="The vote was close. Fifty members left early.",
    ),
    Bad("⟦47⟧ boats sank in the storm, the harbour said."),
    Bad("The vote was close. ⟦1,200⟧ members left early."),
]
GOOD = [
    Good("The vote was close. Fifty members left.", why="spelt out"),
    Good("It ended. 2008 was a bad year.", why="a year"),
    Good("1. Whisk the eggs.\n2 eggs\n12 March 2024", why="lists and dates are no sentences"),
    Good("He is No. 1 in the list; see p. 7 of it.", why="a point that ends no sentence"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    """The figures that open a sentence, with the words where they are short."""
    for block in doc.blocks_of(*FIELDS):
        first = _FIRST.match(doc.prose, block.start, block.end)
        if first and _is_sentence(doc.prose[block.start : block.end]):
            yield from _findings(first)
        for found in _START.finditer(doc.prose, block.start, block.end):
            if not _NO_SENTENCE.search(doc.prose, max(found.start() - 8, 0), found.start()):
                yield from _findings(found)


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?")) and text.count(" ") > 4


def _findings(found: re.Match[str]) -> Iterable[Finding]:
    if _YEAR.fullmatch(found[1]):
        return
    words = _spelt(found[1])
    fixes = [replace(*found.span(1), words)] if words else []
    yield Finding(*found.span(1), fixes=fixes)


def _spelt(figure: str) -> str:
    """The words for a figure below a hundred, with a capital; nothing for a longer one."""
    if len(figure) > 2:
        return ""
    number = int(figure)
    if number < len(_ONES):
        return _ONES[number].capitalize()
    tens, ones = divmod(number, 10)
    return (_TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")).capitalize()
