"""What is wrong with a rule file, and where."""

import re

from newslint.typing import NamedTuple


class Fault(NamedTuple):
    """A fault of a rule file, located for its author.  ``line`` is 1-based."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def line_of(text: str, key: str) -> int:
    """The line on which a dotted TOML key or a Python name is written; 1 if it is nowhere.

    TOML parsers forget lines, so the last part of the key is looked for again; a number in the
    key (``bad.2``) counts the tables of that name.
    """
    parts = key.split(".")
    for number, part in enumerate(parts):
        if part.isdigit() and number:
            tables = list(re.finditer(rf"(?m)^\s*\[\[{re.escape(parts[number - 1])}\]\]", text))
            if int(part) < len(tables):
                return text.count("\n", 0, tables[int(part)].start()) + 1
    for name in (".".join(parts[1:]), parts[-1], parts[0]):
        if not name:
            continue
        written = re.escape(name)
        pattern = rf"""(?m)^\s*(?:\[+{written}\]|["']?{written}["']?\s*[:=])"""
        found = re.search(pattern, text) or re.search(written, text)
        if found:
            at = found.start() + len(found[0]) - len(found[0].lstrip())
            return text.count("\n", 0, at) + 1
    return 1
