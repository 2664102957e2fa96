"""Direct speech in the styles that papers quote in."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.speech import StrayKind, marks, speech
from newslint.document import Document

Make = Callable[..., Document]


def quoted(text: str, make: Make) -> list[str]:
    doc = make(text)
    return [span.of(doc.prose) for span in doc.speech]


def strays(text: str) -> list[tuple[int, str]]:
    return [(stray.at, str(stray.kind)) for stray in marks(text, [(0, len(text))]).strays]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "“We rowed,” said Voss. “Then it rained.” Nobody sang.",
            ["“We rowed,”", "“Then it rained.”"],
            id="american",
        ),
        pytest.param(
            "‘We rowed,’ said Voss. ‘Then it rained.’ Nobody’s singing.",
            ["‘We rowed,’", "‘Then it rained.’"],
            id="british",
        ),
        pytest.param(
            "“She said ‘go’ and I went,” said Voss.",
            ["“She said ‘go’ and I went,”"],
            id="single inside double",
        ),
        pytest.param(
            "‘She said “go” and I went,’ said Voss.",
            ["‘She said “go” and I went,’"],
            id="double inside single",
        ),
        pytest.param(
            '"We rowed," said Voss. "It\'s \'over\'," she said.',
            ['"We rowed,"', "\"It's 'over',\""],
            id="straight",
        ),
        pytest.param(
            "'We won't row,' said O'Neill. 'It's over.'",
            ["'We won't row,'", "'It's over.'"],
            id="straight british",
        ),
        pytest.param("''We rowed,'' said Voss.", ["''We rowed,''"], id="old wire copy"),
        pytest.param("‘‘We rowed,’’ said Voss.", ["‘‘We rowed,’’"], id="curly pairs"),
        pytest.param(
            "‘The players’ union won’t row,’ she said, ‘nor will the rowers’.’",
            ["‘The players’ union won’t row,’", "‘nor will the rowers’"],
            id="possessive",
        ),
        pytest.param("Rock 'n' roll of the '90s, the class of '98.", [], id="apostrophes"),
        pytest.param("‘Rock ’n’ roll is dead,’ he said.", ["‘Rock ’n’ roll is dead,’"], id="n"),
        pytest.param("The players' union and the rowers' club.", [], id="possessives only"),
        pytest.param('He is 6\'2" tall with a 27" screen.', [], id="feet and inches"),
        pytest.param(
            'He is 6\'2" tall. "I am 6\'2" now," he said.',
            ['"I am 6\'2" now,"'],
            id="feet in speech",
        ),
        pytest.param("He wrote “so“ and left.", ["“so“"], id="closing mark the wrong way"),
        pytest.param(
            "Voss (“the rower”) left—“for good”—on Monday.", ["“the rower”", "“for good”"]
        ),
        pytest.param("“It was in 1990”, in “90”.", ["“It was in 1990”", "“90”"]),
        pytest.param(
            '"It was in 1990", in "90".', ['"It was in 1990"', '"90"'], id="straight years"
        ),
        pytest.param("He is 6'2\" or 6'3\" tall.", [], id="two heights"),
        pytest.param('"We rowed." "Then it rained."', ['"We rowed."', '"Then it rained."']),
        pytest.param('Voss rowed." So "it rained.', [], id="straight marks turned about"),
        pytest.param('“We rowed" and "sang”.', ['“We rowed"', '"sang”'], id="pairs of two makes"),
        pytest.param("“The players’ union won’t row.”", ["“The players’ union won’t row.”"]),
        pytest.param("", [], id="empty"),
        pytest.param("“”", ["“”"], id="nothing quoted"),
    ],
)
def test_quoted_stretches(text: str, wanted: list[str], document: Make) -> None:
    assert quoted(text, document) == wanted


def test_continued_over_paragraphs(document: Make) -> None:
    text = "Voss said: “We rowed.\n“Then it rained.\n“We sang,” she said. Nobody heard."
    assert quoted(text, document) == ["“We rowed.", "“Then it rained.", "“We sang,”"]


def test_unclosed_quotation_ends_where_the_next_opens(document: Make) -> None:
    text = "“We rowed, said Voss. “Then it rained.”"
    assert quoted(text, document) == ["“We rowed, said Voss. ", "“Then it rained.”"]


def test_stray_mark_quotes_nothing(document: Make) -> None:
    assert quoted("Voss left.” It rained.", document) == []
    assert quoted("Voss “left. It rained.", document) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We rowed,” she said.", []),
        ("“We rowed, she said.", [(0, StrayKind.UNCLOSED)]),
        ("We rowed,” she said.", [(9, StrayKind.UNOPENED)]),
        ("In the ‘90s.", [(7, StrayKind.TURNED)]),
        ("“So“ he said.", [(3, StrayKind.TURNED)]),
    ],
)
def test_strays(text: str, wanted: list[tuple[int, str]]) -> None:
    assert strays(text) == wanted


def test_nested_quotations_are_kept(document: Make) -> None:
    doc = document("“She said ‘go’,” said Voss.")
    found = [doc.prose[q.inner().start : q.inner().end] for q in doc.quotation_marks.quotations]
    assert found == ["She said ‘go’,", "go"]


MARKED = st.text(alphabet="“”‘’'\"`„ .,s6n\nab(—…é\u0301\u200b😀", max_size=120)


@given(MARKED)
def test_spans_are_sorted_disjoint_and_inside_blocks(text: str) -> None:
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line:
            blocks.append((at, at + len(line)))
        at += len(line) + 1
    found = speech(text, blocks)
    assert found == sorted(found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for span in found:
        assert span.start < span.end
        assert any(start <= span.start and span.end <= end for start, end in blocks)
    for stray in marks(text, blocks).strays:
        start, end = blocks[stray.block]
        assert start <= stray.at < end


@given(MARKED)
def test_every_quotation_begins_with_a_mark(text: str) -> None:
    for quotation in marks(text, [(0, len(text))]).quotations:
        assert text[quotation.start] in "“”„\"‘'`"
        inner = quotation.inner()
        assert quotation.start < inner.start
        assert inner.end <= quotation.end
