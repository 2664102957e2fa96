"""Plain text: one paragraph a line, or wrapped by hand with blank lines between paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.readers.draft import Block, BlockKind, Draft, DraftBuilder
from newslint.text import Source

_LIST_MARK = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
_BYLINE = re.compile(
    r"[Bb]y [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4}(?:,| and |$)"
    r"|BY [A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){1,4}(?:,| AND |$)"
)
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_OPENED_BY = {"”": "“", "’": "‘", '"': '"'}

_WIDEST_WRAP = 100  # columns; longer lines are paragraphs, not wrapped lines
_WRAPPED_SHARE = 0.9  # of the inner breaks, those where the next word would not have fitted
_HEADLINE_WORDS = 18
_HEADLINE_LENGTH = 130
_FURNITURE_LINES = 4  # a byline stands among the first lines or it is not one


def read_plain(source: Source) -> Draft:
    """Read ``source`` as plain text.

    One paragraph a line: prose is the file, offset for offset.  Where the lines are wrapped by
    hand, a break inside a paragraph becomes one blank, and a map leads back.
    """
    text = source.text
    lines = _lines(text)
    if _is_wrapped(text, lines):
        return _unwrapped(source, list(_paragraphs(text, lines)))
    is_listed, listed, plain = _LIST_MARK.match, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH
    blocks = [
        Block(listed if is_listed(text, start, end) else plain, start, end) for start, end in lines
    ]
    for number, (start, end) in enumerate(lines[:_FURNITURE_LINES]):
        blocks[number] = Block(_kind(text[start:end], number, len(lines)), start, end)
    return Draft(source, text, blocks)


def _lines(text: str) -> list[tuple[int, int]]:
    """Start and end of every line that is not blank, without the blanks around it."""
    lines = []
    start = 0
    for line in text.replace("\r", "\n").split("\n"):
        inner = line.strip()
        if inner:
            first = start if inner is line else start + len(line) - len(line.lstrip())
            lines.append((first, first + len(inner)))
        start += len(line) + 1
    return lines


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    widths = [end - start for start, end in lines]
    if len(lines) < 3:
        return False
    widest = max(widths)
    if widest > _WIDEST_WRAP:
        return False
    inner = fitting = blank = 0
    for (start, end), (after, after_end) in pairwise(lines):
        if _is_break(text, end, after) or _LIST_MARK.match(text, after):
            blank += 1
            continue
        inner += 1
        first_word = text[after:after_end].split(None, 1)[0]
        fitting += end - start + 1 + len(first_word) > widest
    return blank > 0 and inner > 1 and fitting >= _WRAPPED_SHARE * inner


def _is_break(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1)


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The lines of one paragraph after another."""
    paragraph = [lines[0]]
    for (_, before), (start, end) in pairwise(lines):
        if _is_break(text, before, start) or _LIST_MARK.match(text, start):
            yield paragraph
            paragraph = []
        paragraph.append((start, end))
    yield paragraph


def _unwrapped(source: Source, paragraphs: list[list[tuple[int, int]]]) -> Draft:
    builder = DraftBuilder(source)
    for number, paragraph in enumerate(paragraphs):
        done = -1
        for start, end in paragraph:
            if done >= 0:
                builder.put(" ", done, start)
            builder.keep(start, end)
            done = end
        builder.close(_kind(builder.opened(), number, len(paragraphs)))
    return builder.build()


def _kind(line: str, number: int, lines: int) -> BlockKind:
    if _LIST_MARK.match(line):
        return BlockKind.LIST_ITEM
    if number < _FURNITURE_LINES and is_byline(line):
        return BlockKind.BYLINE
    if number == 0 and lines > 1 and _is_headline(line):
        return BlockKind.HEADLINE
    return BlockKind.PARAGRAPH


def is_byline(line: str) -> bool:
    """Whether a line among the first of a draft says who wrote it."""
    return _BYLINE.match(line) is not None


def _is_headline(line: str) -> bool:
    return (
        len(line) <= _HEADLINE_LENGTH
        and len(line.split()) <= _HEADLINE_WORDS
        and not _is_stopped(line)
    )


def _is_stopped(line: str) -> bool:
    """Whether a line ends as a sentence does; Harbour ‘a dull life’ does not."""
    opening = _OPENED_BY.get(line[-1])
    if opening is None:
        return line.endswith(_STOPS)
    return line[:-1].endswith(_STOPS) or opening not in line[:-1]
