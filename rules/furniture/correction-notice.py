"""A correction says what was wrong, what is right, and is right itself.

“An error has been corrected” tells a reader nothing. And a notice that gives the right name while
the story below still has the wrong one, or spells it a third way, needs a correction of its own:
names and figures of the notice are looked up in the story.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Block,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Triggers,
    distance,
    lazy_pattern,
)

MESSAGE = "The notice does not say what was wrong and what is right."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(
    words=frozenset("correction corrections corrected clarification amended version".split())
)
STALE = "The notice says “{right}”, but the story still has “{wrong}”."
THIRD = "The notice has “{found}”, the story “{other}”."

_STORY = "The depot at Holm was closed in 1976.\nOrville Gantt, 98, sent the last wire.\n"
BAD = [
    Bad(_STORY + "⟦Correction: An earlier version of this article had an error, now corrected.⟧"),
    Bad(_STORY + "⟦This story has been corrected.⟧"),
    Bad(_STORY + "⟦Correction: An earlier version of this story misspelled the man’s name.⟧"),
    Bad(
        _STORY
        + "Correction: An earlier version had the name wrong. He is Orville ⟦Gant⟧, not Gantt."
    ),
    Bad(_STORY + "Correction: The depot was closed in ⟦1967⟧, not 1976."),
    Bad(_STORY + "Clarification: This article was amended to say that Orville ⟦Gannt⟧ is retired."),
]
GOOD = [
    Good(_STORY + "Correction: He is Orville Gantt, not Gant.", why="agrees with the story"),
    Good(
        _STORY + "Correction: An earlier version of this article said the depot was closed in "
        "1967. It was closed in 1976.",
        why="says both",
    ),
    Good(
        _STORY + "This article was amended on 3 May to make clear that the depot was not sold.",
        why="says what was unclear",
    ),
    Good(_STORY + "Correction: May 3, 2019\nThe depot was closed in 1976.", why="a heading"),
    Good(_STORY + "The correction of the timetable took a year.", why="no notice"),
]

_NOTICE = lazy_pattern(
    r"(?:Corrections?|CORRECTIONS?|Clarifications?|CLARIFICATION|Correction and clarification)"
    r"(?: [a-z]+)?\s?(?:[:.—–-]|\(|\Z)"
    r"|[^.\n]{0,60}\b(?:earlier|previous|original) version of (?:this|the) "
    r"|This (?:article|story|report|post|piece|column) (?:was|has been) "
    r"(?:amended|corrected|edited|changed)\b"
)
# What a notice says without saying anything; with nothing else in it, it is empty.
_EMPTY = frozenset(
    "correction corrections clarification an a the earlier previous original version of this that "
    "article story report post piece column headline caption contained contains included includes "
    "had has have been was were is it its which error errors mistake mistakes inaccuracy "
    "inaccuracies typo typos incorrect inaccurate wrong information factual now since corrected "
    "amended fixed updated edited changed removed we regret apologise apologize for to correct "
    "clarify and in on at editor's note online published originally due some reflect "
    "misspelled misspelt misstated misidentified misquoted wrongly incorrectly name names surname "
    "age title date man's woman's his her their person's someone's january february march april "
    "may june july august september october november december".split()
)
_TOKEN = lazy_pattern(r"[A-Za-zÀ-ÿ][\w’'-]*|\d+(?:[.,:]\d+)*")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’-]+|\d+(?:[.,:]\d+)*"
_NOT = lazy_pattern(
    rf"(?P<right>{_NAME})(?: (?:per cent|percent|[a-z]+))?, (?:and )?not (?:in )?"
    rf"(?:(?:{_NAME}) ){{0,2}}(?P<wrong>{_NAME})"
)
_CAPITALISED = lazy_pattern(r"(?<=[a-z,] )[A-ZÀ-ÖØ-Þ][\w’-]{4,}")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for block in doc.blocks:
        if _NOTICE.match(doc.prose, block.start, block.end):
            yield from _notice(doc, block)


def _notice(doc: Document, block: Block) -> Iterator[Finding]:
    text = doc.prose[block.start : block.end]
    words = [word.lower().replace("’", "'") for word in _TOKEN.findall(text)]
    is_heading = not text.rstrip().endswith((".", "!", ")", "]"))
    if not is_heading and all(word in _EMPTY or word.isdigit() for word in words):
        yield Finding(block.start, block.end)
        return
    named = False
    for found in _NOT.finditer(doc.prose, block.start, block.end):
        right, wrong = found["right"].removesuffix("’s"), found["wrong"].removesuffix("’s")
        still = _elsewhere(doc, wrong, block)
        if still is not None and _elsewhere(doc, right, block) is None:
            named = True
            place = Place(still, still + len(wrong), "still here")
            slots = {"right": right, "wrong": wrong}
            yield Finding(
                found.start("right"), found.end("right"), slots, "", [place], message=STALE
            )
    if not named:
        yield from _third_spelling(doc, block)


def _third_spelling(doc: Document, block: Block) -> Iterator[Finding]:
    """Names of the notice that the story spells another way."""
    wrong = {found["wrong"].lower() for found in _NOT.finditer(doc.prose, block.start, block.end)}
    for found in _CAPITALISED.finditer(doc.prose, block.start, block.end):
        name = found[0].removesuffix("’s")
        if name.lower() in wrong or _elsewhere(doc, name, block) is not None:
            continue
        for other in doc.capitalised:
            if other[0] == name[0] and other != name and distance(other, name) == 1:
                at = _elsewhere(doc, other, block)
                if at is not None and not {other + "s", name + "s"} & {other, name}:
                    place = Place(at, at + len(other), "spelt this way")
                    slots = {"other": other}
                    end = found.start() + len(name)
                    yield Finding(found.start(), end, slots, "", [place], message=THIRD)
                    break


def _elsewhere(doc: Document, word: str, block: Block) -> int | None:
    """Where a word stands in the story outside the notice."""
    for at in doc.occurrences(word.lower().replace("’", "'")):
        if not block.start <= at < block.end:
            return at
    return None
