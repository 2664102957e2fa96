"""A figure in the headline that the copy does not bear out.

The headline says £5m, the story £8m; or “three die” and five. Headlines are written last and in
haste, and often from an earlier take. Rounding is allowed, and so is a sum of two figures of the
copy.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Place,
    Quantity,
    Severity,
    counted_thing,
    digit_kin,
    lazy_pattern,
)

MESSAGE = "The {where} says “{found}”, the copy “{body}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9

BAD = [
    Bad(
        "---\ntitle: Mill to shed ⟦4,000⟧ jobs\n---\n\nA mill in Hexley will shed 400 jobs by May.",
        format="md",
    ),
    Bad(
        "# ⟦Three⟧ die in hotel fire\n\nFive people died in a fire at a hotel in Marle.",
        format="md",
    ),
    Bad(
        "# Guard gets ⟦30 years⟧ in prison\n\nA guard was sent down for 13 years in prison on "
        "Monday.",
        format="md",
    ),
    Bad("# Town wins ⟦£5m⟧ grant\n\nThe town has won a grant of £8m for its pier.", format="md"),
    Bad("# Fare to rise by ⟦12%⟧\n\nBus fares will rise by 21% in May.", format="md"),
    Bad(
        "# ⟦240⟧ flats for old dock\n\nPlans for 420 flats at the old dock were passed.",
        format="md",
    ),
    Bad(
        "# Chapel roof to cost ⟦$2 million⟧\n\nThe roof of the chapel will cost $2 billion.",
        format="md",
    ),
    Bad("# ⟦Nine⟧ sheep lost in flood\n\nA flood on the Tolm carried off 19 sheep.", format="md"),
    Bad(
        "# Clinic to close ⟦60⟧ beds\n\nThe clinic will close 16 beds in March. Staff were "
        "told on Monday.",
        format="md",
    ),
    Bad("# Fire kills ⟦12⟧\n\nA fire in a mill killed 21 people on Sunday.", format="md"),
]
GOOD = [
    Good("# Mill to shed 400 jobs\n\nA mill will shed 400 jobs.", format="md", why="one figure"),
    Good(
        "# Mill to shed nearly 5,000 jobs\n\nA mill will shed 4,871 jobs.",
        format="md",
        why="rounded",
    ),
    Good("# Mill to shed 5,000 jobs\n\nA mill will shed 4,871 jobs.", format="md", why="rounded"),
    Good("# Hexley 3-1 Marle\n\nHexley won 3-1.", format="md", why="a score"),
    Good("# Five ways to eat leeks\n\nTwo ways are easy.", format="md", why="a list's heading"),
    Good("# 12 hurt in crash\n\nFive men and seven women were hurt.", format="md", why="a sum"),
    Good(
        "# Town wins £5m grant\n\nThe town has won a grant.",
        format="md",
        why="nothing in the copy to compare",
    ),
    Good("# The 2024 budget\n\nThe 2025 budget follows.", format="md", why="years"),
    Good(
        "# Girl, 12, wins\n\nMia Foss, 13, came second.",
        format="md",
        why="ages are for other rules",
    ),
    Good(
        "# Fares up 12%\n\nFares rose 12 per cent; wages rose 3 per cent.",
        format="md",
        why="one figure",
    ),
    Good(
        "# Eight dead as ferry sinks\n\nEight people drowned off Tolm.",
        format="md",
        why="the dead and the drowned",
    ),
    Good("# Half of flats empty\n\nOf 40 flats 20 are empty.", format="md", why="a share"),
    Good(
        "# £1m of cakes sold\n\nThe shop took £400,000 in May and £600,000 in June.",
        format="md",
        why="a sum",
    ),
]

_HEADS = frozenset((BlockKind.HEADLINE, BlockKind.STANDFIRST))
_KINDS = frozenset(
    (FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DURATION, FigureKind.UNIT)
)
_MOST = 12  # figures of headlines that are compared with the copy
_LOOSE = frozenset((FigureKind.NAME, FigureKind.PAIR, FigureKind.AGE, FigureKind.ORDINAL))
_LISTS = frozenset(
    "way thing reason tip fact question step lesson idea story takeaway trick rule recipe film "
    "book "
    "song year day week month time point minute hour goal percent term round game match".split()
)
_SAID = {BlockKind.HEADLINE: "headline", BlockKind.STANDFIRST: "standfirst"}
_TERM = lazy_pattern(
    r" ?(?:in|behind|of)? ?(?:jail|prison|bars|'? ?jail|'? ?imprisonment|'? ?prison)"
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    if not figures or not doc.blocks_of(*_HEADS):
        return
    blocks = doc.blocks
    body = [figure for figure in figures if blocks[figure.block].kind not in _HEADS]
    seen = 0
    for figure in figures:
        kind = blocks[figure.block].kind
        if kind in _HEADS and figure.kind in _KINDS and body and not _is_idle(figure):
            seen += 1
            if seen > _MOST:
                return
            rival = _rival(doc, figure, body)
            if rival is not None:
                slots = {"where": _SAID[kind], "body": doc.prose[rival.start : rival.end]}
                place = Place(rival.start, rival.end, "the copy's figure")
                yield Finding(figure.start, figure.end, slots, others=[place])


def _is_idle(figure: Quantity) -> bool:
    """A list's heading ("five ways"), a number without a thing, or one that is too small."""
    if figure.kind is FigureKind.COUNT and (figure.head in _LISTS or figure.joined):
        return True
    return figure.value <= 1


