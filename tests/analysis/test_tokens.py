from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.tokens import Vocabulary, fold, may_stand, occurrences


def test_neighbours_are_known_whatever_stands_between() -> None:
    found = Vocabulary("the pier, the old\npier it's the the end")
    assert ("pier", "the") in found.pairs
    assert ("old", "pier") in found.pairs
    assert ("it's", "the") in found.pairs
    assert ("the", "it's") not in found.pairs
    assert found.doubled == {"the"}


def test_a_text_without_words_has_no_neighbours() -> None:
    found = Vocabulary("<")
    assert found.words == found.doubled == found.pairs == set()


def test_neighbours_are_known_across_a_long_draft() -> None:
    found = Vocabulary("one two three " * 20_000)
    assert ("three", "one") in found.pairs
    assert ("one", "three") not in found.pairs


def test_any_two_words_may_be_neighbours_in_a_draft_too_long_to_say() -> None:
    found = Vocabulary("one two three " * 200_000)
    assert ("one", "three") in found.pairs
    assert found.words == {"one", "two", "three"}


@given(st.text(alphabet="ab c'’-.\n", max_size=60))
def test_what_stands_may_stand(text: str) -> None:
    folded = fold(text)
    found = Vocabulary(folded)
    for phrase in ("a b", "ab c", "b a b"):
        is_there = any(
            folded[at - 1 : at] != "'" and folded[at + len(phrase) : at + len(phrase) + 1] != "'"
            for at in occurrences(phrase, folded)
        )
        if is_there:
            assert may_stand(phrase, found.pairs)
