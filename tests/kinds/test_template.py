"""Whole lines judged by a scorecard of cues and shape."""

from collections.abc import Callable
from typing import Any

import pytest

from newslint.document import Document
from newslint.kinds import template
from newslint.rule import Options, Safety, Severity

Make = Callable[..., Document]

COPY = "The ferry will run again from Monday, the harbour board said."
SIGN_UP = {"match": r"\bsign up for our letter\b", "weight": 4, "literals": ["sign up"]}
INBOX = {"match": r"\bin your inbox\b", "weight": 2}
FOLLOW = {"match": r"^follow [\w ]+$", "weight": 6, "literals": ["^follow"]}


def prepared(*cues: dict[str, Any], **settings: Any) -> Any:
    faults: list[tuple[str, str]] = []
    table = {"template": settings, "cue": list(cues)}
    body = template.prepare(table, lambda key, message: faults.append((key, message)))
    assert faults == []
    return body


def reported(
    doc: Document, body: Any, options: Options | None = None, safety: Safety | None = None
) -> list[str]:
    check = template.build(body, safety)
    found = check(doc, options or template.Settings())
    return [doc.prose[finding.start : finding.end] for finding in found]


def test_a_short_line_that_asks_is_reported_as_a_whole(document: Make) -> None:
    doc = document(f"{COPY}\nSign up for our letter")
    assert reported(doc, prepared(SIGN_UP)) == ["Sign up for our letter"]


def test_the_same_words_in_a_reported_sentence_are_copy(document: Make) -> None:
    doc = document(f"{COPY}\nThe mayor said that the letter told people: sign up for our letter.")
    assert reported(doc, prepared(SIGN_UP)) == []


def test_quoted_words_do_not_count_unless_the_cue_is_loud(document: Make) -> None:
    text = f"{COPY}\nRead “Sign up for our letter” here"
    assert reported(document(text), prepared(SIGN_UP)) == []
    loud = {**SIGN_UP, "loud": True, "weight": 5}
    assert reported(document(text), prepared(loud)) == ["Read “Sign up for our letter” here"]


def test_length_takes_points_unless_the_cue_stands_alone(document: Make) -> None:
    long = "Sign up for our letter, " + "word " * 70 + "he said."
    doc = document(f"{COPY}\n{long}")
    assert reported(doc, prepared(SIGN_UP)) == []
    assert reported(doc, prepared({**SIGN_UP, "alone": True})) == [long]


@pytest.mark.parametrize("padding", [50, 200], ids=["long", "clipped"])
def test_of_a_long_paragraph_only_the_sentence_is_taken(padding: int, document: Make) -> None:
    copy = "The boat was late " + "again and again " * padding + "all year."
    doc = document(f"{COPY}\n{copy} Sign up for our letter now!")
    check = template.build(prepared({**SIGN_UP, "alone": True, "weight": 6}), None)
    (finding,) = check(doc, template.Settings())
    assert doc.prose[finding.start : finding.end] == "Sign up for our letter now!"
    (edit,) = finding.fixes[0].edits
    assert doc.prose[: edit.start] + doc.prose[edit.end :] == f"{COPY}\n{copy}"


def test_support_adds_points_but_makes_no_case(document: Make) -> None:
    doc = document(f"{COPY}\nGet it in your inbox\n{COPY}\nOne more line.\nAnd one.\nAnd one more.")
    assert reported(doc, prepared(SIGN_UP, INBOX)) == []
    weak = {**SIGN_UP, "match": r"\bget it\b", "weight": 3, "literals": ["get it"]}
    assert reported(doc, prepared(weak)) == ["Get it in your inbox"]
    assert reported(doc, prepared(weak, threshold=8)) == []
    assert reported(doc, prepared(weak, INBOX, threshold=8)) == ["Get it in your inbox"]


def test_a_literal_may_be_the_first_word_of_the_line(document: Make) -> None:
    doc = document(f"{COPY}\nFollow the Gazette\nThey follow the Gazette")
    assert reported(doc, prepared(FOLLOW)) == ["Follow the Gazette"]


