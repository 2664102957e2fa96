"""Every entry of a swap list is shown at work: a line that no example exercises may be dead."""

import tomllib
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.kinds.phrases import anchors, hits, spell_out
from newslint.readers.plain import read_plain
from newslint.text import Source

_RULES = Path(__file__).parent.parent / "rules"
_LISTS = [
    path
    for family in ("usage", "style")
    for path in sorted((_RULES / family).glob("*.toml"))
    if tomllib.loads(path.read_text(encoding="utf-8"))["kind"] == "swap"
]


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_entry_has_a_bad_example(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    text = "\n".join(row["text"] for row in table["bad"])
    text = text.replace("⟦", "").replace("⟧", "")
    doc = Document(read_plain(Source("examples.txt", text)))
    sets = table.get("sets", {})
    phrases = {entry: spell_out(entry, sets) for entry in table["swap"]}
    unused = [
        entry
        for entry, phrase in phrases.items()
        if not any(True for anchor in anchors(phrase) for _ in hits(anchor, phrase, doc))
    ]
    assert not unused


def test_the_lists_are_broad() -> None:
    entries = 0
    for path in (_RULES / "usage").glob("*.toml"):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        entries += len(table.get("swap", {})) + len(table.get("pattern", []))
    assert entries >= 400
