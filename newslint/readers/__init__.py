"""Readers: one file a format, each a function from ``Source`` to ``Draft``.

A reader knows its format and nothing of rules.  It is imported when a file with its ending
comes along, because some formats need a parser that costs start-up time.
"""

import os

from newslint.modules import module
from newslint.readers.draft import (
    VISIBLE,
    Block,
    BlockKind,
    Draft,
    DraftBuilder,
    Entry,
    Link,
)
from newslint.text import Source

__all__ = [
    "EXTENSIONS",
    "VISIBLE",
    "Block",
    "BlockKind",
    "Draft",
    "DraftBuilder",
    "Entry",
    "Link",
    "read",
]

_READERS = {
    ".txt": ("newslint.readers.plain", "read_plain"),
    ".text": ("newslint.readers.plain", "read_plain"),
    ".md": ("newslint.readers.markdown", "read_markdown"),
    ".markdown": ("newslint.readers.markdown", "read_markdown"),
}

EXTENSIONS = frozenset(_READERS)


def read(source: Source) -> Draft:
    """Read a draft in the format that its file name tells; plain text when it tells none."""
    extension = os.path.splitext(source.path)[1].lower()
    path, function = _READERS.get(extension, _READERS[".txt"])
    draft: Draft = getattr(module(path), function)(source)
    return draft
