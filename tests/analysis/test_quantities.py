"""Figures of the copy: what they are, what they can stand for, what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import read
from newslint.rule import FigureKind, Quantity
from newslint.text import Source


def _figures(text: str) -> list[Quantity]:
    return list(Document(read(Source("copy.txt", text))).quantities)


def _only(text: str) -> Quantity:
    (figure,) = _figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("a dozen men", FigureKind.COUNT, 12, ""),
        ("forty-five thousand three hundred and two votes", FigureKind.COUNT, 45302, ""),
        ("half a million people", FigureKind.COUNT, 500_000, ""),
        ("two and a half million pounds", FigureKind.MONEY, 2_500_000, "GBP"),
        ("It cost £1.2bn.", FigureKind.MONEY, 1.2e9, "GBP"),
        ("It cost HK$300.", FigureKind.MONEY, 300, "HKD"),
        ("It cost 300 Hong Kong dollars.", FigureKind.MONEY, 300, "HKD"),
        ("It cost Rs 500 crore.", FigureKind.MONEY, 5e9, "INR"),
        ("Some 3 lakh voters came.", FigureKind.COUNT, 300_000, ""),
        ("It weighed 200 pounds.", FigureKind.UNIT, 200, "lb"),
        ("She is 6ft 3in tall.", FigureKind.UNIT, 6.25, "ft"),
        ("He weighs 12st 7lb.", FigureKind.UNIT, 12.5, "stone"),
        ("Only .84 meters fell.", FigureKind.UNIT, 0.84, "m"),
        ("It blew at 60 miles an hour.", FigureKind.UNIT, 60, "mph"),
        ("It was 30 degrees Celsius.", FigureKind.UNIT, 30, "°C"),
        ("It was -5C.", FigureKind.UNIT, -5, "°C"),
        ("A five-day strike.", FigureKind.DURATION, 5, "day"),
        ("Some 4 per cent.", FigureKind.PERCENT, 4, "%"),
        ("Up 2.5 percentage points.", FigureKind.POINTS, 2.5, "%"),
        ("Up 25 basis points.", FigureKind.POINTS, 0.25, "%"),
        ("Two-thirds of voters agreed.", FigureKind.FRACTION, 2 / 3, ""),
        ("A third of voters agreed.", FigureKind.FRACTION, 1 / 3, ""),
        ("One in five agreed.", FigureKind.RATIO, 0.2, ""),
        ("It rose threefold, or three times.", FigureKind.MULTIPLE, 3, ""),
        ("A five-year-old boy sang.", FigureKind.AGE, 5, "year"),
        ("He lost 57-48.", FigureKind.PAIR, 57, ""),
        ("He came 21st.", FigureKind.ORDINAL, 21, ""),
        ("It shut in 2019.", FigureKind.YEAR, 2019, ""),
        ("It shut on 14 October.", FigureKind.DATE, 14, ""),
        ("It opens at 5:30 p.m.", FigureKind.TIME, 5, ""),
        ("It opens at 9am.", FigureKind.TIME, 9, ""),
        ("Under Article 5 it may.", FigureKind.NAME, 5, ""),
        ("He had COVID-19.", FigureKind.NAME, 19, ""),
        ("The M25 is shut.", FigureKind.NAME, 25, ""),
        ("He won $230,00.", FigureKind.MALFORMED, 0, ""),
    ],
)
def test_what_a_figure_is(text: str, kind: FigureKind, value: float, unit: str) -> None:
    found = _only(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One of them slept.",
        "Several hundred came.",
        "In the second half they slept.",
        "A half-hour passed.",
        "The third quarter was slow.",
        "Tens of thousands came.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert _figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 million people", 19.5e6, 20.5e6),
        ("1.1bn people", 1.05e9, 1.15e9),
        ("412 people", 412, 412),
        ("5,000 people", 4_500, 5_500),
        ("2.5 litres", 2.45, 2.55),
        ("At least 12 people", 12, 18),
        ("Nearly 100 people", 85, 100),
        ("About 100 people", 90, 110),
    ],
)
def test_what_a_figure_can_stand_for(text: str, low: float, high: float) -> None:
    found = _only(text)
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "head", "modifiers"),
    [
        ("The 24 rescued divers were saved.", "diver", ("rescued",)),
        ("Some 300 sales jobs went.", "job", ("sales",)),
        ("The 412 went home.", "", ()),
        ("The $2.7 billion project includes two lifts.", "project", ()),
        ("They saw 23 elk.", "elk", ()),
        ("The 12 policewomen left.", "policewoman", ()),
        ("A five-member panel sat.", "panel", ("member",)),
    ],
)
def test_what_a_figure_counts(text: str, head: str, modifiers: tuple[str, ...]) -> None:
    found = _figures(text)[0]
    assert (found.head, found.modifiers) == (head, modifiers)


def test_a_unit_said_once_counts_for_both_ends_of_a_range() -> None:
    one, other = _figures("It takes 2.9 to 3.5 billion euros.")
    assert (one.value, one.unit) == (2.9e9, "EUR")
    assert other.value == 3.5e9
    one, other = _figures("It lost between 900,000 and 1.2 million euros.")
    assert one.value == 900_000


def test_figures_know_their_sentence_and_block() -> None:
    text = "Two men came. Five men left.\nNine men stayed."
    assert [text[slice(*found.sentence)] for found in _figures(text)] == [
        "Two men came.",
        "Five men left.",
        "Nine men stayed.",
    ]
    assert [found.block for found in _figures(text)] == [0, 0, 1]


_PIECES = st.sampled_from(
    "12 3,400 1,2 £ $ % five half a third of people and to from - – ( ) . , million bn C 5:30 st "
    "years-old €½ 9/11 1/2 \n \t é 𝟝 ² ﬁve İ 00,0 .5 in ft m per cent the over".split(" ")
)


@given(st.lists(_PIECES, max_size=30), st.sampled_from(["", " "]))
def test_figures_lie_apart_in_order_and_inside(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    doc = Document(read(Source("copy.txt", text)))
    end = 0
    for found in doc.quantities:
        assert end <= found.start < found.end <= len(doc.prose)
        assert found.low <= found.high or found.value < 0
        end = found.end


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    doc = Document(read(Source("copy.txt", text)))
    list(doc.quantities)
    list(doc.figure_conflicts)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_whole_number_with_commas_is_read_back(number: int) -> None:
    found = _only(f"They counted {number:,} again.")
    if found.kind is FigureKind.COUNT:
        assert found.value == number
