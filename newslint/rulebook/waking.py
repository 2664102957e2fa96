"""What wakes rules, filed so that a draft finds those that it wakes without asking each."""

from collections.abc import Iterable, Mapping, Sequence

from newslint.rulebook.records import Record
from newslint.typing import NamedTuple


class Waking(NamedTuple):
    """The ids of the rules that a draft wakes by each word, and by each literal, that it holds."""

    words: Mapping[str, tuple[str, ...]]
    literals: Mapping[str, tuple[str, ...]]


def waking(records: Sequence[Record]) -> Waking:
    """What wakes some rules."""
    return Waking(
        _filed((record.id, record.words) for record in records),
        _filed((record.id, record.literals) for record in records),
    )


def _filed(rules: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    filed: dict[str, list[str]] = {}
    for rule, triggers in rules:
        for trigger in triggers:
            filed.setdefault(trigger, []).append(rule)
    # Equal tuples become one: kept, it is unpacked once.
    one: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {trigger: one.setdefault(tuple(ids), tuple(ids)) for trigger, ids in filed.items()}
