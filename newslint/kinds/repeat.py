"""``kind = "repeat"``: what stands twice in a row.

.. code-block:: toml

    [repeat]
    unit = "word"
    allow = ['had', 'that']                  # may always stand twice
    particles = ['in', 'on']                 # … may after these verbs: "sworn in in January"
    verbs = ['sworn', 'went']
    light = ['the', 'of']                    # are reported in speech, too, and with a capital
"""

from collections.abc import Iterable, Iterator

from newslint.kinds import Body, Fault, Table
from newslint.rule import (
    Check,
    Document,
    Edit,
    Finding,
    Fix,
    Options,
    Safety,
    Triggers,
    lazy_pattern,
)
from newslint.typing import NamedTuple

KEYS = frozenset({"repeat"})
_LISTS = ("allow", "particles", "verbs", "light")
_BEFORE = lazy_pattern(r"([\w'-]+)[^\S\n]+\Z")
_BLANKS = lazy_pattern(r"[^\S\n]+")
_WORD = lazy_pattern(r"\w+(?:'\w+)*")
_GLUED_BEFORE = lazy_pattern(r"[\w'@#/-]\Z|\w[.&]\Z")
_GLUED_AFTER = lazy_pattern(r"[\w@/-]|'\w|[.&]\w")
_FEW = 8  # words that are looked for one by one; more are found in one pass over the draft
_REACH = 24  # characters before the pair in which a verb is looked for


class _Lists(NamedTuple):
    allow: frozenset[str]
    particles: frozenset[str]
    verbs: frozenset[str]
    light: frozenset[str]


def prepare(table: Table, fault: Fault) -> Body:
    """The four lists of words, as ``[[word, ...], ...]``."""
    rows = table.get("repeat", {})
    if unknown := set(rows) - {"unit", *_LISTS}:
        fault(f"repeat.{min(unknown)}", "is not a key of this kind")
    if rows.get("unit") != "word":
        fault("repeat.unit", "takes “word”")
    return [list(rows.get(name, ())) for name in _LISTS]


def triggers(body: Body) -> Triggers:
    """None: whether a draft has a doubled word is known from its vocabulary."""
    return Triggers()


def build(body: Body, safety: Safety | None) -> Check:
    """The check over the words that stand twice in a row somewhere."""
    lists = _Lists(*map(frozenset, body))

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        words = {
            word
            for word in doc.doubled - lists.allow
            if word.isalpha() and (len(word) > 1 or word in lists.light)
        }
        for word, start, end in _runs(words, doc.folded):
            if _stands_alone(doc.folded, start, end):
                yield from _doubled(word, start, end, doc, lists, safety or Safety.UNSAFE)

    return check


def _runs(words: set[str], folded: str) -> Iterator[tuple[str, int, int]]:
    """Where a word stands twice in a row or more often, and until where."""
    if len(words) <= _FEW:
        for word in sorted(words):
            yield from _runs_of(word, folded)
        return
    last, first, end = "", 0, 0  # one pass over a long draft
    for found in _WORD.finditer(folded):
        word = found[0]
        if (
            word != last
            or not folded[end : found.start()].isspace()
            or "\n" in folded[end : found.start()]
        ):
            if end - first > len(last) and last in words:
                yield last, first, end
            last, first = word, found.start()
        end = found.end()
    if end - first > len(last) and last in words:
        yield last, first, end


def _runs_of(word: str, folded: str) -> Iterator[tuple[str, int, int]]:
    start = folded.find(word)
    while start >= 0:
        end = after = start + len(word)
        while (gap := _BLANKS.match(folded, after)) and folded.startswith(word, gap.end()):
            after = gap.end() + len(word)
        if after > end:
            yield word, start, after
        start = folded.find(word, after)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether no part of a longer word, compound or address touches the run."""
    return not (
        _GLUED_BEFORE.search(folded, max(start - 2, 0), start) or _GLUED_AFTER.match(folded, end)
    )


def _doubled(
    word: str, start: int, end: int, doc: Document, lists: _Lists, safety: Safety
) -> Iterable[Finding]:
    text = doc.prose[start:end]
    words = text.split()
    if len(words) > 2 or _is_meant(word, words, start, doc, lists):
        return  # "spend spend spend"
    edit = Edit(start + len(word), end, "")
    fix = Fix(f"Keep one “{word}”", (edit,), safety)
    yield Finding(start, end, {"found": text, "word": word}, fixes=[fix])


def _is_meant(word: str, words: list[str], at: int, doc: Document, lists: _Lists) -> bool:
    """Whether a pair is right: a name (Duran Duran), a verb and its particle, speech."""
    if words[1][:1].isupper():
        return True  # Duran Duran; "how will Will"; capitals throughout
    if word not in lists.light and (words[0][:1].isupper() or doc.in_speech(at)):
        return True  # "Will will go"; "no, it is good good"
    if word in lists.particles:
        before = _BEFORE.search(doc.folded, max(at - _REACH, 0), at)
        return before is not None and before[1] in lists.verbs
    return False
