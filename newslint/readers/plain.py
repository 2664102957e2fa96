"""Plain text: one paragraph a line, or wrapped by hand with blank lines between paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.readers.draft import Block, BlockKind, Draft
from newslint.text import Source

_LINE = re.compile(r"[^\r\n]+")
_LIST_MARK = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
_BYLINE = re.compile(r"[Bb]y (?:[A-Z][\w.'’-]+ ?){2,5}(?:,|and |$)|BY (?:[A-Z.'’-]+ ?){2,5}$")
_END_MARKS = (".", "!", "?", "”", '"', "’", "…", ":", ";", ",")

_WIDEST_WRAP = 100  # columns; longer lines are paragraphs, not wrapped lines
_WRAPPED_SHARE = 0.9  # of the inner breaks, those where the next word would not have fitted
_HEADLINE_WORDS = 18
_HEADLINE_LENGTH = 130
_FURNITURE_LINES = 4  # a byline stands among the first lines or it is not one


def read_plain(source: Source) -> Draft:
    """Read ``source`` as plain text; prose offsets are the offsets of the file.

    Where the lines are wrapped by hand the breaks inside a paragraph become spaces, one for
    each character of the break, so that no offset moves.
    """
    text = source.text
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text) if found[0].strip()]
    paragraphs = list(_paragraphs(text, lines)) if _is_wrapped(text, lines) else lines
    prose = _joined(text, paragraphs) if paragraphs is not lines else text
    return Draft(source, prose, tuple(_blocks(prose, paragraphs)))


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    widths = [end - start for start, end in lines]
    if len(lines) < 3 or max(widths) > _WIDEST_WRAP:
        return False
    inner = fitting = blank = 0
    for (start, end), (after, after_end) in pairwise(lines):
        if _is_break(text, end, after) or _LIST_MARK.match(text, after):
            blank += 1
            continue
        inner += 1
        first_word = text[after:after_end].split(None, 1)[0]
        fitting += end - start + 1 + len(first_word) > max(widths)
    return blank > 0 and inner > 1 and fitting >= _WRAPPED_SHARE * inner


def _is_break(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1)


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    opened, closed = lines[0]
    for start, end in lines[1:]:
        if _is_break(text, closed, start) or _LIST_MARK.match(text, start):
            yield opened, closed
            opened = start
        closed = end
    yield opened, closed


def _joined(text: str, paragraphs: list[tuple[int, int]]) -> str:
    pieces = []
    done = 0
    for start, end in paragraphs:
        pieces.append(text[done:start])
        pieces.append(text[start:end].replace("\r", " ").replace("\n", " "))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _blocks(prose: str, paragraphs: list[tuple[int, int]]) -> Iterator[Block]:
    for number, (start, end) in enumerate(paragraphs):
        while prose[start].isspace():
            start += 1
        while prose[end - 1].isspace():
            end -= 1
        kind = BlockKind.PARAGRAPH
        if _LIST_MARK.match(prose, start, end):
            kind = BlockKind.LIST_ITEM
        elif number < _FURNITURE_LINES and is_byline(prose[start:end]):
            kind = BlockKind.BYLINE
        elif number == 0 and len(paragraphs) > 1 and _is_headline(prose[start:end]):
            kind = BlockKind.HEADLINE
        yield Block(kind, start, end)


def is_byline(line: str) -> bool:
    """Whether a line among the first of a draft says who wrote it."""
    return _BYLINE.match(line) is not None


def _is_headline(line: str) -> bool:
    return (
        len(line) <= _HEADLINE_LENGTH
        and len(line.split()) <= _HEADLINE_WORDS
        and not line.endswith(_END_MARKS)
    )
