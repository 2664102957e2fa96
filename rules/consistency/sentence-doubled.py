"""A sentence stands once.

The same sentence in two places is what a move leaves behind when the first copy is not cut. It
is searched for in the paragraphs of the story; headlines, captions, block quotations and what
people say twice are left alone.
"""

import re
from collections.abc import Iterable

from newslint.rule import Bad, BlockKind, Document, Finding, Good, Options, Place, Severity, Span

MESSAGE = "This stands in the story already, word for word."
SEVERITY = Severity.ERROR
FIELDS = (BlockKind.PARAGRAPH,)

_MANY = "This and {count} other sentences stand in the story already, word for word."
_A_FEW = 3  # sentences that a move may have left behind

_CREDIT = re.compile(
    r"\b(?:AP Photo|[Ff]ile photo|Getty|Photo by|PHOTO)\b"
)  # a caption in the text

BAD = [
    Bad(
        "The pier was closed at noon on Monday. Nobody was hurt when the crane fell.\n"
        "The board met at six. ⟦Nobody was hurt when the crane fell.⟧"
    ),
    Bad(
        "The pier was closed at noon on Monday by order of the board.\nNobody knows why.\n"
        "⟦The pier was closed at noon on Monday by order of the board.⟧"
    ),
    Bad(
        "A crane stands on the pier at dawn in March. A boat leaves the pier with sand and gravel. "
        "Two divers look for the bell of the old light. A child feeds the gulls beside the lock. "
        "Nobody knows why.\n⟦A child feeds the gulls beside the lock.⟧ Two divers look for the "
        "bell of the old light. A boat leaves the pier with sand and gravel. A crane stands on the "
        "pier at dawn in March.",
        why="put together twice: one report",
    ),
]
GOOD = [
    Good(
        "The pier was closed at noon on Monday.\nIt rained all the morning. The pier was closed "
        "at noon on Monday. Nobody came.",
        why="lifted out to stand above the story",
    ),
    Good("Nobody was hurt. The crane fell.\nNobody was hurt. The board met.", why="short"),
    Good(
        "“We will open the pier in May, I promise,” she said.\nShe said it twice:\n“We will open "
        "the pier in May, I promise,” she said.",
        why="a matter for the rule on quotations",
    ),
    Good(
        "Pier closed at noon on Monday by board\n\nPier closed at noon on Monday by board."
        "\nNobody knows why.",
        why="the headline repeats",
    ),
    Good(
        "Holm 3 Falk 1, Dorn 2 Voss 2, Aare 0 Brandt 4\nTables\nHolm 3 Falk 1, Dorn 2 Voss 2, "
        "Aare 0 Brandt 4",
        why="results",
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    places: dict[Span, list[Span]] = {}
    for first, again in doc.doubled_sentences():
        if _counts(doc, first) and _counts(doc, again) and not _is_summary(doc, first, again):
            places.setdefault(first, []).append(again)
    versions = [again for _, again in doc.paragraph_twins] if places else []
    found = [
        (first, again)
        for first, again in places.items()
        if not any(version.covers(again[0]) for version in versions)
    ]
    # A page that was put together twice is one fault, not one for each of its sentences.
    message = _MANY.format(count=len(found) - 1) if len(found) > _A_FEW else None
    for first, (again, *more) in found if message is None else found[:1]:
        others = [Place(*first, "first here"), *(Place(*span, "and here") for span in more)]
        yield Finding(*again, label="again here", others=others, message=message)


def _is_summary(doc: Document, first: Span, again: Span) -> bool:
    """Whether the text opens with a paragraph that was lifted out of a longer one below."""
    block = doc.block_at(again.start)
    return first == doc.blocks[0].span and block is not None and block.span != again


def _counts(doc: Document, sentence: Span) -> bool:
    """Whether a sentence is the story's own: not quoted, not a caption, not a headline."""
    block = doc.block_at(sentence.start)
    return (
        block is not None
        and block.kind in FIELDS
        and not doc.in_speech(sentence.start)
        and not doc.in_speech(sentence.end - 1)
        and not _CREDIT.search(doc.prose, block.start, block.end)
    )
