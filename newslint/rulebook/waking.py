"""What wakes rules, filed so that a draft finds those that it wakes without asking each."""

from collections.abc import Iterable, Mapping, Sequence

from newslint.rulebook.records import Details, Record
from newslint.typing import Any, NamedTuple


class Waking(NamedTuple):
    """The ids of the rules that each of the ``newslint.rule.Triggers`` wakes.

    ``always`` are those that every draft wakes.  ``pairs`` are told by their first words: each
    has lines of a second word and the rules that the two wake, parted by tabs.  Thousands of
    tuples would take longer to unpack than a short draft takes to check.
    """

    always: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    literals: Mapping[str, tuple[str, ...]]
    pairs: Mapping[str, str]
    openings: Mapping[str, tuple[str, ...]]


def waking(records: Sequence[Record]) -> Waking:
    """What wakes some rules."""
    rows = [(record.id, record.details) for record in records]
    return Waking(
        tuple(rule for rule, row in rows if not _is_told(row)),
        _filed((rule, row.words) for rule, row in rows),
        _filed((rule, row.literals) for rule, row in rows),
        _by_first_words(_filed((rule, row.pairs) for rule, row in rows)),
        _filed((rule, row.openings) for rule, row in rows),
    )


def _is_told(row: Details) -> bool:
    """Whether a rule says what wakes it."""
    return any((row.words, row.literals, row.pairs, row.openings))


def _filed(rules: Iterable[tuple[str, Iterable[Any]]]) -> dict[Any, tuple[str, ...]]:
    filed: dict[Any, list[str]] = {}
    for rule, triggers in rules:
        for trigger in triggers:
            filed.setdefault(trigger, []).append(rule)
    # Equal tuples become one: kept, it is unpacked once.
    one: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {trigger: one.setdefault(tuple(ids), tuple(ids)) for trigger, ids in filed.items()}


def _by_first_words(pairs: Mapping[tuple[str, str], tuple[str, ...]]) -> dict[str, str]:
    lines: dict[str, list[str]] = {}
    for (first, second), rules in pairs.items():
        lines.setdefault(first, []).append("\t".join((second, *rules)))
    return {first: "\n".join(seconds) for first, seconds in lines.items()}
