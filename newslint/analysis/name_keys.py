"""Which capitalised words of a draft might be one name spelt two ways: the first, cheap look.

It reads no text, only the counts of the draft's capitalised words: a clean draft of a thousand
words has about a hundred, and a tenth of a millisecond finds the few that are an edit or two
apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, combinations

from newslint.analysis.slips import FAR, distance, within_one
from newslint.typing import NamedTuple

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"}
)
SHORTEST = 4  # letters of a form that is looked at
_SHORTEST_LONGER = 5  # … and of the longer of two
_SHORTEST_FOR_TWO = 7  # letters of both forms that may be two edits apart
_WIDE_BUCKET = 400  # words with one first letter, from which on only near neighbours are compared
_CACHED = 1 << 14  # names, and pairs of names, that are kept from draft to draft
_WINDOW = 12  # … that is, so many of them in the order of the alphabet
_TIMES = 3  # how often a letter of a key is counted
_LENGTHS = 64  # the longest length that is told from others
_FAR_BITS = 4  # in which the spectra of keys two edits apart may differ
_Keyed = tuple[str, int]  # a key and its spectrum

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
    if not key.isascii():
        key = _without_marks(key)
    if "'" in key:
        key = key.removesuffix("'s").replace("'", "")
    return key


def _without_marks(key: str) -> str:
    import unicodedata  # many drafts have no letter with a mark

    key = unicodedata.normalize("NFKD", key)
    return "".join(char for char in key if not unicodedata.combining(char))


class _Compared(dict[str, str]):
    """The key by which a form is compared, or empty: digits, a short or a plain word."""

    def __missing__(self, form: str) -> str:
        if len(self) == _CACHED:
            self.clear()
        key = name_key(form)
        if min(len(form), len(key)) < SHORTEST or not key.isalpha() or key in _PLAIN:
            key = ""
        self[form] = key
        return key


class _Spectra(dict[str, int]):
    """The spectrum of a key: which letters it has, how often, and how many, a bit for each.

    A letter more or less is two bits, another letter two as well: the spectra of keys that are n
    edits apart differ in 2n bits at most.
    """

    def __missing__(self, key: str) -> int:
        if len(self) == _CACHED:
            self.clear()
        bits = (1 << min(len(key), _LENGTHS)) - 1
        for letter in set(key):
            times = (1 << min(key.count(letter), _TIMES)) - 1
            bits |= times << (_LENGTHS + _TIMES * (ord(letter) & 31))
        self[key] = bits
        return bits


# Names come back from draft to draft.
_compared = _Compared()
_spectra = _Spectra()


def keys_of(forms: Collection[str]) -> dict[str, list[str]]:
    """The forms as written of each key; digits and short words are left out."""
    keys: dict[str, list[str]] = {}
    for key, form in zip(map(_compared.__getitem__, forms), forms, strict=True):
        if key in keys:
            keys[key].append(form)
        elif key:
            keys[key] = [form]
    return keys


def close_pairs(keys: Collection[str]) -> list[Pair]:
    """The pairs of keys that are one or two edits apart, or anagrams with other first letters.

    Linear for long drafts: among very many words with one first letter only neighbours in the
    order of the alphabet are compared.
    """
    spectra = list(map(_spectra.__getitem__, keys))
    buckets: dict[str, list[_Keyed]] = {}
    for keyed in zip(keys, spectra, strict=True):
        letter = keyed[0][0]
        if letter in buckets:
            buckets[letter].append(keyed)
        else:
            buckets[letter] = [keyed]
    found = [
        Pair(min(one, other), max(one, other), edits)
        for (one, bits), (other, others) in chain.from_iterable(
            map(_compared_pairs, buckets.values())
        )
        if (bits ^ others).bit_count() <= _FAR_BITS and (edits := _edits(one, other)) < FAR
    ]
    if len(set(spectra)) < len(spectra):
        found += _anagrams(keys)
    return sorted(found)


def _compared_pairs(bucket: list[_Keyed]) -> Iterable[tuple[_Keyed, _Keyed]]:
    """All pairs of a bucket, of a wide one those that are near in the alphabet."""
    if len(bucket) <= _WIDE_BUCKET:
        return combinations(bucket, 2)
    bucket.sort()
    return (
        (one, other)
        for number, one in enumerate(bucket, 1)
        for other in bucket[number : number + _WINDOW]
    )


@lru_cache(maxsize=_CACHED)
def _edits(one: str, other: str) -> int:
    """The edits between two keys; shorter ones must be nearer to count, and one of five letters."""
    shorter, longer = sorted((len(one), len(other)))
    if longer < _SHORTEST_LONGER:
        return FAR
    if shorter < _SHORTEST_FOR_TWO:
        return 1 if within_one(one, other) else FAR
    return distance(one, other)


def _anagrams(keys: Iterable[str]) -> Iterator[Pair]:
    """Words that another order of the same letters makes, where the first letters differ."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if len(key) >= _SHORTEST_LONGER:
            by_letters["".join(sorted(key))].append(key)
    for words in by_letters.values():
        for number, one in enumerate(words):
            for other in words[number + 1 : number + 1 + _WINDOW]:
                if one[0] != other[0] and (edits := distance(one, other)) < FAR:
                    yield Pair(min(one, other), max(one, other), edits)


def forms_by_count(forms: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """The forms of a key, the most frequent first."""
    return sorted(forms, key=lambda form: (-counts[form], form))
