"""What an editor has said yes to is not said again, and is kept with its reason."""

import pytest

from newslint.config import Allowed, Config
from newslint.engine.book import Book
from newslint.engine.check import Checked, check_draft
from newslint.engine.fix import chooser, fix_text
from newslint.readers import read
from newslint.text import Source

_FAULT = "They gave advanced warning of the storm."


def _checked(text: str, path: str = "a.md", allow: tuple[Allowed, ...] = ()) -> Checked:
    rules, _ = Book().for_draft(path, Config(ignore=("*",), select=("usage/*",), allow=allow))
    return check_draft(read(Source(path, text)), rules)


def _rules(text: str, path: str = "a.md") -> list[str]:
    return [said.rule for said in _checked(text, path).diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- newslint: allow usage/real-word -- it is advanced -->\n{_FAULT}\n",
        f"<!-- newslint: allow usage/real-word -->\n\n{_FAULT}\n",
        f"<!-- newslint: off usage/* -- a quotation -->\n\nOne.\n\n{_FAULT}\n\n{_FAULT}\n",
        "They gave advanced warning [sic] of the storm.\n",
        "They gave advanced warning (cq) of the storm.\n",
        f"---\ntitle: A storm\nnewslint:\n  allow: [usage/real-word]\n---\n\n{_FAULT}\n",
    ],
)
def test_accepted(text: str) -> None:
    assert _rules(text) == []


def test_reason_is_kept() -> None:
    text = f"<!-- newslint: allow usage/real-word -- it is advanced -->\n\n{_FAULT}\n"
    accepted = _checked(text).accepted
    assert [(entry.diagnostic.rule, entry.reason) for entry in accepted] == [
        ("usage/real-word", "it is advanced")
    ]


def test_allowance_ends_with_its_block() -> None:
    text = f"<!-- newslint: allow usage/real-word -->\n\n{_FAULT}\n\n{_FAULT}\n"
    assert _rules(text) == ["usage/real-word"]


def test_range_ends_where_it_is_closed() -> None:
    text = (
        f"<!-- newslint: off usage/real-word -->\n\n{_FAULT}\n\n"
        f"<!-- newslint: on usage/real-word -->\n\n{_FAULT}\n"
    )
    assert _rules(text) == ["usage/real-word"]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (
            "allow usage/real-wrod",
            "no rule is called “usage/real-wrod” — did you mean “usage/real-w",
        ),
        ("allow *", "name the rules"),
        ("off", "name the rules"),
        ("ignore usage/real-word", "say allow, off or on, not “ignore”"),
    ],
)
def test_faulty_comment_is_an_error(comment: str, said: str) -> None:
    found = _checked(f"<!-- newslint: {comment} -->\n\n{_FAULT}\n").diagnostics
    assert [entry.rule for entry in found] == ["newslint/bad-suppression", "usage/real-word"]
    assert said in found[0].message


def test_unused_comment_is_reported_and_removed() -> None:
    text = "<!-- newslint: allow usage/real-word -- once -->\n\nThe council met.\n"
    assert _rules(text) == ["newslint/unused-suppression"]
    rules, _ = Book().for_draft("a.md", Config())
    assert fix_text(Source("a.md", text), rules, chooser()).text == "\n\nThe council met.\n"


def test_comment_for_a_rule_that_is_off_is_not_unused() -> None:
    text = "<!-- newslint: allow usage/real-word -->\n\nThe council met.\n"
    rules, _ = Book().for_draft("a.md", Config(ignore=("usage/*",)))
    assert check_draft(read(Source("a.md", text)), rules).diagnostics == []


def test_plain_text_has_no_comments_but_an_allow_list() -> None:
    text = f"<!-- newslint: allow usage/real-word -->\n{_FAULT}\n"
    assert "usage/real-word" in _rules(text, "a.txt")
    allow = (Allowed("usage/real-word", "Advanced warning", "house term"),)
    checked = _checked(_FAULT, "a.txt", allow)
    assert checked.diagnostics == []
    assert checked.accepted[0].reason == "house term"
