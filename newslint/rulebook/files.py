"""Which files of a folder are rules, and what state they are in."""

import os
from collections.abc import Iterator

from newslint.typing import NamedTuple

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Rules may draw their triggers from what is known of the world.
_DATA = os.path.join(PACKAGE, "knowledge", "data")
_ENDINGS = (".toml", ".py")
_WORDS = "words"  # the folder with the word lists of a family


class RuleFile(NamedTuple):
    """One rule file; ``id`` is its path inside the pack without the ending."""

    id: str
    path: str


def builtin_pack() -> str:
    """The folder of the rules that newslint ships.

    In an installed package they lie inside it, in a clone beside it.
    """
    inside = os.path.join(PACKAGE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(PACKAGE), "rules")


def rule_files(pack: str) -> Iterator[RuleFile]:
    """The rule files of a pack, sorted by id.

    They lie one folder deep; other files (word lists, notes) and names that begin with a dot or
    an underscore are not rules.
    """
    found = []
    for family in _entries(pack):
        for entry in _entries(family.path) if family.is_dir() else ():
            if entry.name.endswith(_ENDINGS) and entry.is_file():
                stem = os.path.splitext(entry.name)[0]
                found.append(RuleFile(f"{family.name}/{stem}", entry.path))
    yield from sorted(found)


def state_of(pack: str) -> list[tuple[str, int, int]]:
    """All that the rules of a pack are made from: path, time of the last change, and size.

    What an installer has written nobody edits in place: there one file tells when that was.
    """
    paths = sorted(entry.path for entry in _sources(pack))
    if os.path.dirname(pack) == PACKAGE:
        return [*((path, 0, 0) for path in paths), _stamp(__file__)]
    return list(map(_stamp, paths))


def _sources(pack: str) -> "Iterator[os.DirEntry[str]]":
    """Rule files, word lists, and data."""
    yield from _entries(_DATA)
    for family in _entries(pack):
        for entry in _entries(family.path) if family.is_dir() else ():
            if entry.name.endswith(_ENDINGS):
                yield entry
            elif entry.name == _WORDS and entry.is_dir():
                yield from _entries(entry.path)


def _stamp(path: str) -> tuple[str, int, int]:
    status = os.stat(path)
    return path, status.st_mtime_ns, status.st_size


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        return [entry for entry in entries if entry.name[0] not in "._"]
