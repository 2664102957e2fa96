"""Spelling: which words there are, and which one a misspelt word was meant to be.

The dictionary is that of ``newslint.knowledge.background``: pyspellchecker's counted words,
cleaned, with the American and the British dictionary.  Whether a word is known costs a look-up
in a mapped file, once for each word and process; corrections are sought only for the few words
that are unknown, among the words of the same first letter and nearly the same length.

rapidfuzz is imported when the first correction is sought: a draft without an unknown word, or with
such as are plainly made of known ones, does without it.
"""

import os
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from newslint.knowledge import background
from newslint.typing import NamedTuple

_DICTIONARY = background.AMERICAN | background.BRITISH
_WORD = _DICTIONARY | background.COUNTED
_NAME = background.PROPER | background.SURNAME | background.GIVEN | background.PLACE
SHORTEST = 4  # letters
CLITICS = ("'s", "'ll", "'re", "'ve", "'d")
_REMEMBERED = 50_000  # words of a process that were looked up and are kept
_FARTHEST = 2  # edits
_LONG_WORD = 8  # letters from which a correction may be two letters longer or shorter
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TYPOS = os.path.join(os.path.dirname(__file__), "data", "common_typos.txt")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

# Slips in lower case that are too short, or names with a capital (*Teh*, *ADN*, *Noone*).
_SLIPS = {"teh": "the", "hte": "the", "adn": "and", "alot": "a lot", "noone": "no one"}

# What is left of *didn't* where something else than an apostrophe stands in it.
_CUT = "aren couldn didn doesn hadn hasn haven mightn mustn needn shan shouldn wasn weren wouldn"
_HALVES = frozenset(_CUT.split())

_known: set[str] = set()
_unknown: dict[str, int | None] = {}  # with their flags


class Suggestion(NamedTuple):
    """What a word was meant to be, and how well that explains it (the higher the better)."""

    word: str
    score: float
    zipf: float
    distance: int


def is_word(word: str) -> bool:
    """Whether a folded word is one of English, American or British; a listed name counts too."""
    flags = background.flags_of(word)
    return flags is not None and _is_word(flags)


def _is_word(flags: int) -> bool:
    return bool(flags & _WORD) and not flags & background.MISSPELT


def is_misspelling(word: str) -> bool:
    """Whether a folded word is listed as a misspelling (in lower case)."""
    if word in _SLIPS:
        return True
    flags = background.flags_of(word)
    return flags is not None and bool(flags & background.MISSPELT)


def is_nowhere(word: str) -> bool:
    """Whether no list has a folded word, but for that of misspellings without one right answer."""
    flags = _unknown[word] if word in _unknown else background.flags_of(word)
    return flags is None or flags == background.MISSPELT | background.COUNTED


def right_for(typo: str) -> str:
    """The one right answer to a common misspelling; ``KeyError`` for any other word."""
    typos, entry = common_typos(), f"\n{typo} -> "
    at = typos.find(entry)
    if at < 0:
        raise KeyError(typo)
    return typos[at + len(entry) : typos.index("\n", at + len(entry))]


@cache
def common_typos() -> str:
    """The list of common misspellings: a heading, then ``wrong -> right``, one a line."""
    with open(_TYPOS, encoding="utf-8") as file:
        return file.read()


def is_foreign(word: str) -> bool:
    """Whether a folded word is frequent in another European language, and no English word."""
    return background.flags_of(word) == background.FOREIGN


def is_name(word: str) -> bool:
    """Whether a folded word is a name of a person or place."""
    return bool((background.flags_of(word) or 0) & _NAME)


def zipf(word: str) -> float:
    """How frequent a folded word is: about log10 of its occurrences in a billion words."""
    entry = background.find(word)
    return entry.zipf if entry is not None else 0.0


class Unlisted(NamedTuple):
    """Words that no dictionary has, sorted."""

    typos: Sequence[str]  # the common misspellings, each with one right answer
    others: Sequence[str]


def unlisted(words: Set[str]) -> Unlisted:
    """Those of some folded words that no dictionary has; what follows an apostrophe is cut off.

    Only words of plain letters count, and only those of four letters and more: a shorter one is
    an abbreviation more often than a slip.
    """
    found = sorted(_sought(words))
    typos = [word for word in found if _unknown[word] == background.MISSPELT]
    others = [word for word in found if _unknown[word] != background.MISSPELT]
    for seen in (_known, _unknown):
        if len(seen) > _REMEMBERED:
            seen.clear()
    return Unlisted(typos, others)


