"""Positions: bytes, characters, lines, edits.  The ground floor; it knows nothing of prose.

Inside newslint every offset counts Unicode code points of the decoded file and every span is
half-open.  Bytes and UTF-16 units exist only at the doors, and only through these classes.
"""

from newslint.text.edits import Edit, Fix, Safety, apply_edits
from newslint.text.lines import LineIndex
from newslint.text.patterns import lazy_pattern
from newslint.text.prosemap import ProseMap, Run
from newslint.text.source import Source, UnreadableDraft
from newslint.text.span import Span

__all__ = [
    "Edit",
    "Fix",
    "LineIndex",
    "ProseMap",
    "Run",
    "Safety",
    "Source",
    "Span",
    "UnreadableDraft",
    "apply_edits",
    "lazy_pattern",
]
