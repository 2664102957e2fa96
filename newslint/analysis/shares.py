"""A share said twice: in words and as a percentage, or as "a of b" and as a percentage."""

from collections.abc import Iterator

from newslint.analysis.comparisons import bounds
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_SHARES = (FigureKind.FRACTION, FigureKind.RATIO)
_BEFORE_PERCENT = (*_SHARES, FigureKind.COUNT, FigureKind.YEAR)
_FARTHEST = 200  # characters between a share and its percentage, hedges among them
# The words between a share and its other form: no figure, no clause of its own, then a bracket,
# a dash or "or".
_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|over|under|just|more than|"
    r"less than|up to|at least|close to|exactly|or|that is|i\.e\.) )*"
)
_GAP = lazy_pattern(rf"[^.;:!?()\n\d]{{0,56}}?(?: ?\(| ?[—–] ?| - |, or | or |, )(?:the )?{_HEDGE}")
_CLOSES = lazy_pattern(r"(?: (?:of|in) [^.,;()\n]{1,40})?(?:[),;—–]| [—–-] |\Z|\.(?:\s|\Z))")
_CLAUSE = lazy_pattern(
    r"\b(?:while|whereas|but|and|compared|than|with|against|when|although|though|up|down|from|"
    r"rose|fell|grew|plus|another|followed|including|where|only)\b"
)
_OF = lazy_pattern(
    r" (?:out )?of (?:the |its |their |all |his |her |our |these |those |all the )?(?:[a-z]+ )?"
)
_OF_GAP = lazy_pattern(rf"[^.;:!?()\n\d%]{{0,48}}?(?: ?\(| ?[—–] ?| - |, or )(?:the )?{_HEDGE}")


class SaidTwice(NamedTuple):
    """A share and the percentage that goes with it; values are percentages."""

    words: Quantity
    whole: Quantity | None  # of "a of b"
    percent: Quantity
    low: float  # what the words allow, without what is due to the rounding of the percentage
    high: float
    value: float
    said: float  # the percentage, and what it can stand for
    least: float
    most: float


def shares_said_twice(folded: str, figures: Figures) -> Iterator[SaidTwice]:
    """Fractions, ratios and "a of b" that stand beside a percentage which says the same."""
    for index in figures.indexes(FigureKind.PERCENT):
        percent = figures[index]
        if percent.value < 1 or percent.value > 100:
            continue
        if (index and (pair := _words_first(folded, figures, index))) or (
            index + 1 < len(figures) and (pair := _percent_first(folded, figures, index))
        ):
            yield pair
    for index in figures.indexes(FigureKind.PERCENT, FigureKind.FRACTION):
        if pair := _counted_first(folded, figures, index):
            yield pair


def _words_first(folded: str, figures: Figures, index: int) -> SaidTwice | None:
    one, percent = figures[index - 1], figures[index]
    if one.joined or one.kind not in _BEFORE_PERCENT or percent.start - one.end > _FARTHEST:
        return None
    if one.sentence.start != percent.sentence.start:
        return None
    gap = folded[one.end : percent.start]
    if one.kind in _SHARES:
        if not _GAP.fullmatch(gap) or _CLAUSE.search(gap) or not _closes(folded, gap, percent):
            return None
        if gap.endswith(", ") and not _apposed(folded, percent):
            return None
        return _said(one, None, percent)
    whole = index - 1
    if one.kind is FigureKind.YEAR and index > 2:  # "149 of 155 busts since 2010 — 92%"
        whole, year = index - 2, one
        one = figures[whole]
        gap = folded[one.end : year.start] + "year" + folded[year.end : percent.start]
    if one.kind is FigureKind.COUNT and whole > 0 and _OF_GAP.fullmatch(gap):
        part = figures[whole - 1]
        link = folded[part.end : one.start]
        counted = part.kind is FigureKind.COUNT and 0 < part.value <= one.value
        linked = _OF.fullmatch(link) is not None and _CLAUSE.search(gap) is None
        if counted and linked and _closes(folded, gap, percent):
            return _of(part, one, percent)
    return None


