"""The declarative kinds of rules: one module each, found by its name.

A kind is a module with three functions:

``prepare(table, fault)``
    Reads what the rule's TOML file holds for this kind and gives the *body*: plain data
    (dict, list, tuple, str, int, float, bool, None) that a compiled rulebook can keep.  Calls
    ``fault(key, message)`` for everything that is wrong and goes on.
``triggers(body)``
    The ``Triggers`` that wake the rule.
``build(body, safety)``
    The ``Check`` that runs it.

``KEYS`` names the top-level TOML keys that belong to the kind; a class ``Settings(Options)``, if
there is one, holds the options that every rule of the kind has.  To add a kind is to add a file.
"""

from collections.abc import Callable, Mapping
from types import ModuleType

from newslint.modules import module
from newslint.typing import Any

Table = Mapping[str, Any]
Fault = Callable[[str, str], None]
Body = Any

KINDS = ("avoid", "pair", "pattern", "repeat", "swap", "template")


def kind(name: str) -> ModuleType:
    """The module of a kind; raises ``KeyError`` for a name that is none."""
    if name not in KINDS:
        raise KeyError(name)
    return module(f"newslint.kinds.{name}")
