"""Front matter: what stands above the copy of a Markdown draft, in YAML, TOML or JSON.

Every value is found with its place in the file.  Front matter that its own language refuses is
still read line by line, because a colon in a headline is what breaks it most often.
"""

import re
from collections.abc import Iterator

from newslint.readers.frontlines import Field, simple_fields
from newslint.text import lazy_pattern
from newslint.typing import Any, NamedTuple

_YAML_OPEN = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_YAML_CLOSE = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_TOML_OPEN = lazy_pattern(r"\+\+\+[ \t]*(?:\r\n|\r|\n)")
_TOML_CLOSE = lazy_pattern(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?=[\r\n]|\Z)")

_LOOSE_LINE = lazy_pattern(r"(?:^|(?<=[\r\n]))([A-Za-z_][\w-]{0,40})[ \t]*[:=][ \t]*([^\r\n]*)")
_YAML_PROPERTIES = lazy_pattern(r"(?:[!&]\S*\s+)+")

_BLANKS = lazy_pattern(r"(?:[\s,]|#[^\r\n]*)*")
_STRING = lazy_pattern(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^']|'(?!''))*'''"
    r'|"(?:[^"\\\r\n]|\\.)*"'
    r"|'[^'\r\n]*'",
    re.DOTALL,
)
_BARE = lazy_pattern(r"[^\s,\]}#][^,\]}#\r\n]*")
_KEY_PART = lazy_pattern(r"""[ \t]*("[^"\r\n]*"|'[^'\r\n]*'|[\w-]+)[ \t]*(\.?)""")
_SIGN = lazy_pattern(r"\s*[:=]")
_HEADER_OPEN = lazy_pattern(r"\[\[?")


class FrontMatter(NamedTuple):
    """The fields in the order of the file, where the copy begins, and what went wrong."""

    fields: tuple[Field, ...]
    end: int
    notice: str = ""


def front_matter(text: str) -> FrontMatter | None:
    """The front matter at the head of a draft; ``None`` where the copy begins at once."""
    for opening, closing, read, language in (
        (_YAML_OPEN, _YAML_CLOSE, _yaml, "YAML"),
        (_TOML_OPEN, _TOML_CLOSE, _toml, "TOML"),
    ):
        opened = opening.match(text)
        closed = opened and closing.search(text, opened.end())
        if opened and closed:
            return _read(text, opened.end(), closed, read, language)
    return _json(text) if text.startswith("{") else None


def _read(
    text: str, start: int, closed: re.Match[str], read: Any, language: str
) -> FrontMatter | None:
    body = text[start : closed.start()]
    try:
        fields = list(read(body))
    except (ValueError, RecursionError) as error:
        fields = list(_loose(body))
        where = f" ({error})" if isinstance(error, _BrokenError) else ""
        notice = f"the front matter is not valid {language}{where}; read line by line"
    else:
        notice = ""
    if not fields and body.strip():
        return None  # prose between two rules, not front matter
    return FrontMatter(tuple(_moved(field, start) for field in fields), closed.end(), notice)


class _BrokenError(ValueError):
    """Front matter that its language refuses; the message is for the user."""


def _moved(field: Field, by: int) -> Field:
    return field._replace(
        start=field.start + by,
        end=field.end + by,
        outer_start=field.outer_start + by,
        outer_end=field.outer_end + by,
    )


def _loose(body: str) -> Iterator[Field]:
    """``key: value`` lines of front matter that is broken somewhere."""
    for found in _LOOSE_LINE.finditer(body):
        outer_start, outer_end = found.span(2)
        raw = found[2].rstrip()
        outer_end = outer_start + len(raw)
        quoted = len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "\"'"
        start, end = outer_start + quoted, outer_end - quoted
        if raw:
            yield Field(
                found[1].lower(), body[start:end], start, end, outer_start, outer_end, False
            )


# YAML: the parser's events carry the place of every value, and need no recursion.


class _Level:
    """A mapping or a list that is open while the events go by."""

    def __init__(self, path: str, is_list: bool) -> None:
        self.path = path
        self.is_list = is_list
        self.key: str | None = None

    def take_key(self) -> str:
        """The path of the value that comes now; the next thing in a mapping is a key again."""
        if self.is_list:
            return self.path
        key, self.key = self.key or "", None
        return f"{self.path}.{key}" if self.path else key


def _yaml(body: str) -> Iterator[Field]:
    simple = simple_fields(body)
    return read_yaml(body) if simple is None else iter(simple)


def read_yaml(body: str) -> Iterator[Field]:
    """All fields, told by the events of a real YAML parser."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    levels: list[_Level] = []
    try:
        for event in yaml.parse(body, Loader=loader):
            name = type(event).__name__
            if name in ("MappingStartEvent", "SequenceStartEvent"):
                if not levels and name == "SequenceStartEvent":
                    return
                path = _next_path(levels)
                levels.append(_Level(path, name == "SequenceStartEvent"))
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                levels.pop()
            elif name in ("ScalarEvent", "AliasEvent"):
                if not levels:
                    return
                level = levels[-1]
                if not level.is_list and level.key is None:
                    level.key = str(getattr(event, "value", "")).lower()
                elif name == "ScalarEvent":
                    yield _yaml_field(body, level.take_key(), event, level.is_list)
                else:
                    level.take_key()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _BrokenError(f"line {mark.line + 2}" if mark else "a character it forbids") from error


def _next_path(levels: list[_Level]) -> str:
    if not levels:
        return ""
    level = levels[-1]
    if not level.is_list and level.key is None:
        level.key = "?"  # a mapping or list that is itself a key
        return f"{level.path}.?"
    return level.take_key()


def _yaml_field(body: str, key: str, event: Any, listed: bool) -> Field:
    start, end = event.start_mark.index, event.end_mark.index
    properties = _YAML_PROPERTIES.match(body, start, end)
    if properties:
        start = properties.end()
    outer_start, outer_end = start, end
    if event.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif event.style in ("|", ">"):
        first = body.find("\n", start, end) + 1 or end
        content = body[first:end]
        start = first + len(content) - len(content.lstrip())
        end = max(start, first + len(content.rstrip()))
        outer_start, outer_end = start, end
    return Field(key, event.value, start, end, outer_start, outer_end, listed)


# TOML and JSON: their own parser says whether the text is right, a scanner finds the places.


def _toml(body: str) -> Iterator[Field]:
    import tomllib

    try:
        tomllib.loads(body.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise _BrokenError(f"line {int(line[1]) + 1}" if line else "at its end") from error
    return _Scanner(body).toml()


def _json(text: str) -> FrontMatter | None:
    import json

    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    line_end = re.compile(r"[ \t]*(?:[\r\n]|\Z)").match(text, end)
    if not isinstance(value, dict) or not value or not line_end:
        return None
    scanner = _Scanner(text[:end])
    try:
        return FrontMatter(tuple(scanner.value("", False)), end)
    except (ValueError, RecursionError):
        return None


class _Scanner:
    """Walks over valid TOML or JSON and yields every value with its place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def toml(self) -> Iterator[Field]:
        table = ""
        while self._skip():
            header = _HEADER_OPEN.match(self._text, self._at)
            if header:
                self._at = header.end()
                table = self._key()
                self._at = self._text.index("]" * len(header[0]), self._at) + len(header[0])
            else:
                yield from self._pair(table)

    def value(self, path: str, listed: bool) -> Iterator[Field]:
        """The value at the cursor, with all that is in it."""
        self._skip()
        if self._text.startswith("{", self._at):
            self._at += 1
            while self._skip() and self._text[self._at] != "}":
                yield from self._pair(path)
            self._at += 1
        elif self._text.startswith("[", self._at):
            self._at += 1
            while self._skip() and self._text[self._at] != "]":
                yield from self.value(path, True)
            self._at += 1
        else:
            yield self._scalar(path, listed)

    def _skip(self) -> bool:
        """Go over blanks, commas and comments; whether anything is left."""
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at
        return self._at < len(self._text)

    def _pair(self, table: str) -> Iterator[Field]:
        key = self._key()
        sign = _SIGN.match(self._text, self._at)
        if not sign:
            raise ValueError("no value")
        self._at = sign.end()
        return self.value(f"{table}.{key}" if table else key, False)

    def _key(self) -> str:
        parts = []
        while part := _KEY_PART.match(self._text, self._at):
            parts.append(part[1].strip("\"'").lower())
            self._at = part.end()
            if not part[2]:
                break
        if not parts:
            raise ValueError("no key")
        return ".".join(parts)

    def _scalar(self, key: str, listed: bool) -> Field:
        found = _STRING.match(self._text, self._at) or _BARE.match(self._text, self._at)
        if not found:
            raise ValueError("no value")
        raw = found[0].rstrip()
        start, end = found.start(), found.start() + len(raw)
        self._at = found.end()
        marks = next((len(mark) for mark in ('"""', "'''", '"', "'") if raw.startswith(mark)), 0)
        inner = raw[marks : len(raw) - marks]
        value = _unescaped(inner) if raw.startswith('"') else inner
        if marks == 3 and inner.strip():
            marks_left = marks + len(inner) - len(inner.lstrip())
            marks += len(inner) - len(inner.rstrip())
        else:
            marks_left = marks
        return Field(key, value, start + marks_left, end - marks, start, end, listed)


_ESCAPE = lazy_pattern(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\r?\n\s*|(.))")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def _unescaped(raw: str) -> str:
    """What a JSON or basic TOML string says."""
    if "\\" not in raw:
        return raw
    said = _ESCAPE.sub(_escape, raw)
    # JSON writes characters beyond the basic plane as two halves.
    return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escape(found: re.Match[str]) -> str:
    digits = found[1] or found[2]
    if digits:
        return chr(min(int(digits, 16), 0x10FFFF))
    return _CONTROLS.get(found[3], found[3]) if found[3] else ""
