"""Bytes become text and the same bytes again."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Source, UnreadableDraft


@given(st.binary(max_size=80))
def test_what_is_read_is_written_again(data: bytes) -> None:
    try:
        source = Source.decode("a.txt", data)
    except UnreadableDraft:
        return
    assert source.encode(source.text) == data


@given(st.text(max_size=60), st.sampled_from(["utf-8-sig", "utf-16"]))
def test_a_byte_order_mark_is_kept_and_not_shown(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    source = Source.decode("a.txt", data)
    assert source.text == text
    assert source.encode(text) == data


@given(st.text(alphabet="Caféª “”’–ß ", min_size=1, max_size=40))
def test_windows_1252_is_read_with_a_notice(text: str) -> None:
    data = text.encode("cp1252")
    source = Source.decode("a.txt", data)
    assert source.encode(source.text) == data
    if source.encoding == "cp1252":
        assert source.text == text
        assert "Windows-1252" in source.notices[0]


def test_a_byte_without_meaning_in_windows_1252_is_latin_1() -> None:
    source = Source.decode("a.txt", b"caf\xe9 \x81")
    assert source.encoding == "latin-1"
    assert source.encode(source.text) == b"caf\xe9 \x81"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\x00\x00", "binary"),
        (codecs.BOM_UTF16_LE + b"a", "damaged UTF-16 at byte 2"),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00a", "damaged UTF-16 at byte 2"),
    ],
)
def test_what_is_no_text_is_refused_in_plain_words(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDraft, match=reason):
        Source.decode("a.txt", data)


def test_line_breaks_are_kept() -> None:
    assert Source.decode("a.txt", b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


def test_an_empty_file_is_a_draft() -> None:
    assert Source.decode("a.txt", b"").text == ""
