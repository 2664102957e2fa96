"""``kind = "pair"``: forms that are all right, but not in one draft.

.. code-block:: toml

    [pair]
    forms = [['adviser', 'advisor'], ['e-mail', 'email']]

The rarest form is reported, with every place of the others; where two stand equally often, the
later one, as a note.  ``plurals = true`` counts each form's plural in *s* with it.
"""

from collections.abc import Iterable

from newslint.kinds import Body, Fault, Table, filing
from newslint.kinds.phrases import BadPhrase, anchors, frequency, hits
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
    """``{"groups": [(forms, [(form, anchor, phrase), ...]), ...], "filed": groups by number}``.

    The phrases are the ways in which a form, told by its number, is written.  A group is filed
    under all of them but those of the form that is likely to be the commonest: of two forms that
    meet in a draft, one at least is another.
    """
    rows = table.get("pair", {})
    if unknown := set(rows) - {"forms", "plurals"}:
        fault(f"pair.{min(unknown)}", "is not a key of this kind")
    endings = ("", "s") if rows.get("plurals") else ("",)
    groups: list[tuple[tuple[str, ...], list[tuple[int, str, str]]]] = []
    filed = filing.empty()
    for forms in rows.get("forms", ()):
        if len(forms) < 2:
            fault("pair.forms", f"{forms} needs two forms or more")
        try:
            written = [
                (form, anchors(text + ending)[0], text + ending)
                for form, text in enumerate(forms)
                for ending in endings
            ]
        except BadPhrase as error:
            fault("pair.forms", f"{forms} {error}")
            continue
        usual = max(range(len(forms)), key=lambda form: frequency(forms[form]))
        for form, _, phrase in written:
            if form != usual:
                filing.file(phrase, len(groups), filed)
        groups.append((tuple(forms), written))
    if not groups:
        fault("pair.forms", "has no entries")
    return {"groups": groups, "filed": filed}


def triggers(body: Body) -> Triggers:
    """What a group is filed under wakes the rule."""
    return filing.triggers(body["filed"])


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all groups of which the draft has two forms."""
    filed = filing.Filing(body["filed"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        for group in sorted(set(filed.present(doc))):
            forms, written = body["groups"][group]
            here = [row for row in written if row[1] in doc.words]
            if len({form for form, *_ in here}) < 2:
                continue
            found: dict[int, list[Span]] = {}
            for form, anchor, phrase in here:
                found.setdefault(form, []).extend(_places(anchor, phrase, doc))
            used = [form for form in sorted(found) if found[form]]
            if len(used) > 1:
                places = {forms[form]: sorted(found[form]) for form in used}
                yield _finding(list(places), places, doc, safety or Safety.UNSAFE)

    return check


def _places(anchor: str, phrase: str, doc: Document) -> list[Span]:
    return [span for span in hits(anchor, phrase, doc) if not doc.in_speech(span.start)]


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
