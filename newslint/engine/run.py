"""Many drafts, one after another: the only place that knows that files are many."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.config import Config, Configs
from newslint.diagnostic import Diagnostic, Summary
from newslint.engine.book import Book
from newslint.engine.check import Crash, check_draft
from newslint.readers import read
from newslint.rule import Safety, Severity
from newslint.text import Source, UnreadableDraft


class DraftReport(NamedTuple):
    """What came of one draft.  ``trouble`` says why it could not be read, if so."""

    path: str
    source: Source | None
    diagnostics: list[Diagnostic]  # at or above the severity that is shown
    held_back: int
    failing: int  # findings at or above the severity that fails the run
    crashes: list[Crash]
    trouble: str = ""


def check_paths(paths: Iterable[str], configs: Configs, book: Book) -> Iterator[DraftReport]:
    """Check drafts in the order given; an unreadable one is reported and the rest go on.

    Raises ``ConfigError``.
    """
    for path in paths:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            trouble = f"cannot be read: {(error.strerror or str(error)).lower()}"
            yield DraftReport(path, None, [], 0, 0, [], trouble)
            continue
        yield check_data(path, data, configs.for_draft(path), book)


def check_data(path: str, data: bytes, config: Config, book: Book) -> DraftReport:
    """Check one draft from its bytes.  Raises ``ConfigError``."""
    try:
        source = Source.decode(path, data)
    except UnreadableDraft as error:
        return DraftReport(path, None, [], 0, 0, [], f"cannot be read: {error}")
    rules, effective = book.for_draft(path, config)
    checked = check_draft(read(source), rules)
    shown = [said for said in checked.diagnostics if said.severity >= effective.show]
    return DraftReport(
        path,
        source,
        shown,
        len(checked.diagnostics) - len(shown),
        failing(checked.diagnostics, effective.fail_on),
        checked.crashes,
    )


def failing(diagnostics: list[Diagnostic], fail_on: Severity | None) -> int:
    """How many findings are at or above the severity that fails a run."""
    if fail_on is None:
        return 0
    return sum(said.severity >= fail_on for said in diagnostics)


class Tally:
    """Adds up the drafts of a run."""

    def __init__(self) -> None:
        self._severities = dict.fromkeys(Severity, 0)
        self._drafts = self._held_back = self._unreadable = self._crashed = self._fixable = 0
        self.failing = 0

    def add(self, report: DraftReport) -> None:
        """Count one draft."""
        self._drafts += 1
        self._held_back += report.held_back
        self._unreadable += report.source is None
        self._crashed += len(report.crashes)
        self.failing += report.failing
        for said in report.diagnostics:
            self._severities[said.severity] += 1
            self._fixable += bool(said.fixes) and said.fixes[0].safety is Safety.SAFE

    def summary(self, seconds: float) -> Summary:
        """The sum so far."""
        return Summary(
            drafts=self._drafts,
            errors=self._severities[Severity.ERROR],
            warnings=self._severities[Severity.WARNING],
            notes=self._severities[Severity.NOTE],
            held_back=self._held_back,
            unreadable=self._unreadable,
            crashed=self._crashed,
            fixable=self._fixable,
            seconds=seconds,
        )
