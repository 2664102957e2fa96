"""Files of the cache: whole and for the right key, or none."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import warm
from newslint.kept import cache_folder, keep, kept, key_of


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))


def test_what_is_kept_is_read_again() -> None:
    keep("words", b"key", {"a": 1}, [b"first", b"", memoryview(b"third")])
    found = kept("words", b"key")
    assert found
    assert found.head == {"a": 1}
    assert [*map(found.part, range(3))] == [b"first", b"", b"third"]


def test_another_key_finds_nothing() -> None:
    keep("words", b"key", 1, [])
    assert kept("words", b"kex") is None
    assert kept("words", b"ke") is None
    assert kept("words", b"") is None
    assert kept("others", b"key") is None


@pytest.mark.parametrize("damage", ["cut", "changed", "empty"])
def test_a_damaged_file_is_none(damage: str) -> None:
    keep("words", b"key", list(range(50)), [b"part" * 9])
    path = Path(cache_folder(), "words")
    whole = path.read_bytes()
    for at in range(len(whole)) if damage != "empty" else [0]:
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        path.unlink()  # it may be mapped
        path.write_bytes(changed if damage == "changed" else whole[:at])
        found = kept("words", b"key")
        assert found is None or found.part(0) is None


def test_what_cannot_be_kept_is_left_alone(tmp_path: Path) -> None:
    keep("words", b"key", object(), [])
    assert kept("words", b"key") is None
    Path(cache_folder()).parent.joinpath("file").write_text("")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE", str(tmp_path / "file" / "cache"))
        keep("words", b"key", 1, [])
        assert kept("words", b"key") is None


def test_another_python_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = key_of("rules", ["a"], 3)
    assert mine == key_of("rules", ["a"], 3) != key_of("rules", ["b"], 3)
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert mine != key_of("rules", ["a"], 3)


_PATTERNS = [
    (r"(?P<sum>\d+)(?:,(\d+))*", 0),
    (r"HARB(o|ou)r", re.IGNORECASE),
    (r"HARB(o|ou)r", re.IGNORECASE | re.ASCII),
    ("[\ud800-\udfff“”]+", re.DOTALL),
]
_TEXT = "12,000 in the Harbour, “120,5”"


def _run() -> tuple[list[object], bool]:
    """What patterns find while the kept ones are in use, and whether any was new."""
    patterns = warm.Patterns()
    patterns.install()
    try:
        made = [re.compile(*row) for row in _PATTERNS]
        assert made[0] is re.compile(*_PATTERNS[0])
        assert re.compile(made[0]) is made[0]
        assert re.compile(rb"\d").findall(b"12") == [b"1", b"2"]
        with pytest.raises(re.error):
            re.compile("(")
        seen = [(p.findall(_TEXT), p.flags, p.groups, dict(p.groupindex)) for p in made]
        return [*seen, *map(re.escape, "a+")], bool(patterns._learnt)
    finally:
        patterns.close()


def test_kept_patterns_find_what_fresh_ones_find() -> None:
    plain = [re.compile(*row) for row in _PATTERNS]
    wanted = [(p.findall(_TEXT), p.flags, p.groups, dict(p.groupindex)) for p in plain]
    assert [_run(), _run()] == [([*wanted, "a", r"\+"], True), ([*wanted, "a", r"\+"], False)]
    assert re._compile.__module__ == "re"  # type: ignore[attr-defined]


def test_a_pattern_kept_under_another_ones_mark_is_not_used() -> None:
    _run()
    patterns = warm.Patterns()
    patterns.install()
    patterns.close()
    found = kept("patterns", patterns._key)
    assert found
    rows = [bytes(found.part(number) or b"") for number in range(len(found.ends))]
    assert {marshal.loads(row)[0] for row in rows} == {source for source, _ in _PATTERNS}
    first, *rest = found.head
    keep("patterns", patterns._key, dict.fromkeys(found.head, found.head[first]), rows)
    assert rest
    assert _run()[1]


def test_a_damaged_pattern_is_compiled_anew() -> None:
    _run()
    path = Path(cache_folder(), "patterns")
    whole = path.read_bytes()
    path.unlink()
    path.write_bytes(whole[:-3] + b"xyz")
    (again, learnt), (once_more, known) = _run(), _run()
    assert again == once_more
    assert (learnt, known) == (True, False)


def test_every_run_makes_the_same_patterns(tmp_path: Path) -> None:
    # A pattern that is put together from a set has another text, and is compiled anew, each time.
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "Sixty-two of the hundred and ten boats, about half, were built by two yards.\n\n"
        "“It was cold,” Mr Fairlie said. Dr Petrie, 54, told the board it cost twelve million.\n"
    )
    kept_patterns = []
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "newslint", "check", "--isolated", "--exit-zero", draft],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        kept_patterns.append(Path(cache_folder(), "patterns").read_bytes())
    assert kept_patterns[0] == kept_patterns[1]
