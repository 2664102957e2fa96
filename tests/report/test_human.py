"""The report for people, as they see it."""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from newslint.diagnostic import Diagnostic, Summary
from newslint.report import reporter
from newslint.rule import Severity
from newslint.text import Edit, Fix, Source, Span

SUMMARY = Summary(drafts=1, errors=2, warnings=2, notes=2, held_back=3, fixable=2, seconds=1.24)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def report(source: Source, findings: list[Diagnostic], width: int = 80, **options: Any) -> str:
    out = io.StringIO()
    human = reporter("human", out, width=width, colour=options.pop("colour", False))
    human.draft(source.path, source, findings)
    human.close(options.pop("summary", SUMMARY))
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100])
def test_report(story: Any, findings: Any, width: int, snapshot: SnapshotAssertion) -> None:
    assert report(story.source, findings, width) == snapshot


def test_report_in_colour(story: Any, findings: Any, snapshot: SnapshotAssertion) -> None:
    assert report(story.source, findings[:3], colour=True) == snapshot


def test_colour_changes_no_word(story: Any, findings: Any) -> None:
    coloured = re.sub(r"\x1b\[[\d;]*m", "", report(story.source, findings, colour=True))
    plain = report(story.source, findings)
    assert [line.rstrip() for line in coloured.splitlines()] == plain.splitlines()


def test_only_the_colours_of_the_theme(story: Any, findings: Any) -> None:
    codes = re.findall(r"\x1b\[([\d;]*)m", report(story.source, findings, colour=True))
    used = {number for code in codes for number in code.split(";")}
    assert used <= {"0", "1", "2", "31", "32", "35", "36"}


@pytest.mark.parametrize("width", range(40, 100, 7))
def test_no_line_is_wider_than_the_terminal(story: Any, findings: Any, width: int) -> None:
    for line in report(story.source, findings, width).splitlines():
        assert cell_len(line) <= width


def marked(shown: str) -> list[str]:
    """The words above the ``^`` marks, read by column."""
    lines = shown.splitlines()
    found = []
    for above, below in pairwise(lines):
        if "│" not in below or not re.fullmatch(r"[ │^-]*(?: \S.*)?", below):
            continue
        for mark in re.finditer(r"\^+", below):
            columns = range(*mark.span())
            word, column = "", 0
            for char in above:
                if column in columns:
                    word += char
                column += cell_len(char)
            found.append(word)
    return found


