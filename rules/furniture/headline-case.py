"""Capitals in the headline as the house has them.

Most papers write headlines like sentences, some give every main word a capital. A headline in the
other style is reported; words that stand with a small letter in the story are what shows that
the capitals of a headline are not those of names.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Options,
    Safety,
    Severity,
    Span,
)

MESSAGE = "This headline has capitals as in a title; the house writes it like a sentence."
SEVERITY = Severity.WARNING
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")
FIELDS = (BlockKind.HEADLINE,)
TITLE = "“{found}” has no capital; the house gives every main word one."

_SMALL = frozenset(
    "a an the and but or nor for so yet as at by in of off on per to up via vs if than from with "
    "into over after is".split()
)
_ENOUGH = 2  # capitals that are no names


class Settings(Options):
    style: str = "sentence"  # or "title"


_STORY = "\n\nThe mayor of Holm will resign over the bridge, he said.\nThe council was silent."
BAD = [
    Bad("⟦Mayor To Resign Over Bridge⟧" + _STORY, fix="Mayor to resign over bridge" + _STORY),
    Bad("Mayor to ⟦resign⟧ Over Bridge" + _STORY, options={"style": "title"}),
]
GOOD = [
    Good("Mayor to resign over bridge in Holm" + _STORY),
    Good("Mayor to Resign Over Bridge in Holm" + _STORY, options={"style": "title"}),
    Good("MAYOR TO RESIGN OVER BRIDGE" + _STORY, why="capitals throughout"),
    Good("Ida Falk Elected Mayor" + _STORY, why="one capital may be a slip or a title"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    for block in doc.blocks_of(BlockKind.HEADLINE):
        words = list(_words(doc, block.span))
        if len(words) < 3 or block.span.of(doc.prose).isupper():
            continue
        if options.style == "title":
            yield from _small(doc, words)
        else:
            yield from _raised(doc, block.span, words)


def _words(doc: Document, span: Span) -> Iterator[Span]:
    at = span.start
    for word in span.of(doc.prose).split(" "):
        bare = word.strip("“”‘’'\"():;,.!?—–-")
        if bare:
            start = at + word.index(bare)
            yield Span(start, start + len(bare))
        at += len(word) + 1


def _small(doc: Document, words: list[Span]) -> Iterator[Finding]:
    for span in words:
        word = span.of(doc.prose)
        if word.islower() and word.isalpha() and word not in _SMALL:
            yield Finding(*span, message=TITLE)


def _raised(doc: Document, headline: Span, words: list[Span]) -> Iterator[Finding]:
    raised = [span for span in words[1:] if _is_raised(doc, span, headline)]
    small = [span for span in words[1:] if span.of(doc.prose).islower()]
    if len(raised) >= _ENOUGH and len(raised) > len(small):
        edits = tuple(Edit(span.start, span.start + 1, doc.folded[span.start]) for span in raised)
        yield Finding(*headline, fixes=[Fix("Write it like a sentence", edits, Safety.UNSAFE)])


def _is_raised(doc: Document, span: Span, headline: Span) -> bool:
    """Whether a word has a capital here and a small letter in the story."""
    word = span.of(doc.prose)
    if not word.istitle():
        return False
    folded = word.lower()
    return folded in _SMALL or any(
        doc.prose[at].islower() for at in doc.occurrences(folded) if at >= headline.end
    )
