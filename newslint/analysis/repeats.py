"""What stands twice in a draft: sentences, and two versions of one paragraph.

Both are what a paste or a rewrite leaves behind.  Both are found in one pass that keeps what it
has seen under keys, never by comparing every pair.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from newslint.readers import Block, BlockKind
from newslint.text import Span, lazy_pattern
from newslint.typing import NamedTuple

_SHORTEST = 24  # characters between two stops
_MARKS = " \"'“”‘"  # around a sentence
_ENDS = lazy_pattern(r"[.!?…][\"'”’)\]]{0,3}\Z")
_CREDIT = lazy_pattern(r"\b(?:ap photo|file photo|getty|photo by|image|caption|photograph)\b")
_WORD = lazy_pattern(r"\w+(?:[',.]\w+)*")
_AT_ONCE = 1 << 18  # characters that are taken apart at once
_WORDS = 6  # of a sentence that nobody writes twice by chance
_LONGEST_SENTENCE = 2000  # characters; longer ones are no sentences
_LETTERS = 0.6  # of its characters: a line of results is no sentence


class Twice(NamedTuple):
    """A stretch of prose and the later one that repeats it."""

    first: Span
    again: Span


def doubled_sentences(
    folded: str, blocks: Sequence[Block], sentence_at: Callable[[int], Span]
) -> list[Twice]:
    """The sentences of the body that stand in it twice, neighbours joined to one stretch."""
    twice = _keys_twice(folded)
    seen: dict[str, Span] = {}
    found: list[Twice] = []
    for start, pieces in _pieces(folded) if twice else ():  # for most drafts none
        end = start - 1
        for piece in pieces:
            start, end = end + 1, end + 1 + len(piece)
            if len(piece) < _SHORTEST or (key := piece.strip(_MARKS)) not in twice:
                continue
            again = sentence_at(folded.index(key, start))
            first = seen.setdefault(key, again)
            if first is again:
                continue
            is_new = not found or found[-1].again.end < again.end
            if is_new and _is_doubled(folded, first, again):
                _append(found, Twice(first, again))
    return found


def _keys_twice(folded: str) -> set[str]:
    """What stands between stops more than once, without the marks around it."""
    twice: set[str] = set()
    once: set[str] = set()
    for _, pieces in _pieces(folded):
        keys = [piece.strip(_MARKS) for piece in pieces if len(piece) >= _SHORTEST]
        fresh = set(keys)
        twice |= once & fresh
        if len(fresh) < len(keys):
            twice.update(key for key, count in Counter(keys).items() if count > 1)
        once |= fresh
    return twice


def _pieces(folded: str) -> Iterator[tuple[int, list[str]]]:
    """What stands between stops and ends of lines, for some lines after others with their start."""
    start = 0
    while start < len(folded):
        end = folded.find("\n", start + _AT_ONCE) + 1 or len(folded)
        text = folded[start:end].replace("!", ".").replace("?", ".").replace("\n", ".")
        yield start, text.split(".")
        start = end


def _is_doubled(folded: str, first: Span, again: Span) -> bool:
    if first.end > again.start or again.end - again.start > _LONGEST_SENTENCE:
        return False
    text = again.of(folded)
    if not _ENDS.search(text[-4:]):
        return False
    words = _WORD.findall(text)
    letters = sum(map(str.isalpha, text))
    if len(words) < _WORDS or letters < _LETTERS * len(text):
        return False
    return text == first.of(folded) or words == _WORD.findall(first.of(folded))


def _append(found: list[Twice], twice: Twice) -> None:
    """Add a repetition, or lengthen the one before if this goes on where that ends."""
    if found:
        last = found[-1]
        gaps = twice.first.start - last.first.end, twice.again.start - last.again.end
        if all(0 <= gap <= 2 for gap in gaps):
            found[-1] = Twice(
                Span(last.first.start, twice.first.end), Span(last.again.start, twice.again.end)
            )
            return
    found.append(twice)


_SHORTEST_TWIN = 70  # characters of a paragraph that may be a version of another
_LONGEST_TWIN = 4000
_CONTEXT = re.compile(  # the, a, of, to, in, for, and, with, on, at, by, that, as, is, was
    r" (?:t(?:he|o|hat)|a(?:nd|t|s|)|o[fn]|i[ns]|for|w(?:ith|as)|by) (?=([^\n]{12}))"
)
_OPENING = 16  # characters of the opening, which a rewrite often leaves
_RUN = 3  # words in a row of which two versions must share some
_SHARED_TRACES = 0.3  # of the shorter paragraph's, from which on both are compared
_REMEMBERED = 20_000  # contexts, from which on those too far back are forgotten
_APART = 12  # blocks between two versions; what is farther is a summary or a recap
_ALIKE = 72.0  # per cent of characters in which the two versions agree
# Sought by their first character: a pattern that begins with a repetition is tried everywhere.
_FIGURE = lazy_pattern(r"\d\d*+(?:[.,]\d+)*")
_CAPITALISED = lazy_pattern(r"[A-Z](?<!\w.)(?<!^.)(?<![.!?] .)[\w’'-]+")


def paragraph_twins(prose: str, folded: str, blocks: Sequence[Block]) -> list[Twice]:
    """The paragraphs that are two versions of one, the earlier first.

    Paragraphs that differ in a figure or a name follow one pattern (results, lists of the dead)
    and are no versions of each other.  What follows the small words of each paragraph is kept:
    two paragraphs are only compared if that is the same at several places.
    """
    latest: dict[str, int] = {}  # the last paragraph that has a context
    found = []
    for number, (kind, start, end) in enumerate(blocks):
        if kind is not BlockKind.PARAGRAPH or not _SHORTEST_TWIN <= end - start < _LONGEST_TWIN:
            continue
        contexts = _CONTEXT.findall(folded, start, end)
        contexts.append(folded[start : start + _OPENING])
        shared = latest.keys() & contexts
        if len(shared) > 1:
            first = _source(blocks, [latest[context] for context in shared], number)
            if first is not None and _are_versions(prose, folded, first, Span(start, end)):
                found.append(Twice(first, Span(start, end)))
        if len(latest) > _REMEMBERED:
            latest = {context: n for context, n in latest.items() if n >= number - _APART}
        for context in contexts:
            latest[context] = number
    return found


def _source(blocks: Sequence[Block], numbers: list[int], number: int) -> Span | None:
    """The paragraph shortly before that at least two contexts come from."""
    near = [n for n in numbers if n >= number - _APART and n > 0]  # 0: a standfirst
    if len(set(near)) == len(near):
        return None
    near.sort(reverse=True)  # of several that share as much, the nearest
    return blocks[max(near, key=near.count)].span


def _traces(words: list[str]) -> set[tuple[str, ...]]:
    """The runs of words that tell a paragraph from others."""
    return set(zip(*(words[step:] for step in range(_RUN)), strict=False))


def _is_copy(text: str) -> bool:
    """Whether a paragraph tells: no caption or link without a stop, question, lifted quotation."""
    if text[-1] == "?" or not _ENDS.search(text[-4:]):
        return False
    quoted = text[0] in "“\"‘'" and text[-1] in "”\"’'"
    return not (quoted and text.count(text[-1], 1) == 1) and not _CREDIT.search(text)


def _are_versions(prose: str, folded: str, first: Span, again: Span) -> bool:
    texts = first.of(folded), again.of(folded)
    if texts[0] == texts[1] or not _is_nested(_FIGURE, *texts):
        return False
    if not _is_nested(_CAPITALISED, first.of(prose), again.of(prose)):
        return False
    one, other = (_traces(text.split()) for text in texts)
    sizes = len(one), len(other)
    if min(sizes) * 2 < max(sizes) or len(one & other) < _SHARED_TRACES * min(sizes):
        return False
    if not all(map(_is_copy, texts)):
        return False
    from rapidfuzz import fuzz

    here, there = _unshared(*texts)
    return bool(here and there) and fuzz.ratio(here, there) >= _ALIKE


def _is_nested(pattern: re.Pattern[str], one: str, other: str) -> bool:
    """Whether one of two texts has all that a pattern finds in the other."""
    here, there = set(pattern.findall(one)), set(pattern.findall(other))
    return here <= there or there <= here


def _unshared(one: str, other: str) -> tuple[str, str]:
    """Two texts without the sentences that stand in both: those are another rule's matter."""
    here, there = (text.rstrip(".").split(". ") for text in (one, other))
    shared = set(here) & set(there)
    return (
        ". ".join(text for text in here if text not in shared),
        ". ".join(text for text in there if text not in shared),
    )
