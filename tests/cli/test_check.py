"""The check command as a user meets it: exit codes, messages, strange input."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

Run = Callable[..., tuple[int, str, str]]
_FAULTY = "They gave advanced warning of the storm.\nThe the council met.\n"
_CLEAN = "The council met on Monday and went home.\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def _rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_clean_draft(run: Run) -> None:
    Path("a.txt").write_text(_CLEAN)
    code, out, err = run("check", "a.txt")
    assert (code, err) == (0, "")
    assert "rich" not in out
    assert out.count("\n") == 1


def test_findings_fail_the_run(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    code, out, _ = run("check", "--format", "jsonl", "a.txt")
    assert code == 1
    rows = _rows(out)
    assert [row["rule"] for row in rows] == ["usage/real-word", "consistency/word-doubled"]
    assert {
        "path", "rule", "severity", "confidence", "message", "start", "end", "line", "column",
        "end_line", "end_column", "places", "fixes",
    } <= set(rows[0])  # fmt: skip
    assert (rows[0]["start"], rows[0]["end"], rows[0]["line"], rows[0]["column"]) == (10, 26, 1, 11)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "error"], 0),
        (["--fail-on", "never"], 0),
        (["--ignore", "usage/*,consistency/*"], 0),
        (["--fail-on", "warning"], 1),
        (["--select", "no/such"], 2),
        (["--preset", "nonsense"], 2),
        (["--config", "none.toml"], 2),
    ],
)
def test_exit_code_follows_the_options(run: Run, options: list[str], code: int) -> None:
    Path("a.txt").write_text(_FAULTY)
    assert run("check", *options, "a.txt")[0] == code


def test_standard_input_has_a_name(run: Run) -> None:
    arguments = ("check", "-", "--format", "jsonl", "--stdin-filename", "story.md")
    code, out, _ = run(*arguments, stdin=b"# Head\n\nThey gave **advanced warning**.\n")
    assert code == 1
    assert [(row["path"], row["start"]) for row in _rows(out)] == [("story.md", 20)]


def test_output_goes_to_a_file(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    code, out, _ = run("check", "--format", "jsonl", "--output", "said.jsonl", "a.txt")
    assert (code, out) == (1, "")
    assert len(Path("said.jsonl").read_text().splitlines()) == 2


def test_folder_is_walked_in_order_and_gitignore_honoured(run: Run) -> None:
    Path(".git").mkdir()
    for name in (
        "b.txt",
        "a.md",
        "c.html.bak",
        "old/d.txt",
        "deep/e.txt",
        "deep/f.txt",
        ".h/g.txt",
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(_FAULTY)
    Path(".gitignore").write_text("old/\n")
    Path("deep/.gitignore").write_text("f.*\n")
    _, out, _ = run("check", "--format", "jsonl")
    paths = list(dict.fromkeys(str(row["path"]) for row in _rows(out)))
    assert paths == ["a.md", "b.txt", os.path.join("deep", "e.txt")]


def test_excluded_drafts_are_skipped_unless_named(run: Run) -> None:
    Path("archive").mkdir()
    Path("archive/a.txt").write_text(_FAULTY)
    Path("newslint.toml").write_text('exclude = ["archive/"]\n')
    assert run("check", ".")[0] == 0
    assert run("check", "archive/a.txt")[0] == 1


def test_path_sections_change_the_rules(run: Run) -> None:
    Path("wire").mkdir()
    Path("wire/a.txt").write_text(_FAULTY)
    Path("a.txt").write_text(_FAULTY)
    Path("newslint.toml").write_text('[[paths]]\nmatch = ["wire/**"]\nignore = ["*"]\n')
    _, out, _ = run("check", "--format", "jsonl")
    assert {row["path"] for row in _rows(out)} == {"a.txt"}


def test_isolated_reads_no_configuration(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    Path("newslint.toml").write_text('ignore = ["*"]\n')
    assert run("check", "a.txt")[0] == 0
    assert run("check", "--isolated", "a.txt")[0] == 1


def test_wrong_key_in_the_configuration(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    Path("newslint.toml").write_text("selct = []\n")
    code, out, err = run("check", "a.txt")
    assert (code, out) == (2, "")
    assert err == "newslint: newslint.toml: unknown key “selct” — did you mean “select”?\n"


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", 0, ""),
        (b"\n\n \n", 0, ""),
        (b"MZ\x00\x01\x02", 3, "a binary file, not text"),
        (b"\xff\xfeA", 3, "damaged UTF-16"),
        (b"They gave advanced warning \x96 again.", 1, "not UTF-8 (byte 27); read as Windows-1252"),
        (b"They gave advanced warning \x81.", 1, "read as Latin-1"),
        ("\ufeffThey gave advanced warning.".encode("utf-16"), 1, ""),
        (b"advanced warning " * 60_000, 1, ""),
    ],
    ids=["empty", "blank", "binary", "utf-16", "cp1252", "latin-1", "bom", "one long line"],
)
def test_strange_files(run: Run, data: bytes, code: int, said: str) -> None:
    Path("a.txt").write_bytes(data)
    Path("b.txt").write_text(_FAULTY)
    got, _, err = run("check", "--format", "jsonl", "a.txt", "--select", "usage/real-word")
    assert got == code
    assert said in err
    assert "Traceback" not in err
    _, both, _ = run("check", "--format", "jsonl", "a.txt", "b.txt")
    assert "b.txt" in {row["path"] for row in _rows(both)}


def test_missing_and_unreadable_files(run: Run) -> None:
    Path("b.txt").write_text(_FAULTY)
    code, out, err = run("check", "--format", "jsonl", "none.txt", "b.txt")
    assert code == 3
    assert "none.txt: cannot be read: no such file or directory" in err
    assert {row["path"] for row in _rows(out)} == {"b.txt"}


def test_folder_that_links_to_its_parent(run: Run) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(_FAULTY)
    try:
        os.symlink("..", "in/up", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    _, out, _ = run("check", "--format", "jsonl", ".")
    assert {row["path"] for row in _rows(out)} == {os.path.join("in", "a.txt")}


def _own_rule(text: str, name: str) -> None:
    Path("ours/house").mkdir(parents=True, exist_ok=True)
    Path("ours/house", name).write_text(text, encoding="utf-8")
    Path("newslint.toml").write_text('rules = ["./ours"]\n')


_BAD_PATTERN = """\
kind = "pattern"
title = "T"
message = "M"
why = "W"
[[pattern]]
match = '(a+)+b'
[[bad]]
text='⟦aab⟧'
[[good]]
text='c'
"""


def test_rule_file_with_a_bad_pattern(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    _own_rule(_BAD_PATTERN, "x.toml")
    code, out, err = run("check", "--format", "jsonl", "a.txt")
    assert code == 2
    assert "x.toml:5: “pattern.0.match” nests quantifiers" in err
    assert len(_rows(out)) == 2


_CRASHING = '''"""Breaks down.

