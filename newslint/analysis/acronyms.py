"""Acronyms and what they stand for: ``Full Name (FN)``, ``FN (Full Name)``, ``Full Name, or FN,``.

Whether letters fit a name is judged as Schwartz and Hearst (2003) do: read from the end, every
letter must be found in the name in order, and the first must be the name's own.
"""

import re
from collections.abc import Sequence

from newslint.analysis.name_contexts import places
from newslint.analysis.tokens import CAPITALS
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_ACRONYM = r"[A-Z][A-Za-z0-9&]{0,8}[A-Z][A-Za-z0-9]{0,3}"
_BRACKETED = re.compile(rf"\((?:the |or )?[“\"‘']?({_ACRONYM}?)(s?)[”\"’']?\)")
_OR = re.compile(rf", or (?:the )?({_ACRONYM})\b")
_IN_BRACKETS = re.compile(rf" \((?:the )?([{CAPITALS}][\w'’.&-]*(?: [\w'’.&-]+){{1,9}})\)")
_ENDS_IN_ACRONYM = lazy_pattern(rf"(?<![\w(@#.-])({_ACRONYM})\Z")
_WORD = lazy_pattern(r"[\w'’.&/]+")
_DOTTED = lazy_pattern(r"(?:[A-Z]\.)+")
_SMALL = frozenset(
    "of and the for in on to a an at by with from de la du des del der für und et y e & against "
    "or".split()
)
_STOP = lazy_pattern(r"[.!?;:)(\n“”\"]\s|[\n()“”\";:]")
_SHARED = 0.6  # of the letters of an acronym that a name must have to be meant by it
_LONGEST = 16  # characters of an acronym and what stands before it
_MOST_WORDS = 12  # before a bracket in which the name is looked for
# Letters in brackets that stand for no name: parties and states, money, times, agencies.
_NO_ACRONYM = frozenset(
    "CNN BBC NBC ABC CBS ITV RTE ANI PTI IANS TASS DPA ANSA EFE NPR PBS MSNBC "
    "US UK EU UN GMT BST EST EDT PST PDT CET USD GBP EUR AP AFP PA UPI AM PM TV CEO CFO MP MEP PhD "
    "GOP OK NYSE NASDAQ Nasdaq LSE TSX ASX CQ TK II III IV VI VII VIII IX XI XII".split()
)


class Definition(NamedTuple):
    """An acronym with the name that it is given: places of both, and whether the letters fit.

    ``start`` and ``end`` hold both, bracket included.
    """

    start: int
    end: int
    acronym: str
    at: int  # where the acronym stands
    name: str
    fits: bool


def definitions(prose: str) -> list[Definition]:
    """Every place where a text gives an acronym's name, in order.

    A name whose letters do not fit is taken only where it cannot be anything but the acronym's:
    capitalised throughout, with as many words as the acronym has letters or one more or less.
    """
    found = [defined for match in _BRACKETED.finditer(prose) if (defined := _before(prose, match))]
    ors = (_before(prose, match) for match in _OR.finditer(prose))
    found += [defined for defined in ors if defined and defined.fits]
    for match in _IN_BRACKETS.finditer(prose):
        low = max(0, match.start() - _LONGEST)
        before = _ENDS_IN_ACRONYM.search(prose[low : match.start()])
        if before and before[1] not in _NO_ACRONYM and fits(before[1], match[1]):
            at = low + before.start()
            found.append(Definition(at, match.end(), before[1], at, match[1], True))
    return sorted(found)


def _before(prose: str, match: re.Match[str]) -> Definition | None:
    """The definition that ends with an acronym, its name standing before the match."""
    at, end = match.span()
    acronym, acronym_at = match[1], match.start(1)
    if acronym in _NO_ACRONYM or len(acronym) < 2 or sum(map(str.isupper, acronym)) < 2:
        return None
    window = prose[max(0, at - 120) : at]
    window = _after_last_stop(window)
    words = list(_WORD.finditer(window))[-_MOST_WORDS:]
    for number in range(len(words) - 1, -1, -1):
        if words[number][0].lower() in _SMALL or len(words) - number < 2:
            continue
        name = window[words[number].start() :].rstrip()
        start = at - len(window) + words[number].start()
        if fits(acronym, name):
            return Definition(start, end, acronym, acronym_at, name, not _is_slip(acronym, name))
    return _misfit(window, words, at, acronym, acronym_at, end)


