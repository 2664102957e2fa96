"""What every reader must hold to, whatever it is given."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers import VISIBLE, Draft, read
from newslint.text import Edit, Source, Span, apply_edits

# Pieces that Markdown, front matter and shortcodes are made of, to be thrown together.
PIECES = st.sampled_from(
    [
        *["*", "**", "_", "`", "```\n", "~~", "# ", "## ", "> ", "- ", "1. ", "    ", "\t", "| "],
        *["|---|\n", "[", "](", ")", "![", "](x.png)", "[^1]", "[^1]: ", "<", ">", "</p>", "<p>"],
        *["<!-- ", " -->", "<script>", "<br>", '<img alt="', '"', "&amp;", "&eacute;", "&#0;"],
        *["{{< ", " >}}", "{% raw %}", "{% endraw %}", "{{%", "%}}", "{--", "--}", "{~~", "~>"],
        *["\n", "\n\n", "\r\n", "\r", "  \n", "\\", "---\n", "+++\n", "...\n", "{\n", "}\n"],
        *["title: ", "alt: >\n", "caption = ", "tags: [", "]", "'It''s'", '"a \\" b"', ": ", ","],
        *["The mayor said ", "Ann Lee", "é", "“no”", "😀", "e\u0301", "\u200b", "\x00", "\x1b[31m"],
    ]
)
SOUP = st.lists(PIECES, max_size=30).map("".join)
FRONT = st.sampled_from(["---\n{}\n---\n", "+++\n{}\n+++\n", "{{{}}}\n"])
FRONTED = st.builds(lambda front, inner, body: front.format(inner) + body, FRONT, SOUP, SOUP)
TEXTS = SOUP | FRONTED | st.text(max_size=80)
NAMES = st.sampled_from(["story.txt", "story.md"])


def check(draft: Draft) -> None:
    text = draft.source.text
    done = 0
    for block in draft.blocks:
        assert done <= block.start < block.end <= len(draft.prose)
        assert draft.prose[block.start : block.end].strip()
        assert draft.block_at(block.start) == block
        assert (block.kind in VISIBLE) == (block.end <= draft.visible_end)
        done = block.end
    for start in range(len(draft.prose)):
        place = draft.locate(Span(start, start + 1))
        assert 0 <= place.start <= place.end <= len(text)
        if place.end - place.start == 1 and draft.is_verbatim(Span(start, start + 1)):
            assert text[place.start] == draft.prose[start]


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_blocks_are_sorted_and_every_place_lies_in_the_file(text: str, name: str) -> None:
    check(read(Source(name, text)))


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_words_that_the_file_has_map_to_themselves(text: str, name: str) -> None:
    draft = read(Source(name, text))
    for word in re.finditer(r"[A-Za-z]{3,}", draft.prose):
        place = draft.locate(Span(*word.span()))
        written = text[place.start : place.end]
        if len(written) == len(word[0]):
            assert written == word[0]


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_a_fix_of_a_verbatim_word_leaves_the_rest(text: str, name: str) -> None:
    draft = read(Source(name, text))
    for word in re.finditer(r"[A-Za-z]{3,}", draft.prose):
        span = Span(*word.span())
        if draft.is_verbatim(span):
            place = draft.locate(span)
            changed = apply_edits(text, [Edit(*place, "XX")])
            assert changed == text[: place.start] + "XX" + text[place.end :]


@settings(deadline=None)
@given(TEXTS)
def test_metadata_and_links_have_their_place(text: str) -> None:
    draft = read(Source("story.md", text))
    for entry in draft.metadata.values():
        assert entry.span.end <= len(draft.prose)
        place = draft.locate(entry.span)
        assert entry.value.startswith(text[place.start : place.end])
    for link in draft.links:
        assert draft.visible_end <= link.target.start <= link.target.end <= len(draft.prose)
        assert link.text.end <= draft.visible_end


@settings(deadline=None)
@given(st.text(alphabet="ab cé“😀.\n", max_size=200))
def test_plain_prose_loses_no_word(text: str) -> None:
    assert read(Source("story.txt", text)).prose.split() == text.split()


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abc é“’😀", min_size=1, max_size=30), min_size=1, max_size=6))
def test_markdown_without_markup_loses_nothing(paragraphs: list[str]) -> None:
    words = [" ".join(paragraph.split()) for paragraph in paragraphs]
    words = [paragraph for paragraph in words if paragraph]
    draft = read(Source("story.md", "\n\n".join(words)))
    assert [draft.prose[block.start : block.end] for block in draft.blocks] == words
