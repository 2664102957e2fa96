"""The body of a Markdown draft, read by a parser.

The parser is pulldown-cmark, which tells the place of every piece of text.
"""

import re
from collections.abc import Iterator

import pyromark

from newslint.readers.draft import HOLE, BlockKind, DraftBuilder
from newslint.readers.markdown import FURNITURE_BLOCKS, paragraph_kind
from newslint.readers.shortcodes import ByteOffsets, Veil, shown_fields
from newslint.readers.tags import Markup, Piece, TagReader, attributes
from newslint.text import Span
from newslint.typing import Any

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)

_HTML_GAP = re.compile(
    r"[\r\n]\s*|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)

_TAG_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.CROSSHEAD),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
}
_BLOCK_TAGS = frozenset(_TAG_KINDS).union(
    ("address", "article", "aside", "caption", "center", "dd", "details", "div", "dl", "dt"),
    ("figure", "footer", "form", "header", "hr", "main", "nav", "ol", "p", "section", "summary"),
    ("table", "tbody", "tfoot", "thead", "tr", "ul"),
)

_INLINE = frozenset(("Emphasis", "Strong", "Link", "Image", "Strikethrough"))
_REFERENCES = frozenset(("Reference", "Collapsed", "Shortcut"))
_CONTAINERS = {
    "Item": BlockKind.LIST_ITEM,
    "BlockQuote": BlockKind.QUOTE,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
}

_Aside = list[tuple[str, int, int]]  # what it says, and where


