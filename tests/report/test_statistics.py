"""How often each rule speaks."""

import io
import json
from typing import Any

from newslint.diagnostic import Summary
from newslint.report.statistics import StatisticsReporter


def run(story: Any, findings: Any, as_json: bool = False) -> str:
    out = io.StringIO()
    made = StatisticsReporter(out, as_json)
    made.draft("a.txt", story.source, findings)
    made.draft("b.txt", story.source, findings[2:4])
    made.draft("clean.txt", story.source, [])
    made.trouble("odd.txt", "a binary file, not text")
    made.close(Summary(3, errors=3, warnings=3, notes=2, fixable=4, seconds=9))
    return out.getvalue()


def test_table_has_the_most_frequent_first(story: Any, findings: Any) -> None:
    rows = [line.split() for line in run(story, findings).splitlines()]
    assert rows[:4] == [
        ["findings", "drafts", "fixable"],
        ["4", "2", "4", "spelling"],
        ["2", "2", "2", "spelling/doubled-word"],
        ["2", "2", "2", "spelling/typo"],
    ]
    assert ["1", "1", "–", "names/variant"] in rows
    assert " ".join(rows[-1]).startswith("3 errors, 3 warnings and 2 notes in 3 drafts.")


def test_json_has_the_same_counts(story: Any, findings: Any) -> None:
    table = json.loads(run(story, findings, as_json=True))
    assert table["families"][0] == {"family": "spelling", "findings": 4, "drafts": 2, "fixable": 4}
    assert sum(row["findings"] for row in table["rules"]) == 8
    assert table["drafts"] == 3
    assert table["troubles"] == [{"path": "odd.txt", "message": "a binary file, not text"}]
    assert "seconds" not in table["summary"]


def test_a_clean_run_is_one_line(story: Any) -> None:
    out = io.StringIO()
    StatisticsReporter(out).close(Summary(1))
    assert out.getvalue() == "No faults found in 1 draft.\n"
