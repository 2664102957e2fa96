"""What the loader refuses, and that it tells all of it at once, with the place."""

import os
from pathlib import Path

import pytest

from newslint.engine.prove import proven
from newslint.rulebook import files
from newslint.rulebook.reading import read_pack
from newslint.rulebook.store import load_pack

_GOOD_RULE = """\
kind = "swap"
title = "Prefer the short word"
message = "Prefer “{to}” to “{found}”."
why = "Short words are read faster, and space is short."
[swap]
'utilise' = 'use'
[[bad]]
text = "We ⟦utilise⟧ it."
fix = "We use it."
[[good]]
text = "The utility was in order."
"""


def _pack(folder: Path, text: str, name: str = "short.toml") -> str:
    family = folder / "house"
    family.mkdir(exist_ok=True)
    (family / name).write_text(text, encoding="utf-8")
    return str(folder)


def _faults(folder: Path, text: str, name: str = "short.toml") -> list[tuple[int, str]]:
    records, faults = read_pack(_pack(folder, text, name))
    faults += proven(records)[1]
    return [(fault.line, fault.message) for fault in faults]


def test_good_rule_is_read(tmp_path: Path) -> None:
    records, faults = read_pack(_pack(tmp_path, _GOOD_RULE))
    assert not faults
    assert [record.id for record in records] == ["house/short"]
    assert records[0].details.words == ("utilise",)
    assert proven(records) == (records, [])


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "swap"', 'kind = "swop"', 1, "is one of avoid"),
        ("title =", "titel =", 1, "“title” is missing"),
        ("title =", "titel =", 2, "“titel” is not a key"),
        ("'utilise' = 'use'", "'utilise' = 3", 6, "takes the right word"),
        ("'utilise' = 'use'", "'Utilise' = 'use'", 6, "lower case"),
        ("⟦utilise⟧", "utilise", 7, "marks no ⟦span⟧"),
        ("The utility", "The ⟦utility⟧", 10, "must be silent"),
        ("The utility", "They utilise it: utility", 10, "must be silent, but reports “utilise”"),
        ("⟦utilise⟧", "⟦utilise it⟧", 7, "must report “utilise it”"),
        ('fix = "We use it."', 'fix = "We used it."', 7, "the fix must give"),
        ("'use'", "'utilise use'", 7, "the fix must give"),
        ("{to}", "{wanted}", 7, "slot {wanted} that is not filled"),
        ("{to}", "{to", 3, "slot that does not close"),
        ("why =", "severity = 'bad'\nwhy =", 4, "is one of note, warning, error"),
        ("why =", "fields = ['tail']\nwhy =", 4, "has no “tail”"),
        ('[[good]]\ntext = "The utility was in order."\n', "", 1, "“good” is missing"),
        ("[swap]", "[swap", 5, "is not TOML"),
        ("why =", 'confidence = "high"\nwhy =', 4, "takes a number from 0 to 1"),
        ("why =", "tags = 3\nwhy =", 4, "takes a list of texts"),
        ("why =", "severity = [1]\nwhy =", 4, "is one of note, warning, error"),
        ("why =", "on = 1\nwhy =", 4, "takes true or false"),
        ("[swap]\n'utilise' = 'use'\n", "swap = 3\n", 5, "not written as this kind of rule"),
        ('fix = "We use it."', "options = 3", 7, "takes a table"),
        ('fix = "We use it."', "fix = 3", 7, "takes texts for fix"),
    ],
)
def test_bad_rule_is_refused(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert old in _GOOD_RULE
    faults = _faults(tmp_path, _GOOD_RULE.replace(old, new, 1))
    assert any(at == line and said in message for at, message in faults), faults


def test_triggers_must_wake_the_rule(tmp_path: Path) -> None:
    text = (
        '"""T.\n\nWhy."""\nfrom newslint.rule import Bad, Finding, Good, Triggers\n'
        'MESSAGE = "M."\nTRIGGERS = Triggers(words=frozenset({"other"}))\n'
        'BAD, GOOD = [Bad("⟦x⟧")], [Good("y")]\n'
        "def check(doc, options):\n    yield Finding(0, 1)\n"
    )
    assert any("reports nothing" in said for _, said in _faults(tmp_path, text, "think.py"))


def test_fix_must_silence_the_rule(tmp_path: Path) -> None:
    text = _GOOD_RULE.replace("'use'", "'utilise now'").replace("We use it.", "We utilise now it.")
    assert any("still fires" in message for _, message in _faults(tmp_path, text))


def test_all_faults_at_once_and_the_other_rules_live(tmp_path: Path) -> None:
    _pack(tmp_path, _GOOD_RULE)
    _pack(tmp_path, _GOOD_RULE.replace("title", "titel").replace("why", "wy"), "worse.toml")
    records, faults = read_pack(str(tmp_path))
    assert [record.id for record in records] == ["house/short"]
    assert len(faults) == 4


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = 1 +\n", 1, "cannot be imported: SyntaxError"),
        ('"""T.\n\nWhy."""\nimport no_such_thing\n', 4, "ModuleNotFoundError"),
        ('"""T.\n\nWhy so."""\nMESSAGE = "M."\nBAD = GOOD = []\n', 1, "“check” is missing"),
    ],
)
def test_python_rule_that_cannot_be_used(tmp_path: Path, text: str, line: int, said: str) -> None:
    faults = _faults(tmp_path, text, "think.py")
    assert any(at == line and said in message for at, message in faults), faults


