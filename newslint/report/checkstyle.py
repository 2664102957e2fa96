"""Checkstyle XML, which many review tools read."""

from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.xml import element, escaped
from newslint.rule import Severity
from newslint.text import Source
from newslint.typing import TextIO

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


class CheckstyleReporter:
    """Writes one ``file`` element a draft that has findings."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings."""
        if not diagnostics:
            return
        self._out.write(f'<file name="{escaped(path)}">\n')
        for said in diagnostics:
            attributes: dict[str, object] = {
                "line": said.place.line,
                "column": said.place.column,
                "severity": _SEVERITIES[said.severity],
                "message": said.message,
                "source": f"newslint.{said.rule}",
            }
            self._out.write(f"  {element('error', attributes)}\n")
        self._out.write("</file>\n")

    def trouble(self, path: str, message: str) -> None:
        """Write what is wrong with a file as a finding without a place."""
        fault = element("error", {"severity": "warning", "message": message, "source": "newslint"})
        self._out.write(f'<file name="{escaped(path)}">\n  {fault}\n</file>\n')

    def close(self, summary: Summary) -> None:
        """Write the end of the document."""
        self._out.write("</checkstyle>\n")
