"""A filler or a joke that was meant for the desk.

“Headline goes here”, “blah blah”, a rude word where the headline will be: they were typed to fill
a box and are forgotten there.  Rude words are looked for only in headlines, captions and the like,
and not in quotations; the copy itself may need them.
"""

from collections.abc import Iterable

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Finding,
    Good,
    Options,
    Severity,
    Triggers,
    lazy_pattern,
)

MESSAGE = "“{found}” fills a box until the real words come."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.95

_BOXES = (
    "headline|hed|standfirst|dek|caption|byline|title|text|copy|quote|intro|subhead|kicker|name"
)
_FILLER = lazy_pattern(
    rf"\b(?:your |some |insert |main |funny |clever |witty |better |snappy |pun )?"
    rf"(?:{_BOXES}) (?:(?:goes |to go |go )?(?:in )?here|to come|tbc)\b"
    rf"|\b(?:insert|add|put|write) (?:an? |the |some )?(?:\w{{1,20}} )?(?:{_BOXES}|joke|pun) here\b"
    r"|\bblah(?:[ ,]{1,2}blah){1,5}\b|\byadda(?:[ ,]{1,2}yadda){1,5}\b|\b(?:text ){2,6}text\b"
    r"|\b(?:dummy|filler|placeholder|sample) (?:text|copy|headline|caption|standfirst)\b"
    r"|\bheadline(?: headline){1,5}\b|\b(?:funny|clever|witty) (?:headline|pun|caption)\b"
    r"|\btest (?:headline|story|article|post|page)\b(?: ?(?:please )?(?:ignore|do not publish))?",
)
_RUDE = lazy_pattern(
    r"\b(?:fuck(?:s|ed|er|ers|ing|wit)?|shit(?:s|e|ty|ting)?|bullshit|bollocks|wank(?:er|ers|ing)?"
    r"|twats?|cunts?|arsehole|arse|asshole|piss(?:ed)? off|dickhead|tosser"
    r"|bastards?|crap|knob ?head)\b"
)
_FURNITURE = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.CROSSHEAD,
        BlockKind.CAPTION,
        BlockKind.ALT,
    }
)
_LONGEST = 200  # characters; longer blocks are copy, where a filler phrase is told of

TRIGGERS = Triggers(
    words=frozenset(
        {
            "here",
            "blah",
            "yadda",
            "text",
            "dummy",
            "filler",
            "placeholder",
            "sample",
            "headline",
            "standfirst",
            "byline",
        }
        | {"funny", "clever", "witty", "test", "fuck", "fucking", "fucked", "shit", "bullshit"}
        | {"bollocks", "wanker", "wankers", "twat", "cunt", "arse", "arsehole", "asshole"}
        | {"dickhead", "tosser", "bastard", "bastards", "crap", "knobhead", "piss", "pissed"}
    )
)

BAD = [
    Bad("⟦Headline goes here⟧\n\nThe ferry will run again from Monday, the board said in May."),
    Bad(
        "---\ntitle: ⟦Funny headline⟧ on boats\n---\n\nThe ferry will run on Monday.\n", format="md"
    ),
    Bad("---\ntitle: Our ⟦crap⟧ ferry\n---\n\nThe ferry will run on Monday.\n", format="md"),
    Bad("⟦Blah blah blah⟧\n\nThe ferry will run again from Monday, the board said in May."),
]
GOOD = [
    Good("“Blah blah blah,” said the mayor when he was asked about the ferry.", why="a quotation"),
    Good(
        "---\ntitle: Mayor calls ferry ‘crap’\n---\n\nThe ferry will run on Monday.\n",
        why="quoted in the headline",
        format="md",
    ),
    Good("The old man called the ferry crap, and the quote here was his own.", why="copy"),
    Good("The test page that the printers showed the queen in May is in the museum.", why="copy"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for block in doc.blocks:
        is_furniture = block.kind in _FURNITURE
        if block.end - block.start > _LONGEST or not (is_furniture or _is_bare(block.end, doc)):
            continue
        for found in _FILLER.finditer(doc.folded, block.start, block.end):
            if not doc.in_speech(found.start()):
                yield Finding(*found.span())
        if is_furniture:
            yield from _rude(block.start, block.end, doc)


def _is_bare(end: int, doc: Document) -> bool:
    """Whether a line ends without a stop, as a box does."""
    return doc.prose[end - 1] not in '.!?…:;,”"’'


def _rude(start: int, end: int, doc: Document) -> Iterable[Finding]:
    for found in _RUDE.finditer(doc.folded, start, end):
        if not doc.in_speech(found.start()):
            yield Finding(
                *found.span(), message="“{found}” stands where every reader sees it: is it meant?"
            )
