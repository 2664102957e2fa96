"""The plain side of a draft: prose, blocks, words, sentences, speech."""

from __future__ import annotations  # the types of analyses must not import them

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newslint import analysis
from newslint.readers import VISIBLE, Block, BlockKind, Draft, Entry, Link
from newslint.text import Span

# Analyses are reached as ``analysis.<module>``, which imports them on first use; here they are
# named for the type checker alone.
if TYPE_CHECKING:
    import newslint.analysis.openings
    import newslint.analysis.sentences
    import newslint.analysis.speech
    import newslint.analysis.tokens  # noqa: F401


Pair = tuple[str, str]  # two words that stand side by side


class Pulled(NamedTuple):
    """Which of the triggers of all rules a draft holds; ``asked`` are all literals among them."""

    words: Set[str]
    pairs: Set[Pair]
    openings: Set[str]
    literals: Set[str]
    asked: Set[str]


class Prose:
    """What every check of a draft needs.  Offsets count code points of ``prose``, half-open."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.prose = draft.prose[: draft.visible_end]
        self._sentences: dict[int, list[Span]] = {}
        self._occurrences: dict[str, list[int]] = {}
        self._pulled: Pulled | None = None

    @property
    def metadata(self) -> Mapping[str, Entry]:
        """What the file says about the draft; places lie in the hidden tail of the draft."""
        return self._draft.metadata

    @property
    def links(self) -> Sequence[Link]:
        """Links of marked-up copy, in order."""
        return self._draft.links

    def target(self, link: Link) -> str:
        """The address that a link leads to."""
        return link.target.of(self._draft.prose)

    @property
    def path(self) -> str:
        """The draft's path as the user gave it; only for rules about file names."""
        return self._draft.source.path

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The blocks that a reader of the page sees, in the order of the file."""
        if self._draft.visible_end == len(self._draft.prose):
            return self._draft.blocks
        return tuple(block for block in self._draft.blocks if block.kind in VISIBLE)

    def blocks_of(self, *kinds: BlockKind) -> list[Block]:
        """The blocks of these kinds, in order."""
        return [block for block in self.blocks if block.kind in kinds]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""
        return self._draft.block_at(offset)

    @cached_property
    def folded(self) -> str:
        """The prose in lower case with straight apostrophes; every offset is the same."""
        return analysis.tokens.fold(self.prose)

    @cached_property
    def straight(self) -> str:
        """The prose with straight apostrophes; every offset is the same."""
        return self.prose.replace("’", "'")

    @cached_property
    def _vocabulary(self) -> analysis.tokens.Vocabulary:
        return analysis.tokens.vocabulary(self.folded)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct folded words of the draft."""
        return self._vocabulary.words

    @property
    def pairs(self) -> Container[tuple[str, str]]:
        """The folded words that stand side by side somewhere; of a very long draft any two."""
        return self._vocabulary.pairs

    def standing(self, pairs: frozenset[Pair]) -> frozenset[Pair]:
        """Those of some pairs of folded words that may stand side by side in the draft."""
        if isinstance(self.pairs, Set):
            return pairs & self.pairs
        return frozenset(pair for pair in pairs if self.words.issuperset(pair))

    @property
    def doubled(self) -> frozenset[str]:
        """The folded words that stand twice in a row somewhere."""
        return self._vocabulary.doubled

    @cached_property
    def capitalised(self) -> Counter[str]:
        """Words with a capital first letter, as written, and how often each stands."""
        return analysis.tokens.capitalised(self.prose)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The characters of the folded prose but for a to z, figures, blanks, and “. , ' -”."""
        return analysis.tokens.signs(self.folded)

    @cached_property
    def openings(self) -> analysis.openings.Openings:
        """How the blocks open: their first folded words, and the first two (“#”: a figure)."""
        spans = ((start, end) for _, start, end in self.blocks)
        return analysis.openings.Openings(self.folded, spans)

    def told(self, pulled: Pulled) -> None:
        """Take over which of the triggers of all rules the draft holds: few, and found at once."""
        self._pulled = pulled

    def trigger_words(self, words: frozenset[str]) -> Set[str]:
        """Those of a rule's trigger words that the draft has."""
        return words & (self._pulled.words if self._pulled else self.words)

    def trigger_pairs(self, pairs: frozenset[Pair]) -> Set[Pair]:
        """Those of the pairs of words that wake a rule that the draft may have."""
        return pairs & self._pulled.pairs if self._pulled else self.standing(pairs)

    def trigger_openings(self, openings: frozenset[str]) -> Set[str]:
        """Those of the openings of lines that wake a rule that the draft has."""
        return openings & (self._pulled.openings if self._pulled else self.openings.all)

    def holds(self, literal: str) -> bool:
        """Whether the folded prose has these characters anywhere."""
        if self._pulled and literal in self._pulled.asked:
            return literal in self._pulled.literals
        return literal in self.folded

    def held(self, literals: frozenset[str]) -> Iterable[str]:
        """Those of some literals that the folded prose has."""
        if self._pulled and literals <= self._pulled.asked:
            return literals & self._pulled.literals
        return [literal for literal in literals if self.holds(literal)]

    def positions(self, literal: str) -> Sequence[int]:
        """Where the folded prose has these characters, words or not, in order."""
        found = []
        at = self.folded.find(literal)
        while at >= 0:
            found.append(at)
            at = self.folded.find(literal, at + 1)
        return found

    def occurrences(self, term: str) -> Sequence[int]:
        """Where a folded word or phrase stands as whole words, in order."""
        if term not in self._occurrences:
            is_possible = " " not in term or analysis.tokens.may_stand(term, self.pairs)
            found = analysis.tokens.occurrences(term, self.folded) if is_possible else ()
            self._occurrences[term] = list(found)
        return self._occurrences[term]

    def sentences(self, block: Block) -> list[Span]:
        """The sentences of one block."""
        if block.start not in self._sentences:
            found = analysis.sentences.sentences(self.prose, block.start, block.end)
            self._sentences[block.start] = found
        return self._sentences[block.start]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; an empty span between blocks."""
        block = self.block_at(offset)
        if block is None:
            return Span(offset, offset)
        found = self.sentences(block)
        index = bisect_right(found, offset, key=lambda span: span.start) - 1
        return found[max(index, 0)]

    @cached_property
    def quotation_marks(self) -> analysis.speech.Marks:
        """The quotations, nested ones too, and the quotation marks without a partner."""
        return analysis.speech.marks(
            self.prose, [(block.start, block.end) for block in self.blocks]
        )

    @cached_property
    def speech(self) -> Sequence[Span]:
        """The quoted stretches, quotation marks included, sorted, not nested."""
        return analysis.speech.spans(self.quotation_marks.quotations)

    def in_speech(self, offset: int) -> bool:
        """Whether an offset lies inside direct speech."""
        index = bisect_right(self.speech, offset, key=lambda span: span.start) - 1
        return index >= 0 and offset < self.speech[index].end
