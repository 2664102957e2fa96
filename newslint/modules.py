"""Modules by their names, imported when they are asked for."""

import sys
from types import ModuleType


def module(name: str) -> ModuleType:
    """The module of a full name.  Raises ``ModuleNotFoundError``.

    ``importlib.import_module`` without ``importlib``, whose own import costs as much as ten of
    our modules.
    """
    __import__(name)
    return sys.modules[name]
