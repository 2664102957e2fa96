"""Which files of a folder are rules."""

import os
from collections.abc import Iterator

from newslint.typing import NamedTuple


class RuleFile(NamedTuple):
    """One rule file; ``id`` is its path inside the pack without the ending."""

    id: str
    path: str
    modified: int  # nanoseconds
    size: int


def builtin_pack() -> str:
    """The folder of the rules that newslint ships.

    In an installed package they lie inside it, in a clone beside it.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def rule_files(pack: str) -> Iterator[RuleFile]:
    """The rule files of a pack, sorted by id.

    They lie one folder deep; other files (word lists, notes) and names that begin with a dot or
    an underscore are not rules.
    """
    found = []
    for family in _entries(pack):
        if not family.is_dir():
            continue
        for entry in _entries(family.path):
            stem, ending = os.path.splitext(entry.name)
            if ending in (".toml", ".py") and entry.is_file():
                status = entry.stat()
                path = f"{family.name}/{stem}"
                found.append(RuleFile(path, entry.path, status.st_mtime_ns, status.st_size))
    yield from sorted(found)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if entry.name[0] not in "._"]
