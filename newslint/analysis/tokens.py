"""Tokens: the one definition of a word that all checks share.

A word is a run of letters, digits and underscores, with apostrophes inside (``don't``); a hyphen
parts two words.  No object is made per token: most checks ask which words a draft has and only
few ever ask where.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import compress, pairwise
from operator import eq
from typing import NamedTuple

WORD = r"\w+(?:'\w+)*"
_WORDS = re.compile(WORD)
# The capitals of the Latin, Greek and Cyrillic alphabets, spelt out: a set of characters is
# scanned for five times faster than "a letter that is not lower case".
CAPITALS = "".join(
    char
    for first, last in ((0x41, 0x250), (0x370, 0x530), (0x1E00, 0x1F00))
    for char in map(chr, range(first, last))
    if char.isupper()
)
CAPITALISED = re.compile(rf"[{CAPITALS}](?<!\w.)\w*(?:['’]\w+)*", re.DOTALL)
_PLAIN = b"abcdefghijklmnopqrstuvwxyz0123456789 \n.,'-"  # no signs: every text has them
_CHUNK = 1 << 16  # characters; bounds the memory that the list of a long draft's words takes
_PAIRED = 1 << 21  # characters; the longest draft whose pairs of words are kept


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


class Vocabulary(NamedTuple):
    """Which words a folded text has, which stand side by side, and which twice in a row."""

    words: frozenset[str]
    pairs: Container[tuple[str, str]]  # whatever marks or blanks stand between the two
    doubled: frozenset[str]


class _AnyPair:
    """The pairs of a text that is too long to keep them: any two words may be neighbours."""

    def __contains__(self, pair: object) -> bool:
        return True


def vocabulary(folded: str) -> Vocabulary:
    """The words of a folded text, found in one pass."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    doubled: set[str] = set()
    last = ""
    for start, end in _chunks(folded):
        found = _WORDS.findall(folded, start, end)
        if not found:
            continue
        words.update(found)
        if len(folded) <= _PAIRED:
            pairs.update(pairwise(found))
            pairs.add((last, found[0]))
        doubled.update(compress(found, map(eq, found, found[1:])))
        if found[0] == last:
            doubled.add(last)
        last = found[-1]
    known = pairs if len(folded) <= _PAIRED else _AnyPair()
    return Vocabulary(frozenset(words), known, frozenset(doubled))


def capitalised(prose: str) -> Counter[str]:
    """How often each word stands with a capital as first letter (Latin, Greek, Cyrillic)."""
    counts: Counter[str] = Counter()
    for start, end in _chunks(prose):
        counts.update(CAPITALISED.findall(prose, start, end))
    return counts


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of ``text`` that part no word."""
    start = 0
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        while end < len(text) and not text[end].isspace():
            end += 1
        yield start, end
        start = end


def may_stand(phrase: str, pairs: Container[tuple[str, str]]) -> bool:
    """Whether all neighbours in a phrase are neighbours in the text that has these pairs."""
    return all(pair in pairs for pair in pairwise(_WORDS.findall(phrase)))


def occurrences(term: str, folded: str) -> Iterator[int]:
    """Where a folded word or phrase stands as whole words in a folded text."""
    at = folded.find(term)
    while at >= 0:
        if _is_whole(at, at + len(term), folded):
            yield at
        at = folded.find(term, at + 1)


def _is_whole(start: int, end: int, folded: str) -> bool:
    if start and _is_word(folded[start]) and _is_word(folded[start - 1]):
        return False
    after = folded[end : end + 2]
    if not after or not _is_word(folded[end - 1]):
        return True
    return not _is_word(after[0]) and not (after[0] == "'" and _is_word(after[1:]))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
