"""Lines: what a paragraph looks like, seen as one line of a page.

What was pasted along with the copy (a plug, a link, a notice) is told from copy by how it looks
and where it stands as much as by what it says.  Only lines that somebody asks about are looked at.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from newslint.analysis.tokens import fold
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

HIDDEN = "\x00"  # stands for every character inside quotation marks
_HEAD, _TAIL = 300, 350  # characters of a long line that are looked at, from both ends
_CLIPPED = _HEAD + 1 + _TAIL
_LONGEST = 700
_LAST_LINES = 4

_QUOTED = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*\"|(?<!\w)‘[^‘’]{2,120}’(?!\w)")
_WORD = re.compile(r"\w+(?:'\w+)*")
_TOKEN = re.compile(r"\w+")
_WRAPPER = re.compile(r"[(\[{<*•·▪►▶»>→|]|--|[-–—] ?")
_ADDRESS = lazy_pattern(
    r"https?://|www\.|[\w.-]+@[\w-]|(?<![\w.])@\w|\b[a-z0-9-]+\.(?:com|org|net|co\.uk)\b"
)
_ADDRESS_SIGNS = ("@", "://", "www.", ".com", ".org", ".net", ".co.uk")
_ADDRESSED = frozenset("you your yours we us our".split())
_REPORTED = frozenset(
    "said says told asked added wrote writes announced reported argued claimed explained tweeted"
    " insisted warned recalled replied testified".split()
)
_REPORTED_TOO = lazy_pattern(r"\baccording to\b")
_STOPS = ".!?…:;"
_CLOSERS = ")]}”’\"'»* "

# Verbs with which a page asks its reader to do something.
_ASKING = (
    "add allow apply ask become book browse buy call catch check choose click comment connect"
    " contact discover do donate download email enable enjoy enter explore find follow get give"
    " help hit install join keep learn leave let like listen log make meet message never open"
    " order please post read receive register remember save scroll see select send share shop"
    " sign skip stay stream submit subscribe support swipe take tap tell text try tune turn tweet"
    " update upgrade use view visit vote watch write"
)
IMPERATIVES = frozenset(_ASKING.split())


class Shape(NamedTuple):
    """How a line looks; quoted words are left out of account."""

    words: int
    imperative: bool  # it opens with a verb that asks the reader to do something
    addressed: bool  # it says you, we or our
    address: bool  # it holds a web or mail address or a handle
    unstopped: bool  # it ends without a stop
    wrapped: bool  # it opens with a bracket, bullet or dash
    capitals: bool  # three words or more, all in capitals
    reported: bool  # a verb of reporting: somebody's words are told
    opens_quoted: bool
    quoted: bool  # it is one quotation from end to end


def clip(line: str) -> str:
    """A long line without its middle; what was pasted stands at the ends of a paragraph."""
    if len(line) <= _LONGEST:
        return line
    return line[:_HEAD] + "\n" + line[-_TAIL:]


def mask(line: str) -> str:
    """A line with every character inside quotation marks hidden; no offset moves."""
    if "“" in line or '"' in line or "‘" in line:
        return _QUOTED.sub(_hide, line)
    return line


def _hide(found: re.Match[str]) -> str:
    text = found[0]
    closed = text[-1] in '”’"' and len(text) > 1
    return text[0] + HIDDEN * (len(text) - 1 - closed) + (text[-1] if closed else "")


def shape(line: str) -> Shape:
    """How a line as written looks."""
    masked = mask(clip(line))
    return _shape(line, masked, fold(masked))


def _shape(line: str, masked: str, folded: str) -> Shape:
    """How a line looks, given how it looks with quoted words hidden, as written and folded."""
    opening = _WORD.search(folded)
    words = len(_WORD.findall(folded))
    tokens = frozenset(_TOKEN.findall(folded))
    tail = line[-12:].rstrip(_CLOSERS)
    return Shape(
        words=words + (folded.count(HIDDEN) // 6),
        imperative=opening is not None and opening[0] in IMPERATIVES and opening.start() < 6,
        addressed=not tokens.isdisjoint(_ADDRESSED),
        address=_has_address(folded),
        unstopped=not tail or tail[-1] not in _STOPS,
        wrapped=_WRAPPER.match(line) is not None,
        capitals=words >= 3 and masked.isupper(),
        reported=not tokens.isdisjoint(_REPORTED)
        or ("according" in tokens and _REPORTED_TOO.search(folded) is not None),
        opens_quoted=line[:1] in '“"‘',
        quoted=opening is None and masked[:1] in '“"‘',
    )


def _has_address(folded: str) -> bool:
    return any(map(folded.__contains__, _ADDRESS_SIGNS)) and _ADDRESS.search(folded) is not None


class Lines:
    """The lines of one draft, looked at when asked.

    ``prose`` and ``folded`` have the same offsets; ``blocks`` are start and end of each
    paragraph, in order.
    """

    def __init__(self, prose: str, folded: str, blocks: Sequence[tuple[int, int]]) -> None:
        self._prose = prose
        self._folded = folded
        self._blocks = blocks
        self._starts = [start for start, _ in blocks]
        self._quiet: dict[int, str] = {}
        self._masked: dict[int, str] = {}
        self._shapes: dict[int, Shape] = {}
        self._holding: dict[str, list[int]] = {}
        self._twice: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self._blocks)

    def span(self, number: int) -> tuple[int, int]:
        """Start and end of a line."""
        return self._blocks[number]

    def length(self, number: int) -> int:
        """The characters of a line."""
        start, end = self._blocks[number]
        return end - start

    def room(self, number: int) -> tuple[int, int]:
        """A line with the break that parts it from the next, or from the last one."""
        start, end = self._blocks[number]
        if number + 1 < len(self._blocks):
            return start, self._starts[number + 1]
        return (self._blocks[number - 1][1], end) if number else (start, end)

    def place(self, number: int, at: int) -> int:
        """The offset in the prose behind an offset in the line without its middle."""
        start, end = self._blocks[number]
        return start + at if at < _HEAD or end - start <= _LONGEST else end - _CLIPPED + at

    def holding(self, literal: str) -> Sequence[int]:
        """The numbers of the lines that hold a folded literal, in order."""
        numbers = self._holding.get(literal)
        if numbers is None:
            numbers = self._holding[literal] = self._search(literal)
        return numbers

    def _search(self, literal: str) -> list[int]:
        numbers: list[int] = []
        at = self._folded.find(literal)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            if number >= 0 and at < self._blocks[number][1]:
                numbers.append(number)
                at = self._blocks[number][1]
            at = self._folded.find(literal, at + 1)
        return numbers

    def plain(self, number: int) -> str:
        """The folded line."""
        start, end = self._blocks[number]
        return clip(self._folded[start:end])

    def quiet(self, number: int) -> str:
        """The folded line with quoted words hidden."""
        quiet = self._quiet.get(number)
        if quiet is None:
            quiet = self.plain(number)
            if "“" in quiet or '"' in quiet or "‘" in quiet:
                quiet = fold(self._hidden(number))
            self._quiet[number] = quiet
        return quiet

    def _hidden(self, number: int) -> str:
        """The line with its capitals, quoted words hidden."""
        hidden = self._masked.get(number)
        if hidden is None:
            start, end = self._blocks[number]
            hidden = self._masked[number] = mask(clip(self._prose[start:end]))
        return hidden

    def written(self, number: int) -> str:
        """The line with its capitals and straight apostrophes, quoted words hidden."""
        return self._hidden(number).replace("’", "'")

    def shape(self, number: int) -> Shape:
        """How the line looks."""
        if number not in self._shapes:
            start, end = self._blocks[number]
            line, hidden = self._prose[start:end], self._hidden(number)
            self._shapes[number] = _shape(line, hidden, self.quiet(number))
        return self._shapes[number]

    def is_last(self, number: int) -> bool:
        """Whether the line is one of the last few of the draft."""
        return number >= max(len(self._blocks) - _LAST_LINES, 1)

    def is_repeated(self, number: int) -> bool:
        """Whether the same line stands twice in the draft."""
        start, end = self._blocks[number]
        line = self._folded[start:end]
        if end - start > _LONGEST or not self._stands_elsewhere(line, start, end):
            return False
        if self._twice is None:
            lines = Counter(self._folded[start:end] for start, end in self._blocks)
            self._twice = frozenset(line for line, count in lines.items() if count > 1)
        return line in self._twice

    def _stands_elsewhere(self, line: str, start: int, end: int) -> bool:
        """Whether the words of a line stand before or after it, be it inside another line."""
        return self._folded.find(line, end) >= 0 or self._folded.find(line, 0, start) >= 0
