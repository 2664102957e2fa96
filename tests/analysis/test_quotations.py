"""How quotations differ, who says them, and which marks have no partner."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.quotations import Difference, difference, unbalanced, words_of
from newslint.document import Document
from newslint.text import Span

Make = Callable[..., Document]


def compare(quoted: str, full: str) -> Difference | None:
    text = f"{quoted}\n{full}".lower()
    cut = len(quoted)
    return difference(words_of(text, Span(0, cut)), words_of(text, Span(cut + 1, len(text))))


@pytest.mark.parametrize(
    ("quoted", "full", "word"),
    [
        ("a dull wife", "I lead a dull life in Holm", "wife"),
        ("a parade of errors", "it became a parade of excuses", "errors"),
        ("a war on wheels", "it is a war on wheelchairs", "wheels"),
        ("wholly different people", "these are entirely different people", "wholly"),
        ("we will not go", "we will go home", "not"),
    ],
)
def test_another_word_is_a_difference(quoted: str, full: str, word: str) -> None:
    found = compare(quoted, full)
    assert found is not None
    assert found.here.of(quoted) == word


@pytest.mark.parametrize(
    ("quoted", "full"),
    [
        ("a dull life", "I lead a dull life"),
        ("a dull life", "a very dull and quiet life"),
        ("she lost her boat", "I lost my boat"),
        ("the worst days", "the worst day"),
        ("nothing in common here", "the pier is closed for now"),
        ("dull", "a dull life"),
    ],
)
def test_grammar_and_space_are_no_difference(quoted: str, full: str) -> None:
    assert compare(quoted, full) is None


def test_a_lost_not_is_a_negation() -> None:
    found = compare("we will close the pier", "we will not close the pier")
    assert found is not None
    assert found.negation


@given(st.text("ab cnot'é1.", max_size=40), st.text("ab cnot'é1.", max_size=60))
def test_difference_never_fails_and_stays_inside(quoted: str, full: str) -> None:
    found = compare(quoted, full)
    if found is not None:
        assert 0 <= found.here.start <= found.here.end <= len(quoted)
        assert len(quoted) < found.there.start <= found.there.end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We rowed,” said Ida Voss.", "Ida Voss"),
        ("“We rowed,” coach Ida Voss said.", "Ida Voss"),
        ("“We rowed,” Voss, 61, said.", "Voss"),
        ("Ida Voss said: “We rowed.”", "Ida Voss"),
        ("“We rowed,” she said.", None),
        ("“We rowed,” said a member of the Holm Institute.", None),
        ("“We rowed.” The pier is closed.", None),
    ],
)
def test_speaker(text: str, name: str | None, document: Make) -> None:
    doc = document(text)
    found = doc.speaker_of(doc.speech[0])
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“We rowed.\n“We sang,” she said.", 0),
        ("“We rowed.\nWe sang,” she said.", 0),
        ("“We rowed.\nIn Holm\n“We sang,” she said.", 0),
        ("“We rowed, she said.\nIt rained.", 1),
        ("“We rowed, she said. “We sang.”\nIt rained.", 1),
        ("We rowed,” she said.\nIt rained.", 1),
    ],
)
def test_unbalanced(text: str, count: int, document: Make) -> None:
    doc = document(text)
    assert len(list(unbalanced(doc.prose, doc.blocks, doc.quotation_marks))) == count
