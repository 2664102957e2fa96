"""One thing at ten, a hundred or a thousand times its figure.

“A £1.2m grant … the £1.2bn grant”: the digits agree, the size does not. A lost nought and million
for billion are the commonest slips of all, and the eye passes over both.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, said, say_number

MESSAGE = "“{found}” here, “{first}” there: {factor} times as much, if it is one thing."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.9

BAD = [
    Bad(
        "The weir will cost $2.7 million. The mayor is glad. The ⟦$2.7 billion⟧ project "
        "includes locks."
    ),
    Bad("They won a £1.2m grant. Half of the ⟦£1.2bn⟧ grant is spent."),
    Bad("The tower was budgeted at 380 million euros. Nobody wants the ⟦38 million euro⟧ tower."),
    Bad("Some 4,200 birch trees fell. The ⟦42,000⟧ birch trees were old."),
    Bad("The firm cut 1,500 posts. Unions mourn the ⟦15,000⟧ posts."),
    Bad("She was fined $136,000. She cannot pay the ⟦$1.36 million⟧ fine."),
    Bad("A reward of $25,000 is offered. Nobody has claimed the ⟦$250,000⟧ reward."),
    Bad("The lake lost 350 herons. All ⟦3,500⟧ herons were ringed."),
    Bad("A €7.5bn rescue was agreed. Banks pay for the ⟦€7.5m⟧ rescue."),
    Bad(
        "It will raise spending by $45 billion over the next two years. A rise of ⟦$45 "
        "million⟧ over the next two years is much."
    ),
    Bad(
        "Humber dropped its $37 billion merger bid. Shares rose as the ⟦$37 million⟧ merger "
        "bid died."
    ),
    Bad("The dam holds 36 barges. The ⟦360⟧ barges are stuck."),
]
GOOD = [
    Good(
        "The weir will cost $2.7 million. The $2.7 million project includes locks.",
        why="one figure",
    ),
    Good("They won a £1.2m grant, of a fund of £1.2bn.", why="one sentence, two things"),
    Good(
        "The plan costs $120 million. Later came a $1.2 billion increase in other taxes.",
        why="not definite",
    ),
    Good("In 2010 it had 350 herons. In 2024 the 3,500 herons were counted.", why="two years"),
    Good("It sold 5 boats. It hopes to sell 50 boats.", why="one digit, and no definite mention"),
    Good("The bank lent £2m. The £2bn lender is based in Leeds.", why="one digit, another thing"),
    Good("Some 1,000 firemen came. The 100 firemen who slept there woke early.", why="a part"),
    Good("A grant of £1.5m was won. Another £15m grant is sought.", why="another"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    for conflict in doc.figure_conflicts:
        if conflict.slip != "magnitude":
            continue
        one, other = conflict.first, conflict.second
        factor = max(one.value, other.value) / min(one.value, other.value)
        slots = {
            "found": said(doc.prose, other),
            "first": said(doc.prose, one),
            "factor": say_number(factor),
        }
        label = f"“{said(doc.prose, one)}” here"
        # With a noun of its own the second mention points back; the same words alone may not.
        severity = Severity.ERROR if conflict.noun else Severity.WARNING
        places = [Place(one.start, one.end, label)]
        yield Finding(other.start, other.end, slots, others=places, severity=severity)
