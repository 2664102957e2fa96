"""Reading one rule file, in either dialect, with every fault told at once."""

import ast
import marshal
import string
import tomllib
import traceback
from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from newslint.kinds import KINDS, kind
from newslint.rule import PROSE_FIELDS, Options, Safety, Severity, Speech, Stage, Triggers
from newslint.rulebook.faults import Fault, line_of
from newslint.rulebook.files import RuleFile, rule_files
from newslint.rulebook.records import PYTHON, Details, Loose, Record, import_rule, unmark

_COMMON = frozenset(
    [
        "title",
        "message",
        "severity",
        "confidence",
        "on",
        "tags",
        "speech",
        "fields",
        "safety",
        "needs",
        "why",
        "sources",
        "was",
        "yields",
    ]
)
_EXAMPLE_KEYS = frozenset(["text", "fix", "why", "format", "options"])
_SEVERITIES = {severity.name.lower(): severity for severity in Severity}


def read_pack(pack: str, trusted: bool = True) -> tuple[list[Record], list[Fault]]:
    """Every rule of a pack that can be read, and what is wrong with the others.

    The Python rules of a pack that is not trusted are not imported, which is a fault each.
    """
    records: list[Record] = []
    faults: list[Fault] = []
    ids: dict[str, str] = {}
    for file in rule_files(pack):
        if file.path.endswith(".py") and not trusted:
            faults.append(Fault(file.path, 1, "is code and was not run: see --trust-rules"))
            continue
        record, wrong = read_rule(file)
        faults += wrong
        if record is None:
            continue
        if record.id in ids:
            faults.append(Fault(file.path, 1, f"{record.id} is also {ids[record.id]}"))
            continue
        ids[record.id] = file.path
        records.append(record)
    return records, faults


def read_rule(file: RuleFile) -> tuple[Record | None, list[Fault]]:
    """The record of one rule file, or ``None`` and its faults."""
    return _Reader(file).read()


# What the code of a rule does not need when it runs: examples, what the record keeps, and what
# has no meaning but for type checkers.
_ONLY_READ = frozenset({"BAD", "GOOD", "TRIGGERS", "TYPE_CHECKING"})


_TEXTS = frozenset({"title", "message", "why", "file"})
_LISTS = frozenset({"tags", "fields", "needs", "sources", "was", "yields"})


def _wanted(key: str, value: Any) -> str:
    """What a common key takes, if this value is none of it."""
    if key in _TEXTS and not isinstance(value, str):
        return "a text"
    if key in _LISTS and not (isinstance(value, list) and all(type(i) is str for i in value)):
        return "a list of texts"
    if key == "on" and not isinstance(value, bool):
        return "true or false"
    if key == "confidence" and not (type(value) in (int, float) and 0 <= value <= 1):
        return "a number from 0 to 1"
    if key in ("bad", "good") and not (
        isinstance(value, list) and all(isinstance(row, dict) for row in value)
    ):
        return "[[tables]]"
    return ""


def _is_read(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)


