"""The matcher of word lists."""

from collections.abc import Callable

import pytest

from newslint.document import Document
from newslint.kinds.phrases import (
    BadPhrase,
    anchors,
    hits,
    neighbours,
    spell_out,
    word_after,
    word_before,
)

Make = Callable[..., Document]


def _found(phrase: str, doc: Document, unless: tuple[str, ...] = ()) -> list[str]:
    spans = {span for anchor in anchors(phrase) for span in hits(anchor, phrase, doc, unless)}
    return [span.of(doc.prose) for span in sorted(spans)]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("utilise", "They utilise it. Utilised? UTILISE!", ["utilise", "UTILISE"]),
        ("(was|were) [lead] by", "It was lead by Ann and were  lead by Bo.", ["lead", "lead"]),
        ("(very|) good", "It is very good and good.", ["very good", "good"]),
        ("(over |)the [reigns]", "Took over the reigns, then the reigns.", ["reigns", "reigns"]),
        ("the _ [hanger]", "In the old hanger, the hanger.", ["hanger"]),
        ("shoe-in", "A shoe-in, no shoe-ins.", ["shoe-in"]),
        ("don't of", "I don’t of course.", ["don’t of"]),
        ("teh", "See teh@example.com, @teh, teh.com, e-teh and teh", ["teh"]),
        ("free reign", "The band Free Reign had free reign. Free reign it was.",
         ["free reign", "Free reign"]),
    ],
)  # fmt: skip
def test_phrase_is_found(phrase: str, text: str, found: list[str], document: Make) -> None:
    assert _found(phrase, document(text)) == found


def test_longer_phrase_excuses(document: Make) -> None:
    doc = document("An advanced warning system gave advanced warning.")
    assert _found("advanced warning", doc, ("advanced warning system",)) == ["advanced warning"]
    assert _found("advanced warning", doc) == ["advanced warning"] * 2


def test_headline_capitals_are_no_names(document: Make) -> None:
    doc = document("Council Gives Mayor Free Reign Over Docks\nThe council met.\n")
    assert _found("free reign", doc) == ["Free Reign"]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("(a|) _", "no word"),
        ("reign(ed|ing)", "glues"),
        ("[lead by", "brackets"),
        ("Lead by", "lower case"),
    ],
)
def test_bad_phrase_is_refused(phrase: str, said: str) -> None:
    with pytest.raises(BadPhrase, match=said):
        anchors(phrase)


def test_sets_are_spelt_out() -> None:
    assert spell_out("<be> [lead] by", {"be": ["is", "was"]}) == "(is|was) [lead] by"
    with pytest.raises(BadPhrase, match="<have>"):
        spell_out("<have> went", {})


@pytest.mark.parametrize(
    ("anchor", "phrase", "side", "words"),
    [
        ("lead", "(was|were) [lead] by", 1, ("by",)),  # rarer than the two before it
        ("lead", "(was|were) [lead]", -1, ("was", "were")),
        ("led", "(was|) led (by|off|)", 0, ()),
        ("reigns", "(over |)the [reigns]", -1, ("the",)),
        ("loathe", "is (very|so|) [loathe] to", -1, ("is", "so", "very")),
        ("hanger", "the _ [hanger]", 0, ()),
        ("serve", "first-come, first-[serve]", 0, ()),
        ("bare", "(stand-off|row) [bare]", -1, ("off", "row")),
    ],
)
def test_neighbours_of_an_anchor(
    anchor: str, phrase: str, side: int, words: tuple[str, ...]
) -> None:
    assert neighbours(anchor, phrase) == (side, words)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("it was lead by", "was", "by"),
        ("“was lead", "was", ""),
        ("a stand-off  lead\xa0don't.", "off", "don't"),
        ("was\nlead\nby", "", ""),
        ("was, lead, by", "", ""),
        ("lead", "", ""),
        ("x" * 200 + " lead", "x" * 59, ""),
    ],
)
def test_words_beside_a_place(text: str, before: str, after: str) -> None:
    at = text.index("lead")
    assert word_before(text, at) == before
    assert word_after(text, at + 4) == after
