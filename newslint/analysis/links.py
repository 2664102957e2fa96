"""Addresses on the web: those of marked-up links and those that stand bare in the copy."""

import re
from collections.abc import Iterable

from newslint.analysis.tokens import positions
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_BARE = lazy_pattern(r"(?:https?:/{0,3}|www\.)[^\s<>\"“”|\\^`{}]+", re.IGNORECASE)
_TRAILING = ".,;:!?'’”\")]}>*_"
_PARTS = lazy_pattern(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://)?(?P<host>[^/?#]*)(?P<path>[^?#]*)"
    r"(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?\Z",
    re.DOTALL,
)


class WebLink(NamedTuple):
    """An address: its place, how it is written, and the text it is linked under.

    ``text`` is ``None`` for an address that stands bare in the copy.
    """

    start: int
    end: int
    target: str
    text: str | None = None

    @property
    def scheme(self) -> str:
        """ "https", "mailto" … in lower case; empty for a relative target."""
        found = _PARTS.match(self.target)
        return found["scheme"].lower() if found else ""

    @property
    def host(self) -> str:
        """The host in lower case, without user and port; empty where there is none."""
        is_short = self.text is None and "://" not in self.target  # "www.example.org"
        target = "http://" + self.target if is_short else self.target
        found = _PARTS.match(target)
        if found is None or "//" not in target[:12]:
            return ""
        return found["host"].rpartition("@")[2].partition(":")[0].lower()

    @property
    def query(self) -> str:
        """What follows the question mark, up to a fragment."""
        found = _PARTS.match(self.target)
        if found and found["query"]:
            return found["query"]
        return self.target.partition("?")[2].partition("#")[0]


def web_links(
    prose: str, folded: str, marked: Iterable[tuple[int, int, str, str]]
) -> list[WebLink]:
    """The links of a draft: ``marked`` ones (place of the target, target, text), then bare ones."""
    links = [WebLink(start, end, target, text) for start, end, target, text in marked]
    return links + _bare(prose, folded)


def _bare(prose: str, folded: str) -> list[WebLink]:
    found = []
    done = 0
    for start in sorted((*positions("http", folded), *positions("www.", folded))):
        match = _BARE.match(prose, start) if start >= done else None
        if match is None:
            continue
        done, target = match.end(), match[0]
        if start and (prose[start - 1].isalnum() or prose[start - 1] in "@./="):
            continue
        kept = _trimmed(target)
        if kept:
            found.append(WebLink(start, start + len(kept), kept))
    return found


def _trimmed(target: str) -> str:
    """The address without the marks that belong to the sentence; paired brackets stay."""
    while target and target[-1] in _TRAILING:
        if target[-1] == ")" and target.count("(") >= target.count(")"):
            break
        target = target[:-1]
    return target
