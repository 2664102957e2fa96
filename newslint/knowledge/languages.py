"""Spelling in other languages than English, by pyspellchecker itself.

pyspellchecker brings word lists of a dozen languages with their counts.  They are loaded as they
are, at the first draft in such a language (a quarter of a second), and corrected one edit away.
"""

from functools import lru_cache

from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spellchecker import SpellChecker


class Language(NamedTuple):
    """A language's words and the checker that corrects towards them."""

    words: frozenset[str]
    checker: "SpellChecker"

    def suggest(self, word: str, most: int = 5) -> list[str]:
        """The listed words one edit away, the most frequent first."""
        found = (self.checker.candidates(word) or set()) - {word}
        return sorted(found, key=lambda near: (-self.checker.word_frequency[near], near))[:most]


def supported() -> list[str]:
    """The codes of the languages that pyspellchecker has lists of."""
    from spellchecker import SpellChecker

    return sorted(SpellChecker.languages())


@lru_cache(maxsize=4)
def load(code: str) -> Language:
    """The language with an ISO 639-1 code.  Raises ``ValueError`` for one without a list."""
    from spellchecker import SpellChecker

    if code not in supported():
        raise ValueError(f"no word list for the language “{code}”: there are {supported()}")
    checker = SpellChecker(language=code, distance=1)
    return Language(frozenset(checker.word_frequency.words()), checker)
