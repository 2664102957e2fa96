import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.dialect import Dialect, guess


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
    assert guess(set(words.split())) is dialect


@given(st.sets(st.text(max_size=12)))
def test_no_draft_is_too_strange(words: set[str]) -> None:
    guess(words)
