"""A quotation that comes back comes back in the same words.

When a story quotes somebody in full and later takes up a part of it, one of the two is often
quoted from memory: “deeply irresponsible” has become “deeply irrational”. Reported are short
quotations that repeat the beginning or the end of an earlier one, put other words into the rest,
and are said to be a repetition (“her description of it as …”) or share most of their words.
"""

import re
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Echo,
    Finding,
    Good,
    Options,
    Place,
    Quotation,
    Severity,
    Triggers,
    echoes,
    lazy_pattern,
)

MESSAGE = "Quoted as “{first}” before: is this the same remark?"
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"“", '"', "‘", " '"}))
BODY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)

_BACK = lazy_pattern(
    r"[dcrpaht](?<!\w.)(?:(?<=d)escription|(?<=c)haracteri[sz]ation|(?<=r)emark|(?<=c)omment"
    r"|(?<=p)hrase|(?<=r)epeat(?:ed|ing)|(?<=r)eiterat(?:ed|ing)"
    r"|(?<=a)gain (?:called|described|said)|(?:(?<=h)is|(?<=h)er|(?<=t)heir) words)"
    r"\b[^.“\"]{0,60}\Z",
    re.IGNORECASE | re.DOTALL,
)
_CALLED = lazy_pattern(
    r"[cdt](?<!\w.)(?:(?<=c)alled|(?<=d)escribed|(?<=d)ubbed|(?<=t)ermed) (?:it|that|this)\b"
    r"[^.“\"]{0,60}\Z",
    re.DOTALL,
)
# Characters of which some stand in all that the patterns find, and the words that have them.
_CUES = (
    "descri characteri remark comment phrase repeat reiterat again words called dubbed termed"
).split()
_CUE_WORDS = frozenset(
    "description characterisation characterization remark comment phrase repeated repeating"
    " reiterated reiterating again words called described dubbed termed".split()
)
_CUE_WORDS |= {f"{word}'s" for word in _CUE_WORDS}
_STOPS = frozenset('.“"\n')  # over which the patterns do not reach
_SHORTEST_CUE = 6  # letters
_WORD = re.compile(r"\w+")
_SHORT_DRAFT = 50_000  # characters up to which it is quick to look for a word
_LONGEST = 100  # characters of a quotation that may be a part of another
_REACH = 100  # characters before the marks in which a word of repetition is looked for
_FEW = 3  # shared words from which on two words may differ
_MOST = 5  # shared words that need no word of repetition

