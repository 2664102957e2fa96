from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.common_typos import common_typos
from newslint.document import Document
from newslint.knowledge import background, spelling
from newslint.readers.plain import read_plain
from newslint.text import Source

Make = Callable[..., Document]


def found_in(doc: Document) -> list[tuple[str, str]]:
    found = sorted(common_typos(doc.prose, doc.unlisted.typos))
    return [(doc.prose[start:end], right) for start, end, right in found]


@pytest.mark.parametrize(
    ("text", "typos"),
    [
        ("They recieved it, the goverment’s gift.", ["recieved", "goverment"]),
        ("Recieved by all.", ["Recieved"]),
        ("WE RECIEVED IT", ["RECIEVED"]),
        ("Goverment Accused Over Harbour Plan", ["Goverment"]),
        ("It was well-recieved.", ["recieved"]),
        ("He met Ann Recieved in town; nasa-RECIEVED x.", []),
        ("See www.recieved.org, #recieved, recieved_by and “recieved” [sic].", []),
    ],
)
def test_typos_are_found_where_they_are_words(document: Make, text: str, typos: list[str]) -> None:
    assert [found for found, _right in found_in(document(text))] == typos


def test_every_right_answer_is_known(document: Make) -> None:
    for line in spelling.common_typos().splitlines()[1:]:
        typo, right = line.split(" -> ")
        assert spelling.right_for(typo) == right
        assert background.flags_of(typo) == background.MISSPELT
        assert not spelling.is_word(typo)
        if right.islower() and "'" not in right:
            for word in right.replace("-", " ").split():
                assert spelling.is_word(word), (typo, right)


@given(st.text())
def test_no_draft_is_too_strange(text: str) -> None:
    found_in(Document(read_plain(Source("draft.txt", text))))
