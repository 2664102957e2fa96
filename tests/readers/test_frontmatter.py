"""Front matter: values and their exact places, in three languages, broken or not."""

import pytest

from newslint.readers import BlockKind, Draft, read
from newslint.text import Source, Span

YAML = """---
title: "Mayor says \\"no\\" to bridge"
standfirst: 'It''s the third time'
author: Mara Quill
authors: [jdoe, "Luis Prado"]
date: 2026-03-04
tags: [bridge, "town hall"]
image:
  caption: The bridge 😀 at dusk
  alt: >
    A bridge
    in fog
slug: mayor-no
---
Text.
"""

TOML = """+++
title = "A caf\\u00e9 shuts" # comment
date = 2026-03-04T10:00:00Z
tags = ["one", 'two',
  "three"]
[image]
caption = 'The bridge at dusk'
[[resources]]
params = { alt = "Fog", n = 3 }
+++
Text.
"""

JSON = """{
  "title": "A \\"caf\\u00e9\\" shuts \\ud83d\\ude00",
  "date": "2026-03-04",
  "image": {"alt": "Fog", "sizes": [1, 2]},
  "tags": ["one", "two"]
}

Text.
"""


def markdown(text: str) -> Draft:
    return read(Source("story.md", text))


def shown(draft: Draft) -> list[tuple[str, str]]:
    return [
        (block.kind.value, draft.prose[block.start : block.end])
        for block in draft.blocks
        if block.kind is not BlockKind.HIDDEN
    ]


def test_yaml() -> None:
    draft = markdown(YAML)
    assert shown(draft) == [
        ("headline", 'Mayor says "no" to bridge'),
        ("standfirst", "It's the third time"),
        ("byline", "Mara Quill"),
        ("byline", "Luis Prado"),
        ("caption", "The bridge 😀 at dusk"),
        ("alt", "A bridge in fog"),
        ("paragraph", "Text."),
    ]
    values = {key: entry.value for key, entry in draft.metadata.items()}
    assert values["date"] == "2026-03-04"
    assert values["slug"] == "mayor-no"
    assert values["tags"] == 'bridge, "town hall"'
    assert values["standfirst"] == "It''s the third time"


@pytest.mark.parametrize("words", ["Mayor", "third time", "Luis Prado", "😀 at dusk", "in fog"])
def test_yaml_places(words: str) -> None:
    draft = markdown(YAML)
    at = draft.prose.index(words)
    assert draft.locate(Span(at, at + len(words))).of(YAML) == words


def test_an_escaped_word_maps_to_itself_alone() -> None:
    draft = markdown(YAML)
    at = draft.prose.index('"no"')
    assert draft.locate(Span(at, at + 4)).of(YAML) == '\\"no\\"'


def test_toml() -> None:
    draft = markdown(TOML)
    assert shown(draft) == [
        ("headline", "A café shuts"),
        ("caption", "The bridge at dusk"),
        ("alt", "Fog"),
        ("paragraph", "Text."),
    ]
    values = {key: entry.value for key, entry in draft.metadata.items()}
    assert values["date"] == "2026-03-04T10:00:00Z"
    assert values["resources.params.n"] == "3"
    assert values["tags"].startswith('"one"')
    assert values["tags"].endswith('"three"')


def test_json() -> None:
    draft = markdown(JSON)
    assert shown(draft) == [
        ("headline", 'A "café" shuts 😀'),
        ("alt", "Fog"),
        ("paragraph", "Text."),
    ]
    assert draft.metadata["date"].value == "2026-03-04"
    assert draft.metadata["date"].span.of(draft.prose) == "2026-03-04"


def test_windows_line_breaks() -> None:
    draft = markdown(YAML.replace("\n", "\r\n"))
    assert ("headline", 'Mayor says "no" to bridge') in shown(draft)
    assert ("alt", "A bridge in fog") in shown(draft)
    assert draft.metadata["slug"].value == "mayor-no"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("---\ntitle: Mayor: I quit\ndate: 2026-03-04\n---\nText.", "YAML (line 2)"),
        ('+++\ntitle = "Mayor: I quit\ndate = 2026-03-04\n+++\nText.', "TOML (line 2)"),
        ("+++\ntitle = Mayor: I quit\ndate = 2026-03-04\n+++\nText.", "TOML (line 2)"),
    ],
)
def test_broken_front_matter_is_read_line_by_line(text: str, language: str) -> None:
    draft = markdown(text)
    assert shown(draft)[0][1].strip('"') == "Mayor: I quit"
    assert shown(draft)[-1] == ("paragraph", "Text.")
    assert draft.metadata["date"].value == "2026-03-04"
    assert draft.source.notices == (f"the front matter is not valid {language}; read line by line",)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nOnly a rule above.\n\n---\n\nAnd one below.",
        "---\nNo end.",
        "{not json}\n\nText.",
        "{}\n\nText.",
        "---\n- a\n- list\n---\nText.",
    ],
)
def test_what_is_no_front_matter_stays_copy(text: str) -> None:
    draft = markdown(text)
    assert draft.metadata == {}
    assert draft.source.notices == ()
    assert shown(draft)


@pytest.mark.parametrize("body", ["title:\nauthor:\n", "title:\nx: {a: }\n"])
def test_empty_keys_are_front_matter(body: str) -> None:
    assert shown(markdown(f"---\n{body}---\nText.")) == [("paragraph", "Text.")]


def test_a_title_makes_the_first_heading_a_crosshead() -> None:
    assert shown(markdown("---\ntitle: One\n---\n# Two\n")) == [
        ("headline", "One"),
        ("crosshead", "Two"),
    ]


def test_an_account_is_no_byline() -> None:
    draft = markdown("---\nauthor: mquill\n---\nText.")
    assert shown(draft) == [("paragraph", "Text.")]
    assert draft.metadata["author"].value == "mquill"


def test_authors_with_details() -> None:
    draft = markdown("---\nauthors:\n  - name: Mara Quill\n    role: desk\n---\nText.")
    assert shown(draft)[0] == ("byline", "Mara Quill")


def test_an_alias_does_not_multiply() -> None:
    lines = "\n".join(f"k{number}: [*a, *a, *a]" for number in range(200))
    draft = markdown(f"---\na: &a {{caption: Fog}}\n{lines}\n---\nText.")
    assert [words for kind, words in shown(draft) if kind == "caption"] == ["Fog"]


@pytest.mark.parametrize("opening", ["[" * 20_000, "{a: " * 20_000, "- " * 20_000])
def test_deep_nesting_does_not_break_the_reader(opening: str) -> None:
    for fence in ("---", "+++"):
        markdown(f"{fence}\nx: {opening}\n{fence}\nText.")
    markdown('{"a": ' + opening)
