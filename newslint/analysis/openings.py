"""Openings: with which words the lines of a draft begin."""

import re
from collections.abc import Iterable, Sequence

from newslint.analysis.tokens import WORD

FIGURE = "#"  # the opening of a line that begins with a figure
_HEAD = re.compile(rf"\W{{0,6}}+({WORD})(?:[ -]({WORD}))?+")  # a few marks, one word, one close by


class Openings:
    """The first words of the lines of a folded text; ``lines`` are start and end of each."""

    def __init__(self, folded: str, lines: Iterable[tuple[int, int]]) -> None:
        numbers: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(lines):
            found = _HEAD.match(folded, start, end)
            if found:
                first, second = found.groups()
                numbers.setdefault(first, []).append(number)
                if second:
                    numbers.setdefault(f"{first} {second}", []).append(number)
        figures = [opening for opening in numbers if opening.isdigit()]
        if figures:
            numbers[FIGURE] = sorted(number for figure in figures for number in numbers[figure])
        self._numbers = numbers
        # The first word of each line, and the first two; “#” if the first is a figure.
        self.all = frozenset(numbers)

    def lines(self, opening: str) -> Sequence[int]:
        """The numbers of the lines that open with one or two words, or with a figure."""
        return self._numbers.get(opening, ())
