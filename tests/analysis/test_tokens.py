import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.analysis.tokens import (
    CAPITALISED,
    WORD,
    Vocabulary,
    capital_runs,
    capitalised,
    fold,
    occurrences,
    signs,
    words_of,
)


@given(st.text() | st.text(alphabet="ab1_ '’.-é“½²\u0301\u00a0\x1c\ud800\n", max_size=40))
@example("'tis the dogs' rock'n'roll, o''clock 'a'b' _x_ it's-a £5")
def test_words_are_those_that_a_search_finds(text: str) -> None:
    folded = fold(text)
    assert words_of(folded, signs(folded)) == re.findall(WORD, folded)


def test_neighbours_are_known_whatever_stands_between() -> None:
    found = Vocabulary("the pier, the old\npier it's the the end")
    asked = {("pier", "the"), ("old", "pier"), ("it's", "the"), ("the", "it's"), ("the", "the")}
    assert found.standing(frozenset(asked)) == asked - {("the", "it's")}
    assert found.doubled == {"the"}


def test_a_text_without_words_has_no_neighbours() -> None:
    found = Vocabulary("<")
    assert found.words == found.doubled == found.standing(frozenset({("a", "b")})) == set()


def test_neighbours_are_known_across_a_long_draft() -> None:
    found = Vocabulary("one two three " * 20_000)
    asked = frozenset({("three", "one"), ("one", "three")})
    assert found.standing(asked) == {("three", "one")}
    assert found.words == {"one", "two", "three"}


@given(st.text(alphabet="ab c'’-.\n", max_size=60))
def test_what_stands_may_stand(text: str) -> None:
    folded = fold(text)
    found = Vocabulary(folded)
    for phrase in ("a b", "ab c", "b a b"):
        if any(True for _ in occurrences(phrase, folded)):
            pairs = frozenset(pairwise(phrase.split()))
            assert found.standing(pairs) == pairs


def test_runs_of_capitals_reach_across_blanks_and_initials() -> None:
    text = "Sheriff Dale J. Ostrander’s dog ran. Ostrander, Ida\nVoss and iPad met Ostrander."
    runs = capital_runs(text)
    assert runs == {"Sheriff Dale J. Ostrander’s": 1, "Ostrander": 2, "Ida": 1, "Voss": 1}
    words = ["Sheriff", "Dale", "J", "Ostrander’s", "Ostrander", "Ida", "Voss"]
    assert list(capitalised(runs)) == words


@given(st.text(alphabet="aBé. É'’\n\u00a0_1", max_size=60))
def test_runs_have_all_capitalised_words(text: str) -> None:
    assert list(capitalised(capital_runs(text))) == list(dict.fromkeys(CAPITALISED.findall(text)))
