"""Markdown drafts become what a reader of the page reads."""

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers import BlockKind, Draft, read
from newslint.readers import markdown as reader
from newslint.readers.draft import HOLE
from newslint.text import Source, Span


def markdown(text: str) -> Draft:
    return read(Source("story.md", text))


def blocks(text: str) -> list[tuple[str, str]]:
    draft = markdown(text)
    return [
        (block.kind.value, draft.prose[block.start : block.end])
        for block in draft.blocks
        if block.kind is not BlockKind.HIDDEN
    ]


def written(draft: Draft, words: str) -> str:
    """What the file has where the prose has ``words``."""
    at = draft.prose.index(words)
    return draft.locate(Span(at, at + len(words))).of(draft.source.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Bridge shuts\n\nIt shut.", [("headline", "Bridge shuts"), ("paragraph", "It shut.")]),
        ("# One\n\n# Two", [("headline", "One"), ("crosshead", "Two")]),
        ("## What next\n", [("crosshead", "What next")]),
        ("Title\n=====\n", [("headline", "Title")]),
        ("By Mara Quill\n\nText.", [("byline", "By Mara Quill"), ("paragraph", "Text.")]),
        ("*By Mara Quill*\n\nText.", [("byline", "By Mara Quill"), ("paragraph", "Text.")]),
        ("- one\n- two\n", [("list-item", "one"), ("list-item", "two")]),
        ("1. one\n\n   more\n", [("list-item", "one"), ("list-item", "more")]),
        ("- one\n  - inner\n", [("list-item", "one"), ("list-item", "inner")]),
        ("- [x] done\n", [("list-item", "done")]),
        ("> said\n> she\n", [("quote", "said she")]),
        ("> - item\n", [("list-item", "item")]),
        (
            "| a | b |\n|---|---|\n| 1\\|2 | **c** |\n",
            [("table-cell", x) for x in ("a", "b", "1|2", "c")],
        ),
        ("Text.[^1]\n\n[^1]: A note.\n", [("paragraph", "Text."), ("paragraph", "A note.")]),
        ("```\ncode\n```\n\nText.", [("paragraph", "Text.")]),
        ("    code\n\nText.", [("paragraph", "Text.")]),
        ("One\n\n---\n\nTwo", [("paragraph", "One"), ("paragraph", "Two")]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The *bridge* is **shut**.", "The bridge is shut."),
        ("Read [the report](https://example.org/r) now.", "Read the report now."),
        ("Read [the report][1] now.\n\n[1]: https://example.org", "Read the report now."),
        ("AT&amp;T and caf&eacute;", "AT&T and café"),
        (r"5\*3 and a\_b", "5*3 and a_b"),
        ("one\ntwo", "one two"),
        ("one\r\ntwo", "one two"),
        ("one  \ntwo", "one\ntwo"),
        ("one\\\ntwo", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("say <b>no</b> now", "say no now"),
        ("the `x` the", f"the {HOLE} the"),
        ("was ~~is~~ shut", f"was {HOLE} shut"),
        ("a <!-- note --> b", f"a {HOLE} b"),
        ('"It\'s" -- he said...', '"It\'s" -- he said...'),
        ("By {{author}} today", "By {{author}} today"),
        ("He {--did--}{++does++} it", "He {--did--}{++does++} it"),
        ("He {~~did~>does~~} it", "He {~~did~>does~~} it"),
        ("He {==did==}{>>sure?<<} it", "He {==did==}{>>sure?<<} it"),
        ('see {{< ref "a*b*.md" >}} there', f"see {HOLE} there"),
        ("see {% link a_b_c %} there", f"see {HOLE} there"),
        ("cost $5 and $6", "cost $5 and $6"),
        ("a [TK] b", "a [TK] b"),
        ("see <https://example.org>", "see https://example.org"),
    ],
)
def test_prose_of_a_paragraph(text: str, prose: str) -> None:
    assert blocks(text) == [("paragraph", prose)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Café “x” *line* end", "line", "line"),
        ("AT&amp;T", "&", "&amp;"),
        ("AT&amp;T", "AT&T", "AT&amp;T"),
        ("a **b** c", "a b c", "a **b** c"),
        ("😀😀 *now*", "now", "now"),
        ("> one\n> two", "one two", "one\n> two"),
        ("one\r\ntwo", " ", "\r\n"),
    ],
)
def test_places_in_the_file(text: str, words: str, expected: str) -> None:
    assert written(markdown(text), words) == expected


def test_an_image_gives_its_description_after_the_paragraph() -> None:
    text = 'Before ![Fog *over* the bay](fog.png "The bay at dawn") after.\n\nNext.'
    assert blocks(text) == [
        ("paragraph", f"Before {HOLE} after."),
        ("alt", "Fog over the bay"),
        ("caption", "The bay at dawn"),
        ("paragraph", "Next."),
    ]


def test_an_image_alone_is_no_paragraph() -> None:
    assert blocks("![Fog](fog.png)") == [("alt", "Fog")]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n"])
