"""Openings: with which words the lines of a draft begin."""

import re
from collections.abc import Iterable
from functools import cached_property

FIGURE = "#"  # the opening of a line that begins with a figure
_WORD = r"\w++(?:'\w++)*+"
_HEAD = re.compile(rf"\W{{0,6}}+({_WORD}(?:[ -]{_WORD})?+)")  # a few marks, one word, one close by


class Openings:
    """The first words of the lines of a folded text; ``lines`` are start and end of each."""

    def __init__(self, folded: str, lines: Iterable[tuple[int, int]]) -> None:
        self._heads = [
            found[1].replace("-", " ") if (found := _HEAD.match(folded, start, end)) else ""
            for start, end in lines
        ]
        firsts = {head.partition(" ")[0] for head in self._heads}
        if any(map(str.isdigit, firsts)):
            firsts.add(FIGURE)
        # The first word of each line, and the first two; “#” if the first is a figure.
        self.all = frozenset(firsts.union(self._heads)) - {""}

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the lines, under each of their openings."""
        found: dict[str, list[int]] = {}
        for number, head in enumerate(self._heads):
            first, blank, _ = head.partition(" ")
            found.setdefault(first, []).append(number)
            if blank:
                found.setdefault(head, []).append(number)
            if first.isdigit():
                found.setdefault(FIGURE, []).append(number)
        return found

    def lines(self, opening: str) -> list[int]:
        """The numbers of the lines that open with one or two words, or with a figure."""
        return self._numbers.get(opening, [])
