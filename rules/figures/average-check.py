"""A total, a count and what each gets that do not fit together.

“£1m to 20 schools, £5,000 each” gives them £100,000 in all, or £50,000 each.
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
    bounds,
    lazy_pattern,
    say_number,
    slip_of_digits,
)

MESSAGE = "{total} among {count} is {right} each, not {found}{slip}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9
TRIGGERS = Triggers(words=frozenset("each apiece head per average person".split()))

BAD = [
    Bad("The fund gave £1m to 20 schools, ⟦£5,000⟧ each."),
    Bad("They shared $600,000 among 12 families, or ⟦$5,000⟧ apiece."),
    Bad("The 40 farms got €2 million, an average of ⟦€5,000⟧ each."),
    Bad("Each of the 30 pupils was given ⟦£100⟧ each, £30,000 in all."),
    Bad("A bonus of $9m was paid to 300 workers, ⟦$3,000⟧ each."),
    Bad("It cost £4,800 for 16 guests, ⟦£30⟧ a head."),
    Bad("The state paid $84 million to 120 towns, about ⟦$70,000⟧ each."),
    Bad("They sold 500 tickets for £10,000, ⟦£2⟧ each."),
    Bad("The bank fined 25 traders a total of £5m, or ⟦£20,000⟧ each."),
    Bad("The £6m was split between 15 clubs, ⟦£40,000⟧ per club."),
]
GOOD = [
    Good("The fund gave £1m to 20 schools, £50,000 each.", why="right"),
    Good("The fund gave £1m to 20 schools over five years, £10,000 each a year.", why="years"),
    Good("Of the £1m, 20 schools get £5,000 each and the rest goes to clubs.", why="not all of it"),
    Good("The fund gave £1m to 20 schools, up to £200,000 each.", why="up to"),
    Good(
        "It gave £1m to 20 schools, £5,000 each to the smallest and £90,000 each to others.",
        why="two rates",
    ),
    Good("They paid £9 each for 12 pies and £70 for beer.", why="another bill"),
    Good("He owes £1m and paid 20 lawyers £300 each.", why="two things"),
    Good("The 40 farms got €2 million, an average of €50,000 each.", why="right"),
]

_EACH = lazy_pattern(
    r" (?:each|apiece|a head|per head|per person|a person|a piece|per [a-z]+)\b(?! (?:a|per|"
    r"every) )"
)
_REST = lazy_pattern(
    r"\b(?:rest|remainder|first|another|plus|also|and paid|over|a year|annually|a month|a week|"
    r"owes|deposit|for beer|as well|while|of the)\b"
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    amounts = figures.indexes(FigureKind.MONEY)
    if len(amounts) < 2:
        return
    shared = [index for index in amounts if _EACH.match(doc.folded, figures[index].end)]
    for number in sorted({figures.sentence_of(index) for index in shared}):
        first, last = figures.sentences[number]
        if last - first >= 3:
            found = _check(doc, figures, first, last)
            if found is not None:
                yield found


def _check(doc: Document, figures: Figures, first: int, last: int) -> Finding | None:
    inside = figures[first:last]
    money = [figure for figure in inside if figure.kind is FigureKind.MONEY]
    counts = [figure for figure in inside if figure.kind is FigureKind.COUNT and figure.head]
    if len(money) != 2 or len(counts) != 1 or money[0].unit != money[1].unit:
        return None
    total, each = sorted(money, key=lambda figure: -figure.value)
    count = counts[0]
    if not _EACH.match(doc.folded, each.end) or not 1 < count.value < 1e6:
        return None
    if any(figure.kind is FigureKind.DURATION for figure in inside):
        return None
    if {total.hedge, each.hedge, count.hedge} - {"", "about", "around", "some", "roughly"}:
        return None
    sentence = figures[first].sentence
    text = doc.folded[sentence.start : sentence.end].replace("each of the", "")
    if _REST.search(text):
        return None
    low, high = _quotient(total, count)
    least, most = bounds(each)
    if least <= high * 1.03 and most >= low * 0.97:
        return None
    right = total.value / count.value
    slip = slip_of_digits(each.value, right)
    sign = doc.prose[each.start] if not doc.prose[each.start].isdigit() else ""
    slots = {
        "total": doc.prose[total.start : total.end],
        "count": doc.prose[count.start : count.end],
        "right": sign + say_number(right),
        "slip": f" ({slip}?)" if slip else "",
    }
    others = [
        Place(total.start, total.end, "the total"),
        Place(count.start, count.end, "the count"),
    ]
    return Finding(each.start, each.end, slots, others=others)


def _quotient(total: Quantity, count: Quantity) -> tuple[float, float]:
    low, high = bounds(total)
    few, many = bounds(count)
    return low / max(many, 1.0), high / max(few, 1.0)
