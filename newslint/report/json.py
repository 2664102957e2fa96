"""One JSON object for the whole run.  Offsets are half-open code points of the decoded file."""

import json
import sys
from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.jsonl import as_row
from newslint.text import Source
from newslint.typing import TextIO

_VERSION = 1  # of the form; it rises when a key changes its meaning


class JsonReporter:
    """Writes ``{"version", "findings", "troubles", "drafts", "summary"}``, finding by finding."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._opened = False
        self._troubles: list[dict[str, str]] = []

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings."""
        for said in diagnostics:
            self._out.write(",\n" if self._opened else self._head())
            self._out.write(json.dumps(as_row(said), ensure_ascii=False))

    def trouble(self, path: str, message: str) -> None:
        """Remember what is wrong with a file, and say it on standard error too."""
        self._troubles.append({"path": path, "message": message})
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Write the end of the object."""
        head = "\n" if self._opened else self._head()
        # How long it took would make two runs over the same drafts differ.
        counts = {key: number for key, number in summary._asdict().items() if key != "seconds"}
        end = {"troubles": self._troubles, "drafts": summary.drafts, "summary": counts}
        self._out.write(f"{head}],\n{json.dumps(end, ensure_ascii=False)[1:]}\n")

    def _head(self) -> str:
        self._opened = True
        return f'{{"version": {_VERSION}, "findings": [\n'
