"""No text crashes any rule, and every place lies inside its file."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config import Config
from newslint.engine.book import Book
from newslint.engine.check import check_draft
from newslint.engine.rules import RuleSet
from newslint.readers import read
from newslint.text import Source

_TOP = Path(__file__).parent
_DRAFTS = [*(_TOP / "stories").iterdir(), *(_TOP.parent / "examples").iterdir()]
_STRANGE = (
    "\x00 \x0b \x85 \u2028 \ufeff \u200b \u202e \ufffd \U0001f49a e\u0301 \u0130 \u00df \u1e9e "
    "“ ” ‘ ’ \" ' « » ( [ { <!-- ``` --- +++ {{ }} % $ £ € 1, ,000 £TK 0/0 9,99 ¼ ² ٣ "
    "http://x.y @a #b Mr Mc O’ al- (ABC) J. 31/02/2026 25:61 -1 1e9 1–2"
).split(" ")


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    """Every rule there is, house styles too."""
    return Book().for_draft("a.txt", Config(select=("*/*",)))[0]


def _check(text: str, name: str, rules: RuleSet) -> None:
    checked = check_draft(read(Source(name, text)), rules)
    assert [(crash.rule, repr(crash.error)) for crash in checked.crashes] == []
    for said in checked.diagnostics:
        for spot in (said.place, *said.others):
            assert 0 <= spot.start <= spot.end <= len(text)
        for fix in said.fixes:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md"]))
def test_any_text(rules: RuleSet, text: str, name: str) -> None:
    _check(text, name, rules)


@pytest.mark.parametrize("seed", range(60))
def test_copy_with_pieces_torn_out_and_put_in(rules: RuleSet, seed: int) -> None:
    chance = random.Random(seed)
    path = chance.choice(_DRAFTS)
    text = path.read_text(encoding="utf-8")
    for _ in range(chance.randint(1, 60)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 0, 1, 3, 40]))
        other = chance.randrange(len(text) + 1)
        piece = chance.choice([*_STRANGE, text[other : other + 60], "\n", "\r\n"])
        text = text[:start] + piece + text[end:]
    _check(text, path.name, rules)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n" * 50, ".", "“" * 400, "(" * 400, "1 " * 400, "Mr " * 300, "a," * 300, "\ud800"],
    ids=lambda text: repr(text[:4]),
)
def test_nothing_and_too_much(rules: RuleSet, text: str) -> None:
    _check(text, "a.txt", rules)
    _check(text, "a.md", rules)
