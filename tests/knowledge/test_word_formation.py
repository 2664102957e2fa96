import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.knowledge.word_formation import Formation, making


@pytest.mark.parametrize(
    ("word", "formation"),
    [
        ("leaderly", Formation.SUFFIX),
        ("bannered", Formation.SUFFIX),
        ("impermissibly", Formation.SUFFIX),
        ("gasification", Formation.SUFFIX),
        ("unpayable", Formation.PREFIX),
        ("refighting", Formation.PREFIX),
        ("ahistorical", Formation.PREFIX),
        ("snowblowing", Formation.COMPOUND),
        ("rightwing", Formation.COMPOUND),
    ],
)
def test_new_words_are_made_of_known_ones(word: str, formation: Formation) -> None:
    made = making(word)
    assert made is not None
    assert made.formation is formation


@pytest.mark.parametrize("word", ["recieved", "goverment", "xqzzt", "untill", "publically", ""])
def test_misspellings_are_made_of_nothing(word: str) -> None:
    assert making(word) is None


@given(st.text(max_size=30))
def test_no_text_is_too_strange(text: str) -> None:
    making(text)
