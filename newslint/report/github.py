"""Annotations for GitHub Actions: each finding appears at its line in the pull request.

The form is that of GitHub's workflow commands; its columns count code points.
"""

from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.summary import verdict
from newslint.rule import Severity
from newslint.text import Source
from newslint.typing import TextIO

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class GithubReporter:
    """Writes one workflow command a finding."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings."""
        for said in diagnostics:
            place = said.place
            properties = {
                "file": path,
                "line": str(place.line),
                "endLine": str(place.end_line),
                "title": f"{said.rule}: {said.title}" if said.title else said.rule,
            }
            if place.line == place.end_line:  # columns of a longer place are refused
                properties["col"] = str(place.column)
                properties["endColumn"] = str(place.end_column)
            self._command(_COMMANDS[said.severity], properties, said.message + _elsewhere(said))

    def trouble(self, path: str, message: str) -> None:
        """Annotate the file itself."""
        self._command("warning", {"file": path}, message)

    def close(self, summary: Summary) -> None:
        """Write what it all came to."""
        self._out.write(verdict(summary) + "\n")

    def _command(self, name: str, properties: dict[str, str], message: str) -> None:
        listed = ",".join(f"{key}={_escaped(said, ':,')}" for key, said in properties.items())
        self._out.write(f"::{name} {listed}::{_escaped(message)}\n")


def _elsewhere(said: Diagnostic) -> str:
    lines = [f"line {spot.line}: {spot.label}" for spot in said.others if spot.label]
    return "\n" + "\n".join(lines) if lines else ""


def _escaped(text: str, special: str = "") -> str:
    """Percent signs, line breaks and ``special`` characters as GitHub wants them."""
    for char in "%\r\n" + special:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
