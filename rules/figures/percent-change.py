"""A change in per cent that the old and the new figure do not bear out.

“Rose 25% to 150 from 100” can be checked on the page: the rise is 50%. Readers do it, and the
figure that is wrong is often in the headline too. The check recomputes the change from both
figures with all that their rounding allows; yearly rates, averages and adjusted figures are left
alone.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    StatedChange,
    Triggers,
    is_other_measure,
    relative_change,
    say_number,
)

MESSAGE = "“{old}” to “{new}” is {right}, not {found}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.93
TRIGGERS = Triggers(literals=frozenset({"%", "per cent", "percent", "pct", "pc"}))

BAD = [
    Bad("Attendance rose by ⟦30%⟧ to 9,000, from 6,000 in 2024."),
    Bad("Sales rose ⟦20%⟧ to 150 from 100."),
    Bad("Profits fell ⟦30 per cent⟧ from £420m to £336m."),
    Bad("Canal trips climbed by ⟦30%⟧ last year. Some 2.3 million were made, up from 2 million."),
    Bad("The club has 1,200 members, up ⟦30%⟧ from 1,000 a year ago."),
    Bad("Rents have gone from $800 to $1,000 a month, a ⟦35%⟧ increase."),
    Bad("The herd grew to 460 from 400, a rise of ⟦25 percent⟧."),
    Bad("Burglaries dropped ⟦10%⟧, from 200 to 150."),
    Bad("There were 90 fires, compared with 60 the year before, an increase of ⟦30%⟧."),
    Bad("The mine shed jobs: staff fell ⟦15%⟧ to 600 from 800."),
    Bad("The toll was raised ⟦50%⟧, to £4 from £2."),
    Bad("Its income rose ⟦60%⟧ to £2m. It earned £1.6m in the previous year."),
    Bad("Some 45 ships called, against 30 last year. That is a rise of ⟦40%⟧."),
    Bad("A loaf went up ⟦12%⟧, from 200 pence to 250 pence."),
    Bad("Output fell by ⟦30%⟧, to 120 tonnes from 150 tonnes."),
]
GOOD = [
    Good("Attendance rose by 50% to 9,000, from 6,000 in 2024.", why="right"),
    Good("Sales rose 15% to 2.3 million from 2 million.", why="right"),
    Good("Sales grew 5% a year, from 100 to 150.", why="a yearly rate"),
    Good("Average pay rose 4% from £500 to £600.", why="an average"),
    Good("Adjusted for inflation, it rose 3% to 150 from 120.", why="adjusted"),
    Good("The share rose from 4% to 6%.", why="no change is said"),
    Good("Profit rose to 60% of sales from 100.", why="a level"),
    Good("Of 400 homes 20% fell from 12 to 8 feet above water.", why="two things"),
    Good("Sales rose about 30% to 5 million from 4 million.", why="rounding allows it"),
    Good("Turnout rose by 2% from 40% to 42%.", why="percentages are for another rule"),
    Good("Prices rose 10% and wages 3%, from 100 to 120 in some trades.", why="two changes"),
    Good("More than 40% of 9,000 came, up from 6,000.", why="a share"),
    Good("At $40m it is over 25% more than the $30m of Marle.", why="a lower bound, and true"),
    Good(
        "The bank wants 30% or more, and paid $209,906 against $143,325 last year.",
        why="a threshold",
    ),
    Good(
        "It expects sales to rise by 25% next year. Sales were £230m, up from £159m.",
        why="a forecast, then a fact",
    ),
    Good("They walked up to 30% further, from 2 miles to 5 miles from home.", why="a place"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if not doc.quantities.indexes(FigureKind.PERCENT):
        return
    for stated in doc.stated_changes:
        figure, change = stated.figure, stated.change
        if figure.kind is not FigureKind.PERCENT or change.old.kind is FigureKind.PERCENT:
            continue
        if is_other_measure(doc.folded, figure) or _holds(stated):
            continue
        yield _finding(doc, stated)


def _holds(stated: StatedChange) -> bool:
    low, high = relative_change(stated.change)
    figure = stated.figure
    slack = 0.3 + (1.0 if figure.step >= 1 and figure.value >= 20 else 0.0)
    slack += 0.5 if figure.step >= 1 else 0.0
    said_low, said_high = figure.low - slack, figure.high + slack
    if figure.hedge in ("more than", "over", "above", "at least"):
        said_high = 10 * said_high + 100  # a lower bound: true of all that is more
    rises = low <= said_high and high >= said_low
    falls = -high <= said_high and -low >= said_low
    if stated.direction == 2:
        return rises or falls
    return rises if stated.direction > 0 else falls


def _finding(doc: Document, stated: StatedChange) -> Finding:
    figure, (old, new) = stated.figure, stated.change
    percent = (new.value / old.value - 1) * 100
    word = "rise" if percent >= 0 else "fall"
    said = doc.prose[figure.start : figure.end]
    rises = stated.direction > 0
    slots = {
        "found": said if rises == (percent >= 0) else f"a {'rise' if rises else 'fall'} of {said}",
        "old": doc.prose[old.start : old.end],
        "new": doc.prose[new.start : new.end],
        "right": f"a {word} of {say_number(round(abs(percent), 1))} per cent",
    }
    return Finding(
        figure.start,
        figure.end,
        slots,
        label="said change",
        others=[
            Place(old.start, old.end, "the old figure"),
            Place(new.start, new.end, "the new one"),
        ],
        severity=Severity.ERROR if stated.same_sentence else Severity.WARNING,
    )
