"""Draws places in a draft: the line, marks under the words, and a label on what is there.

12 │ … and Ms Gonzales told the council that the …
   │          ^^^^^^^^ spelt “Gonzales” here
"""

from collections.abc import Iterator, Sequence

from newslint.diagnostic import Diagnostic, Spot
from newslint.report.terminal import Row, cells, clipped, columns, shown, wrapped
from newslint.text import LineIndex, Source
from newslint.typing import NamedTuple

_MOST_OTHERS = 4  # drawn; the rest is named by line
_MARGIN = 10  # columns of context that two places in one excerpt must leave
_NARROW_LABEL = 16  # a label beside the mark wants this much room


class _Mark(NamedTuple):
    """A stretch of one line to be underlined."""

    start: int
    end: int
    line: int
    label: str
    main: bool


class _Window(NamedTuple):
    """The visible part of a line, and the code point at which it begins."""

    text: str
    start: int
    end: int
    cut_left: bool
    cut_right: bool


def gutter_width(diagnostics: Sequence[Diagnostic]) -> int:
    """How wide the column of line numbers must be for all of ``diagnostics``."""
    spots = (spot for said in diagnostics for spot in (said.place, *said.others))
    return len(str(max((spot.end_line for spot in spots), default=1)))


def excerpts(source: Source, said: Diagnostic, width: int, gutter: int) -> Iterator[Row]:
    """The rows that show all places of a diagnostic, in the order of the draft."""
    others = said.others[:_MOST_OTHERS]
    room = width - gutter - 5
    marks = _marks(source, said.place, others)
    mark_style = f"{said.severity.name.lower()}-mark"
    for group in _groups(source.text, marks, room):
        window = _window(source.text, group, room)
        number = str(group[0].line).rjust(gutter)
        left, right = "… " * window.cut_left, " …" * window.cut_right
        yield [(f"  {number} │ ", "faint"), (f"{left}{shown(window.text)}{right}", "")]
        for row in _under(source.text, window, group, room, mark_style):
            yield [(f"  {' ' * gutter} │ ", "faint"), *row]
    left_out = said.others[_MOST_OTHERS:]
    if left_out:
        yield [(f"  {' ' * gutter} │ ", "faint"), (clipped(_and_more(left_out), room), "faint")]


def _and_more(spots: Sequence[Spot]) -> str:
    lines = sorted({spot.line for spot in spots})
    places = "1 more place" if len(spots) == 1 else f"{len(spots)} more places"
    where = ", ".join(map(str, lines))
    return f"and {places}, on line{'s' if len(lines) > 1 else ''} {where}"


def _marks(source: Source, place: Spot, others: Sequence[Spot]) -> list[_Mark]:
    found: dict[tuple[int, int], _Mark] = {}
    for spot, main in ((place, True), *((other, False) for other in others)):
        for mark in _by_line(source.lines, spot, main):
            found.setdefault((mark.start, mark.end), mark)
    return sorted(found.values())


def _by_line(lines: LineIndex, spot: Spot, main: bool) -> Iterator[_Mark]:
    """One mark for a place on one line; its first and its last line for a longer one."""
    if spot.end_line <= spot.line:
        yield _Mark(spot.start, spot.end, spot.line, spot.label, main)
        return
    first_end = spot.start - spot.column + 1 + len(lines.line_text(spot.line))
    yield _Mark(spot.start, max(first_end, spot.start), spot.line, "", main)
    last_start = spot.end - spot.end_column + 1
    text = lines.line_text(spot.end_line)
    last_start += len(text) - len(text.lstrip())
    if last_start < spot.end:
        yield _Mark(last_start, spot.end, spot.end_line, spot.label, main)


def _groups(text: str, marks: Sequence[_Mark], room: int) -> Iterator[list[_Mark]]:
    """Marks that fit into one excerpt of their line."""
    group: list[_Mark] = []
    for mark in marks:
        if group:
            opened = group[0].start
            near = mark.line == group[0].line and mark.end - opened <= room - _MARGIN
            if not near or columns(text[opened : mark.end]) > room - _MARGIN:
                yield group
                group = []
        group.append(mark)
    if group:
        yield group


