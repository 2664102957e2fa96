"""Parts that do not make the stated total.

“Of the 783 ballots, 361 went to Lee, 349 to Ray and 37 to Dow”: 361 + 349 + 37 = 747.
Either a figure is wrong or somebody is missing. The check reads lists that follow a total,
and stays silent where a list need not be complete.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    say_number,
    slip_of_digits,
    wrong_sums,
)

MESSAGE = "{sum} = {value}, not {total}{slip}."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.9

BAD = [
    Bad("Of the ⟦783⟧ ballots recounted, 361 went to Ann Lee, 349 to Bob Ray and 37 to Cy Dow."),
    Bad("Drought has dried ⟦341⟧ ponds — 142 in the hills, 96 in the vale and 76 on the coast."),
    Bad("Frost killed ⟦26⟧ lambs. Eleven died in Hexley, eight in Marle and five in Tolm."),
    Bad("The party won ⟦48⟧ seats: 21 in the west, 16 in the east and 13 in the capital."),
    Bad("Of the ⟦64⟧ barns wrecked, 33 have been mended, 21 are in hand and 17 are as they were."),
    Bad("The team brought home ⟦14⟧ medals: five gold, four silver and three bronze."),
    Bad("On board were ⟦12⟧ people, seven men and four women."),
    Bad("The fund has ⟦£9.4m⟧: £4.1m from the state, £3.2m from the town and £1.1m from sponsors."),
    Bad("Of the ⟦30⟧ pupils, 14 walk, 11 cycle and the remaining eight come by bus."),
    Bad(
        "The Farm Union won 41 of the ⟦111⟧ seats, the Greens 33 and the Centre Party 22. "
        "The remaining 12 went to the Hexley list."
    ),
    Bad("The city owns ⟦640⟧ trams (310 old, 220 refitted and 90 new)."),
    Bad(
        "It burned ⟦4,700 hectares⟧. The state owns 2,600 hectares of it, a firm 1,150 and a "
        "bank the remaining 650."
    ),
]
GOOD = [
    Good("Of the 783 ballots, 361 went to Ann Lee, 349 to Bob Ray and 73 to Cy Dow.", why="right"),
    Good("Of the 64 barns, 33 have been mended and 21 are in hand.", why="not all are told"),
    Good("Of 40 people hurt, 12 were children and 20 lived nearby.", why="groups overlap"),
    Good(
        "There were 26 dead, including 11 in Hexley, eight in Marle and five in Tolm.",
        why="including",
    ),
    Good("He has 12 horses, seven mares and four others.", why="others"),
    Good(
        "The party won 50 seats: 21 in the west, 16 in the east and 13 in the capital.", why="right"
    ),
    Good(
        "The budget is £9m: £4m from the state, £3m from the town and £2m from sponsors.",
        why="right",
    ),
    Good(
        "It has 20 rooms: 12 with a bath, 10 with a view and two with both.", why="groups overlap"
    ),
    Good(
        "The raid left 14 people hurt — three, five and seven of them under 18, 16 and 12.",
        why="ages",
    ),
    Good("Of the 30 pupils, 14 walk, 11 cycle and the remaining five come by bus.", why="right"),
    Good("About 100 people came: 60 from Hexley, 30 from Marle and 20 from Tolm.", why="about"),
    Good(
        "Seven in Marle, four in Tolm and one in Hexley made 12 deaths.",
        why="no list after a total",
    ),
    Good("There were 12 deaths: seven in Marle, four in Tolm and one in Hexley.", why="one counts"),
    Good(
        "The 12 dead — a guard, the two robbers and nine shoppers — were named.",
        why="an item without a figure",
    ),
    Good(
        "Sales of $6.6bn — $2.4bn here, $1.3bn there and $2.8bn abroad — were flat.",
        why="rounded parts",
    ),
    Good("The farm has 300 animals: 120 sheep, 100 goats and 80 cows.", why="right"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if len(doc.quantities) < 3:
        return
    for wrong in wrong_sums(doc.folded, doc.quantities):
        total = wrong.total
        magnitude = total.magnitude
        slip = slip_of_digits(total.value, wrong.value) if "." not in f"{wrong.value:g}" else ""
        slots = {
            "sum": " + ".join(say_number(part.value, magnitude) for part in wrong.parts),
            "value": say_number(wrong.value, magnitude),
            "total": say_number(total.value, magnitude),
            "slip": f" ({slip}?)" if slip else "",
        }
        yield Finding(
            total.start,
            total.end,
            slots,
            label="the total",
            others=[Place(part.start, part.end, "a part") for part in wrong.parts],
            severity=Severity.ERROR if wrong.has_trigger else Severity.WARNING,
        )
