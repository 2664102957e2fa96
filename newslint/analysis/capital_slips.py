"""Ordinary words with a capital that no list has: *the Goverment*, *the Universiy of Leeds*.

An unknown word with a capital is nearly always a name.  It is looked at as a word only where
names do not stand: after *the*, before *of* and *for*, at the head of a sentence and nowhere
else in the draft; and only if no list of words, people or places has it and a plain slip of the
hand leads to it from a frequent word.  A name is no excuse for three equal letters: *Jennnifer*.
"""

import re
from collections.abc import Container, Iterable, Iterator, Set

from newslint.knowledge import spelling
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_SHORTEST = 7  # letters
_FREQUENT = 3.0  # zipf of the word meant
_LEAST = 16.0  # score of the word meant
_SURE = 18.4  # the score from which, in a long word, the slip is hardly ever a name
_LONG = 9
_BY_HAND = ("exchange", "doubling", "h", "inner")  # kinds of slips
_REACH = 8  # characters
_AFTER_THE = re.compile(r"\b[Tt]he \Z")
# Inside a word, and no vowel: who draws out a cry (*Whaaat*, *Yesss*) means it.
_TRIPLED = lazy_pattern(r"(?<=\w)([bcdfghj-np-tvwxz])\1\1+(?=\w)")
_BEFORE_OF = re.compile(r" (?:of|for) ")


class CapitalSlip(NamedTuple):
    """A capitalised word that is a slip in another, and whether that is sure."""

    start: int
    end: int
    meant: str
    sure: bool


def capital_slips(
    prose: str, unlisted: Iterable[str], words: Set[str], capitalised: Container[str]
) -> Iterator[CapitalSlip]:
    """The capitalised words that are misspelt ordinary words, word by word.

    ``unlisted`` are those of the draft's words that no dictionary has, ``words`` all its distinct
    folded words, ``capitalised`` those with a capital as written.
    """
    forms = [
        form
        for word in unlisted
        if len(word) >= _SHORTEST
        and (form := word.capitalize()) in capitalised
        and spelling.is_nowhere(word)
    ]
    if not forms:
        return
    from newslint.analysis.misspellings import places_of

    for form, places in places_of(forms, prose):
        if right := _without_third_letter(form.lower()):
            for at in places:
                yield CapitalSlip(at, at + len(form), right.capitalize(), True)
            continue
        starts: list[int] = []
        for at in places:
            if not stands_as_word(prose, at, at + len(form)):
                break  # a name, as nearly all are
            starts.append(at)
        else:
            best = _slipped_from(form.lower(), words) if starts else None
            if best is not None:
                sure = len(form) >= _LONG and best.score >= _SURE
                for at in starts:
                    yield CapitalSlip(at, at + len(form), best.word.capitalize(), sure)


def _without_third_letter(word: str) -> str:
    """The word or name that has a letter once or twice where ``word`` has it three times."""
    tripled = _TRIPLED.search(word)
    if not tripled:
        return ""
    for letters in (tripled[1] * 2, tripled[1]):
        right = word[: tripled.start()] + letters + word[tripled.end() :]
        if not spelling.is_nowhere(right) and not spelling.is_misspelling(right):
            return right
    return ""


def stands_as_word(prose: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands where names seldom do."""
    from newslint.analysis.name_contexts import opens_sentence

    return bool(
        _BEFORE_OF.match(prose, end)
        or _AFTER_THE.search(prose[max(0, start - _REACH) : start])
        or opens_sentence(prose, start)
    )


def _slipped_from(word: str, words: Set[str]) -> spelling.Suggestion | None:
    if not spelling.is_one_slip_away(word, 0, _FREQUENT, vowels=False):
        return None
    from newslint.analysis.slips import slip

    best = next(iter(spelling.suggest(word, words)), None)
    if best is None or best.distance != 1 or best.zipf < _FREQUENT or best.score < _LEAST:
        return None
    return best if slip(word, best.word).kind in _BY_HAND else None
