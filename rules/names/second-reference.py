"""Everybody is introduced before they are called by surname.

“Mr Quiroga said” asks the reader: who? The introduction was cut, or stands in another version of
the story, or the surname is misspelt here and right above. This rule reports somebody who speaks,
or who has a courtesy title, and whose surname nowhere in the draft has a given name, an office or
a description beside it.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Severity, Triggers

YIELDS = ("names/variant", "names/lexicon")
MESSAGE = "“{found}” is never introduced in full in this draft."
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(
    words=frozenset(
        "mr mrs ms dr sgt sergeant det detective cpl insp pc constable said told added says".split()
    )
)

BAD = [
    Bad("The judge freed four people. “It is a defeat,” ⟦Quiroga⟧ said. The city was silent."),
    Bad("The oak must go. ⟦Mr Ashcombe-Reyes⟧ said he would sit beneath it."),
]
GOOD = [
    Good("Ana Quiroga freed them. “It is a defeat,” Quiroga said.", why="introduced above"),
    Good("“It is late,” Quiroga said. Ana Quiroga left.", why="introduced, if late"),
    Good("He drank a Dr Pepper, he said.", why="a brand"),
    Good("President Quiroga met Mr Quiroga’s lawyer.", why="an office stands before it"),
    Good("Quiroga, a lawyer, left early. “I am late,” Quiroga said.", why="described"),
    Good("“No,” Quiroga said. “Yes,” Quiroga said.", why="so throughout: half of a story"),
    Good("The company said no. Tuesday said nothing.", why="words"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for person in doc.unintroduced:
        yield Finding(person.start, person.end)
