"""Blanks stand between words and after stops, not before them.

“fox,jumped”, “the end .Then”, two blanks in a row: damage of cutting and pasting. Numbers,
addresses, initials and file names have their own marks and are left alone.
"""

import re
from collections.abc import Iterator

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Fix,
    Good,
    Place,
    Safety,
    Severity,
    lazy_pattern,
    replace,
)

MESSAGE = "{what}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
SAFETY = Safety.SAFE
FIELDS = frozenset(BlockKind) - {BlockKind.HIDDEN, BlockKind.TABLE_CELL}

BAD = [
    Bad("The quick fox⟦,⟧jumped over it.", fix="The quick fox, jumped over it."),
    Bad("It was late⟦ .⟧ She left.", fix="It was late. She left."),
    Bad("It was late⟦ ,⟧ she said.", fix="It was late, she said."),
    Bad("He⟦  ⟧ran home.", fix="He ran home."),
    Bad("They came in the end⟦.⟧Then it rained.", fix="They came in the end. Then it rained."),
    Bad("It was over⟦;⟧nobody left.", fix="It was over; nobody left."),
    Bad("“Who is it⟦ ?⟧” he said.", fix="“Who is it?” he said."),
    Bad("The mayor (a lawyer⟦ )⟧ left.", fix="The mayor (a lawyer) left."),
    Bad("The mayor⟦( ⟧a lawyer) left.", fix="The mayor (a lawyer) left."),
    Bad(
        "In May⟦ ,⟧ Ann , Bo , Cem and Dee , all of them cooks , left.",
        fix="In May, Ann, Bo, Cem and Dee, all of them cooks, left.",
        why="the same damage throughout is one report",
    ),
]
GOOD = [
    Good("The quick fox, jumped over it."),
    Good("It cost 1,200 pounds and 3.5 euros.", why="numbers"),
    Good("See example.org/a,b or mail a.lowe@example.org.", why="addresses"),
    Good("J.R.Lowe and the U.S.A. and a Ph.D. thesis.", why="initials"),
    Good("He used .NET and Node.js at 9.30am.", why="names with a stop"),
    Good("He paused … and left.", why="an ellipsis"),
    Good("He paused . . . and left.", why="a spaced ellipsis"),
    Good("It rained. The end.", why="one blank"),
    Good("He said :) and left.", why="a smiley"),
    Good("The firm Yahoo!Group and the a.m.Edition.", why="names"),
    Good("Bread        12\nMilk         8", why="a table set with blanks"),
    Good("It rained.  The end.", why="two blanks after a stop are a habit, not damage"),
]

# Each mark where something may be wrong with it; what it is, and whether, the patterns below tell.
# One literal is passed over a text several times faster than a set of them.
_ODD = {
    mark: lazy_pattern(rf"{source}(?:(?<= .)(?=[\s”’\")]|\Z){touching})")
    for mark, source, touching in (
        (",", ",", r"|(?=[a-z]{2})(?<=[a-z]{2}.)"),
        (";", ";", r"|(?=[a-z]{2})(?<=[a-z]{2}.)"),
        (".", r"\.", r"|(?=[A-Z][a-z])(?<=[a-z]{3}.)"),
        ("?", r"\?", r"|(?=[A-Z][a-z])(?<=[a-z]{3}.)"),
        ("!", "!", ""),
        (")", r"\)", ""),
    )
} | {"(": lazy_pattern(r"\((?<=\w.)(?= \w)")}
# Each begins with its literal, so that a long text is passed over fast.
_MISSING = (
    lazy_pattern(r",(?<=[a-z]{2}.)(?=[a-z]{2})(?!\w*[.@/])"),
    lazy_pattern(r";(?<=[a-z]{2}.)(?=[a-z]{2})(?!\w*[.@/])"),
    lazy_pattern(r"\.(?<=[a-z]{3}.)(?=[A-Z][a-z]+ [a-z])"),
    lazy_pattern(r"\?(?<=[a-z]{3}.)(?=[A-Z][a-z]+ [a-z])"),
)
_BEFORE = [
    lazy_pattern(rf"{mark}(?<= .)(?=[\s”’\")]|\Z)") for mark in (",", ";", r"\.", r"\?", "!", r"\)")
]
_A_FEW, _SHOWN = 3, 5
_INSIDE = lazy_pattern(r"\((?<=\w.) (?=\w)")
_ADDRESS = lazy_pattern(r"[@/\\_#<>=]|www|http")
_BARE = lazy_pattern(r"\S*")


def check(doc: Document, options: object) -> Iterator[Finding]:
    """Damage of one kind that runs through a draft is one report with all its places."""
    marks = {",", ".", *doc.signs.intersection(_ODD)}
    if "  " not in doc.prose and not any(_ODD[mark].search(doc.prose) for mark in marks):
        return
    kinds: dict[str, list[Finding]] = {}
    for finding in _damage(doc):
        kinds.setdefault(finding.slots["what"], []).append(finding)
    for what, found in kinds.items():
        if len(found) <= _A_FEW:
            yield from found
            continue
        first, *more = found
        fix = Fix("Repair the blanks", tuple(e for f in found for e in f.fixes[0].edits), SAFETY)
        yield first._replace(
            slots={"what": f"{what}, here and in {len(more)} other places"},
            others=[Place(other.start, other.end) for other in more[:_SHOWN]],
            fixes=[fix],
        )


def _damage(doc: Document) -> Iterator[Finding]:
    prose = doc.prose
    for pattern in _MISSING:
        for found in pattern.finditer(prose):
            if not _is_address(prose, found.start()):
                mark = found[0]
                yield _finding(*found.span(), f"A blank is missing after “{mark}”", mark + " ")
    for pattern in _BEFORE:
        for found in pattern.finditer(prose):
            yield from _before_mark(prose, found)
    if "  " in prose:
        yield from _doubled(doc)
    for found in _INSIDE.finditer(prose):
        yield _finding(*found.span(), "The blank stands behind the bracket", " (")


def _before_mark(prose: str, found: re.Match[str]) -> Iterator[Finding]:
    mark, start = found[0], found.start() - 1
    while start and prose[start - 1] in " \u00a0":
        start -= 1
    if not start or not (prose[start - 1].isalnum() or prose[start - 1] in ")”"):
        return
    if mark == "." and prose[found.end() : found.end() + 2] in (" .", "."):
        return
    yield _finding(start, found.end(), f"There is a blank before “{mark}”", mark)


def _finding(start: int, end: int, what: str, text: str) -> Finding:
    return Finding(start, end, {"what": what}, fixes=[replace(start, end, text, Safety.SAFE)])


def _is_address(prose: str, at: int) -> bool:
    """Whether the word around an offset is an address, a path or a handle."""
    start = max(prose.rfind(" ", max(0, at - 60), at), prose.rfind("\n", max(0, at - 60), at)) + 1
    word = _BARE.match(prose, start)
    return word is not None and _ADDRESS.search(word[0]) is not None


def _doubled(doc: Document) -> Iterator[Finding]:
    """Two blanks between words, in blocks that are not set as tables."""
    prose = doc.prose
    for found in re.finditer("  ", prose):
        start, end = found.span()
        before, after = prose[max(0, start - 1) : start], prose[end : end + 1]
        if not (before.isalnum() or before in (",", ";")) or not (
            after.isalnum() or after in ("“", "(")
        ):
            continue
        block = doc.block_at(found.start())
        if block is None or doc.prose.find("   ", block.start, block.end) >= 0:
            continue
        yield _finding(*found.span(), "Two blanks stand in a row", " ")
