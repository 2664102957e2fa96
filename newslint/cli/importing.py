"""``newslint import vale``: take over the styles and vocabularies of another linter.

What is a plain list becomes TOML rules that prove; the rest is named, with the reason, so that
somebody can write it anew.  The source is Vale's documented format of styles (``extends:
existence``, ``substitution``, ``consistency``) and vocabularies (``accept.txt``, ``reject.txt``).
"""

import argparse
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.cli.lexicon import append_entries
from newslint.cli.settings import Help
from newslint.config import ConfigError
from newslint.engine.book import LEXICON
from newslint.engine.prove import proven
from newslint.kinds.phrases import BadPhrase, anchors
from newslint.knowledge.lexicon import Entry
from newslint.rulebook.files import RuleFile
from newslint.rulebook.reading import read_rule
from newslint.typing import Any, NamedTuple

_PLAIN = re.compile(r"[\w' -]+(?:\([\w' |-]+\)[\w' -]*)*|\([\w' |-]+\)[\w' -]*")
_LEVELS = {"suggestion": "note", "warning": "warning", "error": "error"}
_SLUG = re.compile(r"[^a-z0-9]+")


class Style(NamedTuple):
    """One rule of the other linter that can be taken over."""

    id: str
    kind: str
    message: str
    severity: str
    why: str
    rows: Mapping[str, str]  # phrase → right form; empty for what is to be avoided


class Left(NamedTuple):
    """What was not taken over, and why."""

    path: str
    reason: str


