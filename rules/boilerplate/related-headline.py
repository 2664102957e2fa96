"""A headline between two paragraphs is not copy.

Pages put links to other stories between the paragraphs, and when the copy is pasted their
headlines stay behind as lines of their own: no full stop, capitals on every word, a verb in the
present, names that the story never mentions.  A crosshead is shorter, has company of its kind and
previews what follows.  What looks like the headline of another story is reported; where only little
speaks for it, as a note.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from newslint.rule import (
    Bad,
    Block,
    BlockKind,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Options,
    Safety,
    Severity,
    lazy_pattern,
)

MESSAGE = "This line reads like the headline of another story, left between two paragraphs."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.9
YIELDS = (
    "desk/*",
    "boilerplate/embed-residue",
    "boilerplate/agency-tail",
    "boilerplate/promo",
    "boilerplate/ad-marker",
    "boilerplate/related-links",
    "boilerplate/site-chrome",
    "boilerplate/release-tail",
)
FIELDS = frozenset({BlockKind.PARAGRAPH})

BAD = [
    Bad(
        "The harbour board will vote on the new ferry next week, its chairman said.\n"
        "⟦Furious Anglers Forced to Abandon Trout Festival After Chemical Spill⟧\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.",
        fix="The harbour board will vote on the new ferry next week, its chairman said.\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.",
    ),
    Bad(
        "The harbour board will vote on the new ferry next week, its chairman said.\n"
        "⟦SENATOR QUITS RACE AFTER LEAK OF PRIVATE LETTERS⟧\n"
        "The boat has cost the town four million pounds since it was ordered three years ago."
    ),
    Bad(
        "The harbour board will vote on the new ferry next week, its chairman said.\n"
        "⟦12 Bakeries Worth a Detour This Winter⟧\n"
        "It has cost the town four million pounds since it was ordered three years ago."
    ),
]
GOOD = [
    Good(
        "The board will vote on the new ferry next week, its chairman said.\n"
        "The Long Wait\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.",
        why="a crosshead of three words",
    ),
    Good(
        "The board will vote on the new ferry next week, its chairman said.\n"
        "What the Ferry Board Wants to Know Now\n"
        "The ferry board wants to know why the boat was two years late and cost four million.\n"
        "How the Ferry Lost Two Engines at Sea\n"
        "Two engines were lost at sea in a storm in March, and the crew of nine were rescued.\n"
        "Where the New Ferry Will Run in Spring\n"
        "In spring the ferry will run to the three islands of the sound, and to Orrin.",
        why="an explainer with crossheads in title case",
    ),
    Good(
        "The board will vote on the new ferry next week, its chairman said.\n\n"
        "## Furious Anglers Forced to Abandon Trout Festival\n\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.\n",
        why="marked as a heading",
        format="md",
    ),
    Good(
        "Late in the day the old man read out the lines that he had learnt as a boy of nine.\n"
        "The sea that takes the morning boats away\n"
        "Will bring them home at evening to the bay\n"
        "And lay them on the shingle where they stay\n"
        "He folded the paper, put it back in his coat and walked out without another word.",
        why="a poem",
    ),
    Good(
        "The board will vote on the new ferry next week, its chairman said.\n"
        "Una Brandt, harbour master of Orrin since 2019\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.",
        why="a name and a title",
    ),
    Good(
        "She sat down with the Orrin Gazette after the first week of the trial, in a quiet café.\n"
        "What Did You Think When You Saw the Letter?\n"
        "I thought that somebody must have written it for her, because she never wrote letters.",
        why="a question in an interview",
    ),
    Good(
        "The table shows the shares that were traded most on the exchange on the last day of May.\n"
        "Orrin Water Plc 41.20 40.85 Up 0.35 Volume 12,400\n"
        "The exchange will be closed on Monday, and the next figures are expected on Tuesday.",
        why="a row of a stock table",
    ),
    Good(
        "The chairman of the board read out three names, and the hall was silent for a minute:\n"
        "Furious Anglers Forced to Abandon Trout Festival\n"
        "The boat has cost the town four million pounds since it was ordered three years ago.",
        why="announced with a colon",
    ),
]

_FIGURE = lazy_pattern(r"(?<!\S)(?=\S*\d)\S")
_WORD = lazy_pattern(r"\w+(?:['’-]\w+)*")
_LONGEST, _FEWEST, _MOST = 130, 4, 18  # characters; words
_COPY = BlockKind.PARAGRAPH
_HEADED = 8  # words of a headline among which the verb stands
_NO_STOP = ".;:,…"
_STACK = 3  # candidates that may stand between the prose before and after
_NEVER_OPENS = lazy_pattern(
    r"[“\"(\[{*•·–—-]|[‘'](?![^‘’'\n]{2,40}[’'][ :,])|#?\d{1,2}[.)] |#"
    r"|(?:by|from|in|photo|photos|updated|published|posted|correction|clarification"
    r"|note|table|figure|source|sources|caption|contact|dear|re|q|a)\b",
    re.IGNORECASE,
)
_OPENS_LOW = lazy_pattern(r"[a-z]")
_NEVER_HAS = lazy_pattern(
    r"@|\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b|https?://|www\.|\.com\b|[\t=]|\b(?:getty|reuters|afp"
    r"|ap photo|epa|shutterstock|alamy|courtesy|file photo|photograph(?:er)?|copyright"
    r"|newsletter|subscribe|sign up|inbox|follow us|read more|click|advertisement|download"
    r"|see also|related|comments?|share this|watch live|live updates)\b|©|/",
    re.IGNORECASE,
)
_RUN = lazy_pattern(r"[^\W\d]+")
# One of these is in whatever that pattern finds.
_TELLING_SIGNS = frozenset("@/=\t©:0123456789")
_TELLING_WORDS = frozenset(
    "com getty reuters afp photo epa shutterstock alamy courtesy photograph photographer"
    " copyright newsletter subscribe sign inbox follow read click advertisement download see"
    " related comment comments share watch live".split()
)
_MARKER = lazy_pattern(
    r"(?:read|more|see|watch|also|related|video|photos?|gallery|listen|opinion|analysis|exclusive"
    r"|pictures|recommended|trending|follow|subscribe|get|join|share|continue|story|hide|image"
    r"|media)\b[^:]{0,25}(?::|$|\b(?:at|from|on|about)\b)",
    re.IGNORECASE,
)
_KICKER = lazy_pattern(r"[A-Z][\w'’ ]{2,24}: (?=[A-Z‘“\"])")
_NUMBERED = lazy_pattern(r"\d{1,3} [A-Za-z]")
_SINGLE_QUOTED = lazy_pattern(r"(?<!\w)[‘'][^‘’'\n]{2,60}[’'](?!\w)")
_FIRST_PERSON = lazy_pattern(r"\b(?:I|I['’]\w+|we|my|our|me|us)\b")
_RUNS_ON = lazy_pattern(
    r"[“\"‘]|(?:he|she|it|they|we|i|this|that|these|those|his|her|its|their|the|a|an|but|and|so|yet"
    r"|still|meanwhile|however|also|in|on|at|as|after|there|then|when|while)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = """
