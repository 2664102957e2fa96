"""``kind = "avoid"``: words and phrases to keep out of the copy.

.. code-block:: toml

    [avoid]
    terms = ['committed suicide']
    unless = ['…']      # longer phrases in which a term is right
"""

from collections.abc import Iterable

from newslint.kinds import Body, Fault, Table, filing
from newslint.kinds.phrases import BadPhrase, hits, spell_out
from newslint.rule import Check, Document, Finding, Options, Safety, Span, Triggers

KEYS = frozenset({"avoid", "sets"})


def prepare(table: Table, fault: Fault) -> Body:
    """``{"terms": [phrase, ...], "unless": (phrase, ...), "filed": the terms by number}``."""
    rows = table.get("avoid", {})
    if unknown := set(rows) - {"terms", "unless"}:
        fault(f"avoid.{min(unknown)}", "is not a key of this kind")
    terms: list[str] = []
    filed = filing.empty()
    for written in rows.get("terms", ()):
        try:
            phrase = spell_out(written, table.get("sets", {}))
            filing.file(phrase, len(terms), filed)
            terms.append(phrase)
        except BadPhrase as error:
            fault("avoid.terms", f"“{written}” {error}")
    if not terms:
        fault("avoid.terms", "has no entries")
    return {"terms": terms, "unless": tuple(rows.get("unless", ())), "filed": filed}


def triggers(body: Body) -> Triggers:
    """What a term is filed under wakes the rule."""
    return filing.triggers(body["filed"])


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all terms that the draft may have."""
    filed = filing.Filing(body["filed"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        found: set[Span] = set()
        for anchor, number, places in filed.chances(doc):
            found.update(hits(anchor, body["terms"][number], doc, body["unless"], places))
        for at in sorted(found):
            yield Finding(*at)

    return check
