"""A share in words that its own percentage contradicts.

“A third (28%)” leaves the reader to choose. Fractions in copy are round, so the check allows
three to four points, and what “nearly” and “more than” allow; “134 of 142 (89%)” is recomputed.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Severity,
    Triggers,
    agrees,
    say_number,
    shares_said_twice,
)

MESSAGE = "“{words}” is {value} per cent, not {percent}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
_PARTS = "third fourth fifth sixth seventh eighth ninth tenth quarter".split()
TRIGGERS = Triggers(
    words=frozenset(("half", "halves", *_PARTS, *(f"{part}s" for part in _PARTS))),
    literals=frozenset({"%", "per cent", "percent", "pct", "pc", "1/", "2/", "3/"}),
)

BAD = [
    Bad("About ⟦a quarter of anglers — 36%⟧ — have caught a pike."),
    Bad("⟦One in six windmills (31%)⟧ still turns."),
    Bad("More than ⟦half of the pupils (48 per cent)⟧ walk."),
    Bad("Nearly ⟦a third, or 41 percent⟧, said no."),
    Bad("Some ⟦28 per cent, or a third⟧, were late."),
    Bad("⟦Two-thirds of members (57%)⟧ voted to strike."),
    Bad("They cleared ⟦134 of the 142 mines (89%)⟧ by May."),
    Bad("⟦Three quarters of the shops — 68%⟧ — had reopened."),
    Bad("Almost ⟦half (53%)⟧ of the fleet is electric."),
    Bad("⟦Four in 10 patients (52 per cent)⟧ waited a year."),
    Bad("Only ⟦37 of the 101 ponds (27%)⟧ were clean."),
    Bad("Just over ⟦a fifth (31%)⟧ were vacant."),
    Bad("⟦Nine out of 10 buses (79%)⟧ ran on time."),
    Bad("The chain will shut ⟦24 of its 96 shops, a third⟧ of the total."),
    Bad("Of ⟦1,200 nurses asked, 480, or half⟧, wanted to leave."),
    Bad("The survey found ⟦62% (half)⟧ in favour."),
]
GOOD = [
    Good("About a third of anglers — 35% — have caught a pike.", why="right"),
    Good("Nearly two in five windmills (38%) still turn.", why="right"),
    Good("More than half of the pupils (58 per cent) walk.", why="right"),
    Good("A quarter of homes (28%) are cold.", why="round"),
    Good("A third of men, and 41% of women, said no.", why="two groups"),
    Good("Half of the sample, up from 38%, agreed.", why="two dates"),
    Good("They cleared 134 of the 142 mines (94%).", why="right"),
    Good("In the second half (28% of play) they slept.", why="a half of a match"),
    Good("A third said yes and 28% said no.", why="two answers"),
    Good("Half of voters, 38% of them men, stayed at home.", why="a share of the share"),
    Good("A quarter said it was dear (61% of those in towns).", why="another group"),
    Good("Profit fell in the third quarter (28%).", why="a quarter of the year"),
    Good("About 5,000 in 2024 (12%) were women.", why="a year is no ratio"),
    Good("A quarter of those asked, or 18 of 70 (26%), agreed.", why="both are right"),
    Good("Of 1,200 nurses asked, 480, or 40 per cent, wanted to leave.", why="right"),
    Good("It shut 24 of its 96 shops, a third of them in Hexley.", why="a share of the 24"),
    Good("One in 10 homes, 12 per cent more than in May, is empty.", why="a change"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    if not figures.indexes(FigureKind.PERCENT, FigureKind.FRACTION):
        return
    for pair in shares_said_twice(doc.folded, figures):
        if agrees(pair):
            continue
        last = pair.whole or pair.words
        start, end = min(pair.words.start, pair.percent.start), max(last.end, pair.percent.end)
        if doc.prose[end : end + 1] == ")" and "(" in doc.prose[start:end]:
            end += 1
        slots = {
            "words": doc.prose[pair.words.start : last.end],
            "value": say_number(round(pair.value, 1)),
            "percent": say_number(round(pair.said, 1)),
        }
        yield Finding(start, end, slots)
