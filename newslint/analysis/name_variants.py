"""One name spelt two ways: which pairs of capitalised words of a draft are one name misspelt.

Two stages.  The first compares the draft's capitalised words with each other (``name_keys``) and
drops what is plainly two words: plurals, demonyms, two common words.  The second reads what
stands around the few pairs that are left and adds up a scorecard (``name_scorecard``).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from newslint.analysis.name_contexts import (
    Occurrence,
    beside,
    is_headline_like,
    line_around,
    occurrence,
    written_places,
)
from newslint.analysis.name_keys import Pair, forms_by_count
from newslint.analysis.name_scorecard import (
    FREQUENT,
    SEEN,
    Form,
    has_inner_capital,
    is_body,
    lead,
    outlook,
    score,
)
from newslint.analysis.slips import Slip, slip
from newslint.analysis.tokens import words_of_runs
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_SIC = lazy_pattern(
    r"[\[(]sic[\])]|misspel|mis-spel|spelled|spelt|spelling|named (?:after|for)\b|a play on|a pun"
    r"|portmanteau|changed its name|renamed|rebranded"
)
_SIC_REACH = 200
_LOWER_REACH = 1 << 16  # characters in which a lower-case twin is looked for
_MOST_PAIRS = 5000  # of a draft, and
_MOST_PLACES = 60  # of a form, that are read
_TABLE_REACH = 60
_TABLE_DIGITS = 0.15
_DIGITS = "0123456789"

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
    runs: Mapping[str, int],
    keys: Mapping[str, Sequence[str]],
    pairs: Sequence[Pair],
    least: float = LEAST_SCORE,
) -> list[NameVariant]:
    """Those of some ``pairs`` of spellings that score at least ``least``, the surest first.

    ``runs`` are the draft's runs of capitalised words and how often each stands, ``keys`` the
    ways in which each of the words is written.
    """
    compared = _Comparison(prose, runs, keys)
    found = []
    for pair in pairs[:_MOST_PAIRS]:
        if compared.may_be_one(pair, least):
            variant = _judge(prose, compared.placed(pair.one), compared.placed(pair.other), least)
            if variant is not None:
                found.append(variant)
    return sorted(found, key=lambda variant: -variant.score)


class _Comparison:
    """The forms of one draft that are compared; what is found out about a form is kept."""

    def __init__(
        self, prose: str, runs: Mapping[str, int], keys: Mapping[str, Sequence[str]]
    ) -> None:
        self._prose, self._runs, self._keys = prose, runs, keys
        self._places: dict[str, Sequence[tuple[int, int, str]]] = {}
        self._placed: dict[str, Form] = {}
        self._beside: dict[str, set[tuple[str, str]]] = {}

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        """How often each form stands: asked for only of names that are written in several."""
        counts: Counter[str] = Counter()
        for run, count in self._runs.items():
            for form in words_of_runs((run,)):
                counts[form] += count
        return counts

    def may_be_one(self, pair: Pair, least: float) -> bool:
        """Whether the two forms of a pair may be one name and score ``least``.

        That is, as far as lists and letters, and how often and beside what words both stand,
        tell.
        """
        expected = outlook(pair.one, pair.other)
        if expected.most() < least:
            return False
        one_forms, other_forms = self._keys[pair.one], self._keys[pair.other]
        if _is_glued(one_forms, other_forms) or _is_shouted(pair, self._keys):
            return False
        common = expected.rarer >= FREQUENT or (pair.distance == 2 and expected.rarer >= SEEN)
        if (expected.derived or common) and not self._share_a_word(pair):
            return False
        counts = [len(self._places_of(key)) for key in pair[:2]]
        return all(counts) and expected.most(counts) >= least

    def placed(self, key: str) -> Form:
        """The form with its places, read."""
        from newslint.knowledge.background import lookup  # opens a file: only for a close pair

        if key not in self._placed:
            spots = [occurrence(self._prose, *place) for place in self._places_of(key)]
            forms = self._keys[key]
            if len(forms) > 1:
                forms = forms_by_count(forms, self._counts)
            self._placed[key] = Form(key, forms, lookup(key), spots)
        return self._placed[key]

    def _places_of(self, key: str) -> Sequence[tuple[int, int, str]]:
        """Where a form stands, lists of results or prices left out."""
        if key not in self._places:
            found = written_places(self._prose, self._keys[key], _MOST_PLACES)
            self._places[key] = [
                place for place in found if not _is_in_table(self._prose, place[0])
            ]
        return self._places[key]

    def _share_a_word(self, pair: Pair) -> bool:
        shorter, longer = sorted(pair[:2], key=len)
        found = self._words_beside(longer)  # the rarer: often nothing, and the other is not sought
        return bool(found) and not found.isdisjoint(self._words_beside(shorter))

    def _words_beside(self, key: str) -> set[tuple[str, str]]:
        if key not in self._beside:
            self._beside[key] = beside(self._prose, self._keys[key])
        return self._beside[key]


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


def _judge(prose: str, one: Form, other: Form, least: float) -> NameVariant | None:
    if not (_is_usable(prose, one) and _is_usable(prose, other)):
        return None
    ahead = lead(one, other)
    if ahead < 0 or (ahead == 0 and one.spots[0].start < other.spots[0].start):
        one, other, ahead = other, one, -ahead
    made = slip(one.key, other.key)
    total = score(prose, one, other, made)
    if total < least or _is_excused(prose, one.spots, other.key):
        return None
    odd, right = (prose[form.spots[0].start : form.spots[0].end] for form in (one, other))
    body = is_body(one, other)
    return NameVariant(odd, right, one.spots, other.spots, total, ahead, made, body)


def _is_in_table(prose: str, at: int) -> bool:
    """Whether a place is in a list of results or prices."""
    line = line_around(prose, at, _TABLE_REACH)
    return sum(map(line.count, _DIGITS)) > _TABLE_DIGITS * len(line)


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
        if _SIC.search(prose[max(0, spot.start - _SIC_REACH) : spot.end + _SIC_REACH].lower()):
            return True
        missing = right[len(form) :]
        after = prose[spot.end + 1 : spot.end + 1 + len(missing)]
        if missing and after == missing and right.startswith(form.lower()):
            return True
    return False
