"""What a figure counts, as a key under which two mentions of one thing meet.

Nouns that mean the same meet under one key ("pupils", "schoolchildren"), and so do the many ways
of saying how many died, how long a sentence is, or what an amount is for.
"""

import re

from newslint.analysis.figure_context import CONTEXT
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern

_DEFINITE = frozenset("the all these those both".split())
# Heads that say too little: units of time and sport, shares, and words of order.
_EMPTY = frozenset(
    "year day week month hour minute second time point percent game match goal run inning set "
    "thing way part side decade century season night round hand foot kind type sort level "
    "step place page line word half quarter third lap mile cent dollar pound euro cases "
    "question reason issue group member leg series score start state country".split()
)
# Heads that need more than themselves to be the same people.
VAGUE = frozenset(
    "person man woman child other individual official worker student resident victim voter "
    "patient case death job home house vote seat officer adult family company".split()
)
_DEATHS = lazy_pattern(
    r"\b(?:killed|killing|died|dead|deaths?|lost their lives|perished|drowned|fatalities|slain|"
    r"kills)\b"
)
_INJURIES = lazy_pattern(r"\b(?:injured|injuring|injuries|wounded|wounding|hurt)\b")
_SYNONYMS = {
    "schoolchild": "pupil", "schoolchildren": "pupil", "schoolboy": "pupil", "schoolgirl": "pupil",
    "student": "pupil", "crewman": "sailor", "seaman": "sailor", "seafarer": "sailor",
    "employee": "worker", "staffer": "worker", "house": "home", "automobile": "car",
    "firefighter": "fireman", "lawmaker": "legislator", "jet": "plane", "aircraft": "plane",
    "airplane": "plane", "aeroplane": "plane", "vessel": "ship", "boat": "ship", "coach": "bus",
    "fatality": "death", "apartment": "flat", "migrant": "refugee", "inmate": "prisoner",
    "councillor": "councilor", "detainee": "prisoner", "hen": "chicken", "blaze": "fire",
}  # fmt: skip
_MONEY_VERBS = {
    "fined": "fine", "budgeted": "budget", "paid": "payment", "donated": "donation",
    "rewarded": "reward", "bailed": "bail",
}  # fmt: skip
_TAKEN = frozenset("took claimed cost taken claim claiming taking".split())
_JAILED = re.compile(
    r" (?:in|behind) (?:jail|prison|bars|custody)\b| jail (?:term|sentence)| imprisonment"
)
_FINED = lazy_pattern(r"\b(fined|bail)\b[^,;.:]{0,50}\Z")
_OF_NOUN = lazy_pattern(r" of ([a-z]{3,})\b")
_SENTENCED = frozenset("jailed sentenced imprisoned prison jail".split())
_TELLING = re.compile("jail|prison|sentenced|lasted|took")
_OF_LIFE = frozenset("person dead death victim life".split())
_BUT_MONEY = (FigureKind.COUNT, FigureKind.DURATION, FigureKind.UNIT)
_KINDS = (*_BUT_MONEY, FigureKind.MONEY)
_AUXILIARIES = frozenset("will would could may might has have had to".split())
_DIE = lazy_pattern(r" (?:die|dead|dies|killed)\b")


def mentions(folded: str, figures: Figures) -> dict[str, list[Quantity]]:
    """The figures of a draft under the keys of what they count, both in order."""
    found: dict[str, list[Quantity]] = {}
    kinds = _KINDS if len(figures.indexes(FigureKind.MONEY)) > 1 else _BUT_MONEY
    for figure in figures.of(*kinds):
        key = key_of(folded, figure)
        if key:
            found.setdefault(key, []).append(figure)
    return found


def key_of(folded: str, figure: Quantity) -> str:
    """What a figure counts: its noun, with "deaths" and "sentence" for their many wordings."""
    kind = figure.kind
    if kind is FigureKind.COUNT:
        return _joined_key(figure) if figure.joined else _count_key(folded, figure)
    if kind is FigureKind.MONEY:
        noun = _money_noun(folded, figure)
        return f"money {noun}" if noun and noun not in _EMPTY else ""
    if kind is FigureKind.DURATION:
        return _duration_key(folded, figure)
    if kind is FigureKind.UNIT:
        if figure.joined and figure.head and figure.unit != "inch":
            return f"{figure.dimension} {figure.head}"
        of = _OF_NOUN.match(folded, figure.end)
        return f"{figure.unit} of {of[1]}" if of else ""
    return ""


