"""American and British spellings of one word, paired by rule.

A pair is a word that only the American dictionary has and one that only the British one has,
where a rule of spelling leads from the first to the second.  Words that both dictionaries have
(*meter*, *practice*, *program*, *tire*) are in no pair: they are right in either dialect in one
of their meanings.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple


class Rule(NamedTuple):
    """American letters, British letters, and the family of spellings they belong to."""

    american: str
    british: str
    family: str


RULES = tuple(
    Rule(*line.split())
    for line in """
    or our our
    iz is ise
    yz ys yse
    er re re
    l ll ll
    ll l l
    ens enc ence
    e ae ae
    e oe ae
    eu oeu ae
    p pp pp
    t tt tt
    ol oul oul
    k c sceptic
    f ph sulphur
    ow ough plough
    aft aught draught
    icing ising practise
    iced ised practise
    a e grey
    - e judgement
    - i aluminium
    z s cosy
    i e artefact
    og ogue ogue
    i y tyre
    e - centred
    """.strip().splitlines()
    if line
)
_MOST_RULES = 2  # that may apply to one word (anesthetize, anaesthetise)

# Pairs that no rule gives: stem by stem, with their endings.
_EXTRA = """
jewelry/jewellery airplane/aeroplane airplanes/aeroplanes maneuver/manoeuvre maneuvers/manoeuvres
maneuvered/manoeuvred maneuvering/manoeuvring maneuverable/manoeuvrable
maneuverability/manoeuvrability mustache/moustache mustaches/moustaches mustached/moustached
pajama/pyjama pajamas/pyjamas licorice/liquorice omelet/omelette omelets/omelettes
checkered/chequered checkbook/chequebook checkbooks/chequebooks cataloging/cataloguing
cataloged/catalogued afterward/afterwards math/maths
outmaneuver/outmanoeuvre outmaneuvered/outmanoeuvred outmaneuvering/outmanoeuvring
"""

# Two words, or no matter of dialect: glider and flier, Irish whiskey, medical specialty…
_NOT_PAIRS = (
    "whiskey mantes snowshed flier fliers gibe gibes gibed gibing specialty specialties eons eon "
    "lupines caftan caftans phony phonies chaperon chaperons fagoting lissome slier sliest "
    "chili chilies chilis ambiance ambiances blowzy blowzier blowziest lasagna lasagnas"
)
NOT_PAIRS = frozenset(_NOT_PAIRS.split())


def dialect_pairs(
    american: Collection[str], british: Collection[str]
) -> dict[str, tuple[str, str]]:
    """The British spelling and the family of each American one.

    Both collections hold the words that only one of the dictionaries has.
    """
    found: dict[str, tuple[str, str]] = {}
    for word in american:
        if word in NOT_PAIRS:
            continue
        for form, family in _british_forms(word, _MOST_RULES):
            if form in british:
                found[word] = (form, family)
                break
    for pair in _EXTRA.split():
        one, other = pair.split("/")
        found[one] = (other, "other")
    return found


def _british_forms(word: str, most: int) -> Iterator[tuple[str, str]]:
    """What the rules make of a word, the fewest rules first."""
    once = [
        (word[:at] + rule.british.strip("-") + word[at + len(rule.american.strip("-")) :], rule)
        for rule in RULES
        for at in _places(word, rule.american.strip("-"))
    ]
    for form, rule in once:
        yield form, rule.family
    if most > 1:
        for form, rule in once:
            if rule.family in ("ise", "yse", "ae", "our", "ll"):
                for again, _family in _british_forms(form, most - 1):
                    yield again, rule.family


def _places(word: str, letters: str) -> Iterator[int]:
    for at in range(1, len(word) + 1):
        if word.startswith(letters, at):
            yield at
