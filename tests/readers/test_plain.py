"""Plain text: a paragraph a line, or wrapped by hand."""

import pytest

from newslint.readers import Draft, read
from newslint.text import Source

WRAPPED = """HARBOUR BRIDGE TO SHUT

The swing bridge at Port Elling will close for a year
from May, the harbour master said on Tuesday, and the
council has set aside money for the work.

Traders on the quay said that they had been told only
by letter, and that a year was far too long for them.
- first the deck
- then the towers
"""


def plain(text: str) -> Draft:
    return read(Source("story.txt", text))


def blocks(text: str) -> list[tuple[str, str]]:
    draft = plain(text)
    return [(block.kind.value, draft.prose[block.start : block.end]) for block in draft.blocks]


def test_one_paragraph_a_line() -> None:
    assert blocks("Bridge to shut\nBy Mara Quill\nIt shut on Tuesday.\n  It opened later.\n") == [
        ("headline", "Bridge to shut"),
        ("byline", "By Mara Quill"),
        ("paragraph", "It shut on Tuesday."),
        ("paragraph", "It opened later."),
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(line_break: str) -> None:
    text = WRAPPED.replace("\n", line_break)
    found = blocks(text)
    assert [kind for kind, _ in found] == ["headline", *["paragraph"] * 2, *["list-item"] * 2]
    words = " ".join(found[1][1].split())
    assert words.startswith("The swing bridge at Port Elling will close for a year from May, the")
    assert len(plain(text).prose) == len(text)


def test_a_lone_line_is_a_paragraph() -> None:
    assert blocks("Bridge to shut") == [("paragraph", "Bridge to shut")]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "12) ", "– "])
def test_list_marks(mark: str) -> None:
    assert blocks(f"Text here.\n{mark}an item\n")[1][0] == "list-item"


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\r\n\r\n"])
def test_nothing_is_no_block(text: str) -> None:
    assert blocks(text) == []
