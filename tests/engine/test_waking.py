"""What wakes rules."""

import marshal
from collections.abc import Callable

import pytest

from newslint.analysis.tokens import signs
from newslint.config import Config
from newslint.document import Document
from newslint.engine import literals as module
from newslint.engine.literals import Literals
from newslint.engine.rules import Active, RuleSet
from newslint.rule import Triggers
from newslint.rulebook import Record
from newslint.rulebook.records import Details, Loose

Make = Callable[..., Document]

LITERALS = ["[", "'", "per cent", "[ed", "50%", "x", "…", "ago", "\ud800["]
TEXTS = [
    "",
    "ten per cent of it [x",
    "that's 50% ago… [ed: no]",
    "a hundred percent",
    "half a pair \ud800[ of surrogates",
]


@pytest.mark.parametrize("text", TEXTS)
def test_literals_are_found_one_by_one_and_all_at_once(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = {literal for literal in LITERALS if literal in text}
    literals = Literals(LITERALS)
    assert literals.held(text, signs(text)) == held
    monkeypatch.setattr(module, "_WORTH_AN_AUTOMATON", 0)
    assert literals.held(text, signs(text)) == held
    assert literals.held(text, signs(text)) == held


def record(triggers: Triggers) -> Record:
    told = {name: tuple(sorted(values)) for name, values in triggers._asdict().items()}
    details = {**dict.fromkeys(Details._fields, ()), **told}
    row = dict.fromkeys(Record._fields, ())
    row |= {"id": "house/rule", "severity": {"draft": 1, "publish": 1}, "options": {}}
    parts = Loose(marshal.dumps(tuple(details.values())), b"")
    return Record(**{**row, "parts": parts, "at": 0})


@pytest.mark.parametrize(
    ("triggers", "wakes"),
    [
        pytest.param(Triggers(), True, id="none"),
        pytest.param(Triggers(words=frozenset({"board"})), True, id="word"),
        pytest.param(Triggers(words=frozenset({"boar"})), False, id="part-of-a-word"),
        pytest.param(Triggers(literals=frozenset({"boar"})), True, id="literal"),
        pytest.param(Triggers(pairs=frozenset({("board", "s")})), False, id="words-apart"),
        pytest.param(Triggers(pairs=frozenset({("board", "said")})), True, id="pair"),
        pytest.param(Triggers(openings=frozenset({"board"})), False, id="inside-a-line"),
        pytest.param(Triggers(openings=frozenset({"the board"})), True, id="opening"),
        pytest.param(Triggers(openings=frozenset({"#"})), True, id="figure"),
        pytest.param(
            Triggers(words=frozenset({"ship"}), pairs=frozenset({("12", "may")})), True, id="any"
        ),
    ],
)
def test_what_wakes_a_rule(triggers: Triggers, wakes: bool, document: Make) -> None:
    rules = RuleSet([Active(record(triggers), Config())])
    doc = document("The ferry runs.\nThe board, said Ann, met.\n12 May")
    assert [active.record.id for active in rules.woken(doc)] == ["house/rule"] * wakes


def test_a_draft_is_told_which_triggers_it_holds(document: Make) -> None:
    triggers = Triggers(
        words=frozenset({"ferry", "ship"}),
        literals=frozenset({"(", "["}),
        pairs=frozenset({("the", "ferry"), ("the", "ship")}),
        openings=frozenset({"the", "ferry"}),
    )
    doc = document("The ferry (runs).")
    RuleSet([Active(record(triggers), Config())]).woken(doc)
    assert doc.trigger_words(triggers.words) == {"ferry"}
    assert doc.trigger_pairs(triggers.pairs) == {("the", "ferry")}
    assert doc.trigger_openings(triggers.openings) == {"the"}
    assert set(doc.held(triggers.literals)) == {"("}
