"""Which configuration belongs to a draft: the nearest one above it."""

import os
from collections.abc import Mapping

from newslint.config.schema import Config, ConfigError, parse
from newslint.typing import Any

_NAMES = ("newslint.toml", "pyproject.toml")


class Configs:
    """The configurations of a run, each read once.

    ``fixed`` is used for every draft if given (``--isolated``, ``--config``); otherwise the
    nearest ``newslint.toml``, or ``pyproject.toml`` with a ``[tool.newslint]`` table, in the
    draft's folder or above it.  ``overrides`` (fields of ``Config``) come from the command line:
    lists are added to what was found, single values replace it.
    """

    def __init__(
        self, fixed: Config | None = None, overrides: Mapping[str, Any] | None = None
    ) -> None:
        self._overrides = overrides or {}
        self._fixed = None if fixed is None else self._overridden(fixed)
        self._found: dict[str, Config] = {}

    def for_draft(self, path: str) -> Config:
        """The configuration for a draft or folder.  Raises ``ConfigError``."""
        if self._fixed is not None:
            return self._fixed
        folder = os.path.abspath(path)
        return self._for_folder(folder if os.path.isdir(folder) else os.path.dirname(folder))

    def _for_folder(self, folder: str) -> Config:
        if folder not in self._found:
            self._found[folder] = self._search(folder)
        return self._found[folder]

    def _search(self, folder: str) -> Config:
        for name in _NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                table = _table(path)
                if table is not None:
                    return self._overridden(_parsed(table, path, ()))
        parent = os.path.dirname(folder)
        return self._overridden(Config()) if parent == folder else self._for_folder(parent)

    def _overridden(self, config: Config) -> Config:
        changes = dict(self._overrides)
        for key, value in changes.items():
            if isinstance(value, tuple):
                changes[key] = getattr(config, key) + value
        return config._replace(**changes)


def read_config(path: str) -> Config:
    """The configuration in one file.  Raises ``ConfigError``."""
    table = _table(path)
    return _parsed(table or {}, path, ())


def _table(path: str) -> Mapping[str, Any] | None:
    """The newslint table of a TOML file; ``None`` for a project file without one."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    if path.endswith("pyproject.toml") and b"tool.newslint" not in data:
        return None
    import tomllib

    try:
        table: Mapping[str, Any] = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    if path.endswith("pyproject.toml"):
        own: Mapping[str, Any] | None = table.get("tool", {}).get("newslint")
        return own
    return table


def _parsed(table: Mapping[str, Any], path: str, seen: tuple[str, ...]) -> Config:
    folder = os.path.dirname(os.path.abspath(path))
    config = parse(table, _shown(path), folder)
    if "extend" not in table:
        return config
    base_path = os.path.normpath(os.path.join(folder, str(table["extend"])))
    if base_path in seen or base_path == os.path.abspath(path):
        raise ConfigError(f"{_shown(path)}: “extend” leads back to {_shown(base_path)}")
    base_table = _table(base_path)
    if base_table is None:
        raise ConfigError(f"{_shown(path)}: “extend”: {_shown(base_path)} has no [tool.newslint]")
    base = _parsed(base_table, base_path, (*seen, os.path.abspath(path)))
    return _joined(base, config, table)


def _joined(base: Config, config: Config, table: Mapping[str, Any]) -> Config:
    """``config`` over ``base``: lists and tables are added to, single values replaced."""
    absolute = tuple(os.path.join(base.folder, pack) for pack in base.rules)
    own = {key.replace("-", "_") for key in table} - {"extend"}
    added: dict[str, Any] = {
        "select": base.select + config.select,
        "ignore": base.ignore + config.ignore,
        "exclude": base.exclude + config.exclude,
        "rules": absolute + config.rules,
        "packs": base.packs + config.packs,
        "severity": {**base.severity, **config.severity},
        "options": {**base.options, **config.options},
        "paths": base.paths + config.paths,
        "allow": base.allow + config.allow,
    }
    kept: dict[str, Any] = {name: getattr(config, name) for name in own - set(added)}
    return base._replace(**kept, **added, folder=config.folder, file=config.file)


def _shown(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
