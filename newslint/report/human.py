"""The report for people: what is said, both places drawn in the copy, and a suggestion.

Nothing is imported for a clean draft.  In a pipe the same drafts give the same bytes.
"""

import sys
from collections.abc import Iterator, Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.summary import verdict
from newslint.text import Fix, Source
from newslint.typing import TextIO

_MOST_SUGGESTIONS = 3
_SHORT = 40  # columns that any terminal has


class HumanReporter:
    """Writes for people, in colour where they look at a terminal.

    ``width`` and ``colour`` override what the stream and the environment tell.
    """

    def __init__(self, out: TextIO, width: int | None = None, colour: bool | None = None) -> None:
        self._out = out
        self._width = width
        self._colour = colour

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Write the draft's findings under its name; nothing for a clean one."""
        if not diagnostics:
            return
        from newslint.report import excerpt, terminal

        if self._width is None:
            self._width = terminal.width_of(self._out)
        if self._colour is None:
            self._colour = terminal.wants_colour(self._out)
        gutter = excerpt.gutter_width(diagnostics)
        rows: list[terminal.Row] = []
        for said in diagnostics:
            rows += _message(said, self._width)
            rows += excerpt.excerpts(source, said, self._width, gutter)
            rows += _suggestion(source, said, self._width)
            rows += [[(terminal.clipped(_origin(said), self._width), "faint")], []]
        heading = [(terminal.shown(path), "path")]
        look = (self._out, self._width, self._colour)
        terminal.write([heading], *look, link=self._link(path))
        terminal.write([[], *rows], *look)

    def trouble(self, path: str, message: str) -> None:
        """Say on standard error what is wrong with a file."""
        from newslint.report.terminal import shown

        print(f"{shown(path)}: {shown(message)}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Write what it all came to; the time only for a person who waited."""
        said = verdict(summary, timed=_is_watched(self._out))
        if len(said) > _SHORT:
            from newslint.report.terminal import width_of, wrapped

            said = "\n".join(wrapped(said, self._width or width_of(self._out)))
        self._out.write(said + "\n")

    def _link(self, path: str) -> str:
        """Where the heading leads on a terminal that has links; nowhere in a pipe."""
        from newslint.report.terminal import is_terminal

        if not self._colour or not is_terminal(self._out):
            return ""
        from pathlib import Path

        file = Path(path).absolute()
        return file.as_uri() if file.exists() else ""


def _is_watched(out: TextIO) -> bool:
    isatty = getattr(out, "isatty", None)
    return bool(isatty and isatty())


def _message(said: Diagnostic, width: int) -> Iterator[Sequence[tuple[str, str]]]:
    from newslint.report.terminal import shown, wrapped

    severity = said.severity.name.lower()
    lines = wrapped(f"{severity}: {shown(said.message)}", width)
    head = f"{severity}:"
    yield [(head, severity), (lines[0][len(head) :], "strong")]
    for line in lines[1:]:
        yield [(line, "strong")]


def _suggestion(
    source: Source, said: Diagnostic, width: int
) -> Iterator[Sequence[tuple[str, str]]]:
    from newslint.report.terminal import shown, wrapped

    if not said.fixes:
        return
    lead = "  suggestion: "
    changes = list(dict.fromkeys(_change(source, fix) for fix in said.fixes[:_MOST_SUGGESTIONS]))
    if len(changes) > 1:
        first, *rest = changes
        changes = [first, *(f"or {change}" for change in rest)]
    indent = " " * len(lead)
    for number, change in enumerate(changes):
        for line in wrapped(shown(change), width - len(lead)):
            yield [(lead if number == 0 else indent, ""), (line, "good")]
            lead = indent


def _change(source: Source, fix: Fix) -> str:
    """A repair in a few words."""
    from newslint.report.change import quotable_change

    change = quotable_change(source.text, fix)
    if change is None:
        return fix.title
    before, after = change
    if not before:
        return f"put in “{after}”"
    return f"{before} → {after}" if after else f"take out “{before}”"


def _origin(said: Diagnostic) -> str:
    """The rule, and in a line why it speaks."""
    why = (said.title or said.why).rstrip(".")
    return f"  {said.rule} · {why}" if why else f"  {said.rule}"
