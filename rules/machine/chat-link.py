"""A link that was taken from a chat.

“utm_source=chatgpt.com” at the end of an address tells the other site, and every reader who looks,
that the link came out of a chat.  It can go; but somebody should read the source before the story
is published.
"""

import re
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Options,
    Safety,
    Severity,
    lazy_pattern,
)

MESSAGE = "“{found}” shows that this link was taken from a chat: has somebody read the source?"
SEVERITY = Severity.WARNING
CONFIDENCE = 0.99
SAFETY = Safety.SAFE

_MARK = lazy_pattern(
    r"(?P<sign>[?&])(?:utm_source|utm_medium|ref|referrer|source)="
    r"(?:chatgpt(?:\.com)?|chat\.openai(?:\.com)?|openai(?:\.com)?|copilot(?:\.com|\.microsoft\.com)?"
    r"|perplexity(?:\.ai)?|claude(?:\.ai)?|gemini(?:\.google\.com)?|grok(?:\.com)?)(?![\w.-])(?P<more>&?)",
    re.IGNORECASE,
)

BAD = [
    Bad(
        "See https://orrin.example/water⟦?utm_source=chatgpt.com⟧ for the table.",
        fix="See https://orrin.example/water for the table.",
    ),
    Bad(
        "See https://orrin.example/water⟦?utm_source=chatgpt.com&⟧page=2 for the table.",
        fix="See https://orrin.example/water?page=2 for the table.",
    ),
    Bad("The [table](https://orrin.example/water⟦?utm_source=chatgpt.com⟧) is out.\n", format="md"),
]
GOOD = [
    Good("See https://orrin.example/water?utm_source=letter for the table.", why="another source"),
    Good("The site chatgpt.com was down on Monday, and perplexity grew.", why="news of a chatbot"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    texts = [(0, doc.prose)] if "=" in doc.prose else []
    texts += [(link.target.start, doc.target(link)) for link in doc.links]
    for offset, text in texts:
        for found in _MARK.finditer(text):
            start, end = found.start() + offset, found.end() + offset
            kept = found["sign"] if found["more"] else ""
            fix = Fix("Take the mark out", (Edit(start, end, kept),), Safety.SAFE)
            yield Finding(start, end, fixes=[fix])
