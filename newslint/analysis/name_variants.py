"""One name spelt two ways: which pairs of capitalised words of a draft are one name misspelt.

Two stages.  The first compares the draft's capitalised words with each other (``name_keys``) and
drops what is plainly two words: plurals, demonyms, two common words.  The second reads what
stands around the few pairs that are left and adds up a scorecard: a shared given name speaks
for one person, two given names for two; a slip of the hand speaks for a misspelling, another
last letter for another word; a form that no list knows is odder than one that all know.

The weights were fitted on errors that newspapers printed, and rounded.
"""

import re
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from newslint.analysis.name_contexts import (
    TITLES,
    Occurrence,
    beside,
    is_headline_like,
    line_around,
    occurrences,
)
from newslint.analysis.name_keys import Pair, close_pairs, forms_by_count, keys_of
from newslint.analysis.slips import Slip, SlipKind, distance, is_derivation, shared_prefix, slip

if TYPE_CHECKING:
    from newslint.knowledge.background import Known

_SIC = re.compile(r"[\[(]sic[\])]|misspel|mis-spel|spelled|spelt", re.IGNORECASE)
_SIC_REACH = 200
_TABLE_REACH = 60
_TABLE_DIGITS = 0.15
_FAR_APART = 1500  # characters
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")
_COMMON, _FREQUENT, _SEEN = 3.5, 3.0, 2.0  # zipf: log10 of occurrences in a billion words

_SLIP_WEIGHTS = {
    SlipKind.EXCHANGE: 3.0,
    SlipKind.DOUBLING: 2.5,
    SlipKind.SILENT_H: 2.5,
    SlipKind.INNER: 2.0,
    SlipKind.VOWEL: 1.0,
    SlipKind.TWO: -2.0,
}


class NameVariant(NamedTuple):
    """Two spellings in one draft.

    ``odd`` and ``right`` are the spellings as most often written; all places of either in the
    order of the draft.  ``score`` says how surely they are one name (3.7 and more: nineteen of
    twenty are), ``lead`` how surely ``odd`` is the wrong one (2: 98 of 100, 4: always).
    """

    odd: str
    right: str
    odd_places: Sequence[Occurrence]
    right_places: Sequence[Occurrence]
    score: float
    lead: float
    slip: Slip


class _Form(NamedTuple):
    """One of two spellings, with what the lists know of it and where it stands."""

    key: str
    forms: list[str]
    count: int
    known: "Known | None"

    @property
    def zipf(self) -> float:
        return self.known.zipf if self.known else 0.0


def name_variants(prose: str, counts: Mapping[str, int], least: float = 2.0) -> list[NameVariant]:
    """The pairs of spellings that score at least ``least``, the surest first.

    ``counts`` are the draft's capitalised words as written and how often each stands.
    """
    keys = keys_of(counts)
    found = []
    for pair in close_pairs(keys):
        if survivor := _survivor(prose, counts, keys, pair):
            variant = _judge(prose, *survivor)
            if variant and variant.score >= least:
                found.append(variant)
    return sorted(found, key=lambda variant: -variant.score)


def _survivor(
    prose: str, counts: Mapping[str, int], keys: dict[str, list[str]], pair: Pair
) -> tuple[_Form, _Form] | None:
    """The two forms of a pair, unless lists and letters alone say that they are two words."""
    if _is_glued(keys[pair.one], keys[pair.other]) or _is_shouted(pair, keys):
        return None
    one_forms, other_forms = (forms_by_count(keys[key], counts) for key in pair[:2])
    shares: bool | None = None
    if is_derivation(pair.one, pair.other):
        shares = bool(beside(prose, one_forms) & beside(prose, other_forms))
        if not shares:
            return None
    one, other = (_form(forms, key, counts) for forms, key in zip((one_forms, other_forms), pair))
    rarer = min(one.zipf, other.zipf)
    if rarer >= _FREQUENT or (pair.distance == 2 and rarer >= _SEEN):
        if shares is None:
            shares = bool(beside(prose, one_forms) & beside(prose, other_forms))
        if not shares:
            return None
    return one, other


