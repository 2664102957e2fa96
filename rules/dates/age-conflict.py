"""One person has one age.

“Jones, 34” in one paragraph and “the 43-year-old Jones” in another: one of them is wrong, and
the digits are often just swapped. Ages of another time (“when she was 16”, “who turned 40”) are
not compared, nor are those of people who share a surname. An age without a name (“the
18-year-old”) is compared with the only one that can be meant, and reported if it looks like a
slip of the finger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Place, Severity, Triggers, lazy_pattern

if TYPE_CHECKING:
    from newslint.rule import Age

MESSAGE = "{who} is {value} here and {other} there{slip}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.95
TRIGGERS = Triggers(
    literals=frozenset(f"{before}{digit}" for before in (", ", "(") for digit in range(1, 10))
    | {"year-old", "year old", "years old", " aged "},
)

BAD = [
    Bad("Ann Jones, 34, fell. Doctors said the ⟦43-year-old⟧ Jones was well."),
    Bad("Loreen Pym, 58, was in the shed. Pym, ⟦85⟧, is home again."),
    Bad("Police named the driver as Tom Okri, 52. Mr Okri, ⟦25⟧, of Hull, was held."),
    Bad("Mary Ellis (aged 31) sang. “I was cold,” said Mary Ellis, ⟦13⟧."),
    Bad("Joan Petrie, aged 58, swam. A crowd met Petrie, ⟦85⟧, at the pier."),
    Bad("Ann Jones, 34, sang. Her mother was away when it rained, but Ann Jones, ⟦43⟧, was not."),
    Bad(
        "A 12-year-old from Lugo swam the lake and slept for a day.\nBela Sorin set out at "
        "dawn. The girl trains with a neighbour.\nBela, ⟦13⟧, will swim again."
    ),
    Bad("A tired 19-year-old was asked in. Robert Fell, ⟦91⟧, is in court today."),
    Bad("Omar Said, 41, won. Said is ⟦14⟧ and lives in Leeds."),
    Bad("The 19-year-old driver Max Boll fled. Boll, ⟦91⟧, was caught."),
    Bad(
        "A school has thanked a boy. The seven-year-old, who had found the purse, blushed. "
        "His teacher praised the ⟦17-year-old⟧’s honesty."
    ),
    Bad("Ivo Marsh, 38, grew leeks. The ⟦83-year-old⟧ was proud."),
    Bad(
        "The town has fined a plumber. Tomas Wirt, 41, dug up the square. A 47-year-old teacher "
        "saw him. The ⟦47-year-old⟧ plumber has paid."
    ),
    Bad("Robin Bosch came early. Robin, 14, rows well. Everybody liked Robin, ⟦41⟧, at once."),
]
GOOD = [
    Good("Paul Ward, 46, and Paul Ward Jr., 21, came. Ward Jr., 21, sang.", why="two people"),
    Good("Mary Cole, 34, drove. Her passenger, 43, slept. The 43-year-old is stable."),
    Good(
        "A 15-year-old was hurt at a fair.\nPolice charged Bela Sorin with it. Sorin, 16, ran.",
        why="somebody else",
    ),
    Good("A 19-year-old fell. Robert Fell, 91, and Ann Orr, 44, saw it.", why="three people"),
    Good("Ann Jones, 34, sang. It was long ago when Jones, 16, left home.", why="another time"),
    Good("Ann Jones, 34, fell. Doctors said the 34-year-old Jones was well."),
    Good("Ann Jones, 34, and Ben Jones, 43, fell. Jones, 43, was well.", why="two people"),
    Good("Ann Jones, 34, fell. She was with her brother, 43.", why="a brother"),
    Good("Ann Jones, 34, sang. Jones was 16 when she left home.", why="another time"),
    Good("Ann Jones, 34, sang. In 2004 Jones, 16, left home.", why="another time"),
    Good("Ann Jones, 34, sang. Jones turns 35 on Friday.", why="a birthday"),
    Good("Kurt Dahl, 24, sang. The owner, a 42-year-old baker, called. The 24-year-old left."),
    Good(
        "Tomas Wirt, 41, dug. A 47-year-old teacher saw him. The 47-year-old laughed.",
        why="the teacher",
    ),
    Good("A 12-year-old won. Her brother, 13, rows too. Robin Bosch, 12, left.", why="the sister"),
    Good("Ann Jones, 34, drove the 43-year-old bus.", why="a bus"),
    Good("Ann Jones, 34, met the 43-year-old mother of two.", why="somebody else"),
    Good("Ann Jones, one of the winners, is 34. Jones, 34, left.", why="“one” is no age"),
    Good("Joe Hart, 69, and Joe Hart, 71, and Joe Hart, 73, led the golf.", why="rounds of golf"),
    Good("“Ann Jones, 34,” it says. Jones, 34 at the time, had left home."),
    Good("Last year Ann Jones, 33, fell. Ann Jones, 34, fell again.", why="a year has passed"),
]

_OTHER_TIME = lazy_pattern(
    r"\b(?:(?:last|next|that|previous) (?:year|month|summer|winter|spring|fall)"
    r"|(?:years?|months|decades?) (?:ago|earlier|later|before|after)|birthday|anniversary|"
    r"(?:in|since|of|until|before|after|by|Christmas|Eve|Day),? "
    r"(?:(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December) )?(?:19|20)\d\d|"
    r"in (?:January|February|March|April|May|"
    r"June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
_AGO = lazy_pattern(
    r"\b(?:last|that|next) (?:year|summer|spring)\b|\byears? (?:ago|earlier|before)\b"
)
_THEN = lazy_pattern(r"\b(?:when|then|at the time|turn(?:s|ed|ing))\b")
_CLAUSE_BORDER = lazy_pattern(r"[,;:—–(]|\bbut\b")
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_REACH = 60
_MOST = 40  # ages before one that are looked at, so that long drafts stay linear
_KIN = lazy_pattern(
    r"\b(?:son|daughter|brother|sister|mother|father|wife|husband|grand\w+|niece|nephew|cousin|"
    r"uncle|aunt|twin|partner|girlfriend|boyfriend|friend|child|children|kids?|parents?)s?\b"
)
# Nouns for anybody: they do not tell one person from another.
_ANYBODY = frozenset(
    "man woman boy girl teen teenager youth youngster child male female person pensioner suspect "
    "victim defendant".split()
)


def check(doc: Document, options: object) -> Iterator[Finding]:
    if len(doc.ages) < 2:
        return
    ages = [_with_person(doc, age) for age in doc.ages]
    told: set[int] = set()
    for finding in _of_named(doc, ages):
        told.add(finding.start)
        yield finding
    for finding in _of_unnamed(doc, ages):
        if finding.start not in told:
            yield finding


def _with_person(doc: Document, age: Age) -> Age:
    """An age of "he" or "she" with the surname of whom it means, where somebody has died.

    "Ann Lowe died on Monday. She was 87."
    """
    if not age.pronoun:
        return age
    sentence = doc.sentence_at(age.start)
    before = doc.sentence_at(max(sentence.start - 2, 0))
    if age.form == "death" or (before.start < sentence.start and doc.tells_death(before)):
        return age._replace(name=doc.person_meant(age.start).title())
    return age


def _of_named(doc: Document, ages: Sequence[Age]) -> Iterator[Finding]:
    groups: dict[str, list[Age]] = {}
    for age in ages:
        if age.name and (age.form != "was" or age.pronoun) and not _is_of_another_time(doc, age):
            groups.setdefault(age.surname, []).append(age)
    for key, group in groups.items():
        if len({age.value for age in group}) < 2 or _are_father_and_son(group):
            continue
        given = doc.given_names(key) | {age.given for age in group if age.given}
        if not given and not _is_given_name(doc, key):
            continue
        for name in given or {""}:
            # A bare surname is somebody's only if one person has it.
            own = [age for age in group if age.given == name or (not age.given and len(given) < 2)]
            yield from _differing(doc, own)


def _are_father_and_son(group: Sequence[Age]) -> bool:
    """Whether one full name stands with "Jr." and without."""
    ends = {age.name.rpartition(" ")[2].rstrip(".") in _SUFFIXES for age in group if age.given}
    return len(ends) > 1


def _differing(doc: Document, own: Sequence[Age]) -> Iterator[Finding]:
    """The first age of a person that is not the first one told."""
    if len({age.value for age in own}) != 2:  # three and more: points, rounds, relations
        return
    first = own[0]
    age = next(other for other in own if other.value != first.value)
    yield _finding(doc, age, first, age.name if " " in age.name else first.name)


def _is_given_name(doc: Document, word: str) -> bool:
    """Whether somebody of this given name is introduced with a surname."""
    for at in doc.occurrences(word):
        if (
            re.match(r"\w+ [^\W\d_a-z][\w'’-]+", doc.prose[at : at + 40])
            and doc.prose[at].isupper()
        ):
            return True
    return False


def _is_of_another_time(doc: Document, age: Age) -> bool:
    sentence = doc.sentence_at(age.start)
    start, end = max(sentence.start, age.start - _REACH), min(sentence.end, age.end + _REACH)
    before, after = doc.prose[start : age.start], doc.prose[age.end : end]
    to_name = doc.prose[start : max(age.name_start, start)] if age.name_start > 0 else before
    clause = _CLAUSE_BORDER.split(to_name)[-1]
    return bool(
        _OTHER_TIME.search(before)
        or _AGO.search(after)
        or _THEN.search(clause)
        or _THEN.search(after[:30])
    )


def _finding(doc: Document, age: Age, other: Age, who: str) -> Finding:
    swapped = str(age.value) == str(other.value)[::-1]
    slots = {
        "who": who or "The same person",
        "value": str(age.value),
        "other": str(other.value),
        "slip": " (digits swapped?)" if swapped else "",
    }
    place = Place(other.start, other.end, f"{other.value} here")
    label = f"{age.value} here"
    return Finding(age.start, age.end, slots, label, [place])


def _of_unnamed(doc: Document, ages: Sequence[Age]) -> Iterator[Finding]:
    are_two = len({age.value for age in ages}) == 2
    for number, age in enumerate(ages):
        if (
            age.form != "modifier"
            or age.name
            or age.determiner == "his"
            or _KIN.search(" ".join(age.nouns))
        ):
            continue
        if _is_of_another_time(doc, age):
            continue
        meant = None
        if age.determiner == "the":
            meant = _only_one_meant(doc, age, ages[max(0, number - _MOST) : number])
        if meant is None and are_two and not _noun(age):
            meant = _swapped(age, ages)
        if meant is not None:
            finding = _finding(doc, max(age, meant), min(age, meant), meant.name)
            yield finding._replace(severity=Severity.WARNING, confidence=0.85)
            return
    yield from _of_the_lede(doc, ages)


def _swapped(age: Age, ages: Sequence[Age]) -> Age | None:
    """The one named person of a draft with no other ages, if the digits are swapped."""
    same = [other for other in ages if other.value == age.value]
    if age.value % 10 == 0 or len(same) > 1:
        return None
    others = [other for other in ages if other.value != age.value]
    if str(others[0].value) != str(age.value)[::-1]:
        return None
    return next((other for other in others if other.name and other.form != "was"), None)


def _of_the_lede(doc: Document, ages: Sequence[Age]) -> Iterator[Finding]:
    """ "A 15-year-old won …" and, once the winner has been named, "Ariel, 16"."""
    lede, rest = ages[0], ages[1:]
    start = doc.blocks[0].start if doc.blocks else 0
    if lede.form != "modifier" or lede.name or lede.start - start > 3:
        return
    named = [age for age in rest if age.name]
    if len(named) != 1 or any(age.value == lede.value for age in rest):
        return
    age = named[0]
    if not lede.is_close(age.value) or _is_of_another_time(doc, age):
        return
    word = age.name.partition(" ")[0].lower()
    first = next(iter(doc.occurrences(word)), age.start)
    sentence = doc.sentence_at(first)
    # The one who was named first, at the head of a sentence and before the age, is the subject.
    if first == sentence.start and sentence.end < age.name_start and _is_given_name(doc, word):
        finding = _finding(doc, age, lede, age.name)
        yield finding._replace(severity=Severity.WARNING, confidence=0.8)


def _only_one_meant(doc: Document, age: Age, before: Sequence[Age]) -> Age | None:
    """The one age told before that "the N-year-old" must repeat, if it does not."""
    noun = _noun(age)
    same = [other for other in before if other.value == age.value]
    if noun and noun not in _ANYBODY:
        others = {_noun(other) for other in same}
        if any(not name or name in _ANYBODY or name == noun for name in others):
            return None
        return _holder(doc, age, noun, before)
    if same or noun:
        return None
    values = {other.value for other in before if other.determiner != "the"}
    values |= {other.value for other in before}
    if len(values) != 1 or not before[0].is_close(age.value):
        return None
    return before[0]


def _noun(age: Age) -> str:
    """What a modifier's person is called: the last word before a function word."""
    found = ""
    for word in age.nouns:
        if word in _FUNCTION:
            break
        found = word
    return found


_FUNCTION = frozenset(
    "who whose was is has had have said says told will would could from of in at on with and or "
    "but to for by as that which were are did does must later then also himself herself".split()
)


def _holder(doc: Document, age: Age, noun: str, before: Sequence[Age]) -> Age | None:
    """The named person whom the copy has called by ``noun``, if all ages of people told so far
    leave no other."""
    named = [other for other in before if other.name and not _is_of_another_time(doc, other)]
    if len({other.surname for other in named}) != 1 or not named[0].is_close(age.value):
        return None
    introduced = re.compile(rf"\b(?:an?|the|local|former) (?:[a-z-]+ )?{noun}\b")
    at = introduced.search(doc.prose, 0, age.start - 1)
    if at is None or any(_noun(other) == noun for other in before):
        return None
    return named[0]
