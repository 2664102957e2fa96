"""Mentions, people, introductions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.introductions import surname_uses, unintroduced
from newslint.analysis.mentions import MentionKind, kind_of, mentions
from newslint.analysis.name_keys import keys_of
from newslint.analysis.people import given_name_conflicts, surnames_in_doubt
from newslint.analysis.tokens import Vocabulary, capital_runs, capitalised, fold


def names(text: str) -> list[str]:
    return [" ".join(mention.words) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sheriff Dale Ostrander said so.", ["Dale Ostrander"]),
        ("Ludwig van Doorn met J. K. Rowe and Mary-Ann O’Neil.",
         ["Ludwig van Doorn", "J K Rowe", "Mary-Ann O’Neil"]),
        ("The Bank of Ruritania fell. Then Dr. M. L. Oduya Jr. left.",
         ["Bank of Ruritania", "M L Oduya"]),
        ("On Tuesday Ostrander’s dog left Kansas. The council met.",
         ["Ostrander", "Kansas"]),
        ("", []),
    ],
)  # fmt: skip
def test_names_without_titles_suffixes_and_possessives(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_titles_are_kept_apart() -> None:
    (mention,) = mentions("He met Lt. Gov. Ada Okonkwo there.")
    assert mention.titles[-1] == "gov"
    assert kind_of(mention) is MentionKind.PERSON
    (body,) = mentions("in the Ministry of Rivers")
    assert kind_of(body) is MentionKind.ORGANISATION


@given(st.text(max_size=80))
def test_a_mention_begins_and_ends_with_its_words(text: str) -> None:
    for mention in mentions(text):
        found = text[mention.start : mention.end]
        assert found.startswith(mention.words[0])
        assert found.endswith(mention.words[-1])
        assert mention.title_start <= mention.start < mention.end


def conflicts(text: str) -> list[tuple[str, str]]:
    assert surnames_in_doubt(capital_runs(text))
    found = given_name_conflicts(text)
    return [(text[c.odd.start : c.odd.end], text[c.other.start : c.other.end]) for c in found]


def test_one_office_with_two_given_names_is_a_conflict() -> None:
    text = "Sheriff Dale Ostrander came. It was late.\nSheriff Dean Ostrander left."
    assert conflicts(text) == [("Dean Ostrander", "Dale Ostrander")]


def test_kin_and_short_forms_are_none() -> None:
    text = "Sheriff Dale Ostrander came. His son, Deputy Dean Ostrander, left."
    assert conflicts(text) == []
    assert not surnames_in_doubt(capital_runs("William Tate ruled. Judge Bill Tate left."))


def strangers(text: str) -> list[str]:
    keys = keys_of(capitalised(capital_runs(text)))
    words = Vocabulary(fold(text)).words
    return [person.name for person in unintroduced(text, keys, surname_uses(text, words))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is late,” Quiroga said.", ["Quiroga"]),
        ("Then Mr Quiroga’s car left.", ["Quiroga"]),
        ("Ana Quiroga came. “It is late,” Quiroga said.", []),
        ("“It is late,” President Quiroga said.", []),
        ("“It is late,” he said. He drank a Dr Pepper.", []),
        ("A man who called himself Mr Quiroga left.", []),
        ("Mr Quiroga, Mr Ostwald and Ms Okonkwe left. Dr Havelkova came.", []),
    ],
)
def test_who_is_never_introduced(text: str, wanted: list[str]) -> None:
    assert strangers(text) == wanted
