"""Patterns that are tried only around what they must contain."""

from collections.abc import Callable
from typing import Any

import pytest

from newslint.document import Document
from newslint.kinds import pattern
from newslint.prose import Pulled
from newslint.rule import Options

Make = Callable[..., Document]


def reported(doc: Document, row: dict[str, Any]) -> list[str]:
    faults: list[tuple[str, str]] = []
    body = pattern.prepare({"pattern": [row]}, lambda key, message: faults.append((key, message)))
    assert faults == []
    found = pattern.build(body, None)(doc, Options())
    return [doc.prose[finding.start : finding.end] for finding in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["desk note"], ["DESK NOTE"]),
        (["DESK NOTE"], ["DESK NOTE"]),
        (["Desk note"], []),
        (["note desk"], []),
    ],
)
def test_words_with_capitals_stand_for_themselves(
    words: list[str], found: list[str], document: Make
) -> None:
    doc = document("A desk note. The ferry runs. DESK NOTE")
    assert reported(doc, {"match": r"DESK NOTE", "words": words, "case": True}) == found


def test_the_rarest_pair_of_a_phrase_wakes_the_rule() -> None:
    row = {"match": "in the harbour|boat", "words": ["in the harbour", "boat"]}
    body = pattern.prepare({"pattern": [row]}, lambda key, message: None)
    woken = pattern.triggers(body)
    assert woken.pairs == {("the", "harbour")}
    assert woken.words == {"boat"}


def test_a_literal_is_found_though_nobody_asked_for_it_before(document: Make) -> None:
    doc = document("The ferry [check] runs.")
    doc.told(Pulled(set(), set(), set(), set(), asked={"(", "{"}))
    assert reported(doc, {"match": r"\[check\]", "literals": ["["]}) == ["[check]"]
