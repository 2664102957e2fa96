"""One thing, with its digits in another order.

“1,234 jobs … the 1,243 jobs”: fingers swap digits more often than they miss them. Where the same
noun is counted twice with the same digits, one of the two is a slip.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, said

MESSAGE = "“{found}” here, “{first}” there: digits swapped?"
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9

BAD = [
    Bad("The mill will shed 1,234 jobs. The loss of ⟦1,243⟧ jobs hurts."),
    Bad("The ferry had 340 passengers. All ⟦304⟧ passengers were saved."),
    Bad("A school of 73 bottlenose dolphins ran aground. The ⟦37⟧ dolphins were young."),
    Bad("The depot repainted 58 wooden trams. The ⟦85⟧ repainted trams run in May."),
    Bad("She was fined $136,000. She will appeal against the ⟦$163,000⟧ fine."),
    Bad("A court heard of 2,318 stolen bicycles. Police found the ⟦2,381⟧ bicycles in a barn."),
    Bad("They planted 12,450 oaks. The ⟦12,540⟧ oaks came from Kent."),
    Bad("It has 563 pupils. The ⟦536⟧ pupils wear blue."),
    Bad("Some 91 goats got out. The ⟦19⟧ goats were home by dusk."),
    Bad("The choir has 84 singers. All ⟦48⟧ singers are deaf."),
]
GOOD = [
    Good("The mill will shed 1,234 jobs. The loss of 1,234 jobs hurts.", why="one figure"),
    Good("It has 58 wooden trams. The fleet of 85 is old.", why="no noun is shared"),
    Good("In 2010 the club had 340 members. In 2024 it had 430 members.", why="two years"),
    Good(
        "Team A scored 12 goals. Team B scored 21 goals.", why="two subjects, no definite mention"
    ),
    Good("It has 35 lorries. Another 53 lorries are on order.", why="another"),
    Good("There were 73 dolphins and then 37 more dolphins.", why="more"),
    Good("It has 12,000 staff. The 21,000 staff of its rival are on strike.", why="another firm"),
    Good("Of 73 dolphins, the 37 dolphins that floated left.", why="a part, in one sentence"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    for conflict in doc.figure_conflicts:
        if conflict.slip == "digits":
            one, other = conflict.first, conflict.second
            slots = {"found": said(doc.prose, other), "first": said(doc.prose, one)}
            label = f"“{said(doc.prose, one)}” here"
            yield Finding(other.start, other.end, slots, others=[Place(one.start, one.end, label)])
