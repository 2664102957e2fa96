"""How far a long run has come: a line on standard error, only where a person looks at it."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_PATIENCE = 2.0  # seconds that need no explanation

_T = TypeVar("_T")


def watched(drafts: Iterable[_T], total: int | None = None) -> Iterator[_T]:
    """Pass ``drafts`` on; after two seconds show how many have gone by, of ``total`` if known."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        # Findings that scroll by on the same screen are progress enough.
        yield from drafts
        return
    began = time.monotonic()
    passed = iter(drafts)
    for done, draft in enumerate(passed, 1):
        yield draft
        if time.monotonic() - began > _PATIENCE:
            yield from _shown(passed, done, total)


def _shown(drafts: Iterator[_T], done: int, total: int | None) -> Iterator[_T]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("Reading drafts"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeRemainingColumn(), console=Console(file=sys.stderr), transient=True
    ) as bar:
        task = bar.add_task("drafts", total=total, completed=done)
        for draft in drafts:
            yield draft
            bar.advance(task)
