"""A place in the prose leads to its place in the file."""

from newslint.text import ProseMap, Run, Span


def test_no_run_means_that_prose_is_the_file() -> None:
    assert ProseMap().to_source(Span(3, 7)) == Span(3, 7)


def test_characters_map_one_by_one_and_substitutes_as_a_whole() -> None:
    # file: "AT&amp;T *now*"   prose: "AT&T now"
    found = ProseMap([Run(0, 2, 0, 2), Run(2, 1, 2, 5), Run(3, 2, 7, 2), Run(5, 3, 10, 3)])
    assert found.to_source(Span(0, 1)) == Span(0, 1)
    assert found.to_source(Span(2, 3)) == Span(2, 7)
    assert found.to_source(Span(0, 4)) == Span(0, 8)
    assert found.to_source(Span(6, 7)) == Span(11, 12)
    assert found.to_source(Span(3, 8)) == Span(7, 13)


def test_an_empty_place_stays_empty() -> None:
    found = ProseMap([Run(0, 2, 0, 2), Run(2, 1, 2, 5), Run(3, 1, 7, 1)])
    assert found.to_source(Span(2, 2)) == Span(2, 2)
    assert found.to_source(Span(4, 4)) == Span(8, 8)
