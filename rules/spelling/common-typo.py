"""Common misspellings.

The misspellings that happen to everybody, from *recieved* to *tommorow*. Each of some five
thousand stands for one word only, is a word in no dictionary, American or British, is no known
name of a person or a place and no frequent word of a neighbouring language: the fix is safe.

The list holds what hands and ears do to frequent words: a doubled letter single or a single one
doubled, *ei* for *ie*, endings that sound alike, two neighbours exchanged. What is not in it is
found by `spelling/unknown-word`.
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
    common_typos,
    match_case,
    replace,
)

YIELDS = ("usage/*", "names/lexicon", "orgs/lexicon")
MESSAGE = "“{found}” is spelt “{to}”."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.99
SAFETY = Safety.SAFE
SOURCES = [
    "Composed for newslint: by hand, and by rule from frequent words of the dictionaries named in "
    "NOTICE. No list of misspellings was copied."
]


class Settings(Options):
    """``words`` are right in this house."""

    words: tuple[str, ...] = ()


BAD = [
    Bad(
        "The council ⟦recieved⟧ the ⟦goverment⟧’s answer on Monday and ⟦didnt⟧ reply.",
        fix="The council received the government’s answer on Monday and didn’t reply.",
    ),
    Bad(
        "⟦Seperate⟧ talks will ⟦definately⟧ be held, “⟦untill⟧ the last one signs”.",
        fix="Separate talks will definitely be held, “until the last one signs”.",
    ),
    Bad("NO ⟦OCCURENCE⟧ THIS YEAR", fix="NO OCCURRENCE THIS YEAR"),
    Bad("It was ⟦eventhough⟧ late.", fix="It was even though late.", why="run together"),
    Bad("The ⟦Goverment⟧ of the Isles and a well-⟦recieved⟧ play."),
]
GOOD = [
    Good("Separate talks occurred; the government received them, embarrassed.", why="right"),
    Good(
        "The two, Ann Thier and Anna Goverment, then went home with Mr Grammer.",
        why="they may be names",
    ),
    Good("The organisation travelled; the organization traveled.", why="either dialect"),
    Good("Il est responsable, dice el profesor oficial.", why="words of other languages"),
    Good("See example.org/recieved, #recieved and untill@example.org.", why="addresses"),
    Good("They “recieved” [sic] it.", why="marked as found"),
    Good("Ours is spelt recieved.", options={"words": ["Recieved"]}, why="a word of the house"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    house = {word.lower() for word in options.words}
    for start, end, right in common_typos(doc.prose, doc.unlisted.typos):
        found = doc.prose[start:end]
        if found.lower() in house or found.lower() in doc.lexicon.accepted_words:
            continue
        to = match_case(found, right)
        if "’" in doc.prose:
            to = to.replace("'", "’")
        yield Finding(start, end, {"to": to}, fixes=[replace(start, end, to, Safety.SAFE)])
