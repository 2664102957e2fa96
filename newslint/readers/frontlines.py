"""The plain part of YAML that most front matter keeps to, read without a YAML parser.

A parser costs more time to import than a draft takes to check.  Whatever goes beyond lines of
``key: value``, short lists and one level of nesting is left to it.
"""

import re

from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_PLAIN = r"[\w“‘£$€](?:[^\s:#]|:(?=[^\s:#])| (?=[^\s:#]))*"
_QUOTED = r""""[^"\\]*"|'[^']*'"""
_WORDS = rf"(?:{_QUOTED}|\w[\w.’/-]*(?: [\w.’/-]+)*)"
_ENTRY = re.compile(
    rf"(?P<indent> *)(?:(?P<item>- )|(?P<key>[A-Za-z_][\w-]*):(?: |$)) *"
    rf"(?:(?P<list>\[ *{_WORDS}(?: *, *{_WORDS})* *\])|(?P<value>{_QUOTED}|{_PLAIN}))? *"
)
_WORD = lazy_pattern(_WORDS)


class Field(NamedTuple):
    """One value: its dotted lower-case ``key``, what it says, and where.

    ``start`` to ``end`` is the value without quotation marks, ``outer_start`` to ``outer_end``
    with them, in code points of the file.  ``listed`` tells an item of a list.
    """

    key: str
    value: str
    start: int
    end: int
    outer_start: int
    outer_end: int
    listed: bool


def simple_fields(body: str) -> list[Field] | None:
    """The fields of front matter that is as plain as can be; ``None`` for any other.

    Offsets count code points of ``body``.  A key without a value has an empty field.
    """
    fields: list[Field] = []
    parent = ""  # the key whose value is on the lines that follow
    inner = -1  # their indent, once known
    of_list = False
    for line in _LINE.finditer(body):
        if not line[0].isprintable():
            return None
        if not line[0].strip(" ") or line[0].lstrip(" ").startswith("#"):
            continue
        entry = _ENTRY.fullmatch(body, *line.span())
        if not entry or (entry["item"] and not entry["value"]):
            return None
        indent, is_item = len(entry["indent"]), entry["item"] is not None
        if indent or is_item:
            known = inner < 0 or (indent == inner and is_item == of_list)
            if not parent or not known or (not is_item and not (entry["value"] or entry["list"])):
                return None
            inner, of_list = indent, is_item
            key = parent if is_item else f"{parent}.{entry['key'].lower()}"
        else:
            key = entry["key"].lower()
            parent, inner = ("" if entry["value"] or entry["list"] else key), -1
        if entry["list"]:
            fields += [
                _field(key, body, *word.span(), True)
                for word in _WORD.finditer(body, *entry.span("list"))
            ]
        elif entry["value"]:
            fields.append(_field(key, body, *entry.span("value"), is_item))
        else:
            end = entry.end()
            fields.append(Field(key, "", end, end, end, end, False))
    return fields


def _field(key: str, body: str, start: int, end: int, listed: bool) -> Field:
    quoted = body[start] in "\"'"
    inner = start + quoted, end - quoted
    return Field(key, body[slice(*inner)], *inner, start, end, listed)
