"""A unit, a magnitude or a qualifier said twice.

“$5 million dollars” reads as five million dollars dollars. The second mention can go without loss.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Quantity,
    Safety,
    Severity,
    lazy_pattern,
    replace,
)

MESSAGE = "“{found}” says “{twice}” twice."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95
SAFETY = Safety.SAFE

BAD = [
    Bad("It cost ⟦$5 million dollars⟧ to mend.", fix="It cost $5 million to mend."),
    Bad("He owed ⟦£300 pounds⟧ to the club.", fix="He owed £300 to the club."),
    Bad("They paid ⟦€20 euros⟧ each.", fix="They paid €20 each."),
    Bad("Doors open at ⟦9 a.m. in the morning⟧.", fix="Doors open at 9 a.m."),
    Bad("It shuts at ⟦11pm at night⟧ daily.", fix="It shuts at 11pm daily."),
    Bad(
        "The train left at ⟦5:40 p.m. in the afternoon⟧ on time.",
        fix="The train left at 5:40 p.m. on time.",
    ),
    Bad("About ⟦40% percent⟧ agreed.", fix="About 40% agreed."),
    Bad("The firm lost ⟦£5m million⟧ last year."),
    Bad("The firm owes ⟦$3bn billion⟧ in tax."),
    Bad("Well ⟦over 100+⟧ swimmers came.", fix="Well over 100 swimmers came."),
    Bad("They need ⟦at least 50 or more⟧ helpers.", fix="They need at least 50 helpers."),
    Bad("It was ⟦30°C degrees⟧ in May.", fix="It was 30°C in May."),
    Bad("“It cost ⟦$5 million dollars⟧,” he said.", why="a fix in a quotation is not safe"),
]
GOOD = [
    Good("It cost $5 million. Dollars were scarce.", why="a new sentence"),
    Good("It cost 5 million dollars.", why="said once"),
    Good("It cost A$5 million, or three million US dollars.", why="two currencies"),
    Good("Doors open at 9 in the morning.", why="said once"),
    Good("They sold £300 pound coins.", why="a thing called pound coin"),
    Good("The $5 dollar store chain", why="a shop's name"),
    Good("At 9 a.m. in the square they met.", why="a place"),
    Good("More than 100 swimmers, or 40% of them, came.", why="nothing twice"),
    Good("He paid $20 dollar for dollar.", why="an idiom"),
]

_MONEY = {
    "USD": re.compile(r" (?:us )?dollars\b(?! (?:bills?|coins?|notes?|stores?))"),
    "GBP": re.compile(r" pounds\b(?! (?:coins?|notes?|sterling))"),
    "EUR": re.compile(r" euros\b(?! (?:coins?|notes?))"),
    "JPY": re.compile(r" yen\b"),
    "INR": re.compile(r" rupees\b"),
}
_MAGNITUDE = lazy_pattern(r" (million|billion|trillion)\b")
_PERCENT = lazy_pattern(r" (?:percent|per cent)\b(?! point)")
_DEGREES = lazy_pattern(r" degrees\b")
_MORNING = lazy_pattern(r",? (?:in the (?:early )?morning|this morning in the morning)\b")
_EVENING = lazy_pattern(r",? (?:in the (?:late |early )?(?:afternoon|evening)|at night)\b")
_OR_MORE = lazy_pattern(r" or more\b(?! (?:than|of))")
_MORE_BEHIND = ("+", " or more")
_MORE = frozenset(("over", "more than", "just over", "at least"))


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    folded = doc.folded
    for figure in doc.quantities:
        end = figure.end
        kind = figure.kind
        if kind is FigureKind.MONEY:
            pattern = _MONEY.get(figure.unit)
            signed = not folded[figure.start].isdigit() and not figure.in_words
            if pattern and signed and (twice := pattern.match(folded, end)):
                yield _finding(doc, figure.start, end, twice.end(), twice[0].strip())
            elif figure.magnitude >= 1e6 and (twice := _MAGNITUDE.match(folded, end)):
                slots = {"twice": twice[1]}
                yield Finding(figure.start, twice.end(), slots)
        elif kind is FigureKind.PERCENT:
            if folded[end - 1] == "%" and (twice := _PERCENT.match(folded, end)):
                yield _finding(doc, figure.start, end, twice.end(), "per cent")
        elif kind is FigureKind.TIME:
            twice = _half_day(folded, figure)
            if twice:
                yield _finding(doc, figure.start, end, twice.end(), twice[0].strip(" ,"))
        elif kind is FigureKind.UNIT:
            if folded[end - 2] == "°" and (twice := _DEGREES.match(folded, end)):
                yield _finding(doc, figure.start, end, twice.end(), "degrees")
        elif kind is FigureKind.COUNT and folded.startswith(_MORE_BEHIND, end):
            yield from _more(doc, figure)


def _half_day(folded: str, figure: Quantity) -> re.Match[str] | None:
    written = folded[figure.start : figure.end].replace(".", "")
    if written.endswith("am"):
        return _MORNING.match(folded, figure.end)
    return _EVENING.match(folded, figure.end) if written.endswith("pm") else None


def _more(doc: Document, figure: Quantity) -> Iterator[Finding]:
    """Over 100+, at least 50 or more."""
    folded, end = doc.folded, figure.end
    if figure.hedge not in _MORE:
        return
    if folded[end] == "+":
        closes = end + 1
    elif twice := _OR_MORE.match(folded, end):
        closes = twice.end()
    else:
        return
    hedge = doc.prose.rfind(_LAST_WORDS[figure.hedge], max(0, figure.start - 12), figure.start)
    if hedge < 0:
        return
    start = doc.folded.rfind(figure.hedge, max(0, figure.start - 12), figure.start)
    yield _finding(doc, start if start >= 0 else hedge, end, closes, figure.hedge)


_LAST_WORDS = {"over": "over", "just over": "over", "more than": "than", "at least": "least"}


def _finding(doc: Document, start: int, end: int, closes: int, twice: str) -> Finding:
    safety = Safety.UNSAFE if doc.in_speech(start) else Safety.SAFE
    written = doc.prose[start:end]
    if doc.prose[closes : closes + 1] == "." and written.endswith("."):
        written = written[:-1]
    return Finding(start, closes, {"twice": twice}, fixes=[replace(start, closes, written, safety)])
