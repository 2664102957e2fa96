"""One term, one way with capitals.

“Department for Transport” and “Department For Transport”, “the Internet” and “the internet”:
nobody is misled, but the page looks unread. Looked at are names of several words whose small
words differ, and a list of words that houses write either way.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from newslint.rule import (
    Bad,
    Block,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Span,
    Speech,
    replace,
)

MESSAGE = "“{found}” ({count}) is “{usual}” ({usual_count}) elsewhere: choose one."
SEVERITY = Severity.NOTE
SPEECH = Speech.SKIP
FIELDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.STANDFIRST)

BAD = [
    Bad("The Office for Piers met. The ⟦Office For Piers⟧ left. The Office for Piers slept."),
    Bad("They read it on the internet. The ⟦Internet⟧ was slow; the internet often is."),
    Bad("Covid-19 came in May, and Covid-19 stayed; ⟦COVID-19⟧ is no flu."),
]
GOOD = [
    Good("The Office for Piers met. The Office for Piers left.", why="one way"),
    Good("Internet users slept. They had read it on the internet.", why="opens a sentence"),
    Good("“The Internet is dead,” he said of the internet.", why="in a quotation"),
    Good("He moved from the Internet Archive to the internet.", why="a name"),
]

_SMALL = frozenset("For Of The And An In On At To With By".split())
_NAME = re.compile(
    r"(?!(?:The|An?|In|On|At) )[A-Z][\w’'-]+"
    r"(?: (?:for|of|the|and|in|on|at|to|with|by|[A-Z][\w’'-]+)){1,6}"
)
_IN_WORDS = frozenset("_’'-")
_EITHER = ("internet", "web", "covid", "covid-19", "wi-fi")
_BEFORE = 2  # characters before a word that show whether it opens a sentence


def check(doc: Document, options: Options) -> Iterable[Finding]:
    yield from _names(doc)
    for word in _EITHER:
        if word.partition("-")[0] in doc.words:
            yield from _word(doc, word)


def _names(doc: Document) -> Iterator[Finding]:
    """Names that stand with a capital small word and without."""
    odd: dict[str, list[Span]] = defaultdict(list)
    before_capitals = (run.split(" ")[:-1] for run in doc.capital_runs if " " in run)
    small = _SMALL.intersection(chain.from_iterable(before_capitals))
    for at in sorted(at for word in small for at in _inside(doc, word)):
        block = doc.block_at(at)
        if block is None or block.kind not in FIELDS:
            continue
        name = _around(doc.prose, block, at)
        if name and name.start < at and not doc.in_speech(name.start):
            odd[name.of(doc.folded)].append(name)
    for folded, places in odd.items():
        written = places[0].of(doc.prose)
        usual = [
            Span(at, at + len(folded))
            for at in doc.occurrences(folded)
            if doc.prose[at].isupper() and doc.prose[at : at + len(folded)] != written
        ]
        if usual:
            yield _finding(doc, places, usual)


def _inside(doc: Document, word: str) -> Iterator[int]:
    """Where a small word with a capital stands between what may be two words of a name."""
    at = doc.prose.find(f" {word} ") + 1
    while at:
        before, after = (
            doc.prose[at - 2 : at - 1],
            doc.prose[at + len(word) + 1 : at + len(word) + 2],
        )
        if (before.isalnum() or before in _IN_WORDS) and "A" <= after <= "Z":
            yield at
        at = doc.prose.find(f" {word} ", at) + 1


def _around(prose: str, block: Block, at: int) -> Span | None:
    start = max(block.start, at - 60)
    for name in _NAME.finditer(prose, start, min(block.end, at + 80)):
        if name.start() <= at < name.end():
            return Span(*name.span())
    return None


def _word(doc: Document, word: str) -> Iterator[Finding]:
    """A word that stands with other capitals in the middle of sentences."""
    forms: dict[str, list[Span]] = defaultdict(list)
    for at in doc.occurrences(word):
        span = Span(at, at + len(word))
        before, after = doc.prose[max(at - _BEFORE, 0) : at], doc.prose[span.end : span.end + 2]
        if (
            before[1:] == " "
            and (before[0].islower() or before[0] == ",")
            and not after[1:].isupper()
            and not doc.in_speech(at)
        ):
            forms[span.of(doc.prose)].append(span)
    if word.startswith("covid"):
        forms = defaultdict(list)
        for at in doc.occurrences(word):
            if not doc.in_speech(at) and doc.prose[at + len(word) : at + len(word) + 1] != "-":
                forms[doc.prose[at : at + len(word)]].append(Span(at, at + len(word)))
    if len(forms) > 1:
        usual, *_, odd = sorted(forms.values(), key=lambda spans: (-len(spans), spans[0].start))
        yield _finding(doc, odd, usual)


def _finding(doc: Document, odd: list[Span], usual: list[Span]) -> Finding:
    if len(odd) > len(usual):
        odd, usual = usual, odd
    form = usual[0].of(doc.prose)
    slots = {"usual": form, "count": str(len(odd)), "usual_count": str(len(usual))}
    others = [Place(*span, f"“{span.of(doc.prose)}” here") for span in usual]
    return Finding(*odd[0], slots, "", others, [replace(*odd[0], form)])
