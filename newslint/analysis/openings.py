"""Openings: with which words the lines of a draft begin."""

import re

FIGURE = "#"  # the opening of a line that begins with a figure
_WORD = r"\w++(?:'\w++)*+"
_OPENING = rf"\W{{0,6}}+({_WORD}(?:[ -]{_WORD})?+)"  # a few marks; one word, and one close by
_OF_LINE = re.compile(_OPENING)
# Before the marks comes what a reader strips from a line: blanks, and holes of the layout.
_OF_LINES = re.compile(rf"\n[\s\ufffc]*+{_OPENING}")


def openings(folded: str) -> frozenset[str]:
    """The first word of each line of a folded text, and the first two.

    A line that begins with a figure has “#” for the first word.
    """
    heads = _OF_LINES.findall("\n" + folded.replace("\r", "\n"))
    found = {words.replace("-", " ") for words in heads}
    firsts = {words.partition(" ")[0] for words in found}
    if any(map(str.isdigit, firsts)):
        firsts.add(FIGURE)
    return frozenset(found | firsts)


def opening(folded: str, start: int, end: int) -> tuple[str, str]:
    """The first word of a line, and the first two; empty for a line that has none."""
    found = _OF_LINE.match(folded, start, end)
    words = found[1].replace("-", " ") if found else ""
    first = words.partition(" ")[0]
    return FIGURE if first.isdigit() else first, words if first != words else ""
