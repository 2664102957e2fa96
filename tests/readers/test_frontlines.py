"""Plain front matter is read as the YAML parser reads it, or left to the parser."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers.frontlines import Field, simple_fields
from newslint.readers.frontmatter import front_matter, read_yaml

PIECES = st.sampled_from(
    [
        *["title", "date", "tags", "image", "a-b", ":", ": ", " : ", "- ", "-", "  ", " ", "    "],
        *["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n  ", "\n- ", "\n  - ", "\n    "],
        *["Mayor says", "2026-03-04", "10:00:00Z", "http://a.b/c", "“no”", "é", "😀", "yes", "1"],
        *['"a b"', "'a b'", '"', "'", "''", "\\", "[a, b]", "[", "]", ",", "{", "}", "&", "*", "!"],
        *["|", ">", "#", " #", "# note", "%", "@", "`", "?", "? ", "\t", "\u00a0", "\u2028", "~"],
        *["---", "...", "<<", "=", "key: value", "key:", "key: [x, 'y z']", "alt: Fog"],
    ]
)
LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "  ", "- ", "  - ", "    "]),
    st.sampled_from(["title: ", "image:", "alt: ", "tags: ", "", "Date: "]),
    st.lists(PIECES, max_size=3).map("".join),
    st.sampled_from(["\n", "\r\n", " \n", "\n\n"]),
)


def same(fields: list[Field]) -> list[Field]:
    return [field for field in fields if field.end > field.start]


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(LINES, max_size=6).map("".join))
def test_the_same_as_the_parser(body: str) -> None:
    simple = simple_fields(body)
    if simple is not None:
        assert same(simple) == same(list(read_yaml(body)))


@pytest.mark.parametrize(
    "body",
    [
        "title: Mayor says no\ndate: 2026-03-04T10:00:00Z\n",
        "title: \"Mayor: no\"\nauthor: 'Mara Quill'\n",
        "tags: [bridge, town hall, 'a b']\nurl: https://example.org/a\n",
        "tags:\n  - bridge\n  - town hall\nimage:\n  src: a.png\n  alt: Fog\n",
        "tags:\n- bridge\n- town hall\n\n# note\ndraft: true\n",
        "subtitle:\ntitle: It’s late, the mayor says – again\n",
    ],
)
def test_what_is_plain(body: str) -> None:
    simple = simple_fields(body)
    assert simple
    assert same(simple) == same(list(read_yaml(body)))


@pytest.mark.parametrize(
    "body",
    [
        "title: Mayor: I quit\n",
        "title: >\n  folded\n",
        "title: It\n  goes on\n",
        "authors:\n  - name: Mara\n    role: desk\n",
        'title: "a \\" b"\n',
        "title: a # note\n",
        "- a\n",
        "a:\n  b:\n    c: d\n",
        "just prose\n",
    ],
)
def test_what_is_left_to_the_parser(body: str) -> None:
    assert simple_fields(body) is None


def test_no_parser_is_imported_for_plain_front_matter() -> None:
    import subprocess
    import sys

    code = (
        "import sys\nfrom newslint.readers.frontmatter import front_matter\n"
        "front_matter('---\\ntitle: Mayor says no\\ntags: [a, b]\\n---\\nText.')\n"
        "print('yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_an_empty_head_is_front_matter() -> None:
    found = front_matter("---\n---\nText.")
    assert found is not None
    assert found.fields == ()
