"""What is known about the terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newslint.report.terminal import cells, clipped, shown, wants_colour, width_of, wrapped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("out", "environment", "expected"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(out: io.StringIO, environment: dict[str, str], expected: bool) -> None:
    assert wants_colour(out, environment) is expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [("60", 60), ("", 80), ("nonsense", 80), ("10", 40), ("500", 100), ("0", 80)],
)
def test_width_in_a_pipe(columns: str, expected: int) -> None:
    assert width_of(io.StringIO(), {"COLUMNS": columns}) == expected


@given(st.text())
def test_cells_are_those_of_the_terminal(text: str) -> None:
    assert cells(text) == cell_len(text)


@given(st.text())
def test_what_is_shown_is_as_long_and_steers_nothing(text: str) -> None:
    printed = shown(text)
    assert len(printed) == len(text)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in printed)


@given(st.text(alphabet="ab é東😀-", max_size=80), st.integers(4, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="ab é東😀", max_size=80), st.integers(4, 40))
def test_clipped_text_fits(text: str, width: int) -> None:
    assert cells(clipped(text, width)) <= width
