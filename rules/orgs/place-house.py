"""Places have the name that the house gives them.

Kyiv or Kiev, Mumbai or Bombay: a house decides once. This rule reports the former names of the
lexicon's places, outside fixed phrases (chicken Kiev, the Bombay Stock Exchange). It belongs to the
style packs.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Safety, Severity, Speech, replace

MESSAGE = "The house form of “{found}” is “{wanted}”."
SEVERITY = Severity.WARNING
SAFETY = Safety.SAFE
SPEECH = Speech.SKIP
ON = False
TAGS = ("ap", "guardian", "bbc", "reuters", "economist")

BAD = [
    Bad("The train left ⟦Kiev⟧ at noon.", fix="The train left Kyiv at noon."),
    Bad("A ferry to ⟦Odessa⟧ sank."),
]
GOOD = [
    Good("The train left Kyiv at noon. He ate chicken Kiev.", why="a fixed phrase"),
    Good("The Bombay Stock Exchange closed early.", why="a name"),
    Good("“I was born in Kiev,” she said.", why="direct speech"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for hit in doc.house_hits("place", former=True):
        fix = replace(hit.start, hit.end, hit.wanted, Safety.SAFE)
        yield Finding(hit.start, hit.end, {"wanted": hit.wanted}, fixes=[fix])
