"""One word, one way with the hyphen.

“Cease-fire” here and “ceasefire” there: readers see that two hands were at work. Both may be
right; one draft should choose. The rarer form is reported with the number of each. Names, words
at the start of a sentence and quotations do not count, and neither do pairs that are two words
(re-sign and resign).
"""

from collections.abc import Iterable

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Speech,
    Triggers,
    hyphen_variants,
    replace,
)

MESSAGE = "“{found}” ({count}) is “{usual}” ({usual_count}) elsewhere: choose one."
SEVERITY = Severity.WARNING
SPEECH = Speech.SKIP
TRIGGERS = Triggers(literals=frozenset({"-"}))

BAD = [
    Bad(
        "The cease-fire held. A ⟦ceasefire⟧ in May had not. The cease-fire is the third.",
        fix="The cease-fire held. A cease-fire in May had not. The cease-fire is the third.",
    ),
    Bad("The byelection was close; the last ⟦by-election⟧ was not."),
    Bad(
        "A cyberattack hit the port. Three ⟦cyber-attacks⟧ hit the rail line. It was a cyberattack."
    ),
]
GOOD = [
    Good("The cease-fire held. A cease-fire in May had not.", why="one way"),
    Good("She will re-sign for the club; the mayor will not resign.", why="two words"),
    Good("“The ceasefire is a joke,” he said of the cease-fire.", why="in a quotation"),
    Good("The e-book club met at the Ebook Palace.", why="a name"),
    Good("It is a state-of-the-art pier; the art of it is old.", why="a phrase"),
    Good("The long-term plan is for the long term.", why="a phrase before a noun"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    found = hyphen_variants(doc.prose, doc.folded, doc.words, doc.occurrences, doc.in_speech)
    for variant in found:
        start, end = variant.odd_places[0]
        usual = variant.usual
        if variant.odd.endswith("s") != usual.endswith("s"):
            usual = usual[:-1] if usual.endswith("s") else usual + "s"
        others = [Place(*span, f"“{span.of(doc.prose)}” here") for span in variant.usual_places]
        others += [Place(*span) for span in variant.odd_places[1:]]
        slots = {
            "usual": usual,
            "count": str(len(variant.odd_places)),
            "usual_count": str(len(variant.usual_places)),
        }
        tie = len(variant.odd_places) == len(variant.usual_places)
        severity = Severity.NOTE if tie else None  # nothing shows which of the two is meant
        fixes = [replace(start, end, usual)]
        yield Finding(start, end, slots, "", others, fixes, severity=severity)
