"""newslint as a library: for a CMS, a notebook, another tool.

    >>> import newslint
    >>> [said.message for said in newslint.check_text("They gave advanced warning.")]
    ['“advanced warning” is a word, but here “advance warning” was meant.']

Names in ``__all__`` are stable.  All offsets count code points of the text that was given.
"""

from collections.abc import Iterable, Iterator

from newslint.config import Config, ConfigError, Configs, read_config
from newslint.diagnostic import Diagnostic, Spot
from newslint.engine.book import Book
from newslint.engine.check import check_draft
from newslint.engine.files import drafts
from newslint.engine.fix import Fixed, chooser
from newslint.engine.fix import fix_text as _fix_text
from newslint.engine.one import DraftReport
from newslint.engine.run import check_paths as _check_paths
from newslint.readers import read
from newslint.rule import Edit, Fix, Safety, Severity
from newslint.text import Source, apply_edits

__all__ = [
    "Config",
    "ConfigError",
    "Diagnostic",
    "DraftReport",
    "Edit",
    "Fix",
    "Fixed",
    "Safety",
    "Severity",
    "Spot",
    "apply_edits",
    "check_paths",
    "check_text",
    "fix_text",
    "read_config",
]

_books: dict[bool, Book] = {}  # rules are loaded once a process, not once a call


def check_text(
    text: str, name: str = "draft.txt", config: Config | None = None, trust_rules: bool = False
) -> list[Diagnostic]:
    """Everything that is found in a text, notes too, in the order of the text.

    ``name`` tells the format by its ending.  ``config`` is what ``read_config`` gives; without
    it the defaults hold and no file is read.  Python rules that the configuration names run
    only with ``trust_rules``.  Raises ``ConfigError``.
    """
    rules, _ = _book(trust_rules).for_draft(name, config or Config())
    return check_draft(read(Source(name, text)), rules).diagnostics


def check_paths(
    paths: Iterable[str],
    config: Config | None = None,
    jobs: int | None = 1,
    trust_rules: bool = False,
) -> Iterator[DraftReport]:
    """Check files and folders, each under the nearest configuration unless one is given.

    ``jobs`` processes share the work (``None``: as many as pay); reports come in order.
    Raises ``ConfigError``.
    """
    configs = Configs(config)
    for path in paths:
        found = configs.for_draft(path)
        named = drafts([path], found.exclude, found.folder)
        yield from _check_paths(named, configs, _book(trust_rules), jobs)


def fix_text(
    text: str,
    name: str = "draft.txt",
    config: Config | None = None,
    unsafe: bool = False,
    trust_rules: bool = False,
) -> Fixed:
    """The text with every safe repair made (or also unsafe ones), and what is left.

    Raises ``ConfigError``.
    """
    rules, _ = _book(trust_rules).for_draft(name, config or Config())
    return _fix_text(Source(name, text), rules, chooser(unsafe))


def _book(trusted: bool) -> Book:
    if trusted not in _books:
        _books[trusted] = Book(trusted)
    return _books[trusted]
