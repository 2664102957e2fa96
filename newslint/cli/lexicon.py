"""``newslint lexicon``: keep the house's names: ``add``, ``check``, ``import`` (CSV)."""

import argparse
import csv
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence

from newslint.cli.settings import Help
from newslint.config import ConfigError
from newslint.engine.book import LEXICON
from newslint.knowledge.lexicon import KINDS, Entry, LexiconError, fold, parse, read_lexicon

_LISTS = ("variants", "wrong", "former", "unless", "distinct")
_TEXTS = ("role", "note")


def run(arguments: Sequence[str]) -> int:
    """Run one of the three; gives 2 for a lexicon or a CSV file that is not as it must be."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.action(chosen)
        return code
    except LexiconError as error:
        raise ConfigError(str(error)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{chosen.file}: {error}") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        formatter_class=Help, prog="newslint lexicon", description="Keep the house's names."
    )
    parser.add_argument("--file", default=LEXICON, help="the lexicon, lexicon.toml by itself")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", formatter_class=Help, help="add one entry")
    add.add_argument("name", help="the form to print")
    add.add_argument("--kind", choices=KINDS, default="person")
    for key in _LISTS:
        add.add_argument(f"--{key}", action="append", default=[], metavar="FORM")
    for key in _TEXTS:
        add.add_argument(f"--{key}", default="")
    add.set_defaults(action=_add)
    check = actions.add_parser("check", formatter_class=Help, help="say what is wrong with it")
    check.set_defaults(action=_check)
    load = actions.add_parser("import", formatter_class=Help, help="add entries from a CSV file")
    load.add_argument(
        "csv", help="columns: name, kind, variants, wrong, role, note … ; parts forms"
    )
    load.set_defaults(action=_import)
    return parser


def _add(chosen: argparse.Namespace) -> int:
    row = {key: getattr(chosen, key) for key in (*_LISTS, *_TEXTS)}
    return append_entries(chosen.file, [_entry(chosen.kind, {"name": chosen.name, **row})])


def _import(chosen: argparse.Namespace) -> int:
    with open(chosen.csv, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return append_entries(
        chosen.file, [_from_csv(row, number) for number, row in enumerate(rows, 2)]
    )


def _from_csv(row: Mapping[str, str | None], line: int) -> Entry:
    known = {"name", "kind", *_LISTS, *_TEXTS}
    table: dict[str, object] = {}
    for key, value in row.items():
        if key not in known:
            raise LexiconError(f"line {line}: unknown column “{key}”; there are {sorted(known)}")
        forms = [form.strip() for form in (value or "").split(";") if form.strip()]
        table[key] = forms if key in _LISTS else (value or "").strip()
    try:
        return _entry(str(table.pop("kind", "") or "person"), table)
    except LexiconError as error:
        raise LexiconError(f"line {line}: {error}") from None


def _entry(kind: str, table: Mapping[str, object]) -> Entry:
    return parse({kind: [{key: value for key, value in table.items() if value}]})[0]


def append_entries(path: str, entries: Sequence[Entry]) -> int:
    """Write entries that are not there yet at the end of the file, as by hand."""
    there = read_lexicon(path).entries if os.path.exists(path) else ()
    names = {(entry.kind, fold(entry.name)) for entry in there}
    new = [entry for entry in entries if (entry.kind, fold(entry.name)) not in names]
    with open(path, "a", encoding="utf-8", newline="\n") as file:
        for entry in new:
            file.write(_written(entry))
    print(f"{len(new)} added to {path}, {len(entries) - len(new)} were there")
    return 0


def _written(entry: Entry) -> str:
    lines = [f"\n[[{entry.kind}]]", f"name = {_quoted(entry.name)}"]
    lines += [
        f"{key} = [{', '.join(map(_quoted, getattr(entry, key)))}]"
        for key in _LISTS
        if getattr(entry, key)
    ]
    lines += [f"{key} = {_quoted(getattr(entry, key))}" for key in _TEXTS if getattr(entry, key)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a TOML basic string


def _check(chosen: argparse.Namespace) -> int:
    entries = read_lexicon(chosen.file).entries
    faults = list(_faults(entries))
    for fault in faults:
        print(f"{chosen.file}: {fault}", file=sys.stderr)
    said = f", {len(faults)} to be looked at" if faults else ", nothing wrong"
    print(f"{len(entries)} entries{said}")
    return 2 if faults else 0


def _faults(entries: Iterable[Entry]) -> Iterable[str]:
    """What contradicts itself: a form that is right here and wrong there, a name twice."""
    right: dict[str, Entry] = {}
    for entry in entries:
        for form in map(fold, entry.accepted):
            if form in right and right[form].kind == entry.kind:
                yield f"“{entry.name}” stands twice"
            right[form] = entry
    for entry in entries:
        for form in entry.wrong:
            other = right.get(fold(form))
            if other is not None:
                yield f"“{form}” is wrong for “{entry.name}” and right for “{other.name}”"
