"""Mentions: where a draft names people, organisations and places.

A mention is a run of capitalised words, held together by blanks, hyphens, initials and particles
(*Ludwig van Beethoven*, *J. K. Rowling*, *Bank of England*).  Titles before it and suffixes after
it are told apart from the name.  The runs are found in one pass; what kind of thing a mention
names is judged only when asked, for that needs the lists.
"""

import re
from collections.abc import Iterator

from newslint.analysis.name_contexts import BODY_WORDS, SUFFIXES, TITLES
from newslint.analysis.name_keys import name_key
from newslint.analysis.tokens import CAPITALS
from newslint.enums import StrEnum
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_REST = r"(?:\w|['’&.](?=\w))*"  # of a word, behind its first letter
_TOKEN = f"[{CAPITALS}]{_REST}"
_PARTICLE = r"(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|of|the|for)"
_RUN = lazy_pattern(
    rf"[{CAPITALS}](?<![\w@#/.].){_REST}"
    rf"(?:\.?[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,3}}{_TOKEN}|[-‐‑]{_TOKEN})*"
)
_PIECE = lazy_pattern(r"\S+")

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
_LINKS = frozenset(("of", "the", "for"))  # hold the names of bodies together, begin and end none
_ABBREVIATED_TITLES = frozenset(
    "mr mrs ms mx dr prof st sen rep gov gen col lt maj capt sgt cpl pvt adm brig cmdr det supt "
    "insp atty amb hon pres rev fr sr jr cllr messrs".split()
)
_POSSESSIVE = ("'s", "’s")
_Piece = tuple[int, int, str]  # where a word stands, and the word


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


def mentions(prose: str, full: bool = False) -> Iterator[Mention]:
    """All mentions of a text, in order; those of a single word alone left out if ``full``."""
    for run in _RUN.finditer(prose):
        text = run[0]
        if " " in text or "\u00a0" in text:
            yield from _parse(prose, run)
        elif not full and text.lower() not in _NO_NAME and text.lower() not in _DAYS:
            yield from _mention([(*run.span(), text)])


def _parse(prose: str, run: re.Match[str]) -> Iterator[Mention]:
    """The mentions of one run: parted at sentence ends, titles, and words that are no names."""
    pieces: list[_Piece] = []
    titled = False
    for found in _PIECE.finditer(prose, *run.span()):
        word = found[0]
        folded = word.lower().rstrip(".")
        if (folded in _NO_NAME and folded not in _LINKS) or folded in _DAYS:
            yield from _mention(pieces)
            pieces, titled = [], False
            continue
        is_title = folded in TITLES and word[0].isupper()
        if (is_title and not titled) or (titled and folded == "of"):
            yield from _mention(pieces)
            pieces, titled = [], is_title
        pieces.append((found.start(), found.end(), word))
        is_short = len(folded) == 1 or "." in folded or folded in _ABBREVIATED_TITLES
        if (word.endswith(".") and not is_short) or word.endswith(_POSSESSIVE):
            yield from _mention(pieces)
            pieces, titled = [], False
    yield from _mention(pieces)


def _mention(pieces: list[_Piece]) -> Iterator[Mention]:
    """The mention that the pieces make, if they make any."""
    low, high = 0, len(pieces)
    while low < high and pieces[low][2].lower() in _LINKS:
        low += 1
    while high > low and pieces[high - 1][2].lower() in _LINKS:
        high -= 1
    first = low
    while high - low > 1 and pieces[low][2].lower().rstrip(".") in TITLES:
        low += 1
    while high - low > 1 and pieces[high - 1][2].lower().rstrip(".") in SUFFIXES:
        high -= 1
    if low == high:
        return
    end, last = pieces[high - 1][1:]
    stem = last.removesuffix(".").removesuffix("'s").removesuffix("’s")
    end -= len(last) - len(stem)
    words = (*(word.rstrip(".") for _, _, word in pieces[low : high - 1]), stem)
    titles = tuple(word.lower().rstrip(".") for _, _, word in pieces[first:low])
    yield Mention(pieces[low][0], end, words, titles, pieces[first][0])


def kind_of(mention: Mention) -> MentionKind:
    """What a mention names, as far as titles, lists and its own words say."""
    from newslint.knowledge.background import lookup

    words = [name_key(word) for word in mention.words]
    if any(word in BODY_WORDS for word in words[-1:] + words[:1]) or "of" in words:
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
