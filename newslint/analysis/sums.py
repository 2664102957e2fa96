"""A stated total and the parts that are said to make it.

The forms: "Of the 783 ballots, 361 went to … and 37 to …"; "314 ponds — 142 in the hills, …";
"21 farm hands died. Nine in …, six in … and four in …"; "12 people, seven men and four women";
"a, b and c, for a total of T".  A list that need not be complete is no test: then only parts
that exceed the whole, a "remaining" part, or a slip of digits say that something is wrong.
"""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.analysis.sum_checks import can_hold, is_credible, swap_is_exact
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_SUMMED = frozenset((FigureKind.COUNT, FigureKind.MONEY, FigureKind.UNIT))
_PERSON_PARTS = frozenset(
    "man woman child boy girl adult teenager baby infant pensioner male female civilian soldier "
    "officer".split()
)
_OTHER_SENSE = frozenset(
    (FigureKind.PERCENT, FigureKind.FRACTION, FigureKind.RATIO, FigureKind.TIME, FigureKind.AGE)
)
_FURTHER = frozenset("another additional further extra more".split())
_MEDALS = frozenset("gold silver bronze golds silvers bronzes".split())
_BLOCK = lazy_pattern(
    r"\b(?:including|include|includes|included|among|such as|at least|"
    r"others(?! (?:[a-z]+ )?\d)|average|averaged|each|per|had no|without|o'clock|"
    r"also|both(?! [a-z]+s\b)|of those|of these|as well as|several|some of|many|"
    r"most|dozens|scores|handful|mostly|mainly|chiefly|notably|like|up from|compared|overlap|"
    r"respectively|either|rest|up to|a few|as many)\b"
)
_ITEM_WITHOUT = lazy_pattern(
    r"(?:, |\band |— |: |\()(?:a|an|the|her|his) (?:[a-z'’-]+ ){0,3}[a-z'’-]+(?:,| and\b)"
)
_BOUNDARY = lazy_pattern(
    r"(?:[,;:—–(]|\band|\bplus|\bwhile|\bwith|\A)\s*(?:[^\W\d]+[ \u00a0]){0,5}\Z"
)
_LIST_OPENS = re.compile(r"[^.;!?\n]{0,60}? ?(?:[—–:(]| -) ?(?:[a-z]+ ){0,3}\Z")
_COMMA_OPENS = re.compile(r"[^.,;:!?\n()]{0,40}, ?\Z")
# "…, with £3m in shops", "… is made up of three keepers", "…, of which 60 are long".
_MADE_OF = re.compile(
    r"[^.;:!?\n()]{0,50}(?:, with|made up of|composed of|consist(?:s|ed|ing) of|comprising|"
    r"comprises|"
    r"divided into|split into) "
)
_IN_ALL = lazy_pattern(r"\b(?:in all|in total|altogether|overall)\b")
_OF_WHICH = re.compile(r"[^.;:!?\n()]{0,50}, (?:of which|of whom|of them) ")
_ITEM_START = lazy_pattern(r" ?(?:[a-z]+ ){0,3}")
# What may stand before the first part where the parts open the next sentence.
_LEAD = re.compile(
    r"[\"“]?(?:|of (?:the total|these|those|them|that),? |(?:it|they|these|"
    r"those) [a-z]+ (?:[a-z]+ )?|"
    r"(?:the )?[a-z'’-]+ (?:[a-z'’-]+ )?(?:took|won|got|has|have|holds|received|gained|lost|"
    r"kept|gets|get) )"
)
_OF_IT = (" of it,", " of them,", " of these,", " of those,")
_CLOSES = lazy_pattern(r"[—–)]| - ")
_ONE = lazy_pattern(r"\bone\b")
# Before a figure that is itself an item of a list.
_LISTED = re.compile(r"(?:[,;]|\band)\s*(?:[^\W\d]+[ \u00a0]){0,3}\Z")
_MOST_FIGURES = 40  # in one sentence
_REMAINING = frozenset("remaining other rest".split())
_TOTAL_OF = ("total", "sum", "altogether", "combined", "tally")


