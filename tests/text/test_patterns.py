"""Patterns that are compiled when they are first used."""

import re

import pytest

from newslint.text import lazy_pattern


def test_a_lazy_pattern_does_what_a_compiled_one_does() -> None:
    lazy, compiled = lazy_pattern(r"(?P<word>h\w+)", re.IGNORECASE), re.compile(r"(?i)(h\w+)")
    assert lazy.findall("Harbour, hall") == compiled.findall("Harbour, hall")
    assert lazy.groupindex == {"word": 1}
    assert lazy.search is lazy.search  # looked up once


def test_a_mistake_shows_on_first_use() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("harbour")
