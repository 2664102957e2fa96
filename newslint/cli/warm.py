"""Keeps compiled regular expressions between runs.

A check of one short draft spends most of its time compiling patterns that were the same the last
time.  What ``re`` compiles is a list of numbers, which is kept in the user's cache and given back
to the engine; the engine checks it as it checks its own.  This reaches into ``re``, so it is done
by the command line alone, never by the library, and whatever is not as expected (another version
of Python, a damaged file) leaves ``re`` as it was.
"""

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
import zlib
from collections.abc import Callable

from newslint.kept import Kept, keep, kept, key_of
from newslint.typing import Any
from newslint.version import __version__

_Pattern = re.Pattern[Any]

_NAME = "patterns"
_MOST_PATTERNS = 4_000
_DEBUG = int(re.DEBUG)


class Patterns:
    """Compiles patterns for ``re`` while installed, from the kept ones where it can."""

    def __init__(self) -> None:
        self._key = b""
        self._kept: Kept | None = None
        self._parts: dict[int, int] = {}  # which part keeps a pattern
        self._learnt: dict[int, bytes] = {}
        self._made: dict[tuple[str, int], _Pattern] = {}
        self._compile: Callable[[Any, int], _Pattern] = re._compile  # type: ignore[attr-defined]

    def install(self) -> None:
        """Take over from ``re``."""
        if sys.implementation.name == "cpython" and hasattr(_sre, "compile"):
            self._key = key_of(_NAME, __version__, _sre.MAGIC)
            self._kept = kept(_NAME, self._key)
            self._parts = self._kept.head if self._kept else {}
            re._compile = self.compile  # type: ignore[attr-defined]

    def close(self) -> None:
        """Give back to ``re`` and keep what was new."""
        re._compile = self._compile  # type: ignore[attr-defined]
        if not self._learnt:
            return
        rows = {mark: bytes(part) for mark in self._parts if (part := self._part(mark))}
        rows.update(self._learnt)
        self._kept = None  # some systems replace no file that is mapped
        if len(rows) <= _MOST_PATTERNS:
            keep(_NAME, self._key, {mark: at for at, mark in enumerate(rows)}, [*rows.values()])

    def compile(self, source: Any, flags: int) -> _Pattern:
        """Compile as ``re`` would."""
        flags = int(flags)
        if type(source) is not str or flags & _DEBUG:
            return self._compile(source, flags)
        made = self._made.get((source, flags))
        if made is None:
            if len(self._made) >= _MOST_PATTERNS:
                return self._compile(source, flags)
            made = self._made[source, flags] = self._make(source, flags)
        return made

    def _make(self, source: str, flags: int) -> _Pattern:
        mark = zlib.crc32(source.encode("utf-8", "surrogatepass"), flags)
        part = self._part(mark)
        if part:
            row = marshal.loads(part)
            if row[0] == source and row[1] == flags:
                return _made(*row)
        row = _parts_of(source, flags)
        self._learnt[mark] = marshal.dumps(row)
        return _made(*row)

    def _part(self, mark: int) -> memoryview | None:
        """What is kept under a mark, if it is whole."""
        if self._kept is None or mark not in self._parts:
            return None
        return self._kept.part(self._parts[mark])


_Row = tuple[str, int, int, bytes, int, dict[str, int], tuple[str | None, ...]]


def _parts_of(source: str, flags: int) -> _Row:
    """What ``re`` makes of a pattern, in types that can be kept.  Raises ``re.error``."""
    from array import array
    from re import _compiler  # type: ignore[attr-defined]

    parsed = _compiler._parser.parse(source, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    state = parsed.state
    numbers: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        numbers[number] = name
    names = dict(state.groupdict)
    return source, flags, flags | state.flags, code, state.groups - 1, names, tuple(numbers)


def _made(
    source: str,
    _: int,
    flags: int,
    code: bytes,
    groups: int,
    names: dict[str, int],
    numbers: tuple[str | None, ...],
) -> _Pattern:
    words = memoryview(code).cast("I").tolist()  # the engine's code: 32 bits a word
    made: _Pattern = _sre.compile(source, flags, words, groups, names, numbers)
    return made
