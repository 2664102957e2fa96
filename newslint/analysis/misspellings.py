"""Lower-case words that no dictionary has, and how surely each is a misspelling.

An unknown word is no error by itself: copy is full of names in lower case, terms, foreign words,
slang and new coinages.  What makes it one is a frequent word nearby that a slip of the hand turns
into it; what excuses it is how it stands: in an address, in a foreign phrase, alone in quotation
marks, with a hyphen, again and again, or that it is made of known words by rule.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence, Set

from newslint.knowledge import spelling
from newslint.text import lazy_pattern
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.knowledge.word_formation import Making

_CODE = lazy_pattern(r"[@#/\\_<>{}=|~^*\d]|\w\.\w|\xad")
_TRAILING = '.,;:!?”’")'
_REACH = 40  # characters looked at either side of a word
_HYPHENS = "-‐‑"
_TERM = 3  # places that make an unknown word a term of the draft
_SIC = lazy_pattern(r"\W{0,3}[\[(]sic\b", re.IGNORECASE)
# Words of other languages; one of them beside an unknown word makes both a foreign phrase.
_SMALL_FOREIGN = """
de del della dei di da dos das du des la le les el los las al il lo gli un une una uno et en em na
mon ma mes ton ta sa der dem ein eine und von van zu im ist het een och ad ex inter ipso cum sine y
"""
_FOREIGN = frozenset(_SMALL_FOREIGN.split())


class Misspelling(NamedTuple):
    """An unknown word in lower case and the places where it stands.

    ``suggestions`` are what it may have been meant to be, the likeliest first; the first may be
    two words; none are sought for what is no misspelling.  ``surplus`` says how much better the
    first suggestion explains the word than is needed to call it a misspelling: from 0 on nine in
    ten are, below -3 hardly any.
    """

    word: str
    starts: Sequence[int]
    suggestions: Sequence[str]
    surplus: float


def misspellings(
    prose: str, unlisted: Iterable[str], words: Set[str], capitalised: Container[str]
) -> list[Misspelling]:
    """The unknown lower-case words of a draft, in the order of their first places.

    ``unlisted`` are those of its words that no dictionary has, the common misspellings left out:
    see ``common_typos``.  ``words`` are all its distinct folded words, ``capitalised`` those with
    a capital as written.
    """
    found = []
    for word, places in places_of(unlisted, prose):
        starts = [at for at in places if not is_excused(prose, at, len(word))]
        if starts:
            found.append(_judge(word, starts, prose, words, capitalised))
    return sorted(found, key=lambda misspelling: misspelling.starts[0])


def misspellings_in(code: str, prose: str, words: Set[str]) -> list[Misspelling]:
    """The unknown lower-case words of a draft in another language than English.

    Only those count as misspelt that are one edit away from a listed word.  Raises
    ``ValueError`` for a language without a word list.
    """
    from newslint.knowledge import languages

    language = languages.load(code)
    found = []
    unknown = [
        word for word in words - language.words if len(word) >= spelling.SHORTEST and word.isalpha()
    ]
    for word, places in places_of(unknown, prose):
        starts = [at for at in places if not is_excused(prose, at, len(word))]
        if starts:
            near = language.suggest(word)
            is_term = len(starts) >= _TERM
            found.append(Misspelling(word, starts, near, 0.0 if near and not is_term else _FORMED))
    return sorted(found, key=lambda misspelling: misspelling.starts[0])


_SHORT_DRAFT = 50_000  # characters up to which looking for words one by one is quicker
_PLAIN = lazy_pattern(r"[^\W\d_]+")


def places_of(words: Iterable[str], prose: str) -> Iterator[tuple[str, Iterable[int]]]:
    """The words with the places where each stands in the prose as written, whole, if it does.

    In a short draft a place is looked for when it is asked for.
    """
    if len(prose) <= _SHORT_DRAFT:
        for word in words:
            yield word, _places(word, prose)
        return
    wanted = frozenset(words)
    found: dict[str, list[int]] = {}
    for match in _PLAIN.finditer(prose):
        if match[0] in wanted:
            found.setdefault(match[0], []).append(match.start())
    for word, places in sorted(found.items()):
        yield word, [at for at in places if _is_whole(prose, at, at + len(word))]


def _places(word: str, prose: str) -> Iterator[int]:
    at = prose.find(word)
    while at >= 0:
        end = at + len(word)
        if _is_whole(prose, at, end):
            yield at
        at = prose.find(word, end)


def _is_whole(prose: str, start: int, end: int) -> bool:
    before, after = prose[start - 1 : start], prose[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def is_excused(prose: str, start: int, length: int) -> bool:
    """Whether the word stands in an address, in code, in dialect spelling or before [sic]."""
    end = start + length
    left = prose[max(0, start - _REACH) : start].rpartition(" ")[2]
    right = prose[end : end + _REACH].partition(" ")[0].rstrip(_TRAILING)
    if _CODE.search(left) or _CODE.search(right) or _SIC.match(prose, end):
        return True
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if _is_half(prose, start, end):
        return True
    if before == "]" or after == "[":
        return True  # letters that the desk put in
    if before in _APOSTROPHES and spelling.is_word("h" + prose[start:end]):
        return True  # *’orrible*
    if after == "." and prose[end + 1 : end + 2].isalnum():
        return True  # an address
    if after and after in "'’" and not _is_clitic(prose, end) and before not in ("'", "‘"):
        return prose[end - 1] != "s"  # dropped letters (*gettin’*); a plural’s apostrophe is none
    return before in ("'", "’") and prose[start - 2 : start - 1].isalnum()


_APOSTROPHES = ("'", "’", "‘")
_PIECE_BEFORE = lazy_pattern(r"([a-z]+)[-‐‑]\Z", re.IGNORECASE)
_PIECE_AFTER = lazy_pattern(r"[-‐‑]([a-z]+)", re.IGNORECASE)


def _is_half(prose: str, start: int, end: int) -> bool:
    """Whether the word and its neighbour across a hyphen are one known word (*pre-empted*)."""
    word = prose[start:end]
    if before := _PIECE_BEFORE.search(prose[max(0, start - _REACH) : start]):
        return spelling.is_word(before[1].lower() + word)
    after = _PIECE_AFTER.match(prose, end)
    return after is not None and spelling.is_word(word + after[1].lower())


def _is_clitic(prose: str, at: int) -> bool:
    tail = prose[at : at + 3].replace("’", "'")
    return any(tail.startswith(clitic) for clitic in spelling.CLITICS)


def _judge(
    word: str, starts: list[int], prose: str, words: Set[str], capitalised: Container[str]
) -> Misspelling:
    parts = spelling.run_together(word)
    is_listed = spelling.is_misspelling(word)
    made = None if is_listed else _made(word)
    if made and not parts and not _may_be_coincidence(word, made):
        return Misspelling(word, starts, (), _FORMED)
    suggestions = spelling.suggest(word, words)
    options = [found.word for found in suggestions]
    best = suggestions[0] if suggestions else None
    surplus = (best.score if best else 0.0) - _needed(word, starts, prose, capitalised)
    surplus -= best is not None and best.zipf < _SEEN
    if parts and (best is None or best.score < _OUTDOES_SPLIT):
        options = [parts, *options]
        surplus = max(surplus, _LISTED)
    elif is_listed:
        surplus = max(surplus, _LISTED)
    elif made and not (best and _is_coincidence(word, best, made)):
        surplus = min(surplus, _FORMED)
    if surplus <= _FORMED:
        return Misspelling(word, starts, (), surplus)
    return Misspelling(word, starts, _in_dialect(options, words), surplus)


def _made(word: str) -> "Making | None":
    from newslint.knowledge.word_formation import making

    return making(word)


def _in_dialect(options: list[str], words: Set[str]) -> list[str]:
    """The suggestions, each word of two spellings in that of the draft; none twice."""
    from newslint.analysis.dialect import guess_dialect, respellings
    from newslint.knowledge import dialects

    british = dialects.pairs()
    if not any(option in british or option in dialects.british() for option in options):
        return options
    table = respellings(guess_dialect(words))
    return list(dict.fromkeys(table.get(option, option) for option in options))


_OUTDOES_SPLIT = 19.0  # the score from which one word is likelier than two run together
_LISTED = 1.0
_FORMED = -4.0
# What the score of the first suggestion must reach, by the letters of the word.
_LEAST = {4: 20.3, 5: 18.6, 6: 17.6, 7: 16.6, 8: 15.6}
_LEAST_OF_LONG = 14.7


def _needed(word: str, starts: list[int], prose: str, capitalised: Container[str]) -> float:
    least = _LEAST.get(len(word), _LEAST_OF_LONG)
    if len(starts) >= _TERM:
        least += 6.0
    if word.capitalize() in capitalised or word.upper() in capitalised:
        least += 2.0
    start, end = starts[0], starts[0] + len(word)
    if _is_hyphened(prose, start, end):
        least += 2.0
    if prose[start - 1 : start] in _QUOTES and prose[end : end + 1] in _QUOTES:
        least += 1.5
    if _is_in_foreign_phrase(prose, start, end):
        least += 5.0
    elif spelling.is_foreign(word):
        least += 2.5
    if len(word) <= _DRAWN_OUT_LETTERS and _DRAWN_OUT.search(word):
        least += 8.0
    return least


_DRAWN_OUT = lazy_pattern(r"([aeouhmz])\1\1")  # *pleeease*
_DRAWN_OUT_LETTERS = 8
_QUOTES = ("'", '"', "‘", "’", "“", "”")


def _is_hyphened(prose: str, start: int, end: int) -> bool:
    return (prose[start - 1 : start] in _HYPHENS and prose[start - 2 : start - 1].isalnum()) or (
        prose[end : end + 1] in _HYPHENS and prose[end + 1 : end + 2].isalnum()
    )


_NEXT_WORD = lazy_pattern(r"[ ,]{1,2}(\w+)")
_LAST_WORD = lazy_pattern(r"(\w+)[ ,]{1,2}\Z")


def _is_in_foreign_phrase(prose: str, start: int, end: int) -> bool:
    """Whether a neighbour is a word of another language, or in lower case and unknown too."""
    after = _NEXT_WORD.match(prose, end)
    before = _LAST_WORD.search(prose[max(0, start - _REACH) : start])
    return any(found is not None and _is_strange(found[1]) for found in (before, after))


def _is_strange(neighbour: str) -> bool:
    if spelling.is_foreign(neighbour.lower()):
        return True
    if not neighbour.islower():
        return False
    if neighbour in _FOREIGN or not neighbour.isascii():
        return True
    is_testable = len(neighbour) >= spelling.SHORTEST and neighbour.isalpha()
    return is_testable and not spelling.is_word(neighbour)


def _may_be_coincidence(word: str, made: "Making") -> bool:
    """Whether a formed word is a slip of those that ``_is_coincidence`` accepts away from one."""
    fixed = len(_stem(made)) if made.formation == "suffix" else 1
    return spelling.is_one_slip_away(word, fixed, _SEEN, vowels=True)


def _stem(made: "Making") -> str:
    return made.base[:-1] if len(made.base) > _SHORT_BASE else made.base


def _is_coincidence(word: str, best: spelling.Suggestion, made: "Making") -> bool:
    """Whether a formed word is rather a slip in a listed one (*begining*, *backround*)."""
    from newslint.analysis.slips import SlipKind, slip
    from newslint.knowledge.word_formation import Formation

    if best.distance != 1 or best.zipf < _SEEN or word[0] != best.word[0]:
        return False
    kind = slip(word, best.word).kind
    if kind is SlipKind.EXCHANGE:
        return True
    if made.formation is Formation.SUFFIX and not best.word.startswith(_stem(made)):
        return False  # *funder* is made of *fund*, whatever *founder* is
    if kind is SlipKind.VOWEL:
        return made.formation is Formation.COMPOUND or best.zipf >= _FREQUENT
    if kind is SlipKind.CONSONANT:
        return best.zipf >= _FREQUENT and _sounds_alike(word, best)
    return kind in (SlipKind.DOUBLING, SlipKind.SILENT_H, SlipKind.INNER)


_SEEN = 2.0  # zipf
_FREQUENT = 3.5
_SHORT_BASE = 3  # letters


def _sounds_alike(word: str, best: spelling.Suggestion) -> bool:
    """Whether s stands for c, or c for s (*presense*, *deside*)."""
    return word.replace("c", "s") == best.word.replace("c", "s")
