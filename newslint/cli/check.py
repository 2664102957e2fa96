"""``newslint check``: read drafts, report what an editor should look at."""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence

from newslint.cli.settings import Help, add_config_options, configs
from newslint.config import Configs
from newslint.engine.book import Book
from newslint.engine.files import drafts
from newslint.engine.one import DraftReport, check_data
from newslint.engine.run import Tally, check_paths
from newslint.engine.suppress import Accepted
from newslint.report import FORMATS, Reporter, reporter
from newslint.typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from newslint.cli.old import OldFindings
    from newslint.engine.cache import Cache

_CLEAN, _FINDINGS, _USAGE, _BROKEN = range(4)
_WORTH_A_CACHE = 50  # drafts


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint check",
        usage="newslint check [OPTION ...] [PATH ...]",
        description="Report what an editor should look at in drafts.",
        epilog="exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 something broke",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts or folders; - for stdin")
    group = parser.add_argument_group("what is reported")
    group.add_argument("--show", choices=("note", "warning", "error"), help="show from here up")
    group.add_argument(
        "--notes", action="store_const", const="note", dest="show", help="show notes too"
    )
    group.add_argument(
        "--since", metavar="REV", help="only findings on lines that git calls new since REV"
    )
    group.add_argument("--baseline", metavar="FILE", help="only findings that FILE does not know")
    group.add_argument(
        "--accepted", action="store_true", help="also list what was allowed in drafts, and why"
    )
    group = parser.add_argument_group("how it is reported")
    group.add_argument("--format", choices=FORMATS, default="human", help="how to report")
    group.add_argument(
        "--statistics", action="store_true", help="how often each rule speaks, not what it says"
    )
    group.add_argument("--output", metavar="FILE", help="write the report to a file")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")
    group.add_argument(
        "--fail-on", choices=("error", "warning", "note", "never"), help="exit 1 from here up"
    )
    group = parser.add_argument_group("the run")
    group.add_argument("--watch", action="store_true", help="check again at every change")
    group.add_argument("--stdin-filename", metavar="NAME", help="what to call standard input")
    group.add_argument("--jobs", type=int, metavar="N", help="processes; by itself as many as pay")
    group.add_argument("--no-cache", action="store_true", help="check unchanged drafts again")
    group.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    add_config_options(parser)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Check the drafts that the arguments name; gives the exit code."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.statistics and chosen.format not in ("human", "json"):
        parser.error("--statistics writes a table, or with --format json an object")
    if not chosen.watch:
        return _report_to(chosen)
    from newslint.cli.watch import watch

    return watch(lambda: _report_to(chosen), lambda: _named(chosen, configs(chosen)))


def _report_to(chosen: argparse.Namespace) -> int:
    """Check once, to where the report is wanted."""
    began = time.perf_counter()
    if not chosen.output:
        return _check(chosen, _binary_safe(sys.stdout), began)
    with open(chosen.output, "w", encoding="utf-8", errors="backslashreplace", newline="") as out:
        return _check(chosen, out, began)


def _check(chosen: argparse.Namespace, out: TextIO, began: float) -> int:
    found = configs(chosen)
    book = Book(trusted=chosen.trust_rules)
    report = _reporter(chosen, out)
    tally = Tally()
    allowed: list[Accepted] = []
    old = _old(chosen, found)
    reports = _reports(chosen, found, book)
    for checked in _watched(map(old, reports) if old else reports):
        tally.add(checked)
        _tell(checked, report, chosen.debug)
        allowed += checked.accepted
    for fault in book.faults:
        print(f"newslint: bad rule: {fault}", file=sys.stderr)
    if old:
        old.close()
    summary = tally.summary(time.perf_counter() - began)
    report.close(summary)
    for said, reason in allowed if chosen.accepted else ():
        place = f"{said.path}:{said.place.line}:{said.place.column}"
        print(f"{place}: allowed [{said.rule}] {reason or 'no reason given'}", file=sys.stderr)
    if not summary.drafts:
        print("newslint: no drafts found (files end in .txt or .md)", file=sys.stderr)
    return exit_code(chosen.exit_zero, bool(book.faults), tally)


def _reporter(chosen: argparse.Namespace, out: TextIO) -> Reporter:
    if not chosen.statistics:
        return reporter(chosen.format, out)
    from newslint.report.statistics import StatisticsReporter

    return StatisticsReporter(out, as_json=chosen.format == "json")


def _reports(chosen: argparse.Namespace, found: Configs, book: Book) -> Iterator[DraftReport]:
    if "-" in chosen.paths:
        name = chosen.stdin_filename or "stdin.txt"
        data = sys.stdin.buffer.read()
        yield check_data(name, data, found.for_draft(name), book)
    named = _named(chosen, found)
    jobs = 1 if chosen.debug else chosen.jobs
    cache = _cache(chosen, len(named))
    try:
        yield from check_paths(named, found, book, jobs, cache)
    finally:
        if cache is not None:
            cache.close()


def _named(chosen: argparse.Namespace, found: Configs) -> list[str]:
    """The drafts that the arguments name, each once, in order."""
    named: dict[str, None] = {}
    for path in chosen.paths or ["."]:
        if path != "-":
            config = found.for_draft(path)
            named.update(dict.fromkeys(drafts([path], config.exclude, config.folder)))
    return list(named)


def _cache(chosen: argparse.Namespace, count: int) -> "Cache | None":
    """The cache, where it saves more time than it costs to open."""
    if chosen.no_cache or chosen.debug or count < _WORTH_A_CACHE:
        return None
    from newslint.engine.cache import Cache

    return Cache()


def _watched(reports: Iterable[DraftReport]) -> Iterable[DraftReport]:
    """The reports, and how far they have come where somebody sees it."""
    if not sys.stderr.isatty():
        return reports
    from newslint.report.progress import watched

    return watched(reports, _speaks)


def _speaks(checked: DraftReport) -> bool:
    """Whether the report has anything to say of a draft."""
    return checked.source is None or bool(checked.shown or checked.source.notices)


def _old(chosen: argparse.Namespace, found: Configs) -> "OldFindings | None":
    """What leaves old findings out of the reports, if that is wanted."""
    baseline = chosen.baseline or _baseline_path(found)
    if not (baseline or chosen.since):
        return None
    from newslint.cli.old import OldFindings

    return OldFindings(baseline, chosen.since)


def _baseline_path(found: Configs) -> str:
    config = found.for_draft(".")
    return os.path.join(config.folder, config.baseline) if config.baseline else ""


def _tell(checked: DraftReport, report: Reporter, debug: bool) -> None:
    if checked.source is None:
        report.trouble(checked.path, checked.trouble)
        return
    for notice in checked.source.notices:
        report.trouble(checked.path, notice)
    for crash in checked.crashes:
        if debug:
            raise crash.error
    report.draft(checked.path, checked.source, checked.shown)


def exit_code(exit_zero: bool, bad_rules: bool, tally: Tally) -> int:
    """The exit code of a run: a bad rule, trouble, findings that fail, or clean."""
    summary = tally.summary(0)
    if bad_rules:
        return _USAGE
    if exit_zero:
        return _CLEAN
    if summary.crashed or summary.unreadable:
        return _BROKEN
    return _FINDINGS if tally.failing else _CLEAN


def _binary_safe(stream: TextIO) -> TextIO:
    """Standard output in UTF-8 with plain newlines, whatever the terminal's locale."""
    if hasattr(stream, "reconfigure") and not os.environ.get("PYTHONIOENCODING"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream
