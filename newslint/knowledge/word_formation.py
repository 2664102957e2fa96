"""Words that no dictionary lists, but that English makes of those that it does.

*Leaderly*, *unpayable*, *shockwaves*, *refighting*: a known word with a living prefix or suffix,
or two known words in one.  Such a word is new, not misspelt, unless a listed word lies so near
that the makings are a coincidence (*begining*, *backround*): that is for the caller to judge.
"""

from functools import lru_cache

from newslint.enums import StrEnum
from newslint.knowledge import background
from newslint.typing import NamedTuple

_DICTIONARY = background.AMERICAN | background.BRITISH
_LISTED = 0.0  # zipf of any word, enough for an inflection
_SEEN = 2.0  # zipf of a base that is more than a dictionary's curiosity
_COMMON = 3.0  # zipf of either half of a compound
_SHORTEST_BASE = 5  # letters after a prefix
_SHORTEST_HALF = 4  # letters of either half of a compound

_SUFFIX_LIST = (
    "s es d ed ing er ers ly ness nesses less like ish ism isms ist ists able ability ship ships "
    "hood wise ize ise ized ised izing ising ization isation y ies ier iest fest fests gate proof "
    "proofed friendly maker makers making free based style esque dom ic ics "
    "bly iness ily ify ified ification"
)
_SUFFIXES = _SUFFIX_LIST.split()
_PREFIX_LIST = (
    "un re de dis mis non pre post anti over under out sub super inter multi co counter pro mid "
    "ex self semi ultra mega micro macro mini nano cyber tele eco bio geo neuro psycho socio "
    "electro hyper hypo intra trans tri bi mono poly pseudo quasi neo paleo crypto proto up down "
    "off fore auto agro aero aqua astro cardio chemo hydro photo radio thermo ethno euro afro "
    "omni pan para step vice extra infra meta petro techno video web e"
)
_PREFIXES = _PREFIX_LIST.split()
_ENDINGS = frozenset({"ally", "able", "ling", "ding", "ting", "ring", "lest", "sting"})
_VOWELS = frozenset("aeiou")
_TURNS_Y = frozenset({"ies", "ier", "iest", "iness", "ily"})
_LIGHT = frozenset({"s", "ly", "bly"})  # put on any word that a list has
_LOOSE = frozenset({"less", "like", "ify", "ified", "ification"})  # put on three letters too


class Formation(StrEnum):
    """How a word is made."""

    SUFFIX = "suffix"
    PREFIX = "prefix"
    COMPOUND = "compound"


class Making(NamedTuple):
    """How a word is made, and the word that a suffix was put on (else the word itself)."""

    formation: Formation
    base: str


@lru_cache(maxsize=4096)
def making(word: str) -> Making | None:
    """How a folded word is made of known words, if it is."""
    if base := _base(word):
        return Making(Formation.SUFFIX, base)
    if _has_prefix(word):
        return Making(Formation.PREFIX, word)
    return Making(Formation.COMPOUND, word) if _is_compound(word) else None


def _is_base(word: str, least: float = _SEEN) -> bool:
    entry = background.find(word)
    wanted = _DICTIONARY if least else _DICTIONARY | background.COUNTED
    return (
        entry is not None
        and bool(entry.flags & wanted)
        and not entry.flags & background.MISSPELT
        and entry.zipf >= least
    )


def _base(word: str) -> str:
    """The known word that ``word`` is made of with a suffix; empty: it is not."""
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if len(stem) < len(word) and len(stem) >= 3 and (base := _base_of_stem(stem, suffix)):
            return base
    return ""


def _base_of_stem(stem: str, suffix: str) -> str:
    """A known word that is ``stem``, or becomes it: e dropped, y turned, last letter doubled."""
    if suffix == "s" and stem[-1] in "sxz":
        return ""
    bases = [stem]
    if suffix in _TURNS_Y:
        bases = [stem + "y"]
    elif suffix == "bly":
        bases = [stem + "ble"]
    elif suffix[0] in _VOWELS or suffix == "y":
        bases.append(stem + "e")
        if stem[-1] == stem[-2]:
            bases.append(stem[:-1])
    if suffix in ("ism", "ist", "ists"):
        bases.append(stem + "y")
    least = _LISTED if suffix in _LIGHT else _SEEN
    shortest = 3 if suffix in _LOOSE else 4
    fits = (base for base in bases if len(base) >= shortest and _is_base(base, least))
    return next(fits, "")


def _has_prefix(word: str) -> bool:
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if _SHORTEST_BASE <= len(rest) < len(word) and (_is_base(rest) or _base(rest)):
            return True
    # *ahistorical*: the Greek prefix that negates adjectives
    return word.startswith("a") and word.endswith(("ic", "ical")) and _is_base(word[1:])


def _is_compound(word: str) -> bool:
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        half = word[at:]
        if half not in _ENDINGS and _is_base(word[:at], _COMMON) and _is_base(half, _COMMON):
            return True
    return False