def _joined_key(figure: Quantity) -> str:
    """ "five-member panel"."""
    phrase = figure.phrase
    if not phrase.modifiers:
        return ""
    return f"{phrase.modifiers[0]}-{_SYNONYMS.get(phrase.head, phrase.head)}"


def _count_key(folded: str, figure: Quantity) -> str:
    head = figure.head if figure.value > 1 else ""
    head = _SYNONYMS.get(head, head)
    if head in _OF_LIFE or head in VAGUE:
        near = folded[max(figure.sentence.start, figure.start - 30) : figure.phrase_end + 26]
        if (
            _DEATHS.search(near)
            or head in ("dead", "death")
            or (
                head in ("life", "victim")
                and (is_definite(figure) or _TAKEN.intersection(figure.before))
            )
        ):
            return "deaths"
        if _INJURIES.search(near):
            return "injuries"
    if head not in _EMPTY:
        return head  # or nothing, where no noun follows
    return f"{figure.modifiers[-1]} {head}" if figure.modifiers else ""


def _duration_key(folded: str, figure: Quantity) -> str:
    if figure.joined:
        if {"sentence", "term"}.intersection((figure.head, *figure.modifiers)):
            return "sentence"
    elif _JAILED.match(folded, figure.end):
        return "sentence"
    if _TELLING.search(folded, max(0, figure.start - CONTEXT), figure.start):
        before = figure.before
        if not figure.joined and _SENTENCED.intersection(before):
            return "sentence"
        if len(before) > 1 and before[-1] in ("lasted", "took"):
            return f"time {before[-2]}"
    if figure.joined and figure.head and figure.head not in ("period", "old"):
        return f"time {figure.head}"
    return ""


def _money_noun(folded: str, figure: Quantity) -> str:
    """What an amount is: "the £3m grant", "a grant of £3m", "fined the club £3m"."""
    if figure.head:
        return figure.head
    near = folded[max(0, figure.start - 60) : figure.start]
    if "fined" in near or "bail" in near:
        start = max(figure.sentence.start, figure.start - 60)
        if fined := _FINED.search(folded, start, figure.start):
            return "fine" if fined[1] == "fined" else "bail"
    before = figure.before
    if before and before[-1] in ("cost", "costs", "costing"):
        subject = [word for word in before[:-1] if word not in _AUXILIARIES]
        return subject[-1] if subject else ""
    if len(before) > 1 and before[-1] in ("of", "worth", "at", "is", "was", "for"):
        return (
            before[-2]
            if before[-1] == "of" or before[-2] not in _MONEY_VERBS
            else _MONEY_VERBS[before[-2]]
        )
    for word in reversed(before[-3:]):
        if word in _MONEY_VERBS:
            return _MONEY_VERBS[word]
    return ""


def counted_thing(folded: str, figure: Quantity) -> str:
    """The key of what a figure counts ("deaths", "job", "money grant"), or nothing."""
    if figure.kind is FigureKind.COUNT and not figure.joined:
        near = folded[max(figure.sentence.start, figure.start - 24) : figure.end + 30]
        if not figure.head or figure.head in VAGUE or figure.head in ("dead", "life"):
            if _DEATHS.search(near) or _DIE.match(folded, figure.end):
                return "deaths"
            if _INJURIES.search(near):
                return "injuries"
        return _SYNONYMS.get(figure.head, figure.head)
    if figure.kind is FigureKind.DURATION:
        jailed = _SENTENCED.intersection(figure.before)
        if jailed or _JAILED.search(folded, figure.end, figure.end + 26):
            return "sentence"
    return key_of(folded, figure)


def is_definite(figure: Quantity) -> bool:
    """Whether a mention points back: "the 21 divers", "all eight people"."""
    words = figure.determiner.split()
    return (bool(words) and words[-1] in _DEFINITE) or words[:1] == ["all"]
