"""Builds ``newslint/knowledge/data/common_typos.txt``: misspellings with one right answer.

Run ``python tools/build_typos.py`` and then ``python tools/build_background.py`` (the word list
marks these words as misspellings).  Three sources: ``typos_by_hand.txt``, the words that the
lists of the build wrongly take for words (``not_words.txt``), and slips made by rule from
frequent words: a letter undoubled or doubled, *ei* for *ie*, endings that sound alike, a small
letter left out of a long word, two neighbours exchanged.

A made slip is kept only if no dictionary, list of names or of places has it, no other language
of pyspellchecker has it, and one dictionary word alone lies one edit away from it.  A slip that
a name list has is dropped even if it was written by hand.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import spellchecker
from build_background import DATA, TYPOS, read_pairs

from newslint.knowledge import background, dialects
from newslint.knowledge.spelling import _candidates as near_words

BY_HAND = Path(__file__).parent / "typos_by_hand.txt"
LANGUAGES = ("es", "fr", "it", "pt", "de", "nl")
_WORD = background.AMERICAN | background.BRITISH
_NAME = background.PROPER | background.SURNAME | background.GIVEN | background.PLACE
_VOWELS = "aeiou"

# Which words slips are made from: the least frequency (zipf) and length for each kind of slip.
_UNDOUBLED = (2.9, 7)
_DOUBLED = (4.0, 7)
_EI_IE = (2.2, 5)
_ENDING = (3.1, 7)
_LEFT_OUT = (4.4, 10)
_EXCHANGED = (5.0, 6)

_ENDING_LIST = """
ance/ence ence/ance ances/ences ences/ances ant/ent ent/ant ants/ents ents/ants antly/ently
ently/antly ancy/ency ency/ancy able/ible ible/able ably/ibly ibly/ably ally/aly fully/fuly
ically/icly ately/atly ement/ment ements/ments ary/ery ery/ary ious/ous tion/sion sion/tion
cial/tial tial/cial cious/tious tious/cious ful/full ely/ly iate/ate ar/er or/er ors/ers
"""
_ENDINGS = [pair.split("/") for pair in _ENDING_LIST.split()]


def slips(word: str, zipf: float) -> Iterator[str]:
    """What hands make of a word."""

    def is_due(limits: tuple[float, int]) -> bool:
        return zipf >= limits[0] and len(word) >= limits[1]

    inner = range(1, len(word) - 1)
    if is_due(_UNDOUBLED):
        yield from (word[:at] + word[at + 1 :] for at in inner if word[at] == word[at + 1])
    if is_due(_DOUBLED):
        for at in inner:
            between = word[at - 1] in _VOWELS and word[at + 1] in _VOWELS
            if between and word[at] in "lmnprstcf":
                yield word[:at] + word[at] + word[at:]
    if is_due(_EI_IE):
        yield re.sub("ie", "ei", word, count=1)
        yield re.sub("ei", "ie", word, count=1)
    if is_due(_ENDING):
        for right, wrong in _ENDINGS:
            if word.endswith(right):
                yield word.removesuffix(right) + wrong
    if is_due(_LEFT_OUT):
        yield from (word[:at] + word[at + 1 :] for at in inner if at > 1)
    if is_due(_EXCHANGED):
        for at in range(1, len(word) - 1):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def frequent_words() -> Iterator[tuple[str, float]]:
    """The dictionary's lower-case words with their zipf."""
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for length in range(5, background.LONGEST + 1):
            for word, steps, flags in zip(*background.bucket(letter, length), strict=True):
                if flags & _WORD and not flags & background.MISSPELT and "'" not in word:
                    yield word, steps / background.ZIPF_STEPS


def foreign_words() -> set[str]:
    """The words of pyspellchecker's other languages."""
    folder = Path(spellchecker.__file__).parent / "resources"
    found: set[str] = set()
    for language in LANGUAGES:
        found |= json.loads(gzip.decompress((folder / f"{language}.json.gz").read_bytes())).keys()
    return found


def made() -> dict[str, str]:
    """The slips made by rule that have one right answer."""
    british = dialects.pairs()
    found: dict[str, str] = {}
    for word, zipf in frequent_words():
        for wrong in slips(word, zipf):
            if wrong == word or wrong in found:
                continue
            entry = background.find(wrong)
            if entry is None or entry.flags == background.MISSPELT:
                near = {other.word for other in near_words(wrong) if other.distance == 1}
                near -= {british.get(other, "") for other in near}
                if near == {word}:
                    found[wrong] = word
    return found


def is_free(wrong: str, foreign: set[str]) -> bool:
    """Whether a misspelling is no name and no word of another language."""
    entry = background.find(wrong)
    return not (entry and entry.flags & _NAME) and wrong not in foreign


def main() -> None:
    """Gather, sift, write."""
    foreign = foreign_words()
    by_hand = read_pairs(DATA / "not_words.txt") | read_pairs(BY_HAND)
    typos = {wrong: right for wrong, right in made().items() if is_free(wrong, foreign)}
    kept = {wrong: right for wrong, right in by_hand.items() if is_free(wrong, foreign)}
    print("names or foreign words, dropped:", *sorted(by_hand.keys() - kept.keys()))
    typos |= kept
    head = "# Misspellings with one right answer. Made by tools/build_typos.py; sources: NOTICE.\n"
    lines = (f"{wrong} -> {right}\n" for wrong, right in sorted(typos.items()))
    TYPOS.write_text(head + "".join(lines), "utf-8")
    print(f"{len(typos)} misspellings")


if __name__ == "__main__":
    main()
