"""What can be known of a regular expression without running it.

Works on the parse tree of the standard library (``re._parser``; private, but stable since 3.11
and covered by the tests of the loader).
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
_UNBOUNDED = 64  # a repeat of more than that counts as endless
_MOST_TRIES = 2_000  # ways to split the text between nested repeats
_SHORTEST = 2  # characters that make a literal worth looking for


class BadPattern(ValueError):
    """A pattern that cannot be read or might run for ever; the message says why."""


def parse(source: str, flags: int) -> list[Node]:
    """The parse tree of a pattern.

    Raises ``BadPattern`` for a syntax error and for quantifiers that are nested without a
    bound, since those can take exponential time on innocent text.
    """
    try:
        tree = list(_parser.parse(source, flags))
    except re.error as error:
        raise BadPattern(f"is not a regular expression: {error}") from error
    if not tree:
        raise BadPattern("is empty")
    _refuse_nested(tree, 1)
    return tree


def _refuse_nested(nodes: Iterable[Node], outer: int) -> None:
    for code, value in nodes:
        tries = outer
        if code in _REPEATS:
            most = int(value[1])
            if outer > 1 and (most > _UNBOUNDED or outer * most > _MOST_TRIES):
                raise BadPattern("nests quantifiers: give the inner or the outer a small bound")
            if most > 1 and not _is_single(value[2]):
                tries = outer * min(most, _UNBOUNDED + 1)
        for inner in _children(code, value):
            _refuse_nested(inner, tries)


def _is_single(nodes: Any) -> bool:
    """Whether a repeated part is one character or set, which cannot be split in two ways."""
    return len(nodes) == 1 and nodes[0][0] in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY)


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
