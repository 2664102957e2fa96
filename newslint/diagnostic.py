"""What the desk is told: a finding at its place in the file, and the sum of a run.

The engine makes these, the reports and the doors read them.  Offsets count code points of the
decoded file, half-open; lines and columns are 1-based, columns count code points.
"""

from newslint.rule import Severity
from newslint.text import Fix
from newslint.typing import NamedTuple


class Spot(NamedTuple):
    """A stretch of the file with a word on what is there ("spelt “Illston” here")."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    label: str = ""


class Diagnostic(NamedTuple):
    """One finding of one rule in one file, ready to be shown.

    ``others`` are the other places that belong to it; the edits of ``fixes`` count the file's
    code points.  ``title`` is the rule's own, ``why`` one line on why an editor should care.
    """

    path: str
    rule: str
    severity: Severity
    confidence: float
    message: str
    place: Spot
    others: tuple[Spot, ...] = ()
    fixes: tuple[Fix, ...] = ()
    title: str = ""
    why: str = ""
    in_speech: bool = False  # what people say is not repaired without asking


class Summary(NamedTuple):
    """What a run came to.

    ``held_back`` counts notes that were found but not shown, ``fixable`` the shown findings
    with a safe repair, ``crashed`` the times that a rule broke down.
    """

    drafts: int
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    held_back: int = 0
    unreadable: int = 0
    crashed: int = 0
    fixable: int = 0
    seconds: float = 0.0

    @property
    def shown(self) -> int:
        """How many findings the report shows."""
        return self.errors + self.warnings + self.notes
