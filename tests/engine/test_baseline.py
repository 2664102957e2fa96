"""A baseline silences what was there, and nothing else; it only ever shrinks."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

_OLD = "They gave advanced warning of the storm."
_NEW = "Few had advanced warning of the flood."
Found = Callable[..., list[str]]


@pytest.fixture
def found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Found:
    """Runs a check in a folder of its own; gives the lines of what was found."""
    monkeypatch.chdir(tmp_path)

    def call(*options: str) -> list[str]:
        capsys.readouterr()
        main(["check", "--format", "jsonl", "--select", "usage/*", *options])
        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return [f"{row['path']}:{row['line']}" for row in rows]

    return call


def test_only_new_findings_are_reported(found: Found) -> None:
    Path("a.txt").write_text(f"{_OLD}\n")
    assert main(["baseline"]) == 0
    Path("newslint.toml").write_text('baseline = ".newslint-baseline.json"\n')
    assert found() == []
    Path("a.txt").write_text(f"A line before.\n{_OLD} And one after.\n{_NEW}\n")
    assert found() == ["a.txt:3"]


def test_second_finding_of_the_same_kind_is_new(found: Found) -> None:
    Path("a.txt").write_text(f"{_OLD}\n")
    main(["baseline"])
    Path("a.txt").write_text(f"{_OLD}\n{_OLD}\n")
    assert found("--baseline", ".newslint-baseline.json", "--ignore", "consistency") == ["a.txt:2"]


def test_baseline_shrinks_and_never_grows(found: Found) -> None:
    Path("a.txt").write_text(f"{_OLD}\n{_NEW}\n")
    main(["baseline"])
    Path("a.txt").write_text(f"{_NEW}\n")
    assert found("--baseline", ".newslint-baseline.json") == []
    Path("a.txt").write_text(f"{_OLD}\n{_NEW}\n")
    assert found("--baseline", ".newslint-baseline.json") == ["a.txt:1"]


def test_broken_baseline_is_told(found: Found, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(f"{_OLD}\n")
    Path("b.json").write_text("[]")
    assert main(["check", "--baseline", "b.json", "a.txt"]) == 2
    assert "b.json: is not a baseline" in capsys.readouterr().err
    assert main(["check", "--baseline", "none.json", "a.txt"]) == 2


def test_since_reports_new_lines_only(found: Found, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    git("init")
    Path("a.txt").write_text(f"{_OLD}\nThe council met.\n")
    git("add", "a.txt")
    git("commit", "-m", "first")
    Path("a.txt").write_text(f"{_OLD}\nThe council met.\n{_NEW}\n")
    Path("b.txt").write_text(f"{_NEW}\n")
    assert found("--since", "HEAD") == ["a.txt:3", "b.txt:1"]
    assert main(["check", "--since", "no-such-revision"]) == 2
    assert "--since" in capsys.readouterr().err
