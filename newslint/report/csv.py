"""A table for spreadsheets: one finding a row."""

import csv
import sys
from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.text import Source
from newslint.typing import TextIO

_COLUMNS = (
    "path",
    "line",
    "column",
    "severity",
    "rule",
    "message",
    "text",
    "elsewhere",
    "suggestion",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CsvReporter:
    """Writes comma-separated values with a head line."""

    def __init__(self, out: TextIO) -> None:
        self._table = csv.writer(out, lineterminator="\n")
        self._table.writerow(_COLUMNS)

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings."""
        for said in diagnostics:
            place = said.place
            self._table.writerow(
                (
                    _plain(path),
                    place.line,
                    place.column,
                    said.severity.name.lower(),
                    said.rule,
                    _plain(said.message),
                    _plain(source.text[place.start : place.end]),
                    _plain("; ".join(f"line {spot.line}: {spot.label}" for spot in said.others)),
                    _plain(said.fixes[0].title if said.fixes else ""),
                )
            )

    def trouble(self, path: str, message: str) -> None:
        """Say on standard error what is wrong with a file."""
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Nothing more to write: the table stands alone."""


def _plain(text: str) -> str:
    """``text`` such that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
