"""Commas and stops inside or outside the marks.

American houses put commas and full stops inside the closing mark always; British ones put them
inside only if they belong to what is quoted. The setting says which; by default the American way
is checked, since it needs no judgement.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Edit, Finding, Fix, Good, Options, Safety, Severity

MESSAGE = "The house puts “{mark}” inside the closing quotation mark."
SEVERITY = Severity.NOTE
ON = False
TAGS = ("ap",)
SAFETY = Safety.SAFE
OUTSIDE = "The house puts “{mark}” outside: it does not belong to the quoted words."


class Settings(Options):
    inside: bool = True
    shortest: int = 4  # words; shorter quotations are fragments, whose stop is not their own


BAD = [
    Bad("“We rowed”⟦,⟧ he said.", fix="“We rowed,” he said."),
    Bad("It was “a long night”⟦.⟧", fix="It was “a long night.”"),
    Bad(
        "It was “a night⟦.⟧”",
        fix="It was “a night”.",
        options={"inside": False},
    ),
]
GOOD = [
    Good("“We rowed,” he said. It was “a long night.”"),
    Good("It was “a long night”; she called it “cold”: the sea.", why="other marks stay outside"),
    Good("It was “a long night”.", options={"inside": False}),
    Good("“We rowed all night long,” he said.", options={"inside": False}, why="his own comma"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    for quotation in doc.quotation_marks.quotations:
        end = quotation.end
        if not quotation.closed:
            continue
        if options.inside:
            mark = doc.prose[end : end + 1]
            if (
                mark in (",", ".")
                and doc.prose[end - 2].isalnum()
                and doc.prose[end : end + 2] != ".."
            ):
                edits = (Edit(end - 1, end - 1, mark), Edit(end, end + 1, ""))
                yield Finding(end, end + 1, {"mark": mark}, fixes=[_move(edits)])
        elif _is_fragment(doc, quotation.start, end, options.shortest):
            mark = doc.prose[end - 2]
            edits = (Edit(end - 2, end - 1, ""), Edit(end, end, mark))
            yield Finding(end - 2, end - 1, {"mark": mark}, fixes=[_move(edits)], message=OUTSIDE)


def _is_fragment(doc: Document, start: int, end: int, shortest: int) -> bool:
    """Whether a stop or comma closes a few quoted words that begin with a small letter."""
    inner = doc.prose[start + 1 : end - 1]
    return inner[-1:] in (",", ".") and inner[:1].islower() and len(inner.split()) < shortest


def _move(edits: tuple[Edit, ...]) -> Fix:
    return Fix("Move it across the quotation mark", edits, Safety.SAFE)
