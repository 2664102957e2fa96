from newslint.knowledge import dialects
from newslint.knowledge.spelling import is_word


def test_pairs_lead_from_american_to_british() -> None:
    pairs = dialects.pairs()
    assert pairs["color"] == "colour"
    assert pairs["center"] == "centre"
    assert pairs["organized"] == "organised"
    assert pairs["traveling"] == "travelling"
    assert pairs["maneuver"] == "manoeuvre"
    assert pairs["defense"] == "defence"


def test_words_of_both_dialects_are_in_no_pair() -> None:
    for word in ("meter", "program", "practice", "tire", "license", "story", "check"):
        assert word not in dialects.pairs()


def test_both_spellings_are_known_words() -> None:
    for pair in dialects.all_pairs():
        assert pair.american != pair.british
        assert is_word(pair.american), pair
        assert is_word(pair.british), pair


def test_families_can_be_left_out() -> None:
    assert "organize" in dialects.american()
    assert "organize" not in dialects.american(dialects.OXFORD)
    assert "organize" in dialects.oxford()
    assert "organise" not in dialects.british(dialects.OXFORD)
    assert not dialects.american() & dialects.british()
