"""The plain side of a draft: prose, blocks, words, sentences, speech."""

from __future__ import annotations  # the types of analyses must not import them

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property
from operator import itemgetter

from newslint import analysis
from newslint.readers import VISIBLE, Block, BlockKind, Draft, Entry, Link
from newslint.text import Span
from newslint.typing import TYPE_CHECKING, NamedTuple

# Analyses are reached as ``analysis.<module>``, which imports them on first use; here they are
# named for the type checker alone.
if TYPE_CHECKING:
    import newslint.analysis.openings
    import newslint.analysis.sentences
    import newslint.analysis.speech
    import newslint.analysis.tokens  # noqa: F401
    from newslint.analysis.tokens import Pair


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

    @cached_property
    def block_spans(self) -> Sequence[tuple[int, int]]:
        """Start and end of each block, in order."""
        return [(start, end) for _, start, end in self.blocks]

    @cached_property
    def kinds(self) -> frozenset[BlockKind]:
        """The kinds of blocks that the draft has."""
        return frozenset(map(itemgetter(0), self.blocks))

    def blocks_of(self, *kinds: BlockKind) -> list[Block]:
        """The blocks of these kinds, in order."""
        if self.kinds.isdisjoint(kinds):
            return []
        return [block for block in self.blocks if block.kind in kinds]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""
        return self._draft.block_at(offset)

    @cached_property
    def folded(self) -> str:
        """The prose in lower case with straight apostrophes; every offset is the same."""
        return analysis.tokens.fold(self.prose)

    @cached_property
    def _vocabulary(self) -> analysis.tokens.Vocabulary:
        return analysis.tokens.Vocabulary(self.folded)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct folded words of the draft."""
        return self._vocabulary.words

    def standing(self, pairs: frozenset[Pair]) -> frozenset[Pair]:
        """Those of some pairs of folded words that stand side by side, whatever parts them.

        All words of the draft are looked at for that.
        """
        return self._vocabulary.standing(pairs)

    @property
    def doubled(self) -> Set[str]:
        """The folded words that stand twice in a row somewhere."""
        return self._vocabulary.doubled

    @cached_property
    def capital_runs(self) -> Counter[str]:
        """Runs of words with a capital first letter (*Dale J. Ostrander*), and how often each."""
        return analysis.tokens.capital_runs(self.prose)

    @cached_property
    def capitalised(self) -> Collection[str]:
        """The distinct words with a capital first letter, as written, in order."""
        return analysis.tokens.capitalised(self.capital_runs)

    @property
    def signs(self) -> frozenset[str]:
        """The characters of the folded prose but for a to z, figures, blanks, and “. , ' -”."""
        return self._vocabulary.signs

    @cached_property
    def openings(self) -> analysis.openings.Openings:
        """How the blocks open: their first folded words, and the first two (“#”: a figure)."""
        return analysis.openings.Openings(self.folded, self.block_spans)

    def told(self, pulled: Pulled) -> None:
        """Take over which of the triggers of all rules the draft holds: few, and found at once."""
        self._pulled = pulled

    def trigger_words(self, words: frozenset[str]) -> Set[str]:
        """Those of a rule's trigger words that the draft has."""
        return words & (self._pulled.words if self._pulled else self.words)

    def trigger_pairs(self, pairs: frozenset[Pair]) -> Set[Pair]:
        """Those of the pairs of words that wake a rule that the draft has."""
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
        return list(analysis.tokens.positions(literal, self.folded))

    def occurrences(self, term: str) -> Sequence[int]:
        """Where a folded word or phrase stands as whole words, in order."""
        found = self._occurrences.get(term)
        if found is None:
            found = self._occurrences[term] = self._sought(term)
        return found

    def _sought(self, term: str) -> list[int]:
        if not self.words.issuperset(word for word in term.split() if word.isalnum()):
            return []  # a word of the phrase stands nowhere
        return list(analysis.tokens.occurrences(term, self.folded))

    @cached_property
    def _sentences(self) -> analysis.sentences.Sentences:
        return analysis.sentences.Sentences(self.prose)

    def sentences(self, block: Block) -> list[Span]:
        """The sentences of one block."""
        return self._sentences.between(block.start, block.end)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; an empty span between blocks."""
        block = self.block_at(offset)
        if block is None:
            return Span(offset, offset)
        found = self.sentences(block)
        index = bisect_right(found, offset, key=itemgetter(0)) - 1
        return found[max(index, 0)]

    @cached_property
    def quotation_marks(self) -> analysis.speech.Marks:
        """The quotations, nested ones too, and the quotation marks without a partner."""
        return analysis.speech.marks(self.prose, self.block_spans)

    @cached_property
    def speech(self) -> Sequence[Span]:
        """The quoted stretches, quotation marks included, sorted, not nested."""
        return analysis.speech.spans(self.quotation_marks.quotations)

    def in_speech(self, offset: int) -> bool:
        """Whether an offset lies inside direct speech."""
        index = bisect_right(self.speech, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self.speech[index].end
