"""The compiled rulebook: a pack's records, kept where the platform keeps caches.

Reading a hundred rule files and importing those in Python costs tenths of a second; the kept
records cost a millisecond.  A kept rulebook belongs to one version of newslint and Python and to
one state of the pack's files (name, time, size); anything else is read anew.  A cache that cannot
be read or written is no fault: the pack is read instead.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Callable

from newslint.rulebook.faults import Fault
from newslint.rulebook.files import rule_files
from newslint.rulebook.records import Record
from newslint.version import __version__

Prover = Callable[[list[Record]], tuple[list[Record], list[Fault]]]
_MAGIC = f"newslint {__version__} {sys.implementation.cache_tag} 23".encode()

# Rules may draw their triggers from what is known of the world.
_DATA = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "knowledge", "data"
)
_PLAIN = 2  # the last marshal format in which equal values always give equal bytes


def load_pack(
    pack: str, prove: Prover | None = None, trusted: bool = True
) -> tuple[list[Record], list[Fault]]:
    """The rules of a pack and the faults of those that cannot be used, from the cache if fresh.

    ``prove`` runs the examples of newly read rules and gives back those that hold; the built-in
    pack was proven when it was built and needs none.  Code is run only if the pack is
    ``trusted``.  A pack with faults is not kept.
    """
    key = pack_state(pack)
    path = os.path.join(cache_folder(), f"rules-{zlib.crc32(os.path.abspath(pack).encode()):08x}")
    kept = _read(path, key)
    if kept is not None and (trusted or not any(record.is_python for record in kept)):
        return kept, []
    # Only here: what a fresh cache spares us is the parsers, too.
    from newslint.rulebook.reading import read_pack

    records, faults = read_pack(pack, trusted)
    if prove is not None:
        records, unproven = prove(records)
        faults += unproven
    if not faults:
        _write(path, key, records)
    return records, faults


def cache_folder() -> str:
    """Where the platform keeps caches; ``NEWSLINT_CACHE`` names another folder."""
    if chosen := os.environ.get("NEWSLINT_CACHE"):
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "newslint")


def pack_state(pack: str) -> bytes:
    """Names, times and sizes of everything in a pack: equal states mean equal rules."""
    files = list(rule_files(pack))
    lists = []
    for family in {os.path.dirname(file.path) for file in files}:
        words = os.path.join(family, "words")
        if os.path.isdir(words):
            with os.scandir(words) as entries:
                lists += [(e.path, e.stat().st_mtime_ns, e.stat().st_size) for e in entries]
    lists += [(e.path, e.stat().st_mtime_ns, e.stat().st_size) for e in os.scandir(_DATA)]
    state = ([tuple(file) for file in files], sorted(lists), os.path.abspath(pack))
    return _MAGIC + marshal.dumps(state, _PLAIN)


def _read(path: str, key: bytes) -> list[Record] | None:
    try:
        with open(path, "rb") as file:
            data = file.read()
        size = int.from_bytes(data[:4], "little")
        if data[8 : 8 + size] != key or zlib.crc32(data[8:]) != int.from_bytes(data[4:8], "little"):
            return None
        return [Record(*row) for row in marshal.loads(data[8 + size :])]
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _write(path: str, key: bytes, records: list[Record]) -> None:
    try:
        body = key + marshal.dumps([tuple(record) for record in records])
    except ValueError:
        return  # a rule's options hold something that is not plain data
    data = len(key).to_bytes(4, "little") + zlib.crc32(body).to_bytes(4, "little") + body
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(data)
        os.replace(scratch, path)
    except OSError:
        return
