"""Mentions: where a draft names people, organisations and places.

A mention is a run of capitalised words, held together by blanks, hyphens, initials and particles
(*Ludwig van Beethoven*, *J. K. Rowling*, *Bank of England*).  Titles before it and suffixes after
it are told apart from the name.  The runs are found in one pass; what kind of thing a mention
names is judged only when asked, for that needs the lists.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from newslint.analysis.name_contexts import PARTICLES, SUFFIXES, TITLES, opens_sentence
from newslint.analysis.name_keys import name_key
from newslint.analysis.tokens import CAPITALS

_TOKEN = rf"[{CAPITALS}](?:\w|['’&.](?=\w))*"
_PARTICLE = r"(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|of|and|the|for|on)"
_RUN = re.compile(
    rf"(?<![\w@#/.]){_TOKEN}(?:\.?[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,3}}{_TOKEN}|[-‐‑]{_TOKEN})*"
)
_PIECE = re.compile(r"[^\s\-‐‑]+")

# Words that open a sentence or stand between names without being part of one.
_NO_NAME = frozenset(
    "the a an and or but nor for from with by as at in on of to into if when while after before "
    "since until that this these those which who whom whose what where why how his her its their "
    "our my your he she it we they you i i'm i've it's he's she's that's there's not no yes all "
    "both some many most more much each every other another only just even still also then now "
    "here there so yet because although though however meanwhile earlier later last next first "
    "either neither like unlike despite during within without about between among against under "
    "over through is are was were be been has have had do does did will would can could may might "
    "must shall should said says asked let's once under asked".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov "
    "dec".split()
)
_LINKS = PARTICLES | {"of", "and", "the", "for", "on"}
_ABBREVIATED_TITLES = frozenset(
    "mr mrs ms mx dr prof st sen rep gov gen col lt maj capt sgt cpl pvt adm brig cmdr det supt "
    "insp atty amb hon pres rev fr sr jr cllr messrs".split()
)
COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady mx prof professor".split())
ORG_WORDS = frozenset(
    "inc corp co ltd llc plc gmbh ag sa nv bv group holding holdings company corporation industries "
    "partners associates bank fund trust foundation institute institution university college school "
    "academy hospital museum library council committee commission agency authority department "
    "ministry office bureau board court parliament senate congress assembly party union league "
    "association federation society organization organisation alliance coalition club united city "
    "rovers airlines airways aviation motors brewing energy oil petroleum media news times post "
    "journal press television radio network records studios pictures entertainment services "
    "service systems technologies technology software laboratories labs pharmaceuticals center "
    "centre church cathedral army navy guard police force forces command corps squad team band "
    "orchestra choir theatre theater hotel restaurant cafe street road avenue lane drive square "
    "park river lake mount mountain bridge island islands bay valley county state province region "
    "district airport station act bill law treaty agreement prize award cup championship games "
    "olympics festival war battle revolution day week month year house administration campaign "
    "international national federal royal american british european".split()
)


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    UNKNOWN = "unknown"


class Mention(NamedTuple):
    """One mention: the name's own span, without titles, suffixes and possessive endings.

    ``words`` are the words of the name as written, particles and initials included; ``titles``
    are folded, the nearest last.
    """

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    title_start: int  # where the first title begins; ``start`` if there is none

    @property
    def given(self) -> str:
        """The first word of a name of two or more."""
        return self.words[0] if len(self.words) > 1 else ""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.words[-1]

    @property
    def key(self) -> str:
        """The folded surname without diacritics."""
        return name_key(self.words[-1])


def mentions(prose: str) -> list[Mention]:
    """All mentions of a text, in order."""
    return [mention for run in _RUN.finditer(prose) for mention in _parse(prose, run)]


def _parse(prose: str, run: re.Match[str]) -> Iterator[Mention]:
    """The mentions of one run: it is parted at sentence ends and words that are no names."""
    pieces: list[tuple[int, int, str]] = []
    for found in _PIECE.finditer(prose, *run.span()):
        word = found[0]
        stopped = word.endswith(".")
        folded = word.lower().rstrip(".")
        if folded in _NO_NAME and folded not in _LINKS or folded in _DAYS or folded.isdigit():
            yield from _mention(pieces)
            pieces = []
            continue
        pieces.append((found.start(), found.end(), word))
        is_short = len(folded) == 1 or "." in folded or folded in _ABBREVIATED_TITLES
        if (stopped and not is_short) or word.endswith(("'s", "’s")):
            yield from _mention(pieces)
            pieces = []
    yield from _mention(pieces)


def _mention(pieces: list[tuple[int, int, str]]) -> Iterator[Mention]:
    while pieces and pieces[0][2].lower() in _LINKS and pieces[0][2].lower() in _NO_NAME:
        pieces = pieces[1:]
    while pieces and pieces[-1][2].lower() in _LINKS and not pieces[-1][2][0].isupper():
        pieces = pieces[:-1]
    if not pieces:
        return
    first = pieces[0][0]
    titles = []
    while len(pieces) > 1 and pieces[0][2].lower().rstrip(".") in TITLES:
        titles.append(pieces[0][2].lower().rstrip("."))
        pieces = pieces[1:]
    while len(pieces) > 1 and pieces[-1][2].lower().rstrip(".,") in SUFFIXES:
        pieces = pieces[:-1]
    start, end = pieces[0][0], pieces[-1][1]
    last = pieces[-1][2]
    if last.endswith(("'s", "’s")):
        last, end = last[:-2], end - 2
    if last.endswith("."):
        last, end = last[:-1], end - 1
    words = (*(word.rstrip(".") for _, _, word in pieces[:-1]), last)
    if last:
        yield Mention(start, end, words, tuple(titles), first if titles else start)


def kind_of(mention: Mention) -> MentionKind:
    """What a mention names, as far as titles, lists and its own words say."""
    from newslint.knowledge.background import lookup

    words = [name_key(word) for word in mention.words]
    if any(word in ORG_WORDS for word in words[-1:] + words[:1]) or "of" in words or "and" in words:
        return MentionKind.ORGANISATION
    if mention.titles:
        return MentionKind.PERSON
    known = lookup(words[0])
    if len(words) > 1 and ((known and known.given) or len(words[0]) == 1):
        return MentionKind.PERSON
    if mention.words[-1].isupper() and len(mention.words[-1]) > 1:
        return MentionKind.ORGANISATION
    last = lookup(words[-1])
    if len(words) == 1 and last and last.place and not last.surname:
        return MentionKind.PLACE
    return MentionKind.UNKNOWN


class Person(NamedTuple):
    """Somebody whom the draft names in full, with every full mention in order."""

    given: str
    surname: str
    key: str  # the folded surname
    full: Sequence[Mention]

    @property
    def first(self) -> Mention:
        return self.full[0]


def people(found: Sequence[Mention]) -> list[Person]:
    """The people that are named in full: one for each given name and surname, in order."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in found:
        if len(mention.words) > 1 and kind_of(mention) is MentionKind.PERSON:
            if mention.words[-1][0].isupper() and len(mention.key) > 1:
                groups.setdefault((name_key(mention.given), mention.key), []).append(mention)
    return [
        Person(group[0].given, group[0].surname, key, group) for (_, key), group in groups.items()
    ]


def is_opening(prose: str, mention: Mention) -> bool:
    """Whether the mention is the first of its sentence."""
    return opens_sentence(prose, mention.title_start)
