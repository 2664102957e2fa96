"""What stands twice in a draft: sentences, and two versions of one paragraph.

Both are what a paste or a rewrite leaves behind.  Both are found in one pass that keeps what it
has seen under keys, never by comparing every pair.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newslint.readers import Block, BlockKind
from newslint.text import Span

_PIECE = re.compile(r"[^.!?\n]{24,}")
_ENDS = re.compile(r"[.!?…][\"'”’)\]]{0,3}\Z")
_CREDIT = re.compile(r"\b(?:ap photo|file photo|getty|photo by|image|caption|photograph)\b")
_WORD = re.compile(r"\w+(?:[',.]\w+)*")
_WORDS = 6  # of a sentence that nobody writes twice by chance
_LETTERS = 0.6  # of its characters: a line of results is no sentence


class Twice(NamedTuple):
    """A stretch of prose and the later one that repeats it."""

    first: Span
    again: Span


def doubled_sentences(
    folded: str, blocks: Sequence[Block], sentence_at: Callable[[int], Span]
) -> list[Twice]:
    """The sentences of the body that stand in it twice, neighbours joined to one stretch."""
    seen: dict[str, int] = {}
    found: list[Twice] = []
    for piece in _PIECE.finditer(folded):
        key = piece[0].strip(" \"'“”‘")
        if key not in seen:
            seen[key] = piece.start()
            continue
        first = sentence_at(folded.index(key, seen[key]))
        again = sentence_at(folded.index(key, piece.start()))
        if not found or found[-1].again.end < again.end:
            if _is_doubled(folded, first, again):
                _append(found, Twice(first, again))
    return found


def _is_doubled(folded: str, first: Span, again: Span) -> bool:
    text = again.of(folded)
    if not _ENDS.search(text):
        return False
    words = _WORD.findall(text)
    letters = sum(map(str.isalpha, text))
    return (
        first.end <= again.start
        and len(words) >= _WORDS
        and letters >= _LETTERS * len(text)
        and words == _WORD.findall(first.of(folded))
    )


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


_TWIN_WORDS = 12  # of the shorter of two paragraphs that may be versions of one
_RUN = 3  # words in a row that make one trace of a paragraph
_SHARED_TRACES = 0.3  # of the shorter paragraph's, from which on both are compared
_APART = 12  # blocks between two versions; what is farther is a summary or a recap
_KEPT = 60_000  # traces that are remembered at a time: a rewrite stands near what it replaces
_ALIKE = 72.0  # per cent of characters in which the two versions agree
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+")

Trace = tuple[str, ...]


def paragraph_twins(prose: str, folded: str, blocks: Sequence[Block]) -> list[Twice]:
    """The paragraphs that are two versions of one, the earlier first.

    Paragraphs that differ in a figure or a name follow one pattern (results, lists of the dead)
    and are no versions of each other.
    """
    recent: dict[Trace, Span] = {}
    older: dict[Trace, Span] = {}
    starts = [block.start for block in blocks]
    found = []
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = folded[block.start : block.end]
        words = text.split()
        if len(words) < _TWIN_WORDS or _CREDIT.search(text) or not _is_copy(text):
            continue
        traces = set(zip(*(words[step:] for step in range(_RUN))))
        needed = int(_SHARED_TRACES * len(traces))
        known = traces & recent.keys()
        if older:
            known |= traces & older.keys()
        if len(known) > min(needed, 3):
            first = _source(known, recent, older)
            if first is None or number - bisect_left(starts, first.start) > _APART:
                pass
            elif _are_versions(prose, folded, first, block.span):
                found.append(Twice(first, block.span))
        recent.update(dict.fromkeys(traces, block.span))
        if len(recent) > _KEPT:
            older, recent = recent, {}
    return found


def _is_copy(text: str) -> bool:
    """Whether a paragraph is told, not a caption or link without a stop nor one lifted quotation."""
    quoted = text[0] in "“\"‘'" and text[-1] in "”\"’'"
    return _ENDS.search(text) is not None and not (quoted and text.count(text[-1], 1) == 1)


def _source(known: set[Trace], recent: dict[Trace, Span], older: dict[Trace, Span]) -> Span | None:
    """The paragraph that most of the known traces come from, if enough do."""
    counts = Counter(recent.get(trace) or older[trace] for trace in known)
    (span, most), *_ = counts.most_common(1)
    return span if most > 2 else None


def _are_versions(prose: str, folded: str, first: Span, again: Span) -> bool:
    one, other = folded[slice(*first)].split(), folded[slice(*again)].split()
    if min(len(one), len(other)) * 2 < max(len(one), len(other)) or one == other:
        return False
    shared = len(set(zip(one, one[1:], one[2:])) & set(zip(other, other[1:], other[2:])))
    if shared < _SHARED_TRACES * (min(len(one), len(other)) - _RUN + 1):
        return False
    for pattern in (_FIGURE, _CAPITALISED):
        marks = [set(pattern.findall(span.of(prose))) for span in (first, again)]
        if not (marks[0] <= marks[1] or marks[1] <= marks[0]):
            return False
    from rapidfuzz import fuzz

    here, there = _unshared(first.of(folded), again.of(folded))
    return bool(here and there) and fuzz.ratio(here, there) >= _ALIKE


def _unshared(one: str, other: str) -> tuple[str, str]:
    """Two texts without the sentences that stand in both: those are another rule's matter."""
    here, there = (text.rstrip(".").split(". ") for text in (one, other))
    shared = set(here) & set(there)
    return (
        ". ".join(text for text in here if text not in shared),
        ". ".join(text for text in there if text not in shared),
    )
