"""Drafts, from their files to their reports."""

from collections.abc import Sequence

from newslint.config import Config, Configs
from newslint.diagnostic import Diagnostic
from newslint.engine.book import Book
from newslint.engine.check import Checked, Crash, check_drafts
from newslint.engine.rules import RuleSet
from newslint.engine.suppress import Accepted
from newslint.readers import Draft, read
from newslint.rule import Severity
from newslint.text import Source, UnreadableDraft
from newslint.typing import NamedTuple


class DraftReport(NamedTuple):
    """What came of one draft.

    ``source`` is ``None`` if it could not be read, and ``trouble`` says why.  ``diagnostics``
    are all findings; ``show`` and ``fail_on`` are the severities that its configuration sets.
    """

    path: str
    source: Source | None
    diagnostics: Sequence[Diagnostic] = ()
    show: Severity = Severity.WARNING
    fail_on: Severity | None = Severity.WARNING
    crashes: Sequence[Crash] = ()
    accepted: Sequence[Accepted] = ()
    trouble: str = ""

    @property
    def shown(self) -> list[Diagnostic]:
        """The findings at or above the severity that is shown."""
        return [said for said in self.diagnostics if said.severity >= self.show]

    @property
    def failing(self) -> int:
        """How many findings are at or above the severity that fails the run."""
        if self.fail_on is None:
            return 0
        return sum(said.severity >= self.fail_on for said in self.diagnostics)


def check_batch(paths: Sequence[str], configs: Configs, book: Book) -> list[DraftReport]:
    """Check some drafts from their files, reports in the same order.  Raises ``ConfigError``."""
    # The bytes have no name here: those of a long draft must be gone while it is checked.
    return _check(
        [_opened(path, read_bytes(path), configs.for_draft(path)) for path in paths], book
    )


def read_bytes(path: str) -> bytes | str:
    """The bytes of a file, or why there are none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return f"cannot be read: {(error.strerror or str(error)).lower()}"


def check_data(path: str, data: bytes, config: Config, book: Book) -> DraftReport:
    """Check one draft from its bytes.  Raises ``ConfigError``."""
    return _check([_opened(path, data, config)], book)[0]


class _Opened(NamedTuple):
    """A draft that waits to be checked; without source, ``trouble`` says why."""

    path: str
    source: Source | None
    trouble: str
    config: Config


def _opened(path: str, data: bytes | str, config: Config) -> _Opened:
    """The draft in some bytes; ``data`` may be why there are none."""
    if isinstance(data, str):
        return _Opened(path, None, data, config)
    try:
        return _Opened(path, Source.decode(path, data), "", config)
    except UnreadableDraft as error:
        return _Opened(path, None, f"cannot be read: {error}", config)


def _check(opened: Sequence[_Opened], book: Book) -> list[DraftReport]:
    """Check those drafts together that have the same rules."""
    reports = [DraftReport(path, None, trouble=trouble) for path, _, trouble, _ in opened]
    alike: dict[RuleSet, list[tuple[int, Draft, Config]]] = {}
    for number, (path, source, _, config) in enumerate(opened):
        if source is not None:
            rules, effective = book.for_draft(path, config)
            draft = read(source)
            if effective.date:
                draft.told("date", effective.date)
            alike.setdefault(rules, []).append((number, draft, effective))
    for rules, rows in alike.items():
        said = check_drafts([draft for _, draft, _ in rows], rules)
        for (number, draft, effective), checked in zip(rows, said, strict=True):
            reports[number] = _report(draft.source, checked, effective)
    return reports


def _report(source: Source, checked: Checked, config: Config) -> DraftReport:
    return DraftReport(
        source.path,
        source,
        checked.diagnostics,
        config.show,
        config.fail_on,
        checked.crashes,
        checked.accepted,
    )
