"""A step that is missing: first, second, fourth; 1, 2, 4.

A cut took a point out, or the numbers were not closed up behind it.
"""

import itertools
from collections.abc import Iterable, Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, lazy_pattern

MESSAGE = "“{found}” follows “{before}”: {missing} is missing."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9

BAD = [
    Bad("First, wash the pan. Second, dry it. ⟦Fourth⟧, put it away."),
    Bad("Firstly, it is dear. ⟦Thirdly⟧, it is late."),
    Bad("1. Wash the pan.\n2. Dry it.\n⟦4.⟧ Put it away."),
    Bad("1) Peel\n2) Cut\n3) Boil\n⟦5)⟧ Eat"),
    Bad("First, there is money.\nSecond, there is time.\n⟦Fourth⟧, there is will."),
]
GOOD = [
    Good("First, wash the pan. Second, dry it. Third, put it away.", why="no gap"),
    Good("First, wash the pan. Then dry it. Finally, put it away.", why="no count"),
    Good("First, he rose. Fourth, in the end, she came.", why="places in a race"),
    Good("1. Ann Lee\n2. Bob Ray\n3. Cy Dow", why="no gap"),
    Good("1. Ann Lee\n1. Bob Ray\n3. Cy Dow", why="a tie"),
    Good("2. Wash the pan.\n4. Dry it.\n6. Put it away.", why="even numbers"),
    Good(
        "1. Wash the pan.\n\nA long talk follows, of three pages.\n\n3. Dry it.", why="not one list"
    ),
    Good("Firstly, it is dear. Secondly, it is late. Thirdly, it is ugly.", why="no gap"),
    Good("Second, he said, comes the money. Fourth Street is shut.", why="a street"),
]

_NAMES = "first second third fourth fifth sixth seventh eighth".split()
_ORDINALS = {name: number for number, name in enumerate(_NAMES, 1)} | {
    f"{name}ly": number for number, name in enumerate(_NAMES, 1)
}
_OPENING = frozenset(_ORDINALS)
_OPENER = lazy_pattern(r"([A-Z][a-z]+),? ")
_NUMBERED = lazy_pattern(r"(\d{1,2})([.)]) ")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if len(opening := _OPENING & doc.words) > 1:
        yield from _words(doc, opening)
    if doc.numerals >= {"1", "2"} and not doc.numerals.isdisjoint(("4", "5")):
        yield from _numbers(doc)


def _words(doc: Document, opening: frozenset[str]) -> Iterator[Finding]:
    """Sentences that open with *First,* *Second,* …"""
    if sum(f"{word}," in doc.folded for word in opening) < 2:
        return
    openers: list[tuple[int, int, int]] = []
    for word in opening:
        for at in doc.occurrences(word):
            end = at + len(word)
            opens = (
                at == 0 or doc.prose[at - 2 : at] in (". ", "? ", "! ") or doc.prose[at - 1] == "\n"
            )
            if opens and doc.prose[at].isupper() and doc.prose[end : end + 1] == ",":
                openers.append((at, end, _ORDINALS[word]))
    openers.sort()
    for (at, end, number), (after, closes, following) in itertools.pairwise(openers):
        style = doc.folded[at:end].endswith("ly") == doc.folded[after:closes].endswith("ly")
        if following == number + 2 and style and (number > 1 or doc.folded[at:end].endswith("ly")):
            yield _finding(doc, (after, closes), (at, end), _NAMES[number])


def _numbers(doc: Document) -> Iterator[Finding]:
    """Lines that begin with *1.* *2.* *4.*, one after the other."""
    run: list[tuple[int, int, int]] = []
    for block in doc.blocks:
        found = _NUMBERED.match(doc.prose, block.start, block.end)
        if found is None:
            run = []
            continue
        place = (found.start(), found.end() - 1, int(found[1]))
        if place[2] == 1:
            run = [place]
        elif run and place[2] == run[-1][2] + 1:
            run.append(place)
        elif len(run) > 1 and place[2] == run[-1][2] + 2:
            start, end, number = run[-1]
            yield _finding(doc, place[:2], (start, end), str(number + 1))
            run = []
        else:
            run = []


def _finding(
    doc: Document, place: tuple[int, int], before: tuple[int, int], missing: str
) -> Finding:
    slots = {"before": doc.prose[slice(*before)], "missing": missing}
    return Finding(*place, slots, others=[Place(*before, "the one before")])
