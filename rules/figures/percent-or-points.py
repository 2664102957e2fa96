"""Percentage points called per cent.

From 4% to 6% is a rise of two percentage points, or of 50 per cent. “Up 2%” says that almost
nothing has happened.
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
    relative_change,
    say_number,
)

MESSAGE = "From {old} to {new} is {points}, or {percent} per cent, not {found}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
TRIGGERS = Triggers(literals=frozenset({"%", "per cent", "percent", "pct"}))

BAD = [
    Bad("Unemployment went from 4% to 6%, up ⟦2%⟧."),
    Bad("The tax rises from 20 per cent to 25 per cent, an increase of ⟦5 per cent⟧."),
    Bad("Support fell ⟦9%⟧, from 61% to 52%."),
    Bad("Turnout was 48%, up ⟦6%⟧ from 42% in 2021."),
    Bad("The rate rose ⟦3 percent⟧ to 12 percent from 9 percent."),
    Bad("Its share of the market grew by ⟦4%⟧, to 16% from 12%."),
    Bad("The party has 31%, compared with 27% in May, a gain of ⟦4%⟧."),
    Bad("Inflation dropped from 8% to 5%, a ⟦3%⟧ fall."),
    Bad("The fee went up ⟦1.5%⟧ last week. It is now 4%, up from 2.5%."),
    Bad("From 4% to 6% is a rise of ⟦5 percentage points⟧."),
]
GOOD = [
    Good("Unemployment went from 4% to 6%, up two percentage points.", why="points"),
    Good("Unemployment went from 4% to 6%, up 50%.", why="a relative change, rightly said"),
    Good("Support fell nine points, from 61% to 52%.", why="points"),
    Good("Turnout was 48%, up from 42%.", why="no change is said"),
    Good("The rate rose from 100% to 101%, up 1%.", why="both are one"),
    Good("Rents rose 6% in 2023, from 4% a year earlier.", why="two changes, no third"),
    Good("Growth of 2% is expected, up from 1.5%, and wages rose 7%.", why="another thing"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if len(doc.quantities.indexes(FigureKind.PERCENT)) < 2:
        return
    for stated in doc.stated_changes:
        figure, change = stated.figure, stated.change
        if FigureKind.PERCENT not in (change.old.kind, change.new.kind):
            continue
        if not _is_points_as_percent(stated) and not _are_other_points(stated):
            continue
        old, new = change
        percent = abs(new.value / old.value - 1) * 100 if old.value else 0.0
        points = say_number(round(abs(new.value - old.value), 2))
        slots = {
            "old": doc.prose[old.start : old.end],
            "new": doc.prose[new.start : new.end],
            "points": points + (" percentage point" if points == "1" else " percentage points"),
            "percent": say_number(round(percent, 1)),
        }
        yield Finding(
            figure.start,
            figure.end,
            slots,
            others=[
                Place(old.start, old.end, "the old share"),
                Place(new.start, new.end, "the new one"),
            ],
        )


def _is_points_as_percent(stated: StatedChange) -> bool:
    """The said per cent is the difference of two percentages, and is no relative change of them."""
    figure, change = stated.figure, stated.change
    if figure.kind is not FigureKind.PERCENT:
        return False
    if stated.direction in (1, -1) and (stated.direction > 0) != (
        change.new.value > change.old.value
    ):
        return False  # "growth slowed from 3.5% to 2.5% and prices rose 1%"
    slack = max(figure.step, change.old.step, change.new.step) * 0.51
    if abs(abs(change.new.value - change.old.value) - figure.value) > slack:
        return False
    low, high = sorted(map(abs, relative_change(change)))
    return not low - 1.0 <= figure.value <= high + 1.0


def _are_other_points(stated: StatedChange) -> bool:
    figure, change = stated.figure, stated.change
    if figure.kind is not FigureKind.POINTS or figure.hedge or not stated.same_sentence:
        return False
    slack = 0.51 * (change.old.step + change.new.step + figure.step) + 0.01
    return abs(abs(change.new.value - change.old.value) - figure.value) > slack
