"""One draft: wake the rules, run them, keep what counts, give it a place in the file."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.config import fits
from newslint.diagnostic import Diagnostic, Spot
from newslint.engine.rules import Active, RuleSet
from newslint.engine.suppress import Accepted, is_marked, suppress
from newslint.readers import Draft
from newslint.rule import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Speech
from newslint.typing import NamedTuple


class Crash(NamedTuple):
    """A rule that failed on a draft."""

    rule: str
    error: BaseException


class Checked(NamedTuple):
    """What the rules said of one draft, in the order of the text."""

    diagnostics: list[Diagnostic]
    crashes: list[Crash]
    accepted: list[Accepted]


def check_draft(draft: Draft, rules: RuleSet) -> Checked:
    """Run the woken rules over a draft; see ``check_drafts``."""
    return check_drafts([draft], rules)[0]


def check_drafts(drafts: Sequence[Draft], rules: RuleSet) -> list[Checked]:
    """Run the woken rules over drafts, what they said in the same order.

    A rule that raises is reported as a crash and as an error on the draft; the others run.
    """
    desks = [_Desk(draft, Document(draft, rules.lexicon)) for draft in drafts]
    woken: dict[Active, list[_Desk]] = {}
    for desk in desks:
        for active in rules.woken(desk.doc):
            woken.setdefault(active, []).append(desk)
    # Rule by rule, not draft by draft: the code and the tables of a rule are many times larger
    # than a draft, and are fetched from memory once for all.
    for active, waiting in woken.items():
        for desk in waiting:
            desk.ask(active)
    return [desk.checked(rules) for desk in desks]


class _Desk:
    """One draft while it is checked, with what has been said of it."""

    def __init__(self, draft: Draft, doc: Document) -> None:
        self._draft = draft
        self.doc = doc
        self._said: list[Diagnostic] = []
        self._crashes: list[Crash] = []

    def ask(self, active: Active) -> None:
        """Run one rule."""
        try:
            found = run_rule(active, self.doc)
            if found:
                self._said += [_locate(said, active, self.doc, self._draft) for said in found]
        except Exception as error:  # a rule is foreign code: its faults must not take the rest
            self._crashes.append(Crash(active.rule.id, error))
            self._said.append(_crash_report(active.rule, error, self._draft))

    def checked(self, rules: RuleSet) -> Checked:
        """What counts of all that was said, in the order of the text."""
        said = _without_echoes(self._said, rules)
        left, accepted = suppress(said, self._draft, rules.allowed, rules.known, rules.ids)
        left.sort(key=lambda said: (said.place[:2], said.rule, said.message))
        crashes = sorted(self._crashes, key=lambda crash: crash.rule)
        return Checked(left, crashes, accepted)


def _without_echoes(found: list[Diagnostic], rules: RuleSet) -> list[Diagnostic]:
    """The findings without those that another rule, to which theirs yields, says better."""
    wanted = {rules.yields.get(said.rule) for said in found} - {None}
    taken = {globs: _merged(found, globs or ()) for globs in wanted}
    return [said for said in found if not _is_echo(said, taken.get(rules.yields.get(said.rule)))]


def _merged(found: list[Diagnostic], globs: Sequence[str]) -> list[tuple[int, int]]:
    """The places of the rules that ``globs`` name, sorted and apart."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(
        spot[:2]
        for said in found
        if any(fits(said.rule, glob) for glob in globs)
        for spot in (said.place, *said.others)
    ):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _is_echo(said: Diagnostic, taken: list[tuple[int, int]] | None) -> bool:
    if not taken:
        return False
    at = bisect_left(taken, (said.place.end, 0)) - 1
    return at >= 0 and taken[at][1] > said.place.start


def run_rule(active: Active, doc: Document) -> list[Finding]:
    """The findings of one rule that count: in its fields, not in speech it skips, not accepted."""
    check, options = active.load()
    found = list(check(doc, options))
    if not found:  # nearly always
        return found
    return [said for said in _outermost(found) if _counts(said, active.rule, doc)]


def _counts(finding: Finding, rule: Rule, doc: Document) -> bool:
    if rule.speech is Speech.SKIP and doc.in_speech(finding.start):
        return False
    block = doc.block_at(finding.start)
    if block is not None and block.kind not in rule.fields and finding.start < len(doc.prose):
        return False
    return not is_marked(finding, rule, doc)


def _outermost(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one rule without those that lie inside another: one fault, one report."""
    end = -1
    for finding in sorted(findings, key=lambda said: (said.start, -said.end)):
        if finding.end > end or finding.start == finding.end:
            yield finding
            end = max(end, finding.end)


def fill(rule: Rule, finding: Finding, found: str) -> str:
    """The message with the finding's slots in it.  Raises ``KeyError`` for an unknown slot."""
    template = finding.message or rule.message
    slots: Mapping[str, str] = {"found": found, **finding.slots}
    return template.format_map(slots)


def _locate(finding: Finding, active: Active, doc: Document, draft: Draft) -> Diagnostic:
    rule = active.rule
    return Diagnostic(
        path=draft.source.path,
        rule=rule.id,
        severity=active.grade(finding.severity),
        confidence=rule.confidence if finding.confidence is None else finding.confidence,
        message=fill(rule, finding, draft.prose[finding.start : finding.end]),
        place=_spot(finding.start, finding.end, finding.label, draft),
        others=tuple(_spot(place.start, place.end, place.label, draft) for place in finding.others),
        fixes=tuple(_located_fix(fix, draft) for fix in finding.fixes),
        title=rule.title,
        why=active.why,
        in_speech=bool(finding.fixes) and doc.in_speech(finding.start),
    )


def _spot(start: int, end: int, label: str, draft: Draft) -> Spot:
    at = draft.locate(Span(start, end))
    lines = draft.source.lines
    return Spot(*at, *lines.position(at.start), *lines.position(at.end), label)


def _located_fix(fix: Fix, draft: Draft) -> Fix:
    """The fix in source offsets; shown only, where the file has other characters than the prose."""
    edits = []
    safety = fix.safety
    for whole in fix.edits:
        edit = _smallest(whole, draft)
        if not draft.is_verbatim(edit.span):
            safety = Safety.SHOWN
        edits.append(Edit(*draft.locate(edit.span), edit.text))
    return Fix(fix.title, tuple(edits), safety)


def _smallest(edit: Edit, draft: Draft) -> Edit:
    """An edit that runs over markup, trimmed to the characters that it really changes."""
    if draft.is_verbatim(edit.span):
        return edit
    start, end, text = edit
    while start < end and text and draft.prose[start] == text[0]:
        start, text = start + 1, text[1:]
    while start < end and text and draft.prose[end - 1] == text[-1]:
        end, text = end - 1, text[:-1]
    return Edit(start, end, text)


def _crash_report(rule: Rule, error: Exception, draft: Draft) -> Diagnostic:
    message = (
        f"This rule failed on this draft ({type(error).__name__}: {error}); "
        "the other rules have run."
    )
    spot = _spot(0, 0, "", draft)
    return Diagnostic(
        draft.source.path, rule.id, Severity.ERROR, 1.0, message, spot, title=rule.title
    )
