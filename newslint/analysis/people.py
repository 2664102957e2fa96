"""People: who is named in full, who shares a surname, who is called what.

The full mentions of one given name and surname are one person.  Nothing here decides that two
people are one: rules weigh that with what stands around the mentions.
"""

from __future__ import annotations  # the type of mentions must not import them

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.analysis.name_contexts import CONNECTING, TITLES
from newslint.analysis.name_keys import name_key
from newslint.analysis.slips import FAR, distance, shared_prefix
from newslint.text import lazy_pattern
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.analysis.mentions import Mention

COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady prof professor".split())
ROLES = TITLES - COURTESY | frozenset(
    "lawyer barrister solicitor accountant architect engineer teacher headteacher headmaster "
    "headmistress principal student pupil nurse doctor surgeon physician scientist researcher "
    "historian biologist author writer novelist poet journalist reporter editor photographer "
    "actor actress singer musician composer conductor artist painter sculptor dancer filmmaker "
    "striker goalkeeper midfielder defender captain winger quarterback pitcher swimmer runner "
    "farmer fisherman carpenter baker butcher driver pilot sailor soldier firefighter paramedic "
    "owner founder president treasurer clerk curator librarian organiser organizer activist "
    "campaigner volunteer resident neighbour neighbor witness victim suspect defendant "
    "businessman businesswoman banker broker trader executive banker adviser advisor aide "
    "lawmaker legislator mp diplomat envoy spokesperson vicar priest pastor monk nun".split()
)
# Words that say that two people of one surname belong together.
KIN = frozenset(
    "brother brothers sister sisters son sons daughter daughters wife husband father mother twin "
    "twins family cousin cousins nephew niece uncle aunt relative relatives couple widow widower "
    "sibling siblings married spouse parents parent grandfather grandmother grandson "
    "granddaughter stepson stepdaughter dynasty namesake unrelated dad mum mom children".split()
)
_SENTENCE_END = lazy_pattern(r"[.!?][\"”’)]*\s|\n")
_APPOSITION = lazy_pattern(r", (?:an?|the|his|her|their|who|whose|of|from|\d)\b")
_WORD = lazy_pattern(r"[^\W\d_]+")


_MOST_WORDS = 5  # of a person's name


class Person(NamedTuple):
    """Somebody whom the draft names in full, with every full mention in order."""

    given: str
    surname: str
    full: Sequence[Mention]

    @property
    def first(self) -> Mention:
        """The mention that introduces the person."""
        return self.full[0]


def people(found: Iterable[Mention]) -> list[Person]:
    """The people that are named in full: one for each given name and surname, in order."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in _of_people(found):
        groups.setdefault((name_key(mention.given), mention.key), []).append(mention)
    return [Person(group[0].given, group[0].surname, group) for group in groups.values()]


def _of_people(found: Iterable[Mention]) -> Iterator[Mention]:
    for mention in found:
        if 1 < len(mention.words) <= _MOST_WORDS and _may_be_person(mention):
            yield mention


def _may_be_person(mention: Mention) -> bool:
    """Whether a name of several words is a person's: by its title, or by its given name."""
    from newslint.analysis.mentions import MentionKind, kind_of  # most drafts ask for no people
    from newslint.knowledge.background import lookup

    if len(mention.key) < 2 or mention.key in TITLES:
        return False
    kind = kind_of(mention)
    if kind is not MentionKind.UNKNOWN:
        return kind is MentionKind.PERSON
    known = lookup(name_key(mention.given))
    return known is None or not (known.word or known.place)


_NO_GIVEN = TITLES | CONNECTING


def surnames_in_doubt(runs: Iterable[str]) -> set[str]:
    """Surnames that stand after two or more words of one first letter that may be given names.

    ``runs`` are the draft's runs of capitalised words.  A quick look at all pairs of neighbours in
    them, to spare most drafts a longer one.
    """
    names = (run for run in runs if " " in run or "\u00a0" in run)
    words = " | ".join(names).replace("'", " | ").replace("’", " | ").split()
    longer = [word for word in words if word[-1] != "."]  # no initials
    first: dict[str, str] = {}
    givens: dict[str, set[str]] = {}
    for given, surname in pairwise(longer):
        if len(surname) > 1:  # no bar, and no “O” of O’Brien
            other = first.setdefault(surname + given[0], given)
            if other != given:
                givens.setdefault(surname, set()).update((given, other))
    return {surname for surname, names in givens.items() if _in_doubt(names)}


