import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.knowledge import background


def test_a_word_is_known_with_its_frequency() -> None:
    known = background.lookup("committee")
    assert known is not None
    assert known.word
    assert 3 < known.zipf < 6
    assert not known.surname


@pytest.mark.parametrize(
    ("name", "trait"),
    [("smith", "surname"), ("jennifer", "given"), ("montevideo", "place"), ("mexico", "place")],
)
def test_names_and_places_are_known(name: str, trait: str) -> None:
    known = background.lookup(name)
    assert known is not None
    assert getattr(known, trait)


def test_a_name_that_is_no_word_is_not_called_one() -> None:
    known = background.lookup("kavanaugh")
    assert known is not None
    assert not known.word


def test_a_british_spelling_is_as_frequent_as_the_american_one() -> None:
    colour, color = background.lookup("colour"), background.lookup("color")
    assert colour is not None
    assert color is not None
    assert abs(colour.zipf - color.zipf) < 0.5


@pytest.mark.parametrize("word", ["", "xqzzt", "recieved", "é", "a" * 99, "5", "'", "Smith"])
def test_what_no_list_has_is_not_known(word: str) -> None:
    assert background.lookup(word) is None


@given(st.text())
def test_no_text_is_too_strange(word: str) -> None:
    background.lookup(word)


@given(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), st.integers(0, 40))
def test_every_word_of_a_bucket_is_found(letter: str, length: int) -> None:
    bucket = background.bucket(letter, length)
    assert len(bucket.words) == len(bucket.zipfs) == len(bucket.flags)
    assert all(one < other for one, other in pairwise(bucket.words))
    for word, zipf, flags in list(zip(*bucket, strict=True))[:: max(1, len(bucket.words) // 5)]:
        assert background.find(word) == (zipf / background.ZIPF_STEPS, flags)


def test_opening_reads_no_list() -> None:
    code = (
        "import sys, time; from newslint.knowledge import background as b;"
        "start = time.perf_counter(); b.lookup('word'); took = time.perf_counter() - start;"
        "assert 'rapidfuzz' not in sys.modules; assert 'dataclasses' not in sys.modules;"
        "print(took)"
    )
    best = min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3))
    assert best < 0.02  # a list of this size takes ten times as long to read


def test_looking_up_is_quick() -> None:
    background.lookup("warm")
    start = time.perf_counter()
    for _ in range(1000):
        background.lookup("committee")
    assert time.perf_counter() - start < 0.1
