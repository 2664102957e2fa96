"""Where sentences begin and end inside one block of prose."""

import re

from newslint.text import Span, lazy_pattern

# A possible end: stop, closing marks, blanks, then something that can open a sentence.
_BEHIND = r"""[)\]"”’']*+)\s++(?=[("“‘'\[]*+[A-Z0-9À-ÖØ-Þ])"""
_CANDIDATE = lazy_pattern(rf"([.!?…][.!?…]*+{_BEHIND}")
_POINT = re.compile(rf"(\.\.*+{_BEHIND}")  # a text without other stops is searched much faster
_LAST_TOKEN = re.compile(r"[\w.'’&-]+\Z")
_FIRST_WORD = lazy_pattern(r"[\W_]*([\w'’]+)")
_MOST_KEPT = 4_096  # blocks
_REACH = 24  # characters before a stop that can tell what it ends

# Abbreviations after which a capital is no new sentence: those that stand before a name or a
# figure, and those that do so more often than not.
_BEFORE_NAMES = frozenset(
    "mr mrs ms mx dr prof sir st ste gen col lt maj capt cmdr sgt cpl pvt adm brig gov sen rep hon "
    "pres rev fr sr supt insp det asst dep atty amb sec mt ft no nos vs v fig art vol pp p cf al "
    "approx est ca jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev okla ore pa tenn tex va vt wash wis wyo".split()
)
# … and those that may well end one: only a lower-case word or a figure shows that they do not.
_INITIALS = lazy_pattern(r"(?:[A-Za-z]\.)+[A-Za-z]?\Z")
_MAY_END = frozenset(("a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "d.c", "jr", "sr", "inc", "etc"))
_OPENERS = frozenset(
    "the a an he she it they we you i but and in on at for from this that these those his her its "
    "their our my there here when while after before if as so yet or nor what who how why where "
    "according last now then since until although though because with by to no not all some many "
    "most more one two three".split()
)


class Sentences:
    """The sentences of a prose, a block at a time; of the blocks asked last each is read once."""

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._known: dict[int, list[Span]] = {}

    def between(self, start: int, end: int) -> list[Span]:
        """The sentences of the block from ``start`` to ``end``."""
        found = self._known.get(start)
        if found is None:
            if len(self._known) == _MOST_KEPT:
                self._known.clear()  # a very long draft, and rules go through it from start to end
            found = self._known[start] = sentences(self._prose, start, end)
        return found


def sentences(prose: str, start: int, end: int) -> list[Span]:
    """The sentences of ``prose[start:end]``, trailing blanks left out, in order."""
    found: list[Span] = []
    opened = start
    has_other_stops = any(prose.find(stop, start, end) >= 0 for stop in "!?…")
    candidates = _CANDIDATE if has_other_stops else _POINT
    for candidate in candidates.finditer(prose, start, end):
        if _ends(prose, opened, candidate, end):
            found.append(Span(opened, candidate.end(1)))
            opened = candidate.end()
    if opened < end:
        found.append(Span(opened, end))
    return found


def _ends(prose: str, opened: int, candidate: re.Match[str], end: int) -> bool:
    stop = candidate[1]
    if stop != "." and (stop[0] in "!?…" or len(stop.rstrip(")]\"”’'")) > 1):
        return True
    at = candidate.start()
    before = prose[max(opened, at - _REACH) : at]
    if not before or before[-1].isspace():
        return True
    word = before.rsplit(None, 1)[-1]
    if word.isalpha() and len(word) > 1:  # nearly always
        token = word.lower()
        if token not in _BEFORE_NAMES and token not in _MAY_END:
            return True
    last = _LAST_TOKEN.search(word)
    if last is None:
        return True
    written = last[0]
    token = written.strip(".'’").lower()
    if token in _MAY_END:
        return _opener(prose, candidate.end(), end) in _OPENERS
    if token in _BEFORE_NAMES:
        return False
    if len(token) == 1 and token.isalpha() and token != "i":
        opener = _opener(prose, candidate.end(), end)  # an initial: "J. Smith"
        return opener in _OPENERS and len(opener) > 1
    if "." in written and _INITIALS.match(written):
        return _opener(prose, candidate.end(), end) in _OPENERS
    return True


def _opener(prose: str, start: int, end: int) -> str:
    """The word that would open the next sentence, folded."""
    following = _FIRST_WORD.match(prose, start, end)
    return following[1].lower() if following else ""
