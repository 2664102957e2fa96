from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.common_typos import common_typos
from newslint.analysis.misspellings import Misspelling, misspellings, misspellings_in
from newslint.document import Document
from newslint.readers.plain import read_plain
from newslint.text import Source

Make = Callable[..., Document]


def _of(doc: Document) -> tuple[str, frozenset[str]]:
    return doc.prose, doc.words


def found_in(doc: Document) -> list[Misspelling]:
    return misspellings(doc.prose, doc.unlisted.others, doc.words, doc.capitalised)


def test_places_are_those_in_lower_case(document: Make) -> None:
    doc = document("Magstrate is a band. The magstrate fell; the magstrate’s men ran.")
    (found,) = found_in(doc)
    assert found.word == "magstrate"
    assert [doc.prose[at:][:9] for at in found.starts] == ["magstrate", "magstrate"]
    assert found.suggestions[0] == "magistrate"
    assert found.surplus > 0


def test_common_misspellings_are_left_to_their_list(document: Make) -> None:
    doc = document("They recieved it; it was Recieved.")
    assert found_in(doc) == []
    ((start, end, right),) = common_typos(doc.prose, doc.unlisted.typos)
    assert (doc.prose[start:end], right) == ("recieved", "received")


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
    assert [found.word for found in found_in(document(text)) if found.surplus >= -3] == []


def test_a_term_of_the_draft_needs_more(document: Make) -> None:
    (once,) = found_in(document("They found a stromule."))
    (often,) = found_in(document("A stromule is a stromule is a stromule."))
    assert often.surplus < once.surplus


def test_a_foreign_phrase_needs_more(document: Make) -> None:
    (alone,) = found_in(document("A recivar fell."))
    (phrase,) = found_in(document("Por la recivar fell."))[-1:]
    assert phrase.surplus < alone.surplus


def test_suggestions_are_spelt_like_the_draft(document: Make) -> None:
    (british,) = found_in(document("The colour of the organisaton in the centre."))
    assert british.suggestions[0] == "organisation"
    (american,) = found_in(document("The neigborhoood center has its own color."))
    assert american.suggestions[0] == "neighborhood"


def test_another_language_is_read_with_its_own_list(document: Make) -> None:
    (found,) = misspellings_in("es", *_of(document("El gobiermo de la ciudad cae.")))
    assert found.suggestions[0] == "gobierno"


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_every_place_holds_the_word(text: str) -> None:
    doc = Document(read_plain(Source("draft.txt", text)))
    for found in found_in(doc):
        for at in found.starts:
            assert doc.prose[at : at + len(found.word)] == found.word
