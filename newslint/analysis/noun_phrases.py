"""What a number counts: the words after it, without a tagger.

"the 24 rescued divers were" gives the modifier *rescued* and the head *diver*.  The phrase
ends at a function word, a stop or a frequent verb; its head is the last word that looks like a
plural, else the last word.  All words are folded.
"""

import re
from functools import lru_cache
from sys import intern

from newslint.typing import NamedTuple

_NEXT = re.compile(r"[ \u00a0-]([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_MOST_WORDS = 6

# Words that end a phrase: function words, and verbs that follow a counted noun so often that
# leaving them in would make them its head.
STOP = frozenset(
    "a an the this that these those and or but nor so yet if than then as at by for from in into "
    "of off on onto out over per since through throughout till to toward towards under until up "
    "upon via with within without while when where which who whom whose what why how because "
    "before after during between among amid against about above across along around behind below "
    "beneath beside besides beyond despite down except inside like near outside past underneath "
    "unlike is are was were be been being am has have had do does did will would can could may "
    "might must shall should not no n't it its it's he she they them their his her him we us our "
    "you your i my me there here also only just even still already again ago apart away back "
    "both each either neither every all any some such other others more most less least few "
    "fewer many much several own same too very now today yesterday tomorrow tonight later "
    "earlier last next ago per monday tuesday wednesday thursday friday saturday sunday".split()
)
VERBS = frozenset(
    "said says say told made make makes came come comes went go goes got get gets took take takes "
    "gave give gives found find finds left leave leaves lost lose loses won win wins voted vote "
    "died die dies rose fell grew fled flee live lives lived work works worked want wants need "
    "needs needed show shows showed include includes included remain remains remained began "
    "begin begins became become becomes kept keep keeps held hold holds stood stand stands sat "
    "met meet meets ran run runs saw see sees set put puts read led leads lead spent spend sent "
    "paid pay pays bought buy sold sell received receive used use uses tried try called call "
    "added killed injured wounded hurt missing arrested rescued followed following based caught "
    "took know knew think thought feel felt signed attended joined agree agreed cost costs face "
    "faces faced play played die escaped survived survive suffered gathered marched took".split()
)
_PLURALS = frozenset(
    "people men women children police fish salmon sheep deer cattle crew staff personnel troops "
    "mice feet teeth geese oxen lives wives wolves media data criteria aircraft spacecraft "
    "alumni cacti fungi youth species series headquarters clergy schoolchildren grandchildren "
    "firemen policemen gunmen fishermen lawmen women's spokesmen freshmen dice bison trout "
    "townspeople salespeople dead elk moose grouse herring cod squid shrimp".split()
)
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse",
    "feet": "foot", "teeth": "tooth", "geese": "goose", "lives": "life", "wives": "wife",
    "wolves": "wolf", "leaves": "leaf", "knives": "knife", "halves": "half", "shelves": "shelf",
    "thieves": "thief", "loaves": "loaf", "calves": "calf", "movies": "movie", "cookies": "cookie",
    "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus",
    "churches": "church", "species": "species", "series": "series", "shoes": "shoe",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "torpedoes": "torpedo",
    "schoolchildren": "schoolchild", "grandchildren": "grandchild", "persons": "person",
}  # fmt: skip
# Plurals that stand before another: "300 sales jobs".
_PLURAL_MODIFIERS = frozenset(
    "sales sports arms communications systems operations goods news customs women's men's "
    "children's people's drugs parks savings works mathematics physics politics economics "
    "electronics civil-rights rights lords commons united".split()
)
_NOT_PLURAL = ("ss", "us", "is", "'s")
_DETERMINERS = frozenset("a an the this that these those his her its their our two three".split())


class Phrase(NamedTuple):
    """The counted: its head's lemma, the words before it, and where it ends."""

    head: str
    modifiers: tuple[str, ...]
    end: int
    plural: bool


NOTHING = Phrase("", (), 0, False)


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in _PLURALS or word[-3:] == "men":
        return True
    return len(word) > 3 and word[-1] == "s" and not word.endswith(_NOT_PLURAL)


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The singular of a noun: "sailors" gives "sailor", "policewomen" "policewoman"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("women", "men")):
        return word[:-2] + "an"
    if not is_plural(word) or word in _PLURALS:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def phrase(folded: str, at: int, singular: bool = False) -> Phrase:
    """The noun phrase after a number that ends at ``at``.

    ``singular`` is for amounts and joined numbers ("the £3m project"), whose noun need not be
    a plural.
    """
    words: list[str] = []
    plural = False
    end = at
    for _ in range(_MOST_WORDS):
        found = _NEXT.match(folded, end)
        if found is None:
            break
        word = found[1]
        if word in STOP or (singular and _ends_amount(folded, found, words)):
            break
        end = found.end()
        words.append(word)
        if _closes(word):
            plural = True
            break
    if not words:
        return NOTHING
    # The nouns of a draft repeat, and its figures keep them: one string for each.
    head = intern(words.pop())
    modifiers = tuple(map(intern, words)) if words else ()
    return Phrase(lemma(head) if plural or singular else head, modifiers, end, plural)


@lru_cache(maxsize=8192)
def _closes(word: str) -> bool:
    """Whether a word can only be the counted noun itself."""
    return is_plural(word) and word not in _PLURAL_MODIFIERS


def _ends_amount(folded: str, found: re.Match[str], words: list[str]) -> bool:
    """Whether a word after "the £3m" and ``words`` is no more part of its noun."""
    word = found[1]
    if word in VERBS and (words or folded[found.start()] != "-"):
        return True
    return bool(words) and (word.endswith("ed") or _is_verb_ending(folded, word, found.end()))


def _is_verb_ending(folded: str, word: str, end: int) -> bool:
    """Whether a word in -s goes on with a function word: "the £3m project includes two …"."""
    if not is_plural(word):
        return False
    following = _NEXT.match(folded, end)
    return following is not None and (following[1] in STOP or following[1] in _DETERMINERS)
