"""The lexicon: reading, overriding, the shipped one."""

import tomllib
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.knowledge.lexicon import (
    WORLD,
    Entry,
    Lexicon,
    LexiconError,
    fold,
    house_lexicon,
    parse,
    rarest_word,
    read_lexicon,
    straight,
    world,
)
from newslint.readers.plain import read_plain
from newslint.text import Source


def doc(text: str, lexicon: Lexicon | None = None) -> Document:
    return Document(read_plain(Source("x.txt", text)), lexicon)


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "lexicon.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_quick_look_at_the_shipped_file_sees_what_parsing_sees() -> None:
    parsed = Lexicon(parse(tomllib.loads(Path(WORLD).read_text("utf-8"))))
    assert world().wrong_words == parsed.wrong_words
    looked = {word: set(forms) for word, forms in world().wrong_by_word.items()}
    assert looked == {word: set(forms) for word, forms in parsed.wrong_by_word.items()}
    assert world().signs_of_wrong == parsed.signs_of_wrong
    assert world().by_given == parsed.by_given
    assert world().accepted_words == parsed.accepted_words


def test_no_shipped_form_is_both_right_and_wrong() -> None:
    accepted = {straight(form) for entry in world().entries for form in entry.accepted}
    wrong = {straight(form) for entry in world().entries for form in entry.wrong}
    assert not accepted & wrong
    assert len({fold(entry.name) for entry in world().entries}) == len(world().entries)


@pytest.mark.parametrize("entry", world().entries, ids=lambda entry: entry.name)
def test_every_shipped_wrong_form_is_found(entry: Entry) -> None:
    for form in entry.wrong:
        hits = doc(f"It was {form} in the draft.").lexicon_hits
        assert [hit.entry.name for hit in hits if hit.listed] == [entry.name], form


def test_a_house_entry_overrides_the_shipped_one(tmp_path: Path) -> None:
    house = house_lexicon(write(tmp_path, '[[organisation]]\nname = "World Health Organisation"\n'))
    text = "The World Health Organisation met."
    assert doc(text).lexicon_hits
    assert not doc(text, house).lexicon_hits


def test_house_entries_are_used(tmp_path: Path) -> None:
    house = house_lexicon(
        write(
            tmp_path,
            '[[person]]\nname = "Ada Okonkwo"\nwrong = ["Ada Okonkow"]\nnote = "The coach."\n'
            'distinct = ["Ada Okonwko"]\n',
        )
    )
    (hit,) = doc("Then Ada Okonkow left.", house).lexicon_hits
    assert (hit.wanted, hit.listed, hit.entry.note) == ("Ada Okonkwo", True, "The coach.")
    assert not doc("Ada Okonkwo left. Ada Okonwko came.", house).name_variants
    assert doc("Ada Okonkwo left. Ada Okonwko came.").name_variants


def test_a_slip_in_a_listed_surname_is_found_and_a_variant_is_not() -> None:
    (hit,) = doc("Then Volodymyr Zelnesky left.").lexicon_hits
    assert (hit.wanted, hit.listed) == ("Zelensky", False)
    assert not doc("Then Volodymyr Zelenskyy left.").lexicon_hits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[person]\n", "lexicon.toml"),
        ('[[hero]]\nname = "A"\n', "“hero” is no kind of entry"),
        ("[[person]]\nrole = 'x'\n", "person 1 has no name"),
        ('[[person]]\nname = "A"\nwrong = "B"\n', "“wrong” must be a list of texts"),
        ('[[person]]\nname = "A"\nnick = "B"\n', "unknown key “nick”"),
        ('[[person]]\nname = "A"\nrole = 3\n', "“role” must be a text"),
        ('[person]\nname = "A"\n', "must be written [[person]]"),
    ],
)
def test_a_bad_file_is_told_with_its_entry(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError) as error:
        read_lexicon(write(tmp_path, text))
    assert message in str(error.value)


def test_a_longer_wrong_form_is_told_by_two_words_that_stand_together() -> None:
    forms = ("Quirga", "Ana Maria Quirogas", "Annamaria Quiroga Lopes", "Quay-side Inn")
    lexicon = Lexicon([Entry("person", "Ana Quiroga", wrong=forms)])
    assert lexicon.signs_of_wrong == (
        {"quirga"},
        {("maria", "quirogas"), ("annamaria", "quiroga"), ("quay", "side")},
    )


def test_the_rarest_word_stands_for_a_form() -> None:
    assert rarest_word("world health organisation") == "organisation"
