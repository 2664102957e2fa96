"""Direct speech: the quoted stretches of a draft.

Double marks, curly or straight; single marks where the draft quotes in the British way.  A
quotation that runs over several paragraphs opens each of them and closes only the last.
An apostrophe is not a quotation mark: ``'90s``, ``rock 'n' roll``, ``the players’ union``.
"""

import re
from collections.abc import Sequence

from newslint.text import Span

_DOUBLE = re.compile(r"[“”„\"]")
# A single mark opens after a blank or an opening bracket or dash and before a letter or figure…
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[“\"—–])|\A)[‘'](?=[\w“…£$€])")
# … and closes after a letter, a stop or another mark, never before a letter.
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…%”)])[’'](?!\w)")
_APOSTROPHE_FIRST = re.compile(
    r"[‘'’](?:\d\ds?\b|n['’]|em\b|tis\b|twas\b|til\b|cause\b|bout\b|round\b)", re.IGNORECASE
)
_PLURAL_POSSESSIVE = re.compile(r"s['’] (?=\w)")


def speech(prose: str, blocks: Sequence[tuple[int, int]]) -> list[Span]:
    """The quoted stretches of the blocks, marks included, sorted, none inside another.

    ``blocks`` are start and end of each paragraph in order.  A quotation that is not closed in
    its paragraph counts to the paragraph's end, if the next paragraph opens with a mark too
    or the mark stands at the paragraph's start; a stray mark quotes nothing.
    """
    found: list[Span] = []
    has_double = _DOUBLE.search(prose) is not None
    has_single = "‘" in prose or "'" in prose
    for number, (start, end) in enumerate(blocks):
        following = blocks[number + 1][0] if number + 1 < len(blocks) else len(prose)
        inside: list[Span] = []
        if has_double:
            inside = _double(prose, start, end, following)
        if has_single:
            inside = _merge(inside, _single(prose, start, end))
        found += inside
    return found


def _double(prose: str, start: int, end: int, following: int) -> list[Span]:
    found: list[Span] = []
    opened = -1
    for mark in _DOUBLE.finditer(prose, start, end):
        at = mark.start()
        opens = mark[0] in "“„" or (mark[0] == '"' and opened < 0)
        if opens and mark[0] == '"' and at > start and prose[at - 1].isdigit():
            continue  # 6'2" tall, a 27" screen
        if opens:
            if opened < 0:
                opened = at
        elif opened >= 0:
            found.append(Span(opened, at + 1))
            opened = -1
    continued = prose[following : following + 1] in ("“", '"')
    if opened >= 0 and (opened == start or continued):
        found.append(Span(opened, end))
    return found


def _single(prose: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    while opening := _SINGLE_OPEN.search(prose, at, end):
        at = opening.end()
        if _APOSTROPHE_FIRST.match(prose, opening.start(), end):
            continue
        closing = _closing(prose, at, end)
        if closing is not None:
            found.append(Span(opening.start(), closing))
            at = closing
    return found


def _closing(prose: str, at: int, end: int) -> int | None:
    """The end of the single-quoted stretch that opened before ``at``."""
    possessive = None
    for mark in _SINGLE_CLOSE.finditer(prose, at, end):
        if _PLURAL_POSSESSIVE.match(prose, mark.start() - 1, end):
            possessive = possessive or mark.end()
            continue  # "the players' union": a mark only if none better follows
        return mark.end()
    return possessive


def _merge(spans: list[Span], more: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans + more):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