a an the and but or nor so yet for of in on at by to from with without into over under after
before as is it its be been are was were than that this about against amid near off out up down
per via vs v if not no he she they his her their who what when where why how will has have had
can could would should may might must do does did there here just all more most says said say i
you we my your our me us new
"""
_NOUN_FOLLOWS = """
a an the of in on at by from with his her its their our my your this that these those
"""
_MODALS = """
is are was were be has have had will would can could may might must should do does did isn't
aren't won't can't doesn't don't didn't wasn't couldn't shouldn't
"""
_IRREGULAR = """
shot won lost made took gave found left held told said kept sent built bought brought caught fought
taught thought sold led fled fed met paid sought stole struck swore wrote began drove fell flew grew
knew ran rose saw spoke stood threw wore became blew broke chose drew forgot hid rode shook sank
seen known shown taken given thrown driven written fallen stolen broken chosen caught drawn beaten
"""
# What headlines do: base forms; the forms with -s and -ed are made below.
_VERBS = """
abandon accept accuse achieve act add address admit adopt agree aim allow announce appeal appear
approve arrest arrive ask assail attack avoid back ban battle beat become beg begin believe
block blame blast boost break bring brace build buy call cancel carry cast catch cause challenge
change charge cheer claim clash clear climb close collapse come concede condemn confess confirm
confront consider continue convict cost crack crash criticise criticize cross crush cut dare
deal debate decide declare decline defeat defend defy delay deliver demand deny deploy describe
destroy die disappear discover dismiss ditch divide double doubt draw drive drop earn ease eat
eject embrace emerge end endorse endure erupt escape evacuate expand expect explain explode
expose extend face fail fall fear feel fight file fill find fire flee flood fly follow force
forget free freeze get give go grab grant grow guard halt hand hate head hear heat help hide
hike hire hit hold hope hunt hurt ignore impose improve increase insist invite invoke issue jail
join jump keep kick kill knock know lack land lash launch lead leak learn leave let lift like
link live look lose love make march mark mean meet miss mock mourn move mull name need oppose
order oust outline overcome owe own pardon pass pay pick plan play plead pledge plot plummet
plunge point praise predict prepare press prevent promise propose protect protest prove pull
punish push put question quit race raise rally reach react read rebuff rebuke recall receive
recover refuse reject release remain remember remove repeal replace reply report rescue resign
respond return reveal revive ride rip rise rule run sack save scrap seal seek seem seize sell
send sentence set settle shake share shed shift shoot show shut sign sink slam slash snub soar
sound spark speak spend spike split spread spring squeeze stage stall stand star start stay
steal step stop storm strike struggle sue suffer suggest support surge surprise survive suspend
swap swear sweep take talk target tell tempt test thank think threaten throw tie top torch tout
train trap travel trigger try tumble turn unleash unveil urge use vanish vote vow wait walk want
warn watch weigh welcome win withdraw work worry wreck
"""


@cache
def _headline_verbs() -> frozenset[str]:
    return _forms(_VERBS) | frozenset((_MODALS + _IRREGULAR).split())


def _forms(bases: str) -> frozenset[str]:
    forms: set[str] = set()
    for base in bases.split():
        stem = base[:-1] if base.endswith("e") else base
        if base.endswith("y") and base[-2] not in "aeou":
            forms |= {base[:-1] + "ies", base[:-1] + "ied"}
        elif base.endswith(("s", "x", "sh", "ch", "o")):
            forms.add(base + "es")
        else:
            forms.add(base + "s")
        forms |= {base, stem + "ed"}
    return frozenset(forms)


_SMALL = frozenset(_SMALL_WORDS.split())
_BEFORE_NOUNS = frozenset(_NOUN_FOLLOWS.split())


def check(doc: Document, options: Options) -> Iterable[Finding]:
    blocks, prose = doc.blocks, doc.prose
    short = [
        number
        for number, (start, end) in enumerate(doc.block_spans)
        if end - start <= _LONGEST
        and number
        and prose[end - 1] not in _NO_STOP
        and _FEWEST <= prose.count(" ", start, end) + 1 <= _MOST
        and blocks[number].kind is _COPY
    ]
    numbers = [number for number in short if _is_candidate(_text(blocks[number], doc))]
    if not numbers or len(numbers) > len(blocks) // 2:
        return  # a page of short lines is no copy with something left between
    candidates = frozenset(numbers)
    between = [number for number in numbers if _is_between_prose(number, candidates, doc)]
    if not between:
        return
    known: frozenset[str] | None = None
    classes = {number: _case(_text(blocks[number], doc)) for number in numbers}
    for number in between:
        company = sum(kind == classes[number] for kind in classes.values()) - 1
        following = next(n for n in range(number + 1, len(blocks)) if n not in candidates)
        line = _text(blocks[number], doc)
        below = _text(blocks[following], doc)
        certain, possible = (6, 5) if classes[number] == "sentence" else (4, 4)
        words = _WORD.findall(line)
        content = _content(words)
        told = _told(line, words, classes[number], company, below)
        most = told + _strange(words, content, classes[number], None)
        if most < possible:
            continue  # not even if the story knew none of its words
        previewed = _previewed(content, below)
        if most - previewed < possible:
            continue
        if known is None:
            known = _words_of_prose(candidates, doc)
        points = told - previewed + _strange(words, content, classes[number], known)
        if points >= possible:
            start, end = blocks[number].span
            removed = Edit(start, blocks[number + 1].start, "")
            yield Finding(
                start,
                end,
                fixes=[Fix("Remove the line", (removed,), Safety.UNSAFE)],
                severity=None if points >= certain else Severity.NOTE,
                confidence=0.9 if points >= certain else 0.7,
            )


def _text(block: Block, doc: Document) -> str:
    return doc.prose[block.start : block.end]


def _is_candidate(line: str) -> bool:
    """Whether a short line may be a headline, by its words alone."""
    if _NEVER_OPENS.match(line) or _OPENS_LOW.match(line) or _MARKER.match(line):
        return False
    if _is_furniture(line) or (line[-1] in '”"' and _case(line) == "sentence"):
        return False
    tokens = line.split()
    if sum(map(str.isdigit, line)) >= 3 and len(_FIGURE.findall(line)) >= 3:
        return False
    if line.isupper() and sum(len(token) <= 3 for token in tokens) > len(tokens) // 2:
        return False
    # “Una Brandt, harbour master of Orrin”
    return "," not in line or _has_verb(_WORD.findall(line)[:_MOST])


def _is_furniture(line: str) -> bool:
    """Whether a line has what stands in credits, buttons and addresses; the pattern is slow."""
    folded = line.lower()
    told = not _TELLING_WORDS.isdisjoint(_RUN.findall(folded)) or "www." in folded
    told = told or not _TELLING_SIGNS.isdisjoint(line)
    return told and _NEVER_HAS.search(line) is not None


def _is_between_prose(number: int, candidates: frozenset[int], doc: Document) -> bool:
    before = after = number
    while before in candidates and number - before < _STACK:
        before -= 1
    while after in candidates and after - number < _STACK:
        after += 1
    if before < 0 or after >= len(doc.blocks) or after - before > _STACK + 1:
        return False
    lead = _text(doc.blocks[before], doc)
    return _is_prose(lead) and lead[-1] != ":" and _is_prose(_text(doc.blocks[after], doc))


def _is_prose(line: str) -> bool:
    words = line.count(" ") + 1
    return words >= 28 or (words >= 12 and line.rstrip("”\"’')]")[-1:] in (".", "!", "?", "…"))


def _words_of_prose(candidates: frozenset[int], doc: Document) -> frozenset[str]:
    words: set[str] = set()
    for number, block in enumerate(doc.blocks):
        if number not in candidates:
            words.update(_WORD.findall(doc.folded, block.start, block.end))
    return frozenset(words)


def _stem(word: str) -> str:
    """A word without the endings that part a headline's word from the story's."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _is_known(stem: str, known: frozenset[str]) -> bool:
    return stem in known or stem + "s" in known or stem + "'s" in known


