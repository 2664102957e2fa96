"""Characters that were damaged on their way.

“donâ€™t” was “don’t” before a program read it in the wrong encoding; “&amp;amp;” was “&amp;” before
it was escaped twice; a black diamond stands where a letter is lost.  What can be told from the
damage is repaired, since nothing is guessed: the bytes read the right way give exactly one text.
"""

from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    Finding,
    Good,
    Options,
    Safety,
    Severity,
    Triggers,
    lazy_pattern,
    replace,
)

MESSAGE = "“{found}” is damaged text: it was “{right}”."
SEVERITY = Severity.ERROR
CONFIDENCE = 0.99
SAFETY = Safety.SAFE

_CLOSERS, _CAPITALS = "”’", "ÃÅÂ"
_LOST = "\ufffd"
_INVISIBLE = "\u200b\u2060\ufeff"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LEADS = "ÃÂÅÄÐÑÎâðï"
_ODD = _LOST + _INVISIBLE + _BIDI
# What UTF-8 bytes look like when each is read as a character of Windows-1252 or Latin-1.
_CONTINUATION = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = lazy_pattern(
    rf"(?:[ÃÂÅÄÐÑÎ][{_CONTINUATION}])|â[{_CONTINUATION}]{{2}}|ð[{_CONTINUATION}]{{3}}"
    rf"|ï[{_CONTINUATION}]{{2}}"
)
_ENTITY = lazy_pattern(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,5});")
_SIGNS = lazy_pattern(rf"{_LOST}+|[{_INVISIBLE}]+|[{_BIDI}]")
_RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u08ff\ufb1d-\ufefc]")

TRIGGERS = Triggers(
    literals=frozenset({"ã", "â", "å", "ä", "ð", "ñ", "î", "ï", "&", *_LOST, *_INVISIBLE, *_BIDI})
)

BAD = [
    Bad("They ⟦donâ€™t⟧ run on Monday.", fix="They don’t run on Monday."),
    Bad("The ⟦cafÃ©⟧ is shut.", fix="The café is shut."),
    Bad("Sorley ⟦&amp;⟧ Sons is shut.", fix="Sorley & Sons is shut."),
    Bad("The caf⟦\ufffd⟧ is shut."),
    Bad("The fer⟦\u200b⟧ry is shut.", fix="The ferry is shut."),
]
GOOD = [
    Good("São Paulo, Señor Núñez and the Île d’Âge; Sorley & Sons, R&D; AT&T; Q&A.", why="letters"),
    Good("The château’s café was full: “â”, “Ã” and “Å” are letters.", why="letters"),
    Good("He wrote \u2067שלום\u2069 on the wall.", why="marks that right-to-left text needs"),
    Good("A family emoji \U0001f468\u200d\U0001f469\u200d\U0001f467 was sent.", why="joined signs"),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    if any(map(doc.prose.__contains__, _LEADS)):
        yield from _misread(doc)
    if "&" in doc.prose:
        yield from _escaped(doc)
    if any(map(doc.prose.__contains__, _ODD)):
        yield from _signs(doc)


def _misread(doc: Document) -> Iterator[Finding]:
    done = 0
    for found in _MOJIBAKE.finditer(doc.prose):
        if found.start() < done:
            continue
        start, end = _word(found.start(), found.end(), doc.prose)
        done = end
        right = _reread(doc.prose[start:end])
        if right is None:  # half of the damage was cut off: try the place alone
            start, end = found.span()
            right = _reread(found[0])
        if right is not None:
            yield Finding(
                start, end, {"right": right}, fixes=[replace(start, end, right, Safety.SAFE)]
            )


def _word(start: int, end: int, prose: str) -> tuple[int, int]:
    """The word around a damaged place; damage may look like blanks and signs."""
    first = max(start - 40, 0)
    while start > first and prose[start - 1].isalnum():
        start -= 1
    while True:
        after = _MOJIBAKE.match(prose, end)
        if after is not None:
            end = after.end()
        elif prose[end : end + 1].isalnum():
            end += 1
        else:
            return start, end


def _reread(text: str) -> str | None:
    """``text`` with its characters taken for the bytes that they were; ``None``: they were not."""
    try:
        right = b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return None
    if text[-1] in _CLOSERS and text[-2] in _CAPITALS and len(text) == 2:
        return None  # a quoted letter
    return right if right != text and right.isprintable() else None


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _escaped(doc: Document) -> Iterator[Finding]:
    import html

    for found in _ENTITY.finditer(doc.prose):
        right = html.unescape(found[0])
        if right != found[0] and len(right) == 1:
            fix = replace(*found.span(), right, Safety.SAFE)
            yield Finding(*found.span(), {"right": right}, fixes=[fix])


def _signs(doc: Document) -> Iterator[Finding]:
    for found in _SIGNS.finditer(doc.prose):
        at, end = found.span()
        if found[0][0] == _LOST:
            yield Finding(at, end, message="A character is lost here.")
            continue
        if found[0] in _BIDI and _RIGHT_TO_LEFT.search(doc.prose, max(at - 200, 0), at + 200):
            continue
        yield Finding(
            at,
            end,
            message="An invisible character stands here.",
            severity=Severity.WARNING,
            fixes=[replace(at, end, "", Safety.SAFE, "Remove the invisible character")],
        )
