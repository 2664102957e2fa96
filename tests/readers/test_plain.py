"""Plain text: a paragraph a line, or wrapped by hand."""

import pytest

from newslint.readers import Draft, read
from newslint.readers.plain import is_byline
from newslint.text import Source, Span

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
    opening = "The swing bridge at Port Elling will close for a year from May, the"
    assert found[1][1].startswith(opening)


def test_wrapped_lines_that_are_indented_are_joined_by_one_blank() -> None:
    text = WRAPPED.replace("\n", "  \r\n    ")
    draft = plain(text)
    assert "  " not in draft.prose
    at = draft.prose.index("year from")
    place = draft.locate(Span(at, at + len("year from")))
    assert place.of(text) == "year  \r\n    from"


def test_prose_of_one_paragraph_a_line_is_the_file() -> None:
    text = "  Bridge to shut\r\n\tIt shut on Tuesday.  \r\n"
    assert plain(text).prose == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Mara Quill", True),
        ("By Mara Quill, Harbour Correspondent", True),
        ("By Mara Quill and Luis Prado", True),
        ("BY MARA J. QUILL", True),
        ("by Mara O’Quill-Prado", True),
        ("By Tuesday the bridge had shut.", False),
        ("By Mara", False),
        ("By " + "A" * 5000 + "!", False),
        ("By " + "Aa " * 5000 + "!", False),
    ],
)
def test_bylines(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


def test_a_lone_line_is_a_paragraph() -> None:
    assert blocks("Bridge to shut") == [("paragraph", "Bridge to shut")]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "12) ", "– "])
def test_list_marks(mark: str) -> None:
    assert blocks(f"Text here.\n{mark}an item\n")[1][0] == "list-item"


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\r\n\r\n"])
def test_nothing_is_no_block(text: str) -> None:
    assert blocks(text) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Harbour ‘a dull life’", "headline"),
        ("Port Elling is “the quietest town in the county”", "headline"),
        ('Mayor says "no" to "bridge"', "headline"),
        ("“We will wait,” he said, “for the boat.”", "paragraph"),
        ("The mayor said: “Who wants a bridge?”", "paragraph"),
        ("shut for a year, he said, “and not a day less.’", "paragraph"),
        ("It belongs to the players’", "paragraph"),
    ],
)
def test_a_first_line_may_end_in_the_quotation_that_it_opens(line: str, kind: str) -> None:
    assert blocks(f"{line}\nIt shut on Tuesday.")[0] == (kind, line)
