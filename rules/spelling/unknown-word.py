"""Words that no dictionary has.

A misspelling is the error that every reader sees. A dictionary alone finds them, and with them
all names, terms and new words; this rule reports a word only if a slip of the hand leads to it
from a word that is known, and the word is not plainly something else.

It tests words that stand in lower case, in American and British spelling alike, and with a
capital only where names do not stand (*the Goverment*) or a letter stands three times in a row
(*Jennnifer*). Names, addresses, handles, hashtags and code do not count; nor do foreign phrases,
dropped letters (*gettin’*) and what is marked `[sic]`. Words made of known words by rule
(*unpayable*, *shockwaves*) pass. A word that stands three times and more is taken for a term of
the draft and only noted.

Words of the house that no dictionary has go into `words`. `every = true` notes all unknown
words, also those that resemble no other. `language = "es"` reads copy in another language with
pyspellchecker's own list.
"""

from collections.abc import Iterator, Sequence

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Severity,
    capital_slips,
    misspellings,
    misspellings_in,
    replace,
)

YIELDS = ("usage/*", "names/*", "orgs/*", "desk/*", "spelling/common-typo", "spelling/rare-word")
MESSAGE = "“{found}” is in no dictionary; probably “{meant}”."
DOUBTFUL = "“{found}” is in no dictionary. Is “{meant}” meant?"
STRANGE = "“{found}” is in no dictionary."
SEVERITY = Severity.WARNING
SOURCES = [
    "pyspellchecker’s English words and counts, the American and British hunspell dictionaries "
    "and a list of today’s words; see NOTICE",
]

_SURE = 2.0  # the surplus from which a report is hardly ever mistaken
_WORTH_A_NOTE = -3.0
_OFFERED = 3  # suggestions that become fixes


class Settings(Options):
    """``words`` are right in this house; ``every`` notes unknown words without a near one too.

    ``language`` is an ISO 639 code.
    """

    words: tuple[str, ...] = ()
    every: bool = False
    language: str = "en"


BAD = [
    Bad(
        "They ⟦reconstrucetd⟧ the pier, a ⟦frieght⟧ depot of old.",
        fix="They reconstructed the pier, a freight depot of old.",
    ),
    Bad(
        "The farm lost a ⟦hectar⟧ of orchard to the ⟦wierd⟧ frost.",
        fix="The farm lost a hectare of orchard to the weird frost.",
    ),
    Bad("It is the only ⟦aquaduct⟧ in the valley.", fix="It is the only aqueduct in the valley."),
    Bad("He spoke ⟦ofthe⟧ weather.", fix="He spoke of the weather.", why="a blank is missing"),
    Bad("“We were ⟦horifyed⟧,” she said.", why="a reporter misspelt it"),
    Bad("The ⟦magstrate⟧’s reply came late.", fix="The magistrate’s reply came late."),
    Bad("The ⟦Departmnent⟧ of Trade said nothing.", fix="The Department of Trade said nothing."),
    Bad("The clerk, ⟦Jennnifer⟧ Orr, came late.", fix="The clerk, Jennifer Orr, came late."),
    Bad("El ⟦gobiermo⟧ cae.", options={"language": "es"}, why="another language"),
]
GOOD = [
    Good("The colour of the center was grey, and he realised it was gray.", why="either dialect"),
    Good("Tadhg Ó Murchú and Wojciech Szczęsny met in Zgierz.", why="names"),
    Good("Minister Goverment and Geither Departmen met in Universidad.", why="names, it may be"),
    Good("Write to desk@exampel.org or see exampel.org/adress.", why="addresses"),
    Good("It trended as #recieveing after @goverment posted it.", why="handles and hashtags"),
    Good("We are gettin’ there, he said, and nothin’ will stop us.", why="dropped letters"),
    Good("The sign read “recieveing” [sic].", why="marked as found"),
    Good("They recieved it.", why="a common misspelling: `spelling/common-typo` has it"),
    Good("The shockwaves were unpayable, the deal unwriteable.", why="made of known words"),
    Good("The de facto leader, a bona fide ex officio member, spoke.", why="Latin"),
    Good("She sang “la vida es sueño” and “quel dommaje de vivre”.", why="foreign words"),
    Good("He has a frood. The frood is old. Every frood is.", why="a term of the draft"),
    Good("The [g]overment of laws, he wrote, is de­volved.", why="brackets, soft hyphens"),
    Good("Our klimt is ready.", options={"words": ["klimt"]}, why="a word of the house"),
    Good("A govt dept, the mfr said, has 5kwh in 3pcs.", why="abbreviations and units"),
    Good("Brrrrr, she said. Whaaaaat? Yesssss! Ellljayne waved.", why="cries, a name"),
    Good("", why="an empty draft"),
    Good("¡¿… \u0301\u200d 👩‍👩‍👧 \x00", why="no words at all"),
]


def check(doc: Document, options: Settings) -> Iterator[Finding]:
    if options.language == "en":
        found = misspellings(doc.prose, doc.unlisted.others, doc.words, doc.capitalised)
    else:
        found = misspellings_in(options.language, doc.prose, doc.words)
    house = {word.lower() for word in options.words}
    for word, starts, suggestions, surplus in found:
        if surplus < _WORTH_A_NOTE and not options.every:
            continue
        if word not in house and word not in doc.lexicon.accepted_words:
            for start in starts:
                yield _finding(start, start + len(word), suggestions, surplus)
    if options.language == "en":
        unlisted = doc.unlisted.others
        for slip in capital_slips(doc.prose, unlisted, doc.words, doc.capitalised):
            word = doc.prose[slip.start : slip.end].lower()
            if word not in house and word not in doc.lexicon.accepted_words:
                yield _finding(slip.start, slip.end, [slip.meant], _SURE if slip.sure else -1.0)


def _finding(start: int, end: int, suggestions: Sequence[str], surplus: float) -> Finding:
    if surplus < _WORTH_A_NOTE or not suggestions:
        return Finding(start, end, confidence=0.2, severity=Severity.NOTE, message=STRANGE)
    sure = surplus >= 0
    return Finding(
        start,
        end,
        {"meant": suggestions[0]},
        fixes=[replace(start, end, word) for word in suggestions[:_OFFERED]] if sure else (),
        confidence=(0.97 if surplus >= _SURE else 0.9) if sure else 0.4,
        severity=None if sure else Severity.NOTE,
        message=None if sure else DOUBTFUL,
    )
