"""The house lexicon: written, read, checked, and used."""

import json
from pathlib import Path

import pytest

from newslint.cli import main


@pytest.fixture(autouse=True)
def _in_a_new_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_entry_is_added_once_and_used(capsys: pytest.CaptureFixture[str]) -> None:
    add = [
        "lexicon",
        "add",
        "Ada Okonkwo",
        "--wrong",
        "Ada Okonkow",
        "--note",
        "Not “the” \\ other.",
    ]
    assert main(add) == 0
    assert main(add) == 0
    assert main(["lexicon", "check"]) == 0
    assert "1 entries, nothing wrong" in capsys.readouterr().out
    Path("newslint.toml").write_text("")
    Path("a.txt").write_text("The prize went to Ada Okonkow of Lagos on Monday.\n")
    assert main(["check", "--format", "jsonl", "a.txt"]) == 1
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row["rule"] == "names/lexicon"
    assert row["fixes"][0]["edits"][0]["text"] in ("Ada Okonkwo", "Okonkwo")


def test_csv_is_imported(capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.csv").write_text(
        "kind,name,variants,wrong\nplace,Portmerran,,Portmeran;Port Merran\n"
    )
    assert main(["lexicon", "import", "names.csv"]) == 0
    text = Path("lexicon.toml").read_text()
    assert '[[place]]\nname = "Portmerran"\nwrong = ["Portmeran", "Port Merran"]\n' in text
    Path("names.csv").write_text("kind,name,colour\nplace,Portmerran,blue\n")
    assert main(["lexicon", "import", "names.csv"]) == 2
    assert "line 2: unknown column “colour”" in capsys.readouterr().err


def test_contradictions_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lexicon.toml").write_text(
        '[[person]]\nname = "Ann Lee"\nwrong = ["Anne Lee"]\n[[person]]\nname = "Anne Lee"\n'
    )
    assert main(["lexicon", "check"]) == 2
    assert "“Anne Lee” is wrong for “Ann Lee” and right for “Anne Lee”" in capsys.readouterr().err


def test_broken_lexicon_is_a_clear_error(capsys: pytest.CaptureFixture[str]) -> None:
    Path("newslint.toml").write_text('lexicon = "names.toml"\n')
    Path("a.txt").write_text("The council met.\n")
    assert main(["check", "a.txt"]) == 2
    assert "names.toml: cannot be read" in capsys.readouterr().err
    Path("names.toml").write_text("[[person]]\nnme = 'x'\n")
    assert main(["check", "a.txt"]) == 2
    assert "has no name" in capsys.readouterr().err
