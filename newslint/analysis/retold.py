"""The same thing counted twice: two figures of a draft that should be one.

A pair is believed only where the second mention points back ("the 21 divers", "all eight people
killed", "the $163,000 fine") or where the digits themselves give the slip away (1,234 and 1,243,
£1.2m and £1.2bn).  Subsets, updates, other years and other places are what fools a reader of
figures: a word that narrows the second mention, a second year, a value that stood before, or
more than a few values for one noun keep a pair silent.
"""

from collections.abc import Iterator, Sequence

from newslint.analysis.comparisons import bounds
from newslint.analysis.digit_slips import (
    Slip,
    digit_kin,
    leading_digits,
    one_digit_apart,
    significant_digits,
)
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.analysis.retold_keys import VAGUE, is_definite, mentions
from newslint.analysis.retold_phrases import are_parallel, echoes, is_long_echo
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple


class Conflict(NamedTuple):
    """Two figures of one thing; ``sure`` is lower where only the noun links them."""

    first: Quantity
    second: Quantity
    slip: Slip
    noun: str


_POSSESSIVE = frozenset("his her its their this that".split())

_OTHERS = frozenset(
    "another other others more additional further extra first last past next previous each every "
    "remaining new same average combined total such".split()
)
_NARROWING = lazy_pattern(
    r"\b(?:other|another|more|first|last|each|so far|average|at least|up from|down from|now|later|"
    r"remaining|including|among|some of|of the|of them|per|a year|a day|every|previous|"
    r"previously|earlier|"
    r"revised|initially|originally|at first|by then|had risen|rose to|risen to|grew to|"
    r"increased to|"
    r"another|additional|extra|instead of|rather than|not)\b"
)
_UPDATES = lazy_pattern(
    r"\b(?:initially|originally|at first|earlier reports?|had (?:earlier|previously)|revised|"
    r"later (?:rose|put)|"
    r"rose to|risen to|has risen|have risen|climbed to|increased to|grown to|grew to|fell to|"
    r"fallen to|cut to|"
    r"reduced to|down to|up to|according to (?:another|a different))\b"
)

# Amounts that are parts or differences of others, or that say nothing but "amount".
_DIFFERENCES = frozenset(
    "increase rise cut gap deficit shortfall surplus difference hike boost reduction drop figure "
    "mark level amount total threshold limit ceiling floor note range target estimate number "
    "loss profit share value price cost bid offer bill".split()
)


_APART = frozenset(
    "another than from by not above below beyond versus besides except expected".split()
)
# What follows a noun and picks some of the things it counts.
_CLAUSE = lazy_pattern(r" (?:who|that|whose|which|it|he|she|they|we|you|i|[a-z]{3,}ing)\b")
_PART = lazy_pattern(
    r" (?:with|without|from|in favo|under|over|aged|of|per|a|an|most|more|less|not|closest|"
    r"nearest|still)\b"
)
_PLACED = lazy_pattern(
    r" (?:in|on|of|at|from|with|by|near|for|under|outside|inside|higher|lower|up|down|further|"
    r"nearby|next|along|beyond|behind|across|who|that|whose|which)\b"
)
# What follows a noun and makes the counted another's, or those of one place.
_OF_OTHERS = lazy_pattern(
    r" (?:of|at|in|from) (?:its|their|his|her|another|other|rival|neighbouring|the (?:north|south|"
    r"east|west|centre|center|middle|first|second|third|last|back|front|upper|lower|old|new))\b"
)
_EXPECTED = lazy_pattern(
    r"\b(?:expected|forecasts?|predicted|predictions?|estimates?|estimated|projected|projections?|"
    r"targets?|economists|analysts|supposed|needed|required)\b"
)
_MONTHS = (
    r"jan(?:uary|\.)|feb(?:ruary|\.)|march|april|june|july|aug(?:ust|\.)|sept(?:ember|\.)|"
    r"oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)"
)
_DATED = lazy_pattern(
    rf"\b(?:(?:19|20)\d\d|{_MONTHS}|last (?:year|month|week|season)|this year|next year|"
    r"(?:a|the) (?:year|decade|month) (?:ago|earlier|before)|years ago|in the past)\b"
)
_POST = lazy_pattern(
    r" ([a-z]+(?:ed|en|ing)|aboard|on board|dead|hurt|lost|shot|held|sold|built|found|sent)\b"
)
_WORDS = lazy_pattern(r"[^\W\d_]{4,}")
_MOST_VALUES = 3
_MOST_VALUES_OF_KIN = 5  # where the digits themselves give a slip away
_MOST_MENTIONS = 40