def _form(forms: list[str], key: str, counts: Mapping[str, int]) -> _Form:
    from newslint.knowledge.background import lookup  # opens a file: only when a pair is left

    return _Form(key, forms, sum(counts[form] for form in forms), lookup(key))


def _is_glued(one: list[str], other: list[str]) -> bool:
    """Whether one form is the other with a capitalised tail (*BoehnerA*): a scraper's glue."""
    shorter, longer = sorted((one[0], other[0]), key=len)
    tail = longer[len(shorter) :]
    return longer.startswith(shorter) and not shorter.isupper() and tail[:1].isupper()


def _is_shouted(pair: Pair, keys: dict[str, list[str]]) -> bool:
    """Whether both forms are short and in capitals throughout: two abbreviations."""
    if max(len(pair.one), len(pair.other)) > 5:
        return False
    if not all(form.isupper() for key in pair[:2] for form in keys[key]):
        return False
    return sorted(pair.one) != sorted(pair.other)


def _judge(prose: str, one: _Form, other: _Form) -> NameVariant | None:
    ones = _outside_tables(prose, occurrences(prose, one.forms))
    others = _outside_tables(prose, occurrences(prose, other.forms))
    if not ones or not others:
        return None
    one, other = one._replace(count=len(ones)), other._replace(count=len(others))
    if not (_is_usable(prose, one, ones) and _is_usable(prose, other, others)):
        return None
    lead = _lead(one, other, ones, others)
    if lead < 0 or (lead == 0 and ones[0].start < others[0].start):
        one, other, ones, others, lead = other, one, others, ones, -lead
    if _is_excused(prose, ones, other.key):
        return None
    made = slip(one.key, other.key)
    score = _score(prose, one, other, ones, others, made)
    odd, right = (prose[spot.start : spot.end] for spot in (ones[0], others[0]))
    return NameVariant(odd, right, ones, others, score, lead, made)


def _outside_tables(prose: str, spots: list[Occurrence]) -> list[Occurrence]:
    """The places that are not in lists of results or prices."""
    kept = []
    for spot in spots:
        line = line_around(prose, spot.start, _TABLE_REACH)
        if sum(map(str.isdigit, line)) <= _TABLE_DIGITS * len(line):
            kept.append(spot)
    return kept


def _is_usable(prose: str, form: _Form, spots: list[Occurrence]) -> bool:
    """Whether the form is a name somewhere, not only a word that opens a sentence."""
    for spot in spots:
        if not spot.bare or spot.title:
            return True
        if not spot.opens and not is_headline_like(line_around(prose, spot.start)):
            return True
    if form.known is not None and form.known.word:
        return False
    return form.key not in prose


def _is_excused(prose: str, spots: list[Occurrence], right: str) -> bool:
    """Whether the draft itself speaks of the spelling, or a blank parted the word (*Insle e*)."""
    for spot in spots:
        if _SIC.search(prose, max(0, spot.start - _SIC_REACH), spot.end + _SIC_REACH):
            return True
        missing = right[len(spot_key := prose[spot.start : spot.end].lower()) :]
        if missing and right.startswith(spot_key):
            if prose[spot.end + 1 : spot.end + 1 + len(missing)] == missing:
                return True
    return False


def _lead(one: _Form, other: _Form, ones: list[Occurrence], others: list[Occurrence]) -> float:
    """How much likelier ``one`` is the wrong spelling than ``other``; negative: less likely."""
    lead = 1.6 * log((other.count + 0.5) / (one.count + 0.5)) + other.zipf - one.zipf
    for sign, form, spots in ((1, other, others), (-1, one, ones)):
        if form.known is not None:
            lead += sign * 1.2 * form.known.surname
            lead += sign * 0.8 * (form.known.given or form.known.place)
        lead += sign * 0.3 * any(spot.before for spot in spots)
    return lead


