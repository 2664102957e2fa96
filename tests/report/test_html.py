"""The page: well formed, standing alone, inert, and the same for the same drafts."""

import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.diagnostic import Diagnostic, Spot, Summary
from newslint.report import reporter
from newslint.report.html_copy import copy, paragraphs, placed
from newslint.rule import Severity
from newslint.text import Edit, Fix, Source

_VOID = {"meta", "input", "br", "link", "img"}
_HOSTILE = (
    "<script>alert(1)</script> “the <img src=http://evil.example/x.png onerror=alert(1)> ''\n"
    '\n</p></main></body> --> ]]> &lt; " onmouseover="alert(1) \x00\x07\x1b[31m \u202etxt.exe\n'
    "</style><style>body{display:none}</style> \ud800 end"
)


class _Page(HTMLParser):
    """Reads a page strictly: every element closed where it was opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.elements if "id" in attributes]


def page(source: Source, findings: list[Diagnostic], path: str = "") -> str:
    out = io.StringIO()
    made = reporter("html", out)
    made.draft(path or source.path, source, findings)
    made.draft("clean.txt", Source("clean.txt", ""), [])
    made.trouble("odd <&>.txt", "a binary file, not text")
    made.close(Summary(2, errors=2, warnings=2, notes=2))
    return out.getvalue()


def spot(source: Source, start: int, end: int, label: str = "") -> Spot:
    position = source.lines.position
    return Spot(start, end, *position(start), *position(end), label)


def said(source: Source, start: int, end: int, *others: Spot) -> Diagnostic:
    return Diagnostic(
        source.path, "desk/<b>", Severity.ERROR, 0.9, "<i>message</i>", spot(source, start, end),
        others, (Fix("<u>title</u>", (Edit(start, end, "<s>"),)),), "<title>", "<why>",
    )  # fmt: skip


def test_is_well_formed(story: Any, findings: Any) -> None:
    read = _Page(page(story.source, findings))
    ids = read.ids()
    assert len(ids) == len(set(ids))
    targets = [attributes["href"] or "" for attributes in read.named("a")]
    assert {target[0] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(ids)
    labels = [a["aria-labelledby"] for _, a in read.elements if "aria-labelledby" in a]
    assert set(labels) <= set(ids)


def test_loads_nothing(story: Any, findings: Any) -> None:
    made = page(story.source, findings)
    assert "http:" not in made
    assert "https:" not in made
    assert "url(" not in made
    assert "@import" not in made
    read = _Page(made)
    assert not any(
        {"src", "srcset", "style"} & attributes.keys() for _, attributes in read.elements
    )
    assert not read.named("link")
    policy = read.named("meta")[1]["content"] or ""
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_place_is_marked_and_every_finding_has_a_card(story: Any, findings: Any) -> None:
    read = _Page(page(story.source, findings))
    assert len(read.named("article")) == len(findings)
    references = [a["id"] for a in read.named("a") if a.get("class", "") and "data-f" in a]
    places = [
        f"p{number}-{place}"
        for number, finding in enumerate(findings, 1)
        for place in range(1 + len(finding.others))
    ]
    assert sorted(map(str, references)) == sorted(places)
    headings = [tag for tag, _ in read.elements if tag in ("h1", "h2", "h3")]
    assert headings.count("h1") == 1
    assert headings.count("h3") == len(findings)


def test_hostile_copy_is_inert() -> None:
    source = Source("<script>alert(2)</script>.txt", _HOSTILE)
    length = len(_HOSTILE)
    findings = [
        said(source, 0, 25, spot(source, 30, 60, "<em>there</em>")),
        said(source, 3, length),
        said(source, length, length),
    ]
    made = page(source, findings)
    read = _Page(made)
    assert len(read.named("script")) == 1
    assert len(read.named("style")) == 1
    assert not {"img", "i", "u", "s", "em"} & {tag for tag, _ in read.elements}
    assert not any(name.startswith("on") for _, attrs in read.elements for name in attrs)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", made)
    made.encode()


def test_same_bytes_and_no_time(story: Any, findings: Any) -> None:
    first, second = io.StringIO(), io.StringIO()
    for out, seconds in ((first, 1.0), (second, 2.0)):
        made = reporter("html", out)
        made.draft(story.source.path, story.source, findings)
        made.close(Summary(1, seconds=seconds))
    assert first.getvalue() == second.getvalue()


def test_paragraphs_are_lines_unless_empty_lines_part_them() -> None:
    tight = paragraphs(Source("a.txt", "One.\r\nTwo.\r\n"))
    assert [(graf.start, graf.end, graf.line) for graf in tight] == [(0, 4, 1), (6, 10, 2)]
    loose = paragraphs(Source("a.txt", "One\r\nmore.\r\n \r\nTwo."))
    assert [(graf.start, graf.end, graf.line) for graf in loose] == [(0, 10, 1), (15, 19, 4)]
    assert paragraphs(Source("a.txt", "")) == [(0, 0, 1)]


def test_a_big_draft_folds_what_is_quiet_and_a_huge_one_leaves_it_out() -> None:
    line = "Nothing is wrong with this paragraph of copy.\n"
    for count, folded, left_out in ((10, 0, 0), (1_000, 2, 0), (30_000, 0, 2)):
        source = Source("a.txt", line * count + "Here TK.\n" + line * count)
        made = page(source, [said(source, len(line) * count + 5, len(line) * count + 7)])
        assert made.count("paragraphs without findings</summary>") == folded
        assert made.count("paragraphs without findings left out</p>") == left_out
        assert len(made) < 2 * len(source.text) + 60_000


def test_a_long_line_is_cut_around_its_places() -> None:
    source = Source("a.txt", "word " * 200_000)
    findings = [said(source, at, at + 4) for at in range(0, 1_000_000, 5_000)]
    made = page(source, findings)
    assert len(made) < 500_000
    assert len(_Page(made).named("mark")) == len(findings) + 2  # and the two of the legend


_OFFSETS = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8)


@given(st.text(alphabet="ab<& \n\r\x00é\u202e“", max_size=80), _OFFSETS)
def test_any_places_in_any_text(text: str, offsets: list[tuple[int, int]]) -> None:
    source = Source("a.txt", text)
    spans = [sorted((min(start, len(text)), min(end, len(text)))) for start, end in offsets]
    findings = [said(source, start, end, spot(source, start, end)) for start, end in spans]
    read = _Page(page(source, findings))
    ids = read.ids()
    assert len(ids) == len(set(ids))
    assert {f"p{number}-{place}" for number in range(1, len(spans) + 1) for place in (0, 1)} <= {
        *ids
    }
    grafs = paragraphs(source)
    marked = placed(grafs, findings, 1)
    for index, graf in enumerate(grafs):
        bare = re.sub("<a .*?</a>", "", copy(text, graf, marked.get(index, ())))
        assert bare.replace("</mark>", "").count("\n") == len(
            re.findall("\r\n|\r|\n", text[graf.start : graf.end])
        )


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser to look at the page with")
def test_a_browser_renders_it(story: Any, findings: Any, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(page(story.source, findings), encoding="utf-8")
    browser = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", file.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(browser, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        pytest.skip("the browser does not start here")
    marks = re.findall(r"<mark [^>]*data-f=", done.stdout)
    expected = re.findall(r"<mark [^>]*data-f=", file.read_text(encoding="utf-8"))
    assert len(marks) == len(expected) > len(findings)
    assert re.search(r'<form class="filters" aria-label="What to show">', done.stdout)  # it ran
