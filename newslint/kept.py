"""What is kept between runs: files in the user's cache that may be deleted at any time.

A kept file belongs to a *key*, which says of what state of the world it tells; read under another
key it is as good as none.  So is one that is damaged, or that cannot be read.
"""

import marshal
import mmap
import os
import sys
import zlib
from collections.abc import Sequence
from itertools import accumulate

from newslint.typing import Any, NamedTuple

_NUMBER = 4  # bytes of a number: the file opens with the check of its opening and its length
_PLAIN = 2  # the last marshal format in which equal values always give equal bytes


class Kept(NamedTuple):
    """A file of the cache, mapped: what was read at once, and parts to be read when wanted."""

    head: Any
    ends: tuple[int, ...]
    checks: tuple[int, ...]
    body: memoryview

    def part(self, number: int) -> memoryview | None:
        """One of the parts, counted from 0; ``None`` if it is damaged."""
        start = self.ends[number - 1] if number else 0
        part = self.body[start : self.ends[number]]
        return part if zlib.crc32(part) == self.checks[number] else None


def cache_folder() -> str:
    """Where the platform keeps caches; ``NEWSLINT_CACHE`` names another folder."""
    if chosen := os.environ.get("NEWSLINT_CACHE"):
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "newslint")


def key_of(*facts: Any) -> bytes:
    """A key for plain data and for the Python that keeps it."""
    return marshal.dumps((sys.implementation.cache_tag, sys.byteorder, facts), _PLAIN)


def kept(name: str, key: bytes) -> Kept | None:
    """The file of a name in the cache, if there is one for this key."""
    try:
        with open(os.path.join(cache_folder(), name), "rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        start = 2 * _NUMBER + len(key)
        if data[2 * _NUMBER : start] != key:
            return None
        end = start + int.from_bytes(data[_NUMBER : 2 * _NUMBER], "little")
        if zlib.crc32(data[_NUMBER:end]) != int.from_bytes(data[:_NUMBER], "little"):
            return None
        return Kept._make((*marshal.loads(data[start:end]), data[end:]))
    except (OSError, EOFError, ValueError, TypeError):
        return None


def keep(name: str, key: bytes, head: Any, parts: Sequence[bytes | memoryview]) -> None:
    """Keep plain data under a name, and parts; what cannot be kept is not, without a word."""
    path = os.path.join(cache_folder(), name)
    scratch = f"{path}.{os.getpid()}"
    try:
        row = (head, tuple(accumulate(map(len, parts))), tuple(map(zlib.crc32, parts)))
        opening = marshal.dumps(row)
        checked = len(opening).to_bytes(_NUMBER, "little") + key + opening
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(zlib.crc32(checked).to_bytes(_NUMBER, "little") + checked)
            file.writelines(parts)
        os.replace(scratch, path)
    except (OSError, ValueError):  # ValueError: not plain data
        return
