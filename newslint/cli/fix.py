"""``newslint fix``: repair what can be repaired, report what is left."""

import argparse
import sys
import time
from collections.abc import Sequence

from newslint.cli.check import exit_code
from newslint.cli.settings import Help, add_config_options, configs
from newslint.config import Config, Configs
from newslint.engine.book import Book
from newslint.engine.files import drafts
from newslint.engine.fix import Chooser, Fixed, chooser, fix_text, write_draft
from newslint.engine.one import DraftReport
from newslint.engine.run import Tally
from newslint.report import FORMATS, reporter
from newslint.text import Source, UnreadableDraft
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.cli.interactive import Conversation


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint fix",
        description="Repair what cannot change the meaning; report what is left.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts or folders")
    parser.add_argument("--unsafe", action="store_true", help="also repairs to be looked over")
    parser.add_argument("--quotations", action="store_true", help="also inside direct speech")
    parser.add_argument("--diff", action="store_true", help="show the changes, write nothing")
    parser.add_argument(
        "-i", "--interactive", action="store_true", help="ask about every finding, one by one"
    )
    parser.add_argument("--format", choices=FORMATS, default="human", help="how to report")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is left")
    parser.add_argument("--show", choices=("note", "warning", "error"), help="show from here up")
    parser.add_argument(
        "--fail-on", choices=("error", "warning", "note", "never"), help="exit 1 from here up"
    )
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    add_config_options(parser)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Repair the drafts that the arguments name; gives the exit code of what is left."""
    chosen = _parser().parse_args(arguments)
    began = time.perf_counter()
    found = configs(chosen)
    book = Book(trusted=chosen.trust_rules)
    if chosen.interactive:
        return _converse(chosen, found, book)
    report = reporter(chosen.format, sys.stdout)
    choose = chooser(chosen.unsafe, chosen.quotations)
    tally = Tally()
    repairs = 0
    for path in chosen.paths or ["."]:
        config = found.for_draft(path)
        for draft in drafts([path], config.exclude, config.folder):
            result, made = _fix(draft, found.for_draft(draft), book, choose, chosen.diff)
            repairs += made
            tally.add(result)
            if result.source is None:
                report.trouble(result.path, result.trouble)
            elif not chosen.diff:
                report.draft(result.path, result.source, result.shown)
    if not chosen.diff:
        report.close(tally.summary(time.perf_counter() - began))
    done = "would be made" if chosen.diff else "made"
    print(f"{repairs} repair{'s' * (repairs != 1)} {done}.", file=sys.stderr)
    return exit_code(chosen.exit_zero, bool(book.faults), tally)


def _converse(chosen: argparse.Namespace, found: Configs, book: Book) -> int:
    """Ask about one finding after another; the exit code tells what is left."""
    from newslint.cli.interactive import Conversation, Quit

    talk = Conversation(book, sys.stdout)
    tally = Tally()
    try:
        for path in chosen.paths or ["."]:
            config = found.for_draft(path)
            for draft in drafts([path], config.exclude, config.folder):
                tally.add(_talk_about(draft, found.for_draft(draft), talk))
    except (Quit, KeyboardInterrupt):
        print()
    print(f"{talk.repairs} repair{'s' * (talk.repairs != 1)} made.")
    return exit_code(chosen.exit_zero, bool(book.faults), tally)


def _talk_about(path: str, config: Config, talk: "Conversation") -> DraftReport:
    try:
        with open(path, "rb") as file:
            source = Source.decode(path, file.read())
        return talk.about(source, config)
    except UnreadableDraft as error:
        return DraftReport(path, None, trouble=f"cannot be read: {error}")
    except (OSError, UnicodeEncodeError) as error:
        print(f"{path}: cannot be repaired: {error}", file=sys.stderr)
        return DraftReport(path, None, trouble=str(error))


def _fix(
    path: str, config: Config, book: Book, choose: Chooser, only_show: bool
) -> tuple[DraftReport, int]:
    try:
        with open(path, "rb") as file:
            source = Source.decode(path, file.read())
        rules, effective = book.for_draft(path, config)
        fixed = fix_text(source, rules, choose)
        if fixed.quarrel:
            print(
                f"{path}: left as it was: {' and '.join(fixed.quarrel)} undo each other's repairs",
                file=sys.stderr,
            )
        if only_show:
            _show_difference(source, fixed)
        elif fixed.text != source.text:
            write_draft(source, fixed.text)
    except UnreadableDraft as error:
        return DraftReport(path, None, trouble=f"cannot be read: {error}"), 0
    except UnicodeEncodeError:
        trouble = f"cannot be written: {source.encoding} lacks a character of the repair"
        return DraftReport(path, None, trouble=trouble), 0
    except OSError as error:
        trouble = f"cannot be repaired: {(error.strerror or str(error)).lower()}"
        return DraftReport(path, None, trouble=trouble), 0
    left = Source(path, fixed.text, source.encoding, source.bom, source.notices)
    report = DraftReport(path, left, fixed.left, effective.show, effective.fail_on)
    return report, len(fixed.applied)


def _show_difference(source: Source, fixed: Fixed) -> None:
    import difflib

    lines = difflib.unified_diff(
        source.text.splitlines(keepends=True),
        fixed.text.splitlines(keepends=True),
        f"{source.path} (as it is)",
        f"{source.path} (repaired)",
    )
    for line in lines:
        print(line if line.endswith("\n") else f"{line}\n\\ no line break at the end\n", end="")
