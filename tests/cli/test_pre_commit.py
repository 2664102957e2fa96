"""The hook as a newsroom meets it: real pre-commit, this checkout, a bad draft and a good one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).parent.parent.parent
_PARTS = (
    *("newslint", "rules", "pyproject.toml", "README.md", "LICENSE", "NOTICE"),
    ".pre-commit-hooks.yaml",
)
_BAD = "Marit Olsvik spoke first.\nThey gave advanced warning of the storm.\n"
_GOOD = "Marit Olsvik spoke first.\nThey gave advance warning of the storm.\n"


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    command = ["git", *identity, "-c", "init.defaultBranch=main", *arguments]
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
        "PRE_COMMIT_HOME": str(folder.parent / "hooks"),
        "PATH": os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"])),
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.fixture
def hooked(tmp_path: Path) -> Path:
    """A repository of copy with the hook installed from a commit of this checkout."""
    source, copy = tmp_path / "newslint", tmp_path / "copy"
    source.mkdir()
    copy.mkdir()
    for part in _PARTS:
        origin = _CHECKOUT / part
        if origin.is_dir():
            shutil.copytree(origin, source / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, source / part)
    for folder in (source, copy):
        _git(folder, "init")
    _git(source, "add", "--all", "--force")
    _git(source, "commit", "--message", "checkout")
    revision = _git(source, "rev-parse", "HEAD").stdout.strip()
    (copy / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n"
        "  - id: newslint-fix\n  - id: newslint\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=copy, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return copy


def _commit(copy: Path, text: str) -> subprocess.CompletedProcess[str]:
    (copy / "draft.txt").write_text(text)
    _git(copy, "add", "--all")
    return _git(copy, "commit", "--message", "draft")


def test_hook_refuses_a_bad_draft_and_lets_a_good_one_pass(hooked: Path) -> None:
    refused = _commit(hooked, _BAD)
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1, said
    assert "draft.txt" in said
    assert "advance warning" in said
    assert _git(hooked, "log").returncode != 0, "nothing is committed"

    (hooked / "newslint.toml").write_text('fail-on = "error"\n')
    warned = _commit(hooked, _BAD)
    said = warned.stdout + warned.stderr
    assert warned.returncode == 0, said
    assert "advance warning" in said, "a hook that passes still shows its warnings"

    mended = _commit(hooked, _GOOD.replace("first", "recieve"))
    assert mended.returncode == 1, "pre-commit stops for a look at what a hook has changed"
    assert "receive" in (hooked / "draft.txt").read_text()

    passed = _commit(hooked, _GOOD)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "advance warning" not in passed.stdout + passed.stderr
