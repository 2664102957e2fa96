"""A headline of the right length, without a stop.

Search pages, phones and agency wires cut headlines off; and a headline is no sentence that ends
with a full stop. British heads take single quotation marks. Length and marks are settings.
"""

from collections.abc import Iterable

from newslint.rule import Bad, BlockKind, Document, Finding, Good, Options, Severity

MESSAGE = "The headline has {count} characters; {longest} fit."
SEVERITY = Severity.NOTE
ON = False
TAGS = ("web-desk",)
FIELDS = (BlockKind.HEADLINE,)
STOP = "A headline ends without a full stop."
MARKS = "Headlines take single quotation marks here."


class Settings(Options):
    longest: int = 90
    single_quotes: bool = False


_STORY = "\n---\n\nThe pier was closed on Monday.\n"
BAD = [
    Bad("---\ntitle: Pier closes⟦.⟧" + _STORY, format="md"),
    Bad("---\ntitle: Pier ⟦closes⟧" + _STORY, format="md", options={"longest": 5}),
    Bad(
        "---\ntitle: Mayor on ⟦“lost”⟧ pier" + _STORY, format="md", options={"single_quotes": True}
    ),
]
GOOD = [
    Good("---\ntitle: Mayor on “lost” pier" + _STORY, format="md"),
    Good("---\ntitle: Pier closes in the U.S." + _STORY, format="md", why="an abbreviation"),
    Good("---\ntitle: Pier closes, for now..." + _STORY, format="md", why="not a full stop"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    for block in doc.blocks_of(BlockKind.HEADLINE):
        text = doc.prose[block.start : block.end]
        if len(text) > options.longest:
            slots = {"count": str(len(text)), "longest": str(options.longest)}
            yield Finding(block.start + options.longest, block.end, slots)
        if text.endswith(".") and text[-3:-2].isalpha() and text[-2:-1].islower():
            yield Finding(block.end - 1, block.end, message=STOP)
        if options.single_quotes:
            for quotation in doc.quotation_marks.quotations:
                if quotation.double and block.start <= quotation.start < block.end:
                    yield Finding(quotation.start, quotation.end, message=MARKS)
