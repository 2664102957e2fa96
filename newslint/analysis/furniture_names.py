"""Names in the furniture of a story (headline, standfirst, captions, slug) against its copy."""

from __future__ import annotations  # the type of people must not import them

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.analysis.name_contexts import Occurrence, occurrences
from newslint.analysis.name_keys import name_key
from newslint.analysis.slips import FAR, distance
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.analysis.people import Person

_SLUG_WORD = re.compile(r"[^\W\d_]{5,}")
_LONG = 8  # letters of a word that may be two edits off
_SURE_ZIPF = 2.0


class SlugSlip(NamedTuple):
    """A word of the slug that is a name of the copy misspelt; the span is the word's."""

    start: int
    end: int
    name: str
    places: Sequence[Occurrence]


def slug_slips(
    slug: str, at: int, prose: str, words: frozenset[str], keys: Mapping[str, Sequence[str]]
) -> Iterator[SlugSlip]:
    """Words of a slug or an address that no list has and that are a slip from a name.

    ``at`` is the slug's place, ``words`` and ``keys`` are the draft's folded words and the
    forms of its capitalised words.
    """
    for found in _SLUG_WORD.finditer(slug.lower()):
        word = found[0]
        if word in words or word in keys:
            continue
        most = 2 if len(word) >= _LONG else 1
        near = [
            key
            for key in keys
            if key[0] == word[0]
            and abs(len(key) - len(word)) <= most
            and len(key) >= 5
            and distance(key, word) <= most < FAR
        ]
        if len(near) == 1 and not _is_inflected(word, near[0]) and not _is_sure(word):
            spots = occurrences(prose, keys[near[0]])
            if spots:
                name = prose[spots[0].start : spots[0].end]
                yield SlugSlip(at + found.start(), at + found.end(), name, spots)


def _is_sure(word: str) -> bool:
    """Whether the lists have a word for sure."""
    from newslint.knowledge.background import lookup

    known = lookup(word)
    return known is not None and (known.word or known.zipf > _SURE_ZIPF)


def _is_inflected(word: str, key: str) -> bool:
    """Whether the slug only drops or adds a plural or possessive *s*."""
    return word.removesuffix("s") == key.removesuffix("s")


class Stranger(NamedTuple):
    """Somebody in a caption whose surname the copy gives another given name, or does not have."""

    start: int
    end: int
    namesake: Occurrence | None


def caption_strangers(
    prose: str, everyone: Sequence[Person], captions: Sequence[tuple[int, int]]
) -> Iterator[Stranger]:
    """The people of captions whom the copy does not name."""
    from newslint.knowledge.given_names import same_given_name

    for person in everyone:
        inside = [m for m in person.full if any(a <= m.start < b for a, b in captions)]
        if len(inside) < len(person.full) or not inside:
            continue
        spots = [
            spot
            for spot in occurrences(prose, [inside[0].surname])
            if not any(a <= spot.start < b for a, b in captions)
        ]
        given = name_key(person.given)
        others = [spot for spot in spots if len(spot.before) > 1]
        if not spots:
            yield Stranger(inside[0].start, inside[0].end, None)
        elif others and not any(
            spot.before == given
            or (spot.before[0] == given[0] and len(given) == 1)
            or same_given_name(spot.before, given)
            for spot in others
        ):
            yield Stranger(inside[0].start, inside[0].end, others[0])
