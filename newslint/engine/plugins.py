"""Packs that other distributions bring, by the entry-point group ``newslint.packs``.

An entry point names a package whose folder is a pack::

    [project.entry-points."newslint.packs"]
    sports = "newslint_sports"

A configuration asks for it by name (``packs = ["sports"]``); until then nothing is looked up.
"""

import os

from newslint.typing import NamedTuple

_GROUP = "newslint.packs"


class Plugin(NamedTuple):
    """An installed pack.  ``folder`` is empty if it cannot be used, and ``fault`` says why."""

    name: str
    version: str
    folder: str
    fault: str = ""


def find_plugin(name: str) -> Plugin:
    """The installed pack of a name; its package is found, not imported."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for point in entry_points(group=_GROUP, name=name):
        told = f"{point.dist.name} {point.dist.version}" if point.dist else "unknown"
        try:
            spec = find_spec(point.module)
        except (ImportError, ValueError) as error:
            return Plugin(name, told, "", f"cannot be loaded: {error}")
        folders = list(spec.submodule_search_locations or ()) if spec else []
        if not folders or not os.path.isdir(folders[0]):
            return Plugin(name, told, "", f"{point.module} is not a package with rules")
        return Plugin(name, told, folders[0])
    return Plugin(name, "", "", "is not installed")
