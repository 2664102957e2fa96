"""American and British spellings of one word (*color*, *colour*).

The pairs lie in ``data/dialect_pairs.txt``, made by ``tools/build_background.py`` by rules of
spelling (``tools/dialect_rules.py``) from the American and the British dictionary; sources and
licences in ``NOTICE``.  A word that either dialect has in some meaning (*meter*, *program*) is
in no pair.
"""

import os
from collections.abc import Mapping
from functools import cache

from newslint.typing import NamedTuple

_PATH = os.path.join(os.path.dirname(__file__), "data", "dialect_pairs.txt")
OXFORD = "ise"  # the family whose “American” form (-ize) is good British and Canadian too
LEGAL = "judgement"  # whose form without e is that of British courts and papers


class Pair(NamedTuple):
    """One word in two spellings, and the family of spellings (*our*, *re*, *ise*…)."""

    american: str
    british: str
    family: str


@cache
def _columns() -> tuple[list[str], list[str], list[str]]:
    """The American spellings, the British ones and the families, in the order of the file."""
    with open(_PATH, encoding="ascii") as file:
        file.readline()  # says where the list is from
        entries = file.read().split()
    return entries[0::3], entries[1::3], entries[2::3]


@cache
def all_pairs() -> tuple[Pair, ...]:
    """Every pair, by the American spelling."""
    return tuple(map(Pair, *_columns()))


@cache
def pairs(*without: str) -> Mapping[str, str]:
    """The British spelling of each American one, but for some families."""
    american, british, families = _columns()
    if not without:
        return dict(zip(american, british, strict=True))
    rows = zip(american, british, families, strict=True)
    return {american: british for american, british, family in rows if family not in without}


@cache
def american(*without: str) -> frozenset[str]:
    """The spellings that are American only, but for some families."""
    return frozenset(pairs(*without))


@cache
def british(*without: str) -> frozenset[str]:
    """The spellings that are not American, but for some families."""
    return frozenset(pairs(*without).values())


@cache
def oxford() -> frozenset[str]:
    """The spellings in *-ize*: American, Canadian, and British in some houses."""
    words, _, families = _columns()
    return frozenset(word for word, family in zip(words, families, strict=True) if family == OXFORD)