def _counted_first(folded: str, figures: Figures, index: int) -> SaidTwice | None:
    """*24 of its 96 shops, a third*; *of 155 mines, 149, or 92 per cent*."""
    if index < 2:
        return None
    one, other, share = figures[index - 2 : index + 1]
    if one.kind is not FigureKind.COUNT or other.kind is not FigureKind.COUNT:
        return None
    if one.sentence.start != share.sentence.start:
        return None
    if one.hedge or other.hedge or not min(one.value, other.value) > 0:
        return None
    gap = folded[other.end : share.start]
    if 0 < one.value <= other.value and _OF.fullmatch(folded, one.end, other.start):
        # Followed by a percentage this is found already.
        part, whole = one, other
        if share.kind is FigureKind.PERCENT or not _A_THIRD.fullmatch(gap):
            return None
        if folded.startswith((" of them", " of whom", " of which", " of those"), share.end):
            return None
    elif one.head and other.value < one.value and _OR.fullmatch(gap):
        part, whole = other, one
        first, _ = figures.positions(*one.sentence)
        if other.head not in ("", one.head) or first != index - 2:
            return None
    else:
        return None
    pair = _of(part, whole, share)._replace(words=one, whole=other)
    if share.kind is FigureKind.PERCENT:
        return pair
    value, low, high = _allowed(share)  # a fraction stands for all that its word allows
    return pair._replace(said=value, least=min(low, value), most=max(high, value))


_A_THIRD = lazy_pattern(rf"[^.;:!?()\n\d]{{0,40}}(?:, | ?[—–] ?| - | ?\(){_HEDGE}")
_OR = lazy_pattern(rf"(?:,? or | ?\(|, ){_HEDGE}")


def _closes(folded: str, gap: str, percent: Quantity) -> bool:
    """A bracket holds nothing but the percentage; after a dash or comma a clause may not go on."""
    following = folded[percent.end : percent.end + 48]
    if gap.rstrip().endswith("(") or "(" in gap[-24:]:
        return following[:1] in (")", ",", ";")
    return _CLOSES.match(following) is not None


def _apposed(folded: str, percent: Quantity) -> bool:
    return folded[percent.end : percent.end + 1] == ","


def _percent_first(folded: str, figures: Figures, index: int) -> SaidTwice | None:
    percent, one = figures[index], figures[index + 1]
    if one.kind not in _SHARES or one.sentence.start != percent.sentence.start:
        return None
    gap = folded[percent.end : one.start]
    if not _GAP.fullmatch(gap) or _CLAUSE.search(gap) or not _closes(folded, gap, one):
        return None
    if folded.startswith(" of", one.end) and "(" not in gap:
        return None  # "0.3 per cent, or a third of the rate of …"
    if gap.endswith(", ") and not _apposed(folded, one):
        return None
    return _said(one, None, percent)


def _said(one: Quantity, whole: Quantity | None, percent: Quantity) -> SaidTwice:
    value, low, high = _allowed(one)
    return SaidTwice(one, whole, percent, low, high, value, *_stated(percent))


def _allowed(share: Quantity) -> tuple[float, float, float]:
    """What a share in words is in per cent, and the least and the most that it can mean."""
    value = share.value * 100
    match share.hedge:
        case "nearly" | "almost" | "just under" | "less than" | "under" | "below":
            return value, 0.82 * value, value + 0.6
        case "just over":
            return value, value - 0.6, 1.15 * value + 1
        case "more than" | "over" | "above" | "at least":
            return value, value - 0.6, 100.0 if value >= 50 else min(100.0, 1.6 * value)
        case "up to" | "barely":
            return value, 0.8 * value, value + 3.5
        case "":
            slack = 3.5 + 0.03 * value
            return value, value - min(slack, 0.3 * value), value + slack
        case _:
            slack = 4.0 + 0.05 * value
            return value, value - min(slack, 0.35 * value), value + slack


def _stated(percent: Quantity) -> tuple[float, float, float]:
    """A percentage as said, and the least and the most that it can stand for."""
    slack = percent.step / 2 if percent.step < 1 else 0.5
    low, high = percent.value - slack, percent.value + slack
    if percent.hedge:
        low, high = min(low, percent.low), max(high, percent.high)
    return percent.value, low, high


def _of(part: Quantity, whole: Quantity, percent: Quantity) -> SaidTwice:
    (least, most), (smallest, largest) = bounds(part), bounds(whole)
    low = max(least, 0) / max(largest, 1e-9) * 100 - 0.15
    high = most / max(smallest, 1e-9) * 100 + 0.15
    value = part.value / whole.value * 100
    return SaidTwice(part, whole, percent, low, high, value, *_stated(percent))


def agrees(pair: SaidTwice) -> bool:
    """Whether the percentage can be what the words say."""
    return pair.least <= pair.high + 1e-6 and pair.most >= pair.low - 1e-6
