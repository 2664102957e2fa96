"""What a configuration may hold, and the errors that say where it does not."""

import re
from collections.abc import Callable, Iterable, Mapping

from newslint.rule import Severity, Stage
from newslint.typing import Any, NamedTuple

FAIL_ON = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "never": None,
}
SEVERITIES = {severity.name.lower(): severity for severity in Severity}
STYLES = ("none", "ap", "guardian", "bbc", "reuters", "economist")
ENGLISHES = ("us", "uk", "au", "ca", "in")
# Settings that every rule with an option of the same name is given.
SHARED = ("style", "english")
PRESETS: Mapping[str, str] = {
    "newsroom": "the default: every rule that is right nine times in ten on published news",
    "strict": "also the rules that are off by default because they ask for judgement",
    "web-desk": "what must not go online: leftovers, boilerplate, links, furniture",
    "wire": "what must be right in agency copy: names, figures, dates, quotes",
}


class ConfigError(Exception):
    """A configuration that cannot be used; the message names file, key and nearest right word."""


class PathSection(NamedTuple):
    """Settings for the drafts whose path matches one of ``match`` (gitignore patterns)."""

    match: tuple[str, ...]
    settings: Mapping[str, Any]


class Allowed(NamedTuple):
    """A text that a rule (an id or glob) may find without reporting it, and why."""

    rule: str
    text: str
    reason: str = ""


class Config(NamedTuple):
    """A whole configuration, checked.  ``folder`` is what its paths are relative to."""

    preset: str = "newsroom"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    fail_on: Severity | None = Severity.WARNING
    show: Severity = Severity.WARNING
    stage: Stage = Stage.PUBLISH
    style: str = "none"
    english: str = ""
    date: str = ""
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = {}
    paths: tuple[PathSection, ...] = ()
    allow: tuple[Allowed, ...] = ()
    baseline: str = ""
    lexicon: str = ""
    folder: str = "."
    file: str = ""


# Keys that a [[paths]] section may set; the others concern the run, not a draft.
PATH_KEYS = frozenset(
    {"allow", "english", "ignore", "options", "preset", "select", "severity", "stage", "style"}
)
_RUN_KEYS = {
    *("baseline", "date", "exclude", "extend", "fail-on"),
    *("lexicon", "packs", "paths", "rules", "show"),
}
KEYS = PATH_KEYS | _RUN_KEYS


def nearest(word: str, known: Iterable[str]) -> str:
    """“ — did you mean “x”?” for the known word most like a mistyped one, or nothing."""
    import difflib

    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f" — did you mean “{close[0]}”?" if close else ""


def parse(table: Mapping[str, Any], file: str, folder: str) -> Config:
    """A checked configuration from its TOML table.  Raises ``ConfigError``."""
    return Config(**values(table, file, KEYS), folder=folder, file=file)


def values(table: Mapping[str, Any], file: str, allowed: frozenset[str]) -> dict[str, Any]:
    """The fields of ``Config`` that a table sets, each checked.  Raises ``ConfigError``."""
    for key in table:
        if key not in allowed:
            raise ConfigError(f"{file}: unknown key “{key}”{nearest(key, allowed)}")
    found = {}
    for key, value in table.items():
        if key == "extend":
            continue
        try:
            found[key.replace("-", "_")] = _READERS[key](value)
        except _WrongValue as error:
            raise ConfigError(f"{file}: “{key}” {error}") from None
        except ConfigError as error:
            raise ConfigError(f"{file}: {error}") from None
    return found


class _WrongValue(ValueError):
    """A value that a key does not take; the message ends a sentence that begins with the key."""


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise _WrongValue(f"takes a list of strings, not {value!r}")


def _one_of(known: Iterable[str]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value in tuple(known):
            return str(value)
        hint = nearest(str(value), known)
        raise _WrongValue(f"takes one of {', '.join(known)}, not {value!r}{hint}")

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongValue(f"takes a string, not {value!r}")
    return value


def _date(value: Any) -> str:
    text = str(value)  # TOML has dates of its own
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise _WrongValue(f"takes a day like 2026-03-01, not {text}")
    return text


def _severities(value: Any) -> dict[str, Severity]:
    if not isinstance(value, dict):
        raise _WrongValue("takes a table of rule ids and severities")
    read = _one_of(SEVERITIES)
    return {glob: SEVERITIES[read(level)] for glob, level in value.items()}


def _options(value: Any) -> dict[str, dict[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(row, dict) for row in value.values()):
        raise _WrongValue('takes tables: [options."family/slug"]')
    return value


def _paths(value: Any) -> tuple[PathSection, ...]:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise _WrongValue("takes [[paths]] tables")
    sections = []
    for row in value:
        rest = {key: item for key, item in row.items() if key != "match"}
        if "match" not in row:
            raise _WrongValue("needs “match” in each of its tables")
        sections.append(PathSection(_texts(row["match"]), values(rest, "[[paths]]", PATH_KEYS)))
    return tuple(sections)


def _allowed(value: Any) -> tuple[Allowed, ...]:
    rows = []
    for row in value if isinstance(value, list) else [None]:
        if not isinstance(row, dict) or not {"rule", "text"} <= set(row) <= {*Allowed._fields}:
            raise _WrongValue("takes [[allow]] tables with rule, text and reason")
        if not all(isinstance(item, str) for item in row.values()) or set(row["rule"]) <= set("*/"):
            raise _WrongValue("takes strings, and names a rule: nothing is allowed at large")
        rows.append(Allowed(**row))
    return tuple(rows)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "preset": _one_of(PRESETS),
    "select": _texts,
    "ignore": _texts,
    "severity": _severities,
    "fail-on": lambda value: FAIL_ON[_one_of(FAIL_ON)(value)],
    "show": lambda value: SEVERITIES[_one_of(SEVERITIES)(value)],
    "stage": lambda value: Stage(_one_of([str(stage) for stage in Stage])(value)),
    "style": _one_of(STYLES),
    "english": _one_of(ENGLISHES),
    "date": _date,
    "exclude": _texts,
    "rules": _texts,
    "packs": _texts,
    "options": _options,
    "paths": _paths,
    "allow": _allowed,
    "baseline": _text,
    "lexicon": _text,
}
