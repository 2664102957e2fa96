"""One thing, two figures.

“All 24 divers were saved. … The 21 divers were taken ashore”: when the second mention points back
with “the” or “all”, the reader takes both for the same divers. Parts, updates, other years and
other places are left alone.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, said

MESSAGE = "“{found}” here, “{first}” there: one figure, or say why."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.85

BAD = [
    Bad("All 24 divers on a barge were rescued. The ⟦21⟧ rescued divers are in Marle."),
    Bad("A flood hit Odd, killing six people. All ⟦eight⟧ people killed lived in one lane."),
    Bad("The gale killed 13 people in a hostel. Candles were lit for the ⟦15⟧ dead."),
    Bad("He got 20 months in prison. The ⟦22-month⟧ sentence starts in May."),
    Bad("A reward of $10,000 is offered. Nobody has claimed the ⟦$15,000⟧ reward."),
    Bad("The union represents 310 miners. All ⟦350⟧ miners walked out at noon."),
    Bad("A herd of 23 elk crossed the road. The ⟦25⟧ elk then ate the hedge."),
    Bad("The five-day strike ended. Nobody was paid for the ⟦six-day⟧ strike."),
    Bad("The museum lost nine paintings. Police have found the ⟦eight⟧ paintings in a barn."),
    Bad(
        "Employers added 273,000 jobs, proof that trade is well. Again: employers added "
        "⟦373,000⟧ jobs, proof that trade is well."
    ),
    Bad("Under a $2 billion plan bridges will be mended. The ⟦$3 billion⟧ plan has critics."),
    Bad("A 26-storey tower is planned. Neighbours dread the ⟦24⟧-storey tower."),
    Bad("She flew with 40 schoolchildren. The ⟦44⟧ pupils sang all the way."),
]
GOOD = [
    Good("All 24 divers were rescued. The 24 divers are in Marle.", why="one figure"),
    Good("Seven people were killed. The nine people hurt are in hospital.", why="killed and hurt"),
    Good("All 24 divers were rescued. The two injured divers are in hospital.", why="a part"),
    Good("At least 12 people died. The 14 dead are to be buried on Monday.", why="at least"),
    Good("The union represents 310 miners. The 40 miners who refused were paid.", why="a part"),
    Good("A herd of 23 elk crossed. The first six elk ate the hedge.", why="a part"),
    Good("In 2019 it had 310 miners. In 2024 the 280 miners struck.", why="two years"),
    Good(
        "Twelve people died at first; the toll later rose to 14. The 14 dead were named.",
        why="an update",
    ),
    Good(
        "The museum lost nine paintings and found two paintings. The two paintings are dirty.",
        why="stood before",
    ),
    Good("Ohio has 54 seats at stake. Iowa has 53 seats at stake.", why="too few words agree"),
    Good("In 2016 the vote was held in May. In 2018 the vote was held in May.", why="years"),
    Good("They have 40 pupils. Other schools have 60 pupils.", why="another school"),
    Good(
        "It killed 12 people in Hexley and 20 in Marle. The 20 dead in Marle were farm hands.",
        why="the value stood before, without its noun",
    ),
    Good("The league has 20 clubs. The 12 clubs in the south voted no.", why="a part, by place"),
    Good("The two men fought. The three men ran.", why="men need more than themselves"),
    Good("It took five days. The six days before were dry.", why="days say too little"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    for conflict in doc.figure_conflicts:
        if conflict.slip == "value":
            one, other = conflict.first, conflict.second
            slots = {"found": said(doc.prose, other), "first": said(doc.prose, one)}
            label = f"“{said(doc.prose, one)}” here"
            yield Finding(other.start, other.end, slots, others=[Place(one.start, one.end, label)])
