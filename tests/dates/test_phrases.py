"""How reporters of different houses put a date, an age, a time: half wrong, half right.

Each file holds the phrases of one rule. A phrase may begin with the date of its draft
(“2025-10-10 | …”). A wrong one must be reported by its rule, a right one by no rule on dates.
"""

import tomllib
from pathlib import Path

import pytest

from newslint import api
from newslint.config import Config

_FOLDER = Path(__file__).parent / "phrases"


def _phrases(kind: str) -> list[tuple[str, str]]:
    tables = [tomllib.loads(file.read_text("utf-8")) for file in sorted(_FOLDER.glob("*.toml"))]
    return [(table["rule"], phrase) for table in tables for phrase in table[kind]]


def _reporting(phrase: str) -> set[str]:
    """The rules on dates that report a phrase."""
    day, bar, text = phrase.partition(" | ")
    if bar:
        draft, name = f"---\ndate: {day}\n---\n\n{text.replace(chr(10), chr(10) * 2)}\n", "draft.md"
    else:
        draft, name = phrase, "draft.txt"
    config = Config(select=("dates/*",), ignore=("dates/date-style", "dates/relative-day"))
    found = {said.rule for said in api.check_text(draft, name, config)}
    return {rule for rule in found if rule.startswith("dates/")}


@pytest.mark.parametrize(("rule", "phrase"), _phrases("wrong"))
def test_wrong_phrase_is_reported(rule: str, phrase: str) -> None:
    assert rule in _reporting(phrase)


@pytest.mark.parametrize(("rule", "phrase"), _phrases("right"))
def test_right_phrase_is_left_alone(rule: str, phrase: str) -> None:
    assert _reporting(phrase) == set()


@pytest.mark.parametrize("file", sorted(_FOLDER.glob("*.toml")), ids=lambda file: file.stem)
def test_bank_is_wide(file: Path) -> None:
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    assert len(table["wrong"]) >= 25
    assert len(table["right"]) >= 25
