"""What an editor has already said yes to.

In the copy, as the trade writes it: ``(cq)``, ``[sic]`` or ``stet`` right after the place.  In
Markdown and HTML as comments, with the reason after two hyphens::

    <!-- newslint: allow names/variant -- two sisters -->     the block that follows (or holds) it
    <!-- newslint: off figures/* -- a table of results -->    from here …
    <!-- newslint: on figures/* -->                           … to here

For a whole draft in the front matter (``newslint: {allow: [names/variant], reason: two sisters}``),
and for formats without comments in the configuration (``[[allow]]`` with rule and text).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.config import Allowed, fits, nearest
from newslint.diagnostic import Diagnostic, Spot
from newslint.readers import Draft
from newslint.rule import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_MARKED = lazy_pattern(r"['’s]{0,2},?\s?[\[(](?:cq|sic|stet)[\])]", re.IGNORECASE)
# The marks are themselves leftovers: rules about those do not obey them.
_DEAF = frozenset({"desk", "machine", "boilerplate"})

_COMMENT = lazy_pattern(r"<!--\s*newslint:\s*(?P<verb>\w+)(?P<rest>[^<>]*?)-->")
_REASON = lazy_pattern(r"\s(?:--|—)\s*")
_COMMENTED = (".md", ".markdown", ".html", ".htm")
_BLANKET = frozenset({"", "*", "all", "*/*"})
UNUSED = "newslint/unused-suppression"
BAD = "newslint/bad-suppression"


class Accepted(NamedTuple):
    """A finding that is not reported, and the reason that was given."""

    diagnostic: Diagnostic
    reason: str


class _Suppression(NamedTuple):
    """Rules that are silent in a stretch of the file, said at ``place``."""

    rules: tuple[str, ...]
    covers: Span
    place: Span
    reason: str
    is_comment: bool


def is_marked(finding: Finding, rule: Rule, doc: Document) -> bool:
    """Whether a (cq), [sic] or stet after any place of the finding says that it stands."""
    if rule.family in _DEAF:
        return False
    ends = [finding.end, *(place.end for place in finding.others)]
    return any(_MARKED.match(doc.prose, end) for end in ends)


def suppress(
    found: Sequence[Diagnostic],
    draft: Draft,
    allowed: Sequence[Allowed],
    known: frozenset[str],
    active: frozenset[str],
) -> tuple[list[Diagnostic], list[Accepted]]:
    """The findings that remain, and those that comments, front matter or configuration accept.

    Faulty suppressions and those that no longer do anything are findings themselves.  ``known``
    are all ids of rules, ``active`` those that ran.
    """
    suppressions: list[_Suppression] = []
    faults: list[Diagnostic] = []
    if "newslint" in draft.source.text:
        suppressions, faults = _read(draft, known)
    left: list[Diagnostic] = []
    accepted: list[Accepted] = []
    used: set[_Suppression] = set()
    for said in found:
        covering = [entry for entry in suppressions if _covers(entry, said)]
        used.update(covering)
        reasons = [entry.reason for entry in covering]
        reasons += [entry.reason for entry in allowed if _allows(entry, said, draft)]
        if reasons:
            accepted.append(Accepted(said, reasons[0]))
        else:
            left.append(said)
    unused = [
        _unused(entry, draft)
        for entry in suppressions
        if entry not in used and any(_fits(glob, active) for glob in entry.rules)
    ]
    return left + faults + unused, accepted


def _covers(entry: _Suppression, said: Diagnostic) -> bool:
    at = Span(said.place.start, max(said.place.end, said.place.start + 1))
    names = any(fits(said.rule, glob) for glob in entry.rules)
    return names and entry.covers.overlaps(at)


def _allows(entry: Allowed, said: Diagnostic, draft: Draft) -> bool:
    if not fits(said.rule, entry.rule):
        return False
    text = draft.source.text
    spots = (said.place, *said.others)
    return any(text[spot.start : spot.end].casefold() == entry.text.casefold() for spot in spots)


def _read(draft: Draft, known: frozenset[str]) -> tuple[list[_Suppression], list[Diagnostic]]:
    found: list[_Suppression] = []
    faults: list[Diagnostic] = []
    for entry in (*_front_matter(draft), *_comments(draft, faults)):
        wrong = [glob for glob in entry.rules if glob in _BLANKET]
        unknown = [g for g in entry.rules if g not in _BLANKET and not _fits(g, known)]
        if wrong or not entry.rules:
            faults.append(_fault(entry.place, "name the rules: nothing is allowed at large", draft))
        elif unknown:
            hint = nearest(unknown[0], known)
            faults.append(_fault(entry.place, f"no rule is called “{unknown[0]}”{hint}", draft))
        else:
            found.append(entry)
    return found, faults


def _front_matter(draft: Draft) -> Iterator[_Suppression]:
    allow = draft.metadata.get("newslint.allow")
    if allow is not None:
        reason = draft.metadata.get("newslint.reason")
        rules = _names(allow.value.strip("[] "))
        whole = Span(0, len(draft.source.text) + 1)
        said = reason.value if reason else ""
        yield _Suppression(rules, whole, draft.locate(allow.span), said, False)


def _comments(draft: Draft, faults: list[Diagnostic]) -> Iterator[_Suppression]:
    if not draft.source.path.lower().endswith(_COMMENTED):
        return
    blocks = [draft.locate(block.span) for block in draft.blocks]
    end = len(draft.source.text) + 1
    opened: list[_Suppression] = []
    for comment in _COMMENT.finditer(draft.source.text):
        names, reason = [*_REASON.split(" " + comment["rest"].strip(), 1), ""][:2]
        place = Span(*comment.span())
        entry = _Suppression(_names(names), Span(place.start, end), place, reason.strip(), True)
        if comment["verb"] == "allow":
            following = (block for block in blocks if block.end > place.start)
            yield entry._replace(covers=next(following, Span(end, end)))
        elif comment["verb"] == "off":
            opened.append(entry)
        elif comment["verb"] == "on":
            closed = [other for other in opened if set(other.rules) & set(entry.rules)]
            yield from (o._replace(covers=Span(o.covers.start, place.start)) for o in closed)
            opened = [other for other in opened if other not in closed]
        else:
            said = f"say allow, off or on, not “{comment['verb']}”"
            faults.append(_fault(place, said, draft))
    yield from opened


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip("'\"") for name in re.split(r"[,\s]+", text.strip()) if name)


def _fits(glob: str, ids: Iterable[str]) -> bool:
    return any(fits(rule, glob) for rule in ids)


def _fault(place: Span, message: str, draft: Draft) -> Diagnostic:
    spot = _spot(place, draft)
    said = f"This comment allows nothing: {message}."
    return Diagnostic(
        draft.source.path, BAD, Severity.ERROR, 1.0, said, spot, title="A comment must be plain"
    )


def _unused(entry: _Suppression, draft: Draft) -> Diagnostic:
    fixes: tuple[Fix, ...] = ()
    if entry.is_comment:
        edit = Edit(entry.place.start, entry.place.end, "")
        fixes = (Fix("Remove the comment", (edit,), Safety.SAFE),)
    message = f"Nothing here is reported by {', '.join(entry.rules)} any more."
    return Diagnostic(
        draft.source.path,
        UNUSED,
        Severity.WARNING,
        1.0,
        message,
        _spot(entry.place, draft),
        fixes=fixes,
        title="An allowance outlives its reason",
    )


def _spot(place: Span, draft: Draft) -> Spot:
    lines = draft.source.lines
    return Spot(*place, *lines.position(place.start), *lines.position(place.end))
