"""What wakes rules, filed so that a draft finds those that it wakes without asking each."""

from collections.abc import Iterable, Mapping, Sequence

from newslint.rulebook.records import Details, Record
from newslint.typing import Any, NamedTuple

LETTERS = 2  # of a word that tell where it is filed
_MARKS = frozenset("\t\n")


class Waking(NamedTuple):
    """The ids of the rules that each of the ``newslint.rule.Triggers`` wakes.

    ``always`` are those that every draft wakes.  Words and pairs are ``terms``, filed by the first
    ``LETTERS`` of the first word: sorted lines of that word, the second one or nothing, and the
    rules, parted by tabs; a line break stands before and after each.  Thousands of words and
    tuples would take longer to unpack than a short draft takes to check.
    """

    always: tuple[str, ...]
    terms: Mapping[str, str]
    literals: Mapping[str, tuple[str, ...]]
    openings: Mapping[str, tuple[str, ...]]


def waking(records: Sequence[Record]) -> Waking:
    """What wakes some rules."""
    rows = [(record.id, record.details) for record in records]
    return Waking(
        tuple(rule for rule, row in rows if not _is_told(row)),
        _by_letters(_filed((rule, _terms(row)) for rule, row in rows)),
        _filed((rule, row.literals) for rule, row in rows),
        _filed((rule, row.openings) for rule, row in rows),
    )


def _is_told(row: Details) -> bool:
    """Whether a rule says what wakes it."""
    return any((row.words, row.literals, row.pairs, row.openings))


def _terms(row: Details) -> list[tuple[str, str]]:
    """The words and pairs of a rule; what holds a mark of the lines is no word of any draft."""
    terms = [*((word, "") for word in row.words), *row.pairs]
    return [term for term in terms if not any(map(_MARKS.intersection, term))]


def _filed(rules: Iterable[tuple[str, Iterable[Any]]]) -> dict[Any, tuple[str, ...]]:
    filed: dict[Any, list[str]] = {}
    for rule, triggers in rules:
        for trigger in triggers:
            filed.setdefault(trigger, []).append(rule)
    # Equal tuples become one: kept, it is unpacked once.
    one: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {trigger: one.setdefault(tuple(ids), tuple(ids)) for trigger, ids in filed.items()}


def _by_letters(terms: Mapping[tuple[str, str], tuple[str, ...]]) -> dict[str, str]:
    lines: dict[str, list[str]] = {}
    for (first, second), rules in sorted(terms.items()):
        lines.setdefault(first[:LETTERS], []).append("\t".join((first, second, *rules)))
    return {letters: "\n" + "\n".join(found) + "\n" for letters, found in lines.items()}
