"""A rule's own examples, run: the same for a newsroom's rules, a plug-in's and the built-in."""

from collections.abc import Iterable

from newslint.config import Config
from newslint.engine.check import fill, run_rule
from newslint.engine.rules import Active, RuleSet
from newslint.readers import Draft, read
from newslint.rule import Document, Finding, Span, Stage
from newslint.rulebook import Example, Fault, Record
from newslint.rulebook.faults import line_of
from newslint.rulebook.records import read_examples
from newslint.text import Edit, Source, UnreadableDraft, apply_edits
from newslint.typing import NamedTuple


class Proof(NamedTuple):
    """How one example went; no ``failure`` means that it holds."""

    example: Example
    failure: str | None


def prove(record: Record) -> list[Proof]:
    """Every example of a rule, run with only this rule on."""
    return [Proof(example, _failure(record, example)) for example in read_examples(record)]


def proven(records: list[Record]) -> tuple[list[Record], list[Fault]]:
    """The rules whose examples all hold, and a fault for each example that does not."""
    held: list[Record] = []
    faults: list[Fault] = []
    for record in records:
        failures = [proof for proof in prove(record) if proof.failure]
        faults += [located(record, proof) for proof in failures]
        if not failures:
            held.append(record)
    return held, faults


def located(record: Record, proof: Proof) -> Fault:
    """The fault of an example that failed, at its line in the rule's file."""
    name = "bad" if proof.example.bad else "good"
    with open(record.path, encoding="utf-8") as file:
        text = file.read()
    key = f"{name}.{proof.example.number - 1}" if not record.is_python else name.upper()
    message = f"{name} example {proof.example.number}: {proof.failure}"
    return Fault(record.path, line_of(text, key), message)


def _failure(record: Record, example: Example) -> str | None:
    options = dict(example.options)
    stage = Stage(options.pop("stage", Stage.PUBLISH))
    config = Config(stage=stage, options={record.id: options} if options else {})
    active = Active(record, config)
    try:
        draft = read(Source(f"example.{example.format}", example.text))
        found = _found(active, draft)
        for finding in found:
            fill(active.rule, finding, "")
    except UnreadableDraft as error:
        return f"cannot be read: {error}"
    except KeyError as error:
        return f"the message has a slot {{{error.args[0]}}} that is not filled"
    except Exception as error:  # an example that breaks its rule is a failure, not a crash
        return f"the rule failed: {type(error).__name__}: {error}"
    return _judge(example, draft, found, active)


def _found(active: Active, draft: Draft) -> list[Finding]:
    """What the rule says of a draft, if the draft wakes it: triggers are proven, too."""
    doc = Document(draft)
    if active not in RuleSet([active]).woken(doc):
        return []
    return sorted(run_rule(active, doc), key=lambda finding: finding[:2])


def _judge(example: Example, draft: Draft, found: list[Finding], active: Active) -> str | None:
    at = [tuple(draft.locate(Span(finding.start, finding.end))) for finding in found]
    if not example.bad:
        return f"must be silent, but reports {_quoted(at, example.text)}" if at else None
    if sorted(set(at)) != sorted(example.spans):
        wanted = _quoted(example.spans, example.text)
        return f"must report {wanted}, but reports {_quoted(at, example.text) or 'nothing'}"
    if example.fix is None:
        return None
    edits = [edit for finding in found if finding.fixes for edit in finding.fixes[0].edits]
    located = [Edit(*draft.locate(edit.span), edit.text) for edit in edits]
    fixed = apply_edits(example.text, located)
    if fixed != example.fix:
        return f"the fix must give {example.fix!r}, but gives {fixed!r}"
    if _found(active, read(Source(f"example.{example.format}", fixed))):
        return "the rule still fires after its own fix"
    return None


def _quoted(spans: Iterable[tuple[int, ...]], text: str) -> str:
    return ", ".join(f"“{text[start:end]}” at {start}" for start, end in spans)
