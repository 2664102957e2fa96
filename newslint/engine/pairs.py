"""The pairs of neighbouring words that wake rules, all looked for together."""

from collections.abc import Mapping

from newslint.prose import Prose

_WORTH_A_SET = 40  # drafts

Pair = tuple[str, str]
Rules = tuple[str, ...]


class Pairs:
    """Pairs of which a draft has some; ``told`` are those of ``Waking``.

    A few drafts are asked for those pairs of which they have both words.  For many, it is worth
    the time to make one set of all.
    """

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told
        self._by_first: dict[str, dict[str, Rules]] = {}
        self._asked = 0
        self._all: frozenset[Pair] = frozenset()

    def standing(self, doc: Prose) -> frozenset[Pair]:
        """The pairs that stand side by side in a draft."""
        self._asked += 1
        if self._asked == _WORTH_A_SET:
            self._all = frozenset(
                (first, second) for first in self._told for second in self._seconds(first)
            )
        return doc.standing(self._all or self._possible(doc))

    def rules(self, pair: Pair) -> Rules:
        """The rules that a pair wakes."""
        return self._seconds(pair[0])[pair[1]]

    def _possible(self, doc: Prose) -> frozenset[Pair]:
        """The pairs of which the draft has both words."""
        words = doc.words
        return frozenset(
            (first, second)
            for first in self._told.keys() & words
            for second in self._seconds(first)
            if second in words
        )

    def _seconds(self, first: str) -> dict[str, Rules]:
        """The words that make a pair with a first word, each with the rules that the two wake."""
        found = self._by_first.get(first)
        if found is None:
            rows = (line.split("\t") for line in self._told[first].split("\n"))
            found = self._by_first[first] = {second: tuple(rules) for second, *rules in rows}
        return found
