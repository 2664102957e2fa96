"""The stand-ins for the classes of ``enum``: what they make is what ``enum`` would have made."""

import copy
import enum
import json
import pickle
from typing import Any

import pytest

import newslint.enums


class _Weight(newslint.enums.IntEnum):
    """How much."""

    LIGHT = 1
    HEAVY = 3


class _TheirWeight(enum.IntEnum):
    """How much."""

    LIGHT = 1
    HEAVY = 3


class _Stage(newslint.enums.StrEnum):
    """Where."""

    DRAFT = "draft"
    PAGE = "page"


class _TheirStage(enum.StrEnum):
    """Where."""

    DRAFT = "draft"
    PAGE = "page"


@pytest.mark.parametrize(("ours", "theirs"), [(_Weight, _TheirWeight), (_Stage, _TheirStage)])
def test_members_are_the_same(ours: Any, theirs: Any) -> None:
    assert list(ours) == list(theirs)
    assert len(ours) == len(theirs)
    assert ours.__doc__ == theirs.__doc__
    for mine, other in zip(ours, theirs, strict=True):
        assert mine == other == mine.value == other.value
        assert (mine.name, str(mine), f"{mine:>4}") == (other.name, str(other), f"{other:>4}")
        assert repr(mine) == repr(other).replace("Their", "")
        assert type(str(mine)) is str
        assert json.dumps([mine]) == json.dumps([other])
        assert {mine: 1}[mine.value] == 1
        assert isinstance(mine, ours)
        assert getattr(ours, mine.name) is mine


@pytest.mark.parametrize("kind", [_Weight, _Stage])
def test_members_are_the_only_ones(kind: Any) -> None:
    for member in kind:
        assert kind(member.value) is kind(member) is member
        assert copy.deepcopy(member) is member
        assert pickle.loads(pickle.dumps(member)) is member
        assert member.value in kind
    for other in ("none", 2, None, []):
        with pytest.raises(ValueError, match="is not a valid _"):
            kind(other)


def test_numbers_keep_their_order() -> None:
    assert max(_Weight) is _Weight.HEAVY
    assert _Weight.LIGHT < _Weight.HEAVY
    assert _Weight.LIGHT + 1 == 2
