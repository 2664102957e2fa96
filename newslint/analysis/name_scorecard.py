"""The scorecard of two spellings: what speaks for one name, and what for two.

A shared given name speaks for one person, two given names for two; a slip of the hand speaks for a
misspelling, another last letter for another word; a form that no list knows is odder than one
that all know.  The weights were fitted on errors that newspapers printed, and rounded.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, permutations
from math import log

from newslint.analysis.name_contexts import BODY_WORDS, TITLES, Occurrence
from newslint.analysis.slips import Slip, distance, is_derivation, slip
from newslint.text import lazy_pattern
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.knowledge.background import Known

_FAR_APART = 1500  # characters
_MOST_STEPS = 3.0  # of e by which one form is more frequent, that count
_MOST_NEIGHBOURS = 6  # of a form that are compared with the other's
_ONE_SENTENCE = 600  # … that no sentence is longer than
_SENTENCE_END = lazy_pattern(r"[.!?]['\"”’)]*\s|\n")
COMMON, FREQUENT, RARE, SEEN = 3.5, 3.0, 2.5, 2.0  # zipf: log10 of occurrences in a billion words

# The scorecard: what each signal adds.
WEIGHTS: Mapping[str, float] = {
    # The slip (another consonant, or a last letter: 0)
    "exchange": 4.0,
    "inner": 3.0,
    "doubling": 2.5,
    "h": 1.5,
    "vowel": 0.5,
    "two": -2.5,
    "two moved": 1.0,  # of two edits: the letters are the same,
    "two changed": -1.0,  # … as many but others,
    "two added": -2.0,  # … or the odd form has more
    "at end": -1.5,  # nothing but the last letters differ
    "derivation": -2.0,  # a plural, a demonym …
    "short": -1.5,
    "long": 2.0,
    "marks": -1.0,  # one has diacritics, the other has not
    "inner capital": -1.5,  # only the odd form has one: a brand
    # What lists know
    "unlisted": 2.5,  # no list has the odd form
    "surname": 1.5,  # … or it is a surname that people have
    "frequent": -3.0,
    # What stands beside
    "shared name": 5.0,  # one given name or surname beside both
    "shared word": 3.5,  # another capitalised word beside both
    "two people": -2.5,  # each has names of its own beside it
    "roles": -2.0,  # one stands only before a name, the other only after one
    "own name": -1.0,  # the odd form has a given name, the other is a frequent word or place
    "odd bare": 1.0,  # only the other is introduced,
    "right person": 2.5,  # … as a person,
    "odd speaks": 2.0,  # … and the odd form speaks, or has a title
    "right bare": 1.5,
    "same title": 0.5,
    # Where they stand
    "ratio": 0.7,  # for each step of e by which the other form is more frequent
    "odd once": 1.0,
    "one sentence": -1.0,
    "far apart": -1.0,
}
_SAYING = frozenset(
    "said says told added wrote testified replied asked noted explained argued".split()
)
_VERB_AFTER = lazy_pattern(r"['’]?s?,?[”\"]? (\w+)")
_VERB_BEFORE = lazy_pattern(r"(\w+) \Z")


class Form(NamedTuple):
    """One of two spellings, with what the lists know of it and where it stands."""

    key: str
    forms: Sequence[str]
    known: "Known | None"
    spots: Sequence[Occurrence] = ()

    @property
    def is_word(self) -> bool:
        """Whether it is also a word of the dictionary."""
        return self.known is not None and self.known.word

    @property
    def zipf(self) -> float:
        """How frequent it is; 0 if no list has it."""
        return self.known.zipf if self.known else 0.0


def score(prose: str, odd: Form, right: Form, made: Slip) -> float:
    """How surely two forms are one name: the sum of the signals that apply."""
    total = sum(WEIGHTS.get(signal, 0.0) for signal in _signals(prose, odd, right, made))
    ratio = log(len(right.spots) / len(odd.spots))
    return total + WEIGHTS["ratio"] * max(-2.0, min(_MOST_STEPS, ratio))


# The most that what stands beside two forms can add to their score.
_MOST_BESIDE = WEIGHTS["same title"] + max(
    WEIGHTS["shared name"],
    WEIGHTS["odd bare"] + WEIGHTS["right person"] + WEIGHTS["odd speaks"],
)


class Outlook(NamedTuple):
    """What can be said of two keys before any text is read: the same in every draft."""

    words: float  # what letters and lists add to the score, at most
    derived: bool  # they look like two words of one stem
    rarer: float  # the zipf of the rarer

    def most(self, places: Sequence[int] | None = None) -> float:
        """What the two may score at most; less, once it is known how many places each has."""
        if places is None:
            return self.words + _MOST_BESIDE + WEIGHTS["odd once"] + WEIGHTS["ratio"] * _MOST_STEPS
        fewer, more = sorted(places)
        once = WEIGHTS["odd once"] if fewer == 1 else 0.0
        ratio = WEIGHTS["ratio"] * min(_MOST_STEPS, log(more / fewer))
        return self.words + _MOST_BESIDE + once + ratio


@lru_cache(maxsize=1 << 12)  # the same pairs of words stand in draft after draft
def outlook(one: str, other: str) -> Outlook:
    """What the letters of two keys and the lists say."""
    from newslint.knowledge.background import lookup

    forms = [Form(key, [key], lookup(key)) for key in (one, other)]
    made = slip(one, other)
    words = max(
        sum(WEIGHTS.get(signal, 0.0) for signal in _word_signals(odd, right, made))
        for odd, right in permutations(forms)
    )
    rarer = min(form.zipf for form in forms)
    return Outlook(words, is_derivation(one, other), rarer)


def lead(one: Form, other: Form) -> float:
    """How much likelier ``one`` is the wrong spelling than ``other``; negative: less likely.

    The other is right if it stands more often, is the better known, is introduced where this
    one stands bare; letters are lost more often than added, and a name is mistaken for a common
    word more often than the other way round.
    """
    ahead = 2 * log((len(other.spots) + 0.5) / (len(one.spots) + 0.5)) + other.zipf - one.zipf
    ahead += 0.4 * (len(other.key) - len(one.key))
    for sign, form in ((1, other), (-1, one)):
        known = form.known
        if known is not None:
            ahead += sign * (0.5 * known.surname + 0.3 * known.given + 0.5 * known.place)
            ahead -= sign * known.word
        ahead += sign * 0.3 * any(spot.before for spot in form.spots)
        ahead -= sign * 0.6 * all(spot.bare for spot in form.spots)
    return ahead


def is_body(odd: Form, right: Form) -> bool:
    """Whether the two forms name a body or a place: by the words beside them, or by the lists."""
    spots = (*odd.spots, *right.spots)
    if any(word in BODY_WORDS for spot in spots for word in (spot.before, spot.after)):
        return True
    if any(spot.title or (spot.before and _is_given(spot.before)) for spot in spots):
        return False
    known = right.known
    return known is not None and (known.place or known.word) and not (known.surname or known.given)


def _signals(prose: str, odd: Form, right: Form, made: Slip) -> Iterator[str]:
    """What speaks for and against one name: the lines of the scorecard that apply."""
    yield from _word_signals(odd, right, made)
    yield from _writing_signals(odd, right)
    yield from _neighbour_signals(odd, right)
    yield from _bare_signals(prose, odd.spots, right.spots)
    yield from _place_signals(prose, odd.spots, right.spots)


def _word_signals(odd: Form, right: Form, made: Slip) -> Iterator[str]:
    """What the letters and the lists say."""
    yield made.kind.value
    sizes = (len(odd.key), len(right.key))
    if made.distance == 2 and sizes[0] >= sizes[1]:
        moved = sorted(odd.key) == sorted(right.key)
        yield "two added" if sizes[0] > sizes[1] else "two moved" if moved else "two changed"
    if made.distance == 1 and min(sizes) <= 5:
        yield "short"
    if min(sizes) >= 8:
        yield "long"
    if made.at_end:
        yield "at end"
    if is_derivation(odd.key, right.key):
        yield "derivation"
    if odd.known is None:
        yield "unlisted"
    elif odd.known.surname:
        yield "surname"
    if odd.zipf >= FREQUENT:
        yield "frequent"


def _writing_signals(odd: Form, right: Form) -> Iterator[str]:
    """What marks and capitals say: neither can speak for one name."""
    if odd.forms[0].isascii() != right.forms[0].isascii():
        yield "marks"
    if has_inner_capital(odd.forms[0]) and not has_inner_capital(right.forms[0]):
        yield "inner capital"


def has_inner_capital(form: str) -> bool:
    """Whether a form that is not all capitals has one after its first letter."""
    return not form.isupper() and not form[1:].islower()


def _bare_signals(
    prose: str, odds: Sequence[Occurrence], rights: Sequence[Occurrence]
) -> Iterator[str]:
    """What it says that a form has nothing beside it."""
    if all(spot.bare for spot in rights):
        yield "right bare"
    if not all(spot.bare for spot in odds):
        return
    if not all(spot.bare for spot in rights):
        yield "odd bare"
    if any(spot.before and not spot.after and _is_given(spot.before) for spot in rights):
        yield "right person"
    if any(spot.title or _is_speaking(prose, spot) for spot in odds):
        yield "odd speaks"


def _is_speaking(prose: str, spot: Occurrence) -> bool:
    """Whether a verb of saying stands beside the name."""
    after = _VERB_AFTER.match(prose, spot.end)
    if after and after[1] in _SAYING:
        return True
    before = _VERB_BEFORE.search(prose[max(0, spot.start - 16) : spot.start])
    return before is not None and (before[1] in _SAYING or before[1] == "to")


def _place_signals(
    prose: str, odds: Sequence[Occurrence], rights: Sequence[Occurrence]
) -> Iterator[str]:
    """What the places say."""
    if len(odds) == 1:
        yield "odd once"
    gap, start, end = _nearest(odds, rights)
    if gap > _FAR_APART:
        yield "far apart"
    elif gap < _ONE_SENTENCE and not _SENTENCE_END.search(prose, start, end):
        yield "one sentence"
    if {spot.title for spot in odds} & {spot.title for spot in rights} - {""}:
        yield "same title"


def _nearest(odds: Sequence[Occurrence], rights: Sequence[Occurrence]) -> tuple[int, int, int]:
    """The smallest gap between a place of either form, and where it lies."""
    merged = sorted([(*spot[:2], 0) for spot in odds] + [(*spot[:2], 1) for spot in rights])
    gaps = [
        (after[0] - before[1], before[1], after[0])
        for before, after in pairwise(merged)
        if before[2] != after[2]
    ]
    return min(gaps)


def _neighbour_signals(odd: Form, right: Form) -> Iterator[str]:
    """What the words beside both forms say: one person, one body, or two people."""
    odd_before, odd_after = _neighbours(odd.spots)
    right_before, right_after = _neighbours(right.spots)
    sides = ((odd_before, right_before), (odd_after, right_after))
    shared = [pair for mine, theirs in sides for pair in _shared(mine, theirs)]
    if any(_is_name(a) and _is_name(b) for a, b in shared):
        yield "shared name"
        return
    if shared:
        if not (odd.is_word and right.is_word):
            yield "shared word"
        return
    if _are_two_people(odd, right, sides):
        yield "two people"
    sided = bool(odd_before) != bool(odd_after) and bool(right_before) != bool(right_after)
    if sided and bool(odd_before) != bool(right_before):
        yield "roles"
    if any(map(_is_given, odd_before)) and not right_before and _is_frequent_name(right):
        yield "own name"


def _is_frequent_name(form: Form) -> bool:
    known = form.known
    if known is None or known.zipf < FREQUENT:
        return False
    return known.word or known.place or known.given


def _are_two_people(
    odd: Form, right: Form, sides: tuple[tuple[set[str], set[str]], tuple[set[str], set[str]]]
) -> bool:
    """Whether both forms are surnames after given names, or given names before surnames."""
    (odd_before, right_before), (odd_after, right_after) = sides
    if any(map(_is_name, odd_before)) and any(map(_is_name, right_before)):
        return True
    given = any(form.known is not None and form.known.given for form in (odd, right))
    return bool(odd_after and right_after and given)


def _neighbours(spots: Sequence[Occurrence]) -> tuple[set[str], set[str]]:
    """What stands before and after a form; a common word that opens the sentence is none."""
    befores = {
        spot.before
        for spot in spots
        if spot.before and not (spot.before_opens and not _is_name(spot.before))
    }
    return befores, {spot.after for spot in spots if spot.after}


def _shared(mine: set[str], theirs: set[str]) -> list[tuple[str, str]]:
    """The neighbours of both forms that may be one name, as pairs."""
    both = [(word, word) for word in mine & theirs if len(word) > 1]
    if both:
        return both
    few, others = sorted(mine)[:_MOST_NEIGHBOURS], sorted(theirs)[:_MOST_NEIGHBOURS]
    return [(a, b) for a in few for b in others if _is_same(a, b)]


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
    rare = not known.word or known.zipf < RARE
    return rare and not (known.place and known.zipf >= COMMON)
