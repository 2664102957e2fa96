"""Reports: one file a format, all with the same shape, imported when asked for.

A report sees the waist and the diagnostics, nothing of the engine.  Drafts reach it one after
another, so that a long run streams.
"""

from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.modules import module
from newslint.text import Source
from newslint.typing import Any, Protocol, TextIO

FORMATS = {
    "human": ("newslint.report.human", "HumanReporter"),
    "concise": ("newslint.report.concise", "ConciseReporter"),
    "json": ("newslint.report.json", "JsonReporter"),
    "jsonl": ("newslint.report.jsonl", "JsonLinesReporter"),
    "sarif": ("newslint.report.sarif", "SarifReporter"),
    "github": ("newslint.report.github", "GithubReporter"),
    "junit": ("newslint.report.junit", "JunitReporter"),
    "checkstyle": ("newslint.report.checkstyle", "CheckstyleReporter"),
    "csv": ("newslint.report.csv", "CsvReporter"),
    "html": ("newslint.report.html", "HtmlReporter"),
}


class Reporter(Protocol):
    """Writes what a run found to the stream that it was made with."""

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Report one draft; ``diagnostics`` are in the order of the text and may be none."""

    def trouble(self, path: str, message: str) -> None:
        """Report what is wrong with a file itself."""

    def close(self, summary: Summary) -> None:
        """Finish the report."""


def reporter(name: str, out: TextIO, **options: Any) -> Reporter:
    """The reporter of a format, writing to ``out``."""
    path, cls = FORMATS[name]
    made: Reporter = getattr(module(path), cls)(out, **options)
    return made
