"""Where a draft departs from the lexicon: listed wrong forms, and slips in listed names."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache

from newslint.analysis.name_contexts import Occurrence, is_address, places
from newslint.analysis.name_keys import name_key
from newslint.analysis.name_variants import NameVariant
from newslint.analysis.slips import SlipKind, distance, is_derivation, slip
from newslint.analysis.tokens import CAPITALS
from newslint.knowledge.lexicon import Entry, Lexicon, fold, rarest_word, straight
from newslint.typing import NamedTuple

Occurrences = Callable[[str], Iterable[int]]
_NEXT = re.compile(r"(?:[ \u00a0][A-Z]\.)?[ \u00a0]([^\W\d_][\w'’]*(?:-\w+)*)")
_SHORTEST = 5  # letters of a surname that a slip is looked for in
_UNLESS_REACH = 60
_KNOWN_LEAD = 4.0  # of a spelling that the lexicon has over one that it has not


class LexiconHit(NamedTuple):
    """A place where the lexicon has another form; ``listed`` if it lists this one as wrong."""

    start: int
    end: int
    wanted: str
    entry: Entry
    listed: bool


def lexicon_hits(
    prose: str,
    words: frozenset[str],
    capitalised: Container[str],
    occurrences: Occurrences,
    lexicon: Lexicon,
) -> list[LexiconHit]:
    """Listed wrong forms and slips in the surnames of listed people, in order.

    ``words`` are the draft's folded words, ``capitalised`` those with a capital as written;
    ``occurrences`` gives the places of a folded phrase.
    """
    found: list[LexiconHit] = []
    for word in lexicon.wrong_words & words:
        for form in lexicon.wrong_by_word[word]:
            if not any(True for _ in occurrences(form)):
                continue  # its word alone says nothing, and the entry need not be read
            entry = lexicon.wrong[form]
            spared = (*entry.unless, *entry.accepted)
            found += _listed(prose, form, entry, entry.wrong, occurrences, spared)
    for given in words & lexicon.given_names:
        namesakes: dict[str, list[str]] = {}
        for name in lexicon.by_given[given]:
            namesakes.setdefault(name.split()[0], []).append(name)
        for first, names in namesakes.items():
            if first in capitalised or first[0] not in CAPITALS:
                found += _slips(prose, first, names, lexicon)
    return _apart(found)


def _apart(hits: list[LexiconHit]) -> list[LexiconHit]:
    """The hits that do not overlap: of those that do, the listed and then the longest."""
    kept: list[LexiconHit] = []
    for hit in sorted(hits, key=lambda hit: (not hit.listed, hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def weigh(
    variants: Sequence[NameVariant], lexicon: Lexicon, hits: Sequence[LexiconHit]
) -> list[NameVariant]:
    """Variants in the light of the lexicon.

    Pairs that it lists as distinct are dropped, so are places that it has reported itself; where
    it knows only one of two spellings, the other is the odd one.
    """
    known = _keys(lexicon.accepted_words)
    kept = []
    for variant in variants:
        odd, right = name_key(variant.odd), name_key(variant.right)
        if lexicon.are_distinct(odd, right) or _are_hit(variant.odd_places, hits):
            continue
        if (odd in known) != (right in known):
            gain = _KNOWN_LEAD if right in known else -_KNOWN_LEAD
            variant = variant.leading(variant.lead + gain)
        elif odd in known and right in known:
            variant = variant._replace(lead=0.0)  # both are accepted, but not in one draft
        kept.append(variant)
    return kept


@lru_cache(maxsize=2)  # one lexicon serves many drafts
def _keys(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(name_key, words))


def _are_hit(spots: Sequence[Occurrence], hits: Sequence[LexiconHit]) -> bool:
    return all(any(hit.start <= spot.start < hit.end for hit in hits) for spot in spots)


def house_hits(
    prose: str,
    words: frozenset[str],
    occurrences: Occurrences,
    lexicon: Lexicon,
    kind: str,
    former: bool,
) -> list[LexiconHit]:
    """Former forms, or accepted variants, of entries of one kind: not the form of the house."""
    found: list[LexiconHit] = []
    for entry in lexicon.entries:
        if entry.kind == kind:
            forms = entry.former if former else entry.variants
            for form in forms:
                if rarest_word(fold(form)) in words:
                    spared = (*entry.unless, entry.name)
                    found += _listed(prose, fold(form), entry, (form,), occurrences, spared)
    return sorted(found, key=lambda hit: hit.start)


def _listed(
    prose: str,
    form: str,
    entry: Entry,
    written: Sequence[str],
    occurrences: Occurrences,
    spared: Sequence[str],
) -> Iterator[LexiconHit]:
    """The places of a folded form, with its capitals, outside the phrases in which it is right."""
    as_written = [straight(text) for text in written if fold(text) == form]
    for start in occurrences(form):
        end = start + len(form)
        found = straight(prose[start:end])
        if found not in as_written and not (found.isupper() and len(found) > 3):
            continue
        if _is_spared(prose, start, end, spared) or is_address(prose, start, end):
            continue
        wanted = entry.name
        if " " in wanted and " " not in form and entry.kind == "person":
            wanted = wanted.rpartition(" ")[2]
        yield LexiconHit(start, end, wanted.upper() if found.isupper() else wanted, entry, True)


def _is_spared(prose: str, start: int, end: int, spared: Sequence[str]) -> bool:
    """Whether the place is part of a longer phrase in which the form is right."""
    low = max(0, start - _UNLESS_REACH)
    around = straight(prose[low : end + _UNLESS_REACH])
    for phrase in spared:
        written = straight(phrase)
        at = around.find(written)
        while at >= 0:
            if low + at <= start and end <= low + at + len(written):
                return True
            at = around.find(written, at + 1)
    return False


def _slips(prose: str, first: str, names: Sequence[str], lexicon: Lexicon) -> Iterator[LexiconHit]:
    """A given name of listed people before a surname that no list has, one slip from theirs."""
    from newslint.knowledge.background import lookup

    for _, at in places(prose, first):
        found = _NEXT.match(prose, at)
        if found is None:
            continue
        word = found[1].removesuffix("'s").removesuffix("’s")
        mine = name_key(word)
        if lookup(mine) is not None:
            continue
        for name in names:
            surname = name.rpartition(" ")[2]
            key = name_key(surname)
            if len(key) < _SHORTEST or mine[:1] != key[:1] or distance(mine, key) != 1:
                continue
            entry = lexicon.by_name[name]
            others = (*entry.accepted, *entry.distinct)
            spared = {name_key(form.rpartition(" ")[2]) for form in others}
            if mine in spared or slip(mine, key).kind is SlipKind.END or is_derivation(mine, key):
                continue
            start = found.start(1)
            yield LexiconHit(start, start + len(word), surname, entry, False)
