"""The matcher of word lists."""

from collections.abc import Callable

import pytest

from newslint.document import Document
from newslint.kinds.phrases import BadPhrase, anchors, hits, spell_out

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