def _content(words: Iterable[str]) -> list[str]:
    folded = (word.lower().replace("’", "'") for word in words)
    return [_stem(word) for word in folded if word not in _SMALL and len(word) > 1]


def _case(line: str) -> str:
    """“capitals”, “title” or “sentence”."""
    if line.isupper():
        return "capitals"
    rest = [word for word in _WORD.findall(line)[1:] if word.lower() not in _SMALL]
    risen = sum(word[0].isupper() for word in rest)
    return "title" if len(rest) >= 3 and risen > 0.8 * len(rest) else "sentence"


def _has_verb(words: Sequence[str]) -> bool:
    folded = [word.lower().replace("’", "'") for word in words]
    verbs = _headline_verbs()
    return not verbs.isdisjoint(folded[1:]) and any(
        word in verbs and before not in _BEFORE_NOUNS for before, word in pairwise(folded)
    )


def _told(line: str, words: Sequence[str], case: str, company: int, following: str) -> int:
    """The points that the look of a line gives it, its company and the line below."""
    verb = _has_verb(words[:_HEADED])
    loud = case != "sentence"
    score = (len(words) >= 7) + (len(words) >= 9) + verb
    if case == "capitals":
        score += 2 if len(words) >= 6 else 0
    elif case == "title":
        score += 2 if len(words) >= 5 else 0
    else:
        score -= not verb
    score += bool(_NUMBERED.match(line)) + bool(_SINGLE_QUOTED.search(line))
    score += bool(_KICKER.match(line)) + 2 * (" | " in line)
    score += bool(_RUNS_ON.match(following))
    score -= min(company, 2) if loud else (3 if company > 1 else company)
    score -= line[-1] in "?!"
    if line[-1] == "?" and _FIRST_PERSON.search(following[:80]):
        score -= 3  # an interview
    return score - bool(_FIRST_PERSON.search(line))


def _strange(
    words: Sequence[str], content: Sequence[str], case: str, known: frozenset[str] | None
) -> int:
    """The points for words that the story does not have; for all, if it is not ``known``."""
    strange = [word for word in content if known is None or not _is_known(word, known)]
    foreign = len(strange) / max(len(content), 1)
    if case == "sentence":
        return (foreign >= 0.6) + _names(words, known)
    return (foreign >= 0.6) + (foreign >= 0.4)


def _names(words: Sequence[str], known: frozenset[str] | None) -> int:
    """What the names of a line in sentence case say for its being another story's headline."""
    names = [word for word in words[1:] if word[0].isupper() and word != "I"]
    if not names:
        return -3
    stems = [_stem(name.lower().replace("’", "'")) for name in names]
    new = known is None or not any(_is_known(stem, known) for stem in stems)
    return 1 + new - (len(names) == 1)


def _previewed(content: Sequence[str], following: str) -> int:
    """A crosshead's words come again in the paragraph below it."""
    below = set(_content(set(_WORD.findall(following[:1000]))))
    share = sum(word in below for word in content) / max(len(content), 1)
    return 2 if share >= 0.4 else 1 if share >= 0.25 else 0
