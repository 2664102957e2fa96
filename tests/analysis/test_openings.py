"""With which words lines begin."""

import pytest

from newslint.analysis.openings import Openings


def openings_of(text: str) -> Openings:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return Openings(text, lines)


@pytest.mark.parametrize(
    ("line", "all"),
    [
        ("sign up now", {"sign", "sign up"}),
        ("sign-up", {"sign", "sign up"}),
        ("“what's new”", {"what's", "what's new"}),
        ("12 may", {"#", "12", "12 may"}),
        ("1st lead", {"1st", "1st lead"}),
        ("read: more", {"read"}),
        ("• (more", {"more"}),
        ("••••••• more", set()),
        ("", set()),
        ("—\nboats", {"boats"}),
    ],
)
def test_openings(line: str, all: set[str]) -> None:
    assert openings_of(line).all == all


def test_lines_are_found_by_how_they_open() -> None:
    text = "follow us\nthe boats follow\n\n(read) more\n12 of 14\nfollow, follow"
    openings = openings_of(text)
    assert openings.lines("follow") == [0, 5]
    assert openings.lines("the boats") == [1]
    assert openings.lines("read") == [3]
    assert openings.lines("#") == [4]
    assert not openings.lines("boats")
