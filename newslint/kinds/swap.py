"""``kind = "swap"``: words and phrases, and what to put in their place.

.. code-block:: toml

    [swap]
    'utilise' = 'use'
    '<be> [lead] by' = 'led'
    'advanced warning' = { to = 'advance warning', unless = ['advanced warning system'] }

    [sets]
    be = ['is', 'was', 'are', 'were', 'been']

A long list may lie beside the rule: ``file = "words/typos.txt"``, one ``wrong -> right`` a line.
"""

from collections.abc import Iterable, Iterator, Sequence

from newslint.kinds import Body, Fault, Table, filing
from newslint.kinds.phrases import BadPhrase, anchors, hits, spell_out
from newslint.rule import Check, Document, Finding, Options, Safety, Triggers, match_case, replace

KEYS = frozenset({"swap", "file", "sets"})
Entry = tuple[str, tuple[str, ...], tuple[str, ...]]  # phrase, replacements, unless
FILES = "->"  # what parts the two halves of a line in a word list


def prepare(table: Table, fault: Fault) -> Body:
    """``{"entries": [entry, ...], "filed": their phrases by number}``."""
    entries: list[Entry] = []
    filed = filing.empty()
    sets = table.get("sets", {})
    for written, right in table.get("swap", {}).items():
        entry = right if isinstance(right, dict) else {"to": right}
        to = entry.get("to")
        to = tuple(to) if isinstance(to, list) else (to,)
        unless = tuple(entry.get("unless", ()))
        if not all(isinstance(text, str) for text in (*to, *unless)) or not to:
            fault(f"swap.{written}", "takes the right word, or { to = …, unless = […] }")
            continue
        if unknown := set(entry) - {"to", "unless"}:
            fault(f"swap.{written}", f"has an unknown key “{min(unknown)}”")
        try:
            longer = tuple(spell_out(text, sets) for text in unless)
            for text in longer:
                anchors(text)
            phrase = spell_out(written, sets)
            filing.file(phrase, len(entries), filed)
            entries.append((phrase, to, longer))
        except BadPhrase as error:
            fault(f"swap.{written}", str(error))
    if not entries:
        fault("swap", "has no entries")
    return {"entries": entries, "filed": filed}


def triggers(body: Body) -> Triggers:
    """What an entry is filed under wakes the rule."""
    return filing.triggers(body["filed"])


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all entries that the draft may have."""
    filed = filing.Filing(body["filed"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        seen: set[tuple[int, int]] = set()
        for anchor, number, places in filed.chances(doc):
            for finding in _findings(anchor, body["entries"][number], places, doc, safety):
                if (finding.start, finding.end) not in seen:
                    seen.add((finding.start, finding.end))
                    yield finding

    return check


def _findings(
    anchor: str, entry: Entry, places: Sequence[int], doc: Document, safety: Safety | None
) -> Iterator[Finding]:
    phrase, replacements, unless = entry
    for at in hits(anchor, phrase, doc, unless, places):
        found = at.of(doc.prose)
        wanted = [match_case(found, to) for to in replacements]
        if found in wanted:
            continue
        fixes = [replace(*at, to, safety or Safety.UNSAFE) for to in wanted]
        yield Finding(*at, {"found": found, "to": "” or “".join(wanted)}, fixes=fixes)
