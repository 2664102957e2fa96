"""Nobody's house number is printed without a reason.

“Ann Lowe, 43, of 12 Elm Road” tells every thief and every crank where to find her. Most houses
give the street or the town only; courts' copy is the exception some make.
"""

import re
from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Safety, Severity, Triggers, replace

MESSAGE = "“{found}” gives the house number of a private person."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.8
ON = False
TAGS = ("strict", "guardian", "bbc")
SAFETY = Safety.UNSAFE
SOURCES = ["IPSO Editors' Code of Practice, clause 2 (privacy)"]
TRIGGERS = Triggers(
    words=frozenset(
        "road street avenue lane drive close crescent terrace gardens court place way row grove "
        "square rd st ave".split()
    )
)

BAD = [
    Bad("Ann Lowe, 43, of ⟦12 Elm Road⟧, was fined.", fix="Ann Lowe, 43, of Elm Road, was fined."),
    Bad("He lives at ⟦7A Mill Lane⟧ in Ware.", fix="He lives at Mill Lane in Ware."),
    Bad("Police called at his home at ⟦1500 Oak Street⟧."),
]
GOOD = [
    Good("Ann Lowe, 43, of Elm Road, was fined."),
    Good("The prime minister lives at 10 Downing Street.", why="known to all"),
    Good("The shop is at 12 Elm Road.", why="a shop"),
    Good("He went to 5 Avenue Q shows."),
]

_ADDRESS = re.compile(
    r"(?P<number>\d{1,5}[A-Za-z]? )"
    r"(?P<street>(?:[A-Z][\w'’-]+ ){1,3}(?:Road|Street|Avenue|Lane|Drive|"
    r"Close|Crescent|Terrace|Gardens|Court|Place|Way|Row|Grove|Square|Rd|St|Ave)\b)"
)
_PRIVATE = re.compile(
    r"(?:, (?:aged )?\d{1,3}, of|\blives? at|\bliving at|\blived at|\bhome at|\bresidence at|"
    r"\bhouse at|\bflat at|\bapartment at) \Z"
)
_PUBLIC = re.compile(r"(?:10|11|12) Downing|1600 Pennsylvania|221B Baker")


def check(doc: Document, options: object) -> Iterator[Finding]:
    for found in _ADDRESS.finditer(doc.prose):
        before = doc.prose[max(0, found.start() - 24) : found.start()]
        if _PRIVATE.search(before) and not _PUBLIC.match(found[0]):
            yield Finding(
                *found.span(),
                fixes=[replace(*found.span(), found["street"], title="Drop the number")],
            )
