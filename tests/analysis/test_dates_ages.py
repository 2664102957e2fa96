from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.ages import Age, AgeForm, ages, number_of, surname
from newslint.analysis.dates_lives import range_of
from newslint.analysis.numbers import digit_runs
from newslint.analysis.tokens import Vocabulary, fold, signs
from newslint.document import Document


def ages_of(prose: str) -> list[Age]:
    folded = fold(prose)
    return ages(prose, folded, Vocabulary(folded).words, digit_runs(prose, signs(folded)))


@pytest.mark.parametrize(
    ("prose", "value", "form", "name"),
    [
        ("Ann Lowe, 43, fell.", 43, AgeForm.APPOSITION, "Ann Lowe"),
        ("Ann Lowe, aged 43, fell.", 43, AgeForm.APPOSITION, "Ann Lowe"),
        ("Dr Ann Lowe, who is 43, fell.", 43, AgeForm.APPOSITION, "Ann Lowe"),
        ("Ann Lowe (43) fell.", 43, AgeForm.BRACKET, "Ann Lowe"),
        ("The 43-year-old Ann Lowe fell.", 43, AgeForm.MODIFIER, "Ann Lowe"),
        ("A 43-year-old taxi driver Ann Lowe fell.", 43, AgeForm.MODIFIER, "Ann Lowe"),
        ("The forty-three-year-old fell.", 43, AgeForm.MODIFIER, ""),
        ("Lowe is 43.", 43, AgeForm.IS, "Lowe"),
        ("Lowe is 43 years old.", 43, AgeForm.IS, "Lowe"),
        ("She was 43.", 43, AgeForm.WAS, ""),
        ("Ann Lowe died aged 43.", 43, AgeForm.DEATH, "Ann Lowe"),
        ("Ann Lowe has died at the age of 43.", 43, AgeForm.DEATH, "Ann Lowe"),
        ("Tom van der Berg, 43, fell.", 43, AgeForm.APPOSITION, "Tom van der Berg"),
        ("A woman, 43, fell.", 43, AgeForm.APPOSITION, ""),
    ],
)
def test_forms(prose: str, value: int, form: AgeForm, name: str) -> None:
    (age,) = ages_of(prose)
    assert (age.value, age.form, age.name) == (value, form, name)


@pytest.mark.parametrize(
    "prose",
    [
        "Ann Lowe, 43 percent, fell.",
        "In Ohio, 43,000 fell.",
        "On Monday, 43, no, 44 fell.",
        "The 43-year-olds fell.",
        "Ann Lowe, one of many, fell.",
        "She was 43 minutes late.",
        "Ann Lowe died at 10:43 on Friday.",
    ],
)
def test_no_ages(prose: str) -> None:
    assert ages_of(prose) == []


@given(st.text(st.sampled_from("Ann Lowe, 43year-old(aged)is was died.\nŁé’"), max_size=80))
def test_places_hold_in_any_text(prose: str) -> None:
    for age in ages_of(prose):
        assert 0 <= age.start < age.end <= len(prose)
        assert 1 < age.value < 120


def test_words_as_numbers() -> None:
    assert [number_of(word) for word in ("7", "seven", "forty", "Forty-three", "x")] == [
        7, 7, 40, 43, 0,
    ]  # fmt: skip


def test_surnames() -> None:
    names = ("Ann Lowe", "Tom Hill Jr.", "Lowe’s", "Tom van der Berg")
    assert [surname(name) for name in names] == ["lowe", "hill", "lowe", "berg"]


@pytest.mark.parametrize(
    ("prose", "person"),
    [
        ("Ann Lowe fell. She was hurt.", "lowe"),
        ("Ann Lowe, the singer, fell in Hull. It rained. She was hurt.", "lowe"),
        ("“I fell,” said Ann Lowe. She was hurt.", "lowe"),
        ("Ann Lowe met Bea Hart. She was hurt.", ""),
        ("Ann Lowe has a daughter. She was hurt.", ""),
        ("It rained. She was hurt.", ""),
    ],
)
def test_whom_a_pronoun_means(prose: str, person: str, document: Callable[..., Document]) -> None:
    assert document(prose).person_meant(prose.index("She")) == person


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 36000))
def test_years_between_days(birth: date, days: int) -> None:
    later = date.fromordinal(birth.toordinal() + days)
    born, then = range_of(birth.year, birth.month, birth.day), range_of(later.year)
    assert born is not None
    assert then is not None
    fewest, most = born.years_to(then)
    assert most - fewest in (0, 1)
    assert fewest <= later.year - birth.year <= most + 1


def test_births(document: Callable[..., Document]) -> None:
    doc = document("Ann Lowe was born in Hull on 3 May 1980. The idea was born in 1990.")
    (birth,) = doc.births
    assert (birth.person, birth.days.first) == ("lowe", date(1980, 5, 3))
