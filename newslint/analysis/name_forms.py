"""One name written with and without marks, with other capitals, or cut by a possessive."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from newslint.analysis.name_contexts import (
    Occurrence,
    is_headline_like,
    line_around,
    occurrences,
)
from newslint.typing import NamedTuple

_RARE = 2.5  # zipf


class MixedForms(NamedTuple):
    """Two ways of writing one name: the rarer (or the later), the usual, and their places."""

    odd: str
    usual: str
    odd_places: Sequence[Occurrence]
    usual_places: Sequence[Occurrence]
    marks: bool  # they differ in diacritics, not only in capitals


def mixed_forms(prose: str, keys: Mapping[str, Sequence[str]]) -> list[MixedForms]:
    """The names whose forms differ in marks or inner capitals.

    ``keys`` are the forms of each name.  Words all in capitals say nothing about capitals, and
    a headline sets its own.
    """
    found = []
    for key, forms in keys.items():
        if len(forms) > 1:
            for ones, others, marks in _mixed(tuple(forms)):
                mixed = _weigh(prose, ones, others, marks)
                if mixed is not None and not _is_word(key):
                    found.append(mixed)
    return found


def _is_word(key: str) -> bool:
    """Whether a name is also a common word, which may be written otherwise for other reasons."""
    from newslint.knowledge.background import lookup

    known = lookup(key)
    return known is not None and known.word and known.zipf > _RARE


@lru_cache(maxsize=1 << 12)  # most are a name and its possessive, the same in many drafts
def _mixed(forms: tuple[str, ...]) -> Sequence[tuple[Sequence[str], Sequence[str], bool]]:
    """Of the forms of one name those that differ in capitals or, third, in marks, as pairs."""
    written: dict[str, list[str]] = {}
    for form in forms:
        stem = form.removesuffix("'s").removesuffix("’s").replace("’", "'")
        if not stem.isupper():
            written.setdefault(stem, []).append(form)
    found = []
    for one, other in combinations(sorted(written), 2):
        marks = one.lower() != other.lower()
        if "'" in one + other and one.replace("'", "") != other.replace("'", ""):
            continue
        if not marks or one.isascii() != other.isascii():
            found.append((written[one], written[other], marks))
    return found


def _weigh(
    prose: str, ones: Sequence[str], others: Sequence[str], marks: bool
) -> MixedForms | None:
    """The two forms with their places, if both stand in the copy and mean one name."""
    spots = _in_copy(prose, ones), _in_copy(prose, others)
    if not all(spots) or _are_two(*spots):
        return None
    odd, usual = sorted(spots, key=lambda places: (len(places), -places[0].start))
    odd_text, usual_text = (prose[places[0].start : places[0].end] for places in (odd, usual))
    return MixedForms(odd_text, usual_text, odd, usual, marks)


def _in_copy(prose: str, forms: Sequence[str]) -> list[Occurrence]:
    """The places outside lines that are set like headlines."""
    spots = occurrences(prose, forms)
    return [spot for spot in spots if not is_headline_like(line_around(prose, spot.start))]


def _are_two(ones: Sequence[Occurrence], others: Sequence[Occurrence]) -> bool:
    """Whether each form has names of its own before or after it."""
    for side in ("before", "after"):
        mine = {getattr(spot, side) for spot in ones} - {""}
        theirs = {getattr(spot, side) for spot in others} - {""}
        if mine and theirs and not mine & theirs:
            return True
    return False


class CutPossessive(NamedTuple):
    """A possessive that ate the last letter of a name in *s*: its place, the name, its place."""

    start: int
    end: int
    name: str
    introduced: Occurrence


def cut_possessives(prose: str, capitalised: Collection[str]) -> Iterator[CutPossessive]:
    """Places like *Vicker’s* in a draft that has a person called *Vickers* and no *Vicker*."""
    from newslint.knowledge.background import lookup

    for form in capitalised:
        if form[-1] != "s" or form[-2] not in "'’":
            continue
        stem = form[:-2]
        name = stem + "s"
        if len(stem) < 3 or name not in capitalised or stem in capitalised:
            continue
        for spot in occurrences(prose, [name]):
            known = lookup(spot.before) if spot.before else None
            person = spot.before and (known is None or known.given)
            if person or spot.title in ("mr", "mrs", "ms", "dr", "sir"):
                for cut in occurrences(prose, [form]):
                    if cut.bare:
                        yield CutPossessive(cut.start, cut.end + 2, name, spot)
                break
