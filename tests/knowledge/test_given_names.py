from pathlib import Path

import pytest

from newslint.knowledge import given_names
from newslint.knowledge.given_names import is_known, same_given_name


@pytest.mark.parametrize(
    ("one", "other"),
    [("bill", "william"), ("peggy", "margaret"), ("sergei", "sergey"), ("jim", "james"),
     ("kate", "catherine"), ("mohamed", "muhammad"), ("anna", "anna")],
)  # fmt: skip
def test_short_forms_and_spellings_are_one_name(one: str, other: str) -> None:
    assert same_given_name(one, other)
    assert same_given_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("john", "james"), ("bill", "robert"), ("", "anna"), ("xqz", "william")]
)
def test_two_names_are_two(one: str, other: str) -> None:
    assert not same_given_name(one, other)


def test_every_group_holds_at_least_two_folded_names() -> None:
    path = Path(given_names.__file__).parent / "data" / "given_names.txt"
    for line in path.read_text("ascii").splitlines()[1:]:
        names = line.split()
        assert len(set(names)) == len(names) >= 2
        assert line == line.lower()
        assert all(map(is_known, names))
