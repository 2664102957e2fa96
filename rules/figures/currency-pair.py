"""An amount converted at a rate that cannot be, or not at the draft's own rate.

“60 million euros ($66 million)” and “9 million euros ($18.9 million)” in one story cannot both
hold. A single pair is weighed against the range in which the two currencies have stood to each
other since 1990, wide enough that only swapped amounts, a lost digit or a missing “million” fall
out. No rate of the day is guessed; the option `rates` may give them: `rates = ["EUR/USD 1.08"]`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    say_number,
)

if TYPE_CHECKING:
    from newslint.rule import CurrencyPair

MESSAGE = "“{found}” makes {rate} {units}; {usual}{slip}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95
SOURCES = ["yearly exchange rates 1990 to 2025 of the European Central Bank and the World Bank"]


class Settings(Options):
    rates: tuple[str, ...] = ()
    tolerance: float = 0.08


BAD = [
    Bad(
        "It will cost 60 million euros ($66 million). A first ⟦12 million euros ($21.6 "
        "million)⟧ is out."
    ),
    Bad("They paid £20 million ($27 million) for it, and ⟦£4 million ($3 million)⟧ in fees."),
    Bad(
        "The fine was 330 million reais ($60 million), with ⟦22 million reais ($12 million)⟧ "
        "at once."
    ),
    Bad("He was fined ⟦£2m ($2.6bn)⟧ on Monday."),
    Bad("The flat sold for ⟦€1.2 million ($130,000)⟧."),
    Bad("The ship cost ⟦$10m (£19.2m)⟧."),
    Bad("A ticket is ⟦150 yen ($10)⟧ now."),
    Bad("The grant of ⟦$5 million, or £38 million,⟧ will end."),
    Bad("The loan is ⟦€40m (£3.4m)⟧."),
    Bad("They won ⟦£300 ($3,900)⟧ each."),
    Bad("He paid ⟦€10,000 ($15,000)⟧.", options={"rates": ["EUR/USD 1.08"]}),
    Bad("Rent is ⟦900 Swiss francs ($99)⟧ a month."),
]
GOOD = [
    Good(
        "It will cost 60 million euros ($66 million). A first 9 million euros ($9.9 million) "
        "is out.",
        why="one rate",
    ),
    Good(
        "They paid £20 million ($27 million) for it, and £4 million ($5 million) in fees.",
        why="rounded",
    ),
    Good("He was fined HK$300 ($38) and S$300 ($220).", why="other dollars"),
    Good("In 1935 a pint cost £1 ($5).", why="a rate of its time"),
    Good("It cost £10 ($12) at first and £10 ($13) a decade later.", why="near each other"),
    Good("It is worth £5m (£80m in today's money).", why="one currency"),
    Good("He gave $5 (and took £20).", why="two amounts"),
    Good("The price rose to €20 ($22) from €10 ($11).", why="one rate"),
    Good(
        "He paid €10,000 ($10,900).", why="at the given rate", options={"rates": ["EUR/USD 1.08"]}
    ),
    Good("It sold for $1 million (£780,000; €910,000).", why="three currencies"),
    Good("In 2008 it cost £10 ($20); today it costs £10 ($13).", why="two years, two rates"),
]


def check(doc: Document, options: Settings) -> Iterable[Finding]:
    return _findings(doc, options)


def _findings(doc: Document, options: Settings) -> Iterator[Finding]:
    if len({figure.unit for figure in doc.quantities.of(FigureKind.MONEY)}) < 2:
        return
    from newslint.rule import currency_pairs, judge_rates  # only where two currencies are named

    pairs = currency_pairs(doc.folded, doc.quantities)
    for odd in judge_rates(pairs, options.rates, options.tolerance):
        pair = odd.pair
        one, other = pair.first, pair.second
        end = other.end + (doc.prose[other.end : other.end + 1] in (")", ","))
        slip = f" ({odd.slip}?)" if odd.slip else ""
        slots = {
            "rate": say_number(pair.rate),
            "units": f"{other.unit} per {one.unit}",
            "usual": odd.usual,
            "slip": slip,
        }
        yield Finding(one.start, end, slots, others=_places(doc, odd.others))


def _places(doc: Document, others: "Sequence[CurrencyPair]") -> list[Place]:
    return [
        Place(pair.first.start, pair.second.end, f"makes {say_number(pair.rate)}")
        for pair in others[:3]
    ]
