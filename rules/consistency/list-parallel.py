"""Items of a list begin and end alike.

Most items begin with a capital and end with a stop, one does not: a list was written by two
hands. Only the odd one out of at least four is reported.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Block,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Severity,
)

MESSAGE = "The other items of this list end with “{usual}”."
SEVERITY = Severity.NOTE
FIELDS = (BlockKind.LIST_ITEM,)
BARE = "The other items of this list end without a stop."
CAPITAL = "The other items of this list begin with a capital."
FEWEST = 4

BAD = [
    Bad("- The pier.\n- The dock.\n- ⟦T⟧he crane\n- The shed."),
    Bad("- The pier\n- The dock\n- ⟦t⟧he crane\n- The shed"),
]
GOOD = [
    Good("- The pier.\n- The dock.\n- The crane.\n- The shed."),
    Good("- The pier.\n- The dock\n- The crane.\n- The shed", why="no majority"),
    Good("- iPhone\n- The dock.", why="too short to tell"),
    Good("- the pier\n- the dock\n- Holm\n- the shed", why="a name"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    if BlockKind.LIST_ITEM not in doc.kinds:
        return
    items: list[Block] = []
    for block in doc.blocks:
        if block.kind is BlockKind.LIST_ITEM:
            items.append(block)
        elif items:
            yield from _odd(doc, items)
            items = []
    yield from _odd(doc, items)


def _odd(doc: Document, items: list[Block]) -> Iterator[Finding]:
    if len(items) < FEWEST:
        return
    firsts = [_first_letter(doc.prose, item) for item in items]
    small = [at for at in firsts if doc.prose[at].islower()]
    if len(small) == 1:
        yield Finding(small[0], small[0] + 1, message=CAPITAL)
    ends = [doc.prose[item.end - 1] for item in items]
    stopped = [end in ".;" for end in ends]
    if sum(stopped) == 1:
        at = firsts[stopped.index(True)]
        yield Finding(at, at + 1, message=BARE)
    elif sum(stopped) == len(items) - 1:
        at = firsts[stopped.index(False)]
        if doc.prose[items[stopped.index(False)].end - 1].isalnum():
            usual = max(set(ends), key=ends.count)
            yield Finding(at, at + 1, {"usual": usual})


def _first_letter(prose: str, item: Block) -> int:
    for at in range(item.start, item.end):
        if prose[at].isalpha():
            return at
    return item.start
