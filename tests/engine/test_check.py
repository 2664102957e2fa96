"""One draft: what is run, what is dropped, what a place is."""

from pathlib import Path

import pytest

from newslint.config import Config
from newslint.engine.check import check_draft
from newslint.engine.rules import RuleSet, rule_set
from newslint.readers import read
from newslint.rule import Safety, Severity, Stage
from newslint.rulebook.reading import read_pack
from newslint.text import Source, apply_edits

_RULE = """\
kind = "swap"
title = "T"
message = "Prefer “{{to}}” to “{{found}}”."
why = "A rule to test the engine with."
{more}
[swap]
'{wrong}' = '{right}'
[[bad]]
text = "⟦{wrong}⟧"
[[good]]
text = "other"
"""


def _rules(folder: Path, config: Config | None = None, **files: tuple[str, str, str]) -> RuleSet:
    (folder / "house").mkdir()
    for name, (wrong, right, more) in files.items():
        text = _RULE.format(wrong=wrong, right=right, more=more)
        (folder / "house" / f"{name}.toml").write_text(text, encoding="utf-8")
    records, faults = read_pack(str(folder))
    assert not faults
    return rule_set(records, config or Config())


def _found(text: str, rules: RuleSet, name: str = "a.txt") -> list[tuple[str, str]]:
    source = Source(name, text)
    found = check_draft(read(source), rules).diagnostics
    return [(said.rule, text[said.place.start : said.place.end]) for said in found]


def test_rule_that_yields_is_silent_where_the_other_speaks(tmp_path: Path) -> None:
    rules = _rules(
        tmp_path,
        short=("utilise", "use", 'yields = ["house/long"]'),
        long=("utilise it", "use it", ""),
    )
    assert _found("They utilise it and utilise him.", rules) == [
        ("house/long", "utilise it"),
        ("house/short", "utilise"),
    ]


def test_speech_and_fields_are_left_alone(tmp_path: Path) -> None:
    rules = _rules(
        tmp_path,
        quiet=("utilise", "use", 'speech = "skip"\nfields = ["paragraph"]'),
    )
    text = "# They utilise it\n\nThey utilise it, she said: “We utilise it.”\n"
    assert _found(text, rules, "a.md") == [("house/quiet", "utilise")]


@pytest.mark.parametrize(
    ("stage", "config", "severity"),
    [
        (Stage.PUBLISH, {}, Severity.ERROR),
        (Stage.DRAFT, {}, Severity.NOTE),
        (Stage.DRAFT, {"house/*": Severity.WARNING}, Severity.WARNING),
    ],
)
def test_severity_follows_stage_and_configuration(
    tmp_path: Path, stage: Stage, config: dict[str, Severity], severity: Severity
) -> None:
    more = 'severity = { draft = "note", publish = "error" }'
    rules = _rules(tmp_path, Config(stage=stage, severity=config), todo=("tk", "x", more))
    (said,) = check_draft(read(Source("a.txt", "tk")), rules).diagnostics
    assert said.severity is severity


def test_place_and_fix_run_through_markup(tmp_path: Path) -> None:
    rules = _rules(tmp_path, adv=("advanced warning", "advance warning", ""))
    text = "They gave *advanced* warning &amp; more.\n"
    (said,) = check_draft(read(Source("a.md", text)), rules).diagnostics
    assert text[said.place.start : said.place.end] == "advanced* warning"
    assert said.fixes[0].safety is Safety.UNSAFE
    assert apply_edits(text, said.fixes[0].edits) == "They gave *advance* warning &amp; more.\n"


def test_fix_on_text_that_the_file_does_not_have_is_only_shown(tmp_path: Path) -> None:
    rules = _rules(tmp_path, amp=("bread & wine", "bread and wine", ""))
    (said,) = check_draft(read(Source("a.md", "We had bread &amp; wine.\n")), rules).diagnostics
    assert said.fixes[0].safety is Safety.SHOWN
