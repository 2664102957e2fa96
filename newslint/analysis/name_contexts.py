"""Where a name stands and what stands beside it: read only around the places that matter.

A *neighbour* is the capitalised word before or after a name, across particles and initials:
``Jane Q. van Doorn`` gives ``jane`` as what comes before ``doorn``.  A title (``Mr``, ``Sen.``)
is kept apart, for it says what somebody is and not who.  A form without neighbours stands
*bare*.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from newslint.analysis.name_keys import name_key
from newslint.analysis.tokens import CAPITALISED
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness king queen prince "
    "princess duke duchess earl count countess sen senator rep representative gov governor mayor "
    "president pres premier chancellor minister secretary undersecretary ambassador amb judge "
    "justice attorney atty sheriff chief officer constable inspector superintendent supt "
    "commissioner detective det sgt sergeant cpl corporal pvt private lt lieutenant capt captain "
    "maj major col colonel gen general brig brigadier adm admiral cmdr commander marshal rev "
    "reverend father fr sister sr brother bishop archbishop cardinal pope rabbi imam sheikh "
    "ayatollah coach manager chairman chairwoman chair director spokesman spokeswoman "
    "spokesperson councillor councilor cllr congressman congresswoman alderman deputy assistant "
    "vice former ex acting st saint hon herr frau madame monsieur signor señor don doña comrade "
    "prosecutor economist analyst leader speaker whip republican democrat democratic conservative "
    "labour liberal".split()
)
PARTICLES = frozenset(
    "de del della di da do dos das du des la le les lo van von vom zu zur der den ter ten bin ibn "
    "bint al el ul abu ben bar af av y e i".split()
)
SUFFIXES = frozenset("jr sr ii iii iv esq qc kc mp phd md obe mbe cbe".split())
# The words that say what kind of body or place a name is.
BODY_WORDS = frozenset(
    "inc corp co ltd llc plc gmbh ag sa nv bv group holding holdings company corporation industries"
    " partners associates bank fund trust foundation institute institution university college "
    "school "
    "academy hospital museum library council committee commission agency authority department "
    "ministry office bureau board court parliament senate congress assembly party union league "
    "association federation society organization organisation alliance coalition club united city "
    "rovers airlines airways aviation motors brewing energy oil petroleum media news times post "
    "journal press television radio network records studios pictures entertainment services "
    "service systems technologies technology software laboratories labs pharmaceuticals center "
    "centre church cathedral army navy guard police force forces command corps squad team band "
    "orchestra choir theatre theater hotel restaurant cafe street road avenue lane drive square "
    "park river lake mount mountain bridge island islands bay valley county state province region "
    "district airport station act bill law treaty agreement prize award cup championship games "
    "olympics festival war battle revolution day week month year house administration campaign "
    "international national federal royal american british european".split()
)
# Words that may stand before a name without belonging to it.
CONNECTING = frozenset(
    "the a an and or but nor for from with by as at in on of to into onto over under if when while "
    "after before since until that this these those which who whom whose what where why how his "
    "her its their our my your he she it we they you i not no yes all both some many most more "
    "much each every other another only just even still also then now here there so yet because "
    "although though however meanwhile earlier later last next first both either neither like "
    "unlike despite during within without about between among against through is are was were be "
    "been has have had do does did will would can could may might must shall should said says "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov "
    "dec mon tue tues wed thu thur thurs fri sat sun".split()
)
_ABBREVIATED = frozenset(
    "mr mrs ms mx dr prof st sen rep gov gen col lt maj capt sgt cpl pvt adm brig cmdr det supt "
    "atty amb hon pres rev fr sr jr inc corp co ltd vs v no jan feb mar apr jun jul aug sept sep "
    "oct nov dec ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo "
    "mont neb nev okla ore pa tenn tex va vt wash wis wyo u.s u.k u.n d.c".split()
)

_WINDOW = 80  # characters read on either side of a place
_LONG = 200_000  # characters, from which on words are found by an index
_STEPS = 4  # particles and initials that are passed over
_MOST_PLACES = 200  # of one form that are looked at, so that long drafts stay linear
_BEFORE = lazy_pattern(r"(?<![\w'’])(\w[\w'’]*)(\.?)([ \u00a0]{1,2}|[-‐‑])\Z")
_GAPS = frozenset(" \u00a0-‐‑")
_AFTER = lazy_pattern(r"([ \u00a0]{1,2}|[-‐‑])(\w[\w'’]*)(\.?)")
_TOKEN = lazy_pattern(r"\w+(?:['’]\w+)*")
_OPENING = " \u00a0\"'“”‘’([{«*_>"
_WEB = lazy_pattern(r"[@#/\\_]|\.\w|www")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_MARKS = ".,-\"“”'‘’"
_BESIDE = 24  # characters that a word beside a name is looked for in
_BLANKS = frozenset(" \n")
_BLANKS_BEHIND = frozenset(" \n,")


class Occurrence(NamedTuple):
    """One place of a name, without a possessive’s ending.

    ``before`` and ``after`` are the folded neighbours, or empty.
    """

    start: int
    end: int
    before: str
    title: str
    after: str
    opens: bool  # it stands where a sentence or a line begins
    before_opens: bool = False  # … or what stands before it does

    @property
    def bare(self) -> bool:
        """Nothing beside it says whose name it is."""
        return not self.before and not self.after


def places(prose: str, form: str) -> Iterator[tuple[int, int]]:
    """Where ``form`` stands as a whole word outside addresses, handles and tags."""
    if len(prose) > _LONG and _TOKEN.fullmatch(form):
        found: Iterable[int] = _index(prose).get(form, ())
    else:
        found = _search(prose, form)
    length = len(form)
    for at in found:
        end = at + length
        if _is_plain(prose, at, end) or not is_address(prose, at, end):
            yield at, end


def _search(prose: str, form: str) -> Iterator[int]:
    at = prose.find(form)
    count = 0
    while at >= 0 and count < _MOST_PLACES:
        end = at + len(form)
        if _is_plain(prose, at, end) or _is_whole(prose, at, end):
            count += 1
            yield at
        at = prose.find(form, end)


def _is_plain(prose: str, start: int, end: int) -> bool:
    """Whether blanks stand around a word, as around most: it is whole and no address."""
    return prose[start - 1 : start] in _BLANKS and prose[end : end + 1] in _BLANKS_BEHIND


@lru_cache(maxsize=1)
def _index(prose: str) -> Mapping[str, Sequence[int]]:
    """Where each capitalised word of a long text stands: one pass in place of one for each word."""
    found: dict[str, list[int]] = {}
    for match in CAPITALISED.finditer(prose):
        spots = found.setdefault(match[0], [])
        if len(spots) < _MOST_PLACES:
            spots.append(match.start())
    return found


def _is_whole(prose: str, start: int, end: int) -> bool:
    if start and (prose[start - 1].isalnum() or prose[start - 1] == "_"):
        return False
    if start > 1 and prose[start - 1] in "'’" and prose[start - 2].isalnum():
        return False
    following = prose[end : end + 2]
    if not following:
        return True
    if following[0] in "'’":
        return not following[1:].isalnum()
    return not (following[0].isalnum() or following[0] == "_")


def is_address(prose: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a handle or a tag."""
    if start and prose[start - 1] in "@#/_":
        return True
    if prose[end : end + 1] not in "@/_." and (not start or prose[start - 1] not in "."):
        return False
    left = prose[max(0, start - _WINDOW) : start].rpartition(" ")[2].rpartition("\n")[2]
    right = prose[end : end + _WINDOW].partition(" ")[0].partition("\n")[0]
    return _WEB.search(left + right.rstrip(".,;:!?)”’\"'")) is not None


