"""The tools that build the data, on small data of their own."""

import gzip
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import build_background
from cspell_trie import read_words
from dialect_rules import dialect_pairs
from hunspell_affixes import expand

from newslint.knowledge import background


def test_affixes_make_forms(tmp_path: Path) -> None:
    aff = "SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D 0 ed [^ey]\nSFX D y ied y\n"
    (tmp_path / "x.aff").write_text(aff)
    (tmp_path / "x.dic").write_text("3\nlock/UD\ntry/D\nfrog\n")
    found = set(expand(tmp_path / "x.dic", tmp_path / "x.aff"))
    assert found == {"lock", "unlock", "locked", "unlocked", "try", "tried", "frog"}


def test_a_trie_is_walked(tmp_path: Path) -> None:
    head = "#!/usr/bin/env cspell-trie reader\nTrieXv3\nbase=10\n# Data:\n"
    trie = f"{head}__DATA__\ncats$$3dog$3li#3;<2\n"
    (tmp_path / "x.trie.gz").write_bytes(gzip.compress(trie.encode()))
    assert sorted(read_words(tmp_path / "x.trie.gz")) == ["cat", "cats", "dog", "li", "lis"]


def test_rules_pair_dialects() -> None:
    found = dialect_pairs({"color", "anesthetize", "frog"}, {"colour", "anaesthetise", "toad"})
    assert found["color"] == ("colour", "our")
    assert found["anesthetize"][0] == "anaesthetise"
    assert "frog" not in found


def test_the_file_is_packed_as_it_is_read() -> None:
    lexicon = build_background.Lexicon()
    lexicon.add("Émile", background.GIVEN, 2.0)
    lexicon.add("emile", background.PLACE, 1.0)
    lexicon.add("o’clock", background.BRITISH)
    lexicon.add("5th", background.BRITISH)
    assert lexicon.flags == {
        "emile": background.GIVEN | background.PLACE,
        "o'clock": background.BRITISH,
    }
    packed = build_background.pack(lexicon)
    assert packed.startswith(background.MAGIC)
    assert b"emile" in packed


def test_checksums_lead_to_every_word() -> None:
    words = [f"word{number}".encode() for number in range(1000)]
    table = background.slots(words)
    numbers = [background.SLOT.unpack_from(table, at)[0] for at in range(0, len(table), 2)]
    assert sorted(set(numbers)) == [*range(1000), background.EMPTY]
    assert not background.slots([])
