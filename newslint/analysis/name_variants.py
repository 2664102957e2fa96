"""One name spelt two ways: which pairs of capitalised words of a draft are one name misspelt.

Two stages.  The first compares the draft's capitalised words with each other (``name_keys``) and
drops what is plainly two words: plurals, demonyms, two common words.  The second reads what
stands around the few pairs that are left and adds up a scorecard (``name_scorecard``).
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.analysis.name_contexts import (
    Occurrence,
    beside,
    is_headline_like,
    line_around,
    occurrences,
)
from newslint.analysis.name_keys import Pair, close_pairs, forms_by_count
from newslint.analysis.name_scorecard import (
    FREQUENT,
    SEEN,
    Form,
    has_inner_capital,
    is_body,
    lead,
    score,
)
from newslint.analysis.slips import Slip, is_derivation, slip

_SIC = re.compile(
    r"[\[(]sic[\])]|misspel|mis-spel|spelled|spelt|spelling|named (?:after|for)\b|a play on|a pun"
    r"|portmanteau|changed its name|renamed|rebranded",
    re.IGNORECASE,
)
_SIC_REACH = 200
_LOWER_REACH = 1 << 16  # characters in which a lower-case twin is looked for
_TABLE_REACH = 60
_TABLE_DIGITS = 0.15

LEAST_SCORE = 3.0  # pairs below it are not kept


class NameVariant(NamedTuple):
    """Two spellings in one draft.

    ``odd`` and ``right`` are the spellings as most often written; all places of either in the
    order of the draft.  ``score`` says how surely they are one name (5 and more: nineteen of twenty
    are), ``lead`` how surely ``odd`` is the wrong one (1.5: 99 of 100).
    """

    odd: str
    right: str
    odd_places: Sequence[Occurrence]
    right_places: Sequence[Occurrence]
    score: float
    lead: float
    slip: Slip
    is_body: bool = False  # it names a body, a brand or a place, not a person

    def leading(self, lead: float) -> "NameVariant":
        """The pair with another lead; a negative one makes the other spelling the odd one."""
        if lead >= 0:
            return self._replace(lead=lead)
        return self._replace(
            odd=self.right,
            right=self.odd,
            odd_places=self.right_places,
            right_places=self.odd_places,
            lead=-lead,
        )


def name_variants(
    prose: str,
    counts: Mapping[str, int],
    keys: Mapping[str, Sequence[str]],
    least: float = LEAST_SCORE,
) -> list[NameVariant]:
    """The pairs of spellings that score at least ``least``, the surest first.

    ``counts`` are the draft's capitalised words as written and how often each stands, ``keys``
    the ways in which each of them is written.
    """
    found = []
    for pair in close_pairs(keys):
        if survivor := _survivor(prose, counts, keys, pair):
            variant = _judge(prose, *survivor)
            if variant and variant.score >= least:
                found.append(variant)
    return sorted(found, key=lambda variant: -variant.score)


def _survivor(
    prose: str, counts: Mapping[str, int], keys: Mapping[str, Sequence[str]], pair: Pair
) -> tuple[Form, Form] | None:
    """The two forms of a pair, unless lists and letters alone say that they are two words."""
    if _is_glued(keys[pair.one], keys[pair.other]) or _is_shouted(pair, keys):
        return None
    one_forms, other_forms = (forms_by_count(keys[key], counts) for key in pair[:2])
    shares: bool | None = None
    if is_derivation(pair.one, pair.other):
        shares = bool(beside(prose, one_forms) & beside(prose, other_forms))
        if not shares:
            return None
    one, other = _form(one_forms, pair.one), _form(other_forms, pair.other)
    rarer = min(one.zipf, other.zipf)
    if rarer >= FREQUENT or (pair.distance == 2 and rarer >= SEEN):
        if shares is None:
            shares = bool(beside(prose, one_forms) & beside(prose, other_forms))
        if not shares:
            return None
    return one, other


def _form(forms: list[str], key: str) -> Form:
    from newslint.knowledge.background import lookup  # opens a file: only when a pair is left

    return Form(key, forms, lookup(key))


def _is_glued(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one form is the other with a capitalised tail (*BoehnerA*): a scraper's glue."""
    shorter, longer = sorted((one[0], other[0]), key=len)
    tail = longer[len(shorter) :]
    return longer.startswith(shorter) and not shorter.isupper() and tail[:1].isupper()


def _is_shouted(pair: Pair, keys: Mapping[str, Sequence[str]]) -> bool:
    """Whether both forms are short and in capitals throughout: two abbreviations."""
    if max(len(pair.one), len(pair.other)) > 5:
        return False
    if not all(form.isupper() for key in pair[:2] for form in keys[key]):
        return False
    return sorted(pair.one) != sorted(pair.other)


def _judge(prose: str, one: Form, other: Form) -> NameVariant | None:
    one, other = _placed(prose, one), _placed(prose, other)
    if not (one.spots and other.spots and _is_usable(prose, one) and _is_usable(prose, other)):
        return None
    ahead = lead(one, other)
    if ahead < 0 or (ahead == 0 and one.spots[0].start < other.spots[0].start):
        one, other, ahead = other, one, -ahead
    if _is_excused(prose, one.spots, other.key):
        return None
    made = slip(one.key, other.key)
    odd, right = (prose[form.spots[0].start : form.spots[0].end] for form in (one, other))
    total = score(prose, one, other, made)
    body = is_body(one, other)
    return NameVariant(odd, right, one.spots, other.spots, total, ahead, made, body)


def _placed(prose: str, form: Form) -> Form:
    """The form with its places, those in lists of results or prices left out."""
    spots = _outside_tables(prose, occurrences(prose, form.forms))
    return form._replace(spots=spots)


def _outside_tables(prose: str, spots: list[Occurrence]) -> list[Occurrence]:
    """The places that are not in lists of results or prices."""
    kept = []
    for spot in spots:
        line = line_around(prose, spot.start, _TABLE_REACH)
        if sum(map(str.isdigit, line)) <= _TABLE_DIGITS * len(line):
            kept.append(spot)
    return kept


def _is_usable(prose: str, form: Form) -> bool:
    """Whether the form is a name somewhere, not only a word that opens a sentence."""
    for spot in form.spots:
        if not spot.bare or spot.title:
            return True
        if not spot.opens and not is_headline_like(line_around(prose, spot.start)):
            return True
    return not form.is_word and prose.find(form.key, 0, _LOWER_REACH) < 0


def _is_excused(prose: str, spots: Sequence[Occurrence], right: str) -> bool:
    """Whether the draft itself speaks of the spelling, or explains the form as an acronym.

    Or a blank parted the word (*Insle e*).
    """
    for spot in spots:
        form = prose[spot.start : spot.end]
        if has_inner_capital(form) and prose[spot.start - 1 : spot.end + 1] == f"({form})":
            return True
        if _SIC.search(prose, max(0, spot.start - _SIC_REACH), spot.end + _SIC_REACH):
            return True
        missing = right[len(form) :]
        after = prose[spot.end + 1 : spot.end + 1 + len(missing)]
        if missing and after == missing and right.startswith(form.lower()):
            return True
    return False
