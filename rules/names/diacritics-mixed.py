"""One name keeps its marks throughout, or loses them throughout.

Erdoğan in one paragraph and Erdogan in the next tells the reader that two people wrote the story.
Many desks keep marks and many drop them; this rule only asks for one of the two in a draft.
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
    Bad("Marisol Ibáñez opened the dam. It rained on Friday. ⟦Ibanez⟧ closed it again."),
    Bad("Mr Çelik spoke. Mr Çelik left. Later Mr ⟦Celik⟧ came back."),
]
GOOD = [
    Good("Marisol Ibáñez spoke. “Ibanez is free!” her lawyer wrote.", why="quoted"),
    Good("Marisol Ibáñez opened the dam. Ibáñez closed it.", why="one form"),
    Good("José Ibáñez met Ana Ibanez of Florida.", why="two people"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for mixed in doc.mixed_forms:
        if mixed.marks and not _is_quoted(doc, mixed):
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
