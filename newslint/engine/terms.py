"""The words and pairs of words that wake rules, all looked for together."""

from collections.abc import Iterator, Mapping, Set

from newslint.analysis.tokens import Pair
from newslint.prose import Prose
from newslint.rulebook.waking import LETTERS

_WORTH_A_SET = 40  # drafts

Rules = tuple[str, ...]


class Terms:
    """Words and pairs of which a draft has some; ``filed`` are those of ``Waking``.

    What wakes none of the ``active`` rules is passed over.  For a few drafts each of their words
    is looked up; for many it is worth the time to make one set of all terms.
    """

    def __init__(self, filed: Mapping[str, str], active: Set[str]) -> None:
        self._filed = filed
        self._active = active
        self._asked = 0
        self._words: dict[str, Rules] = {}
        self._pairs: dict[Pair, Rules] = {}
        self._all_words: frozenset[str] = frozenset()
        self._all_pairs: frozenset[Pair] = frozenset()

    def held(self, doc: Prose) -> tuple[Set[str], Set[Pair]]:
        """The words that a draft has, and the pairs that stand side by side in it."""
        self._asked += 1
        if self._asked == _WORTH_A_SET:
            for lines in self._filed.values():
                self._read(lines[1:-1])
            self._all_words = frozenset(self._words)
            self._all_pairs = frozenset(self._pairs)
        if self._asked >= _WORTH_A_SET:
            return self._all_words & doc.words, doc.standing(self._all_pairs)
        for word in doc.words:
            for line in self._lines(word):
                self._read(line)
        both = frozenset(pair for pair in self._pairs if doc.words.issuperset(pair))
        return self._words.keys() & doc.words, doc.standing(both)

    def rules(self, words: Set[str], pairs: Set[Pair]) -> Iterator[Rules]:
        """The rules that each of some words and pairs wakes."""
        yield from map(self._words.__getitem__, words)
        yield from map(self._pairs.__getitem__, pairs)

    def _lines(self, word: str) -> Iterator[str]:
        """The lines of the terms that begin with a word."""
        filed = self._filed.get(word[:LETTERS])
        if filed is None:
            return
        opening = f"\n{word}\t"
        start = filed.find(opening)
        while start >= 0:
            end = filed.index("\n", start + 1)
            yield filed[start + 1 : end]
            start = end if filed.startswith(opening, end) else -1

    def _read(self, lines: str) -> None:
        for line in lines.split("\n"):
            first, second, *rules = line.split("\t")
            if self._active.isdisjoint(rules):
                continue
            if second:
                self._pairs[first, second] = tuple(rules)
            else:
                self._words[first] = tuple(rules)
