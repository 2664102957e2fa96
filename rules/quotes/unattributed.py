"""Somebody says it.

A long quotation with nobody named near it leaves the reader to guess the speaker. Reported are
quotations of two sentences or more with no verb of saying and no name in their own paragraph or
the ones around it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from newslint.rule import Bad, Block, BlockKind, Document, Finding, Good, Options, Severity

MESSAGE = "Nobody near this quotation is named as its speaker."
SEVERITY = Severity.NOTE
ON = False


class Settings(Options):
    longest: int = 25  # words that may stand without a speaker


BAD = [
    Bad(
        "The race was long and wet.\n⟦“We rowed all night without a star to row by. We sang until "
        "the songs ran out. When the sun came up we were just where we had begun.”⟧\nThe boats "
        "are back."
    ),
]
GOOD = [
    Good(
        "The race was long, said Ida Falk.\n“We rowed all night without a star to row by. We sang "
        "until the songs ran out. When the sun came up we were just where we had begun.”",
        why="the paragraph before",
    ),
    Good(
        "“We rowed all night without a star to row by,” she said. “We sang until the songs ran "
        "out. When the sun came up we were just where we had begun, and cold.”",
        why="a pronoun",
    ),
    Good("The race was long.\n“We rowed all night.”\nThe boats are back.", why="short"),
]

_SPEAKER = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|argued|argues|insisted"
    r"|explained|explains|warned|admitted|replied|recalled|recalls|declared|noted|claimed|according"
    r"|continued|asked|reads?|stated|statement|letter|answered|concluded|joked|testified)\b|:\s*\Z"
)
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    blocks = doc.blocks
    for start, end in doc.speech:
        block = doc.block_at(start)
        if block is None or block.kind not in _READ or end - start < 4 * options.longest:
            continue
        if len(doc.prose[start:end].split()) <= options.longest:
            continue
        number = bisect_left(blocks, block.start, key=lambda other: other.start)
        near = blocks[max(number - 1, 0) : number + 2]
        if not any(_names_a_speaker(doc, other) for other in near):
            yield Finding(start, end)


def _names_a_speaker(doc: Document, block: Block) -> bool:
    """Whether a paragraph has a verb of saying outside its quotations."""
    found = _SPEAKER.finditer(doc.prose, block.start, block.end)
    return any(not doc.in_speech(verb.start()) for verb in found)
