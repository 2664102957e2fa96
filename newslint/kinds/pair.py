"""``kind = "pair"``: forms that are all right, but not in one draft.

.. code-block:: toml

    [pair]
    forms = [['adviser', 'advisor'], ['e-mail', 'email']]

The rarest form is reported, with every place of the others; where two stand equally often, the
later one, as a note.  ``plurals = true`` counts each form's plural in *s* with it.
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
    Severity,
    Span,
    Triggers,
    match_case,
    replace,
)

KEYS = frozenset({"pair"})


def prepare(table: Table, fault: Fault) -> Body:
    """``[[((form, ((written, anchor), ...)), ...), ...], {anchor: (group, form), ...}]``: the forms
    of each group and how they are written; where an anchor belongs, by number."""
    rows = table.get("pair", {})
    if unknown := set(rows) - {"forms", "plurals"}:
        fault(f"pair.{min(unknown)}", "is not a key of this kind")
    endings = ("", "s") if rows.get("plurals") else ("",)
    groups = []
    for forms in rows.get("forms", ()):
        if len(forms) < 2:
            fault("pair.forms", f"{forms} needs two forms or more")
        try:
            groups.append(tuple((form, _written(form, endings)) for form in forms))
        except BadPhrase as error:
            fault("pair.forms", f"{forms} {error}")
    if not groups:
        fault("pair.forms", "has no entries")
    filed: dict[str, list[tuple[int, int]]] = {}
    for number, group in enumerate(groups):
        for form, (_, written) in enumerate(group):
            for _, anchor in written:
                filed.setdefault(anchor, []).append((number, form))
    return [groups, filed]


def _written(form: str, endings: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((form + ending, anchors(form + ending)[0]) for ending in endings)


def triggers(body: Body) -> Triggers:
    """Any form wakes the rule."""
    return Triggers(words=frozenset(body[1]))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all groups of which the draft has two forms."""
    groups, filed = body

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        present: dict[int, set[int]] = {}
        for anchor in doc.words.intersection(filed):
            for number, form in filed[anchor]:
                present.setdefault(number, set()).add(form)
        for number in sorted(number for number, forms in present.items() if len(forms) > 1):
            places = {form: _places(written, doc) for form, written in groups[number]}
            used = [form for form in places if places[form]]
            if len(used) > 1:
                yield _finding(used, places, doc, safety or Safety.UNSAFE)

    return check


def _places(written: Iterable[tuple[str, str]], doc: Document) -> list[Span]:
    found = [
        span
        for phrase, anchor in written
        if anchor in doc.words
        for span in hits(anchor, phrase, doc)
        if not doc.in_speech(span.start)
    ]
    return sorted(found)


def _finding(
    used: list[str], places: dict[str, list[Span]], doc: Document, safety: Safety
) -> Finding:
    odd = min(used, key=lambda form: (len(places[form]), -places[form][0].start))
    usual = max((form for form in used if form != odd), key=lambda form: len(places[form]))
    at = places[odd][0]
    found = at.of(doc.prose)
    wanted = usual + "s" if found.lower() == odd + "s" else usual
    others = [Place(*span, f"“{span.of(doc.prose)}” here") for span in places[usual]]
    others += [Place(*span) for span in places[odd][1:]]
    slots = {
        "found": found,
        "usual": match_case(found, wanted),
        "count": str(len(places[odd])),
        "usual_count": str(len(places[usual])),
    }
    fix = replace(*at, match_case(found, wanted), safety)
    tie = len(places[odd]) == len(places[usual])
    severity = Severity.NOTE if tie else None  # nothing shows which form is meant
    return Finding(*at, slots, f"“{found}” here", others, [fix], severity=severity)
