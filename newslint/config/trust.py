"""Whose code may run: what the user, not a project, has said.

A project's configuration may name packs of rules; their TOML rules always run, their Python rules
only if the user trusts the pack: with ``--trust-rules`` for one run, or for good in the user's own
configuration, ``trust = ["/home/ann/copy/our-rules", "newslint-sports"]``.
"""

import os
import sys

from newslint.config.schema import ConfigError

_NAME = "newslint.toml"


def user_file() -> str:
    """Where the user's own configuration lies, if there is one."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    return os.path.join(base, "newslint", _NAME)


def is_trusted(pack: str) -> bool:
    """Whether the user trusts a pack: the folder of a project's, the name of an installed one.

    Raises ``ConfigError`` for a user's configuration that cannot be read.
    """
    path = user_file()
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    import tomllib

    try:
        trust = tomllib.loads(data.decode("utf-8")).get("trust", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    if not isinstance(trust, list) or not all(isinstance(name, str) for name in trust):
        raise ConfigError(f"{path}: “trust” takes a list of folders and names of packs")
    return any(pack == name or _same_folder(pack, name) for name in trust)


def _same_folder(pack: str, name: str) -> bool:
    return os.path.realpath(os.path.expanduser(name)) == os.path.realpath(pack)
