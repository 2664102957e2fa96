"""The full name comes first.

“Okonkwo said” in the second paragraph and “Ada Okonkwo, the harbour master,” in the sixth: the
paragraphs changed places. This rule reports somebody who speaks, or is addressed, by surname
before the copy names them in full. A headline may use the surname alone.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

YIELDS = ("names/variant", "names/lexicon")
MESSAGE = "“{found}” is named in full only later."
SEVERITY = Severity.NOTE
TRIGGERS = Triggers(
    words=frozenset(
        "mr mrs ms dr sgt sergeant det detective cpl insp pc constable said told added says".split()
    )
)

BAD = [
    Bad("“The tide was late,” ⟦Okonkwo⟧ said. Ada Okonkwo, the harbour master, went home."),
]
GOOD = [
    Good("Ada Okonkwo went home. “The tide was late,” Okonkwo said.", why="in order"),
    Good("“The tide was late,” Okonkwo said.", why="never in full: another rule"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for late in doc.introduced_late:
        place = Place(late.full.start, late.full.end, "named in full here")
        yield Finding(late.start, late.end, others=[place])
