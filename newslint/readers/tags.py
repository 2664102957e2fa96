"""HTML inside Markdown: tags and comments told from the text between them."""

import re
from collections.abc import Iterator

from newslint.enums import StrEnum
from newslint.typing import NamedTuple

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SILENT = frozenset(("script", "style", "pre", "code", "svg", "template", "textarea", "iframe"))


class Markup(StrEnum):
    """What a piece of HTML is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"


class Piece(NamedTuple):
    """Text, or a tag with its lower-case name, at code points of the file."""

    markup: Markup
    start: int
    end: int
    name: str = ""


class TagReader:
    """Takes HTML in stretches (a block quote's lines, one by one) and tells its pieces.

    A tag, a comment or a script that is open at the end of a stretch goes on in the next.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._until = ""  # what ends the comment, tag or script that is open

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of code points ``start`` to ``end``."""
        at = start
        while at < end:
            if self._until:
                at = self._close(at, end)
                continue
            opened = self._text.find("<", at, end)
            if opened != at:
                stop = end if opened < 0 else opened
                yield Piece(Markup.TEXT, at, stop)
                at = stop
            else:
                piece, at = self._tag(at, end)
                if piece:
                    yield piece

    def _close(self, at: int, end: int) -> int:
        closed = self._text.find(self._until, at, end)
        if closed < 0:
            return end
        at = closed + len(self._until)
        self._until = "" if self._until.endswith(">") else ">"  # "</script", then ">"
        return at

    def _tag(self, at: int, end: int) -> tuple[Piece | None, int]:
        if self._text.startswith("<!--", at):
            self._until = "-->"
            return None, at + 4
        name = _NAME.match(self._text, at, end)
        if not name:
            if self._text.startswith(("<!", "<?"), at):
                self._until = ">"
                return None, at + 2
            return Piece(Markup.TEXT, at, at + 1), at + 1
        closed = self._text.find(">", name.end(), end)
        stop = end if closed < 0 else closed + 1
        self._until = ">" if closed < 0 else ""
        opening = self._text[at + 1] != "/"
        tag = name[1].lower()
        if opening and tag in _SILENT and not self._until:
            self._until = f"</{tag}"
        return Piece(Markup.OPEN if opening else Markup.CLOSE, at, stop, tag), stop


def attributes(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Lower-case name, and place without quotation marks, of the quoted attributes of a tag."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        group = 2 if found[2] is not None else 3
        yield found[1].lower(), found.start(group), found.end(group)
