"""What stands before a figure: hedge, determiner, and the words before those."""

from sys import intern

from newslint.typing import NamedTuple

_HEDGES = frozenset(
    "about around roughly approximately nearly almost over under some above below exactly circa "
    "estimated approx barely".split()
)
_TWO_WORDS = {
    ("more", "than"): "more than", ("less", "than"): "less than", ("fewer", "than"): "less than",
    ("greater", "than"): "more than", ("higher", "than"): "more than",
    ("lower", "than"): "less than", ("at", "least"): "at least", ("at", "most"): "up to",
    ("up", "to"): "up to", ("close", "to"): "nearly", ("as", "many"): "up to",
    ("many", "as"): "up to", ("much", "as"): "up to", ("few", "as"): "at least",
    ("little", "as"): "at least", ("high", "as"): "up to", ("north", "of"): "more than",
    ("excess", "of"): "more than", ("shy", "of"): "nearly", ("short", "of"): "nearly",
    ("minimum", "of"): "at least", ("maximum", "of"): "up to",
}  # fmt: skip
_UNSETTLED = frozenset(("a", "an", "all"))
_DEGREES = frozenset("just well slightly far little somewhat only".split())
DETERMINERS = frozenset(
    "the all these those both another other others his her their its our my your a an every each "
    "remaining further additional extra more first last past next previous only total combined "
    "whole full new same such what which any no this that".split()
)
# Without one of these right before it a figure has no hedge.
MAY_HEDGE = _HEDGES | _UNSETTLED | {last for _, last in _TWO_WORDS}
_AS_WRITTEN = str.maketrans("", "", "(\"'“‘[")
_STOPS = frozenset(',.;:!?)—–…"”]')


class Context(NamedTuple):
    """The left side of a figure, all folded."""

    hedge: str
    determiner: str
    before: tuple[str, ...]

    def bounds(self, value: float, low: float, high: float) -> tuple[float, float]:
        """The interval that the hedge makes of a written figure's own."""
        match self.hedge:
            case "":
                return low, high
            case "more than" | "over" | "above":
                return min(low, value), high * 1.25
            case "just over":
                return min(low, value), high * 1.1
            case "at least":
                return low, high * 1.5
            case "nearly" | "almost" | "just under":
                return low * 0.85, high
            case "less than" | "under" | "below" | "up to" | "barely":
                return low * 0.8, high
            case "exactly":
                return low, high
            case "some":
                return low * 0.98, high * 1.02
            case _:
                return low * 0.9, high * 1.1


_MOST = 8  # words that are looked at …
CONTEXT = 56  # … in so many characters
_KEPT = 4  # words that are told of
_TELLING = MAY_HEDGE | DETERMINERS
NO_CONTEXT = Context("", "", ())


def context(folded: str, start: int) -> Context:
    """The hedge, the determiner and up to four words before the figure that starts here."""
    if folded[start - 1 : start] not in (" ", "\u00a0", "("):
        return NO_CONTEXT
    left = folded[max(0, start - CONTEXT) : start]
    left = left[left.rfind("\n") + 1 :]
    words = _unbroken(left.rsplit(None, _KEPT)[-_KEPT:])
    if words and words[-1] in _TELLING:
        return _told(_unbroken(left.rsplit(None, _MOST)[-_MOST:]))
    return Context("", "", tuple(map(intern, words))) if words else NO_CONTEXT


def _unbroken(words: list[str]) -> list[str]:
    """Those of some words that stand behind the last stop among them."""
    if "".join(words).isalnum():
        return words
    found: list[str] = []
    for word in reversed(words):
        if word.isalnum():
            found.append(word)
            continue
        if word[-1] in _STOPS or (not word[-1].isalnum() and word[-1] not in "'’"):
            break
        bare = word.translate(_AS_WRITTEN)
        if not bare:
            break
        found.append(bare)
        if bare != word:
            break
    found.reverse()
    return found


def _told(words: list[str]) -> Context:
    """The context that some words make, the last of them a hedge or a determiner."""
    hedge = _hedge(words) if words[-1] in MAY_HEDGE else ""
    determiners: list[str] = []
    while words and words[-1] in DETERMINERS and len(determiners) < 3:
        determiners.append(words.pop())
    if (
        determiners
        and not hedge
        and _UNSETTLED.issuperset(determiners)
        and words[-1:] not in (["under"], ["over"])
    ):
        hedge = _hedge(
            words
        )  # "about a third"; but "under the plan", "more than the £2m" have none
    determiners.reverse()
    # The words of all figures stay in memory for as long as the draft: one string for each word.
    return Context(hedge, intern(" ".join(determiners)), tuple(map(intern, words[-_KEPT:])))


def _hedge(words: list[str]) -> str:
    if not words:
        return ""
    found = ""
    if words[-1] in _HEDGES:
        found = words.pop()
    elif len(words) > 1 and (words[-2], words[-1]) in _TWO_WORDS:
        found = _TWO_WORDS[words[-2], words[-1]]
        del words[-2:]
        if words and words[-1] in ("as", "in", "a"):
            words.pop()
    if found and words and words[-1] in _DEGREES:
        degree = words.pop()
        if words and words[-1] == "a":
            words.pop()
        if degree in ("just", "slightly", "little") and found in ("over", "more than"):
            return "just over"
    return found
