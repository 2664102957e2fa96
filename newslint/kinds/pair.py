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
    """``[[(form, ...), ...], {anchor: [(group, form, phrase), ...]}]``: the forms of each group,
    and how they are written; group and form by number."""
    rows = table.get("pair", {})
    if unknown := set(rows) - {"forms", "plurals"}:
        fault(f"pair.{min(unknown)}", "is not a key of this kind")
    endings = ("", "s") if rows.get("plurals") else ("",)
    groups: list[tuple[str, ...]] = []
    filed: dict[str, list[tuple[int, int, str]]] = {}
    for forms in rows.get("forms", ()):
        if len(forms) < 2:
            fault("pair.forms", f"{forms} needs two forms or more")
        try:
            written = [
                (form, text + ending) for form, text in enumerate(forms) for ending in endings
            ]
            for form, phrase in written:
                anchor = anchors(phrase)[0]
                filed.setdefault(anchor, []).append((len(groups), form, phrase))
            groups.append(tuple(forms))
        except BadPhrase as error:
            fault("pair.forms", f"{forms} {error}")
    if not groups:
        fault("pair.forms", "has no entries")
    return [groups, filed]


def triggers(body: Body) -> Triggers:
    """Any form wakes the rule."""
    return Triggers(words=frozenset(body[1]))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all groups of which the draft has two forms."""
    groups, filed = body

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        present: dict[int, dict[int, list[Span]]] = {}
        here = filed.keys() & doc.words
        for anchor in here:
            for number, form, _ in filed[anchor]:
                present.setdefault(number, {})[form] = []
        meeting = {number: places for number, places in present.items() if len(places) > 1}
        if not meeting:
            return
        for anchor in here:
            for number, form, phrase in filed[anchor]:
                if number in meeting:
                    meeting[number][form] += _places(anchor, phrase, doc)
        for number, found in sorted(meeting.items()):
            used = [form for form in sorted(found) if found[form]]
            if len(used) > 1:
                places = {groups[number][form]: sorted(found[form]) for form in used}
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