def _sought(words: Set[str]) -> set[str]:
    if not _known:
        _known.update(background.frequent())
    found = set()
    for word in words - _known:
        stem = _stem(word) if "'" in word else word
        if stem in _unknown:
            found.add(stem)
            continue
        if _is_testable(stem):
            flags = background.flags_of(stem)
            if flags is None or not _is_word(flags):
                _unknown[stem] = flags
                found.add(stem)
                continue
        _known.add(word)
    return found


def _stem(word: str) -> str:
    for clitic in CLITICS:
        word = word.removesuffix(clitic)
    return word


def _is_testable(word: str) -> bool:
    if word in _HALVES or not (word.isascii() and word.isalpha()):
        return False
    return len(word) >= SHORTEST or word in _SLIPS


def suggest(word: str, draft_words: Collection[str] = (), most: int = 5) -> list[Suggestion]:
    """The words that ``word`` was probably meant to be, the likeliest first.

    ``word`` is folded and unknown.  Among equals a word that the draft uses elsewhere wins.
    """
    if word in _SLIPS:
        return [Suggestion(_SLIPS[word], _CERTAIN, 0.0, 1)]
    ranked = sorted(
        (
            found._replace(score=found.score + _IN_DRAFT) if found.word in draft_words else found
            for found in _candidates(word)
        ),
        key=lambda found: -found.score,
    )
    return ranked[:most]


@lru_cache(maxsize=4096)
def run_together(word: str) -> str | None:
    """The two words that ``word`` is when a blank is put back (*ofthe*: *of the*), if any.

    One of them must be a small word that forms no compounds; of several ways to part the word
    the one with the more frequent rarer half is taken.
    """
    if len(word) < _SHORTEST_PAIR:
        return None
    ways = [
        (min(zipf(word[:at]), zipf(word[at:])), f"{word[:at]} {word[at:]}")
        for at in range(1, len(word))
        if _stands_alone(word[:at], word[at:]) or _stands_alone(word[at:], word[:at])
    ]
    return max(ways)[1] if ways else None


_SMALL = (
    "the and of to that with from this they their he his her she it its is was were be been have "
    "has had will would can could for as at but not if than we our you your my who which when "
    "what where there about because in on by all"
)
_SMALL_WORDS = frozenset(_SMALL.split())
_COMBINING = frozenset({"in", "on", "by", "all", "for", "be", "as", "where", "what", "not", "her"})
_SHORTEST_PAIR = 5  # letters
_FREQUENT = 4.3  # zipf of the other half
_LONG = 6  # letters of another half that may be rarer
_LONG_FREQUENT = 3.3


def _stands_alone(small: str, other: str) -> bool:
    if small not in _SMALL_WORDS or not is_word(other):
        return False
    if len(other) < 3 or small in _COMBINING:
        return other in _SMALL_WORDS and (small not in _COMBINING or other not in _COMBINING)
    return zipf(other) >= (_LONG_FREQUENT if len(other) >= _LONG else _FREQUENT)


# How well a candidate explains a misspelling: a linear score over how far and how alike the two
# are and how frequent the candidate is.
_DISTANCE = -3.2
_CERTAIN = 25.0
_FREQUENCY = 1.04  # a step of zipf
_SAME_LAST = 0.84
_JARO_WINKLER = 7.3
_SAME_FIRST = 1.5
_SAME_SKELETON = 1.54
_SAME_UNDOUBLED = 0.94
_SAME_LETTERS = 1.49
_INDEL = 8.4
_GAIN = 0.88  # for each letter that the candidate is longer
_NEIGHBOUR_KEY = 0.7
_IN_DRAFT = 1.5


@lru_cache(maxsize=4096)
def _candidates(word: str) -> tuple[Suggestion, ...]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found: dict[str, Suggestion] = {}
    if not word.isascii() or not word[:1].isalpha():
        return ()
    reach = _FARTHEST if len(word) >= _LONG_WORD else 1
    for length in range(len(word) - reach, len(word) + reach + 1):
        words, zipfs = _offered(word[0], length)
        for near, distance, at in extract(
            word, words, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=None, processor=None
        ):
            if near != word:
                frequency = zipfs[at] / background.ZIPF_STEPS
                found[near] = _weigh(word, near, distance, frequency)
    for near in _other_first(word):
        entry = background.find(near)
        if entry and _is_offered(entry.flags):
            found[near] = _weigh(word, near, 1, entry.zipf)
    return tuple(found.values())


def _is_offered(flags: int) -> bool:
    """Whether a word with these flags may be a correction: no lower-cased name, no misspelling."""
    if flags & background.MISSPELT:
        return False
    return bool(flags & _DICTIONARY) or (bool(flags & background.COUNTED) and not flags & _NAME)


_OFFERED = bytes(map(_is_offered, range(256)))  # by flags


