"""What the world is called: dictionary words, surnames, given names and places, with how
frequent they are.

The lists lie in one prepared file (``data/words.bin``, made by ``tools/build_background.py``;
sources and licences in ``NOTICE``) that is mapped, not read: opening it costs microseconds, and
of its words only those near a look-up are ever touched.

Layout: ``MAGIC``, the number of words (4 bytes), then an index of buckets, one for each first
letter and length, as (offset, number of words); then the buckets: their words one after the
other, all of one length and sorted, then a byte of frequency for each word, then a byte of flags,
then a table of slots (two bytes each) that leads from a word's checksum to its number.
The last entry of the index is the list of the most frequent words, parted by blanks.
"""

import mmap
import os
import struct
from functools import lru_cache
from itertools import compress
from zlib import crc32

from newslint.typing import NamedTuple

MAGIC = b"NLW2"
HEADER = 8
ENTRY = struct.Struct("<II")
SLOT = struct.Struct("<H")
EMPTY = 0xFFFF  # a slot without a word
LONGEST = 31  # letters of the longest word
BUCKETS = 26 * LONGEST
ZIPF_STEPS = 32  # of a byte to one step of zipf

# The flags of a word.
AMERICAN = 1  # a lower-case word of the American dictionary
BRITISH = 2  # of the British one
COUNTED = 4  # in the counted word list, which has names in lower case too
PROPER = 8  # in either dictionary with a capital
SURNAME = 16
GIVEN = 32
PLACE = 64
MISSPELT = 128  # no word: a misspelling, with ``COUNTED`` one of a list of words
FOREIGN = 0  # frequent in another language, in none of the lists above
_DICTIONARY = AMERICAN | BRITISH
_NAMES = PROPER | SURNAME | GIVEN | PLACE
_PATH = os.path.join(os.path.dirname(__file__), "data", "words.bin")


class Known(NamedTuple):
    """What the lists know of a word.

    ``zipf`` is about log10 of its occurrences in a billion words (0: no frequent word), counted
    for words, estimated from their rank for names.  ``word``: a lower-case dictionary word.
    """

    zipf: float
    word: bool
    surname: bool
    given: bool
    place: bool


class Entry(NamedTuple):
    """A word as the file has it: zipf and flags."""

    zipf: float
    flags: int


class Bucket(NamedTuple):
    """The words of one first letter and length, sorted, with what belongs to each."""

    words: list[str]
    zipfs: bytes  # in ``ZIPF_STEPS``
    flags: bytes


_data: mmap.mmap | None = None


def _open() -> mmap.mmap:
    global _data
    if _data is None:
        with open(_PATH, "rb") as file:
            _data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return _data


def bucket_number(letter: str, length: int) -> int:
    """The place in the index of the words with this first letter and length."""
    return (ord(letter) - 97) * LONGEST + length - 1


def slots(words: list[bytes]) -> bytes:
    """The table of a bucket: where a word's checksum points, or in the slots after that, is its
    number in the bucket."""
    mask = _mask(len(words))
    table = [EMPTY] * (mask + 1)
    for number, word in enumerate(words):
        slot = crc32(word) & mask
        while table[slot] != EMPTY:
            slot = (slot + 1) & mask
        table[slot] = number
    return b"".join(map(SLOT.pack, table)) if words else b""


def _mask(count: int) -> int:
    """The bits of a checksum that name a slot; a third of the slots at least is empty."""
    return (1 << (count * 3 // 2).bit_length()) - 1


# Offset, number of words, offset of the slots and mask of the buckets that were looked into.
_tables: dict[tuple[str, int], tuple[int, int, int, int]] = {}


def _table(letter: str, size: int) -> tuple[int, int, int, int]:
    start = count = 0
    if 0 < size <= LONGEST and "a" <= letter <= "z":
        number = bucket_number(letter, size)
        start, count = ENTRY.unpack_from(_data or _open(), HEADER + number * ENTRY.size)
        _tables[letter, size] = start, count, start + count * (size + 2), _mask(count)
    return start, count, start + count * (size + 2), _mask(count)


def _number(word: str) -> tuple[int, int]:
    """Where the file has the frequency of a folded word, and where its flags; 0, 0: nowhere."""
    size = len(word)
    start, count, table, mask = _tables.get((word[:1], size)) or _table(word[:1], size)
    if not count:
        return 0, 0
    data = _data or _open()
    wanted = word.encode("ascii", "replace")
    slot = crc32(wanted) & mask
    while (number := SLOT.unpack_from(data, table + 2 * slot)[0]) != EMPTY:
        at = start + number * size
        if data[at : at + size] == wanted:
            at = start + count * size + number
            return at, at + count
        slot = (slot + 1) & mask
    return 0, 0


def find(word: str) -> Entry | None:
    """The file's entry of a folded word, or ``None``."""
    zipf, flags = _number(word)
    if not zipf:
        return None
    data = _data or _open()
    return Entry(data[zipf] / ZIPF_STEPS, data[flags])


def flags_of(word: str) -> int | None:
    """The flags of a folded word, or ``None``."""
    flags = _number(word)[1]
    return (_data or _open())[flags] if flags else None


def bucket(letter: str, length: int, wanted: bytes = bytes([1]) * 256) -> Bucket:
    """The words of one first letter (a to z) and length, those whose flags are ``wanted``."""
    start, count, end, _ = _tables.get((letter, length)) or _table(letter, length)
    if not count:
        return Bucket([], b"", b"")
    data = _data or _open()
    text = data[start : start + count * length].decode("ascii")
    flags = data[end - count : end]
    mask = flags.translate(wanted)
    words = [text[at : at + length] for at in compress(range(0, len(text), length), mask)]
    zipfs = bytes(compress(data[end - 2 * count : end - count], mask))
    return Bucket(words, zipfs, bytes(compress(flags, mask)))


def frequent() -> list[str]:
    """The most frequent words of the dictionaries, some thousands, in any order."""
    data = _data or _open()
    start, size = ENTRY.unpack_from(data, HEADER + BUCKETS * ENTRY.size)
    return data[start : start + size].decode("ascii").split()


@lru_cache(maxsize=1 << 13)  # most names and words come back from draft to draft
def lookup(folded_word: str) -> Known | None:
    """What the lists know of a word in lower case, without diacritics, with straight apostrophes.

    ``None``: no list has it.
    """
    entry = find(folded_word)
    if entry is None or entry.flags & MISSPELT or entry.flags == FOREIGN:
        return None
    flags = entry.flags
    return Known(
        entry.zipf,
        bool(flags & _DICTIONARY) or not flags & _NAMES,
        bool(flags & SURNAME),
        bool(flags & GIVEN),
        bool(flags & PLACE),
    )
