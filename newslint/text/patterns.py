"""Regular expressions that are compiled when they are first used.

To compile one takes up to a millisecond, and most drafts never come to the place where most of
them are needed.
"""

import re

from newslint.typing import Any, cast


class _LazyPattern:
    """Stands for a pattern; its methods become attributes as they are asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern with the methods of a compiled one; a mistake in it shows on first use."""
    return cast(re.Pattern[str], _LazyPattern(source, flags))
