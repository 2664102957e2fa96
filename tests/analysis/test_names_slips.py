"""How two spellings differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from newslint.analysis.slips import FAR, SlipKind, distance, is_derivation, slip

LETTERS = st.text(alphabet="abcd", max_size=9)


@given(LETTERS, LETTERS)
def test_the_distance_is_optimal_string_alignment_up_to_two(one: str, other: str) -> None:
    wanted = OSA.distance(one, other)
    assert distance(one, other) == (wanted if wanted <= 2 else FAR)


@given(LETTERS, LETTERS)
def test_the_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("okonkwo", "okonwko", SlipKind.EXCHANGE),
        ("hargreave", "harggreave", SlipKind.DOUBLING),
        ("sihan", "shihan", SlipKind.SILENT_H),
        ("okonko", "okonkwo", SlipKind.INNER),
        ("okonkwo", "okonkwos", SlipKind.END),
        ("okonkwo", "okunkwo", SlipKind.VOWEL),
        ("okonkwo", "okondwo", SlipKind.CONSONANT),
        ("okonkwo", "okunkwa", SlipKind.TWO),
    ],
)
def test_the_kind_of_a_slip(one: str, other: str, kind: SlipKind) -> None:
    assert slip(one, other).kind is kind
    assert slip(other, one).kind is kind


@pytest.mark.parametrize(
    ("one", "other"),
    [("kansas", "kansan"), ("minister", "ministry"), ("latinos", "latinas"), ("korea", "koreans")],
)
def test_words_of_one_stem_are_derivations(one: str, other: str) -> None:
    assert is_derivation(one, other)
    assert is_derivation(other, one)


def test_a_slip_inside_a_word_is_no_derivation() -> None:
    assert not is_derivation("okonkwo", "okonwko")
