"""How often each rule speaks, in place of what it says: for a desk that gets to know its rules."""

import sys
from collections.abc import Iterable, Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.summary import verdict
from newslint.rule import Safety
from newslint.text import Source
from newslint.typing import Any, NamedTuple, TextIO

_VERSION = 1  # of the form in JSON; it rises when a key changes its meaning
_HEAD = "findings  drafts  fixable"


class Count(NamedTuple):
    """What a rule or a family came to: findings, drafts that have any, findings safely repaired."""

    name: str
    findings: int
    drafts: int
    fixable: int


class StatisticsReporter:
    """Counts findings by rule and by family; writes a table, or with ``as_json`` an object."""

    def __init__(self, out: TextIO, as_json: bool = False) -> None:
        self._out = out
        self._as_json = as_json
        self._rules: dict[str, Count] = {}
        self._families: dict[str, Count] = {}
        self._troubles: list[dict[str, str]] = []

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Count the draft's findings."""
        _add(self._rules, ((said.rule, said) for said in diagnostics))
        _add(self._families, ((_family(said.rule), said) for said in diagnostics))

    def trouble(self, path: str, message: str) -> None:
        """Say on standard error what is wrong with a file."""
        self._troubles.append({"path": path, "message": message})
        print(f"{path}: {message}", file=sys.stderr)

    def close(self, summary: Summary) -> None:
        """Write the counts, the most frequent first."""
        if self._as_json:
            self._write_json(summary)
        else:
            self._write_table(summary)

    def _write_table(self, summary: Summary) -> None:
        if self._rules:
            self._out.write(f"{_HEAD}\n")
        for family in _sorted(self._families):
            self._out.write(_row(family, family.name))
            for rule in _sorted(self._rules):
                if _family(rule.name) == family.name:
                    self._out.write(_row(rule, f"  {rule.name}"))
        self._out.write(f"{verdict(summary)}\n")

    def _write_json(self, summary: Summary) -> None:
        import json

        # How long it took would make two runs over the same drafts differ.
        counts = {key: number for key, number in summary._asdict().items() if key != "seconds"}
        table: dict[str, Any] = {
            "version": _VERSION,
            "families": [_as_row("family", count) for count in _sorted(self._families)],
            "rules": [_as_row("rule", count) for count in _sorted(self._rules)],
            "troubles": self._troubles,
            "drafts": summary.drafts,
            "summary": counts,
        }
        self._out.write(json.dumps(table, ensure_ascii=False, indent=1) + "\n")


def _add(counts: dict[str, Count], found: Iterable[tuple[str, Diagnostic]]) -> None:
    """Count the findings of one draft under their names."""
    seen = set()
    for name, said in found:
        _, findings, drafts, fixable = counts.get(name, Count(name, 0, 0, 0))
        safe = bool(said.fixes) and said.fixes[0].safety is Safety.SAFE
        counts[name] = Count(name, findings + 1, drafts + (name not in seen), fixable + safe)
        seen.add(name)


def _family(rule: str) -> str:
    return rule.partition("/")[0]


def _sorted(counts: dict[str, Count]) -> list[Count]:
    return sorted(counts.values(), key=lambda count: (-count.findings, count.name))


def _row(count: Count, name: str) -> str:
    fixable = f"{count.fixable:,}" if count.fixable else "–"
    return f"{count.findings:>8,}  {count.drafts:>6,}  {fixable:>7}  {name}\n"


def _as_row(key: str, count: Count) -> dict[str, Any]:
    row = count._asdict()
    return {key: row.pop("name"), **row}
