"""What ends does so after it began.

“(1956–1932)”, a trial that opened in May 2024 and ended with a verdict in February 2024, a
station that closed before it opened, dates that run “from 12 to 3 May”. Beginnings and ends in
two sentences are compared only if the second plainly speaks of the first one's subject: “its”,
“the station closed”, a verdict after a trial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Place, Severity, Span, lazy_pattern

if TYPE_CHECKING:
    from newslint.rule import WrittenDate

MESSAGE = "{end} lies before {begin}: check the order."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.93

BAD = [
    Bad("The show opens on ⟦12 June and closes on 2 June⟧."),
    Bad("The strike, which began on 5 May 2024, ended on ⟦2 May 2024⟧."),
    Bad("The contract was signed in 2019 and expired in ⟦2014⟧."),
    Bad("The king ⟦(reigned 1830–1803)⟧ was mad."),
    Bad("She was elected in 2015 and left office in ⟦2011⟧."),
    Bad("The maps were by Agnes Thorne ⟦(1887–1862)⟧, a village teacher."),
    Bad("Otto Lind ⟦(1956-1932)⟧ painted boats."),
    Bad("Otto Lind (born 1956, died ⟦1932⟧) painted boats."),
    Bad("Otto Lind was born in May 1956 and died in ⟦1932⟧."),
    Bad("He was mayor from ⟦2014 to 2011⟧."),
    Bad("The mine was open ⟦between 1987 and 1978⟧."),
    Bad("The fair runs from ⟦May 12 to May 3⟧."),
    Bad("The hall is shut ⟦from 12 to 3 May⟧."),
    Bad("The road is closed from ⟦21 October 2025 until 2 October 2025⟧."),
    Bad(
        "Her trial opened in June 2019 and was broken off once. The jury found her guilty in "
        "⟦March 2019⟧."
    ),
    Bad(
        "Mossend Halt opened in 1907 to serve a quarry. The last train stopped there in ⟦1903⟧, "
        "when the station closed."
    ),
    Bad("The museum opened in 1998. It closed in ⟦1989⟧ for want of visitors."),
    Bad("The club was founded in 1965 and was dissolved in ⟦1956⟧."),
    Bad("They married in 2012 and divorced in ⟦2002⟧."),
]
GOOD = [
    Good("The mill opened in 2010 in a building that closed in 2008."),
    Good("She joined the party in 2010. She left the union in 2008."),
    Good("She joined the party in 2010 and left the union in 2008."),
    Good("The maps were by Agnes Thorne (1862–1887), a village teacher."),
    Good("The coin is from the time of Nero's heir (58–27 B.C.).", why="before Christ"),
    Good("Augustus (63 BC – AD 14) ruled."),
    Good("The station opened in 2004. The last train stopped there in 2011."),
    Good("The museum opened in 2014. Its predecessor closed in 2011.", why="another museum"),
    Good("The shop opened in 2014 on the site of a bank that closed in 2011.", why="a bank"),
    Good("It reopened in 2014. The mine had closed in 2011.", why="reopened"),
    Good("His trial opened in May 2024. A co-defendant was found guilty in February 2024."),
    Good("The second trial opened in May 2024. He had been found guilty in 2021.", why="a second"),
    Good("The trial opened in May 2024. A first verdict, in February 2024, was quashed."),
    Good("He worked from November 3 to January 12."),
    Good("Sales fell from 2014 to 1998 units.", why="units"),
    Good("The fair runs from May 12 to June 3."),
    Good("They sell shirts in sizes from 12 to 3.", why="no dates"),
    Good("He moved from room 2014 to 2011.", why="rooms"),
]
_LIVES = lazy_pattern(
    r"\((?:reigned |ruled |born |in office |r\. ?|b\. ?)?"
    r"(?P<first>1\d{3}|20\d\d) ?[-–—] ?(?P<last>1\d{3}|20\d\d)\)"
)
_BEFORE_CHRIST = lazy_pattern(r"\bB\.?C\.?(?:E\.?)?\b")
_YEARS = lazy_pattern(
    r"(?P<how>from|between) (?P<first>1[5-9]\d\d|20\d\d)(?P<link> (?:to|until|till|and|through) )"
    r"(?P<last>1[5-9]\d\d|20\d\d)(?=[.,;:)]|\s(?!\w+s\b|(?-i:[A-Z]))|\Z)",
    re.IGNORECASE,
)
_NUMBERED = lazy_pattern(
    r"\b(?:room|number|page|line|route|model|down|fell|rose|went|cut|dropped|increased|decreased|"
    r"grew|shrank|declined|units?|metres|meters|feet|points?|price|index|copies|BC|B\.C\.)\b"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WHEN = (
    r"(?:in|on|since) (?P<{0}>(?:(?:late|early|mid-?)[ -]?)?"
    rf"(?:{_MONTH} (?:\d{{{{1,2}}}}, )?|\d{{{{1,2}}}} {_MONTH} )?(?:1[6-9]|20)\d\d)\b(?!-)"
)
_BEGUN = lazy_pattern(r"(?P<between>[^.;\n]{0,60}?) " + _WHEN.format("begin"))
_LIFE = lazy_pattern(
    r"born\b[^;()\n]{0,40}?\b(?P<first>1[5-9]\d\d|20\d\d)\b[^;\n]{0,40}?\bdied\b(?: in| on)?"
    r"[^;()\n]{0,25}?\b(?P<last>1[5-9]\d\d|20\d\d)\b"
)
_ENDS = {
    "opened": "closed|shut|shut down|demolished|burned down|burnt down|abandoned|stopped",
    "founded": "dissolved|closed|disbanded|wound up|folded|collapsed|went bankrupt",
    "established": "dissolved|closed|abolished|disbanded|wound up",
    "launched": "closed|scrapped|shut down|discontinued|ended|abandoned",
    "formed": "split up|disbanded|dissolved|broke up",
    "set up": "dissolved|closed|abolished|disbanded|wound up",
    "built": "demolished|torn down|pulled down|burned down|burnt down",
    "married": "divorced|separated",
    "wed": "divorced|separated",
    "born": "died",
    "began": "ended|finished|completed",
    "started": "ended|finished|completed",
    "took office": "left|stepped down|retired|resigned|was ousted",
    "signed": "expired|ran out|ended",
    "joined": "retired|left|resigned|quit",
    "elected": "left office|stepped down|resigned|retired",
    "appointed": "left|stepped down|resigned|retired|was sacked|was fired",
    "introduced": "abolished|scrapped|repealed|withdrawn",
}
_BEGINNINGS = {verb: (verb.partition(" ")[0], ends) for verb, ends in _ENDS.items()}
_VERDICT = "found (?:him|her|them) guilty|convicted|acquitted|sentenced|cleared"
_OTHERS = lazy_pattern(
    r"\b(?:re-?(?:opened|built|launched|founded|married|established|introduced|started)|"
    r"predecessors?|previous(?:ly)?|earlier|former|old|older|original(?:ly)?|first|second|third|"
    r"another|other|different|second-hand|replac\w+|rival|sister|had|site|until|again|once|"
    r"appeal|retrial|co-defendants?|accomplice|brother|father|mother|son|daughter)\b",
    re.IGNORECASE,
)
_SAME = lazy_pattern(
    r"\A(?:it|he|she|they|the \w+|its \w+|when the \w+|when it|and|but|before|the last|the court|"
    r"the jury|the judge|a jury|a judge|a court)\b",
    re.IGNORECASE,
)
_AND_ENDS = lazy_pattern(r"and (?:ends|ended|closes|closed|finishes|finished|will end)(?: on)?")
_BEGINS = lazy_pattern(
    r"\b(?:opens|opened|begins|began|starts|started|begin|open|start)(?: on)? \Z"
)
_ANY_YEAR = frozenset(map(str, range(1000, 2100)))
_BEFORE_YEARS = ("from ", "between ")
_MOST = 200  # beginnings with one verb that are followed up


def check(doc: Document, options: object) -> Iterator[Finding]:
    if not doc.numerals.isdisjoint(_ANY_YEAR):
        yield from _brackets(doc)
        yield from _spans_of_years(doc)
        yield from _lives(doc)
        yield from _beginnings(doc)
    yield from _spans_of_days(doc)


def _finding(start: int, end: int, first: str, last: str, *others: Place) -> Finding:
    return Finding(start, end, {"end": last, "begin": first}, others=others)


def _brackets(doc: Document) -> Iterator[Finding]:
    for found in _LIVES.finditer(doc.prose):
        if int(found["last"]) < int(found["first"]) and not _is_ancient(doc, found.start()):
            yield _finding(*found.span(), found["first"], found["last"])


def _is_ancient(doc: Document, at: int) -> bool:
    return _BEFORE_CHRIST.search(doc.prose, *doc.sentence_at(at)) is not None


def _spans_of_years(doc: Document) -> Iterator[Finding]:
    folded = doc.folded
    for start, _ in doc.digit_runs:
        if folded.endswith(_BEFORE_YEARS, 0, start):
            word = next(word for word in _BEFORE_YEARS if folded.endswith(word, 0, start))
            yield from _years(doc, start - len(word))


def _years(doc: Document, at: int) -> Iterator[Finding]:
    found = _YEARS.match(doc.prose, at)
    if found is not None and not doc.prose[max(0, at - 1) : at].isalnum():
        first, last = int(found["first"]), int(found["last"])
        if last >= first or (found["how"].lower() == "between") != ("and" in found["link"]):
            return
        sentence = doc.sentence_at(found.start())
        if _NUMBERED.search(doc.prose, sentence.start, min(sentence.end, found.end() + 30)):
            return
        start = found.start("first") if found["how"].lower() == "from" else found.start()
        yield _finding(start, found.end(), found["first"], found["last"])


def _spans_of_days(doc: Document) -> Iterator[Finding]:
    dates = doc.dates
    for number, written in enumerate(dates):
        if written.last_day is not None and written.link in ("to", "until", "till", "through"):
            before = doc.prose[max(0, written.start - 5) : written.start].lower()
            if written.last_day < (written.day or 0) and before == "from " and written.day_first:
                start = written.start - 5
                first = doc.prose[written.start : written.end].partition(" ")[0]
                yield _finding(start, written.end, first, str(written.last_day))
        if number + 1 < len(dates):
            yield from _days(doc, written, dates[number + 1])


def _days(doc: Document, one: WrittenDate, other: WrittenDate) -> Iterator[Finding]:
    """ "from May 12 to May 3": one month, or two days with their years."""
    if one.day is None or other.day is None or not 0 < other.start - one.end < 24:
        return
    link = doc.prose[one.end : other.start].strip(" ,")
    before = doc.prose[max(0, one.start - 12) : one.start].lower()
    if _AND_ENDS.fullmatch(link):
        if not _BEGINS.search(before):
            return
    elif link not in ("to", "until", "till", "through") or not before.endswith("from "):
        return
    if one.month == other.month and one.year in (None, other.year):
        backwards = other.day < one.day
    elif one.calendar and other.calendar:
        backwards = other.calendar < one.calendar
    else:
        return
    if backwards:
        yield _finding(
            one.start,
            other.end,
            doc.prose[one.start : one.end],
            doc.prose[other.start : other.end],
        )


def _lives(doc: Document) -> Iterator[Finding]:
    if not {"born", "died"} <= doc.words:
        return
    for at in doc.occurrences("born"):
        found = _LIFE.match(doc.prose, at)
        if found and int(found["last"]) < int(found["first"]) and not _is_ancient(doc, at):
            place = Place(*found.span("first"), "born here")
            yield _finding(*found.span("last"), found["first"], found["last"], place)


def _beginnings(doc: Document) -> Iterator[Finding]:
    for verb, (first_word, ends) in _BEGINNINGS.items():
        if first_word not in doc.words:
            continue
        for at in islice(doc.occurrences(verb), _MOST):
            begin = _BEGUN.match(doc.prose, at + len(verb))
            if begin is not None:
                yield from _followed_up(doc, at, verb, ends, begin)


def _followed_up(
    doc: Document, at: int, verb: str, ends: str, begin: re.Match[str]
) -> Iterator[Finding]:
    """The end of what begins at ``at``, in the same sentence or the next, if it lies before."""
    sentence = doc.sentence_at(at)
    before = doc.prose[sentence.start : begin.end()]
    block = doc.block_at(at)
    if block is None or _OTHERS.search(before):
        return
    verbs = ends
    if _TRIAL.search(doc.prose[sentence.start : at]):
        verbs = _VERDICT
    pattern = re.compile(rf"\b(?:{verbs})\b(?P<between>[^.;\n]{{0,60}}?) " + _WHEN.format("end"))
    following = doc.sentence_at(min(sentence.end + 2, block.end))
    for span in (Span(begin.end(), sentence.end), following):
        if span.start < begin.end():
            continue
        end = pattern.search(doc.prose, *span)
        if end is None and verb == "opened":
            end = _LAST.search(doc.prose, *span)
        if end is None:
            continue
        clause = doc.prose[span.start : end.end()].strip(" ,")
        is_same = span.start == begin.end()
        if verb in _LOOSE and not (is_same and _STRAIGHT.fullmatch(clause[: -len(end["end"])])):
            return
        if is_same and _RELATIVE.search(clause):
            return
        if _OTHERS.search(clause) or not (_SAME.match(clause) or span.start == begin.end()):
            return
        subject = _SUBJECT.match(clause)
        if subject and subject[1] not in before.lower() and subject[1] not in _COURT:
            return
        if _is_before(end["end"], begin["begin"]) and not doc.in_speech(at):
            place = Place(at, begin.end(), "begins here")
            finding = _finding(*end.span("end"), begin["begin"], end["end"], place)
            yield finding._replace(severity=Severity.WARNING)
        return


# People join and leave many things: these verbs count only side by side.
_LOOSE = frozenset({"joined", "elected", "appointed", "took office", "signed"})
_STRAIGHT = lazy_pattern(
    r"and (?:was |then )?[a-z]+(?: office| down| out| ousted| sacked| fired)? in "
)
_RELATIVE = lazy_pattern(r"\b(?:that|which|whose|who|where|in an?|from an?)\b")
_SUBJECT = lazy_pattern(r"(?:[Ww]hen )?[Tt]he (\w+)")
_COURT = frozenset({"court", "jury", "judge", "judges", "last"})
_TRIAL = lazy_pattern(r"\btrial\b[^,.;]{0,20}\Z")
_LAST = lazy_pattern(
    r"\b[Tt]he last \w+ (?:stopped|ran|left|sailed|was|took|played)\b(?P<between>[^.;\n]{0,40}?) "
    + _WHEN.format("end")
)


def _is_before(end: str, begin: str) -> bool:
    """Whether "February 2024" lies before "May 2024", "2011" before "2014", 2 before 5 May."""
    last, first = int(end[-4:]), int(begin[-4:])
    if last != first:
        return last < first
    months = [re.search(_MONTH, text) for text in (end, begin)]
    if not months[0] or not months[1]:
        return False
    names = _MONTH[3:-1].split("|")
    numbers = [names.index(month[0]) for month in months if month]
    if numbers[0] != numbers[1]:
        return numbers[0] < numbers[1]
    days = [re.search(r"\b\d{1,2}\b", text) for text in (end, begin)]
    return bool(days[0] and days[1]) and int(days[0][0]) < int(days[1][0])  # type: ignore[index]
