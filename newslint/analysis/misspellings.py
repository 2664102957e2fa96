"""Lower-case words that no dictionary has, and how surely each is a misspelling.

An unknown word is no error by itself: copy is full of names in lower case, terms, foreign words,
slang and new coinages.  What makes it one is a frequent word nearby that a slip of the hand
turns into it; what excuses it is how it stands: as part of an address, in italics or quotation
marks, beside another unknown word, again and again.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from newslint.analysis import tokens
from newslint.knowledge import spelling

_SHORTEST = 4
_CLITIC = re.compile(r"'(?:s|ll|re|ve|d|m)\Z")
_CODE = re.compile(r"[@#/\\_<>{}=|~^*\d]|\w\.\w")
_REACH = 40  # characters looked at either side of a word


class Misspelling(NamedTuple):
    """An unknown word: the places where it stands in lower case, and what it may be."""

    word: str
    starts: Sequence[int]
    suggestions: Sequence[spelling.Suggestion]
    traits: frozenset[str]
    certainty: float = 0.0


def candidates(
    prose: str, folded: str, words: Collection[str], capitalised: Mapping[str, int]
) -> list[Misspelling]:
    stems: set[str] = set()
    for word in words:
        stem = _CLITIC.sub("", word) if "'" in word else word
        if len(stem) >= _SHORTEST and stem.isascii() and stem.isalpha():
            stems.add(stem)
    found = []
    for word in spelling.unknown(stems):
        starts = [at for at in _places(word, folded) if prose[at : at + len(word)].islower()]
        starts = [at for at in starts if not _in_code(prose, at, at + len(word))]
        if starts:
            traits = frozenset(_traits(prose, word, starts, capitalised))
            found.append(Misspelling(word, starts, spelling.suggest(word, words), traits))
    return found


def _places(word: str, folded: str):
    for at in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", folded):
        yield at.start()


def _in_code(prose: str, start: int, end: int) -> bool:
    left = prose[max(0, start - _REACH) : start]
    right = prose[end : end + _REACH]
    before = re.search(r"\S*\Z", left)[0]
    after = re.match(r"\S*", right)[0]
    return bool(_CODE.search(before + "x" + after.rstrip(".,;:!?”’\")")))


def _traits(prose, word, starts, capitalised):
    if word.capitalize() in capitalised or word.upper() in capitalised:
        yield "capitalised"
    if len(starts) >= 3:
        yield "term"
    elif len(starts) == 2:
        yield "twice"
    if spelling.is_name(word):
        yield "name"
    for at in starts:
        end = at + len(word)
        before, after = prose[at - 1 : at], prose[end : end + 1]
        if before in ("-", "‑", "–") and prose[at-2:at-1].isalnum() or after in ("-", "‑") and prose[end+1:end+2].isalnum():
            yield "hyphen"
        if before and before in "'’‘\"“" and after and after in "'’\"”":
            yield "quoted"
        elif after and after in "'’" and not prose[end+1:end+2].isalpha():
            yield "apostrophe"
        elif before and before in "'’":
            yield "apostrophe"
