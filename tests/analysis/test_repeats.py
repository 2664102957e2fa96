"""Sentences and paragraphs that stand twice."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

Make = Callable[..., Document]
ONE = "The bus was cut in May to save 900 euros a week, and the nearest stop is now two miles off."
OTHER = "The bus was cut in May to save some 900 euros a week, and the next stop is two miles off."


def test_neighbouring_sentences_are_one_stretch(document: Make) -> None:
    twice = "Nobody was hurt when the crane fell. The board met at six on Monday."
    doc = document(f"It rained all day. {twice}\nA dog barked.\n{twice}")
    (found,) = doc.doubled_sentences()
    assert found.again.of(doc.prose) == twice


def test_versions_of_a_paragraph(document: Make) -> None:
    doc = document(f"It rained in Holm.\n{ONE}\nThe mayor was on leave.\n{OTHER}")
    assert [found.again.of(doc.prose) for found in doc.paragraph_twins] == [OTHER]


def test_other_figures_and_names_are_no_versions(document: Make) -> None:
    for changed in (ONE.replace("900", "400"), ONE.replace("bus", "bus to Holm")):
        doc = document(f"It rained.\n{ONE.replace('bus', 'bus to Dorn')}\n{changed}")
        assert not doc.paragraph_twins


def test_far_apart_is_a_summary(document: Make) -> None:
    between = "\n".join(f"The dog barked at {word}." for word in "abcdefghijklmnop")
    assert not document(f"It rained in Holm.\n{ONE}\n{between}\n{OTHER}").paragraph_twins


WORDS = st.lists(
    st.sampled_from(["the", "pier", "was", "closed.", "“We", "go.”", "9", "in", "\n", "Holm", "é"]),
    max_size=80,
)


@given(WORDS)
def test_both_places_hold_the_same_and_do_not_overlap(words: list[str]) -> None:
    doc = Document(read(Source("draft.txt", " ".join(words))))
    for first, again in (*doc.doubled_sentences(), *doc.paragraph_twins):
        assert 0 <= first.start < first.end <= again.start < again.end <= len(doc.prose)