def _window(text: str, group: Sequence[_Mark], room: int) -> _Window:
    """The part of the line around ``group`` that fits into ``room`` columns."""
    start, end = group[0].start, max(mark.end for mark in group)
    before = _line_part_before(text, start, room)
    after = _line_part_after(text, end, room)
    core = columns(text[start : min(end, start + room)])
    if end - start > room or core > room - 4:
        last = start + max(_fitting(text[start : min(end, start + room)], room - 4), 1)
        return _Window(text[start:last], start, last, bool(before), True)
    free = room - core
    whole = len(before) < room and len(after) < room
    if whole and columns(before) + columns(after) <= free:
        left, right = len(before), len(after)
    else:
        left = _fitting(before, free // 2 - 2, from_end=True)
        right = _fitting(after, free - 4 - columns(before[len(before) - left :]))
        spare = free - 4 - columns(after[:right])
        left = _fitting(before, spare, from_end=True)
    first, last = start - left, end + right
    return _Window(text[first:last], first, last, left < len(before), right < len(after))


def _line_part_before(text: str, at: int, room: int) -> str:
    """The characters of the line before ``at``, no more than could ever be shown."""
    part = text[max(0, at - 2 * room) : at]
    return part[max(part.rfind("\n"), part.rfind("\r")) + 1 :]


def _line_part_after(text: str, at: int, room: int) -> str:
    part = text[at : at + 2 * room]
    breaks = [found for found in (part.find("\n"), part.find("\r")) if found >= 0]
    return part[: min(breaks)] if breaks else part


def _fitting(text: str, room: int, from_end: bool = False) -> int:
    """How many characters of ``text`` fit into ``room`` columns, whole words if possible."""
    if columns(text) <= room:
        return len(text)
    count = min(len(text), max(room, 0))
    while count > 0 and columns(text[-count:] if from_end else text[:count]) > room:
        count -= 1
    part = text[len(text) - count :] if from_end else text[:count]
    if from_end:
        blank = part.find(" ")
        return count - blank - 1 if 0 <= blank < count - 1 else count
    blank = part.rfind(" ")
    return blank if blank > 0 else count


def _under(
    text: str, window: _Window, group: Sequence[_Mark], room: int, mark_style: str
) -> Iterator[Row]:
    """The row of marks, with the last label beside it, and a row for every other label."""
    drawn = [(_columns(text, window, mark), mark) for mark in group]
    styles = {True: mark_style, False: "other-mark"}
    line: list[tuple[str, str]] = []
    at = 0
    for (begin, stop), mark in drawn:
        begin = max(begin, at)
        if begin < stop:
            sign = "^" if mark.main else "-"
            line += [(" " * (begin - at), ""), (sign * (stop - begin), styles[mark.main])]
            at = stop
    waiting = [(begin, mark) for (begin, _), mark in drawn if mark.label]
    if waiting and _fits_beside(waiting[-1][1], drawn, at, room):
        mark = waiting.pop()[1]
        line.append((f" {shown(mark.label)}", styles[mark.main]))
    yield line
    while waiting:
        begin, mark = waiting.pop()
        yield from _label_rows(begin, mark, [at for at, _ in waiting], room, styles[mark.main])


def _fits_beside(
    mark: _Mark, drawn: Sequence[tuple[tuple[int, int], _Mark]], at: int, room: int
) -> bool:
    return mark is drawn[-1][1] and at + 1 + columns(mark.label) <= room


def _columns(text: str, window: _Window, mark: _Mark) -> tuple[int, int]:
    """The columns under a mark, at least one."""
    lead = 2 * window.cut_left
    start, end = max(mark.start, window.start), min(mark.end, window.end)
    begin = lead + columns(text[window.start : start])
    return begin, begin + max(columns(text[start:end]), 1)


def _label_rows(
    begin: int, mark: _Mark, pending: Sequence[int], room: int, style: str
) -> Iterator[Row]:
    """A label below its mark, moved to the left as far as it needs."""
    label = shown(mark.label)
    wanted = min(cells(label), room)
    indent = max(0, min(begin, room - max(wanted, _NARROW_LABEL)))
    for part in wrapped(label, room - indent):
        yield [*_strokes(pending, indent), (part, style)]


def _strokes(pending: Sequence[int], indent: int) -> Row:
    """Blanks up to ``indent``, with a stroke under every mark whose label is still to come."""
    line = [" "] * indent
    for column in pending:
        if column < indent - 1:
            line[column] = "│"
    return [("".join(line), "faint")]