def test_a_figure_may_open_the_line(document: Make) -> None:
    gallery = {"match": r"^\d+ of \d+$", "weight": 6, "literals": ["^#"]}
    assert reported(document(f"{COPY}\n3 of 14"), prepared(gallery)) == ["3 of 14"]


def test_capitals_count_where_a_cue_says_so(document: Make) -> None:
    cue = {"match": "^READ [A-Z ]+$", "weight": 6, "literals": ["^read"], "case": True}
    doc = document(f"{COPY}\nRead this\nREAD THIS")
    assert reported(doc, prepared(cue)) == ["READ THIS"]


def test_lines_of_a_sister_rule_and_lines_that_the_house_keeps_are_left(document: Make) -> None:
    doc = document(f"{COPY}\nFollow the Gazette\nFollow the Herald")
    assert reported(doc, prepared(FOLLOW, unless=["gazette"])) == ["Follow the Herald"]
    keep = template.Settings.from_mapping({"keep": ["Follow the Herald"]})
    assert reported(doc, prepared(FOLLOW), keep) == ["Follow the Gazette"]


@pytest.mark.parametrize(
    ("cue", "wanted"),
    [
        pytest.param(FOLLOW, Safety.SAFE, id="cue-takes-the-whole-line"),
        pytest.param({**FOLLOW, "match": "^follow"}, Safety.UNSAFE, id="something-may-be-lost"),
    ],
)
def test_removal_is_safe_only_where_the_cue_is_the_line(
    cue: dict[str, Any], wanted: Safety, document: Make
) -> None:
    doc = document(f"{COPY}\nFollow the Gazette\n{COPY}")
    (finding,) = template.build(prepared(cue), Safety.SAFE)(doc, template.Settings())
    (fix,) = finding.fixes
    assert fix.safety is wanted
    (edit,) = fix.edits
    assert doc.prose[: edit.start] + doc.prose[edit.end :] == f"{COPY}\n{COPY}"


def test_a_cue_may_weigh_less_and_speak_for_itself(document: Make) -> None:
    cue = {**FOLLOW, "severity": "note", "message": "A person to follow."}
    doc = document(f"{COPY}\nFollow the Gazette")
    (finding,) = template.build(prepared(cue), None)(doc, template.Settings())
    assert (finding.severity, finding.message) == (Severity.NOTE, "A person to follow.")


def test_words_wake_the_rule_and_signs_wake_it_as_they_are() -> None:
    sign = {"match": "©", "weight": 5, "literals": ["©"]}
    woken = template.triggers(prepared(SIGN_UP, FOLLOW, sign))
    assert woken.pairs == {("sign", "up")}
    assert woken.openings == {"follow"}
    assert woken.literals == {"©"}
    assert not woken.words


@pytest.mark.parametrize(
    ("cue", "key"),
    [
        pytest.param({**SIGN_UP, "match": "("}, "cue.0.match", id="pattern"),
        pytest.param({**SIGN_UP, "match": "(a+)+b"}, "cue.0.match", id="nested"),
        pytest.param({**SIGN_UP, "weight": 0}, "cue.0.weight", id="weight"),
        pytest.param({**SIGN_UP, "literals": []}, "cue.0.literals", id="no-literal"),
        pytest.param({**SIGN_UP, "literals": ["Sign"]}, "cue.0.literals", id="not-folded"),
        pytest.param({**SIGN_UP, "literals": ["^one two three"]}, "cue.0.literals", id="opening"),
        pytest.param({**SIGN_UP, "severity": "grave"}, "cue.0.severity", id="severity"),
        pytest.param({**SIGN_UP, "colour": 1}, "cue.0.colour", id="unknown-key"),
        pytest.param(INBOX, "cue", id="support-only"),
    ],
)
def test_faults_name_their_key(cue: dict[str, Any], key: str) -> None:
    faults: list[str] = []
    template.prepare({"cue": [cue]}, lambda key, message: faults.append(key))
    assert key in faults


def test_a_long_line_and_many_lines_take_no_time(document: Make) -> None:
    body = prepared(SIGN_UP, FOLLOW)
    assert reported(document("Sign up " * 120_000), body) == []
    assert len(reported(document("Follow us\n" * 20_000), body)) == 20_000
