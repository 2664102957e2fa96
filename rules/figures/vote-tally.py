"""A vote, its margin and the size of the house that do not agree.

“57-48, a seven-vote margin” is one of nine. More votes than members, or a majority that is not
the difference, is noticed by every reader who was there.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Figures,
    Finding,
    Good,
    NamedTuple,
    Options,
    Place,
    Quantity,
    Severity,
    Triggers,
    lazy_pattern,
    say_number,
)

MESSAGE = "{left} is a margin of {right}, not “{found}”."
TOO_MANY = "{left} makes {right} votes in a house of {found}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
TRIGGERS = Triggers(
    words=frozenset("margin majority vote votes voted passed seats senate ballots".split())
)

BAD = [
    Bad("The vote was 57-48, ⟦a seven-vote margin⟧ along party lines."),
    Bad("The bill passed 60–50, with a majority of ⟦12⟧."),
    Bad("She won by ⟦24 votes⟧, 412 to 378."),
    Bad("Lawmakers voted 71 to 64, a margin of ⟦eight⟧, to shut the mine."),
    Bad("The motion was lost by ⟦six votes⟧, 48 to 41."),
    Bad("Members backed it by 212 votes to 198, a majority of ⟦24⟧."),
    Bad("The council rejected the plan 9-6. The margin of ⟦four⟧ surprised the mayor."),
    Bad("In the ⟦100-member⟧ Senate, the bill passed 58-47."),
    Bad("The board, all of whose ⟦17⟧ members came, voted 11-7 for the dam."),
    Bad("By ⟦a three-vote margin⟧, 52 to 47, the house voted no."),
    Bad("The amendment failed, 30 votes to 44, a majority of ⟦16⟧."),
]
GOOD = [
    Good("The vote was 57-48, a nine-vote margin.", why="right"),
    Good("The bill passed 60–50, with a majority of 10.", why="right"),
    Good("They won 3-2 and lead by 12 points.", why="a score"),
    Good("The vote was 53-46; a majority of 60 was needed.", why="the majority needed"),
    Good("The vote was 60-40, a two-thirds majority short by seven votes.", why="another sum"),
    Good(
        "The coalition has a majority of 12 and won 60-50 on Monday with rebels.",
        why="a majority of seats",
    ),
    Good("In the 100-member Senate, the bill passed 53-46.", why="right"),
    Good("In the 435-member House, the vote was 220-211.", why="right"),
    Good("It passed by 20 votes, 60 to 40, in 2019 and by 12 votes this week.", why="two votes"),
    Good("The vote was 53-46, eight votes more than in May.", why="another comparison"),
    Good("By a 10-vote margin, 60-50, it passed.", why="right"),
    Good("In the nine-member county, turnout was 48-52 per cent.", why="shares"),
]

_VOTE_WORDS = lazy_pattern(
    r"\b(?:vot(?:e|es|ed|ing)|pass(?:ed|es)?|approved?|rejected|defeated|confirmed|backed|ballot|"
    r"carried|failed|adopted|lost|won|chose|elected|margin)\b"
)
_TO = lazy_pattern(r"(?: votes?)? ?(?:to|against) ")
_FARTHEST = len(" votes against ")
_MARGIN = lazy_pattern(r"\b(?:margin|majority) of \Z")
_MARGIN_AFTER = lazy_pattern(r"[ -]votes?[ -](?:margin|majority|win|victory|defeat|edge)\b")
_NEEDED = lazy_pattern(
    r"\b(?:need|needs|needed|required|requires|short|more than|threshold|working|coalition|seats?|"
    r"has a|had a|have a|holds|held a|points?)\b"
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    in_sentences: dict[int, list[_Tally]] = {}
    for index, tally in _tallies(doc, figures):
        in_sentences.setdefault(figures.sentence_of(index), []).append(tally)
    for number, tallies in in_sentences.items():
        first, last = figures.sentences[number]
        if last - first > 40:
            continue  # a table of results
        if len(tallies) != 1:
            continue
        start, end, ayes, noes = tallies[0]
        sentence = figures[first].sentence
        if not _VOTE_WORDS.search(doc.folded, sentence.start, sentence.end):
            continue
        words = doc.prose[start:end]
        more = figures.positions(sentence.end, min(len(doc.prose), sentence.end + 90))
        for index in (*range(first, last), *range(*more)):
            figure = figures[index]
            if start <= figure.start < end:
                continue
            place = Place(start, end, "the vote")
            margin = _margin(doc, figure, start)
            if margin and abs(figure.value - abs(ayes - noes)) > 0.1:
                slots = {"left": words, "right": say_number(abs(ayes - noes))}
                yield Finding(*margin, slots, others=[place])
            elif index < last and _is_house(doc, figure) and ayes + noes > figure.value >= ayes:
                right, size = say_number(ayes + noes), say_number(figure.value)
                slots = {"left": words, "right": right, "found": size}
                end = _joined_end(doc, figure) if figure.joined else figure.end
                yield Finding(figure.start, end, slots, message=TOO_MANY, others=[place])


class _Tally(NamedTuple):
    start: int
    end: int
    ayes: float
    noes: float


def _tallies(doc: Document, figures: Figures) -> Iterator[tuple[int, _Tally]]:
    """The votes, *53-46*, *71 to 64*, *212 votes to 198*, with the positions of their figures."""
    for index in figures.indexes(FigureKind.PAIR, FigureKind.COUNT):
        one = figures[index]
        if one.kind is FigureKind.PAIR:
            if not one.unit and one.value % 1 == 0 and one.second:
                yield index, _Tally(one.start, one.end, one.value, one.second)
        elif index + 1 < len(figures):
            other = figures[index + 1]
            if (
                other.kind is FigureKind.COUNT
                and other.start - one.end <= _FARTHEST
                and _TO.fullmatch(doc.folded, one.end, other.start)
                and one.head in ("", "vote")
                and other.head in ("", "vote")
                and figures.sentence_of(index) == figures.sentence_of(index + 1)
                and "from" not in one.before
            ):
                yield index, _Tally(one.start, other.end, one.value, other.value)


def _margin(doc: Document, figure: Quantity, vote: int) -> tuple[int, int] | None:
    """Where a figure says the margin of the vote that begins at ``vote``."""
    if figure.kind is not FigureKind.COUNT or figure.hedge:
        return None
    folded = doc.folded
    around = folded[max(figure.sentence.start, figure.start - 36) : figure.sentence.end][:90]
    if _NEEDED.search(around):
        return None
    if _MARGIN.search(folded, max(0, figure.start - 14), figure.start):
        # "The party, with a majority of 12, voted 60-50": before the vote only "by" leads to it.
        if figure.start < vote and "by a" not in folded[max(0, figure.start - 20) : figure.start]:
            return None
        return figure.start, figure.end
    if _MARGIN_AFTER.match(folded, figure.end):
        article = 2 if folded[figure.start - 2 : figure.start] == "a " else 0
        after = _MARGIN_AFTER.match(folded, figure.end)
        assert after is not None
        return figure.start - article, after.end()
    by_votes = figure.head == "vote" and figure.before[-1:] == ("by",)
    if by_votes and 0 <= vote - figure.phrase_end <= 4:  # "by 24 votes, 412 to 388"
        return figure.start, figure.phrase_end
    return None


def _is_house(doc: Document, figure: Quantity) -> bool:
    """Whether a figure is all who can vote: *the 100-member Senate*, *all 17 members*."""
    if figure.joined:
        return figure.head in _SEATS or bool(_SEATS.intersection(figure.modifiers[:1]))
    if figure.head not in _SEATS or figure.hedge:
        return False
    before = doc.folded[max(figure.sentence.start, figure.start - 16) : figure.start].split()
    return "all" in before


_SEATS = frozenset("member seat senator councillor councilor lawmaker juror judge".split())


def _joined_end(doc: Document, figure: Quantity) -> int:
    end = figure.end + 1
    while end < len(doc.prose) and doc.prose[end].isalpha():
        end += 1
    return end
