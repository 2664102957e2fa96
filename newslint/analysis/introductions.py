"""Introductions: is somebody who is called by surname alone ever presented in full?

A surname counts as introduced if, anywhere in the draft, another name stands beside it (*Ana
Quiroga*, *Quiroga Foundation*, *Park Seung*), an office stands before it (*President Quiroga*), or
a description follows it (*Quiroga, a lawyer*).
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import islice

from newslint.analysis.name_contexts import (
    Occurrence,
    is_headline_like,
    line_around,
    occurrences,
    places,
)
from newslint.analysis.name_keys import name_key
from newslint.analysis.people import is_kin_near
from newslint.analysis.tokens import CAPITALS, positions
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

# Titles that go with a surname but introduce nobody.
COURTESY = frozenset(
    "mr mrs ms miss mx dr sgt sergeant det detective cpl insp pc constable".split()
)
_SURNAME = rf"[{CAPITALS}][\w'’]*[^\W\d_A-Z][\w]*(?:-[{CAPITALS}]\w+)*"
_PARTICLE = "(?:[Vv]an|[Dd]e|[Vv]on|[Dd]er|[Dd]el|[Dd]i|[Dd]a|[Ll]a|[Ll]e|[Aa]l|[Bb]in)"
_NAME = rf"(?:{_PARTICLE}[ \u00a0]){{0,3}}{_SURNAME}"
# Somebody with a courtesy title and nothing but a surname …
_ADDRESSING = "Mr Mrs Ms Dr Sgt Sergeant Det Detective Cpl Insp PC Constable".split()
_WRITTEN = {title.lower(): title for title in _ADDRESSING}
_TITLES = frozenset(_WRITTEN)
_ADDRESSED = lazy_pattern(
    rf"\.?[ \u00a0]({_NAME})"
    rf"(?!\w|['’-]\w|[-.]?[ \u00a0]?[{CAPITALS}]|[ \u00a0](?:de|van|von|del|bin|al|and)\b)"
)
# … or to whom a quotation is given, or who tells somebody something.
_SAID = frozenset(("said", "told", "added", "says"))
_CLOSING = frozenset("”\"’'")
_SPEAKER = re.compile(rf"(?:([”\"’']) |(?:\A|\n|[.!?] ))({_NAME})\Z")
_TOLD = lazy_pattern(r" told (?:the|a|him|her|them|me|reporters|[A-Z])")
_REACH = 48  # characters before a verb in which its subject is looked for
_NAMED = lazy_pattern(r"(?:called|named|known as|himself|herself|nickname|character)[^.]{0,12}\Z")
_FIRST_PLACES = 12  # of a name, among which its introduction is looked for
_HALF_A_STORY = 3  # people without introduction: the first part of the story is missing
_DESCRIPTION = lazy_pattern(
    r"['’]?s?(?:, (?:an?|the|who|whose|his|her|their|of|from|then|now|chief|head|director|president"
    r"|chairman|ceo|\d)\b| \()",
    re.IGNORECASE,
)
# Brands, characters and expressions with a courtesy title.
_NOBODY = frozenset(
    "pepper dre who strange no robot evil phil oz seuss house watson bean men big right universe "
    "world america olympia clean potato marvel darcy hyde jekyll marten martens reddy scholes "
    "scholl fox magoo spock chips president speaker chairman secretary justice prime vice "
    "minister mayor madam marple piggy rochester havisham doolittle dolittle".split()
)
_KNOWN_TO_ALL = 3.3  # zipf


class SurnameUse(NamedTuple):
    """A surname alone that is addressed (*Mr X*) or speaks (*X said*); titles are included."""

    start: int
    end: int
    name: str
    addressed: bool


def surname_uses(prose: str, words: Set[str]) -> list[SurnameUse]:
    """Where surnames stand alone, in order; ``words`` are the draft's folded words."""
    return sorted([*_addressed(prose, words), *_speaking(prose, words)])


def _addressed(prose: str, words: Set[str]) -> Iterator[SurnameUse]:
    for title in _TITLES & words:
        for at in positions(_WRITTEN[title], prose):
            match = _ADDRESSED.match(prose, at + len(title))
            if match and not _NAMED.search(prose[max(0, at - _REACH) : at]):
                name = match[1].removesuffix("'s").removesuffix("’s")
                end = match.end() - len(match[1]) + len(name)
                yield SurnameUse(at, end, name, True)


def _speaking(prose: str, words: Set[str]) -> Iterator[SurnameUse]:
    for verb in _SAID & words:
        for at in _verbs(prose, f" {verb}"):
            start = max(0, at - _REACH)
            word = prose.rfind(" ", start, at) + 1
            if not prose[word].isupper() and word > start and "\n" not in prose[start:at]:
                continue  # he said
            told = verb == "told" and _TOLD.match(prose, at)
            if told or not _CLOSING.isdisjoint(prose[start:at]):
                speaker = _SPEAKER.search(prose[start:at])
                if speaker and (speaker[1] or told):
                    yield SurnameUse(start + speaker.start(2), at, speaker[2], False)


def _verbs(prose: str, verb: str) -> Iterator[int]:
    """Where a verb of saying stands, the blank before it included."""
    for at in positions(verb, prose):
        after = prose[at + len(verb) : at + len(verb) + 1]
        if not (after.isalnum() or after == "_"):
            yield at


class Unintroduced(NamedTuple):
    """A surname that is never introduced, and where it stands, title included."""

    name: str
    start: int
    end: int


