"""One word written two ways."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.variants import Stranger, Variant, dialect_strangers, hyphen_variants
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

Make = Callable[..., Document]


def hyphens(doc: Document) -> list[Variant]:
    return hyphen_variants(doc.prose, doc.folded, doc.words, doc.occurrences, doc.in_speech)


def strangers(doc: Document) -> list[Stranger]:
    return dialect_strangers(doc.prose, doc.words, doc.occurrences, doc.in_speech)


def test_hyphen_variants_count_plurals(document: Make) -> None:
    doc = document(
        "A cyberattack hit the port. Two cyber-attacks hit the line. A cyberattack ended."
    )
    (found,) = hyphens(doc)
    assert (found.odd, found.usual) == ("cyber-attacks", "cyberattack")
    assert (len(found.odd_places), len(found.usual_places)) == (1, 2)


def test_on_a_tie_the_later_form_is_odd(document: Make) -> None:
    (found,) = hyphens(document("The cease-fire held; the last ceasefire did not."))
    assert found.odd == "ceasefire"


def test_names_speech_and_other_words_do_not_count(document: Make) -> None:
    for text in (
        "The E-Book club met to read an ebook.",
        "“The ceasefire held,” he said of the cease-fire.",
        "She will re-sign, he will resign.",
        "A state-of-the-art pier and the stateof it.",
    ):
        assert not hyphens(document(text))


def test_strangers_need_a_dialect(document: Make) -> None:
    doc = document("The colour of the harbour was new. A neighbor disliked it.")
    assert [(s.word, s.usual, s.dialect) for s in strangers(doc)] == [
        ("neighbor", "neighbour", "American")
    ]
    assert not strangers(document("One colour, one color."))
    assert not strangers(document("The colour of the harbour, near the Rockefeller Center."))


@given(st.text("-abe cs“”'’é\n", max_size=80))
def test_places_hold_their_forms(text: str) -> None:
    doc = Document(read(Source("draft.txt", text)))
    for variant in hyphens(doc):
        for span in variant.odd_places:
            assert "-" in span.of(doc.prose) or "-" in variant.usual
