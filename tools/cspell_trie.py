"""Reads the words of a cspell dictionary (``TrieXv3``).

The format writes a trie as one walk over it: a letter goes down, ``$`` ends a word and goes up,
``<`` goes up, ``#n;`` puts the node with that number here; a figure after ``$`` or ``<`` says how
far up, ``\\`` quotes a letter.  Numbers are in the base that the head of the file names.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Node = dict[str, Any]
_END = "$"  # the key that marks the end of a word in a node
_LEAF: Node = {_END: True}


def read_words(path: Path) -> Iterator[str]:
    """All words of a ``.trie.gz`` file; those that begin with ``~`` are folded doubles."""
    head, _, data = gzip.decompress(path.read_bytes()).decode("utf-8").partition("__DATA__\n")
    base = int(head.partition("base=")[2].split()[0])
    return _walk(_build(data, base), "")


def _build(data: str, base: int) -> Node:
    root: Node = {}
    numbered = [root]
    path: list[tuple[str, Node]] = [("", root)]
    at = 0
    while at < len(data):
        char = data[at]
        at += 1
        if char == "\n":
            continue
        if char in "$<":
            if char == "$":
                letter, node = path[-1]
                if node:
                    node[_END] = True
                else:
                    path[-2][1][letter] = _LEAF
                    numbered.pop()
            steps, at = _number(data, at)
            del path[len(path) - steps :]
        elif char == "#":
            end = data.index(";", at)
            letter = path.pop()[0]
            numbered.pop()
            node = numbered[int(data[at:end], base)]
            path[-1][1][letter] = node
            path.append((letter, node))
            at = end + 1
        else:
            if char == "\\":
                char, at = data[at], at + 1
            below: Node = {}
            path[-1][1][char] = below
            path.append((char, below))
            numbered.append(below)
    return root


def _number(data: str, at: int) -> tuple[int, int]:
    end = at
    while end < len(data) and data[end].isdigit():
        end += 1
    return int(data[at:end] or 1), end


def _walk(node: Node, word: str) -> Iterator[str]:
    for letter, below in node.items():
        if below is True:
            yield word
        else:
            yield from _walk(below, word + letter)
