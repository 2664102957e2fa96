"""From prose back to the file it was read from."""

from bisect import bisect_right
from collections.abc import Sequence

from newslint.text.span import Span
from newslint.typing import NamedTuple


class Run(NamedTuple):
    """``length`` code points of prose that come from ``source_length`` of the file.

    Equal lengths: character for character.  Unequal: substituted as a whole (``&amp;`` read
    as ``&``), so that no place inside it can be told apart.
    """

    prose: int
    length: int
    source: int
    source_length: int


class ProseMap:
    """A sorted list of runs that cover the prose without a gap; none at all means identity."""

    def __init__(self, runs: Sequence[Run] = ()) -> None:
        self._runs = runs
        self._starts = [run.prose for run in runs]

    def to_source(self, span: Span) -> Span:
        """The stretch of the file that a stretch of prose was read from.

        It reaches from the first to the last character, with any markup in between.
        """
        if not self._runs:
            return span
        start = self._start(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, self._end(span.end))

    def _run(self, offset: int) -> Run:
        return self._runs[max(bisect_right(self._starts, offset) - 1, 0)]

    def _start(self, offset: int) -> int:
        run = self._run(offset)
        if run.length == run.source_length or offset >= run.prose + run.length:
            return run.source + min(offset - run.prose, run.source_length)
        return run.source

    def _end(self, offset: int) -> int:
        run = self._run(offset - 1)
        if run.length == run.source_length:
            return run.source + offset - run.prose
        return run.source + run.source_length
