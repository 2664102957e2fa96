"""One draft, from its file to its report."""

from collections.abc import Sequence

from newslint.config import Config, Configs
from newslint.diagnostic import Diagnostic
from newslint.engine.book import Book
from newslint.engine.check import Crash, check_draft
from newslint.engine.suppress import Accepted
from newslint.readers import read
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


def check_path(path: str, configs: Configs, book: Book) -> DraftReport:
    """Check one draft from its file.  Raises ``ConfigError``."""
    # The bytes have no name here: those of a long draft must be gone while it is checked.
    return _check(path, _decoded(path, read_bytes(path)), configs.for_draft(path), book)


def read_bytes(path: str) -> bytes | str:
    """The bytes of a file, or why there are none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return f"cannot be read: {(error.strerror or str(error)).lower()}"


def check_data(path: str, data: bytes, config: Config, book: Book) -> DraftReport:
    """Check one draft from its bytes.  Raises ``ConfigError``."""
    return _check(path, _decoded(path, data), config, book)


def _decoded(path: str, data: bytes | str) -> Source | str:
    """The source, or why there is none; ``data`` may be the reason already."""
    if isinstance(data, str):
        return data
    try:
        return Source.decode(path, data)
    except UnreadableDraft as error:
        return f"cannot be read: {error}"


def _check(path: str, source: Source | str, config: Config, book: Book) -> DraftReport:
    if isinstance(source, str):
        return DraftReport(path, None, trouble=source)
    rules, effective = book.for_draft(path, config)
    draft = read(source)
    if effective.date:
        draft.told("date", effective.date)
    checked = check_draft(draft, rules)
    return DraftReport(
        path,
        source,
        checked.diagnostics,
        effective.show,
        effective.fail_on,
        checked.crashes,
        checked.accepted,
    )
