"""Ages of people as copy gives them, each with the person it belongs to, if a name stands there.

The forms: an apposition ("Ann Lowe, 43,"), a bracket ("Ann Lowe (43)"), a modifier ("43-year-old
Ann Lowe", "the 43-year-old"), a predicate ("Lowe is 43", "She was 43.") and an age at death
("died aged 43").  The finder starts at the few literals that an age needs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

from newslint.analysis.name_contexts import TITLES
from newslint.enums import StrEnum
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_OLDEST = 119
_NOT_NAMES = frozenset(
    "the a an and but or when while after before if as at in on of for by from with then now so "
    "yet his her its their he she it they we i who that this these those there here where both "
    "also among one two three four five six seven eight nine ten some many most all mum dad mom "
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday chapter route game page section "
    "article week day act part no since until during within about according caption photo "
    "former meanwhile earlier later last next only even like unlike despite because though "
    "although however still just because".split()
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_NAME_WORD = (
    rf"(?:[{_UPPER}][\w'’-]+|[{_UPPER}](?:\.(?:[{_UPPER}]\.)*)?|(?:St|Jr|Sr|Dr|Mr|Mrs|Ms)\.)"
)
_PARTICLE = r"(?:d[aeiou]|del|della|der|den|van|von|bin|ibn|al|el|la|le|ter|ten|af|do|dos|das)"
_IS_PARTICLE = lazy_pattern(_PARTICLE)
NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD}){{0,4}}"
_NAME_BEFORE = lazy_pattern(rf"(?P<name>{NAME})(?:,? (?:Jr|Sr)\.?|,? I{{2,3}})?\Z")
_NUMBER_WORDS = (
    rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS[1:10])}))?|{'|'.join(UNITS[2:])})"
)
_NUMBER_WORD = lazy_pattern(rf"{_NUMBER_WORDS}\b", re.IGNORECASE)
_NUMBER_WORD_BEFORE = lazy_pattern(rf"\b{_NUMBER_WORDS}\Z", re.IGNORECASE)
_OLD_NUMBER = lazy_pattern(
    rf"(?<![\w.,-])(?P<number>\d{{1,3}}|{_NUMBER_WORDS})[- \u00a0]\Z", re.IGNORECASE
)
_DETERMINER = lazy_pattern(
    r"\b(?P<word>the|a|an|this|that|his|her|their|another|one|its|my|our)(?: [a-z-]+)?? \Z",
    re.IGNORECASE,
)
_OLD_AFTER = lazy_pattern(
    rf"year[- \u00a0]old(?!\w)(?P<lower>(?: [a-z][a-z-]*){{0,3}})(?: (?P<name>{NAME}))?"
)
# What a person is: the endings of such nouns, and those that have none of them.
_PERSON_NOUN = lazy_pattern(
    r".*(?:[eo]r|ist|man|woman|person|ian|ant|ent|ee|ess|star|boy|girl|mum|mom|teen|ager|son|male|"
    r"guard|coach|pilot|nurse|chef|judge|boss|chief|pensioner|victim|suspect|nan|cop|cook|clerk)\Z"
)
_KIN_NOUNS = frozenset(
    "son daughter brother sister mother father wife husband grandson granddaughter grandmother "
    "grandfather niece nephew cousin uncle aunt twin child partner widow widower".split()
)
_NOUN_BEFORE = lazy_pattern(
    r"\b(?P<word>the|a|an|his|her|their|another|my|our|['’]s) (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+)\Z",
    re.IGNORECASE,
)
_NOT_NOUNS = frozenset(
    "was is are were has had have will would can could said says told who whose that which and or "
    "but of from in at on with for to by as the a an his her after before when while over under "
    "later never ever beat met joined won lost left after".split()
)
# What stands before a number that may be an age, and what may not stand behind it.
_LEADS = (
    *(f", {word}" for word in (
        "", "age ", "aged ", "now ", "only ", "just ", "who is ", "who's ", "who’s ", "who was ",
    )),
    *(f"s {word}" for word in ("", "only ", "just ", "now ", "aged ", "also ")),
    "turned ",
)  # fmt: skip
_BRACKETS = ("(", "(age ", "(aged ")
_LONGEST_LEAD = max(map(len, _LEADS))
_SHORT = lazy_pattern(r"\d{1,3}(?!\d)")
_NO_AGE = lazy_pattern(r"[\w%°/$£€+-]|[.,:]\d")
_AFTER_AGE = lazy_pattern(
    r"[,.;:!?)\]”\"—–\n]|['’]s\b|\Z|[ \u00a0](?:[—–-][ \u00a0]|"
    r"(?:and|or|of|from|who|whose|said|says|told|was|is|has|had|were|are|have|died|will|did|does)\b)"
)
_AFTER_IS = lazy_pattern(
    r"[.,;!?\n]|\Z| years old| years of age| (?:and|but|when|at the time|now|today)\b"
)
# What tells of a death before an age, and a word of it.
_OF_DEATH = {
    "died ": "died", "dead ": "dead", "dies ": "dies", "passed away ": "passed", "died,": "died",
}  # fmt: skip
_OF_AGE = frozenset("old old's aged".split())
_LITTLE_WORDS = ("only ", "just ", "now ", "aged ", "age ", "also ")
_WHO_IS = (", who is ", ", who's ", ", who’s ", ", who was ", ", ")
_IS = {" is ": "is", " was ": "was", "'s ": "is", "’s ": "is", " turned ": "is", " turns ": "is"}
_DEATH = lazy_pattern(
    r"(?:died|dead|dies|passed away)\b(?P<between>[^.\n;]{0,90}?)\b"
    r"(?P<how>aged?|at (?:the )?age(?: of)?|at) (?P<number>\d{2,3})(?![\w:%]|[.,]\d| [ap]\.?m\b)"
)
_SUBJECT = lazy_pattern(
    rf"(?:(?:\A|[.!?]['\"”’)]* |, |[“\"]|\b(?:and|but|that|because) )(?P<name>{NAME}|[Hh]e|[Ss]he)"
    rf"(?:, [a-z][^,\n]{{3,60}},)?|"
    rf"\b[a-z]{{3,}} (?P<named>{NAME}))\Z"
)
_DEAD = lazy_pattern(
    rf"(?P<name>{NAME}|[Hh]e|[Ss]he)(?: \([^()\n]{{3,60}}\))?(?:,[^,\n]{{3,60}},)?(?: ha[sd])? ?\Z"
)
_REACH = 80
_MOST_PLACES = 200  # of one surname that are looked at, so that long drafts stay linear


class AgeForm(StrEnum):
    """How an age is put."""

    APPOSITION = "apposition"
    BRACKET = "bracket"
    MODIFIER = "modifier"
    IS = "is"
    WAS = "was"
    DEATH = "death"


class Age(NamedTuple):
    """One age; ``start`` to ``end`` is the number, with "-year-old" where it has that.

    ``name`` is the name beside it as written, titles and opening words left out, or empty;
    ``pronoun`` tells of "he" or "she" in its place.  ``determiner`` ("the", "a") and ``nouns``
    (the lower-case words that follow) belong to modifiers.
    """

    start: int
    end: int
    value: int
    form: AgeForm
    name: str = ""
    name_start: int = -1
    pronoun: bool = False
    determiner: str = ""
    nouns: tuple[str, ...] = ()

    @property
    def surname(self) -> str:
        """The last word of the name, folded, without suffix or possessive."""
        return surname(self.name)

    @property
    def given(self) -> str:
        """The first word of a name of two and more words, folded."""
        return given_name(self.name)

    def is_close(self, value: int) -> bool:
        """Whether the two differ as a slip of the finger makes them differ: 37 and 73, 8 and 18."""
        one, other = str(self.value), str(value)
        if len(one) == len(other):
            differing = sum(a != b for a, b in zip(one, other, strict=True))
            return one == other[::-1] or (len(one) > 1 and differing == 1)
        short, long = sorted((one, other), key=len)
        return long.startswith(short) or long.endswith(short)


_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def surname(name: str) -> str:
    """The last word of a name, folded, without suffix ("Jr."), possessive or stop."""
    words = name.lower().replace("’", "'").split(" ")
    if len(words) > 1 and words[-1].rstrip(".") in _SUFFIXES:
        words.pop()
    return words[-1].rstrip(".").removesuffix("'s").removesuffix("'")


def given_name(name: str) -> str:
    """The first word of a name, folded; empty for a surname alone ("Van der Berg")."""
    first, _, rest = name.partition(" ")
    return first.lower() if rest and not _IS_PARTICLE.fullmatch(first.lower()) else ""


def number_of(written: str) -> int:
    """ "43" or "forty-three" as a number; 0 for anything else."""
    if written.isdecimal():
        return int(written)
    total = 0
    for word in written.lower().replace("-", " ").split():
        if word in TENS:
            total += 20 + 10 * TENS.index(word)
        elif word in UNITS:
            total += UNITS.index(word)
    return total


def ages(prose: str, folded: str, words: Set[str], digits: Sequence[tuple[int, int]]) -> list[Age]:
    """The ages of a draft in order; each number once, death before other forms.

    ``words`` is the set of its folded words, ``digits`` are its ``numbers.digit_runs``.
    """
    found: dict[int, Age] = {}
    for age in (
        *_deaths(prose, folded, words),
        *(() if words.isdisjoint(_OF_AGE) else _year_olds(prose, folded)),
        *_after_numbers(prose, digits),
        *(() if words.isdisjoint(_OF_AGE) else _in_words(prose, folded, words)),
    ):
        if 1 < age.value <= _OLDEST:
            found.setdefault(age.start, age)
    return [found[at] for at in sorted(found)]


def _places(text: str, *literals: str) -> Iterator[int]:
    for literal in literals:
        at = text.find(literal)
        while at >= 0:
            yield at
            at = text.find(literal, at + 1)


def clean_name(name: str, end: int) -> tuple[str, int]:
    """A run of capitalised words without opening words and titles, and where it starts."""
    words = name.split(" ")
    while words and words[0].lower().strip(".'’") in _NOT_NAMES | TITLES:
        words.pop(0)
    kept = " ".join(words)
    if not kept or words[-1].lower().strip(".") in _NOT_NAMES or (len(kept) < 2):
        return "", -1
    return kept, end - len(kept)


def name_before(prose: str, at: int) -> tuple[str, int]:
    """The name that ends at an offset, cleaned, and its start; empty and -1 for none."""
    left = prose[max(0, at - _REACH) : at]
    left = left[left.rfind("\n") + 1 :]
    found = _NAME_BEFORE.search(left)
    if found is None or (found.start() and (left[found.start() - 1].isalnum())):
        return "", -1
    return clean_name(found["name"], at - len(left) + found.end("name"))


def _year_olds(prose: str, folded: str) -> Iterator[Age]:
    for at in _places(folded, "year-old", "year old"):
        number = _OLD_NUMBER.search(prose[max(0, at - 24) : at])
        after = _OLD_AFTER.match(prose, at)
        if number is None or after is None:
            continue
        start = at - len(number[0])
        determiner = _DETERMINER.search(prose[max(0, start - 30) : start])
        lower = tuple(after["lower"].split())
        name, name_start = "", -1
        if after["name"] and _is_noun_phrase(lower):
            name, name_start = clean_name(after["name"], after.end("name"))
        elif determiner and determiner["word"].lower() in ("a", "an"):
            left = determiner.start() + max(0, start - 30)
            if prose[max(0, left - 2) : left] == ", ":
                name, name_start = name_before(prose, left - 2)
        yield Age(
            start, at + 8, number_of(number["number"]), AgeForm.MODIFIER, name, name_start, False,
            determiner["word"].lower() if determiner else "", lower,
        )  # fmt: skip


def _is_noun_phrase(words: Sequence[str]) -> bool:
    """Whether the words between "-year-old" and a name say what the person is."""
    if not words:
        return True
    return not _NOT_NOUNS.intersection(words) and _PERSON_NOUN.match(words[-1]) is not None


def _after_numbers(prose: str, digits: Sequence[tuple[int, int]]) -> Iterator[Age]:
    """Appositions, brackets and predicates: every number of up to three digits, looked at."""
    for start, _ in digits:
        if prose[start - 1 : start] not in (" ", "("):
            continue
        left = prose[max(0, start - _LONGEST_LEAD) : start]
        if not left.endswith(_LEADS) and not left.endswith(_BRACKETS):
            continue
        number = _SHORT.match(prose, start)
        if number is None:
            continue
        end = number.end()
        is_bracketed = left.endswith(_BRACKETS) and prose[end : end + 1] == ")"
        if is_bracketed or (left.endswith(_LEADS) and not _NO_AGE.match(prose, end)):
            age = _read(prose, start, end, int(number[0]))
            if age is not None:
                yield age


def _in_words(prose: str, folded: str, words: Set[str]) -> Iterator[Age]:
    """ "aged six" and "is six years old": the numbers that are written as words."""
    for at in _places(folded, " aged ") if "aged" in words else ():
        word = _NUMBER_WORD.match(prose, at + 6)
        if word:
            age = _read(prose, word.start(), word.end(), number_of(word[0]))
            if age is not None:
                yield age
    for at in _places(folded, " years old"):
        word = _NUMBER_WORD_BEFORE.search(prose[max(0, at - 16) : at])
        if word:
            age = _read(prose, at - len(word[0]), at, number_of(word[0]))
            if age is not None:
                yield age


def _read(prose: str, start: int, end: int, value: int) -> Age | None:
    left = prose[max(0, start - _REACH) : start].replace("\u00a0", " ")
    left = left[left.rfind("\n") + 1 :]
    shorter = left
    for little in _LITTLE_WORDS:
        shorter = shorter.removesuffix(little)
    if shorter.endswith("("):
        if prose[end : end + 1] != ")":
            return None
        name, name_start = name_before(prose, start - len(left) + len(shorter) - 2)
        if " " in name or (name and shorter != left):
            return Age(start, end, value, AgeForm.BRACKET, name, name_start)
        return None
    for lead in _WHO_IS:
        if shorter.endswith(lead):
            if not _AFTER_AGE.match(prose, end):
                return None
            at = start - len(left) + len(shorter) - len(lead)
            name, name_start = name_before(prose, at)
            form = AgeForm.WAS if "was" in lead else AgeForm.APPOSITION
            if name:
                return Age(start, end, value, form, name, name_start)
            return _of_noun(left[: len(shorter) - len(lead)], start, end, value)
    for lead, verb in _IS.items():
        if shorter.endswith(lead) and _AFTER_IS.match(prose, end):
            return _predicate(shorter.removesuffix(lead), start, end, value, verb)
    return None


def _of_noun(left: str, start: int, end: int, value: int) -> Age | None:
    """ "a woman, 62," and "his sister, 16"."""
    found = _NOUN_BEFORE.search(left)
    if found is None or not (_PERSON_NOUN.match(found["noun"]) or found["noun"] in _KIN_NOUNS):
        return None
    determiner, nouns = found["word"].lower(), (found["noun"],)
    return Age(start, end, value, AgeForm.APPOSITION, "", -1, False, determiner, nouns)


def _predicate(left: str, start: int, end: int, value: int, verb: str) -> Age | None:
    subject = _SUBJECT.search(left)
    if subject is None:
        return None
    found = subject["name"] or subject["named"]
    pronoun = found.lower() in ("he", "she")
    name = "" if pronoun else clean_name(found, 0)[0]
    if not name and not pronoun:
        return None
    form = AgeForm.WAS if verb == "was" else AgeForm.IS
    return Age(start, end, value, form, name, -1, pronoun)


def _deaths(prose: str, folded: str, words: Set[str]) -> Iterator[Age]:
    literals = [literal for literal, word in _OF_DEATH.items() if word in words]
    for at in _places(folded, *literals):
        found = _DEATH.match(prose, at)
        if found is None or prose[max(0, at - 1) : at].isalpha():  # the bodies of, studied at
            continue
        start, end = found.span("number")
        left = prose[max(0, found.start() - 2 * _REACH) : found.start()]
        subject = _DEAD.search(left[left.rfind("\n") + 1 :])
        name, pronoun = "", False
        if subject:
            pronoun = subject["name"].lower() in ("he", "she")
            name = "" if pronoun else clean_name(subject["name"], 0)[0]
        yield Age(start, end, int(found["number"]), AgeForm.DEATH, name, -1, pronoun)


def given_names(prose: str, places: Iterable[int], length: int) -> frozenset[str]:
    """The given names, folded, that stand before a surname of ``length`` at these places."""
    given = set()
    for at in islice(places, _MOST_PLACES):
        name, _start = name_before(prose, at + length)
        given.add(given_name(name))
    return frozenset(given - {""})
