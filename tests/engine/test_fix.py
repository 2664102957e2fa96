"""Repairs: converge, touch nothing else, lose nothing."""

import os
import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli import main
from newslint.config import Config
from newslint.diagnostic import Diagnostic, Spot
from newslint.engine.book import Book
from newslint.engine.fix import chooser, compatible, fix_text, write_draft
from newslint.engine.rules import RuleSet, rule_set
from newslint.rule import Edit, Fix, Safety, Severity
from newslint.rulebook.reading import read_pack
from newslint.text import Source, apply_edits

_SWAP = """\
kind = "swap"
title = "{name}"
message = "Prefer “{{to}}”."
safety = "{safety}"
why = "A rule to test repairs with."
[swap]
'{wrong}' = '{right}'
[[bad]]
text = "⟦{wrong}⟧"
[[good]]
text = "other"
"""


@pytest.fixture
def rules(tmp_path: Path) -> RuleSet:
    """Rules that repair safely, unsafely, one after another, and in a circle."""
    rows = [
        ("safe", "safe", "teh", "the"),
        ("unsafe", "unsafe", "advanced warning", "advance warning"),
        ("first", "safe", "alpha", "beta"),
        ("second", "safe", "beta", "gamma"),
        ("there", "safe", "ping", "pong"),
        ("back", "safe", "pong", "ping"),
    ]
    (tmp_path / "house").mkdir()
    for name, safety, wrong, right in rows:
        text = _SWAP.format(name=name, safety=safety, wrong=wrong, right=right)
        (tmp_path / "house" / f"{name}.toml").write_text(text, encoding="utf-8")
    records, faults = read_pack(str(tmp_path))
    assert not faults
    return rule_set(records, Config())


def _fixed(text: str, rules: RuleSet, **options: bool) -> str:
    return fix_text(Source("a.txt", text), rules, chooser(**options)).text


@pytest.mark.parametrize(
    ("text", "options", "fixed"),
    [
        ("Teh dog and teh cat.", {}, "The dog and the cat."),
        ("Teh advanced warning.", {}, "The advanced warning."),
        ("Teh advanced warning.", {"unsafe": True}, "The advance warning."),
        ("Such alpha.", {}, "Such gamma."),
        ("She said “teh dog” to teh cat.", {}, "She said “teh dog” to the cat."),
        ("She said “teh dog”.", {"quotations": True}, "She said “the dog”."),
        ("teh\r\nteh\rteh", {}, "the\r\nthe\rthe"),
    ],
)
def test_repairs(text: str, options: dict[str, bool], fixed: str, rules: RuleSet) -> None:
    assert _fixed(text, rules, **options) == fixed
    assert _fixed(fixed, rules, **options) == fixed


def test_rules_that_undo_each_other_leave_the_draft_alone(rules: RuleSet) -> None:
    result = fix_text(Source("a.txt", "teh ping"), rules, chooser())
    assert result.text == "teh ping"
    assert result.applied == ()
    assert set(result.quarrel) == {"house/there", "house/back"} or len(result.quarrel) == 1


def _said(edits: list[Edit]) -> tuple[Diagnostic, Fix]:
    fix = Fix("t", tuple(edits), Safety.SAFE)
    spot = Spot(0, 0, 1, 1, 1, 1)
    return Diagnostic("a", "r/r", Severity.NOTE, 1.0, "m", spot, fixes=(fix,)), fix


_EDITS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 6), st.text("ab\r\né💚", max_size=3)).map(
        lambda row: Edit(row[0], row[0] + row[1], row[2])
    ),
    max_size=8,
)


@given(st.text("xy é\u0301💚\r\n", min_size=46, max_size=60), st.lists(_EDITS, max_size=6))
def test_compatible_edits_leave_the_rest_as_it_was(text: str, fixes: list[list[Edit]]) -> None:
    chosen = compatible([_said(edits) for edits in fixes if _is_one_repair(edits)])
    edits = sorted({edit for _, fix in chosen for edit in fix.edits})
    fixed = apply_edits(text, edits)
    done = moved = 0
    for edit in edits:
        assert fixed[done + moved : edit.start + moved] == text[done : edit.start]
        done, moved = edit.end, moved + len(edit.text) - (edit.end - edit.start)
    assert fixed[done + moved :] == text[done:]


def _is_one_repair(edits: list[Edit]) -> bool:
    ordered = sorted(edits)
    return all(one.end < other.start for one, other in pairwise(ordered))


def test_ten_thousand_repairs_lose_no_byte(rules: RuleSet, tmp_path: Path) -> None:
    chance = random.Random(5)
    words = ["teh", "the", "café", "naïve", "alpha", "💚", "e\u0301", "“teh", "said”", "(teh)"]
    for _ in range(10_000 // 40):
        breaks = chance.choice(["\n", "\r\n", "\r"])
        picked = [chance.choice(words) for _ in range(40)]
        text = "".join(word + chance.choice([" ", " ", "  ", breaks]) for word in picked)
        fixed = _fixed(text, rules, quotations=True)
        assert fixed.split() == [
            {"teh": "the", "“teh": "“the", "(teh)": "(the)", "alpha": "gamma"}.get(word, word)
            for word in text.split()
        ]
        assert [char for char in fixed if char.isspace()] == [c for c in text if c.isspace()]


@pytest.mark.parametrize(
    ("data", "fixed"),
    [
        (b"\xef\xbb\xbfteh\r\n", b"\xef\xbb\xbfthe\r\n"),
        ("\ufeffteh é\n".encode("utf-16-le"), "\ufeffthe é\n".encode("utf-16-le")),
        (b"teh caf\xe9\n", b"the caf\xe9\n"),
    ],
)
def test_file_keeps_encoding_mark_and_mode(
    data: bytes, fixed: bytes, rules: RuleSet, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    path.chmod(0o640)
    source = Source.decode(str(path), data)
    write_draft(source, _fixed(source.text, rules))
    assert path.read_bytes() == fixed
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path).count("a.txt") == 1


def test_character_that_the_encoding_lacks_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9")
    source = Source.decode(str(path), path.read_bytes())
    with pytest.raises(UnicodeEncodeError):
        write_draft(source, "💚")
    assert path.read_bytes() == b"caf\xe9"
    assert not list(tmp_path.glob(".newslint-*"))


def test_command_repairs_and_reports_what_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("They gave advanced warning of the storm.\n")
    assert main(["fix", "--diff", "--unsafe", "a.txt"]) in (0, 1)
    assert "+They gave advance warning" in capsys.readouterr().out
    assert main(["fix", "a.txt"]) == 1
    assert Path("a.txt").read_text() == "They gave advanced warning of the storm.\n"
    assert main(["fix", "--unsafe", "a.txt"]) == 0
    assert Path("a.txt").read_text() == "They gave advance warning of the storm.\n"
    assert main(["fix", "none.txt"]) == 3


def test_builtin_repairs_converge_on_the_sample(tmp_path: Path) -> None:
    text = (Path(__file__).parent.parent.parent / "examples" / "harbour.txt").read_text("utf-8")
    rules, _ = Book().for_draft("a.txt", Config())
    once = fix_text(Source("a.txt", text), rules, chooser(unsafe=True))
    assert once.applied
    assert not once.quarrel
    again = fix_text(Source("a.txt", once.text), rules, chooser(unsafe=True))
    assert again.text == once.text