class Sum(NamedTuple):
    """A total and parts that do not make it."""

    total: Quantity
    parts: Sequence[Quantity]
    value: float  # of the parts
    has_trigger: bool  # the form itself says that the parts make the total


def wrong_sums(folded: str, figures: Figures) -> Iterator[Sum]:
    """The totals that their parts do not make, in order of the forms."""
    runs = figures.sentences
    seen: set[int] = set()
    for number, (first, last) in enumerate(runs):
        if last - first > _MOST_FIGURES:
            continue  # a table
        goes_on = _may_go_on(folded, figures, number)
        if last - first < 3 and not goes_on:
            continue
        for found in _in_sentence(folded, figures, number, goes_on):
            if found.total.start not in seen:
                seen.add(found.total.start)
                yield found


def _may_go_on(folded: str, figures: Figures, number: int) -> bool:
    """Whether the next sentence with figures may open with the parts of a total in this one."""
    if number + 1 == len(figures.sentences):
        return False
    first, last = figures.sentences[number + 1]
    if last - first < 2 or figures[first].block - figures[first - 1].block > 1:
        return False
    opening = figures[first]
    start, end = opening.sentence
    if folded.find(":", start, end) >= 0 or folded.startswith(_OF_IT, opening.end):
        return True
    return _LEAD.fullmatch(folded, start, opening.start) is not None


def _in_sentence(folded: str, figures: Figures, number: int, goes_on: bool) -> Iterator[Sum]:
    first, last = figures.sentences[number]
    sentence = figures[first].sentence
    opens_of = folded.startswith(("of ", "out of ", "“of ", "among "), sentence.start)
    for index in range(first, last):
        total = figures[index]
        if total.kind not in _SUMMED or total.value < 3 or total.joined:
            continue
        if not goes_on and index < first + 2 and last - index < 3:
            continue
        if total.end <= sentence.start or total.hedge or not _is_whole(total):
            continue
        if index > first + 1 and _closes_list(total):
            parts = [figures[each] for each in range(first, index)]
            yield from _judge(folded, total, parts, sentence.start, total.start, True)
            continue
        if last - index < 3:
            if goes_on:
                yield from _next_sentence(folded, figures, number, index)
            continue
        if index > first and (part := _part_of(folded, figures[index - 1], total)):
            parts = [part, *figures[index + 1 : last], *_continued(folded, figures, number)]
            yield from _judge(folded, total, parts, part.start, sentence.end, False)
            continue
        stop = _list_after(folded, figures, index, last, opens_of and index == first)
        if stop is not None:
            start, end, exhaustive = stop
            parts = figures.between(start, end)
            parts += _continued(folded, figures, number)
            yield from _judge(folded, total, parts, start, end, exhaustive)
        elif goes_on:
            yield from _next_sentence(folded, figures, number, index)


_PART_OF = lazy_pattern(r" of (?:the|its|their|all|all the|his|her|our) ")


def _part_of(folded: str, part: Quantity, total: Quantity) -> Quantity | None:
    """The part of *41 of the 111 seats*."""
    if part.kind is not FigureKind.COUNT or total.kind is not FigureKind.COUNT:
        return None
    return part if _PART_OF.fullmatch(folded, part.end, total.start) else None


def _is_whole(total: Quantity) -> bool:
    """Whether a figure can be a total: with a noun or a unit."""
    if total.head or total.unit:
        return True
    return total.before[-1:] == ("of",) and bool(_BODIES.intersection(total.before[-2:-1]))


_BODIES = frozenset(
    "committee panel jury crew team group squad board cabinet party council commission bench choir "
    "band staff gang class delegation".split()
)


def _closes_list(total: Quantity) -> bool:
    """*for a total of 37*, *a combined 37*."""
    words = (*total.before[-2:], *total.determiner.split())
    return (
        any(word in _TOTAL_OF for word in words)
        and "of" in (*total.before[-1:], "of")
        and (len(total.before) > 1 and total.before[-1] == "of" and total.before[-2] in _TOTAL_OF)
    )


