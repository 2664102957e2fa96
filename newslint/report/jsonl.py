"""One JSON object a line, for programs.  Offsets are half-open code points of the decoded file."""

import json
import sys
from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Spot, Summary
from newslint.text import Fix, Source
from newslint.typing import Any, TextIO


def as_row(said: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data, keys in a fixed order."""
    place = said.place
    return {
        "path": said.path,
        "rule": said.rule,
        "severity": said.severity.name.lower(),
        "confidence": said.confidence,
        "message": said.message,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "label": place.label,
        "places": [_spot(spot) for spot in said.others],
        "fixes": [_fix(fix) for fix in said.fixes],
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {
        "start": spot.start,
        "end": spot.end,
        "line": spot.line,
        "column": spot.column,
        "label": spot.label,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safety": str(fix.safety),
        "edits": [edit._asdict() for edit in fix.edits],
    }


class JsonLinesReporter:
    """Writes each diagnostic as it comes; troubles go to standard error."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's diagnostics."""
        for said in diagnostics:
            self._out.write(json.dumps(as_row(said), ensure_ascii=False) + "\n")

    def trouble(self, path: str, message: str) -> None:
        """Say on standard error what is wrong with a file."""
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Nothing more to write."""
