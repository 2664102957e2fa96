"""How far a long run has come: one line on standard error, only where a person looks at it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator

from newslint.typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from typing import TypeVar

    _Checked = TypeVar("_Checked")

_PATIENCE = 2.0  # seconds that need no explanation
_PACE = 0.2  # seconds between two looks at the same line
_ERASE = "\r\x1b[K"


def watched(
    drafts: Iterable[_Checked],
    speaks: Callable[[_Checked], bool],
    total: int | None = None,
    out: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[_Checked]:
    """Pass ``drafts`` on, and after two seconds tell how many of ``total`` have gone by.

    The line is wiped before a draft of which the report ``speaks``, so that the two never mix.
    """
    out = out or sys.stderr
    if not out.isatty():
        yield from drafts
        return
    due = clock() + _PATIENCE
    is_shown = False
    for number, draft in enumerate(drafts, 1):
        if is_shown and speaks(draft):
            out.write(_ERASE)
            is_shown = False
            out.flush()
        yield draft
        if clock() >= due:
            out.write(f"{_ERASE}{_so_far(number, total)}")
            out.flush()
            is_shown = True
            due = clock() + _PACE
    if is_shown:
        out.write(_ERASE)
        out.flush()


def _so_far(number: int, total: int | None) -> str:
    return f"{number:,} of {total:,} drafts read" if total else f"{number:,} drafts read"
