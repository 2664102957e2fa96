"""Offsets, lines, UTF-16 and bytes lead to each other and back, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import LineIndex, Source, Span

# Letters, line breaks of all kinds, combining marks, emoji with joiners, wide characters.
AWKWARD = "ab \n\r\t.é\u0301\u200d\ufeff’“…😀👩🏽🚒東\u2028\x85\x00"
TEXTS = st.text(alphabet=AWKWARD, max_size=60) | st.text(max_size=60)


@given(TEXTS)
def test_every_offset_has_one_line_and_column(text: str) -> None:
    lines = LineIndex(text)
    places = [lines.position(offset) for offset in range(len(text) + 1)]
    assert places == sorted(set(places))
    for offset, (line, column) in enumerate(places):
        assert lines.offset(line, column) == offset


@given(TEXTS)
def test_utf16_columns_round_trip(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = lines.utf16_position(offset)
        assert lines.offset_from_utf16(line, column) == offset
        units = text[:offset].encode("utf-16-le", "surrogatepass")
        before = text[: lines.offset(line, 1)].encode("utf-16-le", "surrogatepass")
        assert column - 1 == (len(units) - len(before)) // 2


@given(TEXTS)
def test_lines_are_those_of_the_text(text: str) -> None:
    lines = LineIndex(text)
    shown = [lines.line_text(line) for line in range(1, len(lines) + 1)]
    assert "\n".join(shown) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_line_breaks_count_once() -> None:
    lines = LineIndex("one\r\ntwo\rthree\nfour")
    assert [lines.line_text(line) for line in (1, 2, 3, 4)] == ["one", "two", "three", "four"]
    assert lines.position(5) == (2, 1)
    assert lines.position(9) == (3, 1)


def test_columns_count_code_points_and_utf16_units() -> None:
    lines = LineIndex("a😀e\u0301b")
    assert lines.position(4) == (1, 5)
    assert lines.utf16_position(4) == (1, 6)
    assert lines.offset_from_utf16(1, 3) == 1  # inside the pair: its start


@pytest.mark.parametrize("place", [(0, 1), (3, 1), (1, 0), (1, 5), (2, 5)])
def test_a_place_outside_the_text_is_refused(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside"):
        LineIndex("one\ntwo").offset(*place)


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        LineIndex("one").position(4)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]), st.booleans())
def test_bytes_round_trip(text: str, encoding: str, with_bom: bool) -> None:
    bom = "\ufeff".encode(encoding) if with_bom else b""
    source = Source("a.txt", text, encoding, bom)
    for offset in range(len(text) + 1):
        byte = source.byte_offset(offset)
        assert source.offset_from_byte(byte) == offset
        assert source.encode(text)[:byte] == bom + text[:offset].encode(encoding)


def test_a_byte_inside_a_character_gives_its_start() -> None:
    source = Source("a.txt", "é😀x")
    assert [source.offset_from_byte(byte) for byte in range(8)] == [0, 0, 1, 1, 1, 1, 2, 3]


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_spans_overlap_or_lie_apart(a: int, b: int, c: int, d: int) -> None:
    one, two = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    shared = set(range(*one)) & set(range(*two))
    assert one.overlaps(two) == two.overlaps(one)
    if shared:
        assert one.overlaps(two)
    if two.start < two.end and one.covers(two):
        assert set(range(*two)) <= set(range(*one))
