import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.knowledge import spelling


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "don't", "podcast"])
def test_words_are_known(word: str) -> None:
    assert spelling.is_word(word)


@pytest.mark.parametrize("word", ["recieved", "accidently", "heros", "sherif", "teh", "zzzyx"])
def test_misspellings_are_no_words(word: str) -> None:
    assert not spelling.is_word(word)


def test_unknown_words_are_sorted_and_without_endings() -> None:
    words = {"the", "ministre's", "zzzyx", "abc", "mp3", "naïve", "goverment", "it's"}
    wanted = (["goverment"], ["ministre", "zzzyx"])
    assert spelling.unlisted(words) == wanted
    assert spelling.unlisted(words) == wanted  # from memory


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("recieved", "received"),
        ("goverment", "government"),
        ("comittee", "committee"),
        ("definately", "definitely"),
        ("adress", "address"),
        ("perhsps", "perhaps"),
        ("ocasion", "occasion"),
        ("rediculous", "ridiculous"),
        ("enviromental", "environmental"),
        ("knowlegde", "knowledge"),
        ("nkown", "known"),
        ("teh", "the"),
        ("alot", "a lot"),
        ("dont", "don't"),
    ],
)
def test_the_first_suggestion_is_the_word_meant(wrong: str, right: str) -> None:
    assert spelling.suggest(wrong)[0].word == right


def test_a_word_of_the_draft_goes_first() -> None:
    alone = spelling.suggest("aparts")
    other = next(found.word for found in alone[1:] if found.score > alone[0].score - 1.4)
    assert spelling.suggest("aparts", {other})[0].word == other


def test_suggestions_are_words_the_best_first() -> None:
    found = spelling.suggest("seperatley")
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(spelling.is_word(one.word) for one in found)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("ofthe", "of the"), ("whetherhe", "whether he"), ("hasbeen", "has been")],
)
def test_run_together_words_are_parted(word: str, parts: str) -> None:
    assert spelling.run_together(word) == parts


@pytest.mark.parametrize("word", ["shockwave", "inroad", "toon", "the", "", "recieved"])
def test_compounds_and_words_are_not_parted(word: str) -> None:
    assert spelling.run_together(word) is None


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    spelling.unlisted({text})
    spelling.suggest(text)
    spelling.run_together(text)


def test_known_words_cost_no_rapidfuzz() -> None:
    code = (
        "import sys; from newslint.knowledge import spelling;"
        "spelling.unlisted({'committee', 'the', 'zzzyx'}); assert 'rapidfuzz' not in sys.modules"
    )
    subprocess.check_call([sys.executable, "-c", code])


@pytest.mark.parametrize(
    ("word", "fixed", "vowels", "near"),
    [
        ("begining", 1, False, True),  # beginning: a letter lost
        ("hosue", 1, False, True),  # house: two letters exchanged
        ("committtee", 1, False, True),  # committee: a letter more
        ("ouncil", 0, False, True),  # council: the first letter lost
        ("ouncil", 1, False, False),
        ("rediculous", 1, False, False),
        ("rediculous", 1, True, True),  # ridiculous: a vowel
        ("begining", 8, False, False),  # only the end may change
        ("zzzyx", 0, True, False),
    ],
)
def test_one_slip_away(word: str, fixed: int, vowels: bool, near: bool) -> None:
    assert spelling.is_one_slip_away(word, fixed, 2.0, vowels) == near
