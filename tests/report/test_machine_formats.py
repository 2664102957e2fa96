"""The reports for programs."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree

import pytest
from syrupy.assertion import SnapshotAssertion

from newslint.diagnostic import Diagnostic, Summary
from newslint.report import FORMATS, reporter
from newslint.rule import Severity
from newslint.text import Edit, Fix, Source
from newslint.version import __version__

SUMMARY = Summary(drafts=2, errors=2, warnings=2, notes=2, held_back=3, fixable=2, seconds=1.24)


def run(name: str, source: Source, findings: list[Diagnostic]) -> str:
    out = io.StringIO()
    made = reporter(name, out)
    made.draft(source.path, source, findings)
    made.draft("clean.txt", Source("clean.txt", ""), [])
    made.trouble("odd <&>.txt", "a binary file, not text")
    made.close(SUMMARY)
    return out.getvalue()


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"human", "html"}))
def test_format(name: str, story: Any, findings: Any, snapshot: SnapshotAssertion) -> None:
    shown = run(name, story.source, findings)
    assert shown.replace(__version__, "VERSION") == snapshot


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_two_runs_give_the_same_bytes(name: str, story: Any, findings: Any) -> None:
    assert run(name, story.source, findings) == run(name, story.source, findings)


def test_json_holds_everything(story: Any, findings: Any) -> None:
    whole = json.loads(run("json", story.source, findings))
    assert whole["version"] == 1
    assert whole["drafts"] == 2
    assert whole["summary"]["held_back"] == 3
    assert [row["rule"] for row in whole["findings"]] == [said.rule for said in findings]
    first = whole["findings"][0]
    text = story.source.text
    assert text[first["start"] : first["end"]] == "Okonjo-Reyez"
    assert text[first["places"][0]["start"] : first["places"][0]["end"]] == "Okonjo-Reyes"
    assert first["fixes"][0]["edits"][0]["text"] == "Okonjo-Reyes"
    assert whole["troubles"] == [{"path": "odd <&>.txt", "message": "a binary file, not text"}]


def test_json_of_a_clean_run() -> None:
    out = io.StringIO()
    reporter("json", out).close(Summary(1))
    assert json.loads(out.getvalue())["findings"] == []


def test_json_lines_are_those_of_json(story: Any, findings: Any) -> None:
    rows = [json.loads(line) for line in run("jsonl", story.source, findings).splitlines()]
    assert rows == json.loads(run("json", story.source, findings))["findings"]


def test_sarif_counts_utf16_units(make_story: Any) -> None:
    story = make_story("😀 thier\r\nend", "a b/é.md")
    place = story.spot("thier")
    fix = Fix("Swap", (Edit(place.start, place.end, "their"),))
    said = story.said("spelling/typo", Severity.ERROR, "No.", place, fixes=(fix,))
    log = json.loads(run("sarif", story.source, [said]))
    result = log["runs"][0]["results"][0]
    region = {"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 9}
    location = result["locations"][0]["physicalLocation"]
    assert location == {"artifactLocation": {"uri": "a%20b/%C3%A9.md"}, "region": region}
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "their"}}
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "spelling/typo"


def test_sarif_fingerprints_survive_a_move(make_story: Any) -> None:
    def prints(text: str) -> list[str]:
        story = make_story(text)
        found = [
            story.said("a/b", Severity.NOTE, "No.", story.spot("thier", nth=number))
            for number in range(text.count("thier"))
        ]
        results = json.loads(run("sarif", story.source, found))["runs"][0]["results"]
        return [result["partialFingerprints"]["newslint/v1"] for result in results]

    assert prints("thier and thier") == prints("New lede.\n\nthier and so thier")
    assert len(set(prints("thier and thier"))) == 2


def test_github_escapes_what_its_commands_mean(make_story: Any) -> None:
    story = make_story("100%: thier", "a,b:c.md")
    said = story.said(
        "a/b", Severity.WARNING, "100%\nsure", story.spot("thier"), story.spot("100", "so: here")
    )
    first = run("github", story.source, [said]).splitlines()[0]
    assert first.startswith("::warning file=a%2Cb%3Ac.md,line=1,endLine=1,")
    assert first.endswith("::100%25%0Asure%0Aline 1: so: here")


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_well_formed_whatever_is_said(name: str, make_story: Any) -> None:
    story = make_story("\x00\x1b<&>\"'\ufffe😀", 'a"<b>.txt')
    said = story.said("a/b", Severity.ERROR, 'A <b> & "c" \x00\ufffe\nd', story.spot("<&>", "<l>"))
    tree = ElementTree.fromstring(run(name, story.source, [said]).encode())
    found = tree.iter("failure" if name == "junit" else "error")
    assert next(found).get("message") == 'A <b> & "c" \ufffd\ufffd\nd'


def test_junit_counts_drafts(story: Any, findings: Any) -> None:
    tree = ElementTree.fromstring(run("junit", story.source, findings).encode())
    suite = tree.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")


def test_csv_is_no_formula(make_story: Any) -> None:
    story = make_story('=1+1, "x"\nthier')
    said = story.said("a/b", Severity.NOTE, "=cmd", story.spot('=1+1, "x"'))
    rows = list(csv.reader(io.StringIO(run("csv", story.source, [said]))))
    assert rows[1][5:7] == ["'=cmd", '\'=1+1, "x"']


def test_concise_is_one_line_a_finding(make_story: Any) -> None:
    story = make_story("One.\nthier")
    said = story.said("a/b", Severity.NOTE, "Not\nthis.", story.spot("thier"))
    first = run("concise", story.source, [said]).splitlines()[0]
    assert first == "stories/bridge.txt:2:1: note Not this. [a/b]"
