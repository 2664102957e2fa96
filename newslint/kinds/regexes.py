"""What can be known of a regular expression without running it.

Works on the parse tree of the standard library (``re._parser``; private, but stable since 3.11
and covered by the tests of the loader).
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

from newslint.typing import Any

Node = tuple[Any, Any]
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
_UNBOUNDED = 64  # a repeat of more than that counts as endless
_MOST_ROUNDS = 9  # of a repeated part that can match the same text in several ways
_MOST_ENDLESS = 3  # endless repeats in one pattern: each multiplies the time by the length
_LONG = 600  # characters; of longer lines only both ends are looked at
_MOST_HEADS = 20  # more are not quicker to look for than the pattern
_MOST_BEGINNINGS = 200  # from which they are cut
_SHORTEST = 2  # characters that make a literal worth looking for


class BadPattern(ValueError):
    """A pattern that cannot be read or might run for ever; the message says why."""


def parse(source: str, flags: int) -> list[Node]:
    """The parse tree of a pattern.

    Raises ``BadPattern`` for a syntax error and for a pattern that could take for ever on
    innocent text: a part of varying length that is repeated often, or many endless repeats.
    """
    try:
        tree = list(_parser.parse(source, flags))
    except re.error as error:
        raise BadPattern(f"is not a regular expression: {error}") from error
    if not tree:
        raise BadPattern("is empty")
    try:
        re.compile(source, flags)
    except re.error as error:  # a look-behind of varying width, for one
        raise BadPattern(f"is not a regular expression: {error}") from error
    if _endless(tree) > _MOST_ENDLESS:
        raise BadPattern(f"has more than {_MOST_ENDLESS} endless repeats: give some a bound")
    return tree


def _endless(nodes: Iterable[Node]) -> int:
    """How many repeats without a bound one match can run through; refuses nested ones."""
    count = 0
    for code, value in nodes:
        if code in _REPEATS:
            _refuse_nested(int(value[1]), list(value[2]), value[2].getwidth())
            count += value[1] > _UNBOUNDED
        inner = [_endless(child) for child in _children(code, value)]
        count += max(inner, default=0)
    return count


def _refuse_nested(most: int, body: list[Node], width: tuple[int, int]) -> None:
    """Refuse a part that can match one text in many ways, as often as the text is long.

    A part of one length, or one that a character parts from the next (``(?:\\w{1,20} ){0,40}``),
    can match in one way only.
    """
    few = most <= _MOST_ROUNDS and width[1] - width[0] <= _UNBOUNDED
    if most <= 1 or few or width[0] == width[1]:
        return
    if _is_parted(body) or _is_parted(body[::-1]):
        return
    raise BadPattern(
        "nests quantifiers: a part of varying length that nothing parts from the next "
        f"may be repeated {_MOST_ROUNDS} times at most, and have no endless repeat in it"
    )


def _is_parted(body: list[Node]) -> bool:
    """Whether the first node is a character that the others cannot match."""
    code, value = body[0]
    return code is op.LITERAL and not any(_can_match(node, value) for node in body[1:])


def _can_match(node: Node, char: int) -> bool:
    code, value = node
    if code is op.LITERAL:
        return bool(value == char)
    if code is op.IN:
        told = any(_in_set(item, char) for item in value if item[0] is not op.NEGATE)
        return told is not (value[0][0] is op.NEGATE)
    children = _children(code, value)
    if not children:
        return code not in (op.AT, op.ASSERT, op.ASSERT_NOT)  # any character, or not to be told
    return any(_can_match(inner, char) for child in children for inner in child)


def _in_set(item: Node, char: int) -> bool:
    code, value = item
    if code is op.LITERAL:
        return bool(value == char)
    if code is op.RANGE:
        return bool(value[0] <= char <= value[1])
    named = str(value).removeprefix("CATEGORY_")
    test = {"DIGIT": str.isdigit, "SPACE": str.isspace, "WORD": str.isalnum}
    kind = test.get(named.removeprefix("NOT_"))
    if kind is None:
        return True
    told = kind(chr(char)) or (named.endswith("WORD") and char == ord("_"))
    return told is not named.startswith("NOT_")


def has_endless(nodes: Iterable[Node]) -> bool:
    """Whether any repeat has no bound."""
    return _endless(nodes) > 0


def _children(code: Any, value: Any) -> list[Any]:
    if code in _REPEATS:
        return [value[2]]
    if code is op.SUBPATTERN:
        return [value[3]]
    if code is op.BRANCH:
        return list(value[1])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return []  # atomic groups and possessive repeats do not backtrack


def required_literals(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Folded literals one of which every match contains; empty if none can be told."""
    best: tuple[str, ...] = ()
    run = ""
    for code, value in [*nodes, (None, None)]:
        if code is op.LITERAL:
            run += chr(value)
            continue
        for candidate in ((run,) if run else (), _inner_literals(code, value)):
            folded = tuple(text.lower().replace("’", "'") for text in candidate)
            if _worth(folded) > _worth(best):
                best = folded
        run = ""
    return best if _worth(best) >= _SHORTEST else ()


