import pytest

from newslint.knowledge import languages


def test_a_language_knows_its_words_and_corrects() -> None:
    spanish = languages.load("es")
    assert "gobierno" in spanish.words
    assert spanish.suggest("gobiermo")[0] == "gobierno"


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(ValueError, match="“tlh”"):
        languages.load("tlh")
    assert "de" in languages.supported()
