"""Whole stories: what an editor sees, as a text to be read in review."""

import io
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from newslint.config import Config
from newslint.engine.book import Book
from newslint.engine.one import check_data
from newslint.report import reporter

_STORIES = Path(__file__).parent / "stories"
_EXAMPLES = Path(__file__).parent.parent / "examples"
_DRAFTS = sorted([*_STORIES.iterdir(), *_EXAMPLES.iterdir()])


@pytest.mark.parametrize("path", _DRAFTS, ids=lambda path: path.name)
def test_report_on_a_story(path: Path, snapshot: SnapshotAssertion) -> None:
    report = check_data(path.name, path.read_bytes(), Config(), Book())
    out = io.StringIO()
    assert report.source is not None
    reporter("human", out, width=90, colour=False).draft(path.name, report.source, report.shown)
    assert out.getvalue() == snapshot


@pytest.mark.parametrize("name", ["stories/quiet.txt", "../examples/clean.md"])
def test_finished_copy_is_left_alone(name: str) -> None:
    path = Path(__file__).parent / name
    report = check_data(path.name, path.read_bytes(), Config(), Book())
    assert [said.message for said in report.shown] == []
