"""Brackets that open are closed.

“(the agency said.” leaves the reader waiting for the end of the aside; a bracket lost in cutting
often took words with it. List marks like “a)” and smileys are no brackets.
"""

from collections.abc import Iterator, Sequence

from newslint.rule import Bad, Block, Document, Finding, Good, Severity, Triggers, lazy_pattern

MESSAGE = "“{mark}” has no partner in this paragraph."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
TRIGGERS = Triggers(literals=frozenset("([{)]}"))

BAD = [
    Bad("The mayor ⟦(⟧a lawyer, the agency said."),
    Bad("The mayor, a lawyer⟦)⟧, left."),
    Bad("The mayor ⟦[⟧a lawyer⟦)⟧ left."),
    Bad("He ⟦[⟧the mayor said so."),
    Bad("It rose ⟦(⟧by a third (or so) in May."),
]
GOOD = [
    Good("The mayor (a lawyer) left."),
    Good("He [the mayor] said so (twice)."),
    Good("There are three ways: a) to stay, b) to go, 3) to wait.", why="list marks"),
    Good("1.) Stay.\n2.) Go.", why="list marks"),
    Good("He was pleased :) and said so ;-).", why="smileys"),
    Good("“We (all of us\n“and you) stay,” he said.", why="an aside over two paragraphs"),
    Good("(1) The first. (ii) The second."),
    Good("She wrote “f(x)”."),
    Good("The tax(es) are due, and so is the fee (or fees).", why="a word's end, no eyes"),
]

_MARKS = lazy_pattern(r"[()\[\]{}]")
_PARTNER = {")": "(", "]": "[", "}": "{"}
_LIST_MARK = lazy_pattern(r"(?:^|[\s(“\"])(?:[a-zA-Z]|\d{1,2}|[ivxIVX]{1,4})\.?\Z")
_PARTNERS = ("()", "[]", "{}")
_BEFORE_SMILE = frozenset(":;=8xX'’-")  # what a smiley has before its mouth
_SMILEY = lazy_pattern(r"(?:[:;=]|(?<!\w)[8xX])['’]?-?\Z")
_MOST = 20  # marks without a partner: the block is code or a table


def _bracketed(doc: Document) -> Sequence[Block]:
    """The blocks that hold a bracket, in order."""
    places = (doc.block_at(at) for mark in "()[]{}" for at in doc.positions(mark))
    return sorted({block for block in places if block}, key=lambda block: block.start)


def _is_plain(doc: Document) -> bool:
    """Whether each bracket of a draft has its partner behind it, in the same line: most drafts."""
    marks = "".join(sorted(doc.signs & frozenset("()[]{}")))
    if marks not in _PARTNERS:
        return False
    opened, closed = (doc.positions(mark) for mark in marks)
    if len(opened) != len(closed):
        return False
    end = -1
    for start, at in zip(opened, closed, strict=True):
        if not end < start < at or doc.prose.find("\n", start, at) >= 0:
            return False
        if doc.prose[start - 1 : start] in _BEFORE_SMILE:
            return False
        end = at
    return True


def check(doc: Document, options: object) -> Iterator[Finding]:
    if _is_plain(doc):
        return
    odd: list[tuple[Block, int]] = []
    for block in _bracketed(doc):
        odd += [(block, at) for at in _lonely(doc.prose, block)]
    if len(odd) > _MOST:
        return
    for number, (_, at) in enumerate(odd):
        if not _goes_on(doc, odd, number):
            yield Finding(at, at + 1, {"mark": doc.prose[at]})


def _lonely(prose: str, block: Block) -> list[int]:
    """The offsets of brackets without a partner in a block."""
    opened: list[int] = []
    lonely: list[int] = []
    for found in _MARKS.finditer(prose, block.start, block.end):
        at, mark = found.start(), found[0]
        if mark in "([{":
            if not _SMILEY.search(prose, max(block.start, at - 3), at):
                opened.append(at)
        elif opened and prose[opened[-1]] == _PARTNER[mark]:
            opened.pop()
        else:
            before = prose[max(block.start, at - 6) : at]
            if not (_LIST_MARK.search(before) or _SMILEY.search(before)):
                lonely.append(at)
    return sorted(lonely + opened)


def _goes_on(doc: Document, odd: list[tuple[Block, int]], number: int) -> bool:
    """Whether an aside opens in one paragraph and closes in a later one."""
    mark = doc.prose[odd[number][1]]
    if mark in "([{":
        rest = odd[number + 1 :][:1]
        return bool(rest) and _PARTNER.get(doc.prose[rest[0][1]]) == mark
    before = odd[max(0, number - 1) : number]
    return bool(before) and doc.prose[before[0][1]] == _PARTNER[mark]