def run(arguments: Sequence[str]) -> int:
    """Import a folder of styles; gives 0 if anything was taken over, else 2."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint import",
        description="Take over the styles and vocabularies of another linter.",
    )
    parser.add_argument("source", choices=["vale"], help="which linter")
    parser.add_argument("folder", metavar="DIR", help="its folder of styles")
    parser.add_argument("--pack", default="our-rules", metavar="FOLDER", help="where to write")
    parser.add_argument("--lexicon", default=LEXICON, metavar="FILE", help="for accepted words")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    chosen = parser.parse_args(arguments)
    if not os.path.isdir(chosen.folder):
        raise ConfigError(f"{chosen.folder}: there is no such folder")
    written = 0
    for found in _styles(chosen.folder):
        left = _write(found, chosen.pack) if isinstance(found, Style) else found
        if left is None:
            written += 1
        else:
            print(f"{left.path}: not taken over: {left.reason}")
    words = [Entry("term", word) for word in _accepted(chosen.folder)]
    if words:
        append_entries(chosen.lexicon, words)
    print(f"{written} rules written to {chosen.pack}")
    return 0 if written or words else 2


def _styles(folder: str) -> Iterator[Style | Left]:
    for path in _files(folder):
        if path.endswith((".yml", ".yaml")):
            yield from _style(path)
        elif os.path.basename(path) == "reject.txt":
            rows = {_folded(line): "" for line in _lines(path)}
            yield Style(_id(path, "reject"), "avoid", "", "warning", "", rows)


def _files(folder: str) -> Iterator[str]:
    for top, folders, files in os.walk(folder):
        folders.sort()
        yield from (os.path.join(top, name) for name in sorted(files))


def _style(path: str) -> Iterator[Style | Left]:
    import yaml

    try:
        with open(path, encoding="utf-8") as file:
            table = yaml.safe_load(file)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        yield Left(path, f"cannot be read: {str(error).splitlines()[0]}")
        return
    if not isinstance(table, dict) or "extends" not in table:
        return
    kind, rows = _rows(table)
    if not kind:
        yield Left(path, f"“{table['extends']}” is more than a list")
        return
    plain = {_phrase(key): value for key, value in rows.items() if _phrase(key)}
    if len(plain) < len(rows):
        said = ", ".join(key for key in rows if not _phrase(key))
        yield Left(path, f"these are regular expressions: {said}")
    if plain:
        message = _message(str(table.get("message", "")), kind)
        severity = _LEVELS.get(str(table.get("level", "")), "warning")
        why = str(table.get("description") or table.get("link") or "")
        yield Style(_id(path), kind, message, severity, why, plain)


def _rows(table: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    if table["extends"] == "existence":
        return "avoid", {str(token): "" for token in table.get("tokens") or ()}
    if table["extends"] in ("substitution", "consistency"):
        key, kind = ("swap", "swap") if table["extends"] == "substitution" else ("either", "pair")
        rows = table.get(key) or {}
        if isinstance(rows, list):
            rows = {wrong: right for row in rows for wrong, right in row.items()}
        return kind, {str(wrong): str(right) for wrong, right in rows.items()}
    return "", {}


def _phrase(token: str) -> str:
    """A token as a phrase of ours; empty if it is a regular expression of some depth."""
    text = _folded(token.replace("(?:", "(").replace(r"\b", ""))
    try:
        if _PLAIN.fullmatch(text) and anchors(text):
            return text
    except BadPhrase:
        return ""
    return ""


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _message(text: str, kind: str) -> str:
    slots = ["to", "found"] if kind == "swap" and text.count("%s") > 1 else ["found", "found"]
    for slot in slots:
        text = text.replace("%s", "{" + slot + "}", 1)
    return text.replace("'{", "“{").replace("}'", "}”")


def _accepted(folder: str) -> list[str]:
    return [
        line
        for path in _files(folder)
        if os.path.basename(path) == "accept.txt"
        for line in _lines(path)
        if re.fullmatch(r"[\w' -]+", line)
    ]


def _lines(path: str) -> list[str]:
    with open(path, encoding="utf-8") as file:
        rows = (line.partition("#")[0].strip() for line in file)
        return [row for row in rows if row]


def _id(path: str, name: str = "") -> str:
    folder, file = os.path.split(path)
    family = _SLUG.sub("-", os.path.basename(folder).lower()).strip("-") or "imported"
    slug = _SLUG.sub("-", (name or os.path.splitext(file)[0]).lower()).strip("-")
    return f"{family}/{slug}"


def _write(style: Style, pack: str) -> Left | None:
    """Write a rule that proves; whatever does not is taken away again."""
    path = os.path.join(pack, *style.id.split("/")) + ".toml"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(_toml(style))
    record, faults = read_rule(RuleFile(style.id, path))
    faults += proven([record])[1] if record else []
    if not faults:
        return None
    os.unlink(path)
    return Left(path, faults[0].message)


_MESSAGES = {
    "avoid": "“{found}” is not in the house style.",
    "swap": "Prefer “{to}” to “{found}”.",
    "pair": "“{found}” and “{usual}” in one draft: choose one.",
}
_WHY = "A rule of the house, taken over from its former linter."


def _toml(style: Style) -> str:
    title = style.id.partition("/")[2].replace("-", " ").capitalize()
    first, right = next(iter(style.rows.items()))
    bad = f"It said ⟦{_spoken(first)}⟧ there."
    if style.kind == "pair":
        bad = f"It said {_spoken(_folded(right))} there; then it said ⟦{_spoken(first)}⟧."
    lines = [
        f"kind = {_quoted(style.kind)}",
        f"title = {_quoted(title)}",
        f"message = {_quoted(style.message or _MESSAGES[style.kind])}",
        f"severity = {_quoted(style.severity)}",
        'speech = "skip"',
        f"why = {_quoted(style.why or _WHY)}",
        *("", f"[{style.kind}]", *_rows_of(style)),
        *("", "[[bad]]", f"text = {_quoted(bad)}"),
        *("", "[[good]]", 'text = "Nothing of the kind."', ""),
    ]
    return "\n".join(lines)


def _rows_of(style: Style) -> Iterator[str]:
    if style.kind == "swap":
        for wrong, to in style.rows.items():
            yield f"{_quoted(wrong)} = {_quoted(to.split('|') if '|' in to else to)}"
    elif style.kind == "avoid":
        yield f"terms = {_quoted(list(style.rows))}"
    else:
        yield f"forms = {_quoted([[one, _folded(other)] for one, other in style.rows.items()])}"


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)  # JSON strings and lists are TOML, too


def _spoken(phrase: str) -> str:
    """A phrase with the first of every set of alternatives."""
    return re.sub(r"\(([^|)]*)[^)]*\)", r"\1", phrase)
