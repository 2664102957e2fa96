"""What is said in quotation marks: its words, who says it, and how two quotations differ.

A headline and a second mention quote a part of what the story quotes in full.  They may leave
words out, change a pronoun or a tense to fit the sentence; they may not put another word into
the speaker's mouth.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from newslint.analysis.speech import Marks, Quotation, Stray, StrayKind
from newslint.readers import Block, BlockKind
from newslint.text import Span, lazy_pattern
from newslint.typing import NamedTuple

_WORD = lazy_pattern(r"\w+(?:[',.]\w+)*")
_OPENING = re.compile(rf"({_WORD.pattern})\W+({_WORD.pattern})")  # two words
_UNREPEATED = 12  # paragraphs over which a quotation may run without a mark at each opening
_INTERRUPTION = 3  # blocks (a crosshead, a picture) that may part a quotation's paragraphs
_BODY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))
_PARTED = 2  # words of a repeated quotation that may differ from the first

# Words that carry no meaning of their own: a headline may change them to fit its sentence.
LIGHT = frozenset(
    "a an the this that these those it its it's that's there here and or but so if as of in on at "
    "to for from by with about into over out up off than then too very really just only also even "
    "be is am are was were been being do does did done have has had having will would shall should "
    "can could may might must i me my mine we us our ours you your yours he him his she her hers "
    "they them their theirs who whom whose which what when where why how i'm i've i'll i'd we're "
    "we've we'll we'd you're you've you'll they're they've they'll he's she's isn't aren't wasn't "
    "weren't don't doesn't didn't won't can't couldn't wouldn't shouldn't haven't hasn't hadn't "
    "not no never all some any more most one ones get gets got going go let's".split()
)
NEGATIONS = frozenset("not no never nor neither nobody nothing none without cannot".split())
_ENDINGS = ("'s", "ing", "ies", "ed", "es", "er", "ly", "s", "d", "y", "e")


class Words:
    """The folded words of a stretch of prose, and where each stands."""

    def __init__(self, folded: str, span: Span) -> None:
        self._folded = folded
        self._span = span
        self.words: tuple[str, ...] = tuple(_WORD.findall(folded, *span))

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """The place of each word; few are ever asked for."""
        return tuple(Span(*found.span()) for found in _WORD.finditer(self._folded, *self._span))


class Difference(NamedTuple):
    """Where two quotations part: the words of each, as places in the prose."""

    here: Span
    there: Span
    shared: int  # words that both have
    negation: bool  # one says no where the other says yes


def words_of(folded: str, span: Span) -> Words:
    """The words of a stretch of folded prose."""
    return Words(folded, span)


def unbalanced(prose: str, blocks: Sequence[Block], marks: Marks) -> Iterator[Stray]:
    """The double marks that have no partner, continued quotations taken into account.

    An opening mark needs no close where the next paragraph opens with a mark; a few papers do
    not repeat it, so an opening mark of one paragraph and a closing mark of a later one are
    partners too if nothing between them opens.
    """
    if not marks.strays:
        return
    singles = _quotes_with_singles(marks)
    pending: Stray | None = None
    for stray in marks.strays:
        if stray.kind is StrayKind.TURNED:
            continue
        if not stray.double:
            if singles and _is_left_open(prose, blocks, stray):
                yield stray
            continue
        if pending is not None and _is_far(pending, stray):
            yield pending
            pending = None
        if stray.kind is StrayKind.UNOPENED:
            if pending is None:
                yield stray
            pending = None
        elif not _continues(prose, blocks, stray, '“"'):
            if pending is not None:
                yield pending
            pending = stray
    if pending is not None:
        yield pending


def _quotes_with_singles(marks: Marks) -> bool:
    """Whether a draft quotes in the British way; elsewhere a lone single mark means little."""
    doubles = sum(quotation.double for quotation in marks.quotations)
    return len(marks.quotations) - doubles > max(doubles, 1)


def _is_left_open(prose: str, blocks: Sequence[Block], stray: Stray) -> bool:
    before = prose[max(stray.at - 2, 0) : stray.at].strip()
    starts = stray.at == blocks[stray.block].start or before[-1:] in {",", ".", ":"}
    return starts and not _continues(prose, blocks, stray, "‘'")


def _is_far(opened: Stray, stray: Stray) -> bool:
    return stray.kind is StrayKind.UNCLOSED or not (
        opened.block < stray.block <= opened.block + _UNREPEATED
    )


def _continues(prose: str, blocks: Sequence[Block], stray: Stray, opening: str) -> bool:
    """Whether a quotation that its paragraph does not close goes on in the next one."""
    end = blocks[stray.block].end
    if any(prose.find(mark, stray.at + 1, end) >= 0 for mark in opening if mark != "'"):
        return False  # a further quotation opens in the same paragraph
    after = blocks[stray.block + 1 : stray.block + 1 + _INTERRUPTION]
    return any(prose[block.start] in opening for block in after)


def stem(word: str) -> str:
    """A word without the ending that number, tense and the like give it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def is_content(word: str) -> bool:
    """Whether a word means something by itself."""
    return len(word) > 2 and word not in LIGHT


