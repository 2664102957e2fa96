"""A list names each thing once.

A film that stands twice in a list of films, a town that is hit twice in one sentence: lists are
pasted together and nobody counts. Looked at are the items of one list and the names of one
enumeration.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.rule import (
    Bad,
    Block,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Span,
)

MESSAGE = "“{found}” stands in this list already."
SEVERITY = Severity.WARNING

BAD = [
    Bad("The prizes went to:\n- Holm\n- Upper Dorn\n- ⟦Holm⟧"),
    Bad("Rain fell on Holm, Upper Dorn, Aare, ⟦Upper Dorn⟧ and Lind."),
    Bad("She acted in The Pier, Low Water, The Long Way Home and ⟦Low Water⟧."),
]
GOOD = [
    Good("The prizes went to:\n- Holm\n- Upper Dorn\n- Aare"),
    Good("- Holm\nThe second list:\n- Holm", why="two lists"),
    Good("Rain fell on Holm, Upper Dorn, Aare and Lind.", why="each once"),
    Good("In Holm, the mayor of Upper Dorn, Ida Falk, said Holm was wet.", why="no enumeration"),
    Good("From Holm, Aare, Lind to Dorn, from Aare, Lind, Holm to Dorn.", why="two routes"),
    Good("By Ida Voss in Holm, Iowa, Otto Falk in Dorn, Iowa, and Nils Aare in Lind, Iowa."),
    Good("“Spend, Spend, Spend and Save” was her motto.", why="emphasis"),
]

_LIST_MARK = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’&.-]*(?: (?:of|the|and|de|la|for|[A-ZÀ-ÖØ-Þ0-9][\w'’&.-]*)){0,5}"
_LAST = re.compile(rf"(?P<one>{_NAME}?),? (?:and|or) (?P<two>{_NAME})")
_FEWEST = 4  # names that make an enumeration
_INNER = re.compile(rf", (?:and |or )?{_NAME}(?=, [^a-z0-9\s]|, (?:and|or) )")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    if BlockKind.LIST_ITEM in doc.kinds:
        yield from _items(doc)
    end = -1
    for found in _INNER.finditer(doc.prose):  # a name between two commas: few paragraphs have it
        block = doc.block_at(found.start())
        if block is not None and block.end > end:
            end = block.end
            yield from _enumeration(doc, block)


def _items(doc: Document) -> Iterator[Finding]:
    """Items of one list that are the same but for their marks."""
    seen: dict[str, Span] = {}
    for block in doc.blocks:
        if block.kind is not BlockKind.LIST_ITEM:
            seen = {}
            continue
        mark = _LIST_MARK.match(doc.prose, block.start, block.end)
        span = Span(mark.end() if mark else block.start, block.end)
        key = " ".join(span.of(doc.folded).strip(" .;,").split())
        if key in seen and any(map(str.isalpha, key)):
            yield Finding(*span, others=[Place(*seen[key], "first here")])
        else:
            seen[key] = span


def _enumeration(doc: Document, block: Block) -> Iterator[Finding]:
    """Names parted by commas of which one stands twice."""
    pieces = doc.prose[block.start : block.end].split(", ")
    if sum(piece[:1].isupper() for piece in pieces[1:]) < _FEWEST - 2:
        return
    if len(set(pieces)) == len(pieces) and not _may_end_twice(pieces):
        return
    run: list[tuple[str, Span]] = []
    at = block.start
    for piece in pieces:
        names = _names(piece, at, first=not run)
        if run and (not names or names[0][1].start != at + _lead(piece)):
            yield from _twice(run)
            run = []
        if names:
            run += names
        else:
            run = []
        if len(names) > 1 or (names and names[-1][1].end != at + len(piece)):
            yield from _twice(run)  # the enumeration ends with "and Lind"
            run = []
        at += len(piece) + 2
    yield from _twice(run)


def _may_end_twice(pieces: list[str]) -> bool:
    """Whether a name before the "and" or after it stands in the enumeration, too."""
    known = set(pieces)
    return any(
        word in known or word.rstrip(".") in known or word in first
        for first, piece in pairwise(pieces)
        if " and " in piece or " or " in piece or piece.startswith("and ")
        for word in re.split(r" (?:and|or) |^(?:and|or) |[.;:]", piece)
        if word
    )


def _lead(piece: str) -> int:
    return 4 if piece.startswith("and ") else 3 if piece.startswith("or ") else 0


def _names(piece: str, at: int, first: bool) -> list[tuple[str, Span]]:
    """The names of one piece: one, or two with an "and" between; the first may follow copy."""
    lead = _lead(piece)
    ending = _LAST.match(piece, lead)
    if ending and ending["one"]:
        return [_row(ending, group, at) for group in ("one", "two")]
    if first:
        found = re.search(rf"(?:\A|[^\w.] ?){_NAME}\Z", piece)
        name = found and re.search(rf"{_NAME}\Z", piece)
        return [(name[0], Span(at + name.start(), at + name.end()))] if name else []
    name = re.match(_NAME, piece[lead:])
    if name is None or (name.end() + lead != len(piece) and piece[lead + name.end()] not in ".;:"):
        return []
    return [(name[0].rstrip("."), Span(at + lead, at + lead + len(name[0].rstrip("."))))]


def _row(found: re.Match[str], group: str, at: int) -> tuple[str, Span]:
    name = found[group].rstrip(".")
    return name, Span(at + found.start(group), at + found.start(group) + len(name))


def _twice(run: list[tuple[str, Span]]) -> Iterator[Finding]:
    if len(run) < _FEWEST or len({name for name, _ in run}) < _FEWEST - 1:
        return
    seen: dict[str, Span] = {}
    for name, span in run:
        if name in seen:
            yield Finding(*span, others=[Place(*seen[name], "first here")])
        seen.setdefault(name, span)
