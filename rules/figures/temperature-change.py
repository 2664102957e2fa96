"""A difference of temperatures converted as if it were a reading.

A rise of 2C is a rise of 3.6F; 35.6F is what a thermometer shows at 2C. Converters on the web give
the reading, whatever is meant, and the slip turns a warming of two degrees into a heatwave.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Severity,
    Triggers,
    replace,
    say_number,
    unit_pairs,
)

MESSAGE = (
    "A difference of {left} is one of {result}; “{found}” is what a thermometer shows at {left}."
)
SEVERITY = Severity.ERROR
CONFIDENCE = 0.95
TRIGGERS = Triggers(
    words=frozenset("celsius fahrenheit degrees degree".split()),
    literals=frozenset(("°", "f)", "c)")),
)

BAD = [
    Bad(
        "Seas have seen a rise of 2C (⟦35.6F⟧) since 1900.",
        fix="Seas have seen a rise of 2C (3.6F) since 1900.",
    ),
    Bad("Temperatures rose by 1.5 degrees Celsius (⟦34.7 Fahrenheit⟧)."),
    Bad("Nights were 5C (⟦41F⟧) warmer than usual."),
    Bad("The bay has warmed by 3 degrees Celsius (⟦37.4 degrees Fahrenheit⟧)."),
    Bad("A drop of 10 degrees Celsius (⟦50 degrees Fahrenheit⟧) is forecast."),
    Bad("It will be 4C (⟦39F⟧) above the average for May."),
]
GOOD = [
    Good("Seas have seen a rise of 2C (3.6F) since 1900.", why="rightly converted"),
    Good("The temperature rose to 30C (86F).", why="a reading"),
    Good("By noon it was 5C (41F).", why="a reading"),
    Good("Temperatures fell by 4C to 2C (35.6F).", why="the reading is converted"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    if not doc.quantities.indexes(FigureKind.UNIT):
        return
    for pair in unit_pairs(doc.folded, doc.quantities):
        if not pair.is_reading_of_change:
            continue
        one, other = pair.first, pair.second
        written = doc.prose[other.start : other.end]
        number = say_number(round(abs(pair.converted), 1))
        unit = written.lstrip("-−0123456789.,")
        slots = {"left": doc.prose[one.start : one.end], "result": number + unit}
        yield Finding(
            other.start, other.end, slots, fixes=[replace(other.start, other.end, number + unit)]
        )