def difference(quoted: Words, full: Words, shortest: int = 3) -> Difference | None:
    """How a short quotation departs from a longer one that it repeats in part; ``None`` if it
    does not repeat it, or departs only as grammar and space demand.

    They must share their opening or close (half of the shorter, one word of meaning at least)
    and part in no more than two words.
    """
    if len(quoted.words) < shortest:
        return None
    first, last = quoted.words[0], quoted.words[-1]
    for at, word in enumerate(full.words):
        found = None
        if word == first:
            found = _parted(quoted, full, at, _run(quoted.words, full.words, 0, at, 1))
        if word == last:
            found = found or _closing_shared(quoted, full, at)
        if found:
            return found
    return None


def _run(one: Sequence[str], other: Sequence[str], i: int, j: int, step: int) -> int:
    """How many words both have in common from two places on."""
    length = 0
    while 0 <= i < len(one) and 0 <= j < len(other) and one[i] == other[j]:
        i, j, length = i + step, j + step, length + 1
    return length


def _parted(quoted: Words, full: Words, at: int, head: int) -> Difference | None:
    """The difference after a shared opening of ``head`` words at word ``at`` of ``full``."""
    size = len(quoted.words)
    after = at + head
    for own in range(min(_PARTED + 1, size - head)):
        tail = quoted.words[head + own :]
        for gap in range(_PARTED + 2):
            if own + gap and full.words[after + gap : after + gap + len(tail)] == tail:
                here, there = (head, head + own), (after, after + gap)
                return _judged(quoted, full, here, there, size - own)
    own = size - head
    if not 0 < own <= _PARTED:
        return None
    return _judged(quoted, full, (head, size), (after, min(after + own, len(full.words))), head)


def _closing_shared(quoted: Words, full: Words, at: int) -> Difference | None:
    """The difference before a shared close that ends at word ``at`` of ``full``."""
    size = len(quoted.words)
    tail = _run(quoted.words, full.words, size - 1, at, -1)
    own = size - tail
    if not 0 < own <= _PARTED or at - tail - own + 1 < 0:
        return None
    first = at - tail - own + 1
    return _judged(quoted, full, (0, own), (first, first + own), tail)


def _judged(
    quoted: Words, full: Words, here: tuple[int, int], there: tuple[int, int], shared: int
) -> Difference | None:
    own = quoted.words[here[0] : here[1]]
    other = full.words[there[0] : there[1]]
    if shared < min(2, len(quoted.words) - 1) or shared * 2 < len(quoted.words):
        return None
    negation = _says_no(own) != _says_no(other)
    same = [word for word in quoted.words if word not in own]
    if not any(map(is_content, same)) and not (negation and shared > 2):
        return None
    if not other and not negation:
        return None
    if not negation and _is_adaptation(own, other, full.words[max(there[0] - 4, 0) : there[1] + 6]):
        return None
    first = quoted.places[here[0]].start if own else quoted.places[here[0] - 1].start
    last = quoted.places[here[1] - 1].end
    begins = full.places[min(there[0], len(full.places) - 1)].start
    ends = full.places[there[1] - 1].end if other else begins
    return Difference(Span(first, last), Span(begins, ends), shared, negation)


