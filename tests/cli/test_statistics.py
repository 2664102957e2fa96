"""``newslint check --statistics``: counts in place of findings."""

import json
from pathlib import Path

import pytest

from newslint.cli import main


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text("They gave advanced warning of the storm.\nThe the council met.\n")
    return str(path)


def test_table_replaces_the_report(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--isolated", "--statistics", draft]) == 1
    out = capsys.readouterr().out
    assert "       1       1        –    usage/real-word\n" in out
    assert "advanced warning" not in out


def test_json(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--isolated", "--statistics", "--format", "json", draft])
    rules = {row["rule"] for row in json.loads(capsys.readouterr().out)["rules"]}
    assert {"usage/real-word", "consistency/word-doubled"} <= rules


def test_no_other_format(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["check", "--statistics", "--format", "csv", draft])
    assert leaving.value.code == 2
    assert "table" in capsys.readouterr().err
