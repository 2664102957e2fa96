"""The compiled rulebook: a pack's records, kept where the platform keeps caches.

Reading a hundred rule files and importing those in Python costs tenths of a second; the kept
records cost a millisecond.  A kept rulebook belongs to one version of newslint and Python and to
one state of the pack's files (name, time, size); anything else is read anew.  A cache that cannot
be read or written is no fault: the pack is read instead.
"""

import os
import zlib
from collections.abc import Callable

from newslint.kept import Kept, keep, kept, key_of
from newslint.rulebook.faults import Fault
from newslint.rulebook.files import state_of
from newslint.rulebook.records import Record
from newslint.rulebook.waking import Waking, waking
from newslint.typing import NamedTuple
from newslint.version import __version__

Prover = Callable[[list[Record]], tuple[list[Record], list[Fault]]]

_FORM = 34  # of records: kept ones of another form are not read


class Pack(NamedTuple):
    """The rules of a pack, the faults of those that cannot be used, and what wakes the others."""

    records: list[Record]
    faults: list[Fault]
    waking: Waking


def load_pack(pack: str, prove: Prover | None = None, trusted: bool = True) -> Pack:
    """A pack, from the cache if it is fresh.

    ``prove`` runs the examples of newly read rules and gives back those that hold; the built-in
    pack was proven when it was built and needs none.  Code is run only if the pack is
    ``trusted``.  A pack with faults is not kept.
    """
    key = pack_state(pack)
    name = f"rules-{zlib.crc32(os.fsencode(os.path.abspath(pack))):08x}"

    def read_anew() -> Pack:
        return _read(pack, prove, trusted, name, key)

    found = kept(name, key)
    if found is not None:
        rows, filed = found.head
        parts = _Shelf(found, read_anew)
        records = [Record._make((*row, parts, 2 * number)) for number, row in enumerate(rows)]
        if trusted or not any(record.is_python for record in records):
            return Pack(records, [], Waking(*filed))
    return read_anew()


def _read(pack: str, prove: Prover | None, trusted: bool, name: str, key: bytes) -> Pack:
    # Only here: what a fresh cache spares us is the parsers, too.
    from newslint.rulebook.reading import read_pack

    records, faults = read_pack(pack, trusted)
    if prove is not None:
        records, unproven = prove(records)
        faults += unproven
    filed = waking(records)
    if not faults:
        rows = [record[:-2] for record in records]
        keep(name, key, (rows, tuple(filed)), _parts(records))
    return Pack(records, faults, filed)


def _parts(records: list[Record]) -> list[bytes | memoryview]:
    return [rule.parts.part(rule.at + number) for rule in records for number in (0, 1)]


class _Shelf:
    """The kept parts of a pack's rules.  If one is damaged, the pack is read anew."""

    def __init__(self, kept: Kept, read_anew: Callable[[], Pack]) -> None:
        self._kept = kept
        self._read_anew = read_anew
        self._fresh: list[bytes | memoryview] | None = None

    def part(self, number: int) -> bytes | memoryview:
        """One of the parts, counted from 0."""
        if self._fresh is None:
            part = self._kept.part(number)
            if part is not None:
                return part
            self._fresh = _parts(self._read_anew().records)
        return self._fresh[number]


def pack_state(pack: str) -> bytes:
    """All that the records of a pack depend on: equal states mean equal rules."""
    folder = os.path.abspath(pack)
    return key_of("rules", __version__, _FORM, folder, state_of(folder))
