"""One page for people: the drafts as copy, what was found marked in it, a card beside each place.

The page stands alone: it loads nothing, runs without JavaScript, prints, and is the same bytes
for the same drafts.
"""

import sys
from collections.abc import Iterator, Sequence

from newslint.diagnostic import Diagnostic, Spot, Summary
from newslint.report import html_page
from newslint.report.change import quotable_change
from newslint.report.html_copy import Paragraph, copy, inline, left_out, paragraphs, placed
from newslint.report.summary import counted
from newslint.rule import Safety
from newslint.text import Fix, Source
from newslint.typing import TextIO

_BIG = 30_000  # characters of a draft whose paragraphs without findings are folded
_HUGE = 1_000_000  # characters of a draft whose paragraphs without findings are left out
_MOST_SUGGESTIONS = 3


class HtmlReporter:
    """Gathers the drafts and writes the page at the end, when its counts are known."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._contents = html_page.Contents()
        self._sections: list[str] = []

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Set the draft; a clean one is only named."""
        if not diagnostics:
            self._contents.clean.append(path)
            return
        first = self._contents.add(path, diagnostics)
        number = len(self._contents.drafts)
        heading = f'<h2 id="d{number}">{inline(path)}</h2>'
        body = "".join(_body(source, diagnostics, first))
        self._sections.append(
            f'<section class="draft" aria-labelledby="d{number}">\n{heading}\n{body}</section>\n'
        )

    def trouble(self, path: str, message: str) -> None:
        """Remember what is wrong with a file, and say it on standard error too."""
        self._contents.troubles.append((path, message))
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Write the page."""
        html_page.write(self._out, summary, self._contents, self._sections)


def _body(source: Source, findings: Sequence[Diagnostic], first: int) -> Iterator[str]:
    """The paragraphs of a draft, each followed by the cards of the findings in it."""
    grafs = paragraphs(source)
    places = placed(grafs, findings, first)
    quiet: list[Paragraph] = []
    for index, graf in enumerate(grafs):
        if index not in places:
            quiet.append(graf)
            continue
        yield from _quiet(source, quiet)
        quiet = []
        yield _set(source.text, graf, copy(source.text, graf, places[index]))
        own = {place.finding: place for place in places[index] if place.number == 0 and place.ends}
        if own:
            cards = "".join(_card(source, place.said, number) for number, place in own.items())
            yield f'<div class="cards">\n{cards}</div>\n'
    yield from _quiet(source, quiet)


def _quiet(source: Source, grafs: Sequence[Paragraph]) -> Iterator[str]:
    """Paragraphs without findings: shown, in a big draft folded, in a huge one left out."""
    if not grafs:
        return
    size = len(source.text)
    what = counted(len(grafs), "paragraph")
    if size > _HUGE:
        yield f'<p class="left-out">{what} without findings left out</p>\n'
        return
    shown = (_set(source.text, graf, copy(source.text, graf, ())) for graf in grafs)
    if size > _BIG:
        yield f"<details><summary>{what} without findings</summary>\n{''.join(shown)}</details>\n"
    else:
        yield from shown


def _set(text: str, graf: Paragraph, inner: str) -> str:
    return f'<p class="graf"><span class="line">{graf.line}</span>{inner}</p>\n'


def _card(source: Source, said: Diagnostic, number: int) -> str:
    """What is said of one place, under the number that stands beside it in the copy."""
    weight = said.severity.name.lower()
    parts = [
        f'<h3 id="t{number}"><a class="number" href="#p{number}-0">{number}</a> '
        f'<span class="weight">{weight}</span> {inline(said.message)}</h3>\n',
        _suggestions(source, said),
        _places(said, number),
        _reason(said),
    ]
    return (
        f'<article class="card {weight}" id="f{number}" tabindex="-1" data-f="{number}" '
        f'data-weight="{weight}" data-family="{inline(html_page.family(said))}" '
        f'aria-labelledby="t{number}">\n{"".join(parts)}</article>\n'
    )


def _reason(said: Diagnostic) -> str:
    """Which rule speaks, folded over why an editor should care."""
    head = f'<span class="rule">{inline(said.rule)}</span> {inline(said.title)}'
    if not said.why or said.why == said.title:
        return f'<p class="why">{head}</p>\n'
    return f'<details class="why"><summary>{head}</summary>{inline(said.why)}</details>\n'


def _suggestions(source: Source, said: Diagnostic) -> str:
    if not said.fixes:
        return ""
    changes: dict[str, list[str]] = {}  # what is offered in place of the same words
    for fix in said.fixes[:_MOST_SUGGESTIONS]:
        before, after = _change(source, fix)
        if after not in changes.setdefault(before, []):
            changes[before].append(after)
    offers = "; or ".join(before + " or ".join(after) for before, after in changes.items())
    safe = said.fixes[0].safety is Safety.SAFE
    by = " <small>newslint fix does this.</small>" if safe else ""
    return f'<p class="fix">{offers}{by}</p>\n'


def _change(source: Source, fix: Fix) -> tuple[str, str]:
    """What a repair takes away and what it puts there, in HTML."""
    change = quotable_change(source.text, fix)
    if change is None:
        return "", inline(fix.title)
    before, after = map(inline, change)
    if not before:
        return "Put in ", f"<ins>{after}</ins>"
    if not after:
        return "", f"Take out <del>{before}</del>"
    return f'<del>{before}</del> <span class="to">→</span> ', f"<ins>{after}</ins>"


def _places(said: Diagnostic, number: int) -> str:
    """What stands here and there, for a finding that has several places."""
    if not said.others:
        return ""
    rows = [_place(said.place, number, 0)]
    drawn = len(said.others) - left_out(said)
    rows += [_place(spot, number, other) for other, spot in enumerate(said.others[:drawn], 1)]
    if left_out(said):
        rows.append(f"<li>and {counted(left_out(said), 'more place')}</li>")
    return f'<ul class="places">{"".join(rows)}</ul>\n'


def _place(spot: Spot, number: int, other: int) -> str:
    label = f": {inline(spot.label)}" if spot.label else ""
    return f'<li><a href="#p{number}-{other}">line {spot.line}</a>{label}</li>'