def test_code_of_a_pack_without_trust_is_not_run(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    pack = _pack(tmp_path, f"open({str(mark)!r}, 'w')", "think.py")
    records, faults, _ = load_pack(pack, proven, trusted=False)
    assert not records
    assert "is code and was not run" in faults[0].message
    assert not mark.exists()


def test_kept_rulebook_follows_its_files(tmp_path: Path) -> None:
    pack = _pack(tmp_path, _GOOD_RULE)
    assert load_pack(pack, proven)[0][0].title == "Prefer the short word"
    again = load_pack(pack, lambda records: ([], []))  # would lose the rule if it were read anew
    assert [record.id for record in again[0]] == ["house/short"]
    _pack(tmp_path, _GOOD_RULE.replace("Prefer the short word", "Short!"))
    assert load_pack(pack, proven)[0][0].title == "Short!"


def test_kept_rulebook_follows_its_word_lists(tmp_path: Path) -> None:
    table = "[swap]\n'utilise' = 'use'\n"
    pack = _pack(tmp_path, _GOOD_RULE.replace(table, "file = 'words/long.txt'\n"))
    words = tmp_path / "house" / "words"
    words.mkdir()
    (words / "long.txt").write_text("utilise -> use\n", encoding="utf-8")
    assert load_pack(pack, proven)[0][0].details.words == ("utilise",)
    (words / "long.txt").write_text("utilise -> use\npurchase -> buy\n", encoding="utf-8")
    assert load_pack(pack, proven)[0][0].details.words == ("purchase", "utilise")
    (tmp_path / "house" / "more.toml").write_text(_GOOD_RULE, encoding="utf-8")
    assert [record.id for record in load_pack(pack, proven)[0]] == ["house/more", "house/short"]


def test_installed_rules_follow_their_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = _pack(tmp_path, _GOOD_RULE)
    written = tmp_path / "files.py"
    written.write_text("")
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path.parent))
    monkeypatch.setattr(files, "__file__", str(written))
    state = files.state_of(pack)
    assert files.state_of(pack) == state
    (tmp_path / "house" / "more.toml").write_text(_GOOD_RULE, encoding="utf-8")
    assert files.state_of(pack) != state
    state = files.state_of(pack)
    os.utime(written, (1, 1))
    assert files.state_of(pack) != state


def test_code_for_type_checkers_is_not_kept(tmp_path: Path) -> None:
    text = (
        '"""T.\n\nWhy."""\nfrom typing import TYPE_CHECKING\n'
        "from newslint.rule import Bad, Finding, Good\n"
        "if TYPE_CHECKING:\n    from newslint.rule import Age\n"
        'MESSAGE = "M."\nBAD, GOOD = [Bad("⟦x⟧")], [Good("y")]\n'
        "def check(doc, options):\n    yield Finding(0, 1)\n"
    )
    record = read_pack(_pack(tmp_path, text, "think.py"))[0][0]
    names = record.body.co_names
    assert not {"typing", "TYPE_CHECKING", "Age"} & set(names)
    kept = text.replace("    from", "    pass\nelse:\n    from")
    record = read_pack(_pack(tmp_path, kept, "think.py"))[0][0]
    assert {"typing", "TYPE_CHECKING", "Age"} <= set(record.body.co_names)


def test_damaged_cache_is_no_fault(tmp_path: Path) -> None:
    pack = _pack(tmp_path, _GOOD_RULE)
    (fresh,) = load_pack(pack, proven).records
    whole = (fresh.details, fresh.body)
    kept = max(Path(os.environ["NEWSLINT_CACHE"]).glob("rules-*"), key=os.path.getmtime)
    data = kept.read_bytes()
    for at in range(0, len(data), 7):
        kept.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        (record,) = load_pack(pack, proven).records
        assert (record.id, record.details, record.body) == ("house/short", *whole)
