"""What wakes rules, filed so that a draft finds those that it wakes without asking each."""

from collections.abc import Iterable, Mapping, Sequence

from newslint.rulebook.records import Record
from newslint.typing import NamedTuple


class Waking(NamedTuple):
    """The ids of the rules that each word, and each literal, of a draft wakes.

    ``always`` are those that every draft wakes.
    """

    always: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    literals: Mapping[str, tuple[str, ...]]


def waking(records: Sequence[Record]) -> Waking:
    """What wakes some rules."""
    details = {record.id: record.details for record in records}
    return Waking(
        tuple(rule for rule, row in details.items() if not row.words and not row.literals),
        _filed((rule, row.words) for rule, row in details.items()),
        _filed((rule, row.literals) for rule, row in details.items()),
    )


def _filed(rules: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    filed: dict[str, list[str]] = {}
    for rule, triggers in rules:
        for trigger in triggers:
            filed.setdefault(trigger, []).append(rule)
    # Equal tuples become one: kept, it is unpacked once.
    one: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {trigger: one.setdefault(tuple(ids), tuple(ids)) for trigger, ids in filed.items()}
