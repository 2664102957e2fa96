"""The other commands."""

from pathlib import Path

import pytest

from newslint.cli import main


@pytest.fixture(autouse=True)
def _in_a_new_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_init_writes_a_configuration_that_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    Path("a.txt").write_text("The council met.\n")
    assert main(["check", "a.txt"]) == 0
    assert main(["init"]) == 2
    assert "file exists" in capsys.readouterr().err


@pytest.mark.parametrize("options", [[], ["--python"]])
def test_new_rule_proves_and_runs(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "house/short", *options]) == 0
    assert main(["prove", "our-rules"]) == 0
    assert "2 examples of 1 rules, all hold" in capsys.readouterr().out
    Path("newslint.toml").write_text('rules = ["./our-rules"]\n')
    Path("a.txt").write_text("They utilise future plans.\n")
    arguments = ["check", "--notes", "--trust-rules", "--format", "jsonl", "a.txt"]
    assert main(arguments) == 0
    assert "house/short" in capsys.readouterr().out
    assert main(["new", "house/short", *options]) == 2


def test_prove_tells_what_does_not_hold(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "house/short"])
    path = Path("our-rules/house/short.toml")
    path.write_text(path.read_text(encoding="utf-8").replace("utility", "utilise"), "utf-8")
    assert main(["prove", "our-rules/house/short.toml"]) == 2
    said = capsys.readouterr()
    assert "good example 1: must be silent, but reports “utilise”" in said.err
    assert main(["prove", "no-such-thing"]) == 2


def test_rules_are_listed_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    Path("newslint.toml").write_text('ignore = ["usage/real-word"]\n')
    assert main(["rules", "usage"]) == 0
    out = capsys.readouterr().out
    assert "off  usage/real-word                  warning  ignore = “usage/real-word”" in out
    assert "names/variant" not in out


def test_explain_shows_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "real-word"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("usage/real-word: ")
    assert "It reports:" in out
    assert "⟦" in out
    assert main(["explain", "real-wrod"]) == 2
    assert "did you mean" in capsys.readouterr().err
