"""Openings: with which words the lines of a draft begin."""

import re
from collections.abc import Iterable

FIGURE = "#"  # the opening of a line that begins with a figure
_WORD = r"\w++(?:'\w++)*+"
_HEAD = re.compile(rf"\W{{0,6}}+({_WORD}(?:[ -]{_WORD})?+)")  # a few marks, one word, one close by


class Openings:
    """The first words of the lines of a folded text; ``lines`` are start and end of each."""

    def __init__(self, folded: str, lines: Iterable[tuple[int, int]]) -> None:
        heads = [_HEAD.match(folded, start, end) for start, end in lines]
        self._heads = [found[1].replace("-", " ") if found else "" for found in heads]
        self._firsts = [head.partition(" ")[0] for head in self._heads]
        # The first word of each line, and the first two; “#” if the first is a figure.
        self.all = frozenset(self._heads).union(self._firsts) - {""}
        if any(map(str.isdigit, self._firsts)):
            self.all |= {FIGURE}

    def lines(self, opening: str) -> list[int]:
        """The numbers of the lines that open with one or two words, or with a figure."""
        if opening == FIGURE:
            return [number for number, first in enumerate(self._firsts) if first.isdigit()]
        heads = self._heads if " " in opening else self._firsts
        return [number for number, head in enumerate(heads) if head == opening]
