"""The configuration as a JSON schema, which editors complete and check TOML with.

Keys and values are those of ``schema``; ids, families and settings are those of the rules that
are handed in, so that a newsroom's own rules are known too.
"""

from collections.abc import Iterable, Mapping

from newslint.config.schema import (
    ENGLISHES,
    FAIL_ON,
    KEYS,
    PATH_KEYS,
    PRESETS,
    SEVERITIES,
    STYLES,
    Config,
)
from newslint.rule import Stage
from newslint.typing import Any, Protocol

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_GLOB = r"[*?\[]"
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}


class Described(Protocol):
    """What the schema needs to know of a rule."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def family(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def was(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def options(self) -> Mapping[str, Any]: ...  # noqa: D102


def json_schema(rules: Iterable[Described]) -> dict[str, Any]:
    """The schema (draft 2020-12) of a ``newslint.toml`` that may use ``rules``."""
    rules = sorted(rules, key=lambda rule: rule.id)
    properties = {key: _property(key) for key in sorted(KEYS)}
    section = {key: properties[key] for key in sorted(PATH_KEYS)}
    section["match"] = _ref("texts", "Paths that the section is for, written as in .gitignore.")
    properties["paths"]["items"] = {
        "type": "object",
        "properties": section,
        "required": ["match"],
        "additionalProperties": False,
    }
    return {
        "$schema": _DIALECT,
        "title": "newslint",
        "description": "What newslint checks in the drafts below a folder, and how.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": {
            "texts": {"anyOf": [{"type": "string"}, _list_of({"type": "string"})]},
            "severity": {"enum": list(SEVERITIES)},
            "rule": {"anyOf": [{"enum": _names(rules)}, {"type": "string", "pattern": _GLOB}]},
            "options": _options(rules),
        },
    }


def _names(rules: Iterable[Described]) -> list[str]:
    """Everything that switches rules on or off by name."""
    names: dict[str, None] = {}
    for rule in rules:
        names.update(dict.fromkeys((rule.family, rule.id, *rule.was)))
    return [*names, *PRESETS]


def _options(rules: Iterable[Described]) -> dict[str, Any]:
    tables = {
        name: {
            "description": rule.title,
            "type": "object",
            "properties": {key: _option(value) for key, value in rule.options.items()},
            "additionalProperties": False,
        }
        for rule in rules
        for name in (rule.id, *rule.was)
    }
    return {"type": "object", "properties": tables, "additionalProperties": False}


def _option(default: Any) -> dict[str, Any]:
    """A setting of a rule: of the type that its default has."""
    if isinstance(default, (tuple, list)):
        return {"type": "array", "default": list(default)}
    return {"type": _TYPES[type(default)], "default": default}


def _property(key: str) -> dict[str, Any]:
    said, shape = _PROPERTIES[key]
    found = {"description": said, **shape}
    default = getattr(Config(), key.replace("-", "_"), None)
    if isinstance(default, str) and default:
        found["default"] = str(default)
    elif key in ("fail-on", "show"):
        levels = FAIL_ON if key == "fail-on" else SEVERITIES
        found["default"] = next(name for name, level in levels.items() if level == default)
    return found


def _ref(name: str, description: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {"$ref": f"#/$defs/{name}"}
    return {"description": description, **found} if description else found


def _list_of(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_RULES = {"anyOf": [_ref("rule"), _list_of(_ref("rule"))]}
_ALLOWANCE = {
    "type": "object",
    "properties": {
        "rule": _ref("rule", "The rule, or a glob that fits several."),
        "text": {"type": "string", "description": "The words that the rule may find."},
        "reason": {"type": "string", "description": "Why the desk accepts them."},
    },
    "required": ["rule", "text"],
    "additionalProperties": False,
}
_CHOICE_OF_PRESET = [{"const": name, "description": what} for name, what in PRESETS.items()]

# What each key is for, in a sentence, and the shape of its value.
_PROPERTIES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "allow": ("What the desk has looked at and accepts.", _list_of(_ALLOWANCE)),
    "baseline": (
        "A file of findings that were there before; only new ones are reported.",
        {"type": "string"},
    ),
    "exclude": ("Drafts to leave out, written as in .gitignore.", _ref("texts")),
    "extend": ("Another configuration that this one adds to.", {"type": "string"}),
    "fail-on": ("The severity from which findings fail the run.", {"enum": list(FAIL_ON)}),
    "ignore": ("Rules to switch off: ids, families or globs; the more specific wins.", _RULES),
    "lexicon": (
        "The file with the house’s names; “lexicon.toml” beside the configuration by itself.",
        {"type": "string"},
    ),
    "options": ("Settings of single rules, a table for each.", _ref("options")),
    "packs": ("Packs of rules that are installed as Python packages, by name.", _ref("texts")),
    "paths": ("Other settings for drafts on some paths.", {"type": "array"}),
    "preset": ("Which rules are on to begin with.", {"oneOf": _CHOICE_OF_PRESET}),
    "rules": ("Folders with rules of your own.", _ref("texts")),
    "select": ("Rules to switch on: ids, families, presets or globs.", _RULES),
    "severity": (
        "Other severities for rules: ids, families or globs.",
        {
            "type": "object",
            "propertyNames": _ref("rule"),
            "additionalProperties": _ref("severity"),
        },
    ),
    "show": ("The severity from which findings are shown.", _ref("severity")),
    "stage": (
        "Where the copy is: in “draft” TK is a to-do, in “publish” it must not go out.",
        {"enum": [str(stage) for stage in Stage]},
    ),
    "style": ("The house style to check.", {"enum": list(STYLES)}),
    "english": (
        "Whose spelling is right; guessed from each draft if unset.",
        {"enum": [*ENGLISHES]},
    ),
    "date": (
        "The day that drafts are from which do not say it themselves, as 2026-03-01.",
        {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    ),
}
