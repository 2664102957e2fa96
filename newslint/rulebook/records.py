"""A rule as plain data, and the rule that the engine runs made from it."""

import marshal
import sys
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from newslint.kinds import kind
from newslint.rule import (
    BlockKind,
    Check,
    Options,
    Rule,
    Safety,
    Severity,
    Speech,
    Stage,
)
from newslint.typing import Any, NamedTuple, Protocol, cast

PYTHON = "python"  # the kind of a rule that is a module


class Details(NamedTuple):
    """What is wanted of a rule only when it speaks, or is spoken of."""

    title: str
    message: str
    why: str
    confidence: float
    speech: str
    fields: tuple[str, ...]
    safety: str
    words: tuple[str, ...]
    literals: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    openings: tuple[str, ...]
    sources: tuple[str, ...]


class Parts(Protocol):
    """Where the marshalled parts of rules lie, in memory or in a file."""

    def part(self, number: int, /) -> bytes | memoryview:
        """One of the parts, counted from 0."""


class Loose(NamedTuple):
    """The parts of one rule that was just read."""

    details: bytes
    body: bytes

    def part(self, number: int) -> bytes:
        """Details or body."""
        return self[number]


class Record(NamedTuple):
    """One rule, in types that ``marshal`` can keep.

    ``severity`` holds one number per stage; ``options`` are the defaults of its settings.  A rule
    is unpacked when it is woken, and not before: among some ``parts``, the one ``at`` a number is
    its details, the next one its body.
    """

    id: str
    path: str
    kind: str
    severity: dict[str, int]
    on: bool
    needs: tuple[str, ...]
    was: tuple[str, ...]
    yields: tuple[str, ...]
    tags: tuple[str, ...]
    options: dict[str, Any]
    parts: Parts
    at: int = 0

    @property
    def details(self) -> Details:
        """Its details, unpacked."""
        return Details(*marshal.loads(self.parts.part(self.at)))

    @property
    def body(self) -> Any:
        """What its kind prepared, or the code of a Python rule without the examples, unpacked."""
        return marshal.loads(self.parts.part(self.at + 1))

    @property
    def title(self) -> str:
        """The rule in one short sentence."""
        return self.details.title

    @property
    def is_python(self) -> bool:
        """Whether the rule is a Python module."""
        return self.kind == PYTHON

    @property
    def family(self) -> str:
        """The first half of the id."""
        return self.id.partition("/")[0]


class Example(NamedTuple):
    """One good or bad example of a rule, in either dialect."""

    rule: str
    number: int  # counted from 1 among the bad or the good ones
    bad: bool
    text: str  # without marks
    spans: tuple[tuple[int, int], ...]  # what must be reported; code points of ``text``
    fix: str | None
    why: str
    format: str
    options: Mapping[str, Any]


def activate(record: Record) -> Rule:
    """The rule as the engine speaks of it."""
    details = record.details
    return Rule(
        id=record.id,
        title=details.title,
        message=details.message,
        severity={Stage(stage): Severity(value) for stage, value in record.severity.items()},
        kind=record.kind,
        why=details.why,
        path=record.path,
        on=record.on,
        confidence=details.confidence,
        speech=Speech(details.speech),
        fields=_kinds(details.fields),
        safety=Safety(details.safety),
        needs=frozenset(record.needs),
        sources=details.sources,
        was=record.was,
        yields=record.yields,
        tags=frozenset(record.tags),
    )


@cache
def _kinds(fields: tuple[str, ...]) -> frozenset[BlockKind]:
    return frozenset(map(BlockKind, fields))


def settings(record: Record, values: Mapping[str, Any]) -> Options:
    """The options of a rule with a configuration's values in them.

    Raises ``ValueError`` for an unknown name or a value of a wrong type.
    """
    if not record.options:
        return Options.from_mapping(values)
    module = _run_code(record) if record.is_python else kind(record.kind)
    return cast(type[Options], module.Settings).from_mapping(values)


def load(record: Record) -> Check:
    """The code of a rule; to be called when a draft first wakes it."""
    if record.is_python:
        return cast(Check, _run_code(record).check)
    build = kind(record.kind).build
    return cast(Check, build(record.body, Safety(record.details.safety)))


def _run_code(record: Record) -> ModuleType:
    """The module of a Python rule, made from its kept code once."""
    name = f"newslint.rules:{record.path}"
    if name not in sys.modules:
        module = ModuleType(name)
        module.__file__ = record.path
        sys.modules[name] = module
        try:
            exec(record.body, module.__dict__)
        except BaseException:
            del sys.modules[name]
            raise
    return sys.modules[name]


def import_rule(rule: str, path: str) -> ModuleType:
    """The module of a Python rule with its examples, imported from its file once."""
    name = f"newslint.examples:{path}"
    if name not in sys.modules:
        # importlib.util would do this in one call, but costs more to import than most rules.
        module = ModuleType(name)
        module.__file__ = path
        sys.modules[name] = module
        from importlib.machinery import SourceFileLoader

        try:
            SourceFileLoader(name, path).exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
    return sys.modules[name]


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of an example without its ⟦marks⟧, and the spans that they marked."""
    pieces: list[str] = []
    spans = []
    length = 0
    for number, piece in enumerate(marked.split("⟦")):
        inside, mark, after = piece.partition("⟧") if number else ("", "", piece)
        if mark:
            spans.append((length, length + len(inside)))
        pieces += (inside, after)
        length += len(inside) + len(after)
    return "".join(pieces), tuple(spans)


def read_examples(record: Record) -> list[Example]:
    """The examples in a rule's file, bad ones first."""
    if record.is_python:
        module = import_rule(record.id, record.path)
        bad = [_as_row(example) for example in module.BAD]
        good = [_as_row(example) for example in module.GOOD]
    else:
        import tomllib

        with open(record.path, encoding="utf-8") as file:  # as it was read: with plain newlines
            table = tomllib.loads(file.read())
        bad, good = table["bad"], table["good"]
    found = [_example(record.id, number, True, row) for number, row in enumerate(bad, 1)]
    return found + [_example(record.id, number, False, row) for number, row in enumerate(good, 1)]


def _as_row(example: Any) -> dict[str, Any]:
    return cast(dict[str, Any], example._asdict())


def _example(rule: str, number: int, bad: bool, row: Mapping[str, Any]) -> Example:
    text, spans = unmark(row["text"])
    return Example(
        rule,
        number,
        bad,
        text,
        spans,
        row.get("fix"),
        row.get("why", ""),
        row.get("format", "txt"),
        row.get("options", {}),
    )
