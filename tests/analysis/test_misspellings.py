from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers.plain import read_plain
from newslint.text import Source

Make = Callable[..., Document]


def test_places_are_those_in_lower_case(document: Make) -> None:
    doc = document("Goverment is a band. The goverment fell; the goverment’s men ran.")
    (found,) = doc.misspellings
    assert found.word == "goverment"
    assert [doc.prose[at:][:9] for at in found.starts] == ["goverment", "goverment"]
    assert found.suggestions[0] == "government"
    assert found.surplus > 0
    assert len(found.listed) == 1  # before ’s no plain list looks


@pytest.mark.parametrize(
    "text",
    [
        "Write to recieve@example.org, see www.example.org/recieve or recieve.example.org.",
        "It says #recieve and @recieve and recieve_it.",
        "We were gettin’ and spendin' and ’orrible.",
        "The [r]ecieve clause was so­recieve.",
        "It was pre-emptorily co-ordinated.",
        "He wrote “recieve” [sic] twice.",
        "He didn‘t and wouldn�t.",
    ],
)
def test_what_is_no_word_of_the_copy_is_left_alone(document: Make, text: str) -> None:
    assert [found.word for found in document(text).misspellings if found.surplus >= -3] == []


def test_a_term_of_the_draft_needs_more(document: Make) -> None:
    (once,) = document("They found a stromule.").misspellings
    (often,) = document("A stromule is a stromule is a stromule.").misspellings
    assert often.surplus < once.surplus


def test_a_foreign_phrase_needs_more(document: Make) -> None:
    (alone,) = document("A recivar fell.").misspellings
    (phrase,) = document("Por la recivar fell.").misspellings[-1:]
    assert phrase.surplus < alone.surplus


def test_another_language_is_read_with_its_own_list(document: Make) -> None:
    (found,) = document("El gobiermo de la ciudad cae.").misspellings_in("es")
    assert found.suggestions[0] == "gobierno"


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_every_place_holds_the_word(text: str) -> None:
    doc = Document(read_plain(Source("draft.txt", text)))
    for found in doc.misspellings:
        for at in found.starts:
            assert doc.prose[at : at + len(found.word)] == found.word
