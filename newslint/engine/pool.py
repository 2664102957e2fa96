"""The work of a run shared by processes, reports in the order of the drafts."""

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence

from newslint.config import Configs
from newslint.engine.book import Book
from newslint.engine.check import Crash
from newslint.engine.one import DraftReport, check_batch

_worker: tuple[Configs, Book]  # what a worker process keeps between batches


def check_in_processes(
    batches: Sequence[Sequence[str]], configs: Configs, book: Book, jobs: int
) -> Iterator[DraftReport]:
    """Check batches of drafts in ``jobs`` processes; the rules are loaded once in each.

    Raises ``ConfigError``.
    """
    from concurrent.futures import ProcessPoolExecutor

    # Rules that cannot be used are found here, once, and kept compiled for the workers.
    first = batches[0][0]
    book.for_draft(first, configs.for_draft(first))
    # Forking is quick and safe as long as this process has one thread, which it has on Linux.
    method = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(
        min(jobs, len(batches)),
        multiprocessing.get_context(method),
        initializer=_start,
        initargs=(configs, book.trusted),
    )
    try:
        for reports in pool.map(_check, batches):
            yield from reports
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(configs: Configs, trusted: bool) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops us
    _worker = configs, Book(trusted)


def _check(paths: Sequence[str]) -> list[DraftReport]:
    configs, book = _worker
    return [_portable(report) for report in check_batch(paths, configs, book)]


def _portable(report: DraftReport) -> DraftReport:
    """The report without errors that may not travel between processes."""
    crashes = [
        Crash(crash.rule, RuntimeError(f"{type(crash.error).__name__}: {crash.error}"))
        for crash in report.crashes
    ]
    return report._replace(crashes=crashes)
