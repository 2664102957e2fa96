"""newslint: the copy desk's second pair of eyes.

The package is an hourglass: many rule files above (``rules/``), a waist of a few types
(``newslint.rule``), a small engine below.  ``docs/architecture.md`` draws it on one screen;
``newslint.api`` is the library.
"""

from newslint.typing import TYPE_CHECKING, Any
from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.api import check_paths, check_text, fix_text, read_config

__all__ = ["__version__", "check_paths", "check_text", "fix_text", "read_config"]


def __getattr__(name: str) -> Any:
    # The library is imported when it is asked for: the command line starts without it.
    if name in __all__:
        from newslint import api

        return getattr(api, name)
    raise AttributeError(f"newslint has no {name}")
