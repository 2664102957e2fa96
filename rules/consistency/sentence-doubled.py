"""A sentence stands once.

The same sentence in two places is what a move leaves behind when the first copy is not cut. It
is searched for in the paragraphs of the story; headlines, captions, block quotations and what
people say twice are left alone.
"""

from collections.abc import Iterable

from newslint.rule import Bad, BlockKind, Document, Finding, Good, Options, Place, Severity

MESSAGE = "This stands in the story already, word for word."
SEVERITY = Severity.ERROR
FIELDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

BAD = [
    Bad(
        "The pier was closed at noon on Monday. Nobody was hurt when the crane fell.\n"
        "The board met at six. ⟦Nobody was hurt when the crane fell.⟧"
    ),
    Bad(
        "The pier was closed at noon on Monday by order of the board.\nNobody knows why.\n"
        "⟦The pier was closed at noon on Monday by order of the board.⟧"
    ),
]
GOOD = [
    Good("Nobody was hurt. The crane fell.\nNobody was hurt. The board met.", why="short"),
    Good("“We will open the pier in May, I promise,” she said.\nShe said it twice:\n“We will open "
         "the pier in May, I promise,” she said.", why="a matter for the rule on quotations"),
    Good("Pier closed at noon on Monday by board\n\nPier closed at noon on Monday by board."
         "\nNobody knows why.", why="the headline repeats"),
    Good("Holm 3 Falk 1, Dorn 2 Voss 2, Aare 0 Brandt 4\nTables\nHolm 3 Falk 1, Dorn 2 Voss 2, "
         "Aare 0 Brandt 4", why="results"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for first, again in doc.doubled_sentences:
        block = doc.block_at(first.start)
        if block is None or block.kind not in FIELDS:
            continue
        if not (doc.in_speech(again.start) or doc.in_speech(again.end - 1)):
            yield Finding(*again, label="again here", others=[Place(*first, "first here")])
