"""The matcher that all kinds with word lists share.

A phrase is folded text (lower case, straight apostrophe) with a few marks of its own::

    (was|were|) [lead] by       alternatives, one of which may be empty; the part in brackets
                                is what is reported
    <be> [loathe] to            a set of words that the rule's file names once
    the _ [hanger]              any one word

Phrases are filed under an *anchor*, the word of theirs that is likely to be rare, and there under
the words that may stand beside it.  A draft is asked once which anchors it has (one set
intersection); a phrase is tried only around those places of its anchor where the neighbour fits.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from newslint.rule import Block, Document, Span, lazy_pattern

_PIECE = lazy_pattern(r"\(([^()]*)\)|([\[\]])|([^()\[\]]+)")
_SET = lazy_pattern(r"<([\w-]+)>")
_GLUED = lazy_pattern(r"[\w'-]\(|(?<!\|)\)[\w'-]")
_WORD = lazy_pattern(r"\w+(?:'\w+)*")
_LAST_WORD = lazy_pattern(r"\w+(?:'\w+)*\Z")
_WORD_BEFORE = lazy_pattern(r"(\w+(?:'\w+)*)[^\S\n]+\Z")
_WORD_AFTER = lazy_pattern(r"[^\S\n]+(\w+(?:'\w+)*)")
_ROW = lazy_pattern(r"\(([^()]*)\)|([^()]+)")
_BEFORE = r"(?<![\w@/#-])(?<!\w\.)"
_AFTER = r"(?!\w|'\w|[-@/]\w|\.\w)"
_BLANK = r"[^\S\n]+"
_ANY = r"\w+(?:['-]\w+)*"
_RARER = 20  # how much rarer two words are side by side than the rarer of them, about
_REACH = 60  # characters on both sides of an anchor that a phrase may take up
_TITLE_SHARE = 0.6  # of a block's words with a capital, above which capitals tell nothing

Anchors = tuple[str, ...]
Required = tuple[tuple[str, ...], ...]
Rows = Sequence[Sequence[Sequence[str]]]
Sets = Mapping[str, Sequence[str]]


class BadPhrase(ValueError):
    """A phrase that cannot be read; the message says why and ends a sentence."""


def spell_out(phrase: str, sets: Sets) -> str:
    """The phrase with every ``<set>`` as alternatives.  Raises ``BadPhrase`` for an unknown one."""

    def members(found: re.Match[str]) -> str:
        if found[1] not in sets:
            raise BadPhrase(f"uses <{found[1]}>, which is not in [sets]")
        words = "|".join(sets[found[1]])
        before = phrase[: found.start()]
        return words if before.count("(") > before.count(")") else f"({words})"

    return _SET.sub(members, phrase)


def anchors(phrase: str) -> Anchors:
    """The words one of which every text that has the phrase must have.

    Raises ``BadPhrase`` for a phrase without a word or with marks that do not pair up.
    """
    candidates = []
    for alternatives in _pieces(phrase):
        words = [_WORD.findall(text) for text in alternatives]
        if all(words) and ["_"] not in words:
            candidates.append(tuple(min(row, key=frequency) for row in words))
    if not candidates:
        raise BadPhrase("has no word to look for")
    if phrase.count("[") != phrase.count("]") or phrase.count("[") > 1:
        raise BadPhrase("marks the reported part with one pair of [brackets]")
    if _GLUED.search(phrase):
        raise BadPhrase("glues alternatives to a word: write the words out")
    if phrase != phrase.lower() or "’" in phrase:
        raise BadPhrase("is written in lower case with straight apostrophes")
    return min(candidates, key=lambda words: sum(map(frequency, words)))


def required(phrase: str) -> Required:
    """For each piece of the phrase the words one of which a text with the phrase must have.

    Looking them up in a draft's vocabulary spares most of the searching.
    """
    found = []
    for alternatives in _pieces(phrase):
        words = [_WORD.findall(text) for text in alternatives]
        if all(words) and ["_"] not in words:
            found.append(tuple(sorted({min(row, key=frequency) for row in words})))
    return tuple(sorted(found, key=lambda words: sum(map(frequency, words))))


def is_possible(needed: Required, words: frozenset[str]) -> bool:
    """Whether a draft with this vocabulary can hold a phrase that needs these words."""
    return all(not words.isdisjoint(piece) for piece in needed)


def neighbours(anchor: str, phrase: str) -> tuple[int, tuple[str, ...]]:
    """The words one of which stands right beside the anchor wherever a text has the phrase.

    Before it (-1) or after it (1), whichever words are rarer; 0 and none if it may be any word
    or the phrase begins and ends with the anchor.
    """
    rows = list(_rows(phrase))
    sides = [(side, words) for side in (-1, 1) if (words := _beside(anchor, rows, side))]
    return min(sides, key=lambda found: sum(map(frequency, found[1])), default=(0, ()))


def compound_pair(anchor: str, phrase: str) -> tuple[str, str] | None:
    """The anchor of a plain phrase and a word that always stands beside it, in a compound or not.

    None for a phrase with alternatives or a free word.
    """
    plain = phrase.replace("[", "").replace("]", "")
    word, pair = tell_tale(plain)
    return pair if word == anchor and "(" not in plain and "_" not in plain else None


def _rows(phrase: str) -> Iterator[list[list[str]]]:
    """The alternatives of each piece, as words between blanks, without the [brackets]."""
    for found in _ROW.finditer(phrase.replace("[", "").replace("]", "")):
        if found[1] is not None:
            yield [text.split() for text in found[1].split("|")]
        else:
            yield from ([[word]] for word in found[2].split())


def _beside(anchor: str, rows: Rows, side: int) -> tuple[str, ...]:
    near: set[str] = set()
    for number, row in enumerate(rows):
        for words in row:
            for at, word in enumerate(words):
                if anchor not in _WORD.findall(word):
                    continue
                if word != anchor:
                    return ()  # a part of a compound: no blank beside it
                inside = 0 <= at + side < len(words)
                near |= {words[at + side]} if inside else _across(rows, number + side, side)
    parts = [(_WORD.match if side > 0 else _LAST_WORD.search)(word) for word in near]
    if "_" in near or not all(parts):
        return ()
    return tuple(sorted({part[0] for part in parts if part}))


def _across(rows: Rows, number: int, side: int) -> set[str]:
    """The words that may come next from a piece on; with ``_`` where the phrase may end."""
    near: set[str] = set()
    while 0 <= number < len(rows):
        near |= {words[0 if side > 0 else -1] for words in rows[number] if words}
        if all(rows[number]):
            return near
        number += side
    return near | {"_"}


def word_before(folded: str, at: int) -> str:
    """The word that a blank parts from what stands at an offset; empty if there is none."""
    start = max(at - _REACH, 0)
    blank = folded.rfind(" ", start, at - 1) if folded[at - 1 : at] == " " else -1
    if blank >= 0 and (word := folded[blank + 1 : at - 1]).isalpha():
        return word
    found = _WORD_BEFORE.search(folded, start, at)
    return found[1] if found else ""


def word_after(folded: str, end: int) -> str:
    """The word that a blank parts from what ends at an offset; empty if there is none."""
    found = _WORD_AFTER.match(folded, end)
    return found[1] if found else ""


def tell_tale(phrase: str) -> tuple[str, tuple[str, str] | None]:
    """The rarest word of a plain folded phrase, and it with the rarer of its neighbours, if any.

    A text without that pair of neighbours has not the phrase, whatever else it has.
    """
    words = _WORD.findall(phrase)
    if len(words) < 2:
        return "".join(words), None
    at = min(range(len(words)), key=lambda number: frequency(words[number]))
    beside = [number for number in (at - 1, at + 1) if 0 <= number < len(words)]
    first, last = sorted((at, min(beside, key=lambda number: frequency(words[number]))))
    return words[at], (words[first], words[last])


def frequency(phrase: str) -> float:
    """About how often a word stands in a thousand million; each word more makes a phrase rarer."""
    from newslint.knowledge.background import lookup  # only to compile rules, never to run them

    words = _WORD.findall(phrase)
    known = ((word, lookup(word)) for word in words)
    rarest: float = min(10.0**found.zipf if found else 1 / len(word) for word, found in known)
    return rarest / float(_RARER ** (len(words) - 1))


def _pieces(phrase: str) -> Iterator[list[str]]:
    for found in _PIECE.finditer(phrase):
        if found[1] is not None:
            yield found[1].split("|")
        elif found[3] is not None:
            for word in found[3].split():
                yield [word]


@lru_cache(maxsize=8192)
def _pattern(phrase: str) -> re.Pattern[str]:
    source = ""
    optional = False  # the piece before may be empty, and then takes its blank along
    for found in _PIECE.finditer(phrase):
        if found[1] is not None:
            words = [text.strip() for text in found[1].split("|") if text.strip()]
            optional = len(words) < found[1].count("|") + 1
            source += "(?:(?:" + "|".join(map(_spelt, words)) + ")"
            source += f"{_BLANK})?" if optional else ")"
        elif found[2] is not None:
            source += "(?P<at>" if found[2] == "[" else ")"
        else:
            source += _spelt(found[3].lstrip() if optional else found[3])
            optional = False
    return re.compile(_BEFORE + source + _AFTER)


def _spelt(text: str) -> str:
    words = [_ANY if word == "_" else re.escape(word) for word in re.split(r"\s+", text)]
    return _BLANK.join(words)


def hits(
    anchor: str,
    phrase: str,
    doc: Document,
    unless: Sequence[str] = (),
    places: Sequence[int] | None = None,
) -> Iterator[Span]:
    """The reported part of the phrase wherever it stands in the draft around its anchor.

    Whole words only, not inside an address or handle.  What stands inside one of the longer
    phrases of ``unless``, or is capitalised like a name, does not count.  ``places`` are those of
    the anchor where the phrase may stand, if they are known.
    """
    pattern = _pattern(phrase)
    done = -1
    for at in doc.occurrences(anchor) if places is None else places:
        if at < done:
            continue
        window = max(at - _REACH, 0), at + len(anchor) + _REACH
        for found in pattern.finditer(doc.folded, *window):
            if not found.start() <= at < found.end():
                continue
            done = found.end()
            span = Span(*(found.span("at") if "[" in phrase else found.span()))
            excused = any(_excuses(longer, found, doc.folded) for longer in unless)
            if not excused and not _is_name(span, doc):
                yield span


def _excuses(longer: str, found: re.Match[str], folded: str) -> bool:
    start, end = max(found.start() - _REACH, 0), found.end() + _REACH
    return any(
        excuse.start() <= found.start() and found.end() <= excuse.end()
        for excuse in _pattern(longer).finditer(folded, start, end)
    )


def _is_name(span: Span, doc: Document) -> bool:
    """Whether a capital says that this is a name: the band Free Reign."""
    if not doc.prose[span.start].isupper():
        return False
    before = doc.prose[max(span.start - _REACH, 0) : span.start].rstrip(" \t“‘\"'([")
    block = doc.block_at(span.start)
    if not before or before[-1] in "\r\n.!?:…—" or block is None or block.start >= span.start:
        return False
    return not _is_title_case(block, doc)


def _is_title_case(block: Block, doc: Document) -> bool:
    words = _WORD.findall(doc.prose, block.start, min(block.end, block.start + 400))
    capitals = sum(1 for word in words if word[0].isupper())
    return capitals > _TITLE_SHARE * len(words)
