"""``newslint baseline``: accept what there is, so that only new findings are reported."""

import argparse
from collections.abc import Sequence

from newslint.cli.settings import Help, add_config_options, configs
from newslint.engine.baseline import Baseline
from newslint.engine.book import Book
from newslint.engine.files import drafts
from newslint.engine.run import check_paths

_NAME = ".newslint-baseline.json"


def run(arguments: Sequence[str]) -> int:
    """Write the baseline of the drafts that the arguments name."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint baseline",
        description="Accept everything that is found now; report only what is new from here on.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts or folders")
    parser.add_argument("--output", default=_NAME, metavar="FILE", help="where to write it")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    add_config_options(parser)
    chosen = parser.parse_args(arguments)
    found = configs(chosen)
    book = Book(trusted=chosen.trust_rules)
    named: dict[str, None] = {}
    for path in chosen.paths or ["."]:
        config = found.for_draft(path)
        named.update(dict.fromkeys(drafts([path], config.exclude, config.folder)))
    baseline = Baseline(chosen.output)
    for report in check_paths(named, found, book):
        if report.source is not None:
            baseline.add(report.path, report.source, report.diagnostics)
    entries = baseline.write()
    print(f"{entries} findings in {len(named)} drafts accepted in {chosen.output}")
    print(f'To use it: baseline = "{chosen.output}" in newslint.toml')
    return 0
