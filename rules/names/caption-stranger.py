"""Whoever is in the caption is in the story.

A caption that names James where the story names John is a caption for another picture, or a slip;
one that names somebody whom the story never mentions may be right, and is only a note.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity

MESSAGE = "“{found}” has another given name in the story: the right picture?"
UNKNOWN = "“{found}” is in the caption but not in the story."
SEVERITY = Severity.WARNING

BAD = [
    Bad(
        "---\ncaption: ⟦James Fairweather⟧ at the piano\n---\n\n"
        "Sir John Fairweather opened the hall. Fairweather, 81, played twice.\n",
        format="md",
    ),
]
GOOD = [
    Good(
        "![John Fairweather at the piano](piano.jpg)\n\nSir John Fairweather opened the hall.\n",
        why="the same man",
        format="md",
    ),
    Good("James Fairweather met John Fairweather.", why="no caption"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for start, end, namesake in doc.caption_strangers:
        if namesake is None:
            yield Finding(start, end, severity=Severity.NOTE, message=UNKNOWN)
        else:
            yield Finding(start, end, others=[Place(*namesake[:2], "in the story")])
