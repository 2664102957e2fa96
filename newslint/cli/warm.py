"""Keeps compiled regular expressions between runs.

A check of one short draft spends most of its time compiling patterns that were the same the last
time.  What ``re`` compiles is a list of numbers, which is kept in the user's cache and given back
to the engine; the engine checks it as it checks its own.  This reaches into ``re``, so it is done
by the command line alone, never by the library, and whatever is not as expected (another version
of Python, a damaged file) leaves ``re`` as it was.
"""

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable
from re import _compiler  # type: ignore[attr-defined]

from newslint.rulebook.store import cache_folder
from newslint.typing import Any
from newslint.version import __version__

Compile = Callable[[Any, int], "re.Pattern[Any]"]
Kept = dict[tuple[str, int], tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]]

_MOST_PATTERNS = 4_000
_MAGIC = f"{__version__} {sys.implementation.cache_tag} {sys.byteorder} {_sre.MAGIC}".encode()


class Patterns:
    """Compiles patterns for ``re`` while installed, from the kept ones where it can."""

    def __init__(self) -> None:
        self._path = os.path.join(cache_folder(), "patterns")
        self._kept: Kept = {}
        self._learnt = False
        self._compile: Compile = _compiler.compile

    def install(self) -> None:
        """Take over from ``re``."""
        if sys.implementation.name == "cpython" and hasattr(_sre, "compile"):
            self._kept = _read(self._path)
            _compiler.compile = self

    def close(self) -> None:
        """Give back to ``re`` and keep what was new."""
        _compiler.compile = self._compile
        if self._learnt and len(self._kept) <= _MOST_PATTERNS:
            _write(self._path, self._kept)

    def __call__(self, source: Any, flags: int = 0) -> "re.Pattern[Any]":
        """Compile as ``re`` would."""
        flags = int(flags)
        if not isinstance(source, str) or flags & re.DEBUG:
            return self._compile(source, flags)
        kept = self._kept.get((source, flags))
        if kept is None:
            return self._learn(source, flags)
        all_flags, code, groups, names, numbers = kept
        words = memoryview(code).cast("I").tolist()  # the engine's code: 32 bits a word
        made: re.Pattern[Any] = _sre.compile(source, all_flags, words, groups, names, numbers)
        return made

    def _learn(self, source: str, flags: int) -> "re.Pattern[Any]":
        """Compile as ``re._compiler.compile`` does, and keep the parts."""
        from array import array

        parsed = _compiler._parser.parse(source, flags)
        code = _compiler._code(parsed, flags)
        state = parsed.state
        numbers: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            numbers[number] = name
        row = (
            flags | state.flags,
            array("I", code).tobytes(),
            state.groups - 1,
            dict(state.groupdict),
            tuple(numbers),
        )
        made: re.Pattern[Any] = _sre.compile(source, row[0], code, row[2], row[3], row[4])
        self._kept[source, flags] = row
        self._learnt = True
        return made


def _read(path: str) -> Kept:
    try:
        with open(path, "rb") as file:
            data = file.read()
        head = len(_MAGIC)
        check = int.from_bytes(data[head : head + 4], "little")
        if data[:head] != _MAGIC or zlib.crc32(data[head + 4 :]) != check:
            return {}
        kept: Kept = marshal.loads(data[head + 4 :])
        return kept
    except (OSError, EOFError, ValueError, TypeError):
        return {}


def _write(path: str, kept: Kept) -> None:
    body = marshal.dumps(kept)
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(_MAGIC + zlib.crc32(body).to_bytes(4, "little") + body)
        os.replace(scratch, path)
    except OSError:
        return
