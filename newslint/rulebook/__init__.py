"""From packs to rules: reads rule files, validates them, reports every fault with its place.

A *pack* is a folder of rule files, ``<family>/<slug>.toml`` or ``.py``; the built-in rules, a
newsroom's own and a plug-in's are packs alike.  Reading gives *records*: plain data that a
compiled rulebook can keep, so that a run does not read a hundred files to find the ten rules
that a draft wakes.
"""

from newslint.rulebook.faults import Fault
from newslint.rulebook.files import builtin_pack
from newslint.rulebook.records import Example, Record, activate
from newslint.rulebook.store import Pack, load_pack
from newslint.rulebook.waking import Waking, waking

__all__ = [
    "Example",
    "Fault",
    "Pack",
    "Record",
    "Waking",
    "activate",
    "builtin_pack",
    "load_pack",
    "waking",
]
