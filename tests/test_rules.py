"""Every example of every built-in rule, one test each."""

import string

import pytest

from newslint.engine.prove import prove
from newslint.rulebook import Record, builtin_pack
from newslint.rulebook.reading import read_pack

_RECORDS, _FAULTS = read_pack(builtin_pack())
_SORTS = {True: "bad", False: "good"}
_PROOFS = [proof for record in _RECORDS for proof in prove(record)]


def test_no_rule_file_has_faults() -> None:
    assert [str(fault) for fault in _FAULTS] == []


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(
            proof.failure,
            id=f"{proof.example.rule}-{_SORTS[proof.example.bad]}-{proof.example.number}",
        )
        for proof in _PROOFS
    ],
)
def test_example_holds(failure: str | None) -> None:
    assert failure is None


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.id)
def test_rule_is_told_in_full(record: Record) -> None:
    assert record.title.rstrip(".")
    assert len(record.title) <= 90
    assert len(record.details.why) > 40, "say why an editor should care"
    assert record.details.message[0] in "“{" or record.details.message[0].isupper()
    list(string.Formatter().parse(record.details.message))
