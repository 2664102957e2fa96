"""What a repair is: edits, and how safe they are together."""

from collections.abc import Iterable

from newslint.enums import StrEnum
from newslint.text.span import Span
from newslint.typing import NamedTuple


class Safety(StrEnum):
    """May a machine apply this alone?"""

    SAFE = "safe"  # cannot change what the copy says
    UNSAFE = "unsafe"  # right more often than not; a person decides
    SHOWN = "shown"  # shown only: the place is not the file's own characters


class Edit(NamedTuple):
    """Put ``text`` in place of the code points ``start`` to ``end``."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """What the edit replaces."""
        return Span(self.start, self.end)


class Fix(NamedTuple):
    """Edits that belong together, named for the reader by ``title``."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with all edits made; offsets count code points of ``text`` itself.

    Identical edits are made once.  Raises ``ValueError`` if two different edits overlap.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(set(edits)):
        if edit.start < done:
            raise ValueError(f"edit at {edit.start} overlaps the one before it")
        pieces += (text[done : edit.start], edit.text)
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)
