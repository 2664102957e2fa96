"""One line a finding, as compilers and grep write them: ``path:line:column: …``."""

import sys
from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.summary import verdict
from newslint.text import Source
from newslint.typing import TextIO


class ConciseReporter:
    """Writes ``path:line:column: severity message [rule]``."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings."""
        for said in diagnostics:
            place = said.place
            message = " ".join(said.message.split())
            self._out.write(
                f"{path}:{place.line}:{place.column}: "
                f"{said.severity.name.lower()} {message} [{said.rule}]\n"
            )

    def trouble(self, path: str, message: str) -> None:
        """Say on standard error what is wrong with a file."""
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Write what it all came to."""
        self._out.write(verdict(summary) + "\n")
