"""Which English a draft is written in, guessed from its own words.

*Colour* and *centre* speak for British spelling, *color* and *center* for American; Canadian
copy has *-our* and *-re* beside *-ize* and *-yze*.  Australian and Indian spelling cannot be told
from British by words of two spellings: such a draft counts as British.
"""

from collections.abc import Set
from enum import StrEnum

from newslint.knowledge import dialects


class Dialect(StrEnum):
    """The kinds of English spelling that a newsroom may set; the guess knows the first three."""

    AMERICAN = "us"
    BRITISH = "uk"
    CANADIAN = "ca"
    AUSTRALIAN = "au"
    INDIAN = "in"


def guess(words: Set[str]) -> Dialect | None:
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
