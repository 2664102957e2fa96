"""Links carry no tracking parameters.

What follows “?utm_source=” or “?fbclid=” was put there by a newsletter or a network that the
reporter came from. It tells others who reads what, spoils the publisher's figures and looks
careless in print. Without it the link leads to the same page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Safety, Severity, lazy_pattern, replace

if TYPE_CHECKING:
    from newslint.rule import WebLink

MESSAGE = "This link carries {names}, put there by a network or newsletter."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.97
SAFETY = Safety.SAFE
YIELDS = ("machine/chat-link",)


def _md(target: str) -> str:
    return f"The [timetable]({target}) is out."


BAD = [
    Bad(
        _md("⟦https://example.org/trains?fbclid=AbC123&utm_source=mail&utm_medium=post⟧"),
        format="md",
        fix=_md("https://example.org/trains"),
    ),
    Bad(
        _md("⟦https://example.org/trains?id=7&utm_source=mail#top⟧"),
        format="md",
        fix=_md("https://example.org/trains?id=7#top"),
    ),
    Bad(
        _md("⟦https://example.org/trains?gclid=Cj0K⟧"),
        format="md",
        fix=_md("https://example.org/trains"),
    ),
    Bad(
        "See ⟦https://example.org/trains?utm_campaign=x⟧.",
        fix="See https://example.org/trains.",
    ),
]
GOOD = [
    Good(_md("https://example.org/trains?id=7"), format="md"),
    Good(_md("https://example.org/utm_source"), format="md", why="a path"),
    Good("The parameter “utm_source” is used by many newsletters."),
    Good("See www.example.org/trains?page=2."),
]

_TRACKING = lazy_pattern(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|"
    r"igsh|mc_cid|mc_eid|mkt_tok|yclid|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|ocid|cmpid|"
    r"ito|xtor|smid|smtyp|__twitter_impression|guccounter|guce_referrer|ref_src|ref_url|at_medium|"
    r"at_campaign|at_link_\w+|at_custom\w+|sfnsn|wickedid|s_cid|soc_src|soc_trk)\Z"
)


def check(doc: Document, options: object) -> Iterator[Finding]:
    for link in doc.web_links:
        if "?" not in link.target:
            continue
        clean, names = _cleaned(link)
        if names:
            listed = ", ".join(f"“{name}”" for name in names[:3]) + (" …" if len(names) > 3 else "")
            fix = replace(link.start, link.end, clean, Safety.SAFE, "Remove the tracking")
            yield Finding(link.start, link.end, {"names": listed}, fixes=[fix])


def _cleaned(link: WebLink) -> tuple[str, list[str]]:
    """The target without its tracking parameters, and their names."""
    head, _, rest = link.target.partition("?")
    query, mark, fragment = rest.partition("#")
    kept, names = [], []
    for part in re.split("&amp;|&", query):
        name = part.partition("=")[0]
        if _TRACKING.match(name):
            names.append(name)
        else:
            kept.append(part)
    joint = "&amp;" if "&amp;" in query else "&"
    return head + ("?" + joint.join(kept) if kept else "") + mark + fragment, names
