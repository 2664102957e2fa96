"""A process killed while it writes leaves the old file or the new one, never a broken one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

_WRITER = """
import sys
from newslint.engine.fix import write_draft
from newslint.text import Source
path, size = sys.argv[1], int(sys.argv[2])
source = Source(path, "")
while True:
    for letter in "ab":
        write_draft(source, letter * size)
        print(letter, flush=True)
"""
_CACHER = """
import sys
from newslint.engine.cache import Cache
number = 0
while True:
    cache = Cache(sys.argv[1])
    for _ in range(200):
        number += 1
        cache.put(number.to_bytes(8, "big"), [])
    cache.close()
    print(number, flush=True)
"""
_SIZE = 3_000_000


def _killed(code: str, *arguments: str, after: float) -> None:
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline(), "the first round is done"
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("after", [0.0, 0.003, 0.007, 0.013, 0.029])
def test_draft_is_old_or_new(tmp_path: Path, after: float) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * _SIZE)
    _killed(_WRITER, str(path), str(_SIZE), after=after)
    assert path.read_text() in ("a" * _SIZE, "b" * _SIZE)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("after", [0.0, 0.004, 0.011])
def test_cache_can_be_used_after(tmp_path: Path, after: float) -> None:
    from newslint.engine.cache import Cache

    _killed(_CACHER, str(tmp_path), after=after)
    cache = Cache(str(tmp_path))
    assert cache.get((1).to_bytes(8, "big"), "a.txt") == []
    cache.put(b"new", [])
    cache.close()
    assert Cache(str(tmp_path)).get(b"new", "a.txt") == []
