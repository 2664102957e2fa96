"""``newslint check --watch``: check again whenever a draft changes."""

import os
import sys
import time
from collections.abc import Callable, Iterable

_PACE = 0.4  # seconds between two looks at the files
_CLEAR = "\x1b[2J\x1b[H"

State = dict[str, tuple[int, int]]


def watch(check: Callable[[], int], named: Callable[[], Iterable[str]]) -> int:
    """Run ``check`` now and after every change of a file in ``named()``, until interrupted.

    Gives the exit code of the last check.
    """
    code = 0
    before: State | None = None
    try:
        while True:
            now = _state(named())
            if now != before:
                before = now
                if sys.stdout.isatty():
                    print(_CLEAR, end="")
                code = check()
                sys.stdout.flush()
            time.sleep(_PACE)
    except KeyboardInterrupt:
        return code


def _state(paths: Iterable[str]) -> State:
    """When each file was written last, and how long it is."""
    state = {}
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        state[path] = (status.st_mtime_ns, status.st_size)
    return state
