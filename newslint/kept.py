"""What is kept between runs: files in the user's cache that may be deleted at any time.

A kept file belongs to a *key*, which says of what state of the world it tells; read under another
key it is as good as none.  So is one that is damaged, or that cannot be read.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Sequence
from itertools import accumulate

from newslint.typing import Any, NamedTuple

_CHECK = 4  # bytes at the head of a file that tell whether the rest is whole
_SIZE = 4  # bytes after them that tell how long the head is
_PLAIN = 2  # the last marshal format in which equal values always give equal bytes


class Kept(NamedTuple):
    """A file of the cache: what is read at once, and parts that are bytes until they are wanted."""

    head: Any
    ends: tuple[int, ...]
    body: memoryview

    def part(self, number: int) -> memoryview:
        """One of the parts, counted from 0."""
        start = self.ends[number - 1] if number else 0
        return self.body[start : self.ends[number]]


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
    """The file of a name in the cache, if there is a whole one for this key."""
    try:
        with open(os.path.join(cache_folder(), name), "rb") as file:
            data = memoryview(file.read())
        start = _CHECK + _SIZE + len(key)
        if data[_CHECK + _SIZE : start] != key:
            return None
        if zlib.crc32(data[_CHECK:]) != int.from_bytes(data[:_CHECK], "little"):
            return None
        end = start + int.from_bytes(data[_CHECK : _CHECK + _SIZE], "little")
        head, ends = marshal.loads(data[start:end])
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return Kept(head, ends, data[end:])


def keep(name: str, key: bytes, head: Any, parts: Sequence[bytes | memoryview]) -> None:
    """Keep plain data under a name, and parts; what cannot be kept is not, without a word."""
    path = os.path.join(cache_folder(), name)
    scratch = f"{path}.{os.getpid()}"
    try:
        opening = marshal.dumps((head, tuple(accumulate(map(len, parts)))))
        body = b"".join((len(opening).to_bytes(_SIZE, "little"), key, opening, *parts))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(zlib.crc32(body).to_bytes(_CHECK, "little") + body)
        os.replace(scratch, path)
    except (OSError, ValueError):  # ValueError: not plain data
        return