def _in_doubt(names: set[str]) -> bool:
    """Whether two of the words before one surname begin alike and may be given names."""
    found = sorted(name for name in names if name.lower() not in _NO_GIVEN)
    return any(
        one[0] == other[0] and _may_be_confused(one, other) and (_is_given(one) or _is_given(other))
        for one, other in pairwise(found)
    )


def _is_given(name: str) -> bool:
    from newslint.knowledge.background import lookup

    known = lookup(name_key(name))
    return known is not None and known.given


class NameConflict(NamedTuple):
    """Two given names for what looks like one person: the mention that stands once, the other."""

    odd: Mention
    other: Mention


def given_name_conflicts(prose: str) -> list[NameConflict]:
    """Two people of one surname and role whose given names begin alike and who are not kin.

    Given names that are the same (*Bill*, *William*) are no conflict; two spellings of one
    (*Stephen*, *Steven*) are.
    """
    from newslint.analysis.mentions import mentions  # most drafts ask for no people

    # A long draft has very many mentions: first only the names are kept.
    givens: dict[str, set[str]] = {}
    for mention in _of_people(mentions(prose, full=True)):
        givens.setdefault(mention.key, set()).add(name_key(mention.given))
    alike = {
        surname for surname, names in givens.items() if len(names) == 2 and _may_be_confused(*names)
    }
    if not alike:
        return []
    families: dict[str, list[Person]] = {}
    for person in people(m for m in mentions(prose, full=True) if m.key in alike):
        families.setdefault(person.first.key, []).append(person)
    return [conflict for family in families.values() if (conflict := _conflict(prose, *family))]


def _conflict(prose: str, one: Person, other: Person) -> NameConflict | None:
    if len(other.full) > 1:
        one, other = other, one
    if len(other.full) > 1 or not _may_be_confused(one.given, other.given):
        return None
    kept, odd = one.first, other.first
    if any(is_kin_near(prose, *mention[:2]) for mention in (*one.full, odd)):
        return None
    if not _SENTENCE_END.search(prose, min(kept.end, odd.end), max(kept.start, odd.start)):
        return None
    roles = roles_around(prose, odd)
    known = set().union(*(roles_around(prose, mention) for mention in one.full))
    later = odd if odd.start > kept.start else kept
    names = name_key(one.given), name_key(other.given)
    slip = min(map(len, names)) >= 5 and (distance(*names) < FAR or shared_prefix(*names) > 1)
    if roles & known or (slip and not _is_introduction(prose, later)):
        return NameConflict(odd, kept)
    return None


def _is_introduction(prose: str, mention: Mention) -> bool:
    """Whether the mention presents somebody: with a role, a title, an age."""
    return bool(roles_around(prose, mention)) or bool(_APPOSITION.match(prose, mention.end))


def _may_be_confused(one: str, other: str) -> bool:
    """Whether a hurried hand might write one given name for the other."""
    from newslint.knowledge.given_names import same_given_name

    one, other = name_key(one), name_key(other)
    if min(len(one), len(other)) < 3 or one[0] != other[0]:
        return False
    if one.startswith(other) or other.startswith(one):
        return False
    return distance(one, other) <= 2 or not same_given_name(one, other)


def roles_around(prose: str, mention: Mention, reach: int = 40) -> set[str]:
    """What the words beside a full mention say that somebody is (*judge*, *lawyer*)."""
    before = prose[max(0, mention.title_start - reach) : mention.start].lower()
    before = re.split(r"[.!?\n;]\s", before)[-1]
    found = set(_WORD.findall(before)[-5:]) | set(mention.titles)
    after = prose[mention.end : mention.end + reach].lower()
    if after.startswith(","):
        found.update(_WORD.findall(re.split(r"[.!?\n;]|, ", after[1:])[0])[:6])
    return found & ROLES


def is_kin_near(prose: str, start: int, end: int, reach: int = 120) -> bool:
    """Whether a word for a relative stands in the sentence of a name."""
    before = _SENTENCE_END.split(prose[max(0, start - reach) : start])[-1]
    after = _SENTENCE_END.split(prose[end : end + reach])[0]
    return not KIN.isdisjoint(_WORD.findall(f"{before} {after}".lower()))
