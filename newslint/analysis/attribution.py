"""Who says what: the speaker that stands beside a quotation.

Only what is sure: a name next to a verb of saying, directly before or after the marks.  A
pronoun names nobody.
"""

import re

from newslint.text import Span
from newslint.typing import NamedTuple

_VERB = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|tweeted|posted|argued|insisted|explained"
    r"|warned|admitted|replied|recalled|declared|announced|noted|claimed|continued|joked|asked"
    r"|stated|concluded|remarked|commented|testified|shouted|conceded|acknowledged|observed)"
)
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\w|[A-ZÀ-ÖØ-Þ]\.)"
_PARTICLE = r"(?:(?:de|da|di|do|del|van|von|der|den|bin|ibn|al|el|la|le|du|dos) ){0,2}"
_TITLE = r"(?:(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Rev|Sgt|Lt|Col|Capt)\. )?"
_NAME = rf"{_TITLE}{_CAPITAL}(?: {_TITLE}{_PARTICLE}{_CAPITAL}){{0,4}}"
# What may follow a name that stands after the verb; another word makes it a part of a longer one
# ("says a White House adviser").
_AFTER_NAME = re.compile(
    r"[^\w\s]|\s*\Z| (?:in|on|at|after|during|who|of|from|to|when|while|as|last|this|for|with"
    r"|before|later|told|by|and|that|via|about|earlier|yesterday|today|afterwards)\b"
)
_ROLE = r"(?:(?:the |a |an |its |his |her |their )?(?:[a-z][\w'’-]* ){0,4})"
_AFTER_QUOTATION = re.compile(
    rf"\s{{0,2}}[,–—-]?\s{{0,2}}(?:{_VERB} {_ROLE}(?P<after>{_NAME})"
    rf"|{_ROLE}(?P<before>{_NAME}) ?(?:,[^,“\".]{{1,60}}, )?{_VERB}\b)"
)
_BEFORE_QUOTATION = re.compile(
    rf"(?P<name>{_NAME}) ?(?:,[^,“\".]{{1,60}}, )?{_VERB}\b[^“\".;]{{0,60}}[,:]?\s?\Z"
)
_PRONOUNS = frozenset("he she they it we i you the a an but and".split())
_PREPOSITION = re.compile(r"\b(?:of|at|with|for|from|in|on|to|by|near) (?:the )?\Z")
_REACH = 140  # characters before a quotation in which its speaker is looked for


class Speaker(NamedTuple):
    """The name beside a quotation as written, and where it stands."""

    name: str
    at: Span

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return self.name.split()[-1].lower().replace("’", "'").removesuffix("'s")


def speaker(prose: str, quotation: Span, paragraph: Span) -> Speaker | None:
    """The speaker named beside a quotation of a paragraph, or ``None``."""
    after = _AFTER_QUOTATION.match(prose, quotation.end, paragraph.end)
    if after:
        group = "after" if after["after"] else "before"
        cut = group == "after" and not _AFTER_NAME.match(prose, after.end(), paragraph.end)
        return None if cut else _speaker(after, group)
    first = max(paragraph.start, quotation.start - _REACH)
    before = None
    window = prose[first : quotation.start]
    for found in re.finditer(_VERB + r"\b", window):
        before = found
    if before is None:
        return None
    for opening in re.finditer(_NAME, window[: before.start()]):
        named = _BEFORE_QUOTATION.match(window, opening.start())
        if named:
            name = named["name"].strip()
            if name.lower() not in _PRONOUNS:
                return Speaker(name, Span(first + named.start(), first + named.start() + len(name)))
    return None


def _speaker(found: re.Match[str], group: str) -> Speaker | None:
    name = found[group].strip()
    if _PREPOSITION.search(found[0][: found.start(group) - found.start()]):
        return None  # "said a fellow of the Holm Institute": the speaker has no name
    if name.lower() in _PRONOUNS or name.split()[0].lower() in _PRONOUNS:
        return None
    return Speaker(name, Span(found.start(group), found.start(group) + len(name)))
