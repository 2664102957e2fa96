"""The kinds ``pair`` and ``repeat``: what they read and what they leave alone."""

from collections.abc import Callable
from typing import Any

import pytest

from newslint.document import Document
from newslint.kinds import pair, repeat
from newslint.rule import Finding, Options

Make = Callable[..., Document]


def run(kind: Any, table: dict[str, Any], doc: Document) -> list[Finding]:
    faults: list[tuple[str, str]] = []
    body = kind.prepare(table, lambda key, message: faults.append((key, message)))
    assert not faults
    return list(kind.build(body, None)(doc, Options()))


def test_pair_counts_plurals_and_keeps_them_in_the_fix(document: Make) -> None:
    table = {"pair": {"forms": [["adviser", "advisor"]], "plurals": True}}
    doc = document("The adviser left. Two advisors stayed. An adviser came.")
    (found,) = run(pair, table, doc)
    assert doc.prose[found.start : found.end] == "advisors"
    assert found.slots["usual"] == "advisers"
    assert (found.slots["count"], found.slots["usual_count"]) == ("1", "2")


def test_pair_leaves_speech_alone(document: Make) -> None:
    table = {"pair": {"forms": [["adviser", "advisor"]]}}
    assert not run(pair, table, document("“My advisor,” he said of the adviser."))


def test_pair_is_woken_by_all_forms_but_the_commonest() -> None:
    forms = [["email", "e-mail"], ["health care", "healthcare"], ["adviser", "advisor"]]
    table = {"pair": {"forms": forms, "plurals": True}}
    woken = pair.triggers(pair.prepare(table, lambda key, message: None))
    assert not woken.words & {"email", "emails"}
    assert woken.pairs >= {("e", "mail"), ("e", "mails")}
    assert len(woken.words & {"adviser", "advisor"}) == 1


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ({"forms": [["adviser"]]}, "pair.forms"),
        ({"forms": []}, "pair.forms"),
        ({"forms": [["a b", "Ab"]]}, "pair.forms"),
        ({"forms": [["one", "two"]], "plural": True}, "pair.plural"),
    ],
)
def test_pair_tells_what_is_wrong(rows: dict[str, Any], key: str) -> None:
    faults: list[str] = []
    pair.prepare({"pair": rows}, lambda key, message: faults.append(key))
    assert key in faults


REPEAT = {
    "repeat": {
        "unit": "word",
        "allow": ["had"],
        "particles": ["in"],
        "verbs": ["sworn"],
        "light": ["the", "in", "a"],
    }
}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We saw the the pier.", ["the the"]),
        ("The the pier.", ["The the"]),
        ("It was in in May.", ["in in"]),
        ("She was sworn in in May.", []),
        ("It had had a roof.", []),
        ("They sang Duran Duran songs.", []),
        ("Spend spend spend.", []),
        ("A break-in in May, in in-house mail.", []),
        ("“Cold cold water,” he said.", []),
        ("“On the the pier,” he said.", ["the the"]),
        ("It was in\nin May.", []),
        ("He got a a in maths.", ["a a"]),
        ("We saw 20 20 inch tyres.", []),
    ],
)
def test_repeat(text: str, wanted: list[str], document: Make) -> None:
    doc = document(text)
    found = run(repeat, REPEAT, doc)
    assert [doc.prose[one.start : one.end] for one in found] == wanted


def test_repeat_tells_what_is_wrong() -> None:
    faults: list[str] = []
    table = {"repeat": {"unit": "sentence", "words": []}}
    repeat.prepare(table, lambda key, message: faults.append(key))
    assert faults == ["repeat.words", "repeat.unit"]
