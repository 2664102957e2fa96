"""The SARIF report against the official schema of the format.

``data/sarif-2.1.0.json`` is the schema that the standard's committee publishes (version
2.1.0-rtm.5), as the package ``@microsoft/jest-sarif`` distributes it.
"""

import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from newslint.config import Config
from newslint.engine.book import Book
from newslint.engine.one import check_data
from newslint.engine.run import Tally
from newslint.report import reporter

_HERE = Path(__file__).parent
_SCHEMA = json.loads((_HERE / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
_DRAFTS = [*(_HERE.parent / "stories").iterdir(), *(_HERE.parent.parent / "examples").iterdir()]


@pytest.mark.parametrize("paths", [[], sorted(_DRAFTS)], ids=["no draft", "all stories"])
def test_report_is_valid(paths: list[Path]) -> None:
    out = io.StringIO()
    report = reporter("sarif", out)
    tally = Tally()
    for path in paths:
        checked = check_data(path.name, path.read_bytes(), Config(), Book())
        assert checked.source is not None
        report.draft(path.name, checked.source, list(checked.diagnostics))
        tally.add(checked)
    report.trouble("gone.txt", "cannot be read: no such file or directory")
    report.close(tally.summary(0.0))
    log = json.loads(out.getvalue())
    errors = [error.message for error in Draft4Validator(_SCHEMA).iter_errors(log)]
    assert errors == []
    results = log["runs"][0]["results"]
    assert bool(results) is bool(paths)
    if paths:
        assert any("relatedLocations" in result for result in results)
        assert any("fixes" in result for result in results)
