"""An acronym is explained where it first stands.

The lede says NARA and the fourth paragraph says what that is: the paragraphs changed places.
Headline, standfirst and captions may use the letters alone, and so may everybody for the FBI.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "“{found}” is explained only later."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"("}))

# Letters that readers know better than the names behind them.
_FAMILIAR = frozenset(
    "AIDS CDC CIA DNA DOJ EPA ESPN FAA FBI FCC FDA FEMA FIFA GDP GPS HIV HMRC IBM IMF IRA IRS ISIS "
    "ISIL KGB LGBT MLB MLS NASA NATO Nato NBA NCAA NFL NHL NHS NRA NSA OECD OPEC Opec PLO RAF SAS "
    "SEC SNP TSA UEFA UNESCO Unesco UNICEF Unicef USSR WHO WTO".split()
)

BAD = [
    Bad(
        "The port was closed on Monday, ⟦SRPA⟧ said after a long night of talks with the union.\n"
        "The Southern Rivers Ports Authority (SRPA) has eleven members."
    ),
]
GOOD = [
    Good(
        "The Southern Rivers Ports Authority (SRPA) closed the port.\nSRPA has eleven members.",
        why="in order",
    ),
    Good(
        "The FBI came on Monday.\nThe Federal Bureau of Investigation (FBI) has its seat there.",
        why="known to all",
    ),
    Good("SRPA (Southern Rivers Ports Authority) closed the port.", why="explained at once"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    seen = set(_FAMILIAR)
    for defined in doc.acronyms:
        if not defined.fits or defined.acronym in seen:
            continue
        seen.add(defined.acronym)
        if doc.prose.find(defined.acronym, 0, defined.start) < 0:
            continue
        early = [at for at in doc.acronym_uses(defined.acronym) if at < defined.start]
        if early:
            end = early[0] + len(defined.acronym)
            place = Place(defined.start, defined.end, "explained here")
            yield Finding(early[0], end, others=[place])