@lru_cache(maxsize=400)
def _offered(letter: str, length: int) -> tuple[list[str], bytes]:
    """The words of a bucket that may be corrections, and how frequent each is."""
    bucket = background.bucket(letter, length, _OFFERED)
    return bucket.words, bucket.zipfs


@lru_cache(maxsize=4096)
def is_one_slip_away(word: str, fixed: int, least: float, vowels: bool) -> bool:
    """Whether a slip of the hand makes a word of at least some zipf out of a folded one.

    A slip is an exchange of neighbours, a letter more or less, and if ``vowels`` counts a vowel
    or s for another vowel or c.  The first letter stays if ``fixed`` is not 0, and only exchanges
    touch the ``fixed`` first letters.
    """
    steps = least * background.ZIPF_STEPS
    for near in _slips(word, fixed, vowels):
        if near[0] == word[0]:
            words, zipfs = _offered(near[0], len(near))  # needed for a suggestion, too
            at = bisect_left(words, near)
            if words[at : at + 1] == [near] and zipfs[at] >= steps and near != word:
                return True
        else:
            entry = background.find(near)
            if entry and entry.zipf >= least and _OFFERED[entry.flags]:
                return True
    return _has_lost_letter(word, max(fixed, _ENUMERATED), steps)


def _slips(word: str, fixed: int, vowels: bool) -> Iterator[str]:
    for at in range(min(fixed, 1), len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(fixed, len(word)):
        head, letter, tail = word[:at], word[at], word[at + 1 :]
        yield head + tail
        if at < _ENUMERATED:
            for other in _LETTERS:
                yield head + other + letter + tail
        if vowels:
            for other in _ALIKE.get(letter, ""):
                yield head + other + tail


_ENUMERATED = 3  # letters before which all letters are tried; behind, few words begin so


def _has_lost_letter(word: str, fixed: int, least: float) -> bool:
    """Whether a letter put in behind the first ones makes a word."""
    words, zipfs = _offered(word[0], len(word) + 1)
    first, last = 0, len(words)
    for at in range(fixed, len(word) + 1):
        head, tail = word[:at], word[at:]
        first = bisect_left(words, head, first, last)
        last = bisect_left(words, head + "{", first, last)  # the character behind z
        for number in range(first, last):
            if words[number].endswith(tail) and zipfs[number] >= least:
                return True
    return False


_ALIKE = {"c": "s", "s": "c"} | dict.fromkeys("aeiouy", "aeiouy")


def _other_first(word: str) -> Iterator[str]:
    """The words one edit away that begin with another letter."""
    rest = word[1:]
    if rest and rest[0] != word[0]:
        yield rest
        yield rest[0] + word[0] + rest[1:]
    for letter in _LETTERS:
        if letter != word[0]:
            yield letter + rest
            yield letter + word


def _weigh(word: str, near: str, distance: int, frequency: float) -> Suggestion:
    from rapidfuzz.distance import Indel, JaroWinkler

    score = _DISTANCE * distance + _FREQUENCY * max(frequency, 1.0)
    score += _JARO_WINKLER * JaroWinkler.similarity(word, near)
    score += _INDEL * Indel.normalized_similarity(word, near)
    score += _GAIN * (len(near) - len(word))
    score += _SAME_FIRST * (word[0] == near[0]) + _SAME_LAST * (word[-1] == near[-1])
    score += _SAME_SKELETON * (_skeleton(word) == _skeleton(near))
    score += _SAME_UNDOUBLED * (_undoubled(word) == _undoubled(near))
    score += _SAME_LETTERS * (sorted(word) == sorted(near))
    score += _NEIGHBOUR_KEY * _is_miskeyed(word, near)
    return Suggestion(near, score, frequency, distance)


@lru_cache(maxsize=2048)
def _skeleton(word: str) -> str:
    return _undoubled("".join(letter for letter in word if letter not in "aeiouy'"))


@lru_cache(maxsize=2048)
def _undoubled(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if word[at - 1 : at] != letter)


def _is_miskeyed(word: str, near: str) -> bool:
    """Whether one letter was hit beside its key."""
    if len(word) != len(near):
        return False
    differing = [(a, b) for a, b in zip(word, near, strict=True) if a != b]
    return len(differing) == 1 and differing[0] in _NEIGHBOURS


def _neighbouring_keys() -> frozenset[tuple[str, str]]:
    pairs = {pair for row in _KEYBOARD for pair in pairwise(row)}
    for above, below in pairwise(_KEYBOARD):
        pairs |= set(zip(above, below, strict=False)) | set(zip(above[1:], below, strict=False))
    return frozenset(pairs | {(b, a) for a, b in pairs})


_NEIGHBOURS = _neighbouring_keys()