def heads(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Texts with one of which every match begins; empty if they cannot be told.

    Not many: they are cut short where they would be, for they are looked for one by one.
    """
    told = _extended(frozenset(("",)), nodes)[0]
    for length in range(max(map(len, told)), 0, -1):
        if len(told) <= _MOST_HEADS:
            break
        told = frozenset(text[:length] for text in told)
    if "" in told or len(told) > _MOST_HEADS:
        return ()
    return tuple(sorted(text for text in told if not _is_headed(text, told)))


def _is_headed(text: str, heads: frozenset[str]) -> bool:
    return any(text[:length] in heads for length in range(1, len(text)))


def _extended(before: frozenset[str], nodes: Iterable[Node]) -> tuple[frozenset[str], bool]:
    """What may stand before some nodes, each with what they begin with; whether that is all."""
    for code, value in nodes:
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue  # they take up no room
        added = _beginnings(code, value)
        if added is None or len(before) * len(added[0]) > _MOST_BEGINNINGS:
            return before, False
        before = frozenset(first + then for first in before for then in added[0])
        if not added[1]:
            return before, False
    return before, True


def _beginnings(code: Any, value: Any) -> tuple[frozenset[str], bool] | None:
    """What one node begins with and whether that is all of it; ``None``: anything may stand there.

    One that may be left out begins with nothing, too.
    """
    if code is op.LITERAL:
        return frozenset(chr(value)), True
    if code is op.IN and all(item is op.LITERAL for item, _ in value):
        return frozenset(chr(char) for _, char in value), True
    if code is op.SUBPATTERN and not value[1]:  # no flags of its own
        return _extended(frozenset(("",)), value[3])
    if code in _REPEATS and value[1] == 1:
        found, whole = _extended(frozenset(("",)), value[2])
        return (found | {""}, whole) if whole or "" in found else None
    if code is op.BRANCH:
        branches = [_extended(frozenset(("",)), branch) for branch in value[1]]
        return frozenset().union(*(found for found, _ in branches)), all(w for _, w in branches)
    return None


def _worth(literals: tuple[str, ...]) -> int:
    return min(map(len, literals), default=0)


def _inner_literals(code: Any, value: Any) -> tuple[str, ...]:
    if code is op.SUBPATTERN:
        return required_literals(value[3])
    if code in _REPEATS and value[0] > 0:
        return required_literals(value[2])
    if code is op.BRANCH:
        branches = [required_literals(branch) for branch in value[1]]
        return tuple(text for branch in branches for text in branch) if all(branches) else ()
    return ()


def longest_line(source: str) -> int | None:
    """The most characters that a line can have which a pattern takes whole (``^…$``).

    None for a pattern that may take a part of a line, or one of any length.
    """
    tree = _parser.parse(source)
    if tree[0] != (op.AT, op.AT_BEGINNING) or not _ends_line(list(tree)):
        return None
    width = int(tree.getwidth()[1])
    return width if width < _LONG else None


def opens_lines(nodes: list[Node]) -> bool:
    """Whether a pattern can stand nowhere but at the start of a line."""
    code, value = nodes[0]
    if code in (op.BRANCH, op.SUBPATTERN):
        return all(child and opens_lines(list(child)) for child in _children(code, value))
    return bool((code, value) == (op.AT, op.AT_BEGINNING))


def _ends_line(nodes: list[Node]) -> bool:
    if not nodes:
        return False
    code, value = nodes[-1]
    if code is op.AT:
        return bool(value is op.AT_END)
    if code in (op.BRANCH, op.SUBPATTERN):
        return all(_ends_line(list(child)) for child in _children(code, value))
    return False


def starts_with_class(nodes: list[Node]) -> bool:
    """Whether every match begins with one given character or set, so that scanning is fast."""
    for code, value in nodes:
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        if code is op.SUBPATTERN:
            return starts_with_class(list(value[3]))
        if code in _REPEATS:
            return value[0] > 0 and starts_with_class(list(value[2]))
        return code in (op.LITERAL, op.IN)
    return False
