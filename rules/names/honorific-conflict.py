"""One person is not both Mr and Ms.

The surname is the same, the title is not: either there are two people, and one of them was never
introduced, or the wrong key was hit. Couples are left alone: two given names, or a word such as
*wife* or *brother* beside the name, say that there are two.
"""

from collections.abc import Iterator

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity, Triggers

MESSAGE = "“{found}” is “{title}” elsewhere in this draft: one person, or two?"
SEVERITY = Severity.WARNING
TRIGGERS = Triggers(words=frozenset(("mrs", "ms", "miss")))

BAD = [Bad("Mr Tavener spoke. Mr Tavener left at noon. ⟦Ms Tavener⟧ came back.")]
GOOD = [
    Good("Ken Tavener and Joan Tavener came. Mr Tavener spoke. Mrs Tavener left.", why="two"),
    Good("Mr Tavener spoke. His wife, Mrs Tavener, left.", why="a couple"),
    Good("Mr Tavener and Ms Lund spoke.", why="two surnames"),
]


def check(doc: Document, options: Options) -> Iterator[Finding]:
    for conflict in doc.honorific_conflicts:
        place = Place(conflict.other_start, conflict.other_end, f"“{conflict.other_title}” here")
        slots = {"title": conflict.other_title}
        yield Finding(conflict.start, conflict.end, slots, others=[place])
