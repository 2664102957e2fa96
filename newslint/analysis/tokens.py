"""Tokens: the one definition of a word that all checks share.

A word is a run of letters, digits and underscores, with apostrophes inside (``don't``); a hyphen
parts two words.  No object is made per token: most checks ask which words a draft has and only
few ever ask where.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Set
from itertools import compress, islice
from operator import eq

from newslint.text import lazy_pattern

# A word can only be read one way, so nothing is kept to go back to (``++``).
WORD = r"\w++(?:'\w++)*+"
_BEFORE_NO_LETTER = re.compile(r"'(?!\w)")
_BEHIND_NO_LETTER = re.compile(r"'(?<!\w')")
# The capitals of the Latin, Greek and Cyrillic alphabets, spelt out: a set of characters is
# scanned for five times faster than "a letter that is not lower case".
CAPITALS = "".join(
    char
    for first, last in ((0x41, 0x250), (0x370, 0x530), (0x1E00, 0x1F00))
    for char in map(chr, range(first, last))
    if char.isupper()
)
_REST = r"\w*+(?:['’]\w++)*+"  # of a word, behind its first letter
CAPITALISED = lazy_pattern(rf"[{CAPITALS}](?<!\w.){_REST}", re.DOTALL)
_RUNS = re.compile(
    rf"[{CAPITALS}](?<!\w.){_REST}(?:[ \u00a0](?:[{CAPITALS}]\.[ \u00a0])?[{CAPITALS}]{_REST})*+",
    re.DOTALL,
)
_PLAIN = b"abcdefghijklmnopqrstuvwxyz0123456789 \n.,'-"  # no signs: every text has them
_APART = frozenset(" \n,.")  # what most words stand between
_CHUNK = 1 << 16  # characters; bounds the memory that the list of a long draft's words takes

Pair = tuple[str, str]  # two words side by side


def fold(prose: str) -> str:
    """``prose`` in lower case with straight apostrophes, character for character.

    Every offset is the same in both: the few letters whose lower case is longer stay as
    they are.
    """
    lower = prose.lower()
    if len(lower) != len(prose):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in prose)
    return lower.replace("’", "'")


def signs(text: str) -> frozenset[str]:
    """The characters of a folded text that are rarer in English than letters and common marks."""
    raw = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return frozenset(raw.decode("utf-8", "surrogatepass"))


def words_of(folded: str, signs: Iterable[str]) -> list[str]:
    """The words of a folded text in order, one for each place where ``WORD`` is found.

    ``signs`` are those of the text, or of a longer one.  To put blanks for the few signs that it
    has and to part it at blanks takes a third of the time of a search for ``WORD``.
    """
    for sign in (*signs, ".", ",", "-"):
        if sign != "_" and not sign.isalnum():
            folded = folded.replace(sign, " ")
    if "'" in folded:
        folded = _BEHIND_NO_LETTER.sub(" ", _BEFORE_NO_LETTER.sub(" ", folded))
    return folded.split()


class Vocabulary:
    """Which words a folded text has, which stand side by side, and which twice in a row.

    ``signs`` are those of the text.
    """

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self.signs = signs(folded)
        self._only_chunk: list[str] | None = None
        words: set[str] = set()
        doubled: set[str] = set()
        last = ""
        for found in self._chunks():
            words.update(found)
            doubled.update(compress(found, map(eq, found, found[1:])))
            if found[0] == last:
                doubled.add(last)
            last = found[-1]
        self.words: frozenset[str] = frozenset(words)
        self.doubled: Set[str] = doubled

    def _chunks(self) -> Iterator[list[str]]:
        """The words in order, a stretch of the text after the other, none of them empty."""
        folded = self._folded
        for start, end in _stretches(folded):
            found = self._only_chunk or words_of(folded[start:end], self.signs)
            if found:
                yield found
            if end - start == len(folded):
                self._only_chunk = found

    def standing(self, pairs: frozenset[Pair]) -> frozenset[Pair]:
        """Those of some pairs of words that stand side by side somewhere.

        Whatever marks or blanks stand between the two.
        """
        found: set[Pair] = set()
        last = ""
        for words in self._chunks():
            found.update(pairs.intersection(zip(words, islice(words, 1, None), strict=False)))
            if (last, words[0]) in pairs:
                found.add((last, words[0]))
            last = words[-1]
        return frozenset(found)


def capital_runs(prose: str) -> Counter[str]:
    """The runs of words with a capital as first letter (Latin, Greek, Cyrillic), and how often.

    A blank parts the words of a run, and an initial may stand between: *Dale J. Ostrander*.
    """
    counts: Counter[str] = Counter()
    for start, end in _stretches(prose):
        counts.update(_RUNS.findall(prose, start, end))
    return counts


def words_of_runs(runs: Iterable[str]) -> list[str]:
    """The words of runs of capitalised words, in order; initials without their point."""
    return " ".join(runs).replace(".", "").split()


def capitalised(runs: Iterable[str]) -> Collection[str]:
    """The distinct words of runs of capitalised words, in the order of their first places."""
    return dict.fromkeys(words_of_runs(runs))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of ``text`` that part no word."""
    start = 0
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        while end < len(text) and not text[end].isspace():
            end += 1
        yield start, end
        start = end


def positions(literal: str, text: str) -> Iterator[int]:
    """Where some characters stand in a text, as words or not."""
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)


def occurrences(term: str, folded: str) -> Iterator[int]:
    """Where a folded word or phrase stands as whole words in a folded text."""
    size = len(term)
    for at in positions(term, folded):
        end = at + size
        is_apart = folded[at - 1 : at] in _APART and folded[end : end + 1] in _APART
        if is_apart or _is_whole(at, end, folded):
            yield at


def _is_whole(start: int, end: int, folded: str) -> bool:
    before = folded[max(start - 2, 0) : start]
    is_glued = _is_word(before[-1:]) or (before[-1:] == "'" and _is_word(before[:-1]))
    if is_glued and _is_word(folded[start]):
        return False
    after = folded[end : end + 2]
    if not after or not _is_word(folded[end - 1]):
        return True
    return not _is_word(after[0]) and not (after[0] == "'" and _is_word(after[1:]))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