def _score(
    prose: str, odd: _Form, right: _Form, odds: list[Occurrence], rights: list[Occurrence], made: Slip
) -> float:
    """The scorecard: what speaks for one name, less what speaks for two."""
    score = _SLIP_WEIGHTS.get(made.kind, 0.0)
    score += _neighbour_points(odd, right, odds, rights)
    score += _list_points(odd)
    if is_derivation(odd.key, right.key):
        score -= 2
    if made.at_end:
        score -= 1.5
    odd_bare, right_bare = (all(spot.bare for spot in spots) for spots in (odds, rights))
    score += 1.5 * (odd_bare and not right_bare) + 1.5 * right_bare
    score += 0.5 * max(-2.0, min(3.0, log(len(rights) / len(odds))))
    shorter = min(len(odd.key), len(right.key))
    score -= made.distance == 1 and shorter <= 5
    score += shorter >= 8
    gap, start, end = _nearest(odds, rights)
    score -= gap > _FAR_APART or (gap < 600 and not _SENTENCE_END.search(prose, start, end))
    titles = {spot.title for spot in odds} & {spot.title for spot in rights} - {""}
    return score + 1.5 * bool(titles)


def _list_points(odd: _Form) -> float:
    if odd.known is None:
        return 3.0
    return (-3.0 if odd.zipf >= _FREQUENT else 0.0) + (1.5 if odd.known.surname else 0.0)


def _nearest(odds: list[Occurrence], rights: list[Occurrence]) -> tuple[int, int, int]:
    """The smallest gap between a place of either form, and where it lies."""
    merged = sorted([(*spot[:2], 0) for spot in odds] + [(*spot[:2], 1) for spot in rights])
    gaps = [
        (after[0] - before[1], before[1], after[0])
        for before, after in zip(merged, merged[1:])
        if before[2] != after[2]
    ]
    return min(gaps)


def _neighbour_points(
    odd: _Form, right: _Form, odds: list[Occurrence], rights: list[Occurrence]
) -> float:
    """What the words beside both forms say: one person, one body, or two people."""
    odd_before, odd_after = _neighbours(odds)
    right_before, right_after = _neighbours(rights)
    shared = [
        (a, b)
        for mine, theirs in ((odd_before, right_before), (odd_after, right_after))
        for a in mine
        for b in theirs
        if _is_same(a, b)
    ]
    if any(_is_name(a) and _is_name(b) for a, b in shared):
        return 5.0
    if shared:
        both_words = odd.known and right.known and odd.known.word and right.known.word
        return 0.0 if both_words else 3.5
    surnames = odd_before and right_before and any(map(_is_given, odd_before | right_before))
    given = odd_after and right_after and any(form.known and form.known.given for form in (odd, right))
    return -2.0 if surnames or given else 0.0


def _neighbours(spots: list[Occurrence]) -> tuple[set[str], set[str]]:
    """What stands before and after a form; a common word that opens the sentence is none."""
    befores = {
        spot.before
        for spot in spots
        if spot.before and not (spot.before_opens and not _is_name(spot.before))
    }
    return befores, {spot.after for spot in spots if spot.after}


def _is_same(one: str, other: str) -> bool:
    """Whether two neighbours may be one name: equal, an initial, a short form, a slip."""
    if one == other:
        return len(one) > 1
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0] and len(one) != len(other)
    if min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one)):
        return True
    if min(len(one), len(other)) >= 5 and one[0] == other[0] and distance(one, other) == 1:
        return True
    from newslint.knowledge.given_names import same_given_name

    return same_given_name(one, other)


def _is_given(word: str) -> bool:
    from newslint.knowledge.background import lookup

    known = lookup(word)
    return len(word) == 1 or (known is not None and known.given)


def _is_name(word: str) -> bool:
    """Whether a neighbour is a name: a given name, or no word of the dictionary."""
    from newslint.knowledge.background import lookup

    if len(word) == 1:
        return True
    known = lookup(word)
    if known is None or known.given:
        return word not in TITLES and not word.startswith("of ")
    return not known.word and not (known.place and known.zipf >= _COMMON)
