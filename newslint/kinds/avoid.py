"""``kind = "avoid"``: words and phrases to keep out of the copy.

.. code-block:: toml

    [avoid]
    terms = ['committed suicide']
    unless = ['…']      # longer phrases in which a term is right
"""

from collections.abc import Iterable

from newslint.kinds import Body, Fault, Table
from newslint.kinds.phrases import BadPhrase, anchors, hits, spell_out
from newslint.rule import Check, Document, Finding, Options, Safety, Span, Triggers

KEYS = frozenset({"avoid", "sets"})


def prepare(table: Table, fault: Fault) -> Body:
    """``{"terms": {anchor: [phrase, ...]}, "unless": (phrase, ...)}``."""
    rows = table.get("avoid", {})
    if unknown := set(rows) - {"terms", "unless"}:
        fault(f"avoid.{min(unknown)}", "is not a key of this kind")
    filed: dict[str, list[str]] = {}
    for phrase in rows.get("terms", ()):
        try:
            phrase = spell_out(phrase, table.get("sets", {}))
            for anchor in anchors(phrase):
                filed.setdefault(anchor, []).append(phrase)
        except BadPhrase as error:
            fault("avoid.terms", f"“{phrase}” {error}")
    if not filed:
        fault("avoid.terms", "has no entries")
    return {"terms": filed, "unless": tuple(rows.get("unless", ()))}


def triggers(body: Body) -> Triggers:
    """Any anchor wakes the rule."""
    return Triggers(words=frozenset(body["terms"]))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all terms whose anchor the draft has."""

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        found: set[Span] = set()
        for anchor in sorted(doc.words & body["terms"].keys()):
            for phrase in body["terms"][anchor]:
                found.update(hits(anchor, phrase, doc, body["unless"]))
        for at in sorted(found):
            yield Finding(*at)

    return check