class Body:
    """Walks over the parser's events and lays the copy block by block."""

    def __init__(self, text: str, builder: DraftBuilder, begin: int, has_title: bool) -> None:
        self._text = text
        self._builder = builder
        self._has_title = has_title
        self._veil = Veil(text, begin)
        self._offsets = ByteOffsets(self._veil.text)
        self._definitions: dict[str, tuple[int, int]] | None = None
        self._containers: list[BlockKind] = []
        self._paragraphs = 0
        self._silent = 0  # how deep inside code or struck-out text
        self._images: list[dict[str, str]] = []  # those that are open
        self._alt: _Aside = []
        self._asides: list[tuple[BlockKind, _Aside]] = []  # what follows the paragraph
        self._image_end: int | None = None  # of an image that no copy has followed yet
        self._link: tuple[dict[str, str], int] | None = None
        self._tags = TagReader(text)
        self._html_kind = BlockKind.PARAGRAPH

    def read(self) -> None:
        """Lay the whole body."""
        at = self._offsets.code_points
        for event, place in pyromark.events_with_range(self._veil.text, options=_OPTIONS):
            start, end = at(place["start"]), at(place["end"])
            if event == "SoftBreak":
                self._add(" ", start, end)
            elif event == "HardBreak":
                self._add("\n", start, end)
            elif isinstance(event, dict):
                ((name, value),) = event.items()
                if name == "Text":
                    self._take(str(value), start, end)
                elif name == "Start":
                    self._open(value, start, end)
                elif name == "End":
                    self._close(value, start, end)
                elif name == "Code":
                    self._add(HOLE, start, end)
                elif name == "Html":
                    self._html(start, end)
                elif name == "InlineHtml":
                    self._inline_html(start, end)
        self._end_block(BlockKind.PARAGRAPH)

    def _open(self, tag: Any, start: int, end: int) -> None:
        name, data = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            if name == "Link":
                self._link = (data, self._builder.length)
            elif name == "Image":
                self._add(HOLE, start, end)
                self._images.append(data)
            elif name == "Strikethrough":
                self._add(HOLE, start, end)
                self._silent += 1
            return
        self._end_block(self._inner_kind())
        if name == "CodeBlock":
            self._silent += 1
        elif name == "HtmlBlock":
            self._tags = TagReader(self._text)
            self._html_kind = self._inner_kind()
        elif name in _CONTAINERS:
            self._containers.append(_CONTAINERS[name])

    def _close(self, tag: Any, start: int, end: int) -> None:
        name, data = (tag, "") if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            if name == "Link":
                self._end_link(start, end)
            elif name == "Image":
                self._end_image(start, end)
            elif name == "Strikethrough":
                self._silent -= 1
            return
        if name == "Heading":
            self._end_block(self._heading_kind(data))
        elif name == "TableCell":
            self._end_block(BlockKind.TABLE_CELL)
        elif name == "HtmlBlock":
            self._end_block(self._html_kind)
        elif name == "Paragraph" and self._is_caption(end):
            self._end_block(BlockKind.CAPTION)
        else:
            self._end_block(self._inner_kind())
        if name == "CodeBlock":
            self._silent -= 1
        elif name in _CONTAINERS:
            self._containers.pop()

    def _inner_kind(self) -> BlockKind:
        return self._containers[-1] if self._containers else BlockKind.PARAGRAPH

    def _heading_kind(self, level: str) -> BlockKind:
        if level == "H1" and not self._has_title:
            self._has_title = True
            return BlockKind.HEADLINE
        return BlockKind.CROSSHEAD

    def _end_block(self, kind: BlockKind) -> None:
        is_copy = kind is BlockKind.PARAGRAPH and self._paragraphs < FURNITURE_BLOCKS
        prose = self._builder.opened() if is_copy else ""
        if prose.strip():
            kind = paragraph_kind(prose, self._paragraphs)
            self._paragraphs += 1
        if self._builder.close(kind):
            self._image_end = None
        for aside, pieces in self._asides:
            for said, start, end in pieces:
                self._lay(said, start, end)
            self._builder.close(aside)
        self._asides.clear()

    def _is_caption(self, end: int) -> bool:
        """Whether all that follows an image, up to ``end``, is one emphasised line."""
        if self._image_end is None:
            return False
        said = self._text[self._image_end : end].strip()
        mark = said[:1]
        return len(said) > 2 and mark in "*_" and said[-1] == mark and said.count(mark) == 2

    def _take(self, said: str, start: int, end: int) -> None:
        """A stretch of text: the parser's words for code points ``start`` to ``end``."""
        if said != self._veil.text[start:end]:
            veiled = any(not bare for _, _, bare in self._veil.bare(start, end))
            self._add(HOLE if veiled else said, start, end)
            return
        for part_start, part_end, bare in self._veil.bare(start, end):
            if bare:
                self._add(self._text[part_start:part_end], part_start, part_end)
            else:
                self._shortcode(part_start, part_end)

    def _add(self, said: str, start: int, end: int) -> None:
        if self._images:
            self._alt.append((said, start, end))
        elif not self._silent:
            self._lay(said, start, end)

    def _lay(self, said: str, start: int, end: int) -> None:
        if said == self._text[start:end]:
            self._builder.keep(start, end)
        else:
            self._builder.put(said, start, end)

    def _shortcode(self, start: int, end: int) -> None:
        self._add(HOLE, start, end)
        span = self._veil.span_from(start)
        if span and not self._silent:
            for name, at, stop in shown_fields(self._text, span):
                kind = BlockKind.ALT if name == "alt" else BlockKind.CAPTION
                self._asides.append((kind, [(self._text[at:stop], at, stop)]))

    def _end_image(self, start: int, end: int) -> None:
        data = self._images.pop()
        if self._images or self._silent:
            return
        self._image_end = end
        self._asides.append((BlockKind.ALT, self._alt))
        self._alt = []
        title = data["title"]
        at = self._text.rfind(title, start, end) if title else -1
        if at >= 0:
            self._asides.append((BlockKind.CAPTION, [(title, at, at + len(title))]))

    def _end_link(self, start: int, end: int) -> None:
        if not self._link:
            return
        data, prose_start = self._link
        self._link = None
        target = data["dest_url"]
        if data["link_type"] in _REFERENCES:
            start, end = self._definition(data["id"])
        at = self._text.rfind(target, start, end) if target else -1
        text = Span(prose_start, self._builder.length)
        if at >= 0 and text.end > text.start and not self._images:
            self._builder.link(text, at, at + len(target))

    def _definition(self, label: str) -> tuple[int, int]:
        """Where a reference link's target is defined."""
        if self._definitions is None:
            found = pyromark.reference_definitions(self._veil.text, options=_OPTIONS)
            at = self._offsets.code_points
            self._definitions = {
                name.casefold(): (at(entry["span"]["start"]), at(entry["span"]["end"]))
                for name, entry in found.items()
            }
        return self._definitions.get(label.casefold(), (0, 0))

    def _html(self, start: int, end: int) -> None:
        for piece in self._tags.pieces(start, end):
            if piece.markup is Markup.TEXT:
                self._html_text(piece.start, piece.end)
            else:
                self._html_tag(piece)

    def _html_tag(self, piece: Piece) -> None:
        if piece.name in _BLOCK_TAGS:
            self._end_block(self._html_kind)
            opening = piece.markup is Markup.OPEN
            kind = _TAG_KINDS.get(piece.name, self._inner_kind())
            self._html_kind = kind if opening else self._inner_kind()
        elif piece.name == "br":
            self._add("\n", piece.start, piece.end)
        elif piece.name == "img":
            self._html_image(piece)

    def _html_image(self, piece: Piece) -> None:
        for name, start, end in attributes(self._text, piece.start, piece.end):
            if name == "alt" and not self._silent:
                self._asides.append((BlockKind.ALT, list(_html_parts(self._text, start, end))))

    def _html_text(self, start: int, end: int) -> None:
        for said, part_start, part_end in _html_parts(self._veil.text, start, end):
            self._take(said, part_start, part_end)

    def _inline_html(self, start: int, end: int) -> None:
        if self._text.startswith("<!", start):
            self._add(HOLE, start, end)
        for piece in TagReader(self._text).pieces(start, end):
            if piece.name == "br":
                self._add("\n", start, end)
            elif piece.name == "img":
                self._html_image(piece)


def _html_parts(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """HTML text with its entities decoded and its line breaks as blanks."""
    done = start
    for found in _HTML_GAP.finditer(text, start, end):
        yield text[done : found.start()], done, found.start()
        yield " " if found[0].isspace() else _decoded(found[0]), found.start(), found.end()
        done = found.end()
    yield text[done:end], done, end


def _decoded(entity: str) -> str:
    from html import unescape

    return unescape(entity)
