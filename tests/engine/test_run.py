"""Many drafts: the same report from one process, from several, and from the cache."""

import json
import os
import time
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.config import Configs
from newslint.engine.book import Book
from newslint.engine.cache import Cache
from newslint.engine.files import drafts
from newslint.engine.one import DraftReport
from newslint.engine.run import batches, check_paths

_FAULTY = "They gave advanced warning of storm {}.\nThe council met.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sixty drafts, two of them unreadable, in a folder that is the current one."""
    copy = tmp_path / "copy"
    copy.mkdir()
    for number in range(60):
        (copy / f"{number:02d}.txt").write_text(_FAULTY.format(number))
    (copy / "07.txt").write_bytes(b"\x00\x01")
    (copy / "08.txt").write_text("The council met on Monday.\n")
    monkeypatch.chdir(copy)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return copy


def _reports(jobs: int, cache: Cache | None = None) -> list[tuple[object, ...]]:
    reports = check_paths(drafts(["."]), Configs(), Book(), jobs, cache)
    rows = [_plain(report) for report in reports]
    if cache is not None:
        cache.close()
    return rows


def _plain(report: DraftReport) -> tuple[object, ...]:
    return report.path, report.trouble, report.diagnostics, report.failing


def test_processes_give_the_same_reports_in_order(folder: Path) -> None:
    alone = _reports(1)
    assert [row[0] for row in alone] == [f"{number:02d}.txt" for number in range(60)]
    assert _reports(2) == alone


def test_short_drafts_wait_together_and_long_ones_alone(tmp_path: Path) -> None:
    paths = [str(tmp_path / f"{number:02d}.txt") for number in range(70)]
    for path in paths:
        Path(path).write_text("The council met.\n")
    Path(paths[40]).write_text("The council met.\n" * 20_000)
    missing = str(tmp_path / "missing.txt")
    together = list(batches([*paths, missing]))
    assert [path for batch in together for path in batch] == [*paths, missing]
    assert [len(batch) for batch in together] == [32, 8, 1, 30]
    assert together[2] == [paths[40]]


def test_cache_gives_the_same_reports(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _reports(1, Cache())
    monkeypatch.setattr("newslint.engine.one.check_drafts", None)  # would fail if it were called
    assert _reports(1, Cache()) == first


def test_cache_follows_content_and_rules(folder: Path) -> None:
    _reports(1, Cache())
    (folder / "03.txt").write_text("The council met.\n")
    changed = {row[0]: row[3] for row in _reports(1, Cache())}
    assert (changed["03.txt"], changed["04.txt"]) == (0, 1)
    (folder / "newslint.toml").write_text('ignore = ["usage/*"]\n')
    assert all(row[3] == 0 for row in _reports(1, Cache()))


def test_damaged_or_forbidden_cache_is_no_fault(folder: Path, tmp_path: Path) -> None:
    first = _reports(1, Cache())
    for kept in (tmp_path / "cache").glob("results.sqlite*"):
        kept.write_bytes(b"not a database at all" * 50)
    assert _reports(1, Cache()) == first
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert _reports(1, Cache(str(blocked))) == first


def test_cache_does_not_keep_what_is_below_the_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "jsonl", "--show", "error"])
    capsys.readouterr()
    main(["check", "--format", "jsonl", "--show", "note"])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len({row["path"] for row in rows}) == 58


def test_old_results_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.engine.cache._MOST_RESULTS", 3)
    now = time.time()
    for number in range(6):
        monkeypatch.setattr(time, "time", lambda number=number: now + number)
        cache = Cache(str(tmp_path))
        cache.put(b"%d" % number, [])
        cache.close()
    kept = Cache(str(tmp_path))
    assert [number for number in range(6) if kept.get(b"%d" % number, "a") is not None] == [3, 4, 5]


def test_two_runs_may_write_at_once(folder: Path) -> None:
    one, other = Cache(), Cache()
    one.put(b"1", [])
    other.put(b"2", [])
    one.close()
    other.close()
    kept = Cache()
    assert kept.get(b"1", "a") == kept.get(b"2", "a") == []
    assert os.listdir(os.environ["NEWSLINT_CACHE"])
