"""Phrases, filed under what a draft must have for them to stand in it.

A phrase (see ``newslint.kinds.phrases``) is filed under its *anchor*, the word of theirs that is
likely to be rare, together with the word that stands beside it: two neighbours are much rarer in a
draft than either word.  Where any word may stand beside the anchor, it is filed under that alone.
A draft is asked once which words and pairs it has; what is filed under others costs nothing.
"""

from collections.abc import Iterator, Sequence

from newslint.kinds.phrases import (
    Required,
    anchors,
    compound_pair,
    is_possible,
    neighbours,
    required,
    word_after,
    word_before,
)
from newslint.rule import Document, Triggers
from newslint.typing import Any

Pair = tuple[str, str]
# {"words": {anchor: [(number of the phrase, its other words)]}, "pairs": {two words: [(number,
# anchor, on which side of it a blank parts the other word; 0: in one compound with it)]}}, as a
# compiled rulebook can keep it.
Filed = dict[str, Any]
_AFTER = 1


def empty() -> Filed:
    """Nothing filed yet."""
    return {"words": {}, "pairs": {}}


def file(phrase: str, number: int, filed: Filed) -> None:
    """File a phrase by its number.  Raises ``BadPhrase``."""
    for anchor in anchors(phrase):
        side, words = neighbours(anchor, phrase)
        pairs = [(anchor, word) if side == _AFTER else (word, anchor) for word in words]
        if not side and (compound := compound_pair(anchor, phrase)):
            pairs = [compound]
        for pair in pairs:
            filed["pairs"].setdefault(pair, []).append((number, anchor, side))
        if not pairs:
            filed["words"].setdefault(anchor, []).append((number, required(phrase)))


def triggers(filed: Filed) -> Triggers:
    """Any word or pair that something is filed under."""
    return Triggers(words=frozenset(filed["words"]), pairs=frozenset(filed["pairs"]))


class Filing:
    """Which of the filed phrases a draft may have."""

    def __init__(self, filed: Filed) -> None:
        self._words: dict[str, list[tuple[int, Required]]] = filed["words"]
        self._pairs: dict[Pair, list[tuple[int, str, int]]] = filed["pairs"]
        self._all_words = frozenset(self._words)
        self._all_pairs = frozenset(self._pairs)

    def present(self, doc: Document) -> Iterator[int]:
        """The numbers of the phrases under whose word or pair the draft has something."""
        for anchor in doc.trigger_words(self._all_words):
            for number, _ in self._words[anchor]:
                yield number
        for pair in doc.trigger_pairs(self._all_pairs):
            for number, *_ in self._pairs[pair]:
                yield number

    def chances(self, doc: Document) -> list[tuple[str, int, Sequence[int]]]:
        """Anchors of the draft, each with the number of a phrase that may stand there, and where.

        In the order of the anchors, then of the numbers; the places are in order, too.
        """
        found: dict[tuple[str, int], Sequence[int]] = {}
        for anchor in doc.trigger_words(self._all_words):
            for number, needed in self._words[anchor]:
                if is_possible(needed, doc.words):
                    found[anchor, number] = doc.occurrences(anchor)
        beside: dict[tuple[str, int], dict[str, list[int]]] = {}
        for pair in doc.trigger_pairs(self._all_pairs):
            for number, anchor, side in self._pairs[pair]:
                if side:
                    numbers = beside.setdefault((anchor, side), {})
                    numbers.setdefault(pair[side == _AFTER], []).append(number)
                else:
                    found[anchor, number] = doc.occurrences(anchor)
        for (anchor, side), numbers in beside.items():
            found |= _places(anchor, side, numbers, doc)
        return [(anchor, number, places) for (anchor, number), places in sorted(found.items())]


def _places(
    anchor: str, side: int, numbers: dict[str, list[int]], doc: Document
) -> dict[tuple[str, int], Sequence[int]]:
    """The places of an anchor by the numbers of the phrases whose word stands beside it."""
    found: dict[tuple[str, int], list[int]] = {}
    for at in doc.occurrences(anchor):
        if side == _AFTER:
            word = word_after(doc.folded, at + len(anchor))
        else:
            word = word_before(doc.folded, at)
        for number in numbers.get(word, ()):
            found.setdefault((anchor, number), []).append(at)
    return dict(found)
