"""The line that tells how far a long run has come."""

import io
from collections.abc import Iterator

from newslint.report.progress import watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ticking(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def run(out: io.StringIO, step: float, speaks: bool = False) -> list[int]:
    clock = ticking(step)
    return list(watched(range(4), lambda _: speaks, 4, out, lambda: next(clock)))


def test_a_short_run_shows_nothing() -> None:
    out = Terminal()
    assert run(out, 0.1) == [0, 1, 2, 3]
    assert out.getvalue() == ""


def test_a_long_run_counts_and_leaves_no_trace() -> None:
    out = Terminal()
    assert run(out, 1.5) == [0, 1, 2, 3]
    assert "3 of 4 drafts read" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")


def test_the_line_is_wiped_before_the_report_speaks() -> None:
    out = Terminal()
    run(out, 3.0, speaks=True)
    assert out.getvalue().count("drafts read\r\x1b[K") == out.getvalue().count("drafts read")


def test_a_pipe_shows_nothing() -> None:
    out = io.StringIO()
    run(out, 3.0)
    assert out.getvalue() == ""
