"""The address tells the same story.

The slug is written first and changed last: five dead in the address and eight in the headline, a
town that was mixed up on the first day, a name misspelt before anybody looked. Readers see it
when they share the link, and search engines for ever. Compared are the figures and names of the
slug, the search title and the tags with the headline and the story.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    BlockKind,
    Document,
    Entry,
    Finding,
    Good,
    Options,
    Place,
    Severity,
    Span,
    lazy_pattern,
)

MESSAGE = "The {key} still has “{found}”, the story “{now}”."
SEVERITY = Severity.WARNING
ADDRESSES = ("slug", "url", "permalink", "link", "canonical")
TITLES = ("seo_title", "seo-title", "seotitle", "meta_title", "metatitle", "og:title", "og_title")
LISTS = ("tags", "keywords")

_HEAD = "---\ntitle: {}\nslug: {}\ndate: 2025-11-17\n---\n\n{}\n"
_FERRY = "Eight people drowned when a ferry turned over off Holm. The boat was built for 40."
BAD = [
    Bad(_HEAD.format("Eight dead as ferry capsizes", "⟦five⟧-dead-ferry", _FERRY), format="md"),
    Bad(
        _HEAD.format("Fair moves to June 30", "fair-opens-june-⟦9⟧", "The fair opens on June 30."),
        format="md",
    ),
    Bad(
        _HEAD.format("Dornach library reopens", "⟦dorsten⟧-library-reopens", "Dornach cheered."),
        format="md",
    ),
    Bad(
        _HEAD.format("Mayor Zelinka visits", "mayor-⟦zelnika⟧-visits", "Anna Zelinka came."),
        format="md",
    ),
    Bad(
        "---\ntitle: Zelinka visits\ntags: [⟦Zelnika⟧, Holm]\n---\n\nAnna Zelinka came to Holm.",
        format="md",
    ),
]
GOOD = [
    Good(_HEAD.format("Eight dead as ferry capsizes", "eight-dead-ferry", _FERRY), format="md"),
    Good(_HEAD.format("Eight dead as ferry capsizes", "8-dead-ferry", _FERRY), format="md"),
    Good(
        _HEAD.format("Eight dead as ferry capsizes", "ferry-holm-2025-11-17-4417", _FERRY),
        format="md",
        why="a date and a number of the system",
    ),
    Good(
        _HEAD.format(
            "Falk slams pier plan", "mayor-slams-pier-plan", "The mayor, Ida Falk, spoke."
        ),
        format="md",
        why="the slug uses a word of the story",
    ),
    Good(
        _HEAD.format("Erdoğan visits Muş", "erdogan-visits-mus", "Erdoğan came."),
        format="md",
        why="no accents in addresses",
    ),
    Good(
        _HEAD.format("Pier to close for repairs", "holm-pier-closure", "The pier at Holm closes."),
        format="md",
        why="another word for the same",
    ),
    Good("Eight dead as ferry capsizes\n\n" + _FERRY, why="no metadata"),
]

_WORD = lazy_pattern(r"[^\W_]+")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
_DATE = lazy_pattern(r"(?:19|20)\d\d[-/_]?\d\d?[-/_]?\d?\d?(?=\D|\Z)")
_LONGEST = 4  # digits; longer figures are numbers of the system
_SMALL = frozenset("a an the of in on at to for and or by as is with from his her its".split())
_TOO_MANY = 400  # capitalised words, from which on names are not looked up one by one


def check(doc: Document, options: Options) -> Iterable[Finding]:
    if not doc.metadata:
        return
    for key in (*ADDRESSES, *TITLES, *LISTS):
        entry = doc.metadata.get(key)
        if entry and len(entry.value) == entry.span.end - entry.span.start:
            yield from _stale(doc, key, entry)


def _stale(doc: Document, key: str, entry: Entry) -> Iterator[Finding]:
    start, value = 0, entry.value
    if key in ADDRESSES:
        start = value.rstrip("/").rfind("/") + 1
    dates = [Span(*found.span()) for found in _DATE.finditer(value)]
    tokens = [
        (found[0].lower(), Span(*found.span()))
        for found in _WORD.finditer(value, start)
        if not any(date.start <= found.start() < date.end for date in dates)
    ]
    story = _Story(doc)
    swapped = story.swapped([token for token, _ in tokens]) if key not in LISTS else None
    for number, (token, span) in enumerate(tokens):
        if _value(token) is not None:
            around = [word for word, _ in tokens[max(number - 1, 0) : number + 2] if word != token]
            now = story.other_number(token, around) if key not in LISTS else None
        else:
            now = story.other_name(token) or (swapped if swapped and swapped[0] == token else None)
        if now is not None:
            written, at = now[1], now[2]
            found = Span(entry.span.start + span.start, entry.span.start + span.end)
            others = [Place(at, at + len(written), "in the story")]
            yield Finding(*found, {"key": key, "now": written}, "", others)


def _value(token: str) -> int | None:
    if token.isdecimal() and len(token) <= _LONGEST:
        return int(token)
    return _NUMBERS.get(token)


Now = tuple[str, str, int]  # the slug's word, the story's as written, and where


class _Story:
    """What headline and story say, looked up word by word."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        heads = doc.blocks_of(BlockKind.HEADLINE)
        self._head = heads[0].span if heads else Span(0, 0)

    def other_number(self, token: str, around: list[str]) -> Now | None:
        """Another number that the story has beside a word that stands beside the slug's."""
        value = _value(token)
        found = None
        for word in around:
            if word in _SMALL or _value(word) is not None or len(word) < 3:
                continue
            for at in self._doc.occurrences(word):
                for other, place in self._numbers_beside(at, at + len(word)):
                    if _value(other) == value:
                        return None
                    found = found or (token, self._doc.prose[place : place + len(other)], place)
        in_head = found is not None and self._head.start <= found[2] < self._head.end
        if found and (in_head or not self._has_number(value)):
            return found
        return None

    def _numbers_beside(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        folded = self._doc.folded
        for first, last in ((max(start - 24, 0), start), (end, end + 12)):
            near = list(_WORD.finditer(folded, first, last))
            near = near[-2:] if last == start else near[:1]
            for found in near:
                if _value(found[0]) is not None and "\n" not in folded[found.start() : start]:
                    yield found[0], found.start()

    def _has_number(self, value: int | None) -> bool:
        names = [word for word, number in _NUMBERS.items() if number == value]
        return any(name in self._doc.words for name in (str(value), *names))

    def other_name(self, token: str) -> Now | None:
        """A name of the story that the slug's word misspells."""
        from newslint.rule import distance, is_derivation, name_key

        if len(token) < 5 or self._has(token) or len(self._doc.capitalised) > _TOO_MANY:
            return None
        for form in self._doc.capitalised:
            key = name_key(form)
            if len(key) < 5 or key[0] != token[0] or key.isdigit():
                continue
            edits = distance(key, token)
            if (edits == 1 or (edits == 2 and len(key) > 5)) and not is_derivation(key, token):
                at = self._doc.prose.find(form)
                if not self._has(token) and self._is_name(form):
                    return token, form, at
        return None

    def swapped(self, tokens: list[str]) -> Now | None:
        """The one word of the headline that stands where the slug has another."""
        from newslint.rule import name_key

        head = [
            (name_key(found[0]), Span(*found.span()))
            for found in _WORD.finditer(self._doc.prose, *self._head)
        ]
        head = [row for row in head if row[0] not in _SMALL]
        tokens = [token for token in tokens if token not in _SMALL]
        if len(head) < 3 or not 3 <= len(tokens) <= len(head):
            return None
        head = head[: len(tokens)]
        odd = [i for i, token in enumerate(tokens) if token != head[i][0]]
        if len(odd) != 1:
            return None
        token, (_, span) = tokens[odd[0]], head[odd[0]]
        form = span.of(self._doc.prose)
        if self._has(token) or not token.isalpha() or not self._is_name(form):
            return None
        return token, form, span.start

    def _has(self, token: str) -> bool:
        """Whether headline or story have the word, accents and endings aside."""
        from newslint.rule import name_key

        words = self._doc.words
        if token in words or token + "s" in words or token.removesuffix("s") in words:
            return True
        return any(name_key(form) in (token, token + "s") for form in self._doc.capitalised)

    def _is_name(self, form: str) -> bool:
        """Whether a word stands with a capital wherever it stands."""
        word = form.lower()
        return form[0].isupper() and all(
            self._doc.prose[at].isupper() for at in self._doc.occurrences(word)
        )
