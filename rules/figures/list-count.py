"""A list that is longer or shorter than announced.

“Three terms: a, b, c and d”, “both Norway, Denmark and Sweden”, “the trio, Ann Lee and Bob
Ray”. An item was added or cut, and the number was not.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Block,
    BlockKind,
    Document,
    FigureKind,
    Figures,
    Finding,
    Good,
    Options,
    Place,
    Quantity,
    Severity,
    lazy_pattern,
)

MESSAGE = "“{found}” announces {announced}; {items} follow."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9

BAD = [
    Bad(
        "They set ⟦three terms⟧: a public list of gifts, a new roof, an end to night shifts "
        "and a day for talks."
    ),
    Bad("He named ⟦four towns⟧: Hexley, Marle and Tolm."),
    Bad("The ferry that ⟦both⟧ Norway, Denmark and Sweden run is free."),
    Bad("They keep ⟦both⟧ cows, pigs and sheep."),
    Bad("The ⟦trio⟧, Ann Lee and Bob Ray, sang."),
    Bad("The ⟦duo⟧ — Ann Lee, Bob Ray and Cy Dow — sang."),
    Bad("It has ⟦five rooms⟧: a hall; a kitchen with a stove; a study; and a bath."),
    Bad(
        "She gave ⟦three reasons⟧:\n\n- It is dear.\n- It is late.\n- It is ugly.\n- It is far.",
        format="md",
    ),
    Bad(
        "⟦Five rules⟧ start at noon, the board said:\n\n- No bikes\n- No dogs\n- No balls\n- "
        "No fires",
        format="md",
    ),
    Bad(
        "⟦Four candidates⟧ have qualified. They are Ann Lee of Hexley, Bob Ray of Marle and Cy "
        "Dow of Tolm."
    ),
    Bad("A self-taught ⟦trio⟧ won. Ann Lee, Bob Ray, Cy Dow and Di Poe play the spoons."),
    Bad("There are ⟦two ways⟧: by bus, by boat and on foot."),
    Bad(
        "The plan has ⟦six aims⟧:\n\n1. Clean air\n2. Clean water\n3. Quiet\n4. Shade", format="md"
    ),
]
GOOD = [
    Good(
        "They set four terms: a public list of gifts, a new roof, an end to night shifts and "
        "a day for talks.",
        why="right",
    ),
    Good("He named three towns: Hexley, Marle and Tolm.", why="right"),
    Good(
        "Three people came: Ann Lee, the mayor, Bob Ray and Cy Dow.",
        why="an apposition between commas",
    ),
    Good("It comes in two colours: black and white, and red.", why="black and white is one"),
    Good("They keep both cows and pigs, sheep and goats.", why="no third item of both"),
    Good("Both Paris, Texas, and Rome, Georgia, have towers.", why="places with their states"),
    Good("The trio, who met at school, sang.", why="no names"),
    Good("The duo, Ann Lee and Bob Ray, sang.", why="right"),
    Good("He has two questions: when, and for how much?", why="right"),
    Good(
        "There are three times: 9 a.m., 10 a.m., 11 a.m. and noon.",
        why="items that start with figures",
    ),
    Good("It lists five rivers, including: the Tolm, the Marle and the Hex.", why="including"),
    Good(
        "She gave four reasons:\n\n- It is dear.\n- It is late.\n- It is ugly.\n- It is far.",
        format="md",
        why="right",
    ),
    Good("It took two days: Monday, when it rained, Tuesday and Wednesday night.", why="days"),
    Good(
        "It goes to two boards: the Roads Board and the Health, Water, and Trees Board.",
        why="a list in a name",
    ),
    Good("He named three guests: Ann Lee, 49, Bob Ray, 45 and the Rev. Cy Dow.", why="ages"),
    Good(
        "The two guests left. They were to see Hexley, Marle, Tolm and Odd.",
        why="what they were to do",
    ),
    Good("Five people came: the captain, three sailors and a cook.", why="an item of three"),
    Good("He said two words: “Yes, and no, and maybe.”", why="a quotation"),
]

_IDLE = frozenset(
    "day week month year hour minute second time word point percent person goal".split()
)
_GROUPS = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_NAME = r"(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3}"
_NAMES = lazy_pattern(rf"(?:,| —| –|:| \() ?({_NAME}(?:, {_NAME})*,? and {_NAME})(?=,| —| –|\)|\.)")
_WORD = r"[a-z][a-z'’-]+"
_BOTH_NAMES = lazy_pattern(rf" ({_NAME}), ({_NAME}) and ({_NAME})\b(?!,? and)")
_BOTH_WORDS = lazy_pattern(rf" ({_WORD}), ({_WORD}) and ({_WORD})\b(?=[ .;])")
_THEY_ARE = lazy_pattern(
    r" ?(?:They|These) (?:are|were|include only) (?!to |not |all |in |on |at |also |now |"
    r"[a-z]+(?:ed|ing)\b)"
)
_THEY = re.compile(r"The(?:y|se) (?:are|were|include)")
_TO_COLON = re.compile(r"[^:.;,\n\d]*:")
_NAMES_OPEN = lazy_pattern(rf"({_NAME}(?:, {_NAME})+,? and {_NAME})(?= [a-z])")
_LEADING = lazy_pattern(r"(?:and |or |as well as )")
_SUSPECT = lazy_pattern(
    r"[“”\"‘:()—–]| - |\b(?:who|which|whose|when|where|including|such as|i\.e\.|namely|while|"
    r"etc|so on|that|because)\b|\A\d"
)
_APPOSITION = lazy_pattern(
    r"(?:a|an|the|who|which|his|her|its|their|aged|both|now|then|then-|former|of)\b"
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    yield from _announced(doc)
    if "both" in doc.words:
        for at in doc.occurrences("both"):
            yield from _both(doc, at)
    for word in doc.words.intersection(_GROUPS):
        for at in doc.occurrences(word):
            yield from _group(doc, word, at)


def _announced(doc: Document) -> Iterator[Finding]:
    """What counted nouns announce, with a colon or in the sentence before the list."""
    figures, prose = doc.quantities, doc.prose
    they = not doc.words.isdisjoint(("they", "these"))
    for index in figures.indexes(FigureKind.COUNT):
        figure = figures[index]
        if not 2 <= figure.value <= 12 or figure.joined or figure.value % 1:
            continue
        following = doc.blocks[figure.block : figure.block + 2]
        if (
            _TO_COLON.match(prose, figure.end)
            or prose[following[0].end - 1] == ":"
            or (they and _THEY.search(prose, figure.end, following[-1].end))
        ) and _can_announce(figure):
            if prose[figure.phrase_end : figure.phrase_end + 1] == ":":
                yield from _listed(doc, figure)
            else:
                yield from _listed_later(doc, figure, index)


def _can_announce(figure: Quantity) -> bool:
    if not figure.head or figure.hedge:
        return False
    if figure.head in _IDLE or "of" in figure.before[-1:]:
        return False
    return not {"first", "last", "other", "next"}.intersection(figure.determiner.split())


def _is_alone(figures: Figures, index: int) -> bool:
    """Whether no other figure of the sentence could announce the list."""
    start, end = figures[index].sentence
    return not any(
        other.kind is FigureKind.COUNT and other.start != figures[index].start
        for other in figures.between(start, end)
    )


def _listed_later(doc: Document, figure: Quantity, index: int) -> Iterator[Finding]:
    """*Five rules take effect …:* before a list, or *They are a, b and c.* in the next sentence."""
    block = doc.blocks[figure.block]
    if figure.sentence.end >= block.end:
        if doc.prose[block.end - 1] != ":":
            start = doc.blocks[figure.block + 1].start if figure.block + 1 < len(doc.blocks) else -1
        else:
            if _is_alone(doc.quantities, index):
                yield from _listed(doc, figure, block.end)
            return
    else:
        start = figure.sentence.end + 1
    opening = _THEY_ARE.match(doc.prose, start) if start > 0 else None
    if opening and _is_alone(doc.quantities, index):
        sentence = doc.sentence_at(start)
        least, most = _items(doc.prose[opening.end() : sentence.end])
        if most > 1 and not least <= figure.value <= most:
            slots = {"announced": _say(figure.value), "items": _say(most)}
            place = Place(opening.end(), sentence.end, "the items")
            yield Finding(figure.start, figure.phrase_end, slots, others=[place])


def _listed(doc: Document, figure: Quantity, colon: int = 0) -> Iterator[Finding]:
    start = colon or figure.phrase_end + 1
    block = doc.blocks[figure.block]
    text = doc.prose[start : min(figure.sentence.end, start + 600)].strip()
    if text and doc.quantities.between(start, figure.sentence.end):
        return  # "five people: the captain, two sailors and a cook"
    if not text and start >= block.end:
        counts = _list_blocks(doc, figure.block)
        wrong = counts > 1 and counts != figure.value
    else:
        least, counts = _items(text)
        wrong = counts > 1 and not least <= figure.value <= counts
    if wrong:
        slots = {"announced": _say(figure.value), "items": _say(counts)}
        yield Finding(figure.start, figure.phrase_end, slots)


def _say(number: float) -> str:
    return f"{number:.0f}"


def _list_blocks(doc: Document, number: int) -> int:
    """How many items of a list follow a block."""
    count = 0
    following: list[Block] = list(doc.blocks[number + 1 : number + 30])
    for block in following:
        if block.kind is not BlockKind.LIST_ITEM:
            break
        count += 1
    return count


def _items(text: str) -> tuple[int, int]:
    """The least and the greatest number of items that a list can have; (0, 0) if unclear."""
    text = text.rstrip(".?!")
    if _SUSPECT.search(text) or len(text) < 6:
        return 0, 0
    parts = [part.strip() for part in text.split(";" if ";" in text else ",")]
    if len(parts) < 2 or any(not part or _SUSPECT.search(part) for part in parts):
        return 0, 0
    if any(" and " in part for part in parts[:-1]) or any(map(str.isdigit, text)):
        return 0, 0  # lists inside the list; ages and addresses
    if any(_APPOSITION.match(part) for part in parts[1:-1]) and any(
        part[:1].isupper() for part in parts
    ):
        return 0, 0
    if parts[0][:1].isupper() and not all(_LEADING.sub("", part)[:1].isupper() for part in parts):
        return 0, 0
    last = parts[-1]
    inner = _LEADING.sub("", last, count=1) if _LEADING.match(last) else last
    joined = inner.count(" and ") + inner.count(" or ")
    if inner != last:  # "a, b, and c"
        return len(parts), len(parts) + joined
    if not joined:
        return 0, 0  # no "and" before the last: the list may go on
    return len(parts) + 1, len(parts) + joined


def _both(doc: Document, at: int) -> Iterator[Finding]:
    end = at + 4
    found = _BOTH_NAMES.match(doc.prose, end) or _BOTH_WORDS.match(doc.prose, end)
    if found is not None and "\n" not in found[0]:
        place = Place(found.start(1), found.end(3), "three")
        yield Finding(at, end, {"announced": "2", "items": "3"}, others=[place])


def _group(doc: Document, word: str, at: int) -> Iterator[Finding]:
    end = at + len(word)
    found = _NAMES.match(doc.prose, end)
    if found is None:
        following = doc.sentence_at(at).end
        while following < len(doc.prose) and doc.prose[following].isspace():
            following += 1
        found = _NAMES_OPEN.match(doc.prose, following)
    if found is None or "\n" in found[0]:
        return
    names = re.split(r", and | and |, ", found[1])
    if len(names) != _GROUPS[word]:
        slots = {"announced": str(_GROUPS[word]), "items": str(len(names))}
        yield Finding(at, end, slots, others=[Place(found.start(1), found.end(1), "the names")])
