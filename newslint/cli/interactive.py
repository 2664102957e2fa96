"""``newslint fix --interactive``: one finding at a time, with its evidence; the editor decides.

Every decision is written before the next question, so that nothing is lost when the editor stops.
"""

import os
from collections import Counter
from collections.abc import Sequence

from newslint.cli.lexicon import append_entries
from newslint.config import Config
from newslint.diagnostic import Diagnostic
from newslint.engine.baseline import fingerprint
from newslint.engine.book import LEXICON, Book, lexicon_path
from newslint.engine.check import check_draft
from newslint.engine.fix import write_draft
from newslint.engine.one import DraftReport
from newslint.knowledge.lexicon import Entry
from newslint.readers import read
from newslint.report.human import HumanReporter
from newslint.rule import Safety
from newslint.text import Edit, Source, apply_edits
from newslint.typing import TextIO

_QUESTION = "{choices} [q]uit: "
_NAMES = {"names": "person", "orgs": "organisation"}


class Quit(Exception):
    """The editor has had enough."""


class Conversation:
    """Asks about the findings of drafts and does what is answered."""

    def __init__(self, book: Book, out: TextIO) -> None:
        self._book = book
        self._out = out
        self._report = HumanReporter(out)
        self.repairs = 0

    def about(self, source: Source, config: Config) -> DraftReport:
        """Go through one draft; gives its report as it is afterwards.

        Raises ``Quit``, ``OSError`` and ``UnicodeEncodeError``; what was decided is written.
        """
        skipped: Counter[str] = Counter()
        while True:
            rules, effective = self._book.for_draft(source.path, config)
            checked = check_draft(read(source), rules)
            report = DraftReport(
                source.path, source, checked.diagnostics, effective.show, effective.fail_on
            )
            said = _next(report.shown, source, skipped)
            if said is None:
                return report
            self._report.draft(source.path, source, [said])
            edits = self._answer(said, source, config)
            if edits is None:
                skipped[fingerprint(said, source)] += 1
                continue
            text = apply_edits(source.text, edits)
            write_draft(source, text)
            self.repairs += bool(edits)
            source = Source(source.path, text, source.encoding, source.bom, source.notices)

    def _answer(self, said: Diagnostic, source: Source, config: Config) -> Sequence[Edit] | None:
        """The edits that the editor wants, none if something else was done, ``None`` to skip."""
        fixes = [fix for fix in said.fixes if fix.safety is not Safety.SHOWN]
        choices = ["[s]kip", "[c]q: checked, leave it"]
        if fixes:
            choices.insert(0, f"[a]ccept: {fixes[0].title}")
        if said.rule.partition("/")[0] in _NAMES:
            choices.append("[l]exicon")
        while True:
            try:
                answer = input(_QUESTION.format(choices="  ".join(choices))).strip().lower()
            except EOFError:
                raise Quit from None
            if answer in ("q", "quit"):
                raise Quit
            if answer in ("s", "skip", ""):
                return None
            if answer in ("a", "accept") and fixes:
                return fixes[0].edits
            if answer in ("c", "cq"):
                return [Edit(said.place.end, said.place.end, " (cq)")]
            if answer in ("l", "lexicon") and said.rule.partition("/")[0] in _NAMES:
                self._add_to_lexicon(said, source, config)
                return []

    def _add_to_lexicon(self, said: Diagnostic, source: Source, config: Config) -> None:
        """Enter the form as it stands, apart from the other forms that it was taken for."""
        text = source.text
        found = text[said.place.start : said.place.end]
        others = {text[spot.start : spot.end] for spot in said.others} - {found}
        kind = _NAMES[said.rule.partition("/")[0]]
        path = lexicon_path(config) or os.path.join(config.folder, LEXICON)
        append_entries(path, [Entry(kind, found, distinct=tuple(sorted(others)))])
        self._book.forget(config)


def _next(found: Sequence[Diagnostic], source: Source, skipped: Counter[str]) -> Diagnostic | None:
    """The first finding that has not been asked about."""
    left = Counter(skipped)
    for said in found:
        mark = fingerprint(said, source)
        if left[mark]:
            left[mark] -= 1
        else:
            return said
    return None
