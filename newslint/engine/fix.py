"""Repairs: the edits of many rules brought together, round by round, until nothing is left.

A safe repair cannot change what the copy says.  Whatever goes wrong, the draft stays as it was.
"""

import os
import tempfile
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence

from newslint.diagnostic import Diagnostic
from newslint.engine.check import check_draft
from newslint.engine.rules import RuleSet
from newslint.readers import read
from newslint.rule import Safety
from newslint.text import Edit, Fix, Source, apply_edits
from newslint.typing import NamedTuple

_MOST_ROUNDS = 10


class Applied(NamedTuple):
    """A repair that was made."""

    rule: str
    title: str


class Fixed(NamedTuple):
    """What became of a draft.

    ``text`` is the original if the rules named in ``quarrel`` undid each other's repairs.
    ``left`` are the findings on ``text``.
    """

    text: str
    applied: tuple[Applied, ...]
    left: list[Diagnostic]
    quarrel: tuple[str, ...] = ()


Chooser = Callable[[Diagnostic], Fix | None]


def chooser(unsafe: bool = False, quotations: bool = False) -> Chooser:
    """Chooses the best repair of a finding that may be made without asking.

    ``unsafe`` allows those that an editor should look at; ``quotations`` those inside speech.
    """
    allowed = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}

    def choose(said: Diagnostic) -> Fix | None:
        if said.in_speech and not quotations:
            return None
        best = said.fixes[0] if said.fixes else None
        return best if best is not None and best.safety in allowed else None

    return choose


def fix_text(source: Source, rules: RuleSet, choose: Chooser) -> Fixed:
    """Repair a draft until no chosen repair is left, at most ten rounds.

    Edits that overlap or touch one made in the same round wait for the next, when the rules
    have seen the new text.
    """
    text = source.text
    seen = {text}
    applied: list[Applied] = []
    last: tuple[str, ...] = ()
    for _ in range(_MOST_ROUNDS):
        left = _check(source, text, rules)
        chosen = compatible([(said, fix) for said in left if (fix := choose(said))])
        if not chosen:
            return Fixed(text, tuple(applied), left)
        text = apply_edits(text, [edit for _, fix in chosen for edit in fix.edits])
        applied += [Applied(said.rule, fix.title) for said, fix in chosen]
        last = tuple(sorted({said.rule for said, _ in chosen}))
        if text in seen:
            break
        seen.add(text)
    else:
        left = _check(source, text, rules)
        if not any(choose(said) for said in left):
            return Fixed(text, tuple(applied), left)
    return Fixed(source.text, (), _check(source, source.text, rules), last)


def _check(source: Source, text: str, rules: RuleSet) -> list[Diagnostic]:
    again = Source(source.path, text, source.encoding, source.bom)
    return check_draft(read(again), rules).diagnostics


def compatible(chosen: Sequence[tuple[Diagnostic, Fix]]) -> list[tuple[Diagnostic, Fix]]:
    """The repairs that can be made together, the earlier in the text first.

    Identical repairs count once; of two that overlap or touch, the later waits.
    """
    kept: list[tuple[Diagnostic, Fix]] = []
    made: set[tuple[Edit, ...]] = set()
    taken: list[Edit] = []  # sorted, and apart from each other
    for said, fix in sorted(chosen, key=lambda pair: sorted(pair[1].edits)):
        edits = tuple(sorted(fix.edits))
        if edits in made or not edits or any(_is_taken(edit, taken) for edit in edits):
            continue
        made.add(edits)
        for edit in edits:
            insort(taken, edit)
        kept.append((said, fix))
    return kept


def _is_taken(edit: Edit, taken: Sequence[Edit]) -> bool:
    at = bisect_left(taken, edit)
    near = taken[max(at - 1, 0) : at + 1]
    return any(edit.start <= other.end and other.start <= edit.end for other in near)


def write_draft(source: Source, text: str) -> None:
    """Put ``text`` in the place of the draft's file, in its encoding, all or nothing.

    Raises ``OSError``, or ``UnicodeEncodeError`` when the file's encoding has no such character.
    """
    data = source.encode(text)
    path = os.path.realpath(source.path)
    mode = os.stat(path).st_mode
    handle, scratch = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".newslint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(scratch, mode)
        os.replace(scratch, path)
    except BaseException:
        os.unlink(scratch)
        raise
