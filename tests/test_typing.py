"""The stand-in for ``typing``: what it makes is what ``typing`` would have made."""

import copy
import pickle
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any

import pytest

import newslint.typing


class _Ours(newslint.typing.NamedTuple):
    """A place."""

    start: int
    end: int
    label: str = ""
    others: tuple[int, ...] = ()

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


class _Theirs(typing.NamedTuple):
    """A place."""

    start: int
    end: int
    label: str = ""
    others: tuple[int, ...] = ()

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


def test_the_class_is_the_same() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__slots__"):
        assert getattr(_Ours, name) == getattr(_Theirs, name)
    assert _Ours.__annotations__ == _Theirs.__annotations__
    assert issubclass(_Ours, tuple)


@pytest.mark.parametrize("call", [(1, 5), (1, 5, "x"), (1, 5, "x", (2,))])
def test_the_tuples_are_the_same(call: tuple[Any, ...]) -> None:
    ours, theirs = _Ours(*call), _Theirs(*call)
    assert ours == theirs == tuple(ours)
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert (ours.start, ours.label, ours.length) == (theirs.start, theirs.label, theirs.length)
    assert ours._replace(end=9) == theirs._replace(end=9)
    assert type(ours._replace(end=9)) is type(_Ours._make([1, 2, "", ()])) is _Ours
    assert not hasattr(ours, "__dict__")


def test_fields_are_given_by_name_too() -> None:
    assert _Ours(end=2, start=1, others=(3,)) == (1, 2, "", (3,))
    match _Ours(1, 2):
        case _Ours(start, end):
            assert (start, end) == (1, 2)


@pytest.mark.parametrize("named", [{}, {"end": 2, "size": 3}, {"start": 2, "end": 2}])
def test_wrong_calls_are_refused(named: dict[str, Any]) -> None:
    class Fresh(newslint.typing.NamedTuple):
        start: int
        end: int

    for _ in range(2):  # the first call makes the constructor
        with pytest.raises(TypeError, match=r"Fresh\.__new__\(\)"):
            Fresh(1, **named)
    with pytest.raises(TypeError, match="Expected 2 arguments, got 1"):
        Fresh._make([1])
    with pytest.raises(ValueError, match="unexpected field names"):
        Fresh(1, 2)._replace(size=3)


def test_they_travel_between_processes() -> None:
    place = _Ours(1, 5, "x")
    assert pickle.loads(pickle.dumps(place)) == place
    assert type(copy.copy(place)) is _Ours


@pytest.mark.parametrize("draft", ["clean.md", "harbour.txt"])
def test_what_a_check_must_not_import(draft: str) -> None:
    path = Path(__file__).parent.parent / "examples" / draft
    code = (
        "import sys\nbefore = {*sys.modules}\nfrom newslint.cli import main\n"
        "main(['check', '--isolated', sys.argv[1]])\n"
        "print(*{*sys.modules} - before, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    subprocess.run(command, capture_output=True, check=True)  # keeps the rules compiled
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    dear = {"typing", "dataclasses", "pathlib", "inspect", "ast", "tomllib", "yaml", "rich"}
    assert not dear & set(done.stderr.split())
