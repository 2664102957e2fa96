"""One word written two ways: with and without a hyphen, with other capitals, in two dialects.

Open classes: what counts is only what the draft itself does.  Every function asks the draft's
vocabulary first and looks for places only where two forms meet.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from newslint.text import Span, lazy_pattern
from newslint.typing import NamedTuple

_LONGEST = 24  # letters of one part
_LEFT = lazy_pattern(r"(?<![\w'’@#/.&-])[^\W\d_]+\Z")
# A hyphen and the letters behind it: all of a word, or as many as a part may have.
_RIGHT = re.compile(
    rf"-(?<=[^\W\d_]-)([^\W\d_]{{1,{_LONGEST}}})"
    rf"(?:(?<=[^\W\d_]{{{_LONGEST}}})|(?![\w@/&-]|['’.]\w))"
)
_SHORTEST = 5  # letters of the closed form
# Where the closed form is another word, or the hyphen belongs to a phrase before a noun.
_OTHER_WORD = frozenset(
    "re-sign re-signs re-signed re-signing re-cover re-covers re-covered re-covering re-form "
    "re-forms re-formed re-forming re-creation re-create re-created re-lease re-leased re-collect "
    "re-sent re-sort re-press re-mark re-marked re-act re-acts re-dress re-serve re-served "
    "re-treat re-treated re-store re-strain re-present re-presented re-pose re-prove re-solve "
    "re-tire co-op co-ops un-ionised un-ionized ex-pat ex-tract ex-port in-form in-put in-state "
    "in-tend in-come in-law in-laws may-be any-one every-one some-one some-day some-time every-day "
    "any-way all-ready no-table not-able over-age under-age pro-gram man-age at-one off-key "
    "de-part pre-sent pre-position pro-claim ant-i re-count re-counts re-counted re-search "
    "in-depth on-to in-to".split()
)


class Variant(NamedTuple):
    """Two forms of one word and where each stands, the rarer (or later) first."""

    odd: str
    usual: str
    odd_places: Sequence[Span]
    usual_places: Sequence[Span]


def hyphen_variants(
    prose: str,
    folded: str,
    words: frozenset[str],
    occurrences: Callable[[str], Iterable[int]],
    in_speech: Callable[[int], bool],
) -> list[Variant]:
    """The words that stand both with a hyphen and closed up; plurals are counted in.

    ``occurrences`` gives the places of a whole word.  Speech does not count, nor do places with a
    capital: they are names or begin sentences.
    """
    hyphened: dict[str, list[Span]] = defaultdict(list)
    for right in _RIGHT.finditer(folded):
        at = right.start()
        left = _left(folded, at)
        key = _singular(left + right[1])
        if not left or len(key) < _SHORTEST or not (key in words or key + "s" in words):
            continue
        span = Span(at - len(left), right.end())
        counted = (
            prose[span.start].islower() and prose[at + 1].islower() and not in_speech(span.start)
        )
        if counted and span.of(folded) not in _OTHER_WORD:
            hyphened[key].append(span)
    found = []
    for key, places in hyphened.items():
        closed = [
            Span(at, at + len(form))
            for form in (key, key + "s")
            if form in words
            for at in occurrences(form)
            if prose[at].islower() and not in_speech(at)
        ]
        if closed:
            found.append(_variant(prose, places, sorted(closed)))
    return found


def _left(folded: str, at: int) -> str:
    """The letters before a hyphen that are all of a word; empty if they are not."""
    start = max(at - _LONGEST, 0)
    before = folded[start:at].rpartition(" ")
    if before[1] and before[2].isalpha():
        return before[2]  # most: a word behind a blank
    left = _LEFT.search(folded, start, at)
    return left[0] if left else ""


def _variant(prose: str, one: Sequence[Span], other: Sequence[Span]) -> Variant:
    """The forms in the order odd, usual: by count, then by which stands first."""
    if (len(one), -one[0].start) > (len(other), -other[0].start):
        one, other = other, one
    return Variant(one[0].of(prose), other[0].of(prose), one, other)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


# Families of spellings that papers of one dialect do not take from the other.
_MIXED_FREELY = ("judgement", "other", "aluminium", "l", "tt", "ogue", "pp", "artefact", "sulphur")
# British spellings that Americans write in another meaning (*reprise a role*, *briar patch*).
_BOTH = frozenset(
    "prev reprise reprised reprises reprising prise prised prises prising briar briars".split()
)
_ENOUGH = 2  # words in the draft's own dialect that outweigh one in the other
_DOUBLED_L = lazy_pattern(r"ll(?:ed|ing|er|ers)\Z")


class Stranger(NamedTuple):
    """A word in the other dialect's spelling, the draft's own, and where words of that stand."""

    word: str
    usual: str
    dialect: str  # of the word: "American" or "British"
    is_shared: bool  # dictionaries of the draft's own dialect have it as a second spelling
    places: Sequence[Span]
    home: Sequence[Span]


@cache
def british_spellings() -> frozenset[str]:
    """The spellings of which one must stand in a draft that mixes dialects."""
    from newslint.knowledge import dialects

    return dialects.british(*_MIXED_FREELY) - _BOTH


def _is_doubled(word: str) -> bool:
    """Whether a word is spelt like *cancelled*, which Americans write now and then."""
    return _DOUBLED_L.search(word) is not None


def dialect_strangers(
    prose: str,
    words: frozenset[str],
    occurrences: Callable[[str], Iterable[int]],
    in_speech: Callable[[int], bool],
) -> list[Stranger]:
    """The words spelt in the dialect that the draft does not write.

    Places with a capital and speech do not count.  A draft has a dialect if words
    of that are at least twice as frequent in it; *-ize* is at home in both.
    """
    from newslint.knowledge import dialects

    here = (
        words & dialects.american("ise", *_MIXED_FREELY),
        words & british_spellings(),
    )
    if not (here[0] and here[1]):
        return []

    def places_of(word: str) -> list[Span]:
        places = (Span(at, at + len(word)) for at in occurrences(word))
        return [at for at in places if prose[at.start].islower() and not in_speech(at.start)]

    american, british = ({word: places_of(word) for word in sorted(side)} for side in here)
    sizes = [sum(map(len, side.values())) for side in (american, british)]
    if not all(sizes) or max(sizes) < _ENOUGH * min(sizes):
        return []
    to_british = dialects.pairs()
    to_american = {british: american for american, british in to_british.items()}
    odd, own, table, name = (
        (british, american, to_american, "British")
        if sizes[0] > sizes[1]
        else (american, british, to_british, "American")
    )
    if len({word for word in own if own[word] and not _is_doubled(word)}) < _ENOUGH:
        return []  # "signalling" alone makes no draft British
    home = sorted(place for places in own.values() for place in places)
    return [
        Stranger(word, table[word], name, name == "British" and _is_doubled(word), places, home)
        for word, places in odd.items()
        if places
    ]