def conflicts(prose: str, folded: str, figures: Figures) -> list[Conflict]:
    """The pairs of figures that should be one, the earlier mention first."""
    found: list[Conflict] = []
    for key, group in mentions(folded, figures).items():
        if 1 < len(group) <= _MOST_MENTIONS:
            values = len({figure.value for figure in group})
            if 1 < values <= _MOST_VALUES_OF_KIN:
                found += _in_group(prose, folded, key, group, values)
    found += _money_without_noun(folded, figures, found)
    found += _echoed(prose, folded, figures, found)
    bare = _first_without_noun(figures) if found else {}
    found = [
        each
        for each in found
        if bare.get(each.second.value, each.second.start) >= each.second.start
    ]
    found.sort(key=lambda conflict: conflict.second.start)
    return found


def _first_without_noun(figures: Figures) -> dict[float, int]:
    """Where each value first stands in a list without its noun ("12 in Hexley and 20 in Marle")."""
    first: dict[float, int] = {}
    for figure in figures.of(FigureKind.COUNT):
        if not figure.head:
            first.setdefault(figure.value, figure.start)
    return first


def _echoed(
    prose: str, folded: str, figures: Figures, found: Sequence[Conflict]
) -> Iterator[Conflict]:
    """Figures a slip apart in the same words."""
    known = {conflict.second.start for conflict in found}
    for echo in echoes(folded, figures):
        one, other = echo.first, echo.second
        if other.start in known or one.start in known or are_parallel(prose, figures, echo):
            continue
        if not (_is_telling(one) and _is_telling(other)):
            continue
        slip = digit_kin(one, other)
        if slip is Slip.MAGNITUDE and not one.in_words and not other.in_words:
            same = abs(one.value / one.magnitude - other.value / other.magnitude) < 1e-9
            enough = 2 if same and leading_digits(one) > 1 else 4
            plenty = echo.content >= 2 or echo.words >= 5
            if (
                plenty
                and echo.words >= enough
                and not _OTHERS.intersection(other.determiner.split())
            ):
                yield Conflict(one, other, slip, "")
        elif slip is Slip.DIGITS and echo.words >= 4 and echo.content >= 2:
            yield Conflict(one, other, slip, "")
        elif is_long_echo(echo) and (slip is Slip.DIGITS or one_digit_apart(one, other)):
            yield Conflict(one, other, slip or Slip.VALUE, "")


def _is_telling(figure: Quantity) -> bool:
    """Whether a figure is an amount or a count, not the number of a bill, a post or a calibre."""
    if figure.kind is not FigureKind.COUNT:
        return True
    return figure.value >= 10 and figure.step >= 1 and (bool(figure.head) or figure.value >= 1000)


def _in_group(
    prose: str, folded: str, key: str, group: Sequence[Quantity], values: int
) -> Iterator[Conflict]:
    """The conflicts among the figures of one key, which have so many ``values``."""
    for later, second in enumerate(group):
        if later == 0 or _is_retelling(group[:later], second):
            continue
        for first in group[:later]:
            slip = _slip(folded, key, first, second, values)
            if slip and not is_definite(second) and _are_elsewhere(prose, first, second):
                continue
            if slip is not None:
                yield Conflict(first, second, slip, key)
                break


