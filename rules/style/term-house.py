"""The desk's own list of words: what it accepts, what it rejects, what it writes instead.

Every newsroom has names, places and terms that no general rule can know. They are given in the
configuration, as lists or as a table in a file that an editor keeps in a spreadsheet::

    [options."style/term-house"]
    accept = ["evil-doers"]                     # longer phrases in which nothing is reported
    reject = ["fury", "bonking"]                # words to keep out
    swap = ["media evil -> medieval", "Frinton on Sea -> Frinton-on-Sea"]
    file = "house-terms.csv"

The file is CSV: wrong form, right form (empty: rejected), reason (optional). Forms in small letters
match with any capitals; a form with a capital matches as it is written.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    NamedTuple,
    Options,
    Safety,
    Severity,
    Span,
    Speech,
    match_case,
    replace,
)

MESSAGE = "The house writes “{to}”, not “{found}”.{reason}"
SEVERITY = Severity.WARNING
CONFIDENCE = 0.97
SPEECH = Speech.SKIP
SAFETY = Safety.UNSAFE
SOURCES = ["The newsroom's own list."]

_REJECTED = "“{found}” is on the house’s list of words to keep out.{reason}"
_AROUND = 60  # characters around a hit in which an accepted phrase is looked for


class Settings(Options):
    accept: tuple[str, ...] = ()  # phrases that are right although they hold a listed form
    reject: tuple[str, ...] = ()  # forms to keep out
    swap: tuple[str, ...] = ()  # "wrong -> right"
    file: str = ""  # CSV: wrong form, right form or nothing, reason


class _Term(NamedTuple):
    wrong: str
    right: str  # empty: nothing to put in its place
    reason: str


BAD = [
    Bad(
        "The ⟦media evil⟧ castle is open.",
        fix="The medieval castle is open.",
        options={"swap": ["media evil -> medieval"]},
    ),
    Bad("Residents voiced ⟦fury⟧.", options={"reject": ["fury"]}),
    Bad(
        "A pier in ⟦Frinton on Sea⟧ shut.",
        fix="A pier in Frinton-on-Sea shut.",
        options={"swap": ["Frinton on Sea -> Frinton-on-Sea"]},
    ),
]
GOOD = [
    Good("The media evil castle is open.", why="without a list the rule is silent"),
    Good(
        "“Sound and fury,” he said at the Fury Road premiere.",
        why="an accepted phrase, and direct speech",
        options={"reject": ["fury"], "accept": ["Fury Road"]},
    ),
    Good(
        "A pier in Frinton-on-Sea shut.",
        why="the house form",
        options={"swap": ["Frinton on Sea -> Frinton-on-Sea"]},
    ),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    """Every listed form that stands as whole words, outside the accepted phrases."""
    for term in _terms(options):
        for at in _places(term.wrong, doc):
            if not _accepted(at, options.accept, doc):
                yield _finding(at, term, doc)


def _terms(options: Settings) -> Iterator[_Term]:
    for wrong in options.reject:
        yield _Term(wrong, "", "")
    for line in options.swap:
        wrong, _, right = line.partition("->")
        yield _Term(wrong.strip(), right.strip(), "")
    if options.file:
        import csv  # only a house with a list pays for it

        with open(options.file, encoding="utf-8-sig", newline="") as opened:
            for row in csv.reader(opened):
                if row and row[0].strip() and not row[0].startswith("#"):
                    cells = [cell.strip() for cell in (*row, "", "")]
                    yield _Term(cells[0], cells[1], cells[2])


def _places(form: str, doc: Document) -> Iterator[Span]:
    folded = form.lower().replace("’", "'")
    if not folded:
        return
    written = form.replace("’", "'")
    for start in doc.occurrences(folded):
        at = Span(start, start + len(form))
        if form == form.lower() or at.of(doc.prose).replace("’", "'") == written:
            yield at


def _accepted(at: Span, phrases: Iterable[str], doc: Document) -> bool:
    """Whether the place lies inside one of the accepted phrases."""
    start = max(at.start - _AROUND, 0)
    around = doc.prose[start : at.end + _AROUND]
    return any(
        start + found.start() <= at.start and at.end <= start + found.end()
        for phrase in phrases
        for found in re.finditer(re.escape(phrase), around, re.IGNORECASE)
    )


def _finding(at: Span, term: _Term, doc: Document) -> Finding:
    found = at.of(doc.prose)
    slots = {"found": found, "to": term.right, "reason": f" {term.reason}" if term.reason else ""}
    if not term.right:
        return Finding(*at, slots, message=_REJECTED)
    right = match_case(found, term.right) if term.wrong == term.wrong.lower() else term.right
    return Finding(*at, slots, fixes=[replace(*at, right)])