def _says_no(words: Sequence[str]) -> bool:
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


def _is_adaptation(own: Sequence[str], other: Sequence[str], nearby: Sequence[str]) -> bool:
    """Whether a quotation only left words out or fitted them into another sentence."""
    stems = {stem(word) for word in nearby}
    content = [word for word in own if is_content(word)]
    if not content:
        return True
    if all(stem(word) in stems for word in content):
        return True
    return any(char.isdigit() for word in (*own, *other) for char in word)


LONGEST_PARTIAL = 12  # words of a quotation that is called a part of another
_WIDELY_USED = 6  # quotations that share a word, from which on the word tells nothing


class Echo(NamedTuple):
    """A short quotation that repeats a part of another with other words in it."""

    quoted: Words
    full: Words
    parted: Difference


def echoes(folded: str, said: Sequence[Span], short: Sequence[int]) -> Iterator[Echo]:
    """The quotations that repeat a part of one before them with other words.

    ``said`` are the quotations without their marks, ``short`` the numbers of those that may be
    such a part.  Only quotations that share a word of meaning are compared, and only by words
    that few quotations have.
    """
    parts = {number: _WORD.findall(folded, *said[number]) for number in short}
    parts = {number: words for number, words in parts.items() if 2 <= len(words) <= LONGEST_PARTIAL}
    wanted = {word for words in parts.values() for word in words if is_content(word)}
    if not wanted:
        return
    holders: dict[str, list[int]] = {}
    for number, span in enumerate(said):
        for word in wanted.intersection(_WORD.findall(folded, *span)):
            holders.setdefault(word, []).append(number)
    for number, words in parts.items():
        shared = (holders.get(word, ()) for word in words)
        rare = {n for row in shared if len(row) <= _WIDELY_USED for n in row if n < number}
        if rare:
            quoted = words_of(folded, said[number])
            yield from _echo(quoted, [words_of(folded, said[n]) for n in sorted(rare)])


def _echo(quoted: Words, earlier: Sequence[Words]) -> Iterator[Echo]:
    if any(_holds(full.words, quoted.words) for full in earlier):
        return
    for full in earlier:
        parted = difference(quoted, full, 2)
        if parted:
            yield Echo(quoted, full, parted)
            return


def _holds(full: Sequence[str], part: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(full)} "


_SENTENCE = 6  # words from which on a quotation is a sentence that nobody says twice
_WHOLE = (".", ",", "!", "…")  # a question may be put twice


def repeated(
    prose: str, folded: str, blocks: Sequence[Block], quotations: Sequence[Quotation]
) -> Iterator[tuple[Span, Span]]:
    """The whole sentences quoted twice in the body, as the first place and a later one.

    A paragraph that is nothing but the quotation, or that and a name, is display, not copy.
    """
    opened = [
        (opening.groups(), quotation)
        for quotation in quotations
        if prose[quotation.start + 1 : quotation.start + 2].isupper()
        and (opening := _OPENING.match(folded, quotation.start + 1, quotation.end))
    ]
    openings = Counter(words for words, _ in opened)
    seen: dict[tuple[str, ...], Span] = {}
    for opening_words, quotation in opened:
        if openings[opening_words] < 2:
            continue  # nothing else that is quoted begins like this
        start, end = quotation.inner()
        inner = prose[start:end].rstrip()
        ends = inner.endswith(_WHOLE) or prose[quotation.end : quotation.end + 1] in (",", ".")
        if not ends or inner.count(" ") < _SENTENCE - 1:
            continue
        block = blocks[bisect_right(blocks, quotation.start, key=itemgetter(1)) - 1]
        span = Span(quotation.start, quotation.end)
        if block.kind not in _BODY or _is_display(prose, span, block):
            continue
        words = tuple(_WORD.findall(folded, start, end))
        if len(words) < _SENTENCE:
            continue
        if words in seen:
            yield seen[words], span
        else:
            seen[words] = span


def _is_display(prose: str, quotation: Span, block: Block) -> bool:
    after = prose[quotation.end : min(quotation.end + 2, block.end)].strip()
    return quotation.start == block.start and (not after or after[0] in "-–—")
