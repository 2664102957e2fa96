"""What is hidden from the Markdown parser, and its byte offsets turned back.

Shortcodes (Hugo, Jekyll) and block attributes (kramdown) are no Markdown.  The parser gets a
copy of the draft of the same length in which they are veiled, so that nothing inside them looks
like markup and no place moves.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from newslint.text import Span

# Hugo and Jekyll shortcodes, and the attributes that kramdown and Hugo hang on a block.
_SHORTCODE = re.compile(
    r"\{\{<[^{}]*>\}\}"
    r"|\{\{%[^{}]*%\}\}"
    r"|\{%[^{}]*%\}"
    r"|\{:[^{}\r\n]*\}"
    r"|\{[ \t]*[#.][\w-][^{}\r\n]*\}(?=[ \t]*(?:[\r\n]|\Z))"
)
_SILENT_PAIR = re.compile(r"\{\{?[<%]-?\s*(highlight|code|raw|mermaid|math|comment)\b")
_CRITIC_SWAP = re.compile(r"\{~~[^{}]*~~\}")  # an editor's mark, not struck-out text
_NOT_A_BREAK = re.compile(r"[^\r\n]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORTCODE_FIELD = re.compile(r"""\b(caption|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class ByteOffsets:
    """The parser's byte offsets as code points of the same text."""

    def __init__(self, text: str) -> None:
        wide = list(_BEYOND_ASCII.finditer(text))
        extra = [len(found[0].encode()) - 1 for found in wide]
        self._surplus = [0, *accumulate(extra)]
        self._ends = [
            found.end() + surplus for found, surplus in zip(wide, self._surplus[1:], strict=True)
        ]

    def code_points(self, byte: int) -> int:
        """The code point offset of a byte offset."""
        return byte - self._surplus[bisect_right(self._ends, byte)]


class Veil:
    """The shortcodes of a draft, hidden from the Markdown parser."""

    def __init__(self, text: str, begin: int) -> None:
        self._spans: list[Span] = []
        self._unclosed: set[str] = set()
        # What the parser reads: as long as the draft, front matter blank.
        self.text = _NOT_A_BREAK.sub("\n", text[:begin]) + text[begin:] if begin else text
        if "{" in text:
            self._hide(text, begin)
        if not self.text.isascii():
            self.text = _LONE_SURROGATE.sub("?", self.text)
        self._ends = [span.end for span in self._spans]

    def _hide(self, text: str, begin: int) -> None:
        pieces: list[str] = []
        done = 0
        veiled = self.text
        for found in _SHORTCODE.finditer(text, begin):
            start, end = found.span()
            if start < done:
                continue
            silent = _SILENT_PAIR.match(found[0])
            if silent:
                end = self._end_of_pair(text, end, silent[1])
            self._spans.append(Span(start, end))
            pieces += (veiled[done:start], _NOT_A_BREAK.sub("x", veiled[start:end]))
            done = end
        pieces.append(veiled[done:])
        self.text = _CRITIC_SWAP.sub(_inert, "".join(pieces))

    def _end_of_pair(self, text: str, after: int, name: str) -> int:
        """Where the closing tag of a code shortcode ends; ``after`` when it has none."""
        if name in self._unclosed:
            return after
        closing = re.compile(rf"\{{\{{?[<%]-?\s*(?:/\s*|end){name}\b[^{{}}]*\}}\}}?")
        found = closing.search(text, after)
        if found:
            return found.end()
        self._unclosed.add(name)
        return after

    def span_from(self, start: int) -> Span | None:
        """The shortcode that begins at ``start``."""
        index = bisect_right(self._ends, start)
        if index < len(self._spans) and self._spans[index].start == start:
            return self._spans[index]
        return None

    def bare(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The stretch in parts: start, end, and whether the part is bare of the veil."""
        index = bisect_right(self._ends, start)
        while index < len(self._spans) and self._spans[index].start < end:
            span = self._spans[index]
            if start < span.start:
                yield start, span.start, True
            yield max(start, span.start), min(end, span.end), False
            start = span.end
            index += 1
        if start < end:
            yield start, end, True


def _inert(found: re.Match[str]) -> str:
    return found[0].replace("~", "x")


def shown_fields(text: str, span: Span) -> Iterator[tuple[str, int, int]]:
    """Name and place of what a shortcode puts on the page: caption, alt, title."""
    for found in _SHORTCODE_FIELD.finditer(text, span.start, span.end):
        group = 2 if found[2] is not None else 3
        yield found[1].lower(), found.start(group), found.end(group)
