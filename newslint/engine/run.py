"""Many drafts: the only place that knows that files are many, and processes."""

import os
from collections.abc import Iterable, Iterator, Sequence

from newslint.config import Configs
from newslint.diagnostic import Diagnostic, Summary
from newslint.engine.book import Book
from newslint.engine.one import DraftReport, check_batch, read_bytes
from newslint.rule import Safety, Severity
from newslint.text import Source
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.engine.cache import Cache

_WORTH_A_POOL = 1_500_000  # bytes of copy; for less, starting processes costs more than it saves
_A_HANDFUL = 24  # drafts that are never worth a second process
_TOGETHER = 32  # drafts of which rules read one after the other
_MOST_TOGETHER = 250_000  # bytes of them; bounds what is held at once


def check_paths(
    paths: Iterable[str],
    configs: Configs,
    book: Book,
    jobs: int | None = None,
    cache: "Cache | None" = None,
) -> Iterator[DraftReport]:
    """Check drafts, reports in the order given; an unreadable one is reported, the rest go on.

    ``jobs`` processes share the work; ``None`` takes all cores if there is enough of it.
    Raises ``ConfigError``.
    """
    paths = list(paths)
    if jobs is None:
        jobs = (os.cpu_count() or 1) if _is_much(paths) else 1
    if cache is not None:
        yield from _with_cache(paths, configs, book, jobs, cache)
    else:
        yield from _check_all(paths, configs, book, jobs)


def _is_much(paths: Sequence[str]) -> bool:
    size = 0
    for path in paths if len(paths) > _A_HANDFUL else ():
        size += _size(path)
        if size > _WORTH_A_POOL:
            return True
    return False


def _check_all(
    paths: Sequence[str], configs: Configs, book: Book, jobs: int
) -> Iterator[DraftReport]:
    if jobs > 1 and len(paths) > 1:
        from newslint.engine.pool import check_in_processes

        yield from check_in_processes(list(batches(paths)), configs, book, jobs)
        return
    for batch in batches(paths):
        yield from check_batch(batch, configs, book)


def batches(paths: Sequence[str]) -> Iterator[list[str]]:
    """Drafts to be checked together: a few short ones, a long one by itself."""
    batch: list[str] = []
    size = 0
    for path in paths:
        own = _size(path)
        if batch and (len(batch) == _TOGETHER or size + own > _MOST_TOGETHER):
            yield batch
            batch, size = [], 0
        batch.append(path)
        size += own
    if batch:
        yield batch


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:  # said when it is read
        return 0


def _with_cache(
    paths: Sequence[str], configs: Configs, book: Book, jobs: int, cache: "Cache"
) -> Iterator[DraftReport]:
    """Reports from the cache where the bytes are known, from a check where they are not."""
    from newslint.engine.cache import draft_key

    keys: dict[str, bytes] = {}
    kept: dict[str, list[Diagnostic]] = {}
    for path in paths:
        data = read_bytes(path)
        if isinstance(data, bytes):
            key = draft_key(data, path, book.digest(path, configs.for_draft(path)))
            keys[path] = key
            found = cache.get(key, path)
            if found is not None:
                kept[path] = found
    fresh = _check_all([path for path in paths if path not in kept], configs, book, jobs)
    for path in paths:
        if path in kept:
            yield _from_cache(path, kept[path], configs, book)
            continue
        report = next(fresh)
        if path in keys and report.source and not report.crashes and not report.accepted:
            cache.put(keys[path], report.diagnostics)
        yield report


def _from_cache(path: str, found: list[Diagnostic], configs: Configs, book: Book) -> DraftReport:
    _, effective = book.for_draft(path, configs.for_draft(path))
    source = Source(path, "")
    report = DraftReport(path, source, found, effective.show, effective.fail_on)
    data = read_bytes(path) if report.shown else None
    return report._replace(source=Source.decode(path, data)) if isinstance(data, bytes) else report


class Tally:
    """Adds up the drafts of a run."""

    def __init__(self) -> None:
        self._severities = dict.fromkeys(Severity, 0)
        self._drafts = self._held_back = self._unreadable = self._crashed = self._fixable = 0
        self.failing = 0

    def add(self, report: DraftReport) -> None:
        """Count one draft."""
        self._drafts += 1
        shown = report.shown
        self._held_back += len(report.diagnostics) - len(shown)
        self._unreadable += report.source is None
        self._crashed += len(report.crashes)
        self.failing += report.failing
        for said in shown:
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
