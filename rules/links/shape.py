"""Every link leads somewhere a reader can go.

An empty target, a machine of the newsroom's own (localhost, staging, preview), a redirect wrapped
around the real address by a search engine or a mail filter, a mail address typed with a comma:
the page looks right on the desk and is dead, or worse, for the reader. Nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rule import Bad, Document, Finding, Good, Severity, lazy_pattern, replace

if TYPE_CHECKING:
    from newslint.rule import WebLink

MESSAGE = "This link {fault}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95


def _md(target: str) -> str:
    return f"The [price list]({target}) is out."


BAD = [
    Bad(_md("⟦https://www.google.com/url?q=https://example.org/tides&sa=D⟧"), format="md",
        fix=_md("https://example.org/tides")),
    Bad(_md("⟦https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa⟧"),
        format="md", fix=_md("https://example.org/a")),
    Bad(_md("⟦https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=AT1⟧"), format="md"),
    Bad(_md("⟦http://staging.example.org/boats⟧"), format="md"),
    Bad(_md("⟦http://localhost:8000/boats⟧"), format="md"),
    Bad(_md("⟦https://192.168.0.12/boats⟧"), format="md"),
    Bad(_md("⟦https://www-preview.example.org/boats⟧"), format="md"),
    Bad(_md("⟦https://cms.example.org/wp-admin/post.php?post=12⟧"), format="md"),
    Bad(_md("⟦mailto:desk@example,org⟧"), format="md", fix=_md("mailto:desk@example.org")),
    Bad(_md("⟦mailto:desk.example.org⟧"), format="md"),
    Bad(_md("⟦desk@example.org⟧"), format="md", fix=_md("mailto:desk@example.org")),
    Bad(_md("⟦www.example.org/prices⟧"), format="md", fix=_md("https://www.example.org/prices")),
    Bad(_md("⟦htps://www.example.org/prices⟧"), format="md"),
    Bad(_md("⟦https:/www.example.org/prices⟧"), format="md"),
    Bad(_md("⟦https://https://www.example.org/prices⟧"), format="md"),
    Bad(_md("⟦https://www.example,org/prices⟧"), format="md"),
    Bad(_md("⟦file:///C:/desk/prices.pdf⟧"), format="md"),
    Bad("See ⟦http://localhost:3000/prices⟧ for more."),
    Bad("See ⟦https://https://example.org/prices⟧, it says."),
]  # fmt: skip
GOOD = [
    Good(_md("https://www.example.org/tides"), format="md"),
    Good(_md("/tides"), format="md", why="a page of the same site"),
    Good(_md("#prices"), format="md", why="a place on the page"),
    Good(_md("mailto:desk@example.org?subject=Tides"), format="md"),
    Good(_md("tel:+442079460958"), format="md"),
    Good(_md("https://www.google.com/search?q=tides"), format="md", why="a search"),
    Good(_md("https://www.example.org/staging-a-play"), format="md", why="a word in the path"),
    Good(
        _md("https://web.archive.org/web/2020/http://example.org/"), format="md", why="an archive"
    ),
    Good(_md("https://en.wikipedia.org/wiki/Ely_(town)"), format="md"),
    Good("See www.example.org (or https://example.org/prices)."),
    Good("He wrote “localhost” on the door."),
    Good("The theatre’s staging was praised."),
]

# Hosts that wrap a target, and the parameter that holds it.
_WRAPPERS = {
    "www.google.com/url": ("q", "url"),
    "google.com/url": ("q", "url"),
    "l.facebook.com/l.php": ("u",),
    "lm.facebook.com/l.php": ("u",),
    "l.instagram.com/": ("u",),
    "www.youtube.com/redirect": ("q",),
    "out.reddit.com/": ("url",),
    "slack-redir.net/link": ("url",),
    "www.linkedin.com/redir": ("url",),
    "link.edgepilot.com/": ("u",),
    "href.li/": (),
    "linkprotect.cudasvc.com/url": ("a",),
}
_WRAPPING_HOSTS = {
    "safelinks.protection.outlook.com": ("url",),
    "urldefense.proofpoint.com": ("u",),
    "urldefense.com": (),
}
_OWN = lazy_pattern(
    r"(?:localhost|0\.0\.0\.0|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|"
    r"172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|.*\.(?:local|localhost|internal|test|lan))\Z|"
    r"(?:.*[.-])?(?:staging|stage|preview|preprod|pre-prod|uat|dev|qa|sandbox)[0-9]*[.-]"
)
_ADMIN = lazy_pattern(
    r"/(?:wp-admin|admin/content|typo3|umbraco|node/\d+/edit)(?:/|\Z)|[?&]preview=true"
)
_MAIL = lazy_pattern(r"[^@\s,;]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\Z")
_BARE_MAIL = lazy_pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z")
_HOST = lazy_pattern(
    r"[^\s,;:\\()]+\.[^\s.,;:\\()\d]{2,}\.?\Z|\d{1,3}(?:\.\d{1,3}){3}\Z|\[[0-9a-f:.]+\]\Z"
)
_SCHEMES = frozenset(
    "http https mailto tel sms ftp geo whatsapp webcal javascript data file about blob".split()
)
_MISTYPED = lazy_pattern(r"(?:h+t+p+s*|hptts?|htt?s?|ttps?|http[^s:]s?)\Z")


def check(doc: Document, options: object) -> Iterator[Finding]:
    for link in doc.web_links:
        fault, right = _fault(link)
        if fault:
            fixes = [replace(link.start, link.end, right)] if right else []
            yield Finding(link.start, link.end, {"fault": fault}, fixes=fixes)


def _fault(link: WebLink) -> tuple[str, str]:
    """What is wrong with a link, and its repair if that is plain; two empty texts if nothing."""
    target = link.target.strip()
    if link.text is not None and target in ("", "#"):
        return "has no target", ""
    if link.scheme == "mailto" or (link.text is not None and _BARE_MAIL.match(target)):
        return _mail_fault(target)
    if link.scheme in ("file", "about", "blob"):
        return "points at a file on somebody's own machine", ""
    if link.scheme in ("http", "https") or link.text is None:
        return _web_fault(link, target)
    if link.text is not None and target.lower().startswith("www."):
        return "lacks its “https://”, so that it leads to a page of this site", f"https://{target}"
    if _MISTYPED.match(link.scheme):
        return f"begins with “{link.scheme}:”, not with “https:”", ""
    return "", ""


def _mail_fault(target: str) -> tuple[str, str]:
    from urllib.parse import unquote

    address = unquote(target.removeprefix("mailto:").partition("?")[0]).strip()
    if not target.startswith("mailto:"):
        return "is a mail address without “mailto:”", f"mailto:{target}"
    if all(_MAIL.match(one.strip()) for one in address.split(",")) or not address:
        return "", ""
    right = target.replace(",", ".")
    mended = right.removeprefix("mailto:").partition("?")[0]
    return f"has no mail address: “{address}”", right if _MAIL.match(mended) else ""


def _web_fault(link: WebLink, target: str) -> tuple[str, str]:
    if re.match(r"(?:https?:/*){2}", target, re.IGNORECASE):
        return "begins twice with “http”", ""
    if "://" not in target and not target.lower().startswith("www."):
        return "lacks a slash after “http:”", ""
    if not link.host:
        return "has no address behind “http”", ""
    inner = _wrapped(link)
    if inner is not None:
        host = inner.partition("://")[2].partition("/")[0] or "another page"
        return f"leads through a redirect of {link.host} to {host}", inner
    if _OWN.match(link.host):
        return f"leads to “{link.host}”, which readers cannot reach", ""
    if _ADMIN.search(target):
        return "leads into an editing system", ""
    if not _HOST.match(link.host):
        return f"has no good address: “{link.host}”", ""
    return "", ""


def _wrapped(link: WebLink) -> str | None:
    """The address inside a redirect, or ``None`` if this is none."""
    from urllib.parse import parse_qs

    page = link.target.partition("://")[2].partition("?")[0]
    names = _WRAPPERS.get(page, _WRAPPERS.get(page.rstrip("/")))
    if names is None:
        for host, inside in _WRAPPING_HOSTS.items():
            if link.host.endswith(host):
                names = inside
    if names is None:
        return None
    values = parse_qs(link.query)
    for name in names:
        if values.get(name, [""])[0].startswith("http"):
            return values[name][0]
    return "" if link.host != "www.google.com" else None
