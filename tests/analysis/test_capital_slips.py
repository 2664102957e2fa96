from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.capital_slips import CapitalSlip, capital_slips
from newslint.document import Document
from newslint.readers.plain import read_plain
from newslint.text import Source

Make = Callable[..., Document]


def found_in(doc: Document) -> list[CapitalSlip]:
    return list(capital_slips(doc.prose, doc.unlisted.others, doc.words, doc.capitalised))


@pytest.mark.parametrize(
    ("text", "meant", "sure"),
    [
        ("He wrote to the Departmnent of Trade.", "Department", True),
        ("She went to Univerrsity of the Air.", "University", True),
        ("Mebmers left.", "Members", False),
    ],
)
def test_words_are_found_where_names_do_not_stand(
    document: Make, text: str, meant: str, sure: bool
) -> None:
    (found,) = found_in(document(text))
    assert (found.meant, found.sure) == (meant, sure)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Departmnent spoke to the Departmnent.",  # once it is a name
        "The Holloway of the North and the Szczepaniak of the South.",
        "Seperate talks were held.",  # a common misspelling, found elsewhere
        "",
    ],
)
def test_names_and_listed_words_are_left_alone(document: Make, text: str) -> None:
    assert not found_in(document(text))


@given(st.text())
def test_no_draft_is_too_strange(text: str) -> None:
    assert all(
        slip.start < slip.end <= len(text)
        for slip in found_in(Document(read_plain(Source("draft.txt", text))))
    )
