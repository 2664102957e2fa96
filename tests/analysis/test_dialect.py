import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.dialect import Dialect, guess_dialect, respellings


@pytest.mark.parametrize(
    ("words", "dialect"),
    [
        ("the colour of the centre", Dialect.BRITISH),
        ("they realised it", Dialect.BRITISH),
        ("the color of the center", Dialect.AMERICAN),
        ("the colour of the centre was organized", Dialect.CANADIAN),
        ("they organized a judgment", None),
        ("a plain day", None),
        ("color or colour", None),
    ],
)
def test_a_drafts_own_words_tell_its_dialect(words: str, dialect: Dialect | None) -> None:
    assert guess_dialect(set(words.split())) is dialect


@given(st.sets(st.text(max_size=12)))
def test_no_draft_is_too_strange(words: set[str]) -> None:
    guess_dialect(words)


def test_each_dialect_spells_some_words_otherwise() -> None:
    assert respellings(Dialect.AMERICAN)["colour"] == "color"
    assert respellings(Dialect.BRITISH)["color"] == "colour"
    assert "organize" not in respellings("uk")
    assert respellings("ca")["center"] == "centre"
    assert "mold" not in respellings("ca")
    assert respellings(None) == {}
