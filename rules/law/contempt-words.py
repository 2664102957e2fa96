"""Who is only charged is not yet guilty.

“The killer” of somebody who has been charged and not convicted convicts him in print; where a jury
may read it, that is contempt of court, and everywhere it may be libel. “The alleged”, “the
accused”, “police say” are the way round.
"""

import re
from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Severity, Speech, Triggers

MESSAGE = "“{found}” takes guilt for proved, but the copy tells only of a charge."
SEVERITY = Severity.NOTE
CONFIDENCE = 0.5
ON = False
TAGS = ("strict",)
SPEECH = Speech.SKIP
SOURCES = ["Contempt of Court Act 1981 (United Kingdom)"]
TRIGGERS = Triggers(words=frozenset({"charged", "arrested", "accused", "suspect"}))

BAD = [
    Bad("⟦The killer⟧, a gardener, was charged on Monday."),
    Bad("A man was arrested on Friday. ⟦The rapist⟧ had waited in the park."),
]
GOOD = [
    Good("The alleged killer was charged on Monday."),
    Good("A man was charged on Monday. The accused is a gardener."),
    Good("The killer was jailed for life. He had been charged in May.", why="convicted"),
    Good("Police charged a man and said the killer of a second man was still free."),
    Good("“The killer was charged,” she said.", why="direct speech"),
]

_GUILTY = re.compile(
    r"(?<!\w)[Tt]he (?:killer|murderer|rapist|attacker|gunman|shooter|thief|robber|burglar|abuser|"
    r"fraudster|arsonist|paedophile|pedophile|terrorist|kidnapper)(?![\w-]| of\b)"
)
_PROVED = re.compile(
    r"\b(?:convict\w*|found guilty|pleaded guilty|pled guilty|admitted|confessed|sentenced|jailed|"
    r"guilty plea|serving|executed|shot himself|died by suicide|was killed by police)\b"
)
_CHARGED = re.compile(
    r"\b(?:charged with|(?:was|were|been|being) (?:charged|arrested)|stands accused|"
    r"is accused of|a suspect)\b"
)


def check(doc: Document, options: object) -> Iterator[Finding]:
    if _PROVED.search(doc.prose) or not _CHARGED.search(doc.prose):
        return
    for found in _GUILTY.finditer(doc.prose):
        yield Finding(*found.span())
