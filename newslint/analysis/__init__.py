"""What can be said about a text without an opinion: one facet a file, pure functions.

``newslint.document`` calls them lazily and keeps what they give.  A module of this package is
imported when a facet first needs it (``analysis.dates``), so that a draft without dates does not
pay for the grammar of dates.
"""

from types import ModuleType

from newslint.modules import module


def __getattr__(name: str) -> ModuleType:
    try:
        return module(f"{__name__}.{name}")
    except ModuleNotFoundError:
        raise AttributeError(f"{__name__} has no module {name}") from None
