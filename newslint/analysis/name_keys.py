"""Which capitalised words of a draft might be one name spelt two ways: the first, cheap look.

It reads no text, only the counts of the draft's capitalised words: a clean draft of a thousand
words has about a hundred, and a tenth of a millisecond finds the few that are an edit or two
apart.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from newslint.analysis.slips import FAR, distance, within_one
from newslint.typing import NamedTuple

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"}
)
SHORTEST = 4  # letters of a form that is looked at
_SHORTEST_LONGER = 5  # … and of the longer of two
_SHORTEST_FOR_TWO = 7  # letters of both forms that may be two edits apart
_WIDE_BUCKET = 400  # words with one first letter, from which on only near neighbours are compared
_CACHED = 1 << 13  # keys that are kept from draft to draft
_WINDOW = 12  # … that is, so many of them in the order of the alphabet

# Words that only begin sentences: they are not worth a comparison.
_PLAIN = frozenset(
    "this that these those there their they them then than when where what which while with who "
    "whom whose will would were have having from into onto over under after before about above "
    "also although because been being between both could does doing down during each even every "
    "here however just like many more most much must neither never only other others once our "
    "perhaps said says should since some such still though through thus today together until upon "
    "very well without within your yours yesterday tomorrow another around against among".split()
)


class Pair(NamedTuple):
    """Two keys that are ``distance`` edits apart, in the order of the alphabet."""

    one: str
    other: str
    distance: int


@lru_cache(maxsize=_CACHED)
def name_key(form: str) -> str:
    """What is one name for a reader: lower case, no marks, no apostrophes, no possessive."""
    key = form.lower()
    if not key.isascii():
        key = key.replace("’", "'").translate(_LETTERS)
        key = unicodedata.normalize("NFKD", key)
        key = "".join(char for char in key if not unicodedata.combining(char))
    if "'" in key:
        key = key.removesuffix("'s").replace("'", "")
    return key


def keys_of(forms: Iterable[str]) -> dict[str, list[str]]:
    """The forms as written of each key; digits and short words are left out."""
    keys: dict[str, list[str]] = {}
    for form in forms:
        key = _compared(form)
        if not key:
            continue
        if key in keys:
            keys[key].append(form)
        else:
            keys[key] = [form]
    return keys


@lru_cache(maxsize=_CACHED)
def _compared(form: str) -> str:
    """The key of a form, or nothing if it is not worth a comparison."""
    key = name_key(form) if len(form) >= SHORTEST else ""
    return key if len(key) >= SHORTEST and key.isalpha() and key not in _PLAIN else ""


@lru_cache(maxsize=_CACHED)  # names come back from draft to draft
def _letter_mask(key: str) -> int:
    """A bit for each letter that a key has; keys a few edits apart differ in few bits."""
    mask = 0
    for char in key:
        mask |= 1 << (ord(char) & 31)
    return mask


def close_pairs(keys: Iterable[str]) -> list[Pair]:
    """The pairs of keys that are one or two edits apart, or anagrams with other first letters.

    Linear for long drafts: among very many words with one first letter only neighbours in the
    order of the alphabet are compared.
    """
    buckets: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    letters: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key in keys:
        mask = _letter_mask(key)
        buckets[key[0]].append((len(key), mask, key))
        letters[len(key), mask].append(key)
    found = [pair for bucket in buckets.values() if len(bucket) > 1 for pair in _near(bucket)]
    for same in letters.values():
        if 1 < len(same) <= _WIDE_BUCKET:
            found += _anagrams(same)
    return sorted(found)


def _near(bucket: list[tuple[int, int, str]]) -> Iterator[Pair]:
    wide = len(bucket) > _WIDE_BUCKET
    bucket.sort(key=(lambda entry: entry[2]) if wide else None)
    for number, (length, mask, key) in enumerate(bucket, 1):
        longest = length + 2
        far = 4 if length >= _SHORTEST_FOR_TWO else 2  # letters that so many edits change
        for longer, other_mask, other in bucket[number : number + _WINDOW if wide else None]:
            if longer > longest and not wide:
                break
            if (mask ^ other_mask).bit_count() > far:
                continue
            if max(length, longer) < _SHORTEST_LONGER:
                continue
            if min(length, longer) < _SHORTEST_FOR_TWO:
                edits = 1 if within_one(key, other) else FAR
            else:
                edits = distance(key, other)
            if edits < FAR:
                yield Pair(min(key, other), max(key, other), edits)


def _anagrams(same: list[str]) -> Iterator[Pair]:
    """Words that another order of the same letters makes, where the first letters differ."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for key in same:
        by_letters["".join(sorted(key))].append(key)
    for words in by_letters.values():
        for number, one in enumerate(words):
            for other in words[number + 1 : number + 1 + _WINDOW]:
                if one[0] != other[0] and len(one) >= _SHORTEST_LONGER:
                    edits = distance(one, other)
                    if edits < FAR:
                        yield Pair(min(one, other), max(one, other), edits)


def forms_by_count(forms: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """The forms of a key, the most frequent first."""
    return sorted(forms, key=lambda form: (-counts[form], form))
