"""What the headline quotes was said.

A headline, standfirst or caption may quote less than the story does. It may not quote a word
that the speaker did not use: a reader who finds “a dull wife” above and “a dull life” below
stops believing the rest. Words left out, and pronouns and tenses fitted to the sentence, are
accepted; so is what the story does not quote at all.
"""

from bisect import bisect_left
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Difference,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Quotation,
    Severity,
    Triggers,
    Words,
    difference,
    distance,
    words_of,
)

MESSAGE = "The story quotes “{said}”."
NEGATED = "The story quotes “{said}”: a “not” is lost or added here."
SEVERITY = Severity.ERROR
TRIGGERS = Triggers(literals=frozenset({"“", '"', "‘", "'"}))
FURNITURE = (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.ALT)
BODY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)

_STORY = "\n\nVoss said on Monday that it had been “{}” since the flood.\nThe board took no vote."
BAD = [
    Bad("Harbour chief and her ‘dull ⟦wife⟧’ again" + _STORY.format("a dull life")),
    Bad("Harbour was ‘a dull ⟦wife⟧’ to Voss" + _STORY.format("a dull life")),
    Bad("Tram is ‘a parade of ⟦errors⟧’, chief says" + _STORY.format("a parade of excuses")),
    Bad("Board “asleep at the ⟦crane⟧” all day" + _STORY.format("asleep at the wheel")),
    Bad(
        "‘We ⟦will⟧ close the bridge’, she says\n\n“We will not close the bridge,” Voss said.\nSo."
    ),
]
GOOD = [
    Good(
        "Harbour a ‘dull town’ to Voss" + _STORY.format("a dull life"), why="too little in common"
    ),
    Good("Harbour was ‘a dull life’ to Voss" + _STORY.format("a dull life")),
    Good(
        "Harbour ‘a dull life’ to Voss" + _STORY.format("a very dull and careful life"),
        why="shortened",
    ),
    Good(
        "Board ‘is asleep at the wheel’ again" + _STORY.format("asleep at the wheel"),
        why="a verb more",
    ),
    Good(
        "‘She lost her life’s work’ on Monday\n\n“I lost my life’s work,” said Voss.", why="pronoun"
    ),
    Good("A ‘scandal’ at the harbour\n\nVoss quit on Monday.", why="the story quotes nothing"),
    Good(
        "Voss: ‘The worst day in years’ at Holm\n\nIt was the worst day in years, she said.",
        why="told",
    ),
    Good(
        "Review: ‘The Road to Holm’ by Voss\n\nVoss read from “The Road to Rome” too.",
        why="a title",
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    quotations = doc.quotation_marks.quotations
    higher: list[Quotation] = []
    for block in doc.blocks_of(*FURNITURE) if quotations else ():
        first = bisect_left(quotations, (block.start,))
        higher += quotations[first : bisect_left(quotations, (block.end,))]
    above = [words_of(doc.folded, quotation.inner()) for quotation in higher]
    above = [quoted for quoted in above if len(quoted.words) > 1 and not _is_title(doc, quoted)]
    if not above or len(higher) == len(quotations):
        return
    known = set(higher)
    lower = (quotation for quotation in quotations if quotation not in known)
    said = [words_of(doc.folded, quotation.inner()) for quotation in lower]
    altered = {quoted: found for quoted in above if (found := _altered(doc, quoted, said))}
    if altered:
        body = (words_of(doc.folded, block.span).words for block in doc.blocks_of(*BODY))
        told = f" {' '.join(word for words in body for word in words)} "
        for quoted, found in altered.items():
            if f" {' '.join(quoted.words)} " not in told:
                yield found


def _is_title(doc: Document, quoted: Words) -> bool:
    """Whether all words of some length have capitals, as in the title of a book."""
    return all(
        doc.prose[place.start].isupper() for place in quoted.places if place.end - place.start > 3
    )


def _altered(doc: Document, quoted: Words, said: list[Words]) -> Finding | None:
    """What is said otherwise in the first quotation of the story that says nearly the same."""
    for full in said:
        parted = difference(quoted, full, 2)
        if parted and (len(quoted.words) > 2 or _is_slip(doc, parted)):
            there = parted.there
            slots = {"said": _shortened(doc.prose, full, there.start, there.end)}
            others = [Place(*there, "quoted here")]
            message = NEGATED if parted.negation else None
            return Finding(*parted.here, slots, "quoted here", others, message=message)
    return None


def _is_slip(doc: Document, parted: Difference) -> bool:
    """Whether the words that differ are a letter apart: two words share too little otherwise."""
    return distance(parted.here.of(doc.folded), parted.there.of(doc.folded)) == 1


def _shortened(prose: str, full: Words, start: int, end: int) -> str:
    """The quoted words around a place, with a few words on either side."""
    at = next(number for number, place in enumerate(full.places) if place.start >= start)
    first = full.places[max(at - 4, 0)].start
    last = next((place.end for place in full.places[at + 2 :]), end)
    return prose[first : max(end, last)]
