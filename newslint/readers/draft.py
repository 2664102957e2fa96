"""What every reader makes of a file: prose, its blocks, and the way back."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from newslint.enums import StrEnum
from newslint.text import ProseMap, Run, Source, Span
from newslint.typing import NamedTuple


class BlockKind(StrEnum):
    """What a block of prose is on the page, in the trade's words."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"  # a block quotation
    CAPTION = "caption"
    ALT = "alt"
    HIDDEN = "hidden"  # not read on the page: metadata values, link targets


HOLE = "\ufffc"  # stands in prose where the page shows code, an embed or struck-out words

VISIBLE = frozenset(BlockKind) - {BlockKind.HIDDEN}


class Block(NamedTuple):
    """One stretch of prose, without the line break that ends it.  Offsets count prose."""

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the block is."""
        return Span(self.start, self.end)


class Entry(NamedTuple):
    """A metadata value as written, and where it stands in the hidden tail of the prose."""

    value: str
    span: Span


class Link(NamedTuple):
    """A link of marked-up copy: its text in the prose, its target in the hidden tail."""

    text: Span
    target: Span


class Draft:
    """One draft as prose.

    ``prose`` holds what a reader of the page reads, blocks parted by line breaks, markup left
    out.  What stands in the file but not on the page (metadata values, link targets) follows
    after ``visible_end``, so that every place has one kind of offset.  ``map`` leads from prose
    offsets to those of ``source.text``.  ``metadata`` holds what is said about the draft (date,
    slug, language, author): its keys are lower-case.
    """

    def __init__(
        self,
        source: Source,
        prose: str,
        blocks: Sequence[Block],
        prose_map: ProseMap | None = None,
        metadata: Mapping[str, Entry] | None = None,
        links: Sequence[Link] = (),
        visible_end: int | None = None,
    ) -> None:
        self.source = source
        self.prose = prose
        self.blocks = blocks
        self.map = prose_map or ProseMap()
        self.metadata: Mapping[str, Entry] = metadata or {}
        self.links = links
        self.visible_end = len(prose) if visible_end is None else visible_end

    def told(self, key: str, value: str) -> None:
        """Take over what is known of the draft from elsewhere, where the file does not say it."""
        end = len(self.prose)
        self.metadata = {key: Entry(value, Span(end, end)), **self.metadata}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a prose offset, or ``None`` between blocks."""
        index = self.block_index(offset)
        return None if index is None else self.blocks[index]

    def block_index(self, offset: int) -> int | None:
        """The number of the block that holds a prose offset (its end counts as inside)."""
        index = bisect_right(self._block_starts, offset) - 1
        return index if index >= 0 and offset <= self.blocks[index].end else None

    def locate(self, span: Span) -> Span:
        """The stretch of the file behind a stretch of prose."""
        return self.map.to_source(span)

    def is_verbatim(self, span: Span) -> bool:
        """Whether the file has at this place exactly the characters that the prose has."""
        return span.of(self.prose) == self.locate(span).of(self.source.text)


_NO_RUN = Run(0, 0, -1, 1)


class DraftBuilder:
    """Puts a draft together from pieces of a file, in the order in which they are read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._opened = 0
        self._metadata: list[tuple[str, int, int]] = []
        self._links: list[tuple[Span, int, int]] = []

    @property
    def length(self) -> int:
        """The prose offset that the next piece will get."""
        return self._length

    def keep(self, start: int, end: int) -> None:
        """Take code points ``start`` to ``end`` of the file into the block as they are."""
        if end > start:
            self._add(self._source.text[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Take ``text`` into the block in place of ``start`` to ``end`` of the file."""
        if text:
            self._add(text, start, end)

    def opened(self) -> str:
        """The prose of the block that is being laid."""
        return "".join(self._pieces[self._opened :])

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks that are closed."""
        return self._blocks

    def close(self, kind: BlockKind) -> bool:
        """End the block; whether it is one, for without visible characters it is not."""
        if self._opened == len(self._pieces):
            return False
        prose = self.opened()
        shown = prose.replace(HOLE, " ")
        start = self._length - len(prose)
        if not shown.strip():
            self._forget(start)
            return False
        inner = start + len(shown) - len(shown.lstrip())
        self._blocks.append(Block(kind, inner, start + len(shown.rstrip())))
        last = self._runs[-1]
        at = last.source + last.source_length
        self._add("\n", at, at)
        self._opened = len(self._pieces)
        return True

    def _forget(self, start: int) -> None:
        """Take back the pieces that were laid from prose offset ``start`` on."""
        del self._pieces[self._opened :]
        while self._runs and self._runs[-1].prose >= start:
            self._runs.pop()
        while self._links and self._links[-1][0].start >= start:
            self._links.pop()
        self._length = start

    def metadata(self, key: str, start: int, end: int) -> None:
        """Remember what the file says about the draft at ``start`` to ``end``."""
        self._metadata.append((key.lower(), start, end))

    def link(self, text: Span, start: int, end: int) -> None:
        """Remember a link: its text (prose offsets) and its target's place in the file."""
        self._links.append((text, start, end))

    def build(self) -> Draft:
        """The finished draft."""
        visible_end = self._length
        entries = {}
        for key, start, end in self._metadata:
            span = self._hide(start, end)
            entries[key] = Entry(self._source.text[start:end], span)
        links = [Link(text, self._hide(start, end)) for text, start, end in self._links]
        return Draft(
            self._source,
            "".join(self._pieces),
            tuple(self._blocks),
            ProseMap(self._runs),
            entries,
            links,
            visible_end,
        )

    def _hide(self, start: int, end: int) -> Span:
        at = self._length
        self.keep(start, end)
        self.close(BlockKind.HIDDEN)
        return Span(at, max(at, self._length - 1))

    def _add(self, text: str, start: int, end: int) -> None:
        length = len(text)
        last = self._runs[-1] if self._runs else _NO_RUN
        if (
            length == end - start
            and last.length == last.source_length
            and last.source + last.length == start
            and self._opened < len(self._pieces)
        ):
            # Character for character right after another such run: one run is enough.
            self._runs[-1] = Run(
                last.prose, last.length + length, last.source, last.length + length
            )
        else:
            self._runs.append(Run(self._length, length, start, end - start))
        self._pieces.append(text)
        self._length += len(text)
