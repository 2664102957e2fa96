"""The letters of an acronym come from its name.

“The National Road Safety Board (NTSB)”: one of the two is wrong, and it is usually the name, which
was written from memory. This rule compares the letters in brackets with the capitalised name right
before them. It is silent where the letters may stand for the name in another language.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Severity, Triggers

MESSAGE = "The letters “{acronym}” do not fit “{name}”."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(literals=frozenset({"("}))

BAD = [
    Bad("The ⟦National Road Safety Board (NTSB)⟧ will vote in July."),
    Bad("The ⟦Office of River Management (OMR)⟧ dug two wells."),
]
GOOD = [
    Good("The National Transportation Safety Board (NTSB) will vote.", why="they fit"),
    Good("The Ministry of Defence (MOD) and the World Anti-Doping Agency (WADA)", why="they fit"),
    Good("The Revolutionary Armed Forces of Colombia (FARC) agreed.", why="another language"),
    Good("The Kurdistan Workers’ Party (PKK) agreed.", why="another language"),
    Good("Rep. Ann Lee Ford (R-Ohio) and Sen. Jo Dee May (D) agreed.", why="no acronym"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for defined in doc.acronyms:
        if not defined.fits:
            slots = {"acronym": defined.acronym, "name": defined.name}
            yield Finding(defined.start, defined.end, slots)
