"""One name spelt two ways: the pairs, their places, which one is odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.name_keys import close_pairs, keys_of, name_key
from newslint.analysis.name_variants import NameVariant, name_variants
from newslint.analysis.tokens import capital_runs, capitalised

SURE = 5.2


def variants(text: str, least: float = SURE) -> list[NameVariant]:
    runs = capital_runs(text)
    keys = keys_of(capitalised(runs))
    return name_variants(text, runs, keys, close_pairs(keys), least)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(variant.odd, variant.right) for variant in variants(text)]


def test_the_rarer_spelling_is_the_odd_one_and_all_places_are_given() -> None:
    text = "Ida Holloway spoke. Holloway paused. Ida Holloway’s dog left. Ida Holowlay sat down."
    (found,) = variants(text)
    assert (found.odd, found.right) == ("Holowlay", "Holloway")
    assert [text[spot.start : spot.end] for spot in found.right_places] == ["Holloway"] * 3
    assert [text[spot.start : spot.end] for spot in found.odd_places] == ["Holowlay"]
    assert found.lead > 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ann Gonzalez and Luis Gonzales met.", "two people"),
        ("Kansas won and the Kansans cheered.", "a demonym"),
        ("Ida Holloway (not Holowlay, as misspelt) spoke. Holloway left.", "spoken of"),
        ("Ida Holloway spoke. Write to ida@Holowlay.example or @Holowlay.", "addresses"),
        ("Erica Benn spoke. Erika Stahl left.", "given names of two people"),
        ("The DonNU (DonNU) and the DonNTU (DonNTU) are two schools.", "acronyms"),
        ("1 2 3 4 5 Stks 6 7 8 9 0\n1 2 3 4 5 Stcks 6 7 8 9 0", "a table"),
        ("", "nothing"),
        ("( ) ’s 's — \u0301 \x00 😀", "no words"),
    ],
)
def test_two_names_are_left_alone(text: str, why: str) -> None:
    assert pairs(text) == [], why


def test_headlines_in_capitals_are_compared_with_the_copy() -> None:
    text = "MAYOR HOLOWLAY WINS SEAT\nMayor Ida Holloway won on Friday. “I am glad,” Holloway said."
    assert pairs(text) == [("HOLOWLAY", "Holloway")]


def test_diacritics_and_capitals_are_one_key() -> None:
    assert name_key("Peña’s") == name_key("PENA") == "pena"
    assert name_key("O’Neil") == name_key("ONeil")


@given(st.text(alphabet="AaBbCcé’'-. \n“”(", max_size=120))
def test_strange_text_never_fails_and_places_hold_the_spelling(text: str) -> None:
    for variant in variants(text, least=-99):
        for spot in (*variant.odd_places, *variant.right_places):
            found = text[spot.start : spot.end]
            assert name_key(found) in (name_key(variant.odd), name_key(variant.right))


@given(st.lists(st.text(alphabet="abcdefg", min_size=4, max_size=9), max_size=30))
def test_pairs_are_symmetrical_and_ordered(words: list[str]) -> None:
    found = close_pairs(set(words))
    assert found == sorted(found)
    assert all(pair.one < pair.other for pair in found)
    assert found == close_pairs(sorted(set(words), reverse=True))


def test_a_long_draft_takes_linear_time() -> None:
    text = " ".join(f"Aaaa{number:x}".translate(HEX) for number in range(20_000))
    assert len(variants(text, least=99)) == 0


HEX = str.maketrans("0123456789", "ghijklmnop")