BAD = [
    Bad(
        "“It is totally unacceptable,” said Voss.\n"
        "She repeated that it was “⟦completely⟧ unacceptable”."
    ),
    Bad(
        "“It would be deeply irresponsible to sell the pier,” Voss told the board.\n"
        "On Friday she stood by her description of the sale as “deeply ⟦irrational⟧”."
    ),
    Bad(
        "“It is a kick in the teeth of every fisher,” said Voss.\n"
        "By noon it had been “a kick in the teeth of every ⟦skipper⟧” on two channels."
    ),
    Bad(
        '"It is a boathouse without a boat," said Voss.\n'
        'Asked about her remark that it was "a boathouse without a ⟦roof⟧", she smiled.'
    ),
]
GOOD = [
    Good(
        "“The board must fight the virus,” said Voss.\n"
        "Her remark about a “deadly virus” was cheered.",
        why="a word in common",
    ),
    Good(
        "“It would be deeply irresponsible to sell the pier,” Voss told the board.\n"
        "On Friday she stood by her description of the sale as “deeply irresponsible”.",
        why="the same words",
    ),
    Good(
        "“I am deeply worried,” said Voss.\nHolm said he was “deeply disappointed” by the vote.",
        why="two remarks",
    ),
    Good("She called it “very good” and, on Friday, “very bad”.", why="one paragraph, a contrast"),
    Good(
        "“We will never, ever give up the pier,” said Voss.\nHer remark that they “will never give "
        "up” was cheered.",
        why="words left out",
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    quotations = doc.quotation_marks.quotations
    cued = not doc.words.isdisjoint(_CUE_WORDS)
    short = {quotation for quotation in quotations[1:] if _may_repeat(doc, quotation, cued)}
    if not short:
        return
    body = [quotation for quotation in quotations if _is_body(doc, quotation)]
    said = [quotation.inner() for quotation in body]
    parts = [number for number, quotation in enumerate(body) if number and quotation in short]
    for echo in echoes(doc.folded, said, parts):
        if doc.block_at(echo.parted.here.start) == doc.block_at(echo.parted.there.start):
            continue
        if _is_repetition(doc, echo):
            first = doc.prose[_around(echo)]
            others = [Place(*echo.parted.there, "quoted here")]
            yield Finding(*echo.parted.here, {"first": first}, "quoted here", others)


def _is_body(doc: Document, quotation: Quotation) -> bool:
    block = doc.block_at(quotation.start)
    return block is not None and block.kind in BODY


def _may_repeat(doc: Document, quotation: Quotation, cued: bool) -> bool:
    """Whether a quotation is short and either long enough to be known again or called one.

    ``cued`` tells whether the draft has a word that calls something a repetition.
    """
    start, end, _, closed = quotation
    start, end = start + 1, end - closed
    if not 0 < end - start <= _LONGEST:
        return False
    many = doc.prose[start].islower() and doc.prose.count(" ", start, end) >= _MOST
    return (many and _begins_as_before(doc, start, end)) or (cued and _is_called(doc, start, _FEW))


def _begins_as_before(doc: Document, start: int, end: int) -> bool:
    """Whether the first words of a quotation may stand before it; in a long draft they may."""
    words = _WORD.findall(doc.folded, start, end)[:_MOST]
    if len(words) < _MOST:
        return False
    return len(doc.folded) > _SHORT_DRAFT or doc.folded.find(max(words, key=len), 0, start) >= 0


def _is_called(doc: Document, start: int, shared: int) -> bool:
    """Whether the words before a quotation call it a repetition."""
    if start <= _SHORTEST_CUE or not _STOPS.isdisjoint(
        doc.prose[start - 1 - _SHORTEST_CUE : start - 1]
    ):
        return False  # it opens a paragraph or follows a stop: most do
    near = doc.folded[max(start - _REACH, 0) : start - 1]
    if not any(map(near.__contains__, _CUES)):
        return False
    before = doc.prose[max(start - _REACH, 0) : start - 1].rpartition("\n")[2]
    return bool(_BACK.search(before) or (shared >= _FEW and _CALLED.search(before)))


def _is_repetition(doc: Document, echo: Echo) -> bool:
    start, end = echo.quoted.places[0].start, echo.quoted.places[-1].end
    here, shared = echo.parted.here, echo.parted.shared
    other = len(echo.quoted.words) - shared
    if other > 1 and shared < _FEW:
        return False
    if shared >= _MOST and other == 1 and here.end == end and doc.prose[start].islower():
        return True
    if len(echo.quoted.words) == 2 and here.start == start and not _are_adverbs(doc, echo):
        return False  # "deadly virus" is no other form of "the virus"
    return _is_called(doc, start, shared)


def _are_adverbs(doc: Document, echo: Echo) -> bool:
    """Whether the words that differ are like “totally” and “completely”."""
    return all(span.of(doc.folded).endswith("ly") for span in (echo.parted.here, echo.parted.there))


def _around(echo: Echo) -> slice:
    """The words of the first quotation that stand where the second has others."""
    there = echo.parted.there
    places = echo.full.places
    at = next((i for i, place in enumerate(places) if place.start >= there.start), len(places) - 1)
    first = max(at - len(echo.quoted.words) + 1, 0)
    return slice(places[first].start, max(there.end, places[at].end))
