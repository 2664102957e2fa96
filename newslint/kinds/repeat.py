"""``kind = "repeat"``: what stands twice in a row.

.. code-block:: toml

    [repeat]
    unit = "word"
    allow = ['had', 'that']                  # may always stand twice
    particles = ['in', 'on']                 # … may after these verbs: "sworn in in January"
    verbs = ['sworn', 'went']
    light = ['the', 'of']                    # are reported in speech, too, and with a capital
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from newslint.kinds import Body, Fault, Table
from newslint.rule import Check, Document, Edit, Finding, Fix, Options, Safety, Triggers

KEYS = frozenset({"repeat"})
_LISTS = ("allow", "particles", "verbs", "light")
_BEFORE = re.compile(r"([\w'-]+)[^\S\n]+\Z")
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
        for word in sorted(doc.doubled - lists.allow):
            if word.isalpha() and (len(word) > 1 or word in lists.light):
                yield from _doubled(word, doc, lists, safety or Safety.UNSAFE)

    return check


def _doubled(word: str, doc: Document, lists: _Lists, safety: Safety) -> Iterable[Finding]:
    pattern = re.compile(
        rf"(?<![\w'@#/-])(?<!\w[.&]){word}((?:[^\S\n]+{word})+)(?![\w@/-]|'\w|[.&]\w)"
    )
    for found in pattern.finditer(doc.folded):
        text = doc.prose[found.start() : found.end()]
        words = text.split()
        if len(words) > 2 or _is_meant(word, words, found.start(), doc, lists):
            continue  # "spend, spend, spend" without its commas
        gap = found.end() - found.start() - 2 * len(word)
        second = found.end() - len(word)
        edit = Edit(second - gap, found.end(), "")
        fix = Fix(f"Keep one “{word}”", (edit,), safety)
        yield Finding(found.start(), found.end(), {"found": text, "word": word}, fixes=[fix])


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
