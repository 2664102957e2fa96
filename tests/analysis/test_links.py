import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.links import web_links
from newslint.analysis.tokens import fold


@pytest.mark.parametrize(
    ("prose", "target", "host"),
    [
        ("See https://example.org/a.", "https://example.org/a", "example.org"),
        ("(see https://example.org/a_(b))", "https://example.org/a_(b)", "example.org"),
        ("See www.example.org, please.", "www.example.org", "www.example.org"),
        (
            "See http://me@example.org:80/x?y=1#z!",
            "http://me@example.org:80/x?y=1#z",
            "example.org",
        ),
    ],
)
def test_bare_addresses(prose: str, target: str, host: str) -> None:
    (link,) = web_links(prose, fold(prose), ())
    assert (link.target, link.host, link.text) == (target, host, None)
    assert prose[link.start : link.end] == target


def test_parts() -> None:
    (link,) = web_links("", "", [(3, 30, "https://example.org/a?b=1&c=2#d", "here")])
    assert (link.scheme, link.host, link.query) == ("https", "example.org", "b=1&c=2")
    (mail,) = web_links("", "", [(3, 30, "mailto:a@example.org", "here")])
    assert (mail.scheme, mail.host) == ("mailto", "")


@given(st.text(st.sampled_from("htps:/w.()?#&@ an\n"), max_size=60))
def test_places_hold_in_any_text(prose: str) -> None:
    for link in web_links(prose, fold(prose), ()):
        assert prose[link.start : link.end] == link.target
        assert isinstance(link.host + link.query + link.scheme, str)
