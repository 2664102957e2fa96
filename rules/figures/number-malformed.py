"""A number whose separators cannot be.

“$230,00”, “£17.m”, “26,300,0”: a digit is missing, or one too many, or a comma stands where a point
should. The reader cannot tell which, and the desk can only guess: ask the writer.
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
    Severity,
    lazy_pattern,
    replace,
)

MESSAGE = "“{found}” is not a number as it stands: {what}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.97

BAD = [
    Bad("The jury awarded her ⟦$230,00⟧ on Friday."),
    Bad("The fund stands at ⟦£17.m⟧ this year."),
    Bad("The barge held ⟦26,300,0⟧ corks."),
    Bad("A jury gave him ⟦$2,36,000⟧ in damages."),
    Bad("Some ⟦1,4716⟧ runners finished."),
    Bad(
        "It was built in ⟦2o08⟧ by the river board.", fix="It was built in 2008 by the river board."
    ),
    Bad("They counted ⟦12,34,5⟧ votes."),
    Bad("The bill came to ⟦$4,.5 million⟧."),
    Bad("The harbour cost ⟦€2.340.000⟧ to dredge."),
    Bad("It raised ⟦$1, 200⟧ for the hospice."),
    Bad("About ⟦3,21 people⟧ signed."),
    Bad("A crowd of ⟦12 ,000⟧ came."),
    Bad("The ⟦42th⟧ race starts at noon.", fix="The 42nd race starts at noon."),
    Bad("She came ⟦3th⟧.", fix="She came 3rd."),
    Bad("In all ⟦1234,567⟧ cards were sent."),
    Bad("Turnout was ⟦61.%⟧ in the north."),
    Bad("The dam holds ⟦4.5.6 million⟧ litres."),
]
GOOD = [
    Good("The jury awarded her $230,000 on Friday.", why="right"),
    Good("The court fined him Rs 2,36,000.", why="Indian grouping, Indian money"),
    Good("A town of 2,36,000 people near Pune paid 2 lakh rupees.", why="an Indian story"),
    Good("On March 29,2019 it closed.", why="a date without a space"),
    Good("Read Isaiah 7,14 and pages 12,13.", why="a list"),
    Good("Version 4.5.6 is out, as is 10.0.0.1.", why="versions and addresses"),
    Good("Call 555.123.4567 or 020 7946 0000.", why="telephone numbers"),
    Good("It happened on 12.05.2024.", why="a date"),
    Good("They won 6-4, 6-3.", why="a score"),
    Good("In 2019, 200 people came.", why="a year, then a count"),
    Good("It costs 1,200 or 1,300.50.", why="right"),
    Good("The 11th, 12th, 13th, 21st, 22nd and 111th came.", why="right"),
    Good("Rooms 1,2,3 and 4 are shut.", why="a list"),
    Good("He weighs 12st and won by 3.", why="stones"),
    Good("The share fell 3,5 per cent, the Berlin paper wrote.", why="a decimal comma"),
    Good("He ran the 100m in 10.2. The rest walked.", why="the end of a sentence"),
    Good("It scored 10,000 and 5.000.", why="three decimals"),
    Good("Lots 101,102,103 were sold.", why="looks grouped"),
]

_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DOT_UNIT = lazy_pattern(r"\.(?:m|bn|tn|k|million|billion|trillion)\b|\.%")
_LETTER_O = lazy_pattern(r"\d+o\d+(?![\w-])")
_TORN = lazy_pattern(r" ,\d{3}(?![\d,])")
_AFTER_COMMA = lazy_pattern(r", \d{3}(?![\d,.-])")
_MONEY_WORD = lazy_pattern(r" (?:million|billion|trillion|people|per cent|percent|votes|jobs)\b|%")
_TEARING = frozenset(".o ,")  # behind other characters a number is whole
_INDIA = frozenset("rupee rupees rs lakh lakhs crore crores india indian pakistan nepal".split())


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    folded = doc.folded
    for figure in doc.quantities:
        kind = figure.kind
        if kind is FigureKind.MALFORMED:
            found = _separators(doc, figure)
        elif kind is FigureKind.ORDINAL:
            found = _ordinal(doc, figure)
        elif kind is FigureKind.MONEY or kind is FigureKind.COUNT or kind is FigureKind.YEAR:
            found = None if figure.in_words else _neighbours(doc, figure, folded)
        else:
            continue
        if found is not None:
            yield found


def _said(start: int, end: int, what: str) -> Finding:
    return Finding(start, end, {"what": what})


def _separators(doc: Document, figure: Quantity) -> Finding | None:
    """Commas and points inside a run of digits."""
    folded = doc.folded
    start, end = figure.start, figure.end
    before = folded[start - 1 : start]
    if before.isalnum() or (before and before in "/@#_-–.:\\=&"):
        return None
    if (folded[end : end + 1].isalpha() and folded[end : end + 1] not in "mbkt") or folded[
        end : end + 1
    ] in ("/", "@", "_", ":", "-", "="):
        return None
    sign = before in ("$", "£", "€") and before != ""
    text = folded[start:end]
    if not text.isascii():
        return None
    if "," not in text:
        return _points(doc, figure, text, sign)
    if ",." in text or ".," in text or ",," in text:
        if sign or _MONEY_WORD.match(folded, end):
            return _said(_left(doc, start), _unit_end(folded, end), "two marks stand together")
        return None
    groups = text.partition(".")[0].split(",")
    if "." in text and "," in text.partition(".")[2]:
        return None  # 1.234,50: the continental way
    if _is_list_or_date(folded, start, groups, sign or bool(_MONEY_WORD.match(folded, end))):
        return None
    return _said(_left(doc, start), _unit_end(folded, end), "a digit is missing or too many")


def _is_list_or_date(folded: str, start: int, groups: list[str], amount: bool) -> bool:
    first, *rest = groups
    if len(rest) == 1:
        word = folded[max(0, start - 12) : start].split()
        if word and word[-1][:3] in _MONTHS:
            return True
        if not amount and len(first) <= 2 and len(rest[0]) == 4 and 1500 <= int(rest[0]) < 2100:
            return True
        if len(first) == 4 and 1500 <= int(first) < 2100:
            return True
        if len(rest[0]) <= 2:
            return not (amount and (len(rest[0]) == 2 or len(first) == 3)) and len(first) < 3
        return len(first) > 6 or len(rest[0]) > 6
    # A list of numbers has groups of all lengths; a number has at least one of three digits.
    if max(map(len, groups)) > 3:
        return all(len(group) > 2 for group in groups)
    return 3 not in map(len, rest) and not (len(rest) == 2 and len(first) == 2 == len(rest[0]))


def _points(doc: Document, figure: Quantity, text: str, sign: bool) -> Finding | None:
    """Two points in an amount: "$2.340.000"."""
    amount = _MONEY_WORD.match(doc.folded, figure.end) is not None
    if "..." in text or not (sign or (amount and ".." not in text)):
        return None
    return _said(_left(doc, figure.start), _unit_end(doc.folded, figure.end), "it has two points")


def _left(doc: Document, start: int) -> int:
    return start - 1 if doc.prose[start - 1 : start] in ("$", "£", "€") else start


def _unit_end(folded: str, end: int) -> int:
    unit = re.compile(r" ?(?:million|billion|trillion|people|m\b|bn\b)").match(folded, end)
    return unit.end() if unit else end


def _ordinal(doc: Document, figure: Quantity) -> Finding | None:
    start, end = figure.start, figure.end
    number, suffix = doc.prose[start : end - 2], doc.folded[end - 2 : end]
    if not number.isdecimal() or suffix == "st" or doc.prose[end - 2].isupper():
        return None
    value = int(number[-2:])
    right = "th" if 10 < value < 20 else _SUFFIX.get(value % 10, "th")
    if suffix == right or (suffix == "th" and value % 10 == 0):
        return None
    what = f"the ending of {number} is “{right}”"
    return Finding(start, end, {"what": what}, fixes=[replace(start, end, number + right)])


def _neighbours(doc: Document, figure: Quantity, folded: str) -> Finding | None:
    """What stands beside a number that is whole in itself."""
    start, end = figure.start, figure.end
    after = folded[end : end + 1]
    if after not in _TEARING and "," not in folded[start:end]:
        return None
    unit = _DOT_UNIT.match(folded, end) if after == "." else None
    if unit and (figure.kind is FigureKind.MONEY or unit[0] == ".%"):
        return _said(start, unit.end(), "nothing stands after the point")
    if after == "o" and (letter := _LETTER_O.match(folded, start)):
        right = letter[0].replace("o", "0")
        if len(right) == 4:
            fixes = [replace(start, letter.end(), right)]
            return Finding(start, letter.end(), {"what": "it holds the letter O"}, fixes=fixes)
    if folded.startswith(" ,", end) and (torn := _TORN.match(folded, end)) and figure.value < 1000:
        return _said(start, torn.end(), "a space stands before the comma")
    if figure.kind is FigureKind.MONEY and after == "," and figure.value < 1000:
        torn = _AFTER_COMMA.match(folded, end)
        if torn and folded[start:end][-1].isdigit() and figure.magnitude == 1:
            return _said(start, torn.end(), "a space stands after the comma")
    if "," in folded[start:end] and _is_indian(folded[start:end], doc):
        return _said(start, end, "its commas do not stand at the thousands")
    return None


def _is_indian(text: str, doc: Document) -> bool:
    """Grouped by lakhs ("2,36,000") in a draft that has nothing to do with India."""
    groups = text.partition(".")[0].split(",")
    if all(len(group) != 2 for group in groups[1:]):
        return False
    return not (_INDIA & doc.words or "₹" in doc.prose)
