"""Markdown drafts: CommonMark with tables and footnotes, front matter, and shortcodes.

Copy without any markup is laid here; for all other there is a parser (``markdown_body``), which
takes longer to import than a short draft takes to check.
"""

import re

from newslint.readers.draft import BlockKind, Draft, DraftBuilder
from newslint.readers.frontlines import Field
from newslint.readers.frontmatter import front_matter
from newslint.readers.plain import is_byline
from newslint.text import Source

_FRONT_KINDS = {
    **dict.fromkeys(("title", "headline", "hed"), BlockKind.HEADLINE),
    **dict.fromkeys(
        ("description", "summary", "standfirst", "dek", "subtitle", "subheadline", "excerpt"),
        BlockKind.STANDFIRST,
    ),
    **dict.fromkeys(("author", "authors", "byline"), BlockKind.BYLINE),
}
_INNER_KINDS = {
    **dict.fromkeys(("caption", "captions", "image_caption", "cutline"), BlockKind.CAPTION),
    **dict.fromkeys(("alt", "alts", "image_alt", "alt_text", "alttext"), BlockKind.ALT),
}
_BYLINE_NAMES = frozenset(("author.name", "authors.name"))

FURNITURE_BLOCKS = 4  # a byline stands among the first paragraphs or it is not one

# What could be markup: any character but those that never are, and any beginning of a line but a
# letter, an opening mark or the sign of a currency.
_MAYBE_MARKED = re.compile(
    r"""[^\w \n.,;:!?'"“”‘’—–…£$€%()/@+-]|_|^(?![^\W\d_]|["“‘(£$€]|$)| $""", re.MULTILINE
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")


def read_markdown(source: Source) -> Draft:
    """Read ``source`` as Markdown: prose is what a reader of the page reads.

    Front matter gives the headline, standfirst, byline, captions and the metadata.  Code,
    markup, shortcodes and link targets are no prose; characters are never made typographic.
    """
    front = front_matter(source.text)
    builder = DraftBuilder(source)
    if front:
        _read_fields(builder, source.text, front.fields)
        if front.notice:
            source.notices += (front.notice,)
    begin = front.end if front else 0
    if _MAYBE_MARKED.search(source.text, begin):
        from newslint.readers.markdown_body import Body

        has_title = any(block.kind is BlockKind.HEADLINE for block in builder.blocks)
        Body(source.text, builder, begin, has_title).read()
    else:
        _lay_paragraphs(builder, source.text, begin)
    return builder.build()


def _lay_paragraphs(builder: DraftBuilder, text: str, begin: int) -> None:
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text, begin)):
        done = -1
        for line in _LINE.finditer(text, *paragraph.span()):
            if done >= 0:
                builder.put(" ", done, line.start())
            builder.keep(*line.span())
            done = line.end()
        builder.close(paragraph_kind(builder.opened(), number))


def paragraph_kind(prose: str, number: int) -> BlockKind:
    """What a paragraph of the copy is, counted from 0."""
    is_early = number < FURNITURE_BLOCKS
    return BlockKind.BYLINE if is_early and is_byline(prose.strip()) else BlockKind.PARAGRAPH


def _read_fields(builder: DraftBuilder, text: str, fields: tuple[Field, ...]) -> None:
    lists: dict[str, tuple[int, int]] = {}
    seen: set[BlockKind] = set()
    for field in fields:
        if field.listed:
            opened = lists.get(field.key, (field.outer_start,))[0]
            lists[field.key] = (opened, field.outer_end)
        elif field.end > field.start:
            builder.metadata(field.key, field.start, field.end)
        kind = _kind_of(field)
        if kind is None or (kind is BlockKind.HEADLINE and kind in seen):
            continue
        seen.add(kind)
        _lay(builder, text, field)
        builder.close(kind)
    for key, (start, end) in lists.items():
        builder.metadata(key, start, end)


def _kind_of(field: Field) -> BlockKind | None:
    key = field.key.removeprefix("params.")
    inner = _INNER_KINDS.get(key.rpartition(".")[2])
    if inner:
        return inner
    kind = BlockKind.BYLINE if key in _BYLINE_NAMES else _FRONT_KINDS.get(key)
    if kind is BlockKind.BYLINE and " " not in field.value.strip():
        return None  # an account, not a name
    return kind


def _lay(builder: DraftBuilder, text: str, field: Field) -> None:
    """Add a value word by word, so that a word which is escaped maps to itself alone."""
    said = list(re.finditer(r"\S+", field.value))
    written = list(re.finditer(r"\S+", text[field.start : field.end]))
    if len(said) != len(written):
        builder.put(field.value, field.start, field.end)
        return
    done = field.start
    for value, raw in zip(said, written, strict=True):
        start, end = field.start + raw.start(), field.start + raw.end()
        if done > field.start:
            builder.put(" ", done, start)
        if value[0] == raw[0]:
            builder.keep(start, end)
        else:
            builder.put(value[0], start, end)
        done = end
