"""Packs of others: found by name, their code run only for a user who trusts them."""

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import main

_TOML = """\
kind = "avoid"
title = "No goals"
message = "“{found}” is for the sports desk."
why = "A rule that a plug-in brings, to see that it runs."
[avoid]
terms = ['own goal']
[[bad]]
text = "It was an ⟦own goal⟧."
[[good]]
text = "It was a goal."
"""
_PYTHON = '''"""No ties.

A rule in Python that a plug-in brings, to see when it runs."""
from newslint.rule import Bad, Finding, Good
MESSAGE = "“{found}” again."
BAD, GOOD = [Bad("A ⟦nil-nil⟧.")], [Good("A win.")]
def check(doc, options):
    for start in doc.occurrences("nil-nil"):
        yield Finding(start, start + 7)
'''


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution with a pack, installed into a folder on the path; gives the copy's folder."""
    site = tmp_path / "site"
    family = site / "newslint_sports" / "sports"
    family.mkdir(parents=True)
    (site / "newslint_sports" / "__init__.py").write_text("raise RuntimeError('was imported')")
    (family / "goal.toml").write_text(_TOML, encoding="utf-8")
    (family / "tie.py").write_text(_PYTHON, encoding="utf-8")
    info = site / "newslint_sports-2.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newslint-sports\nVersion: 2.1\n")
    points = "[newslint.packs]\nsports = newslint_sports\nbroken = newslint_sports_gone\n"
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    copy = tmp_path / "copy"
    copy.mkdir()
    monkeypatch.chdir(copy)
    (copy / "a.txt").write_text("An own goal, then nil-nil.\n")
    (copy / "newslint.toml").write_text('packs = ["sports"]\n')
    return copy


def _found(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    code = main(["check", "--format", "concise", "a.txt", *options])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_toml_rules_run_and_code_waits_for_trust(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _found(capsys)
    assert code == 2
    assert "sports/goal" in out
    assert "sports/tie" not in out
    assert "tie.py:1: is code and was not run" in err
    code, out, err = _found(capsys, "--trust-rules")
    assert (code, err) == (1, "")
    assert "sports/tie" in out


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the user's folder is elsewhere")
def test_user_may_trust_a_pack_for_good(
    installed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "user" / "newslint" / "newslint.toml"
    own.parent.mkdir(parents=True)
    own.write_text('trust = ["sports"]\n')
    assert _found(capsys)[0] == 1
    own.write_text("trust = 1\n")
    assert _found(capsys)[0] == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [("broken", "pack “broken” (newslint-sports 2.1) newslint_sports_gone is not a package"),
     ("missing", "pack “missing” is not installed")],
)  # fmt: skip
def test_pack_that_cannot_be_loaded_is_told(
    installed: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (installed / "newslint.toml").write_text(f'packs = ["{name}", "sports"]\n')
    code, out, err = _found(capsys, "--trust-rules")
    assert code == 2
    assert said in err
    assert "sports/goal" in out, "the rest go on"


def test_pack_works_in_a_process_of_its_own(installed: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newslint", "rules", "sports", "--trust-rules"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path / "site"), "NEWSLINT_CACHE": str(tmp_path / "cache")},
        cwd=installed,
    )
    assert "on   sports/goal" in done.stdout, done.stderr
