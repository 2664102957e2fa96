"""With which words lines begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.openings import opening, openings
from newslint.analysis.tokens import fold

lines = st.text(alphabet="ab1 '-“•\ufffc\t", max_size=30)


@pytest.mark.parametrize(
    ("line", "first", "two"),
    [
        ("sign up now", "sign", "sign up"),
        ("sign-up", "sign", "sign up"),
        ("“what's new”", "what's", "what's new"),
        ("12 may", "#", "12 may"),
        ("1st lead", "1st", "1st lead"),
        ("read: more", "read", ""),
        ("• (more", "more", ""),
        ("••••••• more", "", ""),
    ],
)
def test_opening_of_a_line(line: str, first: str, two: str) -> None:
    assert opening(line, 0, len(line)) == (first, two)
    assert {first, two} - {""} <= openings(f"a line\n{line}")


@pytest.mark.parametrize("parting", ["\n", "\r\n", "\r", "\n \n", "\n\ufffc  "])
def test_openings_of_all_lines(parting: str) -> None:
    assert openings(f"the boat{parting}sign up") >= {"the", "the boat", "sign", "sign up"}


@given(st.lists(lines))
def test_all_lines_open_as_each_does(text: list[str]) -> None:
    folded = fold("\n".join(text))
    found, at = openings(folded), 0
    for line in folded.split("\n"):
        shown = line.replace("\ufffc", " ")
        start = at + len(line) - len(shown.lstrip())
        assert {*opening(folded, start, max(start, at + len(shown.rstrip())))} - {""} <= found
        at += len(line) + 1
