"""The house's own English.

A paper writes *colour* or *color*, not both, whatever the agency or the press release wrote. Set
`english` to `us`, `uk`, `au`, `ca` or `in`, and the rule reports words that are spelt otherwise.

Names, words with a capital (*Pearl Harbor*, the *Labor Department*) and quotations are left as
they are, and so is what both dialects have in some meaning (*meter*, *program*, *practice*).
British, Australian and Indian houses may write *-ize* and *judgment*; for *-ise* alone set
`oxford = false`. A draft that mixes both without a house rule is the business of
`consistency/dialect-mixed`.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    Speech,
    replace,
    respellings,
)

MESSAGE = "“{found}” is spelt “{usual}” in this house."
SEVERITY = Severity.WARNING
ON = False
TAGS = ("english",)
SPEECH = Speech.SKIP
SAFETY = Safety.SAFE
SOURCES = ["Pairs made by rule from the American and the British hunspell dictionary; see NOTICE"]


class Settings(Options):
    """``english``: `us`, `uk`, `au`, `ca`, `in`; empty: no house rule.  ``oxford``: *-ize* too."""

    english: str = ""
    oxford: bool = True


BAD = [
    Bad(
        "The ⟦color⟧ of the harbour was grey.",
        fix="The colour of the harbour was grey.",
        options={"english": "uk"},
    ),
    Bad(
        "The ⟦colour⟧ of the Harbour was gray.",
        fix="The color of the Harbour was gray.",
        options={"english": "us"},
    ),
    Bad(
        "They ⟦organized⟧ it.",
        fix="They organised it.",
        options={"english": "uk", "oxford": False},
    ),
    Bad("The ⟦center⟧ was analyzed.", options={"english": "ca"}),
]
GOOD = [
    Good("The color of the harbour.", why="no house rule is set"),
    Good("The Labor Department spoke at Pearl Harbor.", options={"english": "uk"}, why="names"),
    Good("“What a colour,” he wrote.", options={"english": "us"}, why="a quotation"),
    Good("They organized it.", options={"english": "uk"}, why="-ize is British too"),
    Good("The meter program is in practice.", options={"english": "uk"}, why="words of both"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    table = respellings(options.english, options.oxford)
    for word in sorted(doc.words & table.keys()):
        for start in doc.occurrences(word):
            end = start + len(word)
            if doc.prose[start].islower():
                fix = replace(start, end, table[word], Safety.SAFE)
                yield Finding(start, end, {"usual": table[word]}, fixes=[fix])
