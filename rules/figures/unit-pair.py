"""A conversion that does not hold.

“15 miles (34 kilometers)” is a figure that many readers can check in their heads, and one of the
two is wrong. Copy converted at the desk slips by a digit, by a wrong factor or by a unit. The
check allows for the rounding of both figures, for hedges, and for units that are not the same in
London and New York (gallons, pints, tons).
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Place,
    Quantity,
    Severity,
    lazy_pattern,
    say_number,
    slip_of_digits,
)

MESSAGE = "{left} is {result}, not {found}{slip}."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95
SOURCES = ["NIST Special Publication 811, appendix B"]

BAD = [
    Bad("The heath fire was ⟦15 miles (34 kilometers)⟧ long."),
    Bad("The ropewalk should measure ⟦330 yards (352 meters)⟧."),
    Bad("The pit is ⟦30 metres (980ft)⟧ deep."),
    Bad("It caught ⟦400 tonnes (400 kilograms)⟧ of sprats."),
    Bad("The tank holds ⟦50 gallons (1,890 liters)⟧ of cider."),
    Bad("Highs of ⟦95 degrees Fahrenheit (53 Celsius)⟧ are due."),
    Bad("They walked about ⟦20 kilometres, or 42 miles⟧, to the well."),
    Bad("She is ⟦5 feet 10 inches (2.78 metres)⟧ tall."),
    Bad("A ⟦10-mile (26-kilometer)⟧ stretch was shut."),
    Bad("The farm covers ⟦600 acres of moor (2,430 hectares)⟧ above Hexley."),
    Bad("Winds of ⟦160 kph (190 mph)⟧ tore the roof off."),
    Bad("They found ⟦.84 meters (8.8 feet)⟧ of snow."),
    Bad("The hail weighed ⟦3 ounces (850 grams)⟧ a piece."),
    Bad("The estate of ⟦12,000 square feet (11,150 square metres)⟧ sold."),
    Bad("The calf weighed ⟦90 pounds (14 kilograms)⟧ at birth."),
]
GOOD = [
    Good("The heath fire was 15 miles (24 kilometers) long.", why="right"),
    Good("It fell about 30ft (10m).", why="rounded on both sides"),
    Good("It was 30 degrees (86F) in the shade.", why="the first is Celsius, unsaid"),
    Good("It weighs 10 tons (9 tonnes).", why="short tons"),
    Good("It weighs 10 tons (10.2 tonnes).", why="long tons"),
    Good("A drum of 50 gallons (227 litres) leaked.", why="imperial gallons"),
    Good("The town is 100 miles (160 km) away.", why="rounded"),
    Good("It will be 3C to 5C (37F-41F) by dawn.", why="a range on both sides"),
    Good("The trail climbs 5 miles (1,200 feet of ascent).", why="two measures of one walk"),
    Good("Temperatures rose by 2C (3.6F).", why="a difference, rightly converted"),
    Good("He is 6 feet tall and weighs 200 pounds (91 kg).", why="the weight was converted"),
    Good("The lake is 3 miles wide (and 12 km long).", why="width and length"),
    Good("A depth of 1.5 miles (2.4 kilometers) was reached.", why="right"),
    Good("The parcel of 2 acres (0.8 hectares) was sold.", why="right"),
    Good("It lies 5 to 6 miles (10 km) from the shore.", why="a range on one side only"),
    Good("The limit of 1.5C (2.7F) was agreed in Paris.", why="a difference, unsaid"),
    Good("It does 60 miles per gallon (25 km/l).", why="a ratio of two units"),
    Good("The reef is 7 nautical miles (13 km) out.", why="nautical miles"),
]


def _unit(doc: Document, figure: Quantity) -> str:
    """The unit as the draft writes it, with the gap before it."""
    written = _NUMBER.sub("", doc.prose[figure.start : figure.end], count=1)
    return f" {figure.unit}" if figure.in_words or any(map(str.isdigit, written)) else written


_NUMBER = lazy_pattern(r"[-−]?[\d.,]+")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures = doc.quantities
    if not figures.indexes(FigureKind.UNIT):
        return
    from newslint.rule import unit_pairs  # only where something is measured

    for pair in unit_pairs(doc.folded, figures):
        if pair.holds or pair.is_reading_of_change:
            continue
        one, other = pair.first, pair.second
        end = other.end + (doc.prose[one.end : other.start].count("(") > 0)
        slip = slip_of_digits(other.value, pair.converted)
        yield Finding(
            one.start,
            end,
            {
                "left": f"“{doc.prose[one.start : one.end]}”",
                "result": f"{say_number(pair.converted)}{_unit(doc, other)}",
                "found": f"“{doc.prose[other.start : other.end]}”",
                "slip": f" ({slip}?)" if slip else "",
            },
            label="does not hold",
            others=[Place(other.start, other.end, f"should be {say_number(pair.converted)}")],
        )