def _list_after(
    folded: str, figures: Figures, index: int, last: int, of_opening: bool
) -> tuple[int, int, bool] | None:
    """Where the list of parts after a total begins and ends, and whether it must be complete."""
    total, following = figures[index], figures[index + 1]
    sentence_end = total.sentence.end
    gap = folded[total.end : following.start]
    if of_opening:
        return total.end, sentence_end, False
    if _LIST_OPENS.fullmatch(gap) and following.start - total.end < 70:
        opening = re.search(r"[—–:(]| - ", gap)
        assert opening is not None
        closing = None
        if opening[0] != ":":
            closing = _CLOSES.search(folded, following.end, sentence_end)
        return following.start, closing.start() if closing else sentence_end, True
    if _MADE_OF.fullmatch(gap):
        return following.start, sentence_end, True
    if _OF_WHICH.fullmatch(gap):
        return following.start, sentence_end, False
    listed = _LISTED.search(folded, max(total.sentence.start, total.start - 40), total.start)
    if _COMMA_OPENS.fullmatch(gap) and total.head not in _PERSON_PARTS and not listed:
        if _are_kinds(following, figures, index, last):
            return following.start, sentence_end, True
        of_them = folded.startswith((" of them", " of whom"), following.end)
        if _next_word(folded, total) == _next_word(folded, following):
            return None  # "480 flats in May, 220 in June": items of one list
        if not following.head or of_them:
            return following.start, sentence_end, _IN_ALL.search(gap) is not None
    return None


def _next_word(folded: str, figure: Quantity) -> str:
    end = max(figure.end, figure.phrase_end)
    return folded[end : end + 16].partition(" ")[2].partition(" ")[0]


def _are_kinds(following: Quantity, figures: Figures, index: int, last: int) -> bool:
    """Whether the next two figures are men and women, gold and silver."""
    if index + 2 >= last:
        return False
    heads = {following.head, figures[index + 2].head}
    return heads <= _PERSON_PARTS and len(heads) == 2


def _continued(folded: str, figures: Figures, number: int) -> list[Quantity]:
    """*The remaining d …* at the start of the next sentence."""
    if number + 1 >= len(figures.sentences):
        return []
    first, _ = figures.sentences[number + 1]
    figure = figures[first]
    words = folded[figure.sentence.start : figure.start].split()
    if words[:1] == ["the"] and len(words) == 2 and words[1] in _REMAINING:
        return [figure]
    return []


def _next_sentence(folded: str, figures: Figures, number: int, index: int) -> Iterator[Sum]:
    """*21 workers died. Nine in …, six in … and four in …*: parts that open the next sentence."""
    total = figures[index]
    first, last = figures.sentences[number + 1]
    opening = figures[first]
    lead = folded[opening.sentence.start : opening.start]
    colon = folded.find(":", opening.sentence.start, opening.sentence.end)
    if colon >= 0:  # "The money comes in three parts: 5.2 billion for …"
        first, last = figures.positions(colon, opening.sentence.end)
        if last - first < 2:
            return
        opening = figures[first]
        if not _ITEM_START.fullmatch(folded, colon + 1, opening.start):
            return
    own = colon >= 0 or _LEAD.fullmatch(lead) is not None
    # "The state owns 2,600 hectares of it, …": the first part refers to the total.
    of_it = folded.startswith(_OF_IT, opening.end)
    if not own and not of_it:
        return
    if opening.head and opening.head != total.head and opening.head not in _PERSON_PARTS:
        return
    parts = list(figures[first:last])
    end = opening.sentence.end
    yield from _judge(folded, total, parts, opening.start, end, of_it or last - first > 2)


