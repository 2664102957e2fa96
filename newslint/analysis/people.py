"""People: who is named in full, who shares a surname, who is called what.

The full mentions of one given name and surname are one person.  Nothing here decides that two
people are one: rules weigh that with what stands around the mentions.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.analysis.mentions import Mention, MentionKind, kind_of
from newslint.analysis.name_contexts import TITLES
from newslint.analysis.name_keys import name_key
from newslint.analysis.tokens import CAPITALS

# Two capitalised words in a row, the second across an initial: given name and surname.
_NAME = re.compile(rf"([{CAPITALS}]\w+)(?=[ \u00a0](?:[{CAPITALS}]\.[ \u00a0])?([{CAPITALS}][\w-]+))")

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
_WORD = re.compile(r"[^\W\d_]+")


class Person(NamedTuple):
    """Somebody whom the draft names in full, with every full mention in order."""

    given: str
    surname: str
    full: Sequence[Mention]

    @property
    def first(self) -> Mention:
        return self.full[0]


def people(found: Sequence[Mention]) -> list[Person]:
    """The people that are named in full: one for each given name and surname, in order."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in found:
        if len(mention.words) > 1 and kind_of(mention) is MentionKind.PERSON:
            key = mention.key
            if len(key) > 1 and key not in TITLES:
                groups.setdefault((name_key(mention.given), key), []).append(mention)
    return [Person(group[0].given, group[0].surname, group) for group in groups.values()]


def shared_surnames(prose: str) -> dict[str, set[str]]:
    """Surnames that stand after two or more words of one first letter that may be given names.

    A quick look at all pairs of capitalised words, to spare most drafts a longer one.
    """
    givens: dict[str, set[str]] = {}
    for given, surname in set(_NAME.findall(prose)):
        givens.setdefault(surname, set()).add(given)
    return {
        surname: names
        for surname, names in givens.items()
        if len(names) > 1 and len({name[0] for name in names}) < len(names)
    }


def roles_around(prose: str, mention: Mention, reach: int = 40) -> set[str]:
    """What the words beside a full mention say that somebody is (*judge*, *lawyer*)."""
    before = prose[max(0, mention.title_start - reach) : mention.start].lower()
    before = re.split(r"[.!?\n;]\s", before)[-1]
    found = set(_WORD.findall(before)[-5:]) | set(mention.titles)
    after = prose[mention.end : mention.end + reach].lower()
    if after.startswith(","):
        found.update(_WORD.findall(re.split(r"[.!?\n;]|, ", after[1:])[0])[:6])
    return found & ROLES


def is_kin_near(prose: str, mention: Mention, reach: int = 120) -> bool:
    """Whether a word for a relative stands near a mention."""
    around = prose[max(0, mention.start - reach) : mention.end + reach].lower()
    return not KIN.isdisjoint(_WORD.findall(around))