def line_around(prose: str, at: int, width: int = 400) -> str:
    """The line that holds an offset, as far as ``width`` characters to either side."""
    start = prose.rfind("\n", max(0, at - width), at) + 1 or max(0, at - width)
    end = prose.find("\n", at, at + width)
    return prose[start : end if end >= 0 else at + width]


def is_headline_like(line: str) -> bool:
    """Whether nearly all longer words of a line have capitals, as headlines may."""
    longer = [word for word in line.split() if len(word.strip(".,:;!?\"'“”‘’()")) > 3]
    capitals = sum(word.strip("\"'“”‘’(")[:1].isupper() for word in longer)
    return len(longer) >= 3 and capitals > 0.75 * len(longer)


def opens_sentence(prose: str, start: int) -> bool:
    """Whether a word that starts here is the first of its sentence or line."""
    at = start - 1
    while at >= 0 and prose[at] in _OPENING:
        at -= 1
    if at < 0 or prose[at] in "\n\r!?:;…•":
        return True
    if prose[at] != "." or at == start - 1:
        return False
    word = prose[max(0, at - 12) : at].rpartition(" ")[2].rpartition("\n")[2].lower()
    return len(word) != 1 and word not in _ABBREVIATED


def occurrences(prose: str, forms: Sequence[str], most: int = _MOST_PLACES) -> list[Occurrence]:
    """The places of a name's forms (the first ``most`` of each) with neighbours, in order."""
    return [occurrence(prose, *place) for place in written_places(prose, forms, most)]


