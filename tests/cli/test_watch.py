"""Watching: a check at the start and one after every change, until Ctrl-C."""

from pathlib import Path

import pytest

from newslint.cli.watch import watch


def test_a_check_for_every_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("one")
    checked: list[str] = []
    looks = iter(["", "one, two", "", "one, two, three", "", None])

    def pass_time(seconds: float) -> None:
        change = next(looks)
        if change is None:
            raise KeyboardInterrupt
        if change:
            draft.write_text(change)

    def check() -> int:
        checked.append(draft.read_text())
        return len(checked)

    monkeypatch.setattr("time.sleep", pass_time)
    assert watch(check, lambda: [str(draft), str(tmp_path / "gone.txt")]) == 3
    assert checked == ["one", "one, two", "one, two, three"]
