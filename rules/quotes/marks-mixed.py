"""Quotation marks of one make, the right way round.

A curly mark that looks the wrong way (“so“, ‘90s) is a slip of the keyboard that readers see. So
is a pair of which one mark is curly and the other straight. Where whole quotations are straight
in a draft that is curly elsewhere, often pasted from a message, it is only noted.
"""

from collections.abc import Iterable, Mapping

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Quotation,
    Safety,
    Severity,
    replace,
)

MESSAGE = "This mark looks the wrong way."
SEVERITY = Severity.WARNING
SAFETY = Safety.SAFE
APOSTROPHE = "The apostrophe that stands for something left out is “’”."
PAIR = "A curly mark and a straight one are paired."
MIXED = "This quotation has straight marks, {count} others have curly ones."

BAD = [
    Bad("She wore flares in the ⟦‘⟧90s.", fix="She wore flares in the ’90s."),
    Bad("It was rock ⟦‘⟧n’ roll.", fix="It was rock ’n’ roll."),
    Bad(
        "“The tram is a necessity,⟦“⟧ said Ada Holm.",
        fix="“The tram is a necessity,” said Ada Holm.",
    ),
    Bad('⟦“We need the tram,"⟧ said Ada Holm.'),
    Bad('“No,” said Holm. “Never.” “Well,” she said. ⟦"Perhaps."⟧'),
]
GOOD = [
    Good("She wore flares in the ’90s and loved rock ’n’ roll.", why="right way round"),
    Good("“The tram is a necessity,” said Ada Holm. “He said ‘no’ in ‘1990’.”", why="nested"),
    Good('"No," said Holm. "It\'s the \'90s again."', why="straight throughout"),
    Good("“No,” said Holm. The mast was 6'2\" tall.", why="inches"),
    Good("‘No,’ said Holm. “Yes,” said the mayor. ‘I heard “no”,’ she said.", why="all curly"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    marks = doc.quotation_marks
    turned = set()
    for stray in marks.strays:
        if stray.kind != "turned":
            continue
        turned.add(stray.at)
        if stray.double:
            other = "”" if doc.prose[stray.at] == "“" else "“"
            fix = replace(stray.at, stray.at + 1, other)
            yield Finding(stray.at, stray.at + 1, fixes=[fix])
        else:
            fix = replace(stray.at, stray.at + 1, "’", Safety.SAFE)
            yield Finding(stray.at, stray.at + 1, message=APOSTROPHE, fixes=[fix])
    if '"' not in doc.prose or ("“" not in doc.prose and "”" not in doc.prose):
        return
    straight: list[Quotation] = []
    curly: list[Quotation] = []
    paired: list[Quotation] = []
    for quotation in marks.quotations:
        ends = {quotation.start, quotation.end - 1}
        if quotation.double and quotation.closed and not turned & ends:
            kinds = sum(doc.prose[at] == '"' for at in ends)
            (curly, paired, straight)[kinds].append(quotation)
    if paired:
        slip = len(paired) == 1 and bool(straight) != bool(curly) and len(straight + curly) > 1
        severity = Severity.WARNING if slip else Severity.NOTE
        yield _on_first(paired, PAIR, severity)
    elif straight and len(curly) > 2 * len(straight):
        yield _on_first(straight, MIXED, Severity.NOTE, {"count": str(len(curly))})


def _on_first(
    odd: list[Quotation], message: str, severity: Severity, slots: Mapping[str, str] = {}
) -> Finding:
    """One finding a draft, on the first odd quotation."""
    others = [Place(*quotation[:2]) for quotation in odd[1:]]
    start, end = odd[0][:2]
    return Finding(start, end, slots, others=others, severity=severity, message=message)
