"""Offset to line and column and back, in the three counts that the doors need."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

_BEYOND_BASIC = re.compile("[\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_LINE_FEED = re.compile(r"\n")


class LineIndex:
    """Where the lines of one text begin.

    Lines end with LF, CRLF or a lone CR, as editors count them.  Lines and columns are 1-based;
    a column counts code points unless the method says UTF-16.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        line_break = _LINE_BREAK if "\r" in text else _LINE_FEED
        self._starts = [0, *(found.end() for found in line_break.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point offset; ``len(text)`` is a valid offset.

        Raises ``ValueError`` for an offset outside the text.
        """
        if not 0 <= offset <= len(self._text):
            raise ValueError(f"offset {offset} lies outside a text of {len(self._text)} characters")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The code point offset of a line and column; the inverse of ``position``."""
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"line {line} lies outside a text of {len(self._starts)} lines")
        offset = self._starts[line - 1] + column - 1
        if column < 1 or offset > len(self._text) or self.position(offset)[0] != line:
            raise ValueError(f"column {column} lies outside line {line}")
        return offset

    def line_text(self, line: int) -> str:
        """The characters of a line, without its line break."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def utf16_position(self, offset: int) -> tuple[int, int]:
        """Line and column, the column counted in UTF-16 units as editors and SARIF do."""
        line, column = self.position(offset)
        return line, column + self._wide_between(self._starts[line - 1], offset)

    def offset_from_utf16(self, line: int, column: int) -> int:
        """The inverse of ``utf16_position``; inside a surrogate pair it gives the pair's start."""
        start = self.offset(line, 1)
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        units = column - 1
        first = bisect_left(self._wide, start)
        # Units up to and with a wide character grow by one for each wide one before it.
        before = bisect_right(
            range(first, bisect_left(self._wide, end)),
            units,
            key=lambda number: self._wide[number] - start + number - first + 1,
        )
        offset = start + units - before
        if not start <= offset <= end:
            raise ValueError(f"UTF-16 column {column} lies outside line {line}")
        return offset

    @cached_property
    def _wide(self) -> list[int]:
        """Where the characters stand that are two units in UTF-16."""
        return [found.start() for found in _BEYOND_BASIC.finditer(self._text)]

    def _wide_between(self, start: int, end: int) -> int:
        return bisect_left(self._wide, end) - bisect_left(self._wide, start)
