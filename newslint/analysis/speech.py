"""Direct speech: the quoted stretches of a draft, and the marks that quote nothing.

Double marks, curly or straight (two single ones of old wire copy too), and single marks where
they quote.  A quotation that runs over several paragraphs opens each of them and closes only the
last.  An apostrophe is not a quotation mark (``'90s``, ``rock 'n' roll``, ``the players’ union``),
nor is the mark of inches and feet (``6'2"``).

Most paragraphs are plain: double marks that open and close by turns, and apostrophes.  One with
any other mark is read mark by mark, with a stack of what is open: linear, whatever stands there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from newslint.analysis.tokens import positions
from newslint.enums import StrEnum
from newslint.text import Span, lazy_pattern
from newslint.typing import NamedTuple

# Any mark but the apostrophe inside a word.
_MARK = lazy_pattern(r"[“”„\"‘’'`](?:(?<=')'|(?<=’)’|(?<=‘)‘|(?<=`)`)?(?!(?<=\w['’‘])\w)")
_APOSTROPHE_FIRST = lazy_pattern(
    r"[‘'’](?:\d\ds\b|n['’]|s-|(?:em|tis|twas|till?|cause|cos|coz|bout|round|fraid|nuff|neath|un"
    r"|ello|ere|ave|orrible|nother)\b)",
    re.IGNORECASE,
)
_ROCK_N_ROLL = lazy_pattern(r"\s['’‘][nN]['’]")
_SHORT_YEAR = lazy_pattern(r"['’]\d\d(?![\d,.]\d|\d|%)(?=[\s,.;:)/–-]|\Z)")  # the class of '98
_POSSESSIVE = lazy_pattern(r"[sxzSXZ]['’] \w")
_BEFORE_OPENING = frozenset("([{<—–-/“‘\"'„:*_|…=+&#")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/”’\"'*_|…")
_SINGLES = frozenset("‘’'")
_BLANK = frozenset(
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_APART = _BLANK | _BEFORE_OPENING  # what a mark stands behind that may open a quotation
_OUTSIDE = re.escape("".join(sorted(_APART)))
_INSIDE = re.escape("".join(sorted(_BLANK)))
# Double marks of one kind, and two of them that plainly belong together.
_PLAIN_PAIRS = (
    ("“”", re.compile("“[^“”\n]*”")),
    ('"', re.compile(rf'"(?<![^{_OUTSIDE}]")(?![{_INSIDE}])[^"\n]*"(?<![{_OUTSIDE}]")')),
)
# A straight single mark that may open (a hole may part two blocks) or is doubled.
_OPENING_SINGLE = re.compile(rf"'(?:(?<![^\ufffc{_OUTSIDE}]')(?=\S)|')")


class Quotation(NamedTuple):
    """A quoted stretch, marks included; nested ones are quotations of their own."""

    start: int
    end: int
    double: bool  # quoted with double marks
    closed: bool  # False: it runs on to the end of its paragraph, or to the next opening mark

    def inner(self) -> Span:
        """The quoted words without the marks (a doubled single mark counts as one)."""
        return Span(self.start + 1, self.end - 1 if self.closed else self.end)


class StrayKind(StrEnum):
    """What is odd about a mark."""

    UNCLOSED = "unclosed"  # opens and is not closed in its paragraph
    UNOPENED = "unopened"  # closes what was not opened in its paragraph
    TURNED = "turned"  # a curly mark that looks the wrong way


class Stray(NamedTuple):
    """A mark that has no partner in its paragraph or looks the wrong way."""

    at: int
    kind: StrayKind
    double: bool
    block: int  # the number of its paragraph


class Marks(NamedTuple):
    """What the quotation marks of a draft say, in order of their places."""

    quotations: Sequence[Quotation]
    strays: Sequence[Stray]


class _Open:
    """A mark that waits for its partner."""

    __slots__ = ("at", "double", "limit", "maybe")

    def __init__(self, at: int, double: bool) -> None:
        self.at = at
        self.double = double
        self.limit = -1  # where the next mark of its kind opened inside it
        self.maybe = -1  # the end of a possessive that may have been its close


def marks(prose: str, blocks: Sequence[tuple[int, int]]) -> Marks:
    """The quotations and stray marks of the blocks, given as start and end of each in order.

    All marks of the prose stand in one of the blocks.
    """
    quotations, odd = _in_plain_pairs(prose, blocks)
    odd += _singles(prose)
    odd += [
        found.end - 1
        for found in quotations
        if prose[found.end - 2].isdigit()
        and _is_feet(prose, blocks[_block_of(found.start, blocks)][0], found.end - 1)
    ]
    if not odd:
        return Marks(quotations, [])
    unplain = {_block_of(at, blocks) for at in odd}
    quotations = [found for found in quotations if _block_of(found.start, blocks) not in unplain]
    strays: list[Stray] = []
    for number in unplain:
        start, end = blocks[number]
        following = blocks[number + 1][0] if number + 1 < len(blocks) else len(prose)
        paragraph = _Paragraph(prose, start, end, number)
        paragraph.read(continued=prose[following : following + 1] in {"“", '"', "‘", "'", "„"})
        quotations += paragraph.found
        strays += paragraph.strays
    return Marks(sorted(quotations), sorted(strays))


def _singles(prose: str) -> list[int]:
    """The single marks that may open a quotation, and the pairs of them, in any order."""
    found = [mark.start() for mark in _OPENING_SINGLE.finditer(prose)]
    for marks in ("‘", "``", "’’"):
        if marks[0] in prose:
            found += positions(marks, prose)
    return found


def _in_plain_pairs(
    prose: str, blocks: Sequence[tuple[int, int]]
) -> tuple[list[Quotation], list[int]]:
    """The quotations between double marks that plainly open and close by turns in one line.

    With them the double marks that are not so plain: a paragraph that holds one of those, or
    marks of two kinds, is to be read mark by mark.
    """
    odd = list(positions("„", prose))
    found: list[Quotation] = []
    for signs, pattern in _PLAIN_PAIRS:
        count = sum(map(prose.count, signs))
        if not count:
            continue
        pairs = [Quotation(*pair.span(), True, True) for pair in pattern.finditer(prose)]
        if 2 * len(pairs) < count:
            marks = {at for sign in signs for at in positions(sign, prose)}
            odd += marks.difference(*((pair.start, pair.end - 1) for pair in pairs))
        if found:
            others = {_block_of(pair.start, blocks) for pair in found}
            odd += [pair.start for pair in pairs if _block_of(pair.start, blocks) in others]
        found += pairs
    return sorted(found), odd


def _block_of(at: int, blocks: Sequence[tuple[int, int]]) -> int:
    """The number of the block that holds a place."""
    return bisect_right(blocks, at, key=itemgetter(0)) - 1


def spans(quotations: Iterable[Quotation]) -> list[Span]:
    """The stretches that quotations in order of their starts cover, none inside another."""
    merged: list[Span] = []
    for quotation in quotations:
        if merged and quotation.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, quotation.end))
        else:
            merged.append(Span(quotation.start, quotation.end))
    return merged


def speech(prose: str, blocks: Sequence[tuple[int, int]]) -> list[Span]:
    """The quoted stretches of the blocks, marks included, sorted, none inside another.

    ``blocks`` are start and end of each paragraph in order.  A quotation that is not closed in
    its paragraph counts to the paragraph's end, if the next paragraph opens with a mark too
    or the mark stands at the paragraph's start; a stray mark quotes nothing.
    """
    return spans(marks(prose, blocks).quotations)


class _Paragraph:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, prose: str, start: int, end: int, number: int) -> None:
        self._prose = prose
        self._start = start
        self._end = end
        self._number = number
        self._open: list[_Open] = []
        self._doubles = 0  # of those open
        self.found: list[Quotation] = []
        self.strays: list[Stray] = []

    def read(self, continued: bool) -> None:
        """Pair the marks up; ``continued``: the next paragraph opens with a mark."""
        prose = self._prose
        for mark in _MARK.finditer(prose, self._start, self._end):
            at, end = mark.span()
            before = prose[at - 1] if at > self._start else " "
            after = prose[end] if end < self._end else " "
            if prose[at] == "`" and end - at == 1:
                continue
            if end - at == 1 and prose[at] in _SINGLES:
                self._single(at, before, after)
            else:
                self._double(at, end, before, after)
        while self._open:
            self._give_up(self._open.pop(), continued)

    def _double(self, at: int, end: int, before: str, after: str) -> None:
        char = self._prose[at]
        opening = not after.isspace() and before in _APART
        closing = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
        if (
            before.isdigit()
            and char in "\"'”"
            and (not self._doubles or _is_feet(self._prose, self._start, at))
        ):
            return  # 6'2" tall, a 27" screen
        if char in "“„":
            opens = opening or before.isspace() or not self._doubles
            if not opens:
                self._stray(at, StrayKind.TURNED, True)
        elif char in "”’":
            opens = char == "”" and opening and not closing and not self._doubles
            if opens:
                self._stray(at, StrayKind.TURNED, True)
        elif char in "`‘":
            opens = True
        else:
            opens = opening if opening != closing else not self._doubles
        if opens:
            self._push(at, True)
        else:
            self._close_double(at, end)

    def _close_double(self, at: int, end: int) -> None:
        if not self._doubles:
            self._stray(at, StrayKind.UNOPENED, True)
            return
        while not self._open[-1].double:
            self._drop(self._open.pop())
        opened = self._open.pop()
        self._doubles -= 1
        self.found.append(Quotation(opened.at, end, True, True))

    def _single(self, at: int, before: str, after: str) -> None:
        prose = self._prose
        char = prose[at]
        if before in _APART and not after.isspace():
            if _APOSTROPHE_FIRST.match(prose, at, self._end):
                if char == "‘":
                    self._stray(at, StrayKind.TURNED, False)
                return
            if char == "‘" or (
                char == "'"
                and (after.isalnum() or after in '“…£$€"[(')
                and not _SHORT_YEAR.match(prose, at, self._end)
            ):
                self._push(at, False)
                return
        if char == "‘" or before.isspace() or after.isalnum() or not self._open:
            return
        if before in "nN" and _ROCK_N_ROLL.match(prose, at - 3, self._end):
            return
        inner = self._open[-1]
        if inner.double:
            return  # an apostrophe inside a double quotation
        if inner.maybe < 0 and _POSSESSIVE.match(prose, at - 1, self._end):
            inner.maybe = at + 1  # "the players' union": a mark only if none better follows
            return
        if inner.maybe >= 0 and _POSSESSIVE.match(prose, at - 1, self._end):
            return
        self._open.pop()
        self.found.append(Quotation(inner.at, at + 1, False, True))

    def _push(self, at: int, double: bool) -> None:
        if self._open and self._open[-1].double == double:
            inner = self._open[-1]
            if not double:
                self._drop(self._open.pop())
            elif inner.limit < 0:
                inner.limit = at
            else:  # two quotations inside one with the same marks: its close is missing
                self._give_up(self._open.pop(), False)
                self._doubles -= 1
        self._open.append(_Open(at, double))
        self._doubles += double

    def _drop(self, single: _Open) -> None:
        """A single mark without a sure partner."""
        if single.maybe >= 0:
            self.found.append(Quotation(single.at, single.maybe, False, True))
        else:
            self._stray(single.at, StrayKind.UNCLOSED, False)

    def _give_up(self, opened: _Open, continued: bool) -> None:
        """A mark that is still open at the end of the paragraph."""
        if not opened.double and opened.maybe >= 0:
            self._drop(opened)
            return
        self._stray(opened.at, StrayKind.UNCLOSED, opened.double)
        curly = self._prose[opened.at] in "“„‘"
        if opened.limit >= 0:
            if opened.at == self._start and opened.double:
                self.found.append(Quotation(opened.at, opened.limit, True, False))
        elif (opened.double or curly) and (opened.at == self._start or continued):
            self.found.append(Quotation(opened.at, self._end, opened.double, False))

    def _stray(self, at: int, kind: StrayKind, double: bool) -> None:
        self.strays.append(Stray(at, kind, double, self._number))


def _is_feet(prose: str, start: int, at: int) -> bool:
    """Whether the figure before a mark has a foot mark before it, as in 6'2"."""
    figure = at - 1
    while figure > max(start, at - 4) and prose[figure].isdigit():
        figure -= 1
    return prose[figure] in _SINGLES and prose[figure - 1 : figure].isdigit()
