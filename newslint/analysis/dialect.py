"""Which English a draft is written in, guessed from its own words.

*Colour* and *centre* speak for British spelling, *color* and *center* for American; Canadian
copy has *-our* and *-re* beside *-ize* and *-yze*.  Australian and Indian spelling cannot be told
from British by words of two spellings: such a draft counts as British.
"""

from collections.abc import Mapping, Set
from functools import cache

from newslint.enums import StrEnum
from newslint.knowledge import dialects


class Dialect(StrEnum):
    """The kinds of English spelling that a newsroom may set; the guess knows the first three."""

    AMERICAN = "us"
    BRITISH = "uk"
    CANADIAN = "ca"
    AUSTRALIAN = "au"
    INDIAN = "in"


def guess_dialect(words: Set[str]) -> Dialect | None:
    """The dialect that most of the words with two spellings are spelt in; ``None``: no telling.

    ``words`` are the draft's distinct folded words.  Words in *-ize* tell nothing of British
    against American; beside two British spellings they speak for Canadian.
    """
    american = len(words & dialects.american(dialects.OXFORD, dialects.LEGAL))
    british = len(words & dialects.british(dialects.LEGAL))
    if american > british:
        return Dialect.AMERICAN
    if british > american:
        other_than_ise = len(words & dialects.british(dialects.OXFORD, "yse", dialects.LEGAL))
        if other_than_ise == british >= 2 and words & dialects.oxford():
            return Dialect.CANADIAN
        return Dialect.BRITISH
    return None


@cache
def respellings(dialect: str | None, oxford: bool = True) -> Mapping[str, str]:
    """The words that a dialect spells otherwise, and how; empty for none and for an unknown one.

    British, Australian and Indian houses may write *-ize* (unless ``oxford`` is false) and
    *judgment*; Canadian ones write *-ize* and *-yze*.
    """
    if dialect == Dialect.AMERICAN:
        return {british: american for american, british in dialects.pairs().items()}
    if dialect not in frozenset(Dialect):
        return {}
    spared = {dialects.LEGAL}
    if dialect == Dialect.CANADIAN:
        spared |= {dialects.OXFORD, "yse", *_AMERICAN_IN_CANADA}
    elif oxford:
        spared.add(dialects.OXFORD)
    return dialects.pairs(*sorted(spared))


# Families that Canadian papers write as Americans do, or either way.
_AMERICAN_IN_CANADA = ("ae", "aluminium", "artefact", "sceptic", "sulphur", "oul", "cosy", "other")
