"""How a paragraph looks when it is seen as one line of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.lines import HIDDEN, Lines, clip, mask, shape
from newslint.analysis.tokens import fold

texts = st.text(max_size=900) | st.text(alphabet="ab “”‘’\"'.,()@\n", max_size=900)


def lines_of(text: str) -> Lines:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append((at, at + len(line)))
        at += len(line) + 1
    return Lines(text, fold(text), blocks)


@pytest.mark.parametrize(
    ("line", "true"),
    [
        pytest.param("Sign up for our letter.", {"imperative", "addressed"}, id="order"),
        pytest.param("Read more", {"imperative", "unstopped"}, id="button"),
        pytest.param("THE FERRY RUNS", {"capitals", "unstopped"}, id="capitals"),
        pytest.param("[The ferry: ten years]", {"wrapped", "unstopped"}, id="bracket"),
        pytest.param("The ferry is late, he said.", {"reported"}, id="reported"),
        pytest.param("“Sign up for my list,” he said.", {"opens_quoted", "reported"}, id="speech"),
        pytest.param("“You must sign up.”", {"opens_quoted", "quoted"}, id="all-quoted"),
        pytest.param("Write to desk@orrin.example.", {"imperative", "address"}, id="mail"),
        pytest.param("See www.orrin.example.", {"imperative", "address"}, id="web"),
        pytest.param("The ferry runs again.", set(), id="copy"),
        pytest.param("The ferry (the new one.)", set(), id="stop-inside-bracket"),
    ],
)
def test_shape_of_a_line(line: str, true: set[str]) -> None:
    seen = shape(line)._asdict()
    del seen["words"]
    assert {name for name, value in seen.items() if value} == true


def test_words_inside_quotation_marks_are_hidden() -> None:
    line = "He called it “the newsletter” of ‘our town’ and of the players’ union"
    masked = mask(line)
    assert "newsletter" not in masked
    assert "our town" not in masked
    assert "the players’ union" in masked
    assert masked.count(HIDDEN) == len("the newsletterour town")


def test_a_quotation_that_runs_on_is_hidden_to_the_end() -> None:
    assert mask("“Sign up now and").strip(HIDDEN) == "“"


def test_a_long_line_is_seen_from_both_ends() -> None:
    line = "first " + "x" * 5_000 + " last"
    clipped = clip(line)
    assert len(clipped) < 700
    assert clipped.startswith("first ")
    assert clipped.endswith(" last")


def test_lines_are_found_by_what_they_hold() -> None:
    lines = lines_of("Follow us\nThe boats follow\n\n(Read) more\n12 of 14\nFollow, follow")
    assert lines.holding("follow") == [0, 1, 4]


def test_a_line_that_stands_twice_is_repeated() -> None:
    lines = lines_of("Follow us\nThe boat runs.\nfollow us")
    assert [lines.is_repeated(number) for number in range(3)] == [True, False, True]


def test_the_last_four_lines_are_the_tail_but_never_the_first() -> None:
    lines = lines_of("\n".join("abcdefg"))
    assert [lines.is_last(number) for number in range(7)] == [False] * 3 + [True] * 4
    assert not lines_of("alone").is_last(0)


def test_the_room_of_a_line_takes_one_break_with_it() -> None:
    text = "one\n\ntwo\nthree"
    lines = lines_of(text)
    for number, left in enumerate(["two\nthree", "one\n\nthree", "one\n\ntwo"]):
        start, end = lines.room(number)
        assert text[:start] + text[end:] == left
    assert lines_of("alone").room(0) == (0, 5)


@given(texts)
def test_hiding_moves_nothing(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, HIDDEN) for new, old in zip(masked, text, strict=True))


@given(texts)
def test_any_text_has_a_shape_and_lines(text: str) -> None:
    shape(text)
    lines = lines_of(text)
    for number in range(len(lines)):
        lines.plain(number), lines.quiet(number), lines.written(number), lines.is_repeated(number)
        start, end = lines.span(number)
        for literal in ("a", "“"):
            assert (number in lines.holding(literal)) == (literal in fold(text)[start:end])