def written_places(
    prose: str, forms: Sequence[str], most: int = _MOST_PLACES
) -> list[tuple[int, int, str]]:
    """Where a name's forms (the first ``most`` of each) stand, each with the form, in order."""
    return sorted(
        (start, end, form) for form in forms for start, end in islice(places(prose, form), most)
    )


def occurrence(prose: str, start: int, end: int, form: str) -> Occurrence:
    """One place of a name, read: what stands beside it."""
    before, title, before_opens = _before(prose, start)
    possessive = form.endswith(_POSSESSIVE) or prose[end : end + 1] in ("'", "’")
    after = "" if possessive else _after(prose, end)
    if form.endswith(_POSSESSIVE[:2]):
        end -= len("'s")
    if form.isupper() and line_around(prose, start, _WINDOW).isupper():
        before = after = ""  # in a line of capitals every word looks like a name
    opens = opens_sentence(prose, start)
    return Occurrence(start, end, before, title, after, opens, before_opens)


def _before(prose: str, start: int) -> tuple[str, str, bool]:
    """The name before, the title before (the nearest), and whether the name opens a sentence."""
    initial = title = ""
    at = start
    for _ in range(_STEPS):
        if prose[at - 1 : at] not in _GAPS:
            break
        left = prose[max(0, at - _WINDOW) : at]
        found = _BEFORE.search(left, left.rfind(" ", 0, len(left) - 2) + 1)
        if found is None:
            break
        word, stop, _gap = found.groups()
        at -= len(found[0])
        folded = word.lower()
        if len(word) == 1 and word.isupper():
            initial = folded
        elif folded in TITLES:
            title = folded
            break
        elif folded in PARTICLES:
            continue
        elif (
            stop or not word[0].isupper() or word.endswith(_POSSESSIVE[:2]) or folded in CONNECTING
        ):
            break
        else:
            return name_key(word), title, opens_sentence(prose, at)
    return initial, title, False


def _is_no_name(word: str) -> bool:
    return word.lower() in CONNECTING or word.endswith(_POSSESSIVE[:2])


def _after(prose: str, end: int) -> str:
    of = ""
    at = end
    for _ in range(_STEPS):
        found = _AFTER.match(prose, at)
        if found is None:
            return ""
        _gap, word, stop = found.groups()
        at = found.end()
        folded = word.lower()
        if folded == "of":
            of = "of "
        elif folded in PARTICLES or (len(word) == 1 and word.isupper()):
            continue
        elif folded in SUFFIXES or not word[0].isupper() or folded in CONNECTING:
            return ""
        else:
            return of + name_key(word)
        if stop and len(word) > 1:
            return ""
    return ""


def beside(prose: str, forms: Sequence[str]) -> set[tuple[str, str]]:
    """The words right before and right after the forms, unjudged: a quick first look."""
    found: set[tuple[str, str]] = set()
    for form in forms:
        for start, end in places(prose, form):
            left = prose[max(0, start - _BESIDE) : start].rsplit(None, 1)[-1:]
            if left and left[0][0].isupper() and left[0].lower() not in CONNECTING:
                found.add(("before", left[0].strip(_MARKS).lower()))
            if prose[end : end + 1] == " ":
                right = prose[end : end + _BESIDE].split(None, 1)[:1]
                if right and right[0][0].isupper():
                    found.add(("after", right[0].strip(_MARKS).lower()))
    return found
