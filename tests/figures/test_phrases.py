"""A bank of phrases: the ways in which newsrooms say what the figure rules recompute.

Every file under ``phrases`` has texts that are wrong and their look-alikes that are right.  A
wrong one must be reported by some rule of the family, a right one by none.
"""

import tomllib
from pathlib import Path

import pytest

from newslint.config import Config
from newslint.engine.book import Book
from newslint.engine.check import check_draft
from newslint.engine.rules import Active, RuleSet
from newslint.readers import read
from newslint.rule import Severity
from newslint.text import Source

_BANK = [
    pytest.param(text, sort == "wrong", id=f"{path.stem}-{sort}-{number}")
    for path in sorted((Path(__file__).parent / "phrases").glob("*.toml"))
    for sort, texts in tomllib.loads(path.read_text(encoding="utf-8")).items()
    for number, text in enumerate(texts, 1)
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    config = Config()
    records = [record for record in Book().records(config) if record.id.startswith("figures/")]
    return RuleSet(Active(record, config) for record in records if record.on)


@pytest.mark.parametrize(("text", "wrong"), _BANK)
def test_phrase(text: str, wrong: bool, rules: RuleSet) -> None:
    checked = check_draft(read(Source("phrase.txt", text)), rules)
    assert checked.crashes == []
    said = [found.message for found in checked.diagnostics if found.severity >= Severity.WARNING]
    assert bool(said) is wrong, said


def test_the_bank_is_balanced() -> None:
    wrong = sum(param.values[1] is True for param in _BANK)
    assert 0.4 < wrong / len(_BANK) < 0.6
