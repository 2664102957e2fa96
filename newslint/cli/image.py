"""Keeps the code of newslint's modules between runs, all in one file.

To find and open a module costs Python more than to run it: it looks at folders and files five
times for each, and a check brings in a hundred.  The kept code of a module is used while its file
has the time and size that it had; whatever is not as expected (a module that does not come from a
file, a damaged image) is left to Python.  Like ``newslint.cli.warm``, this is done by the command
line alone, never by the library.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Sequence
from types import CodeType, ModuleType

from newslint.kept import Kept, keep, kept, key_of
from newslint.typing import TYPE_CHECKING, Any
from newslint.version import __version__

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
else:
    ModuleSpec = type(__spec__)  # its own module is costly to import

_PACKAGE = "newslint"
_MOST_MODULES = 1_000
_Stamp = tuple[str, int, int]  # the path of a file, its time and size


class Modules:
    """Finds modules of newslint for Python while installed, and runs their kept code."""

    def __init__(self) -> None:
        self._name = ""
        self._key = b""
        self._kept: Kept | None = None
        self._entries: dict[str, tuple[_Stamp, bool, int]] = {}  # with its part, packages marked
        self._missed: list[str] = []

    def install(self) -> None:
        """Stand before the finders of Python; nowhere if it is told to keep no code."""
        if sys.dont_write_bytecode:
            return
        folder = os.path.dirname(os.path.dirname(__file__))
        self._name = f"modules-{zlib.crc32(os.fsencode(folder)):08x}"  # of each environment its own
        self._key = key_of(self._name, __version__, folder, sys.version, sys.flags.optimize)
        self._kept = kept(self._name, self._key)
        self._entries = self._kept.head if self._kept else {}
        sys.meta_path.insert(0, self)

    def close(self) -> None:
        """Leave the finders of Python alone, and keep the code that was not kept yet."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        found = {name: row for name in self._missed if (row := _code_of(name))}
        if not found:
            return
        rows = [*found.items()]
        for name, (stamp, is_package, number) in self._entries.items():
            if name not in found and (part := self._part(number)):
                rows.append((name, (stamp, is_package, bytes(part))))
        self._kept = None  # some systems replace no file that is mapped
        if len(rows) <= _MOST_MODULES:
            head = {name: (*row[:2], number) for number, (name, row) in enumerate(rows)}
            keep(self._name, self._key, head, [row[2] for _, row in rows])

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Tell Python that the code of a module is here, if it is."""
        if not name.startswith(_PACKAGE):
            return None
        entry = self._entries.get(name)
        if entry is None or _stamp(entry[0][0]) != entry[0] or not (part := self._part(entry[2])):
            self._missed.append(name)
            return None
        (file, _, _), is_package, _ = entry
        loader: Any = self  # it has all that Python asks of one
        spec = ModuleSpec(name, loader, origin=file, loader_state=part, is_package=is_package)
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(file)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """The module itself is made by Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code of a module."""
        spec = module.__spec__
        assert spec is not None
        module.__file__ = spec.origin
        exec(marshal.loads(spec.loader_state), module.__dict__)
        spec.loader_state = None

    def _part(self, number: int) -> memoryview | None:
        """One of the kept codes, if it is whole."""
        return self._kept.part(number) if self._kept else None


def _code_of(name: str) -> tuple[_Stamp, bool, bytes] | None:
    """Where a module that Python has imported comes from, whether it is a package, its code."""
    spec = getattr(sys.modules.get(name), "__spec__", None)
    if spec is None or not spec.origin or not spec.origin.endswith(".py"):
        return None
    read: Any = getattr(spec.loader, "get_code", None)
    stamp = _stamp(spec.origin)
    code = read(name) if read and stamp else None
    if stamp is None or not isinstance(code, CodeType):
        return None
    return stamp, spec.submodule_search_locations is not None, marshal.dumps(code)


def _stamp(path: str) -> _Stamp | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return path, status.st_mtime_ns, status.st_size
