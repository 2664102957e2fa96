"""A percentage that cannot be.

Nothing falls by more than 100 per cent, no more than 100 per cent of people vote, and no drink is
130% alcohol (130 proof is 65%). Profits can: they may turn to losses.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Quantity,
    Severity,
    Triggers,
    lazy_pattern,
    said_change,
    say_number,
)

MESSAGE = "“{found}” cannot be: {why}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
TRIGGERS = Triggers(literals=frozenset({"%", "per cent", "percent", "pct"}))

BAD = [
    Bad("Burglaries fell by ⟦120 per cent⟧ in a year."),
    Bad("The rum is ⟦130% abv⟧."),
    Bad("Some ⟦104% of voters⟧ cast a ballot."),
    Bad("There is a ⟦120 percent chance⟧ of rain."),
    Bad("Sightings have dropped ⟦150%⟧ since May."),
    Bad("A ⟦110% decline⟧ in visitors was feared."),
    Bad("Turnout was ⟦102%⟧ in Hexley."),
    Bad("The shop has cut its plastic by ⟦200%⟧."),
    Bad("About ⟦180 percent of pupils⟧ take a bus."),
    Bad("It contains ⟦105% alcohol⟧."),
]
GOOD = [
    Good("Burglaries rose by 120 per cent in a year.", why="a rise may exceed the whole"),
    Good("Profit fell 120% to a loss of £3m.", why="from profit to loss"),
    Good("The rum is 65% abv (130 proof).", why="right"),
    Good("Debt stands at 130% of output.", why="a ratio of two things"),
    Good("“There is a 110 per cent chance,” she said.", why="speech"),
    Good("They gave 110 per cent.", why="an idiom"),
    Good("Trains ran at 120% of capacity, down from 150%.", why="a ratio"),
    Good("Turnout was 100%.", why="it can be"),
    Good("Prices fell to 120% of those of May.", why="a level"),
]

_ALCOHOL = lazy_pattern(r" (?:abv|alcohol|alc)\b")
_CHANCE = lazy_pattern(r" (?:chance|probability|likelihood)\b")
_OF_PEOPLE = lazy_pattern(
    r" of (?:the |all |its |our |their )?(?:registered |eligible |young |local )?(?:voters|"
    r"people|residents|"
    r"respondents|adults|women|men|pupils|students|patients|members|households|children|drivers|"
    r"teachers|workers|employees|passengers|families|homes|votes|ballots)\b"
)
_DECLINE = lazy_pattern(r" (?:decline|fall|drop|decrease|reduction|cut|discount)\b")
_MAY_PASS_ZERO = lazy_pattern(
    r"\b(?:profits?|earnings|income|margins?|losses|loss|balance|surplus|deficit|returns?|growth|"
    r"results?|cash flow|net|compared|of its|level)\b"
)
_TURNOUT = frozenset(("turnout", "occupancy", "attendance"))


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    for figure in doc.quantities.of(FigureKind.PERCENT):
        if figure.value <= 100.5 or doc.in_speech(figure.start):
            continue
        found = _why(doc, figure)
        if found is not None:
            end, why = found
            yield Finding(figure.start, end, {"why": why})


def _why(doc: Document, figure: Quantity) -> tuple[int, str] | None:
    folded, end = doc.folded, figure.end
    if match := _ALCOHOL.match(folded, end):
        half = say_number(figure.value / 2)
        return match.end(), f"{say_number(figure.value)} proof would be {half} per cent"
    if match := _CHANCE.match(folded, end):
        return match.end(), "a chance ends at 100 per cent"
    if match := _OF_PEOPLE.match(folded, end):
        return match.end(), "a share ends at 100 per cent"
    if (
        len(figure.before) > 1
        and figure.before[-2] in _TURNOUT
        and figure.before[-1] in ("was", "of", "at")
    ):
        return end, "a share ends at 100 per cent"
    if _MAY_PASS_ZERO.search(folded, figure.sentence.start, figure.sentence.end):
        return None
    if match := _DECLINE.match(folded, end):
        return match.end(), "nothing falls by more than all of it"
    nearest = figure.before[-1] if figure.before else "than"
    if nearest not in ("more", "less", "than", "to") and said_change(folded, figure) == -1:
        return end, "nothing falls by more than all of it"
    return None