def _after_last_stop(window: str) -> str:
    last = 0
    for stop in _STOP.finditer(window):
        word = window[: stop.start() + 1].rpartition(" ")[2]
        if stop[0][0] != "." or not (_DOTTED.fullmatch(word) or word in ("St.", "Dr.")):
            last = stop.end()
    return window[last:]


def fits(acronym: str, name: str) -> bool:
    """Whether a name begins with an acronym's first letter and has the others in order."""
    letters = [char.lower() for char in acronym if char.isalpha()]
    folded = name.lower()
    if not letters or folded[:1] != letters[0]:
        return False
    at = len(folded)
    for letter in reversed(letters[1:]):
        at = folded.rfind(letter, 1, at)
        if at < 0:
            return False
    words = [word for word in re.split(r"[\s\-/]+", name) if word.lower() not in _SMALL]
    return len(words) <= len(letters) + 3


def _is_slip(acronym: str, name: str) -> bool:
    """Whether letters that are found in a name are not the ones that its words begin with.

    Only where the name has as many capitalised words as the acronym has letters: then each
    letter should begin a word (*National Transportation Safety Board*, NTSB).
    """
    words = [word for word in re.split(r"[\s\-/]+", name) if word.strip("&")]
    heads = [word for word in words if word.lower() not in _SMALL]
    letters = acronym.lower()
    if not acronym.isupper() or len(letters) < 3 or len(heads) != len(letters):
        return False
    if not all(word[0].isupper() for word in heads):
        return False
    return _initials(heads) != letters and _initials(words, small=True) != letters


def _initials(words: Sequence[str], small: bool = False) -> str:
    """The first letters of the words; an abbreviation (*U.N.*) gives all its letters."""
    found = ""
    for word in words:
        if small or word.lower() not in _SMALL:
            found += word.replace(".", "") if _DOTTED.fullmatch(word) else word[0]
    return found.lower()


def _misfit(
    window: str,
    words: list[re.Match[str]],
    at: int,
    acronym: str,
    acronym_at: int,
    end: int,
) -> Definition | None:
    """A capitalised name right before an acronym whose letters are nearly, but not, its own."""
    if not acronym.isupper() or len(acronym) < 3:
        return None
    run: list[re.Match[str]] = []
    for word in reversed(words):
        if not word[0][0].isupper() and (word[0].lower() not in _SMALL or not run):
            break
        run.insert(0, word)
    while run and not run[0][0][0].isupper():
        run.pop(0)
    while run and run[0][0].lower() in _SMALL:
        run.pop(0)
    parts = [part for word in run for part in re.split(r"[-/]", word[0]) if part]
    initials = _initials(parts)
    letters = acronym.lower()
    if len(initials) < 3 or abs(len(initials) - len(letters)) > 1 or initials[0] != letters[0]:
        return None
    shared = sum(min(initials.count(letter), letters.count(letter)) for letter in set(letters))
    if shared < _SHARED * len(letters):
        return None
    if "," in window[run[0].start() :]:
        return None
    start = at - len(window) + run[0].start()
    return Definition(start, end, acronym, acronym_at, window[run[0].start() :].rstrip(), False)


def uses(prose: str, acronym: str) -> list[int]:
    """Where an acronym stands as a word, plural and possessive included, in order."""
    forms = (acronym, acronym + "s", acronym + "'s", acronym + "’s")
    return sorted(start for form in forms for start, _ in places(prose, form))


def is_one_name(one: str, other: str) -> bool:
    """Whether two names that an acronym is given are one, long or short, in other words."""
    mine, theirs = (
        {word.lower().rstrip("s'’.") for word in _WORD.findall(name.replace("-", " "))} - _SMALL
        for name in (one, other)
    )
    return len(mine & theirs) * 2 >= min(len(mine), len(theirs))
