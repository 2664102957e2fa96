"""Going through findings one by one: what is answered is done and kept at once."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from newslint.cli import main

_FAULTY = (
    "They gave advanced warning of the storm.\n"
    "Marguerite Ostrander leads the council, and Ms Ostrandre said so.\n"
)
Answer = Callable[[Iterable[str]], None]


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sets what the editor will answer; after that the editor presses Ctrl-C."""
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text('select = ["usage/*", "names/variant"]\nignore = ["*"]\n')
    Path("a.txt").write_text(_FAULTY)

    def set_answers(given: Iterable[str]) -> None:
        said = iter(given)

        def ask(question: str) -> str:
            try:
                return next(said)
            except StopIteration:
                raise KeyboardInterrupt from None

        monkeypatch.setattr("builtins.input", ask)

    return set_answers


def test_accepted_repair_is_written_at_once(answers: Answer) -> None:
    answers(["a"])
    main(["fix", "--interactive", "a.txt"])
    assert Path("a.txt").read_text() == _FAULTY.replace("advanced", "advance")


def test_skip_and_quit_change_nothing(answers: Answer) -> None:
    answers(["?", "s", "q"])
    main(["fix", "--interactive", "a.txt"])
    assert Path("a.txt").read_text() == _FAULTY


def test_cq_settles_a_finding(answers: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    answers(["s", "c"])
    assert main(["fix", "--interactive", "a.txt"]) == 1
    assert "Ostrandre (cq) said" in Path("a.txt").read_text()
    assert "1 repair made." in capsys.readouterr().out


def test_two_people_go_into_the_lexicon(answers: Answer) -> None:
    answers(["s", "l"])
    main(["fix", "--interactive", "a.txt"])
    assert 'distinct = ["Ostrander"]' in Path("lexicon.toml").read_text()
    assert main(["check", "--ignore", "usage/*", "a.txt"]) == 0


def test_end_of_input_quits(answers: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(question: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", closed)
    assert main(["fix", "--interactive", "a.txt"]) == 0
    assert Path("a.txt").read_text() == _FAULTY
