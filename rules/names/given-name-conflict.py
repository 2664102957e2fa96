"""One person with two given names.

Sheriff Dale becomes Sheriff Dean two paragraphs on: the surname is right, so nobody looks twice.
Two people of one surname and one office are rare, and where a draft has them it says how they
belong together: brothers, father and daughter. This rule reports a second given name for one
surname and role where nothing of the kind stands nearby. Short forms (Bill, William) are one
name.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity

MESSAGE = "“{found}” is called “{other}” elsewhere: one person, or two?"
SEVERITY = Severity.WARNING
YIELDS = ("names/variant", "names/lexicon")  # a slip in a given name is said once

BAD = [
    Bad(
        "Sheriff Dale Ostrander closed the road on Friday. Snow fell all night.\n"
        "It opened on Sunday, Sheriff ⟦Dean Ostrander⟧ said."
    ),
    Bad(
        "Coach Stephen Marbury praised the team. It lost in the end.\n"
        "“We will be back,” ⟦Steven Marbury⟧ said."
    ),
]
GOOD = [
    Good(
        "Sheriff Dale Ostrander closed the road. The sheriff's son, Dean Ostrander, opened it.",
        why="kin",
    ),
    Good("Judge William Tate ruled. Later Judge Bill Tate left.", why="one name, short and long"),
    Good("Mayor Anna Reyes spoke. The swimmer Alma Reyes, 19, won gold.", why="two roles"),
    Good("Mayor Anna Reyes and Councillor Alma Reyes voted.", why="both in one sentence"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for odd, other in doc.given_name_conflicts:
        name = doc.prose[other.start : other.end]
        place = Place(other.start, other.end, f"“{name}” here")
        yield Finding(odd.start, odd.end, {"other": name}, others=[place])