def _judge(
    folded: str,
    total: Quantity,
    listed: Sequence[Quantity],
    start: int,
    end: int,
    exhaustive: bool,
) -> Iterator[Sum]:
    text = folded[start:end]
    distinct = exhaustive and _have_distinct_heads(listed, total)
    if _BLOCK.search(text.replace(" of it,", ",").replace(" of them,", ",", 1)):
        return
    sure: list[Quantity] = []
    doubtful: list[Quantity] = []
    for figure in listed:
        if figure.kind is FigureKind.NAME and _is_party_share(folded, figure, total, start):
            sure.append(figure)  # "… and the Centre Party 20"
            continue
        if figure is total or figure.kind is not total.kind or figure.unit != total.unit:
            if _is_unit_left_out(figure, total):
                sure.append(figure)  # "2,600 hectares …, a firm 1,150"
            elif figure.kind in _OTHER_SENSE:
                return
            continue
        if figure.hedge and _is_part(figure, total):
            return
        if _FURTHER.intersection(figure.determiner.split()):
            return
        if folded[figure.start - 1] == "(" and not _is_part(figure, total) and not distinct:
            return  # "the 20 clubs: Hexley (15 points), Marle (12)"
        (
            sure
            if (distinct or _is_part(figure, total)) and _begins_item(folded, figure, start)
            else doubtful
        ).append(figure)
    if len(sure) < 2 or len(sure) > 12 or len(doubtful) > 4:
        return
    if _ITEM_WITHOUT.search(text) and not _all_items_counted(text, sure):
        return
    loose = [figure.value for figure in doubtful] + [1.0] * len(_ONE.findall(text))
    value = sum(figure.value for figure in sure)
    swapped = not loose and swap_is_exact(total, sure, value)
    if not swapped and can_hold(total, sure, loose[:6]):
        return
    remaining = any(_REMAINING.intersection(figure.determiner.split()) for figure in sure)
    if swapped or is_credible(total, sure, value, exhaustive, remaining):
        yield Sum(total, sure, value, exhaustive or remaining)


def _is_unit_left_out(figure: Quantity, total: Quantity) -> bool:
    """Whether a bare number is an amount whose unit need not be said again."""
    if figure.kind is not FigureKind.COUNT or total.kind is FigureKind.COUNT or figure.head:
        return False
    if figure.hedge or _BOUNDS.intersection(figure.before[-1:]) or "between" in figure.before:
        return False
    return figure.value >= 0.03 * total.value


_BOUNDS = frozenset("between under over than to aged below above".split())


def _have_distinct_heads(listed: Sequence[Quantity], total: Quantity) -> bool:
    """Whether a list names kinds of the whole: "trees: 650 oaks, 400 limes and 250 elms"."""
    heads = [figure.head for figure in listed if figure.kind is FigureKind.COUNT]
    return (
        total.kind is FigureKind.COUNT
        and len(heads) > 1
        and all(heads)
        and len(set(heads)) == len(heads)
        and total.head not in heads
    )


def _is_party_share(folded: str, figure: Quantity, total: Quantity, start: int) -> bool:
    """Whether a number after a name is a count in a list, not part of the name."""
    if total.kind is not FigureKind.COUNT or not folded[figure.start : figure.end].isdigit():
        return False
    return _begins_item(folded, figure, start)


def _is_part(figure: Quantity, total: Quantity) -> bool:
    if not figure.head or figure.head == total.head or figure.kind is not FigureKind.COUNT:
        return True
    if total.head == "medal" and figure.head in _MEDALS:
        return True
    return figure.head in _PERSON_PARTS and total.head not in _PERSON_PARTS


def _begins_item(folded: str, figure: Quantity, start: int) -> bool:
    """Whether a figure stands at the start of a list item, a few words allowed before it."""
    if figure.start <= start + 2 or _REMAINING.intersection(figure.determiner.split()):
        return True
    return _BOUNDARY.search(folded, max(start, figure.start - 60), figure.start) is not None


def _all_items_counted(text: str, sure: Sequence[Quantity]) -> bool:
    return text.count(",") + 1 <= len(sure)
