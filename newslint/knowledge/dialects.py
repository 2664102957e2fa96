"""American and British spellings of one word (*color*, *colour*).

The pairs lie in ``data/dialect_pairs.txt``, made by ``tools/build_background.py`` by rules of
spelling (``tools/dialect_rules.py``) from the American and the British dictionary; sources and
licences in ``NOTICE``.  A word that either dialect has in some meaning (*meter*, *program*) is
in no pair.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_PATH = Path(__file__).parent / "data" / "dialect_pairs.txt"
OXFORD = "ise"  # the family whose “American” form (-ize) is good British and Canadian too
LEGAL = "judgement"  # whose form without e is that of British courts and papers


class Pair(NamedTuple):
    """One word in two spellings, and the family of spellings (*our*, *re*, *ise*…)."""

    american: str
    british: str
    family: str


@cache
def all_pairs() -> tuple[Pair, ...]:
    """Every pair, by the American spelling."""
    lines = _PATH.read_text("ascii").splitlines()
    return tuple(Pair(*line.split(" ")) for line in lines if not line.startswith("#"))


@cache
def pairs() -> Mapping[str, str]:
    """The British spelling of each American one."""
    return {pair.american: pair.british for pair in all_pairs()}


@cache
def american(*without: str) -> frozenset[str]:
    """The spellings that are American only, but for some families."""
    return frozenset(pair.american for pair in all_pairs() if pair.family not in without)


@cache
def british(*without: str) -> frozenset[str]:
    """The spellings that are not American, but for some families."""
    return frozenset(pair.british for pair in all_pairs() if pair.family not in without)


@cache
def oxford() -> frozenset[str]:
    """The spellings in *-ize*: American, Canadian, and British in some houses."""
    return frozenset(pair.american for pair in all_pairs() if pair.family == OXFORD)