def test_marks_stand_under_the_words(story: Any, findings: Any) -> None:
    shown = report(story.source, findings[:5], 60)
    assert marked(shown) == ["Okonjo-Reyez", "percent", "the the", "thier", "TK"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(alphabet="ab cd é“東😀\t\n\r\x1b\u202e\u200b\u0301", max_size=300),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(40, 100),
)
def test_any_place_in_any_text_can_be_drawn(
    make_story: Callable[..., Any], text: str, one: int, two: int, width: int
) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    story = make_story(text)
    place = story.spot_at(Span(start, end), "a label that is fairly long, as labels go")
    other = story.spot_at(Span(max(0, start - 9), start), "another")
    said = story.said("a/b", Severity.NOTE, f"Said of {text[start:end]!r}.", place, other)
    shown = report(story.source, [said], width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    for line in shown.splitlines():
        assert cell_len(line) <= width


def test_wide_and_combining_characters_are_aligned(make_story: Callable[..., Any]) -> None:
    story = make_story("東京の港 cafe\u0301 😀 thier end")
    said = story.said("a/b", Severity.ERROR, "No.", story.spot("thier"))
    assert marked(report(story.source, [said])) == ["thier"]


def test_a_steering_character_of_a_draft_is_shown_as_a_sign(make_story: Callable[..., Any]) -> None:
    story = make_story("a \x1b[31mred\x07 word")
    said = story.said("a/b", Severity.ERROR, "“\x1b[31mred” is odd.", story.spot("red"))
    shown = report(story.source, [said])
    assert "␛[31mred␇ word" in shown
    assert "“␛[31mred” is odd." in shown


def test_a_place_over_two_lines(make_story: Callable[..., Any]) -> None:
    story = make_story("It was said by Ann\n  Gonzales on Tuesday.")
    place = story.spot("Ann\n  Gonzales", "spelt so here")
    shown = report(story.source, [story.said("a/b", Severity.NOTE, "See.", place)])
    assert marked(shown) == ["Ann", "Gonzales"]
    assert shown.count("spelt so here") == 1


def test_many_other_places_are_counted(make_story: Callable[..., Any]) -> None:
    story = make_story("per cent\n" * 8 + "percent\n")
    others = [story.spot("per cent", nth=number) for number in range(8)]
    said = story.said("a/b", Severity.NOTE, "Two spellings.", story.spot("percent"), *others)
    assert "and 4 more places, on lines 5, 6, 7, 8" in report(story.source, [said])


def test_a_million_characters_on_one_line_are_cut(make_story: Callable[..., Any]) -> None:
    story = make_story("word " * 200_000 + "thier end")
    said = story.said("a/b", Severity.ERROR, "No.", story.spot("thier"))
    shown = report(story.source, [said])
    assert len(shown) < 500
    assert marked(shown) == ["thier"]


@pytest.mark.parametrize(
    ("words", "edits", "expected"),
    [
        ("thier", [(2, 4, "ei")], "thier → their"),
        ("the the", [(0, 4, "")], "take out “the”"),
        ("crews", [(5, 5, ", too")], "crews → crews, too"),
        ("thanked the", [(7, 7, " all")], "thanked → thanked all"),
        ("the the", [(3, 4, "  ")], "Do it"),
        ("the the", [(0, 1, "T"), (4, 5, "T")], "Do it"),
    ],
)
def test_suggestions(
    story: Any, words: str, edits: list[tuple[int, int, str]], expected: str
) -> None:
    place = story.spot(words)
    made = tuple(Edit(place.start + start, place.start + end, text) for start, end, text in edits)
    said = story.said("a/b", Severity.NOTE, "See.", place, fixes=(Fix("Do it", made),))
    assert f"  suggestion: {expected}\n" in report(story.source, [said])


def test_several_suggestions(story: Any) -> None:
    place = story.spot("shut")
    fixes = tuple(Fix("", (Edit(place.start, place.end, text),)) for text in ("close", "shutter"))
    shown = report(story.source, [story.said("a/b", Severity.NOTE, "See.", place, fixes=fixes)])
    assert "  suggestion: shut → close\n              or shut → shutter\n" in shown


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (Summary(3), "No faults found in 3 drafts."),
        (Summary(1), "No faults found in 1 draft."),
        (Summary(0, unreadable=1), "No draft was read. 1 file could not be read."),
        (Summary(2, errors=1), "1 error in 2 drafts."),
        (Summary(2, errors=1, fixable=1), "1 error in 2 drafts. newslint fix can repair it."),
        (
            Summary(1200, errors=2, warnings=1, notes=4, fixable=3),
            "2 errors, 1 warning and 4 notes in 1,200 drafts. newslint fix can repair 3 of them.",
        ),
        (
            Summary(2, held_back=1),
            "No faults found in 2 drafts. 1 note held back; --notes shows it.",
        ),
        (Summary(2, unreadable=1), "No faults found in 2 drafts. 1 file could not be read."),
        (
            Summary(2, crashed=2, errors=2),
            "2 errors in 2 drafts. A rule broke down 2 times; the other rules went on.",
        ),
    ],
)
def test_the_last_line(summary: Summary, expected: str) -> None:
    assert report(Source("a.txt", ""), [], 100, summary=summary) == expected + "\n"


def test_the_time_is_told_to_a_person_only() -> None:
    out = Terminal()
    reporter("human", out).close(SUMMARY)
    assert "(1.2\u00a0s)" in out.getvalue()
    assert "1.2" not in report(Source("a.txt", ""), [])


def test_a_clean_draft_costs_no_import() -> None:
    code = (
        "import io, sys\n"
        "from newslint.report import reporter\n"
        "from newslint.diagnostic import Summary\n"
        "from newslint.text import Source\n"
        "out = reporter('human', sys.stdout)\n"
        "out.draft('a.txt', Source('a.txt', 'Text.'), [])\n"
        "out.close(Summary(1))\n"
        "print(sorted(name for name in sys.modules if 'rich' in name or 'report' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, modules = done.stdout.splitlines()
    assert first == "No faults found in 1 draft."
    assert "rich" not in modules
    assert "terminal" not in modules


def test_trouble_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    reporter("human", out).trouble("a\x1b.txt", "a binary file, not text")
    assert out.getvalue() == ""
    assert capsys.readouterr().err == "a␛.txt: a binary file, not text\n"


def test_the_path_is_a_link_where_a_person_looks(
    tmp_path: Path, make_story: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    file = tmp_path / "a story é.txt"
    file.write_text("thier", encoding="utf-8")
    story = make_story("thier", str(file))
    said = story.said("a/b", Severity.NOTE, "No.", story.spot("thier"))
    out = Terminal()
    reporter("human", out).draft(str(file), story.source, [said])
    heading = out.getvalue().partition("\n")[0]
    assert heading.startswith("\x1b]8;")
    assert f";{file.as_uri()}\x1b\\\x1b[1m{file}\x1b[0m" in heading
    assert "\x1b]8" not in report(story.source, [said], colour=True)
