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
from newslint.typing import Any

KEYS = frozenset({"pair"})


def prepare(table: Table, fault: Fault) -> Body:
    """``{"groups": [(form, ...), ...], "written": [(group, form, anchor, phrase), ...], "filed":
    what is written by number, "usual": [form, ...]}``.

    Groups and forms are told by number; a form may be written in several ways.  ``usual`` is the
    form of each group that is likely to be the commonest.
    """
    rows = table.get("pair", {})
    if unknown := set(rows) - {"forms", "plurals"}:
        fault(f"pair.{min(unknown)}", "is not a key of this kind")
    endings = ("", "s") if rows.get("plurals") else ("",)
    body: dict[str, Any] = {"groups": [], "written": [], "filed": filing.empty(), "usual": []}
    for forms in rows.get("forms", ()):
        if len(forms) < 2:
            fault("pair.forms", f"{forms} needs two forms or more")
        try:
            written = [
                (len(body["groups"]), form, anchors(text + ending)[0], text + ending)
                for form, text in enumerate(forms)
                for ending in endings
            ]
        except BadPhrase as error:
            fault("pair.forms", f"{forms} {error}")
            continue
        for number, (*_, phrase) in enumerate(written, len(body["written"])):
            filing.file(phrase, number, body["filed"])
        body["written"] += written
        body["groups"].append(tuple(forms))
        body["usual"].append(max(range(len(forms)), key=lambda form: frequency(forms[form])))
    if not body["groups"]:
        fault("pair.forms", "has no entries")
    return body


def triggers(body: Body) -> Triggers:
    """Any form but the commonest of its group: of two forms one at least is another."""
    others = {
        number
        for number, (group, form, *_) in enumerate(body["written"])
        if form != body["usual"][group]
    }
    return filing.triggers(body["filed"], others)


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all groups of which the draft has two forms."""
    groups, written = body["groups"], body["written"]
    filed = filing.Filing(body["filed"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        present: dict[int, dict[int, list[Span]]] = {}
        here = sorted(set(filed.present(doc)))
        for number in here:
            group, form, *_ = written[number]
            present.setdefault(group, {})[form] = []
        meeting = {group: places for group, places in present.items() if len(places) > 1}
        if not meeting:
            return
        for number in here:
            group, form, anchor, phrase = written[number]
            if group in meeting:
                meeting[group][form] += _places(anchor, phrase, doc)
        for group, found in sorted(meeting.items()):
            used = [form for form in sorted(found) if found[form]]
            if len(used) > 1:
                places = {groups[group][form]: sorted(found[form]) for form in used}
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
