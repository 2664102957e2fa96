"""Phrases filed under what a draft must have for them."""

from collections.abc import Callable

import pytest

from newslint.document import Document
from newslint.kinds import filing

Make = Callable[..., Document]


def filed(*phrases: str) -> filing.Filed:
    found = filing.empty()
    for number, phrase in enumerate(phrases):
        filing.file(phrase, number, found)
    return found


@pytest.mark.parametrize(
    ("phrase", "words", "pairs"),
    [
        ("utilise", {"utilise"}, set()),
        ("(was|were) [lead] by", set(), {("lead", "by")}),
        ("(is|was) [lead]", set(), {("is", "lead"), ("was", "lead")}),
        ("(over |)the [reigns]", set(), {("the", "reigns")}),
        ("the _ [hanger]", {"hanger"}, set()),
        ("[shoe-in]", set(), {("shoe", "in")}),
        ("(stand-off|stand-offs)", {"stand", "offs"}, set()),
    ],
)
def test_a_phrase_is_filed_under_its_rarest_pair(
    phrase: str, words: set[str], pairs: set[tuple[str, str]]
) -> None:
    found = filing.triggers(filed(phrase))
    assert (found.words, found.pairs) == (words, pairs)


def test_chances_are_places_where_the_neighbour_stands(document: Make) -> None:
    doc = document("It was lead by Ann. Lead, by and by. A shoe-in to lead to. No lead by.")
    phrases = filing.Filing(filed("(was|were) [lead] by", "shoe-in", "lead to", "the _ [hanger]"))
    places = [
        (anchor, number, [doc.prose[at : at + 8] for at in places])
        for anchor, number, places in phrases.chances(doc)
    ]
    assert places == [
        ("lead", 0, ["lead by ", "lead by."]),
        ("lead", 2, ["lead to."]),
        ("shoe", 1, ["shoe-in "]),
    ]


def test_a_word_that_needs_another_has_no_chance_without_it(document: Make) -> None:
    phrases = filing.Filing(filed("the _ [hanger]"))
    assert phrases.chances(document("A hanger at sea.")) == []
    assert phrases.chances(document("The old hanger at sea."))


def test_what_is_present_has_its_word_or_pair_in_the_draft(document: Make) -> None:
    doc = document("Health care is no healthcare.")
    phrases = filing.Filing(filed("health care", "healthcare", "e-mail"))
    assert set(phrases.present(doc)) == {0, 1}