To see what happens to the others."""
from newslint.rule import Bad, Finding, Good
MESSAGE = "M."
BAD, GOOD = [Bad("⟦x⟧")], [Good("y")]
def check(doc, options):
    if doc.prose == "x":
        yield Finding(0, 1)
    if len(doc.prose) > 2:
        raise KeyError("gone")
'''


def test_crash_of_a_rule_is_a_finding(run: Run) -> None:
    Path("a.txt").write_text(_FAULTY)
    _own_rule(_CRASHING, "crash.py")
    code, out, err = run("check", "--trust-rules", "--format", "jsonl", "a.txt")
    assert code == 3
    assert "Traceback" not in err
    assert {row["rule"] for row in _rows(out)} == {
        "house/crash", "usage/real-word", "consistency/word-doubled",
    }  # fmt: skip
    with pytest.raises(KeyError):
        run("check", "--trust-rules", "--debug", "a.txt")


def test_output_is_the_same_for_every_order_of_paths_in_a_folder(run: Run) -> None:
    for name in "cab":
        Path(f"{name}.txt").write_text(_FAULTY)
    first = run("check", ".")[1]
    for name in "bac":
        Path(f"{name}.txt").unlink()
        Path(f"{name}.txt").write_text(_FAULTY)
    assert run("check", ".")[1] == first


@pytest.mark.parametrize(
    ("drafts", "code"), [(1, 1), (300, 141)], ids=["all was said", "cut short"]
)
def test_closed_pipe_is_quiet_and_never_clean(tmp_path: Path, drafts: int, code: int) -> None:
    for number in range(drafts):
        (tmp_path / f"{number}.txt").write_text(_FAULTY)
    command = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--no-cache", "."]
    # Whether a line goes out at once decides whether the end of the reader is seen in time.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait() == code


def test_program_says_everything_before_it_leaves(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(_FAULTY)
    command = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--no-cache"]
    done = subprocess.run([*command, "."], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert len(_rows(done.stdout)) == 600
    done = subprocess.run([*command, "none.txt"], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, "none.txt" in done.stderr) == (3, True)


def test_unknown_command_and_bare_path(run: Run) -> None:
    Path("a.txt").write_text(_CLEAN)
    assert run("chekc") == (2, "", "newslint: unknown command “chekc” — did you mean “check”?\n")
    assert run("a.txt") == (2, "", "newslint: to check a draft: newslint check a.txt\n")
    assert run()[0] == 2
    assert run("--help")[0] == 0


def test_what_was_allowed_is_listed_with_its_reason(run: Run) -> None:
    comment = "<!-- newslint: allow usage/real-word -- a house term -->"
    Path("a.md").write_text(f"{comment}\n\nThey gave advanced warning.\n")
    code, _, err = run("check", "--accepted", "a.md")
    assert (code, err) == (0, "a.md:3:11: allowed [usage/real-word] a house term\n")
