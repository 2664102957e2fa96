"""``kind = "pair"``: forms that are all right, but not in one draft.

.. code-block:: toml

    [pair]
    forms = [['adviser', 'advisor'], ['e-mail', 'email']]

The rarest form is reported (the later one where they stand equally often), with every place of
the others.
"""

from collections.abc import Iterable

from newslint.kinds import Body, Fault, Table
from newslint.kinds.phrases import BadPhrase, anchors, hits
from newslint.rule import (
    Check,
    Document,
    Finding,
    Options,
    Place,
    Safety,
    Span,
    Triggers,
    match_case,
    replace,
)

KEYS = frozenset({"pair"})


def prepare(table: Table, fault: Fault) -> Body:
    """``[((form, anchor), ...), ...]``."""
    rows = table.get("pair", {})
    if unknown := set(rows) - {"forms"}:
        fault(f"pair.{min(unknown)}", "is not a key of this kind")
    groups = []
    for forms in rows.get("forms", ()):
        if len(forms) < 2:
            fault("pair.forms", f"{forms} needs two forms or more")
        try:
            groups.append(tuple((form, anchors(form)[0]) for form in forms))
        except BadPhrase as error:
            fault("pair.forms", f"{forms} {error}")
    if not groups:
        fault("pair.forms", "has no entries")
    return groups


def triggers(body: Body) -> Triggers:
    """Any form wakes the rule."""
    return Triggers(words=frozenset(anchor for forms in body for _, anchor in forms))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all groups of which the draft has two forms."""

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        for forms in body:
            present = [row for row in forms if row[1] in doc.words]
            places = {form: _places(form, anchor, doc) for form, anchor in present}
            used = [form for form in places if places[form]]
            if len(used) > 1:
                yield _finding(used, places, doc, safety or Safety.UNSAFE)

    return check


def _places(form: str, anchor: str, doc: Document) -> list[Span]:
    found = hits(anchor, form, doc)
    return [span for span in found if not doc.in_speech(span.start)]


def _finding(
    used: list[str], places: dict[str, list[Span]], doc: Document, safety: Safety
) -> Finding:
    odd = min(used, key=lambda form: (len(places[form]), -places[form][0].start))
    usual = max((form for form in used if form != odd), key=lambda form: len(places[form]))
    at = places[odd][0]
    found = at.of(doc.prose)
    others = [Place(*span, f"“{span.of(doc.prose)}” here") for span in places[usual]]
    others += [Place(*span) for span in places[odd][1:]]
    slots = {
        "found": found,
        "usual": match_case(found, usual),
        "count": str(len(places[odd])),
        "usual_count": str(len(places[usual])),
    }
    fix = replace(*at, match_case(found, usual), safety)
    return Finding(*at, slots, f"“{found}” here", others, [fix])
