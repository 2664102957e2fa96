"""What every draft must say about itself.

A page without a date, a description or an author is published every day because nobody looked
at the form. Which keys a draft must have is for the newsroom to say:

    [options."furniture/metadata-required"]
    required = ["date", "author", "description", "language"]

Nothing is required by default, and nothing of plain text, which cannot hold it.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Finding, Good, Options, Severity

MESSAGE = "“{key}” is required, but not given."
SEVERITY = Severity.WARNING
EMPTY = "“{key}” is required, but empty."


class Settings(Options):
    required: tuple[str, ...] = ()


_REQUIRED = {"required": ("date", "description")}
_DRAFT = "---\ntitle: Pier closes\ndate: 2025-11-17\n---\n\n{}he pier was closed.\n"
BAD = [
    Bad(_DRAFT.format("T").replace("Pier", "⟦P⟧ier"), format="md", options=_REQUIRED),
]
GOOD = [
    Good(_DRAFT.format("T"), format="md", why="nothing is required"),
    Good(_DRAFT.format("T"), format="md", options={"required": ("date",)}, why="it is there"),
    Good("The pier was closed.", options=_REQUIRED, why="plain text"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    if not options.required or doc.path.endswith(".txt") or not doc.blocks:
        return
    top = doc.blocks[0].start
    for key in options.required:
        entry = doc.metadata.get(key.lower())
        if entry is None:
            yield Finding(top, top + 1, {"key": key})
        elif not entry.value.strip(" \"'"):
            yield Finding(top, top + 1, {"key": key}, message=EMPTY)