def _rival(doc: Document, figure: Quantity, body: list[Quantity]) -> Quantity | None:
    """The one figure of the copy that the headline's should be; None if the copy bears it out."""
    same = [other for other in body if other.kind is figure.kind and other.unit == figure.unit]
    values = [other.value for other in body if other.kind is figure.kind][:200]
    if any(_agree(doc, figure, other) for other in body):
        return None
    if _is_sum(figure, values):
        return None
    thing = counted_thing(doc.folded, figure)
    rivals = [other for other in same if thing and counted_thing(doc.folded, other) == thing]
    if figure.kind in (FigureKind.PERCENT, FigureKind.UNIT) and not rivals and len(same) == 1:
        rivals = same if _share_words(doc, figure, same[0]) else []
    if figure.kind is FigureKind.MONEY and not rivals:
        rivals = [other for other in same if digit_kin(figure, other) == "magnitude"]
    if len({other.value for other in rivals}) != 1:
        return None
    return rivals[0]


def _agree(doc: Document, figure: Quantity, other: Quantity) -> bool:
    if other.kind is not figure.kind or other.unit != figure.unit:
        return (
            figure.kind is FigureKind.COUNT and other.kind in _LOOSE and other.value == figure.value
        )
    two_nouns = figure.head and other.head and figure.head != other.head
    if two_nouns and counted_thing(doc.folded, figure) != counted_thing(doc.folded, other):
        return False
    low, high = min(figure.low, 0.97 * figure.value), max(figure.high, 1.03 * figure.value)
    if figure.value < 1000 and figure.magnitude == 1 and not figure.hedge:
        low, high = figure.low, figure.high
    return other.low <= high and other.high >= low


def _is_sum(figure: Quantity, values: list[float]) -> bool:
    low, high = min(figure.low, 0.97 * figure.value), max(figure.high, 1.03 * figure.value)
    near = values[:40]
    for index, one in enumerate(near):
        for other in near[index + 1 :]:
            if low <= one + other <= high:
                return True
    return False


def _share_words(doc: Document, figure: Quantity, other: Quantity) -> bool:
    """Whether headline and copy say the same of a bare percentage."""
    head = set(re.findall(r"[a-z]{4,}", doc.folded[figure.sentence.start : figure.sentence.end]))
    text = doc.folded[other.sentence.start : other.sentence.end]
    return sum(word[:5] in text for word in head) >= 2
