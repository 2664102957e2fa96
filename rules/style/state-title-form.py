"""States are spelled out in the text, official titles are shortened before a name.

Since 2014 the Associated Press writes a state’s name in full in the body of a story: Minot,
North Dakota. The abbreviations live on in datelines, captions and party labels. Governor,
senator, representative and lieutenant governor are shortened before a full name; a member of the
clergy is “the Rev.”
"""

import re
from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    Speech,
    Triggers,
    replace,
)

MESSAGE = "AP style is “{to}”, not “{found}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.92
ON = False
TAGS = ("ap",)
SPEECH = Speech.SKIP
FIELDS = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)
SAFETY = Safety.SAFE
SOURCES = ["AP Stylebook, “state names”, “titles”, “legislative titles” and “religious titles”"]

_STATES = {
    "Ala.": "Alabama",
    "Ariz.": "Arizona",
    "Ark.": "Arkansas",
    "Calif.": "California",
    "Colo.": "Colorado",
    "Conn.": "Connecticut",
    "Del.": "Delaware",
    "Fla.": "Florida",
    "Ga.": "Georgia",
    "Ill.": "Illinois",
    "Ind.": "Indiana",
    "Kan.": "Kansas",
    "Ky.": "Kentucky",
    "La.": "Louisiana",
    "Md.": "Maryland",
    "Mass.": "Massachusetts",
    "Mich.": "Michigan",
    "Minn.": "Minnesota",
    "Miss.": "Mississippi",
    "Mo.": "Missouri",
    "Mont.": "Montana",
    "Neb.": "Nebraska",
    "Nev.": "Nevada",
    "N.H.": "New Hampshire",
    "N.J.": "New Jersey",
    "N.M.": "New Mexico",
    "N.Y.": "New York",
    "N.C.": "North Carolina",
    "N.D.": "North Dakota",
    "Okla.": "Oklahoma",
    "Ore.": "Oregon",
    "Pa.": "Pennsylvania",
    "R.I.": "Rhode Island",
    "S.C.": "South Carolina",
    "S.D.": "South Dakota",
    "Tenn.": "Tennessee",
    "Vt.": "Vermont",
    "Va.": "Virginia",
    "Wash.": "Washington",
    "W.Va.": "West Virginia",
    "Wis.": "Wisconsin",
    "Wyo.": "Wyoming",
}
_TITLES = {
    "Senator": "Sen.",
    "Representative": "Rep.",
    "Governor": "Gov.",
    "Lieutenant Governor": "Lt. Gov.",
    "Congressman": "Rep.",
    "Congresswoman": "Rep.",
}
_STATE = re.compile(
    r"(?<=[a-z], )(?:" + "|".join(re.escape(short) for short in _STATES) + r")(?![\w)])"
)
_NAME = r"[A-Z][\w'’-]+(?: [A-Z]\.)? [A-Z][a-z]"
_TITLE = re.compile(
    r"(?<=[a-z,] )(Lieutenant Governor|Senator|Representative|Governor|Congressman|Congresswoman)"
    rf" (?={_NAME})"
)
_REVEREND = re.compile(rf"(?<!the )(?<!The )(?<=[a-z,] )(?:Rev\.|Reverend) (?={_NAME})")
_HEADS = frozenset({"Former", "Republican", "Democratic", "U.S.", "The"})
_DATELINE = 40  # characters from the start of a paragraph in which “Minot, N.D.” is its dateline

# A caption names its picture's day in full, with the year, or its photographer; there the
# abbreviation is right.
_CAPTION = re.compile(
    r"(?:day|night|morning), [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
    r"|\([^()]{0,40}\b(?:Photo|via AP|Getty)"
)

TRIGGERS = Triggers(
    literals=frozenset(f", {short.lower()}" for short in _STATES)
    | {"senator ", "representative ", "governor ", "congressman ", "congresswoman ", "rev. "}
    | {"reverend "}
)

BAD = [
    Bad(
        "The mill near Minot, ⟦N.D.⟧, burned, and so did one in Salem, ⟦Ore.⟧, in May.",
        fix="The mill near Minot, North Dakota, burned, and so did one in Salem, Oregon, in May.",
    ),
    Bad("It burned in Salem, ⟦Ore.⟧ No one died.", fix="It burned in Salem, Oregon. No one died."),
    Bad(
        "They wrote to ⟦Senator ⟧Ann Teal and ⟦Governor ⟧Bo Quist.",
        fix="They wrote to Sen. Ann Teal and Gov. Bo Quist.",
    ),
    Bad(
        "At noon ⟦Reverend ⟧Lew Asher spoke.",
        fix="At noon the Rev. Lew Asher spoke.",
    ),
]
GOOD = [
    Good("MINOT, N.D. (AP) — A mill burned down.", why="a dateline"),
    Good("Minot, N.D. — A mill burned down.", why="a dateline"),
    Good("Crews dig near Bend, Ore., on Monday, June 3, 2019. (Ann Teal via AP)", why="a caption"),
    Good("Ann Teal, D-Calif., spoke for Rep. Bo Quist (R-Ore.).", why="party labels"),
    Good("The senator met Sen. Ann Teal and the Rev. Lew Asher in Bend, Oregon.", why="AP form"),
    Good("Governor Street is shut.", why="no name of a person follows"),
    Good("They met Trade Representative Ann Teal.", why="part of a longer title"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    """Abbreviated states and unabbreviated titles, each with the form of the house."""
    for found in _STATE.finditer(doc.prose):
        block = doc.block_at(found.start())
        if block is None:
            continue
        if found.start() - block.start < _DATELINE and _opens(doc, found.end()):
            continue
        if _CAPTION.search(doc.prose, block.start, block.end):
            continue
        stop = "." if _ends_sentence(doc, found.end(), block.end) else ""
        yield _finding(doc, found, _STATES[found[0]] + stop)
    for found in _TITLE.finditer(doc.prose):
        if _longer_title(doc, found.start()):
            continue
        yield _finding(doc, found, _TITLES[found[1]] + " ")
    for found in _REVEREND.finditer(doc.prose):
        yield _finding(doc, found, "the Rev. ")


def _longer_title(doc: Document, start: int) -> bool:
    """Whether a word with a capital stands before: the U.S. Trade Representative."""
    words = doc.prose[max(start - 30, 0) : start].split()
    return bool(words) and words[-1][0].isupper() and words[-1] not in _HEADS


def _opens(doc: Document, end: int) -> bool:
    """Whether a dateline ends here: a dash or an agency follows."""
    return doc.prose[end : end + 3].lstrip().startswith(("(", "—", "–", "-"))


def _ends_sentence(doc: Document, end: int, block_end: int) -> bool:
    """Whether the point of the abbreviation is the full stop too: a capital or nothing follows."""
    rest = doc.prose[end : min(end + 3, block_end)].strip()
    return not rest or (doc.prose[end].isspace() and rest[0].isupper())


def _finding(doc: Document, found: re.Match[str], right: str) -> Finding:
    slots = {"found": found[0].strip(), "to": right.strip()}
    return Finding(*found.span(), slots, fixes=[replace(*found.span(), right, Safety.SAFE)])
