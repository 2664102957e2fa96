"""Most, doubled, halved: words that their own figures deny.

“Most voters (48%)” are not most, and what went from 40 to 70 has not doubled.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Place,
    Quantity,
    Severity,
    Triggers,
    changes,
    lazy_pattern,
    relative_change,
    say_number,
)

MESSAGE = "“{found}”, but the figures make it {right}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93

_TIMES = {
    "doubled": 2.0, "doubling": 2.0, "double": 2.0, "doubles": 2.0, "twofold": 2.0,
    "tripled": 3.0, "tripling": 3.0, "triple": 3.0, "trebled": 3.0, "trebling": 3.0,
    "treble": 3.0, "threefold": 3.0, "quadrupled": 4.0, "quadrupling": 4.0, "quadruple": 4.0,
    "fourfold": 4.0, "fivefold": 5.0, "quintupled": 5.0, "tenfold": 10.0, "halved": 0.5,
    "halving": 0.5, "halve": 0.5,
}  # fmt: skip
_BARE = frozenset(
    "double triple treble quadruple halve twofold threefold fourfold fivefold tenfold".split()
)
_GOES_TO = lazy_pattern(r",? (?:[a-z'’]+ ){0,3}(?:from|to) ")
TRIGGERS = Triggers(words=frozenset({"most", "majority", "minority", *_TIMES}))

BAD = [
    Bad("⟦Most⟧ voters (48%) want a new bridge."),
    Bad("A ⟦majority⟧ of members — 46 per cent — said no."),
    Bad("The ⟦majority⟧, 41%, stayed at home."),
    Bad("Membership has ⟦doubled⟧ from 40 to 70."),
    Bad("The price has more than ⟦doubled⟧, to £18 from £10."),
    Bad("Burglaries were ⟦halved⟧, from 200 to 150."),
    Bad("The budget ⟦tripled⟧ to $9 million, from $4 million in 2019."),
    Bad("Output has ⟦quadrupled⟧: 300 tonnes, up from 200 tonnes."),
    Bad("⟦Most⟧ of the herd (12 of 30) is ill."),
    Bad("Nearly ⟦doubling⟧ its seats, the party went from 40 to 55."),
    Bad("A ⟦minority⟧ of pupils (56%) eat lunch there."),
]
GOOD = [
    Good("Most voters (58%) want a new bridge.", why="right"),
    Good("Membership has doubled from 40 to 80.", why="right"),
    Good("Membership has nearly doubled from 40 to 76.", why="nearly"),
    Good("Membership has more than doubled from 40 to 95.", why="right"),
    Good("The budget roughly tripled to $9 million, from $3.2 million.", why="roughly"),
    Good("Most of them, like 48% of all voters, stayed away.", why="another group"),
    Good("At most 48% will come.", why="an upper limit"),
    Good("The most popular dish (38%) was soup.", why="a superlative"),
    Good("The largest share, and the most ever, (48%) went to Ann Lee.", why="a superlative"),
    Good("It halved from 200 to 100.", why="right"),
    Good("The ruling majority fell from 40 to 12.", why="seats"),
    Good(
        "At £40m it is more than double that of Marle, £15m, and up from £30m.", why="an adjective"
    ),
    Good("The law gives treble damages, up to £22,000 from £11,000.", why="a term of law"),
    Good("She doubled back from mile 4 to mile 3.", why="another sense"),
    Good("The party, which lost its majority (48 seats), will govern.", why="seats"),
]

_MOST_GAP = lazy_pattern(
    r"[^.;:!?()\n\d%]{0,48}?(?: ?\(| ?[—–] ?| - |, or |, )(?:(?:about|around|roughly|nearly|almost|"
    r"some|just|over|under|or|exactly) )*"
)
_CLAUSE = lazy_pattern(
    r"\b(?:while|but|and|compared|than|with|against|when|although|up|down|from|like|unlike|except|"
    r"popular|common|recent|likely|important|expensive|ever|lost|its|party|in parliament|seats|"
    r"after|before|where|including|who|which|least)\b"
)
# "… a lot (41%) or some (40%)": the parts of one answer.
_GOES_ON = lazy_pattern(r"\),? (?:or|and|followed|but)\b")
_NOT_BEFORE = frozenset("the at for of their his her its s than".split())


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    if not figures:
        return
    for word in ("most", "majority", "minority"):
        if word in doc.words:
            for at in doc.occurrences(word):
                yield from _most(doc, word, at)
    for word in doc.words.intersection(_TIMES):
        for at in doc.occurrences(word):
            yield from _times(doc, word, at)


def _most(doc: Document, word: str, at: int) -> Iterator[Finding]:
    end = at + len(word)
    following = doc.quantities.between(end, end + 72)
    if not following:
        return
    share = following[0]
    value = _share(doc, following)
    if value is None:
        return
    gap = doc.folded[end : share.start]
    if not _MOST_GAP.fullmatch(gap) or _CLAUSE.search(gap):
        return
    before = doc.folded[max(0, at - 12) : at].split()
    if word == "most" and before and before[-1] in _NOT_BEFORE:
        return
    if word != "most" and _is_seats(doc, at):
        return
    last = following[1] if share.kind is FigureKind.COUNT else share
    if not _closes(doc, gap, last):
        return
    low, high = value
    if (word == "minority" and low > 50.5) or (word != "minority" and high < 49.5):
        said = f"{say_number(round((low + high) / 2, 1))} per cent"
        place = Place(share.start, last.end, said)
        yield Finding(at, end, {"right": said}, others=[place])


def _is_seats(doc: Document, at: int) -> bool:
    before = doc.folded[max(0, at - 14) : at].split()
    return bool(before) and before[-1] not in (
        "a",
        "the",
        "vast",
        "large",
        "clear",
        "slim",
        "small",
    )


def _share(doc: Document, following: list[Quantity]) -> tuple[float, float] | None:
    """The percentage after "most": said, or of "12 of 30"."""
    share = following[0]
    if share.kind is FigureKind.PERCENT and share.value <= 100 and not share.hedge:
        half = min(share.step, 1.0) / 2
        return share.value - half, share.value + half
    if share.kind in (FigureKind.FRACTION, FigureKind.RATIO) and not share.hedge:
        return share.value * 100, share.value * 100
    if share.kind is FigureKind.COUNT and len(following) > 1 and share.is_exact:
        whole = following[1]
        link = doc.folded[share.end : whole.start]
        if (
            link in (" of ", " of the ", " out of ", " out of the ")
            and whole.value > share.value > 0
        ):
            percent = share.value / whole.value * 100
            return percent, percent
    return None


def _closes(doc: Document, gap: str, last: Quantity) -> bool:
    after = doc.folded[last.end : last.end + 3]
    if last.kind is FigureKind.COUNT and gap.endswith(", "):
        return True
    if "(" in gap:
        return after[:1] == ")" and not _GOES_ON.match(doc.folded, last.end)
    return after[:1] in (",", "—", "–") or after in (" — ", " – ", " - ")


def _times(doc: Document, word: str, at: int) -> Iterator[Finding]:
    sentence = doc.sentence_at(at)
    figures = doc.quantities
    first, last = figures.positions(sentence.start, sentence.end)
    pairs = changes(doc.folded, figures, first, last) if last - first > 1 else []
    if len(pairs) != 1:
        return
    change = pairs[0]
    if change.start - at > 90 or at - change.end > 60 or change.old.value <= 0:
        return
    if word in _BARE and not _GOES_TO.match(doc.folded, at + len(word)):
        return  # "more than double that of China", "treble damages"
    factor = _TIMES[word]
    quotient = change.new.value / change.old.value
    low, high = (bound / 100 + 1 for bound in relative_change(change))
    least, most = _allowed(doc.folded[max(0, at - 14) : at], factor)
    if low <= most and high >= least:
        return
    if (factor > 1) != (quotient > 1):
        return  # another pair is meant
    place = Place(change.start, change.end, f"{say_number(round(quotient, 2))} times")
    yield Finding(
        at,
        at + len(word),
        {"right": f"{say_number(round(quotient, 2))} times the old"},
        others=[place],
    )


def _allowed(before: str, factor: float) -> tuple[float, float]:
    """How far from its word the quotient may lie, by the hedge before it."""
    words = before.split()
    if words and words[-1] in ("nearly", "almost"):
        return (0.75 * factor, 1.02 * factor) if factor > 1 else (0.98 * factor, 1.25 * factor)
    if words and words[-1] == "than":
        return (0.99 * factor, 100 * factor) if factor > 1 else (0, 1.01 * factor)
    if words and words[-1] in ("about", "roughly", "around", "approximately", "virtually"):
        return 0.85 * factor, 1.2 * factor
    return 0.92 * factor, 1.25 * factor if factor > 1 else 1.1 * factor
