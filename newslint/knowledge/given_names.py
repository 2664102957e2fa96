"""Given names that are one name: short forms, pet forms and spellings of one another.

*Bill* may be *William*, *Peggy* may be *Margaret*.  A short form may belong to several groups
(*Pat*: Patrick, Patricia); two names are the same when one group holds both.  The groups were
written for this project from general knowledge of English given names and of the commonest
Spanish, Russian, Arabic, German, French and Hebrew ones that newspapers spell in several ways.
"""

import os
from functools import cache

_PATH = os.path.join(os.path.dirname(__file__), "data", "given_names.txt")


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The numbers of the groups that each name stands in."""
    found: dict[str, set[int]] = {}
    with open(_PATH, encoding="ascii") as file:
        lines = file.read().splitlines()[1:]
    for number, line in enumerate(lines):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's (*bill*, *william*)."""
    if one == other:
        return True
    groups = _groups()
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


def is_known(name: str) -> bool:
    """Whether a folded given name stands in any group."""
    return name in _groups()
