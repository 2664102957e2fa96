"""Common misspellings, each with one right answer: wherever they stand as words.

In lower case they are misspelt everywhere but in addresses, code and before [sic].  With a
capital a word may be a name: it counts only where names seldom stand, and in capitals only beside
another word in capitals.
"""

from collections.abc import Iterator, Sequence

from newslint.knowledge import spelling
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_SHOUTED_BEFORE = lazy_pattern(r"[A-Z]{2}[ ,]{1,2}\Z")
_SHOUTED_AFTER = lazy_pattern(r"[ ,]{1,2}[A-Z]{2}")
_REACH = 8  # characters


class CommonTypo(NamedTuple):
    """A misspelling and what it stands for, in lower case."""

    start: int
    end: int
    right: str


def common_typos(prose: str, typos: Sequence[str]) -> Iterator[CommonTypo]:
    """The places of the common misspellings that a draft has as words, word by word."""
    if not typos:
        return  # before what only a draft with a misspelling needs is imported
    from newslint.analysis.misspellings import is_excused, places_of

    forms = [form for typo in typos for form in (typo, typo.capitalize(), typo.upper())]
    for form, places in places_of(forms, prose):
        for start in places:
            end = start + len(form)
            if not is_excused(prose, start, len(form)) and _is_word(form, prose, start, end):
                yield CommonTypo(start, end, spelling.right_for(form.lower()))


def _is_word(form: str, prose: str, start: int, end: int) -> bool:
    if form.islower():
        return True
    if form.isupper():
        before = prose[max(0, start - _REACH) : start]
        return bool(_SHOUTED_BEFORE.search(before) or _SHOUTED_AFTER.match(prose, end))
    from newslint.analysis.capital_slips import stands_as_word
    from newslint.analysis.name_contexts import is_headline_like, line_around

    return stands_as_word(prose, start, end) or is_headline_like(line_around(prose, start))
