"""For every rule: does it run on this draft, how much does it weigh, and why."""

from collections.abc import Iterable, Mapping, Sequence

from newslint.config.schema import PRESETS, STYLES, Config, ConfigError, nearest
from newslint.typing import NamedTuple, Protocol

_WEB_DESK = frozenset({"desk", "machine", "boilerplate", "links", "furniture"})
_WIRE = frozenset({"names", "orgs", "figures", "dates", "quotes"})


class Selectable(Protocol):
    """What selection needs to know of a rule."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def family(self) -> str: ...  # noqa: D102
    @property
    def on(self) -> bool: ...  # noqa: D102
    @property
    def tags(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def was(self) -> Sequence[str]: ...  # noqa: D102


class Choice(NamedTuple):
    """Whether a rule runs, and the setting that decided it."""

    on: bool
    reason: str


def choose(rules: Iterable[Selectable], config: Config) -> dict[str, Choice]:
    """The choice for every rule id.

    The more specific setting wins: a full id over a glob with a longer fixed part over a
    shorter one over the preset; where ``select`` and ``ignore`` are as specific, ``ignore``.
    Raises ``ConfigError`` for an id or glob that fits no rule.
    """
    rules = list(rules)
    _check_names(rules, config)
    return {rule.id: _choice(rule, config) for rule in rules}


def _choice(rule: Selectable, config: Config) -> Choice:
    chosen = _most_specific(rule, config.select)
    ignored = _most_specific(rule, config.ignore)
    if ignored and _weight(ignored) >= _weight(chosen):
        return Choice(False, f"ignore = “{ignored}”")
    if chosen:
        return Choice(True, f"select = “{chosen}”")
    return _by_preset(rule, config)


def _by_preset(rule: Selectable, config: Config) -> Choice:
    if config.style != "none" and config.style in rule.tags:
        return Choice(True, f"style = “{config.style}”")
    if config.english and "english" in rule.tags:
        return Choice(True, f"english = “{config.english}”")
    if in_preset(rule, config.preset):
        return Choice(True, f"preset “{config.preset}”")
    packs = sorted(set(rule.tags) & set(STYLES))
    if packs:
        return Choice(False, f"belongs to style {', '.join(packs)}")
    off = "" if rule.on else "off in "
    return Choice(False, f"{off}preset “{config.preset}”")


def in_preset(rule: Selectable, preset: str) -> bool:
    """Whether a preset switches a rule on."""
    if preset == "strict":
        return rule.on or not set(rule.tags) & set(STYLES)
    if preset == "web-desk":
        return rule.on and rule.family in _WEB_DESK
    if preset == "wire":
        return rule.on and rule.family in _WIRE
    return rule.on


def _most_specific(rule: Selectable, globs: Sequence[str]) -> str:
    if not globs:
        return ""
    return max((glob for glob in globs if _fits(rule, glob)), key=_weight, default="")


def _weight(glob: str) -> int:
    if not glob:
        return -1
    if glob in PRESETS:
        return 0
    fixed = len(glob.partition("*")[0].partition("?")[0])
    return fixed if fixed < len(glob) else 1_000 + fixed


def _fits(rule: Selectable, glob: str) -> bool:
    if glob in PRESETS:
        return in_preset(rule, glob)
    return any(fits(name, glob) for name in (rule.id, rule.family, *rule.was))


def fits(name: str, glob: str) -> bool:
    """Whether an id fits an id or a glob."""
    from fnmatch import fnmatchcase  # few runs have a glob

    return fnmatchcase(name, glob)


def _check_names(rules: Sequence[Selectable], config: Config) -> None:
    wanted: dict[str, Sequence[str]] = {
        "select": config.select,
        "ignore": config.ignore,
        "severity": tuple(config.severity),
        "options": tuple(config.options),
        "allow": tuple(entry.rule for entry in config.allow),
    }
    for key, globs in wanted.items():
        for glob in globs:
            if not any(_fits(rule, glob) for rule in rules) and glob not in PRESETS:
                where = f"{config.file}: " if config.file else ""
                names = [name for rule in rules for name in (rule.id, rule.family, *rule.was)]
                hint = nearest(glob, {*names, *PRESETS})
                raise ConfigError(f"{where}“{key}”: no rule is called “{glob}”{hint}")


def most_specific(rule: Selectable, table: Mapping[str, object]) -> str | None:
    """The key of a table of globs that fits a rule best, or ``None``."""
    return _most_specific(rule, tuple(table)) or None
