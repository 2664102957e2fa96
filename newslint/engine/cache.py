"""Results kept by content, so that an unchanged folder is not read twice.

A result belongs to the bytes of the draft, the kind of file, the rules with their settings, this
version's code, and the day (some rules know what today is).  The store is one SQLite file where
the platform keeps caches; it is bounded, safe under parallel runs, and a cache that cannot be used
is no fault.
"""

import hashlib
import marshal
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence

from newslint.config import Config
from newslint.diagnostic import Diagnostic, Spot
from newslint.kept import cache_folder
from newslint.rule import Edit, Fix, Safety, Severity
from newslint.rulebook.store import pack_state
from newslint.typing import Any

_MOST_RESULTS = 200_000
_PATIENCE = 2.0  # seconds to wait for another run that writes
_SCHEMA = """
create table if not exists results (key blob primary key, used integer, said blob) without rowid
"""


class Cache:
    """Diagnostics by key.  Open it once a run and ``close`` it, which writes."""

    def __init__(self, folder: str | None = None) -> None:
        self._connection: sqlite3.Connection | None = None
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        try:
            path = folder or cache_folder()
            os.makedirs(path, exist_ok=True)
            file = os.path.join(path, "results.sqlite")
            self._connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
            self._connection.execute("pragma journal_mode = wal")
            self._connection.execute("pragma synchronous = off")
            self._connection.execute(_SCHEMA)
        except (OSError, sqlite3.Error):
            self._connection = None

    def get(self, key: bytes, path: str) -> list[Diagnostic] | None:
        """The diagnostics kept under ``key``, as those of ``path``; ``None`` if there are none."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("select said from results where key = ?", (key,))
            found = row.fetchone()
            if found is None:
                return None
            self._used.append(key)
            return [_unpacked(said, path) for said in marshal.loads(found[0])]
        except (sqlite3.Error, ValueError, EOFError, TypeError):
            return None

    def put(self, key: bytes, diagnostics: Sequence[Diagnostic]) -> None:
        """Keep diagnostics under ``key`` when the cache is closed."""
        self._new[key] = marshal.dumps([_packed(said) for said in diagnostics])

    def close(self) -> None:
        """Write what is new, mark what was used, drop what has not been used for longest."""
        if self._connection is None:
            return
        now = int(time.time())
        try:
            self._connection.execute("begin immediate")
            self._connection.executemany(
                "insert or replace into results values (?, ?, ?)",
                [(key, now, said) for key, said in self._new.items()],
            )
            self._connection.executemany(
                "update results set used = ? where key = ?", [(now, key) for key in self._used]
            )
            self._trim()
            self._connection.execute("commit")
        except sqlite3.Error:
            pass  # another run is writing, or the disk is full: the next run keeps the results
        finally:
            self._connection.close()
            self._connection = None

    def _trim(self) -> None:
        assert self._connection is not None
        count = self._connection.execute("select count(*) from results").fetchone()[0]
        if count > _MOST_RESULTS:
            self._connection.execute(
                "delete from results where key in (select key from results order by used limit ?)",
                (count - _MOST_RESULTS,),
            )


def draft_key(data: bytes, path: str, rules: bytes) -> bytes:
    """The key of a draft's result under rules with this digest."""
    ending = os.path.splitext(path)[1].lower().encode()
    return hashlib.blake2b(ending + b"\0" + data, digest_size=16, key=rules).digest()


def rules_digest(packs: Iterable[str], lexicon: str, config: Config) -> bytes:
    """A digest of everything but the draft that a result depends on."""
    digest = hashlib.blake2b(digest_size=32)
    digest.update(_code_state())
    digest.update(time.strftime("%Y-%m-%d").encode())
    for pack in packs:
        digest.update(pack_state(pack))
    digest.update(str(_modified(lexicon)).encode())
    digest.update(repr(config._replace(show=Severity.NOTE, fail_on=None)).encode())
    return digest.digest()


def _modified(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _code_state() -> bytes:
    """Names, times and sizes of newslint's own files: a changed program forgets its results."""
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    state = []
    for folder, _, files in os.walk(top):
        for name in files:
            if name.endswith((".py", ".bin", ".toml", ".txt")):
                status = os.stat(os.path.join(folder, name))
                state.append((name, status.st_mtime_ns, status.st_size))
    return repr(sorted(state)).encode()


def _packed(said: Diagnostic) -> tuple[Any, ...]:
    fixes = tuple(
        (fix.title, tuple(tuple(edit) for edit in fix.edits), str(fix.safety)) for fix in said.fixes
    )
    places = tuple(tuple(spot) for spot in (said.place, *said.others))
    rest = (said.message, said.title, said.why, said.in_speech)
    return (said.rule, int(said.severity), said.confidence, places, fixes, *rest)


def _unpacked(row: Any, path: str) -> Diagnostic:
    rule, severity, confidence, places, fixes, message, title, why, in_speech = row
    spots = [Spot(*place) for place in places]
    return Diagnostic(
        path,
        rule,
        Severity(severity),
        confidence,
        message,
        spots[0],
        tuple(spots[1:]),
        tuple(
            Fix(title, tuple(Edit(*edit) for edit in edits), Safety(safety))
            for title, edits, safety in fixes
        ),
        title,
        why,
        in_speech,
    )
