"""A name has one set of capitals.

McAllister or Mcallister, LaFleur or Lafleur: only the bearer knows, but both in one draft cannot
be right. Lines set in capitals or as headlines are left out.
"""

from collections.abc import Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    MixedForms,
    Options,
    Place,
    Severity,
    replace,
)

MESSAGE = "“{found}” is written “{usual}” elsewhere in this draft."
SEVERITY = Severity.WARNING

BAD = [
    Bad("Gaines McAdoo surrendered. A judge set bail for ⟦Mcadoo⟧ on Friday."),
    Bad("The family of Yvonne LaPorte wept. LaPorte was ill. ⟦Laporte⟧ died in March."),
]
GOOD = [
    Good("Bail for McAdoo was set. “Mcadoo is free!” her lawyer wrote.", why="quoted"),
    Good("MCADOO SURRENDERS TO POLICE AT LAST\nGaines McAdoo surrendered.", why="all capitals"),
    Good("Gaines McAdoo met Sir Neil Mcadoo. They talked.", why="two people"),
    Good("Write to @gainesmcadoo or Mcadoo@example.org, said McAdoo.", why="an address"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for mixed in doc.mixed_forms:
        if not mixed.marks and not _is_quoted(doc, mixed):
            first, *later = mixed.odd_places
            others = [Place(*spot[:2], "and here") for spot in later]
            others += [Place(*spot[:2], f"“{mixed.usual}” here") for spot in mixed.usual_places]
            fix = replace(first.start, first.end, mixed.usual)
            yield Finding(*first[:2], {"usual": mixed.usual}, others=others, fixes=[fix])


def _is_quoted(doc: Document, mixed: MixedForms) -> bool:
    """Whether one of the two forms is only quoted: what others write is theirs."""
    return any(
        all(doc.in_speech(spot.start) for spot in spots)
        for spots in (mixed.odd_places, mixed.usual_places)
    )
