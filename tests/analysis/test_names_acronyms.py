"""Acronyms and their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.acronyms import definitions, is_one_name, uses


@pytest.mark.parametrize(
    ("text", "acronym", "name", "fits"),
    [
        ("the Southern River Ports Area (SRPA)", "SRPA", "Southern River Ports Area", True),
        ("SRPA (Southern River Ports Area)", "SRPA", "Southern River Ports Area", True),
        ("the Office of Legal Rivers, or OLR, said", "OLR", "Office of Legal Rivers", True),
        ("a personal access token (PAT)", "PAT", "personal access token", True),
        ("the Anti-Litter Board (ALB)", "ALB", "Anti-Litter Board", True),
        ("the Ministry of Defence (MOD)", "MOD", "Ministry of Defence", True),
        ("the National Road Safety Board (NTSB)", "NTSB", "National Road Safety Board", False),
        ("the U.N. Children’s Fund (UNHCR)", "UNHCR", "U.N. Children’s Fund", False),
    ],
)  # fmt: skip
def test_a_definition_is_found(text: str, acronym: str, name: str, fits: bool) -> None:
    (found,) = definitions(text)
    assert (found.acronym, found.name, found.fits) == (acronym, name, fits)
    assert text[found.at :].startswith(acronym)


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ann Lee (R-Ohio) and Jo May (D)",
        "the Revolutionary Armed Forces of Colombia (FARC)",
        "Ankara (AP) — The council",
        "the council (see below) met (again)",
        "",
        "((((",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert definitions(text) == []


def test_uses_count_plurals_and_possessives() -> None:
    text = "SRPA met. SRPAs meet. SRPA’s head. XSRPA @SRPA SRPAX"
    assert len(uses(text, "SRPA")) == 3


def test_long_and_short_forms_are_one_name() -> None:
    assert is_one_name("Dorset Rail Alliance", "Dorset Rails Alliance")
    assert not is_one_name("Dorset Rail Alliance", "Dock Rangers Authority")


@given(st.text(alphabet="ABCabc (),.-\n’", max_size=100))
def test_places_hold_the_acronym(text: str) -> None:
    for found in definitions(text):
        assert text[found.at : found.at + len(found.acronym)] == found.acronym
        assert found.start <= found.at < found.end
