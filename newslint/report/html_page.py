"""The page around the copy: masthead, filters, list of drafts, and the frame with its own policy.

Style and script are written into the page; its content policy names them by their digest, so
that nothing else can run in it or be loaded by it.
"""

import base64
import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.html_copy import inline
from newslint.report.summary import counted, verdict
from newslint.rule import Severity
from newslint.typing import TextIO

_LOOKS = {
    Severity.ERROR: "must not go out",
    Severity.WARNING: "look at it",
    Severity.NOTE: "worth a look",
}


class Contents:
    """What the page will hold: drafts with their counts, and what the filters can choose."""

    def __init__(self) -> None:
        self.drafts: list[tuple[str, int]] = []
        self.clean: list[str] = []
        self.troubles: list[tuple[str, str]] = []
        self.weights: Counter[str] = Counter()
        self.families: Counter[str] = Counter()

    def add(self, path: str, findings: Sequence[Diagnostic]) -> int:
        """Count a draft; gives the number of its first finding."""
        first = self.weights.total() + 1
        self.drafts.append((path, len(findings)))
        self.weights.update(said.severity.name.lower() for said in findings)
        self.families.update(family(said) for said in findings)
        return first


def family(said: Diagnostic) -> str:
    """The family of the rule that speaks."""
    return said.rule.partition("/")[0]


def write(out: TextIO, summary: Summary, contents: Contents, sections: Iterable[str]) -> None:
    """Write the whole page."""
    out.writelines(_head(summary))
    out.writelines(_masthead(summary, contents))
    out.write('<main id="copy" tabindex="-1">\n')
    out.writelines(sections)
    out.writelines(_rest(contents))
    out.write(f"</main>\n<script>{_file('html_page.js')}</script>\n</body>\n</html>\n")


def _head(summary: Summary) -> Iterator[str]:
    style, script = _file("html_page.css"), _file("html_page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    found = counted(summary.shown, "finding") if summary.shown else "no findings"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f"<title>newslint: {found} in {counted(summary.drafts, 'draft')}</title>\n"
    yield f"<style>{style}</style>\n</head>\n<body>\n"


def _masthead(summary: Summary, contents: Contents) -> Iterator[str]:
    yield '<a class="skip" href="#copy">Skip to the copy</a>\n<header class="masthead">\n'
    yield '<h1>newslint</h1>\n<p class="motto">The copy desk’s second pair of eyes</p>\n'
    yield f'<p class="verdict">{inline(verdict(summary))}</p>\n'
    if contents.weights:
        yield from _legend(contents)
    yield "</header>\n"
    if contents.weights:
        yield from _filters(contents)
    if len(contents.drafts) > 1:
        yield '<nav class="contents" aria-label="Drafts">\n<ol>\n'
        for number, (path, findings) in enumerate(contents.drafts, 1):
            yield f'<li><a href="#d{number}">{inline(path)}</a> <span>{findings}</span></li>\n'
        yield "</ol>\n</nav>\n"


def _legend(contents: Contents) -> Iterator[str]:
    yield '<ul class="legend" aria-label="How places are marked">\n'
    for severity in sorted(Severity, reverse=True):
        name = severity.name.lower()
        if name in contents.weights:
            yield f'<li><mark class="{name}">{name}</mark>: {_LOOKS[severity]}</li>\n'
    yield '<li><mark class="other">another place</mark> of the same finding</li>\n</ul>\n'


def _filters(contents: Contents) -> Iterator[str]:
    """The choices; hidden until the script runs, since nothing works without it."""
    weights = [severity.name.lower() for severity in sorted(Severity, reverse=True)]
    yield '<form class="filters" aria-label="What to show" hidden>\n'
    yield from _choices("Severity", "weight", contents.weights, weights)
    yield from _choices("Family", "family", contents.families, sorted(contents.families))
    yield '<div class="tools">\n<button type="button" data-go="-1">Previous</button>\n'
    yield '<button type="button" data-go="1">Next</button>\n'
    yield '<button type="button" data-theme-switch>Dark page</button>\n'
    yield '<label class="keys"><input type="checkbox" data-keys checked> <span>keys <kbd>n</kbd> '
    yield "and <kbd>p</kbd> go to the next and the previous finding</span></label>\n"
    yield '<p role="status" data-shown></p>\n</div>\n</form>\n'


def _choices(
    legend: str, kind: str, counts: Mapping[str, int], names: Iterable[str]
) -> Iterator[str]:
    yield f"<fieldset>\n<legend>{legend}</legend>\n"
    for name in names:
        if name in counts:
            value = inline(name)
            yield f'<label><input type="checkbox" data-{kind}="{value}" checked> {value} '
            yield f'<span class="count">{counts[name]:,}</span></label>\n'
    yield "</fieldset>\n"


def _rest(contents: Contents) -> Iterator[str]:
    """What has no copy to show: files with trouble, and drafts in which nothing was found."""
    if contents.troubles:
        yield '<section class="rest" aria-labelledby="troubles">\n'
        yield '<h2 id="troubles">About the files</h2>\n<ul>\n'
        for path, message in contents.troubles:
            yield f"<li><b>{inline(path)}</b>: {inline(message)}</li>\n"
        yield "</ul>\n</section>\n"
    if contents.clean:
        count = counted(len(contents.clean), "draft")
        yield f'<details class="rest">\n<summary>{count} without a finding</summary>\n<ul>\n'
        for path in contents.clean:
            yield f"<li>{inline(path)}</li>\n"
        yield "</ul>\n</details>\n"


def _file(name: str) -> str:
    path = os.path.join(os.path.dirname(__file__), name)
    with open(path, encoding="utf-8", newline="") as file:
        return "\n" + file.read()


def _digest(text: str) -> str:
    """A content policy's name for an inline style or script."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
