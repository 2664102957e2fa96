"""SARIF 2.1.0, which code-scanning services and editors read.

Columns count UTF-16 units, as SARIF's ``columnKind`` says.  The rules are those that found
something, so that the report can be written without the rulebook.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath
from urllib.parse import quote

from newslint.diagnostic import Diagnostic, Spot, Summary
from newslint.rule import Severity
from newslint.text import Fix, Source
from newslint.typing import Any, TextIO
from newslint.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


class SarifReporter:
    """Collects results and writes one log at the end."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._rules: dict[str, dict[str, Any]] = {}
        self._indices: dict[str, int] = {}
        self._results: list[dict[str, Any]] = []
        self._troubles: list[dict[str, Any]] = []

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Add the draft's findings."""
        seen: Counter[str] = Counter()
        for said in diagnostics:
            self._rules.setdefault(said.rule, _rule(said))
            self._indices.setdefault(said.rule, len(self._indices))
            result = _result(path, source, said)
            result["ruleIndex"] = self._indices[said.rule]
            print_of = _fingerprint(path, source, said)
            seen[print_of] += 1
            result["partialFingerprints"] = {"newslint/v1": f"{print_of}:{seen[print_of]}"}
            self._results.append(result)

    def trouble(self, path: str, message: str) -> None:
        """Add what is wrong with a file as a notification of the tool."""
        location = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
        self._troubles.append(
            {"level": "warning", "message": {"text": message}, "locations": [location]}
        )

    def close(self, summary: Summary) -> None:
        """Write the log."""
        run = {
            "tool": {
                "driver": {
                    "name": "newslint",
                    "semanticVersion": __version__,
                    "rules": list(self._rules.values()),
                }
            },
            "columnKind": "utf16CodeUnits",
            "invocations": [
                {
                    "executionSuccessful": not (summary.crashed or summary.unreadable),
                    "toolExecutionNotifications": self._troubles,
                }
            ],
            "results": self._results,
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        self._out.write(json.dumps(log, ensure_ascii=False, indent=1) + "\n")


def _rule(said: Diagnostic) -> dict[str, Any]:
    title = said.title or said.rule
    return {
        "id": said.rule,
        "name": "".join(part.capitalize() for part in said.rule.replace("/", "-").split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": said.why or title},
        "help": {"text": said.why or title},
    }


def _result(path: str, source: Source, said: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": said.rule,
        "level": _LEVELS[said.severity],
        "message": {"text": said.message},
        "locations": [_location(path, source, said.place)],
        "rank": round(said.confidence * 100, 1),
    }
    if said.others:
        result["relatedLocations"] = [
            {"id": number, **_location(path, source, spot)}
            for number, spot in enumerate(said.others, 1)
        ]
    if said.fixes:
        result["fixes"] = [_fix(path, source, fix) for fix in said.fixes]
    return result


def _location(path: str, source: Source, spot: Spot) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(path)},
            "region": _region(source, spot.start, spot.end),
        }
    }
    if spot.label:
        place["message"] = {"text": spot.label}
    return place


def _region(source: Source, start: int, end: int) -> dict[str, int]:
    start_line, start_column = source.lines.utf16_position(start)
    end_line, end_column = source.lines.utf16_position(end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _fix(path: str, source: Source, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(source, edit.start, edit.end),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _fingerprint(path: str, source: Source, said: Diagnostic) -> str:
    """The same for the same words in the same file, wherever they have moved to."""
    words = source.text[said.place.start : said.place.end]
    identity = "\0".join((PurePath(path).as_posix(), said.rule, said.message, words))
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _uri(path: str) -> str:
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(os.fsencode(PurePath(path).as_posix()))
