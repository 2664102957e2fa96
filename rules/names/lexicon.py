"""People are spelt as in the lexicon.

The house lexicon (`lexicon.toml`) and the small one that newslint ships list people with the form
to print, accepted variants and known wrong forms. This rule reports a listed wrong form, and a
listed given name before a surname that no list has and that is one slip from the listed one.
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
    lexicon_triggers,
    replace,
)

MESSAGE = "“{found}” is “{wanted}” in the lexicon.{note}"
SEVERITY = Severity.ERROR
NEEDS = ("lexicon",)
TRIGGERS = lexicon_triggers()
SAFETY = Safety.SAFE

BAD = [
    Bad(
        "The Supreme Court heard ⟦Brett Kavanagh⟧ on Monday.",
        fix="The Supreme Court heard Brett Kavanaugh on Monday.",
    ),
    Bad("President Volodymyr ⟦Zelesnky⟧ of Ukraine spoke."),
]
GOOD = [
    Good("President Volodymyr Zelenskyy of Ukraine spoke.", why="an accepted variant"),
    Good("The actor Angela Markelson and Vladimir Pushkin’s poems", why="other people"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for hit in doc.lexicon_hits:
        if hit.entry.kind == "person":
            note = f" {hit.entry.note}" if hit.entry.note else ""
            safety = Safety.SAFE if hit.listed else Safety.UNSAFE
            yield Finding(
                hit.start,
                hit.end,
                {"wanted": hit.wanted, "note": note},
                fixes=[replace(hit.start, hit.end, hit.wanted, safety)],
                severity=None if hit.listed else Severity.WARNING,
            )
