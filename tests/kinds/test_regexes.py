"""What is known of a pattern before it runs."""

import re

import pytest

from newslint.kinds.regexes import (
    BadPattern,
    heads,
    opens_lines,
    parse,
    required_literals,
    starts_with_class,
)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"\b(?:send|tell) us\b", ("send us", "tell us")),
        (r"\bsign(?:ing)?[- ]up", ("sign up", "sign-up", "signing up", "signing-up")),
        (r"^(?:please )?donate|\bgive now", ("donate", "give now", "please donate")),
        (r"\bread (?:\w+ ){1,4}blog", ("read ",)),
        (r"\bsubscri(?:be|bers?)\b|\bsubscribe to", ("subscribe",)),
        (r"(?i:send) us", ()),  # capitals or not
        (r"\w+ us", ()),
        (r"(?:please )?\w+", ()),
        (r"[a-z] us", ()),
    ],
)
def test_heads(pattern: str, told: tuple[str, ...]) -> None:
    assert heads(parse(pattern, 0)) == told


def test_many_heads_are_cut_short() -> None:
    told = heads(parse(r"\b(?:say|see) [abcd][efgh][ij]", 0))
    assert told == tuple(f"{verb} {letter}" for verb in ("say", "see") for letter in "abcd")


@pytest.mark.parametrize(
    ("pattern", "opens"),
    [
        (r"^a", True),
        (r"^a|^b", True),
        (r"(?:^a|^b)c", True),
        (r"^a|b", False),
        (r"(?:^|b)c", False),
    ],
)
def test_patterns_that_open_lines(pattern: str, opens: bool) -> None:
    assert opens_lines(parse(pattern, 0)) == opens


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bTKTK?\b", ("tkt",)),
        (r"\bsign up for (?:our|the) newsletter", ("sign up for ",)),
        (r"(?:foo|barn)\d+", ("foo", "barn")),
        (r"(?:foo|\d)x", ()),
        (r"lorem(?: ipsum)?", ("lorem",)),
        (r"\d,\d{1,2}\b", ()),
    ],
)
def test_required_literals(pattern: str, literals: tuple[str, ...]) -> None:
    assert required_literals(parse(pattern, 0)) == literals


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(?:\w+\s?)*x",
        r"(.*a){12}",
        r"((ab)*c)*d",
        r"(a|aa)+b",
        r"(a|a?)+b",
        r"(?:a|aa){1,30}b",
        r"(?:\w+,? (?:and )?){2,9}contributed",
        r"\w*\w*\w*\w*x",
        r"(x+x+)+y",
        r"^(([a-z])+.)+[A-Z]([a-z])+$",
        r"(",
        r"",
    ],
)
def test_dangerous_or_broken_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        parse(pattern, 0)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\w{1,20} ){0,4}contributed",
        r"(?:\w{1,20} ){0,40}contributed",
        r"(?: [A-Z][a-z]{1,20}){3,30}",
        r"a(?:b|c)*d",
        r"(?:\d+,)?\d+",
        r"[a-z]+\d*",
        r"\{[^}]*\}|\[[^]]*\]|<[^>]*>|\([^)]*\)",
    ],
)
def test_harmless_pattern_passes(pattern: str) -> None:
    assert parse(pattern, int(re.IGNORECASE))


def test_scanning_needs_a_first_character() -> None:
    assert starts_with_class(parse(r"\b\d+,\d", 0))
    assert not starts_with_class(parse(r"(?:a|b)?c", 0))
