"""Datelines of one form.

An agency dateline is the town in capitals, the agency in brackets and a long dash: “PARIS (AP)
— ”. A town in small letters, a comma before the bracket or a hyphen in place of the dash shows
that it was typed by hand; a dateline that stands twice was pasted.
"""

from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Severity,
    lazy_pattern,
    replace,
)

MESSAGE = "The house writes this dateline “{usual}”."
SEVERITY = Severity.WARNING
ON = False
TAGS = ("ap", "reuters")
TWICE = "The dateline stands twice."


class Settings(Options):
    dash: str = "—"
    capitals: bool = True


BAD = [
    Bad("⟦Paris, (AP) -⟧ The pier was closed.", fix="PARIS (AP) — The pier was closed."),
    Bad("⟦OSLO, Norway (Reuters) -⟧ A pier.", fix="OSLO, Norway (Reuters) — A pier."),
    Bad("PARIS (AP) — ⟦PARIS (AP) —⟧ The pier was closed."),
]
GOOD = [
    Good("PARIS (AP) — The pier was closed."),
    Good("OSLO, Norway (Reuters) — The pier was closed."),
    Good("Paris (the town) was quiet.", why="no dateline"),
    Good("The Associated Press (AP) is an agency.", why="no dateline"),
]

_DATELINE = lazy_pattern(
    r"(?P<town>[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: [A-ZÀ-ÖØ-Þ][\w.'’-]*){0,3})"
    r"(?P<state>, [A-ZÀ-ÖØ-Þ][\w.]*(?: [A-ZÀ-ÖØ-Þ][\w.]*){0,2})?,? ?"
    r"\((?P<agency>AP|AFP|Reuters|REUTERS|UPI|CNN|DPA|dpa|PA|TASS|Xinhua|IANS|PTI|ANI|BNS)\) ?"
    r"(?P<dash>—|–|--|-)"
)
_FIRST = 4  # blocks among which the dateline stands


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    for block in doc.blocks[:_FIRST]:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.DATELINE):
            continue
        found = _DATELINE.match(doc.prose, block.start, block.end)
        if found is None:
            continue
        town = found["town"].upper() if options.capitals else found["town"]
        usual = f"{town}{found['state'] or ''} ({found['agency']}) {options.dash}"
        if found[0] != usual:
            yield Finding(*found.span(), {"usual": usual}, fixes=[replace(*found.span(), usual)])
        again = _DATELINE.match(doc.prose, found.end() + 1, block.end)
        if again:
            yield Finding(*again.span(), message=TWICE)
        return
