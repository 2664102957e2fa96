"""Shares of a whole that do not make 100 per cent.

“40%, 35% and the remaining 30%” is 105. Rounding may cost half a point a share; more than that is a
slip. Only breakdowns that say they are complete (“the remaining”, “the other”) are summed.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Figures,
    Finding,
    Good,
    Options,
    Place,
    Quantity,
    Severity,
    Triggers,
    lazy_pattern,
    said_change,
    say_number,
)

MESSAGE = "{sum} = {value} per cent, not 100."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
TRIGGERS = Triggers(literals=frozenset({"%", "per cent", "percent", "pct"}))

BAD = [
    Bad("Of the homes, 40% are let, 35% are owned and the remaining ⟦30%⟧ are empty."),
    Bad("Some 52 per cent said yes, 41 per cent no and the remaining ⟦17 per cent⟧ did not know."),
    Bad("Wool makes up 60% of the cloth and silk 25%. The remaining ⟦25%⟧ is linen."),
    Bad("The state owns 51% and two banks hold 30%; the other ⟦29%⟧ belongs to staff."),
    Bad("Coal gives 45 percent, gas 30 percent, and wind the remaining ⟦35 percent⟧."),
    Bad("About half walk. Of the rest 30% cycle, 25% drive and the remaining ⟦55%⟧ take a bus."),
    Bad("She won by 54% to ⟦49%⟧ in a vote with two names."),
    Bad("Men make up 62% of the staff, women the other ⟦48%⟧."),
    Bad("Rice took 40% of the fields, maize 30% and beans the remaining ⟦20%⟧."),
    Bad("Oil is 55% of exports and fish 20%, with timber the remaining ⟦35%⟧."),
]
GOOD = [
    Good("Of the homes, 40% are let, 35% are owned and the remaining 25% are empty.", why="right"),
    Good("Some 33%, 33% and the remaining 33% shared it.", why="rounding"),
    Good("Of the homes, 40% are let and 35% are owned.", why="not all are told"),
    Good("Rents rose 40%, wages 5% and the remaining 30% of costs stood still.", why="changes"),
    Good("About 40%, some 35% and the remaining 30% came.", why="about"),
    Good("A third walk and the remaining 70% ride.", why="a fraction stands beside"),
    Good("She won by 54% to 46%.", why="right"),
    Good("He beat the others with 40% to 35% and 30%.", why="three names"),
    Good("Turnout was 60%, and the remaining 30% of staff votes were late.", why="one share only"),
    Good(
        "It cut 40% of jobs in Hexley, 35% in Marle and sold the remaining 30% of shares.",
        why="parts of different wholes",
    ),
]

_REMAINING = frozenset(("remaining", "other"))
_TELLING = _REMAINING | {"won", "beat"}
_TABLE = 40  # figures in one sentence
_NEW_WHOLE = lazy_pattern(
    r"\b(?:of shares|of stock|cut|sold|votes were|rose|fell|grew|compared|respectively)\b"
)
_TO = lazy_pattern(r"(?:%| per cent| percent)? ?(?:to|-|–) ?")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if doc.words.isdisjoint(_TELLING):
        return
    figures = doc.quantities
    percentages = figures.indexes(FigureKind.PERCENT)
    if len(percentages) < 2:
        return
    for index in percentages:
        figure = figures[index]
        if figure.hedge:
            continue
        if _REMAINING.intersection(figure.determiner.split()):
            shares = _shares(doc, figures, index)
        else:
            shares = _two_names(doc, figures, index)
        if shares and (found := _finding(shares, figure)):
            yield found


def _shares(doc: Document, figures: Figures, closing: int) -> list[Quantity]:
    """The shares before "the remaining …", from its sentence or the one before as well."""
    number = figures.sentence_of(closing)
    first, last = figures.sentences[number]
    if last - first > _TABLE:
        return []
    shares = _levels(doc, figures, first, closing)
    if shares is not None and not shares and number:
        earlier, end = figures.sentences[number - 1]
        if figures[closing].sentence.start - figures[earlier].sentence.end < 4:
            shares = _levels(doc, figures, earlier, end)
            first = earlier
    if not shares or _NEW_WHOLE.search(
        doc.folded, figures[first].sentence.start, figures[closing].sentence.end
    ):
        return []
    if len(shares) < 2 and not _is_of_staff(doc, figures, closing):
        return []
    return [*shares, figures[closing]]


def _is_of_staff(doc: Document, figures: Figures, closing: int) -> bool:
    """Two shares are enough where the second ends its sentence: "women the other 48%"."""
    end = figures[closing].end
    return doc.folded[end : end + 1] in (".", "") and "other" in figures[closing].determiner


def _levels(doc: Document, figures: Figures, first: int, last: int) -> list[Quantity] | None:
    """The percentages among these figures; None if one is a change, hedged, or a fraction."""
    found = []
    for figure in figures[first:last]:
        if figure.kind is FigureKind.PERCENT:
            if figure.hedge not in ("", "some") or said_change(doc.folded, figure):
                return None
            found.append(figure)
        elif figure.kind in (FigureKind.FRACTION, FigureKind.RATIO, FigureKind.POINTS):
            return None
    return found


def _two_names(doc: Document, figures: Figures, index: int) -> list[Quantity]:
    one, other = figures[max(index - 1, 0)], figures[index]
    if one.kind is not FigureKind.PERCENT or not _TO.fullmatch(doc.folded, one.end, other.start):
        return []
    number = figures.sentence_of(index)
    first, last = figures.sentences[number]
    if index == first or last - first > _TABLE:
        return []
    if not one.before or one.before[-1] != "by" or one.value + other.value <= 101:
        return []
    if (
        "from" in one.before
        or said_change(doc.folded, one)
        or doc.folded[other.end : other.end + 4] == " and"
    ):
        return []
    return [one, other] if "won" in one.before or "beat" in one.before else []


def _finding(shares: list[Quantity], closing: Quantity) -> Finding | None:
    value = sum(share.value for share in shares)
    slack = sum(min(share.step, 1.0) / 2 for share in shares) + 0.5
    if abs(value - 100) <= slack or not 70 <= value <= 140:
        return None
    slots = {
        "sum": " + ".join(say_number(share.value) for share in shares),
        "value": say_number(value),
    }
    others = [Place(share.start, share.end, "a share") for share in shares if share is not closing]
    return Finding(closing.start, closing.end, slots, others=others)
