"""Edits change what they name and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Edit, apply_edits


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    edits = [
        Edit(start, end, draw(st.text(max_size=5)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, draw(st.permutations(edits))


@given(texts_with_edits())
def test_the_rest_of_the_text_stays(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    changed = apply_edits(text, edits)
    for edit in sorted(edits, reverse=True):  # from the back, by hand
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert changed == text


@given(texts_with_edits())
def test_an_edit_that_two_rules_want_is_made_once(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    assert apply_edits(text, edits + edits) == apply_edits(text, edits)


def test_no_edit_changes_nothing() -> None:
    assert apply_edits("as it was\r\n", []) == "as it was\r\n"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("one two", [Edit(0, 5, "x"), Edit(4, 7, "y")])


def test_two_different_insertions_at_one_place_stand_side_by_side() -> None:
    assert apply_edits("ab", [Edit(1, 1, "x"), Edit(1, 1, "y")]) == "axyb"
