"""Styles of another linter: lists become rules that prove, the rest is named."""

from pathlib import Path

import pytest

from newslint.cli import main

_SHORT = """
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
swap:
  utilise: use
  (?:in|at) this moment in time: now
  'comm?ence': start
"""
_CLICHE = """
extends: existence
message: "'%s' is worn out."
tokens:
  - at the end of the day
"""
_FILES = {
    "Desk/Short.yml": _SHORT,
    "Desk/Cliche.yml": _CLICHE,
    "Desk/One.yml": "extends: consistency\nmessage: Choose one.\neither:\n  adviser: advisor\n",
    "Desk/Length.yml": "extends: occurrence\nmessage: Too long.\nmax: 30\n",
    "Desk/Broken.yml": "extends: [",
    "config/vocabularies/Desk/accept.txt": "Portmerran\n[Pp]ortm.*\n",
    "config/vocabularies/Desk/reject.txt": "portmeran\n",
}


def test_styles_are_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in _FILES.items():
        path = tmp_path / "styles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert main(["import", "vale", "styles"]) == 0
    out = capsys.readouterr().out
    assert "4 rules written to our-rules" in out
    assert "Short.yml: not taken over: these are regular expressions: comm?ence" in out
    assert "Length.yml: not taken over: “occurrence” is more than a list" in out
    assert "Broken.yml: not taken over: cannot be read" in out
    assert main(["prove", "our-rules"]) == 0
    assert 'name = "Portmerran"' in Path("lexicon.toml").read_text()
    Path("newslint.toml").write_text(
        'rules = ["./our-rules"]\nignore = ["*"]\nselect = ["desk/*"]\n'
    )
    Path("a.txt").write_text("At the end of the day they utilise it at this moment in time.\n")
    capsys.readouterr()
    assert main(["check", "--format", "concise", "a.txt"]) == 1
    out = capsys.readouterr().out
    assert "Use “use” instead of “utilise”. [desk/short]" in out
    assert "“At the end of the day” is worn out. [desk/cliche]" in out


def test_nothing_to_take_over(tmp_path: Path) -> None:
    assert main(["import", "vale", str(tmp_path)]) == 2
    assert main(["import", "vale", str(tmp_path / "none")]) == 2
