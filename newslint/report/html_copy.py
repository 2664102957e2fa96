"""The copy of a draft for the page: paragraphs, and in them the places that findings name.

A place is a *mark* in the copy, followed by the number of its finding as a reference, like the
number of a footnote.  Places may overlap: the copy is cut where one begins or ends, and each
piece says which findings it belongs to.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape

from newslint.diagnostic import Diagnostic
from newslint.report.terminal import shown
from newslint.text import Source
from newslint.typing import NamedTuple

_BREAK = r"(?:\r\n|\n|\r(?!\n))"
_LINES = re.compile(r"\S[^\r\n]*")
_BLOCKS = re.compile(rf"\S[^\r\n]*(?:{_BREAK}[^\S\r\n]*\S[^\r\n]*)*")
_EMPTY_LINE = re.compile(rf"{_BREAK}[ \t]*{_BREAK}")
_MOST_OTHERS = 12  # drawn in the copy; a card names how many more there are
_LONG = 3_000  # characters of a paragraph that is shown whole
_AROUND = 400  # characters of a longer one that are shown on either side of a place


class Paragraph(NamedTuple):
    """A stretch of the draft, and the line on which it begins."""

    start: int
    end: int
    line: int


class Place(NamedTuple):
    """A stretch of a paragraph that belongs to a finding.

    ``finding`` is the finding's number on the page, ``number`` 0 for its own place and 1, 2, …
    for the others.  ``ends`` tells that its reference stands here; a place that runs on over
    several paragraphs has it in the first.
    """

    start: int
    end: int
    finding: int
    number: int
    said: Diagnostic
    ends: bool


def inline(text: str) -> str:
    """``text`` as it may stand in HTML, on one line: inert, and with nothing that steers it."""
    return escape(shown(text))


def paragraphs(source: Source) -> list[Paragraph]:
    """The paragraphs of a draft: parted by empty lines if it has any, else one a line.

    Always at least one, so that every place has somewhere to stand.
    """
    text = source.text
    shape = _BLOCKS if _EMPTY_LINE.search(text) else _LINES
    found = [
        Paragraph(*block.span(), source.lines.position(block.start())[0])
        for block in shape.finditer(text)
    ]
    return found or [Paragraph(0, len(text), 1)]


def placed(
    grafs: Sequence[Paragraph], findings: Sequence[Diagnostic], first: int
) -> dict[int, list[Place]]:
    """The places of all findings by the index of their paragraph; ``first`` numbers findings."""
    starts = [graf.start for graf in grafs]
    found: dict[int, list[Place]] = {}
    for finding, said in enumerate(findings, first):
        for number, spot in enumerate((said.place, *said.others[:_MOST_OTHERS])):
            index = max(bisect_right(starts, spot.start) - 1, 0)
            if spot.start >= grafs[index].end and spot.end > spot.start:
                index = min(index + 1, len(grafs) - 1)
            ends = True
            while ends or (index < len(grafs) and grafs[index].start < spot.end):
                graf = grafs[index]
                start = min(max(spot.start, graf.start), graf.end)
                end = min(max(spot.end, start), graf.end)
                place = Place(start, end, finding, number, said, ends)
                found.setdefault(index, []).append(place)
                ends = False
                index += 1
    return found


def left_out(said: Diagnostic) -> int:
    """How many other places of a finding are not drawn."""
    return max(len(said.others) - _MOST_OTHERS, 0)


def copy(text: str, graf: Paragraph, places: Sequence[Place]) -> str:
    """A paragraph in HTML with marks and references."""
    pieces: list[str] = []
    at = graf.start
    for start, end, inside in _windows(graf, sorted(places)):
        if start > at:
            pieces.append('<span class="cut"> […] </span>')
        pieces += _marked(text, start, end, inside)
        at = end
    if at < graf.end:
        pieces.append('<span class="cut"> […]</span>')
    return "".join(pieces)


def _windows(graf: Paragraph, places: Sequence[Place]) -> Iterator[tuple[int, int, list[Place]]]:
    """What is shown of a paragraph, with the places in it.

    That is all of it, or if it is long its beginning and what stands around the places.
    """
    if graf.end - graf.start <= _LONG:
        yield graf.start, graf.end, list(places)
        return
    start, end = graf.start, graf.start + _AROUND
    inside: list[Place] = []
    for place in places:
        if place.start - _AROUND > end:
            yield start, end, inside
            start, inside = place.start - _AROUND, []
        inside.append(place)
        end = max(end, min(place.end + _AROUND, graf.end))
    yield start, end, inside


def _marked(text: str, start: int, end: int, places: Sequence[Place]) -> Iterator[str]:
    """The text between two offsets, cut where a place begins or ends."""
    opening: dict[int, list[Place]] = {}
    closing: dict[int, list[Place]] = {}
    for place in places:
        if place.start < place.end:
            opening.setdefault(place.start, []).append(place)
        closing.setdefault(place.end, []).append(place)
    cuts = sorted({start, end, *opening, *closing})
    open_now: list[Place] = []
    for at, after in zip(cuts, [*cuts[1:], end], strict=True):
        for place in closing.get(at, ()):
            if place.start < place.end:
                open_now.remove(place)
            if place.ends:
                yield _reference(place)
        open_now += opening.get(at, ())
        if at < after:
            yield _piece(text[at:after], open_now)


def _piece(text: str, places: Sequence[Place]) -> str:
    lines = "\n".join(inline(line) for line in re.split(_BREAK, text))
    if not places:
        return lines
    main = [place for place in places if place.number == 0]
    weight = max(place.said.severity for place in main or places).name.lower()
    kind = weight if main else f"{weight} other"
    numbers = " ".join(dict.fromkeys(str(place.finding) for place in places))
    return f'<mark class="{kind}" data-f="{numbers}">{lines}</mark>'


def _reference(place: Place) -> str:
    """The number of a finding after its place; it leads to the card."""
    weight = place.said.severity.name.lower()
    caret = '<span class="caret">‸</span>' if place.start == place.end else ""
    where = "" if place.number == 0 else ", other place"
    label = f"{place.finding}, {weight}{where}"
    return (
        f'<a class="ref {weight}" id="p{place.finding}-{place.number}" href="#f{place.finding}" '
        f'data-f="{place.finding}" aria-label="{label}">{caret}{place.finding}</a>'
    )
