"""What figures are recomputed to, and how it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.arithmetic import say_number, slip_of_digits
from newslint.analysis.exchange import band, judge_rates
from newslint.analysis.noun_phrases import lemma
from newslint.analysis.units import UNITS, currency


@pytest.mark.parametrize(
    ("value", "magnitude", "said"),
    [
        (5184, 1, "5,184"),
        (2.5, 1, "2.5"),
        (13.1e6, 1e6, "13.1 million"),
        (0.0123, 1, "0.0123"),
        (100, 1, "100"),
        (1999.6, 1, "2,000"),
    ],
)
def test_numbers_are_said_as_copy_writes_them(value: float, magnitude: float, said: str) -> None:
    assert say_number(value, magnitude) == said


@pytest.mark.parametrize(
    ("written", "right", "slip"),
    [
        (783, 738, "digits swapped"),
        (1890, 189, "a zero too many"),
        (40, 400, "a zero missing"),
        (1.2e9, 1.2e6, "a factor of 1,000 too much"),
        (17, 19, ""),
    ],
)
def test_a_slip_is_named(written: float, right: float, slip: str) -> None:
    assert slip_of_digits(written, right) == slip


@given(st.floats(min_value=0.001, max_value=1e12))
def test_any_result_can_be_said(value: float) -> None:
    assert say_number(value, 1e6)
    assert slip_of_digits(value, value) == ""


def test_every_unit_measures_something() -> None:
    assert all(unit.factors and min(unit.factors) > 0 for unit in UNITS.values())
    assert UNITS["miles"].dimension == UNITS["km"].dimension


def test_an_adjective_decides_between_currencies() -> None:
    assert currency("dollars", "") == "USD"
    assert currency("dollars", "canadian") == "CAD"
    assert currency("dollars", "hong kong") != currency("dollars", "")
    assert currency("francs", "swiss") == "CHF"


def test_bands_are_the_same_both_ways() -> None:
    low, high = band("GBP", "USD") or (0, 0)
    back_low, back_high = band("USD", "GBP") or (0, 0)
    assert (1 / high, 1 / low) == pytest.approx((back_low, back_high))
    assert band("USD", "XYZ") is None


def test_a_rate_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="EUR/USD"):
        list(judge_rates([], ["EUR/USD one"], 0.1))


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("sailors", "sailor"), ("people", "person"), ("policewomen", "policewoman"),
     ("countries", "country"), ("churches", "church"), ("police", "police")],
)  # fmt: skip
def test_lemmas(plural: str, singular: str) -> None:
    assert lemma(plural) == singular