@pytest.mark.parametrize("mark", ["*", "_"])
def test_an_emphasised_line_after_an_image_is_its_caption(gap: str, mark: str) -> None:
    text = f"![Fog](fog.png){gap}{mark}The bay at dawn{mark}\n\n*Next.*"
    assert sorted(blocks(text)) == [
        ("alt", "Fog"),
        ("caption", "The bay at dawn"),
        ("paragraph", "Next."),
    ]


@pytest.mark.parametrize("line", ["*Fog* in the bay *again*", "Fog *again*", "**Fog**", "*Fog"])
def test_other_lines_after_an_image_are_copy(line: str) -> None:
    assert blocks(f"![](fog.png)\n\n{line}")[0][0] == "paragraph"


def test_a_figure_shortcode_gives_what_it_shows() -> None:
    text = '{{< figure src="a_b.png" caption="The *old* bridge" alt="A bridge" >}}\n\nText.'
    assert blocks(text) == [
        ("caption", "The *old* bridge"),
        ("alt", "A bridge"),
        ("paragraph", "Text."),
    ]
    assert written(markdown(text), "The *old* bridge") == "The *old* bridge"


@pytest.mark.parametrize(
    "text",
    [
        "{% highlight py %}\nx = *1*\n{% endhighlight %}\n\nText.",
        "{{< highlight py >}}\nx = 1\n{{< /highlight >}}\n\nText.",
        "{% raw %}\n{{ x }}\n{% endraw %}\n\nText.",
        "{{% gallery\n   one=1 %}}\n\nText.",
    ],
)
def test_code_in_shortcodes_is_no_prose(text: str) -> None:
    assert blocks(text) == [("paragraph", "Text.")]


@pytest.mark.parametrize("attribute", ["{#next}", "{.lead}", "{: .lead }", "{ #next .lead }"])
def test_attributes_of_a_heading_are_no_prose(attribute: str) -> None:
    assert blocks(f"## What next {attribute}\n") == [("crosshead", "What next")]


def test_html_blocks() -> None:
    text = (
        "<figure>\n<img src='a.png' alt='An &eacute;clair'>\n<figcaption>A cake\nin town"
        "</figcaption>\n</figure>\n\n<script>var a = 1;</script>\n\n<!-- a\n\ncomment -->\n\nText."
    )
    assert blocks(text) == [
        ("alt", "An éclair"),
        ("caption", "A cake in town"),
        ("paragraph", "Text."),
    ]


def test_html_lists_and_headings() -> None:
    text = "<h2>Next</h2>\n<ul><li>one</li><li>two</li></ul>\n<p>Some <b>bold</b> text</p>\n"
    assert blocks(text) == [
        ("crosshead", "Next"),
        ("list-item", "one"),
        ("list-item", "two"),
        ("paragraph", "Some bold text"),
    ]


def test_links_know_text_and_target() -> None:
    text = (
        "See [the *old* plan](https://example.org/a 'x'), [that][b], [b] and <https://example.org/c>."
        "\n\n[b]: https://example.org/b\n"
    )
    draft = markdown(text)
    found = [(link.text.of(draft.prose), link.target.of(draft.prose)) for link in draft.links]
    assert found == [
        ("the old plan", "https://example.org/a"),
        ("that", "https://example.org/b"),
        ("b", "https://example.org/b"),
        ("https://example.org/c", "https://example.org/c"),
    ]
    first = draft.locate(draft.links[0].target)
    assert first.start == text.index("https")


_PLAIN_LINE = st.text("abÉ1 .,;:!?'\"“”‘’—–…£$€%()/@+-=#_*<\\&[]|~{}\t\r\xa0", max_size=12)
_PLAIN_TEXT = st.lists(_PLAIN_LINE | st.sampled_from(["", "By Ann Lee", "12) a", "http://a.b/c"]))


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(["", "---\ntitle: A\n---\n", "---\ntitle: A\n---"]), _PLAIN_TEXT)
def test_copy_without_markup_needs_no_parser(front: str, lines: list[str]) -> None:
    source = Source("a.md", front + "\n".join(lines))
    draft = reader.read_markdown(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_MAYBE_MARKED", re.compile(""))
        parsed = reader.read_markdown(source)
    assert draft.prose == parsed.prose
    assert draft.blocks == parsed.blocks
    whole = range(len(draft.prose))
    for at in whole:
        assert draft.locate(Span(at, at + 1)) == parsed.locate(Span(at, at + 1))


def test_the_parser_is_not_imported_for_copy_without_markup() -> None:
    text = "---\ntitle: A\n---\nBy Ann Lee\n\nThe (harbour) “wall”,\nsaid 3.\n"
    code = (
        "import sys\nfrom newslint.readers import read\nfrom newslint.text import Source\n"
        f"draft = read(Source('a.md', {text!r}))\n"
        "print([str(block.kind) for block in draft.blocks], 'pyromark' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['headline', 'byline', 'paragraph', 'hidden'] False\n"