_PLACE = lazy_pattern(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]f) ([A-Z][\w'’-]+)")


def _are_elsewhere(prose: str, one: Quantity, other: Quantity) -> bool:
    """Whether the two sentences name other places: "teachers in Ohio", "in Iowa … teachers"."""
    here, there = (set(_PLACE.findall(prose, *figure.sentence)) for figure in (one, other))
    return bool(here and there and not here & there)


def _is_retelling(before: Sequence[Quantity], second: Quantity) -> bool:
    """Whether a value stood before and so agrees with something."""
    low, high = bounds(second)
    for figure in before:
        least, most = bounds(figure)
        if least <= high and most >= low:
            return True
    return False


def _slip(folded: str, key: str, one: Quantity, other: Quantity, values: int) -> Slip | None:
    if (
        one.unit != other.unit
        or (one.joined != other.joined and (one.kind is FigureKind.COUNT))
        or one.sentence.start == other.sentence.start
    ):
        return None
    kin = digit_kin(one, other)
    if values > (_MOST_VALUES_OF_KIN if kin else _MOST_VALUES):
        return None
    definite = is_definite(other)
    pointed = definite or bool(_POSSESSIVE.intersection(other.determiner.split()))
    if _is_part(one, other) or _of_these(folded, other):
        return None
    if _is_dated_apart(folded, key, one, other, kin is not None and pointed):
        return None
    if kin is None and _is_narrowed(folded, one, other):
        return None
    if kin is Slip.MAGNITUDE:
        if one.in_words != other.in_words or key.removeprefix("money ") in _DIFFERENCES:
            return None
        if pointed:
            # "the 100 firefighters who slept": a round part of 1,000
            smaller = other.value < one.value and leading_digits(one) < 2
            part = smaller and _CLAUSE.match(folded, other.phrase_end)
            return None if part else kin
        strong = leading_digits(one) >= 2 and key not in VAGUE and key != "deaths"
        return kin if strong and _same_modifiers(one, other) else None
    if kin is Slip.DIGITS:
        digits = len(f"{one.value / one.magnitude:.0f}")
        if _OF_OTHERS.match(folded, max(other.end, other.phrase_end)):
            return None
        if (
            digits < 4
            and one.kind is not FigureKind.UNIT
            and _PLACED.match(folded, max(other.end, other.phrase_end))
        ):
            return None
        if digits >= 4 or (digits == 3 and _same_modifiers(one, other)) or pointed:
            return kin
        return None
    money = one.kind is FigureKind.MONEY
    if (
        not (definite or (money and pointed))
        or values > 2
        or key.removeprefix("money ") in _DIFFERENCES
    ):
        return None
    near = 3.0 if money and one_digit_apart(one, other) else 1.67
    if not 1 / near <= one.value / other.value <= near:
        return None
    if min(one.value, other.value) < 4 and not money and key not in ("deaths", "sentence"):
        return None  # "the two parties … all three parties"
    if _OF_OTHERS.match(folded, max(other.end, other.phrase_end)):
        return None  # "the 12 clubs in the south"
    if key in VAGUE and not _linked(folded, one, other):
        return None
    if key in ("deaths", "injuries") and _is_update(folded, one, other):
        return None
    return Slip.VALUE if key == "sentence" or _modifiers_known(folded, one, other) else None


def _same_modifiers(one: Quantity, other: Quantity) -> bool:
    return set(one.modifiers) == set(other.modifiers)


def _modifiers_known(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether the second mention's adjectives stand in the first one's sentence."""
    sentence = folded[one.sentence.start : one.sentence.end]
    return all(word[:5] in sentence for word in other.modifiers)


def _is_part(one: Quantity, other: Quantity) -> bool:
    """Whether a word before one of the figures makes it a part or an addition."""
    for figure in (one, other):
        words = figure.determiner.split()
        if _OTHERS.intersection(words) or _OTHERS.intersection(figure.modifiers):
            return True
        if figure.before and figure.before[-1] in _APART:
            return True
    return False


def _of_these(folded: str, figure: Quantity) -> bool:
    """Whether a sentence speaks of a part from its start: "Of these, the 40 …"."""
    return _OF_THESE.search(folded, figure.sentence.start, figure.start) is not None


_OF_THESE = lazy_pattern(r"\bof (?:these|those|them|whom|which)\b")


def _is_narrowed(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether what follows picks some of the counted, or says that it is a guess or a bound."""
    for figure in (one, other):
        end = max(figure.phrase_end, figure.end)
        if _CLAUSE.match(folded, end, figure.sentence.end):
            return True
    end = max(other.phrase_end, other.end)
    if _PART.match(folded, end, other.sentence.end):
        return True
    expected = folded[max(other.sentence.start, other.start - 50) : other.end + 40]
    if _EXPECTED.search(expected) or _EXPECTED.search(folded, one.start - 40, one.end + 40):
        return True
    hedged = {one.hedge, other.hedge}
    return bool(hedged & {"at least", "up to", "more than", "over", "less than", "under"})


def _is_dated_apart(
    folded: str, key: str, one: Quantity, other: Quantity, years_only: bool
) -> bool:
    """Whether a date beside the second figure, and not beside the first, makes it another state."""
    if key == "sentence":
        return False
    dates = _dates_near(folded, other) - _dates_near(folded, one)
    return any(date[0].isdigit() for date in dates) if years_only else bool(dates)


def _dates_near(folded: str, figure: Quantity) -> set[str]:
    start = max(figure.sentence.start, figure.start - 70)
    text = folded[start : min(figure.sentence.end, figure.end + 70)]
    return set(_DATED.findall(_SINCE.sub("", text)))


# Years that say how long something has been so, not of when a figure is.
_SINCE = lazy_pattern(r"\b(?:since|by|until|till|before) (?:19|20)\d\d")


def _is_update(folded: str, one: Quantity, other: Quantity) -> bool:
    return any(
        _UPDATES.search(folded, figure.sentence.start, figure.sentence.end) is not None
        for figure in (one, other)
    )


def _linked(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether a participle after the second ("the nine people rescued") stands near the first."""
    post = _POST.match(folded, other.phrase_end)
    words = [post[1]] if post else []
    words += [word for word in other.modifiers if len(word) > 3]
    if not words:
        return False
    near = folded[max(0, one.sentence.start) : one.sentence.end]
    return all(word[: max(4, len(word) - 3)] in near for word in words)


def _money_without_noun(
    folded: str, figures: Figures, found: Sequence[Conflict]
) -> Iterator[Conflict]:
    """*Will cost $2.7 million … the $2.7 billion project*: one written number, two magnitudes."""
    amounts = figures.of(FigureKind.MONEY)[: 4 * _MOST_MENTIONS]
    values = {figure.value for figure in amounts}
    if len(values) == len(set(map(significant_digits, amounts))) and max(values, default=0) < 1e10:
        return  # no two are the same number but for its noughts
    known = {conflict.second.start for conflict in found}
    for later, other in enumerate(amounts):
        if other.start in known or not is_definite(other) or not other.head:
            continue
        earlier = [one for one in amounts[:later] if one.unit == other.unit]
        if any(abs(one.value / other.value - 1) < 0.02 for one in earlier if other.value):
            continue
        for one in earlier:
            if (
                one.sentence.start == other.sentence.start
                or digit_kin(one, other) is not Slip.MAGNITUDE
            ):
                continue
            if leading_digits(one) < 2 or _is_part(one, other) or other.head in _DIFFERENCES:
                continue
            if _is_dated_apart(folded, "", one, other, True):
                continue
            same_number = abs(one.value / one.magnitude - other.value / other.magnitude) < 1e-9
            if same_number or other.head in folded[: other.start]:
                yield Conflict(one, other, Slip.MAGNITUDE, other.head)
                break
