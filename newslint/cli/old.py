"""Leaves out of a report what was there before: in a baseline, or on lines that git knows."""

from collections.abc import Sequence

from newslint.diagnostic import Diagnostic
from newslint.engine.one import DraftReport
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.engine.baseline import Baseline
    from newslint.engine.changes import Changes


class OldFindings:
    """A filter for reports.  ``baseline`` is a file, ``since`` a revision; either may be empty.

    Raises ``ConfigError`` for a baseline or a revision that there is not.
    """

    def __init__(self, baseline: str | None, since: str | None) -> None:
        self._baseline = _read_baseline(baseline) if baseline else None
        self._changes = _ask_git(since) if since else None

    def __call__(self, checked: DraftReport) -> DraftReport:
        """The report with new findings alone."""
        source, left = checked.source, checked.diagnostics
        if source is None or not left:
            return checked
        if self._baseline is not None:
            left = self._baseline.new(checked.path, source, left)
        if self._changes is not None:
            lines = self._changes.lines(checked.path)
            if lines is not None:
                left = [said for said in left if _is_on(said, lines)]
        return checked._replace(diagnostics=left)

    def close(self) -> None:
        """Forget what the baseline no longer needs; a read-only one stays as it is."""
        if self._baseline is not None:
            try:
                self._baseline.shrink()
            except OSError:
                return


def _read_baseline(path: str) -> "Baseline":
    from newslint.engine.baseline import Baseline

    return Baseline.read(path)


def _ask_git(revision: str) -> "Changes":
    from newslint.engine.changes import Changes

    return Changes(revision)


def _is_on(said: Diagnostic, lines: Sequence[range]) -> bool:
    return any(
        spot.line <= line[-1] and line[0] <= spot.end_line
        for spot in (said.place, *said.others)
        for line in lines
    )