def _is_for_checkers(node: ast.stmt) -> bool:
    """Whether a statement is for type checkers alone."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
        and not node.orelse
    )


def _is_spent(node: ast.stmt, spent: frozenset[str]) -> bool:
    if isinstance(node, ast.ImportFrom) and node.module == "typing":
        return all((alias.asname or alias.name) in spent for alias in node.names)
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return any(isinstance(name, ast.Name) and name.id in spent for name in targets)


class _Reader:
    """One reading of one file; gathers faults instead of stopping at the first."""

    def __init__(self, file: RuleFile) -> None:
        self._file = file
        self._faults: list[Fault] = []
        self._text = ""

    def read(self) -> tuple[Record | None, list[Fault]]:
        try:
            with open(self._file.path, encoding="utf-8") as opened:
                self._text = opened.read()
        except (OSError, UnicodeDecodeError) as error:
            return None, [Fault(self._file.path, 1, f"cannot be read: {error}")]
        is_toml = self._file.path.endswith(".toml")
        try:
            record = self._toml() if is_toml else self._python()
        except Exception as error:  # a value of a kind that nobody thought of
            record = None
            message = f"cannot be read: {type(error).__name__}: {error}"
            self._faults.append(Fault(self._file.path, 1, message))
        return (None if self._faults else record), self._faults

    def _fault(self, key: str, message: str) -> None:
        line = line_of(self._text, key)
        self._faults.append(Fault(self._file.path, line, f"“{key}” {message}"))

    def _toml(self) -> Record | None:
        try:
            table = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            at = str(error).rpartition("at line ")[2].partition(",")[0]
            line = int(at) if at.isdigit() else 1
            self._faults.append(Fault(self._file.path, line, f"is not TOML: {error}"))
            return None
        name = table.get("kind")
        if name not in KINDS:
            self._fault("kind", f"is one of {', '.join(KINDS)}, not {name!r}")
            return None
        module = kind(name)
        for key in sorted(set(table) - _COMMON - module.KEYS - {"kind", "bad", "good"}):
            self._fault(key, "is not a key of this kind of rule")
        table = self._well_typed(table)
        try:
            body = module.prepare(self._with_file(table, module), self._fault)
        except Exception as error:  # no file may break the loader, whatever it holds
            self._fault(name, f"is not written as this kind of rule takes it: {error}")
            body = None
        self._examples(table.get("bad", []), table.get("good", []))
        triggers = module.triggers(body) if not self._faults else Triggers()
        options: type[Options] = getattr(module, "Settings", Options)
        return self._record(table, name, triggers, marshal.dumps(body), options.defaults)

    def _well_typed(self, table: dict[str, Any]) -> dict[str, Any]:
        """The table without the common keys whose value is of another type than theirs."""
        kept = dict(table)
        for key, value in table.items():
            wanted = _wanted(key, value)
            if wanted:
                self._fault(key, f"takes {wanted}, not {value!r:.60}")
                del kept[key]
        return kept

    def _with_file(self, table: dict[str, Any], module: Any) -> dict[str, Any]:
        """Add the word list that lies beside the rule to its table."""
        if "file" not in table:
            return table
        import os

        path = os.path.join(os.path.dirname(self._file.path), table["file"])
        entries: dict[str, Any] = dict(table.get("swap", {}))
        try:
            with open(path, encoding="utf-8") as opened:
                for line in opened:
                    wrong, arrow, right = line.partition("#")[0].partition(module.FILES)
                    if arrow:
                        entries[wrong.strip()] = right.strip()
        except (OSError, UnicodeDecodeError) as error:
            self._fault("file", f"cannot be read: {error}")
        return {**table, "swap": entries}

    def _python(self) -> Record | None:
        try:
            module = import_rule(self._file.id, self._file.path)
        except Exception as error:  # whatever a rule's code raises is the rule's fault
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame.lineno for frame in frames if frame.filename == self._file.path]
            line = getattr(error, "lineno", None) or (lines[-1] if lines else 1) or 1
            message = f"cannot be imported: {type(error).__name__}: {error}"
            self._faults.append(Fault(self._file.path, line, message))
            return None
        title, _, why = (module.__doc__ or "").strip().partition("\n")
        table: dict[str, Any] = {"title": title.strip(), "why": why.strip()}
        for name in _COMMON - {"title", "why"}:
            if hasattr(module, name.upper()):
                table[name] = getattr(module, name.upper())
        if not callable(getattr(module, "check", None)):
            self._fault("check", "is missing: a rule has a function check(doc, options)")
        rows = [
            [example._asdict() for example in getattr(module, name, [])] for name in ("BAD", "GOOD")
        ]
        self._examples(rows[0], rows[1])
        options: type[Options] = getattr(module, "Settings", Options)
        triggers = getattr(module, "TRIGGERS", Triggers())
        return self._record(table, PYTHON, triggers, self._code(), options.defaults)

    def _code(self) -> bytes:
        """The compiled module without what only proofs, pages and type checkers need."""
        tree = ast.parse(self._text, self._file.path)
        tree.body = [node for node in tree.body if not _is_for_checkers(node)]
        read = {node.id for node in ast.walk(tree) if _is_read(node)}
        tree.body = [node for node in tree.body if not _is_spent(node, _ONLY_READ - read)]
        return marshal.dumps(compile(tree, self._file.path, "exec"))

    def _examples(
        self, bad: Sequence[Mapping[str, Any]], good: Sequence[Mapping[str, Any]]
    ) -> None:
        for name, rows in (("bad", bad), ("good", good)):
            if not rows:
                self._fault(name, "is missing: a rule has at least one example of each")
            for number, row in enumerate(rows):
                key = f"{name}.{number}"
                if unknown := set(row) - _EXAMPLE_KEYS:
                    self._fault(f"{key}.{min(unknown)}", "is not a key of an example")
                if not isinstance(row.get("text"), str):
                    self._fault(f"{key}.text", "is missing")
                    continue
                texts = (row.get(name) or "" for name in ("fix", "why", "format"))
                if not all(isinstance(text, str) for text in texts):
                    self._fault(key, "takes texts for fix, why and format")
                if not isinstance(row.get("options", {}), Mapping):
                    self._fault(f"{key}.options", "takes a table")
                spans = unmark(row["text"])[1]
                if name == "bad" and not spans:
                    self._fault(f"{key}.text", "marks no ⟦span⟧ that must be reported")
                if name == "good" and spans:
                    self._fault(f"{key}.text", "marks a span, but must be silent")

    def _record(
        self,
        table: Mapping[str, Any],
        kind_name: str,
        triggers: Triggers,
        body: bytes,
        options: dict[str, Any],
    ) -> Record:
        for key in ("title", "message", "why"):
            if not isinstance(table.get(key), str) or not table[key].strip():
                self._fault(key, "is missing")
        message = str(table.get("message", ""))
        try:
            list(string.Formatter().parse(message))
        except ValueError as error:
            self._fault("message", f"has a slot that does not close: {error}")
        details = Details(
            title=str(table.get("title", "")).strip().removesuffix("."),
            message=message,
            why=str(table.get("why", "")).strip(),
            confidence=float(table.get("confidence", 0.9)),
            speech=self._choice("speech", table.get("speech", "read"), [s.value for s in Speech]),
            fields=self._fields(table.get("fields")),
            safety=self._choice("safety", table.get("safety", "unsafe"), [s.value for s in Safety]),
            words=tuple(sorted(triggers.words)),
            literals=tuple(sorted(triggers.literals)),
            pairs=tuple(sorted(triggers.pairs)),
            openings=tuple(sorted(triggers.openings)),
            sources=tuple(table.get("sources", ())),
        )
        return Record(
            id=self._file.id,
            path=self._file.path,
            kind=kind_name,
            severity=self._severity(table.get("severity", "warning")),
            on=bool(table.get("on", True)),
            needs=tuple(table.get("needs", ("document",))),
            was=tuple(table.get("was", ())),
            yields=tuple(table.get("yields", ())),
            tags=tuple(sorted(table.get("tags", ()))),
            options=options,
            parts=Loose(marshal.dumps(tuple(details)), body),
        )

    def _severity(self, value: Any) -> dict[str, int]:
        rows = value if isinstance(value, Mapping) else dict.fromkeys(Stage, value)
        levels: dict[str, int] = {}
        for stage, level in rows.items():
            number = level if isinstance(level, Severity) else _SEVERITIES.get(str(level))
            if number is None or stage not in list(Stage):
                self._fault("severity", f"is one of {', '.join(_SEVERITIES)}, for each stage")
                continue
            levels[str(stage)] = int(number)
        for stage in Stage:
            levels.setdefault(str(stage), max(levels.values(), default=int(Severity.WARNING)))
        return levels

    def _choice(self, key: str, value: Any, allowed: Sequence[str]) -> str:
        if str(value) not in allowed:
            self._fault(key, f"is one of {', '.join(allowed)}, not {value!r}")
        return str(value)

    def _fields(self, value: Any) -> tuple[str, ...]:
        known = {str(field) for field in PROSE_FIELDS}
        fields = known if value is None else {str(field) for field in value}
        if value is not None and (unknown := fields - known - {"hidden"}):
            self._fault("fields", f"has no “{min(unknown)}”; there are {', '.join(sorted(known))}")
        return tuple(sorted(fields))