def unintroduced(
    prose: str, keys: Mapping[str, Sequence[str]], uses: Sequence[SurnameUse]
) -> list[Unintroduced]:
    """The people who are called by surname alone, once, and never presented, in order.

    ``keys`` are the forms of each name.  A surname that stands more often is
    left alone: a draft that calls somebody by surname throughout is the second half of a story.
    """
    found = []
    for start, end, name, addressed in uses:
        key = _last(name)
        if not _is_surname(key, addressed):
            continue
        forms = keys.get(key) or [name.split()[-1], name.split()[-1] + "'s"]
        if sum(1 for form in forms for _ in islice(places(prose, form), 2)) > 1:
            continue
        if is_headline_like(line_around(prose, start)):
            continue
        if not any(_introduces(prose, spot) for spot in occurrences(prose, forms, most=2)):
            found.append(Unintroduced(name, start, end))
    return found if len(found) < _HALF_A_STORY else []


class LateIntroduction(NamedTuple):
    """Somebody who is called by surname first and named in full only later."""

    name: str
    start: int
    end: int
    full: Occurrence


def introduced_late(
    prose: str,
    keys: Mapping[str, Sequence[str]],
    uses: Sequence[SurnameUse],
    copy_start: int,
) -> Iterator[LateIntroduction]:
    """Who speaks by surname, or is addressed by it, before the full name stands in the copy.

    ``copy_start`` is where the copy begins, after headline and standfirst.
    """
    seen = set()
    for start, end, name, addressed in uses:
        key = _last(name)
        if start < copy_start or key in seen:
            continue
        seen.add(key)
        if not _is_surname(key, addressed):
            continue
        forms = keys.get(key, ())
        if _stands_before(prose, forms, copy_start, start):
            continue
        spots = occurrences(prose, forms, _FIRST_PLACES)
        spots = [spot for spot in spots if spot.start >= copy_start]
        if not spots or spots[0].end < start or any(_introduces(prose, spot) for spot in spots[:1]):
            continue
        full = next((spot for spot in spots if spot.before and len(spot.before) > 1), None)
        if full is not None and not any(
            _introduces(prose, s) for s in spots if s.start < full.start
        ):
            yield LateIntroduction(name, start, end, full)


def _stands_before(prose: str, forms: Sequence[str], copy_start: int, start: int) -> bool:
    """Whether one of the forms, with its ending, stands in the copy before an offset."""
    for form in forms:
        for at, end in islice(places(prose, form), _FIRST_PLACES):
            if at >= copy_start:
                if end < start:
                    return True
                break
    return False


class HonorificConflict(NamedTuple):
    """One surname as a man's and as a woman's: the rarer place with its title, and the other."""

    start: int
    end: int
    title: str
    other_start: int
    other_end: int
    other_title: str


_MEN, _WOMEN = frozenset(("mr",)), frozenset(("mrs", "ms", "miss"))
_TITLED = lazy_pattern(rf"(Mr|Mrs|Ms|Miss)\.?[ \u00a0]({_NAME})")


def honorific_conflicts(
    prose: str, keys: Mapping[str, Sequence[str]]
) -> Iterator[HonorificConflict]:
    """Surnames that stand after *Mr* and after *Ms*, *Mrs* or *Miss*, and are one person's.

    Not so if two given names stand before the surname, or a word for a relative near it.
    """
    places: dict[str, list[tuple[int, int, str]]] = {}
    for match in _TITLED.finditer(prose):
        if not prose[match.end() : match.end() + 2].strip()[:1].isupper():
            name = match[2].removesuffix("'s").removesuffix("’s")
            end = match.end() - len(match[2]) + len(name)
            places.setdefault(_last(name), []).append((match.start(), end, match[1]))
    for key, found in places.items():
        men = [place for place in found if place[2].lower() in _MEN]
        women = [place for place in found if place[2].lower() in _WOMEN]
        if not men or not women or not _is_one(prose, occurrences(prose, keys.get(key, ()))):
            continue
        odd, usual = (men, women) if len(men) < len(women) else (women, men)
        if len(odd) == len(usual) and odd[0] < usual[0]:
            odd, usual = usual, odd
        if not any(is_kin_near(prose, start, end) for start, end, _ in (*odd, *usual)):
            yield HonorificConflict(*odd[0], *usual[0])


def _is_one(prose: str, spots: Sequence[Occurrence]) -> bool:
    """Whether no more than one given name stands before a surname."""
    return len({spot.before[0] for spot in spots if spot.before}) <= 1


def _last(name: str) -> str:
    return name_key(name.replace("\u00a0", " ").rpartition(" ")[2])


@lru_cache(maxsize=1024)  # the same names are asked about by two rules
def _is_surname(key: str, addressed: bool) -> bool:
    """Whether a folded word may be the surname of somebody whom not every reader knows."""
    from newslint.knowledge.background import lookup

    if key in _NOBODY or len(key) < 3:
        return False
    known = lookup(key)
    if known is None:
        return True
    if known.zipf >= _KNOWN_TO_ALL:
        return False
    if addressed:
        return not known.word or known.surname
    return not (known.word or known.given) and (known.surname or not known.place)


def _introduces(prose: str, spot: Occurrence) -> bool:
    """Whether something at this place says who it is."""
    if not spot.bare or (spot.title and spot.title not in COURTESY):
        return True
    return _DESCRIPTION.match(prose, spot.end) is not None
