"""The library."""

from pathlib import Path

import pytest

import newslint
from newslint.api import Config, ConfigError, apply_edits


def test_check_text() -> None:
    text = "They gave advanced warning."
    (said,) = newslint.check_text(text)
    assert said.rule == "usage/real-word"
    assert text[said.place.start : said.place.end] == "advanced warning"
    assert apply_edits(text, said.fixes[0].edits) == "They gave advance warning."
    assert newslint.check_text(text, config=Config(ignore=("usage/*",))) == []


def test_format_follows_the_name() -> None:
    assert newslint.check_text("`advanced warning`", "draft.md") == []


def test_fix_text() -> None:
    fixed = newslint.fix_text("They gave advanced warning.", unsafe=True)
    assert fixed.text == "They gave advance warning."
    assert [repair.rule for repair in fixed.applied] == ["usage/real-word"]
    assert newslint.fix_text("They gave advanced warning.").applied == ()


def test_check_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They gave advanced warning.\n")
    (tmp_path / "b.md").write_text("The council met.\n")
    (tmp_path / "newslint.toml").write_text('show = "error"\n')
    reports = list(newslint.check_paths([str(tmp_path)]))
    assert [len(report.diagnostics) for report in reports] == [1, 0]
    assert [len(report.shown) for report in reports] == [0, 0]


def test_wrong_configuration_raises() -> None:
    with pytest.raises(ConfigError):
        newslint.check_text("x", config=Config(select=("no/such",)))
