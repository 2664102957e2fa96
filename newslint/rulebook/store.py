"""The compiled rulebook: a pack's records, kept where the platform keeps caches.

Reading a hundred rule files and importing those in Python costs tenths of a second; the kept
records cost a millisecond.  A kept rulebook belongs to one version of newslint and Python and to
one state of the pack's files (name, time, size); anything else is read anew.  A cache that cannot
be read or written is no fault: the pack is read instead.
"""

import os
import zlib
from collections.abc import Callable

from newslint.kept import keep, kept, key_of
from newslint.rulebook.faults import Fault
from newslint.rulebook.files import state_of
from newslint.rulebook.records import Record
from newslint.rulebook.waking import Waking, waking
from newslint.typing import NamedTuple
from newslint.version import __version__

Prover = Callable[[list[Record]], tuple[list[Record], list[Fault]]]

_FORM = 29  # of records: kept ones of another form are not read


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
    name = f"rules-{zlib.crc32(os.path.abspath(pack).encode()):08x}"
    found = _kept(name, key)
    if found is not None and (trusted or not any(record.is_python for record in found.records)):
        return found
    # Only here: what a fresh cache spares us is the parsers, too.
    from newslint.rulebook.reading import read_pack

    records, faults = read_pack(pack, trusted)
    if prove is not None:
        records, unproven = prove(records)
        faults += unproven
    filed = waking(records)
    if not faults:
        rows = [record[:-2] for record in records]
        packed = [part for record in records for part in (record.packed, record.body)]
        keep(name, key, (rows, tuple(filed)), packed)
    return Pack(records, faults, filed)


def _kept(name: str, key: bytes) -> Pack | None:
    found = kept(name, key)
    if found is None:
        return None
    try:
        parts = iter(found.parts())
    except ValueError:  # it is damaged
        return None
    rows, filed = found.head
    records = [Record._make((*row, next(parts), next(parts))) for row in rows]
    return Pack(records, [], Waking(*filed))


def pack_state(pack: str) -> bytes:
    """All that the records of a pack depend on: equal states mean equal rules."""
    folder = os.path.abspath(pack)
    return key_of("rules", __version__, _FORM, folder, state_of(folder))
