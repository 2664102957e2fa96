"""The lexicon: what people, bodies, places, works and terms are called, and what they are not.

A newsroom keeps its own in ``lexicon.toml``; newslint ships a small, dated one of contested and
often misspelt names (``data/world.toml``), which the house's entries override::

    [[person]]
    name = "Ada Okonkwo"              # the form to print
    variants = ["Adaeze Okonkwo"]     # accepted beside it
    wrong = ["Ada Okonkow"]           # known wrong forms
    role = "harbour master of Lagos"
    note = "Not the novelist."        # shown with a report
    distinct = ["Ada Okonjo"]         # looks alike, is somebody else

Kinds: ``person``, ``organisation``, ``place``, ``work``, ``term``.  A place may have ``former``
names, which only a house style replaces, and any entry ``unless``: longer phrases in which a
listed form is right.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

WORLD = Path(__file__).parent / "data" / "world.toml"
KINDS = ("person", "organisation", "place", "work", "term")
_LISTS = ("variants", "wrong", "former", "unless", "distinct")
_TEXTS = ("name", "role", "note")
_WORD = re.compile(r"\w+(?:'\w+)*")
_QUOTED = re.compile(r'"([^"]+)"')
# The lines of the shipped lexicon that a draft may touch, found without parsing the file.
_WRONG_LINE = re.compile(r"^wrong = \[(.*)\]$", re.MULTILINE)
_PERSON_LINE = re.compile(r'^\[\[person\]\]\nname = "(\S+) \S', re.MULTILINE)


class LexiconError(ValueError):
    """A lexicon that cannot be read; the message names the entry and what is wrong with it."""


class Entry(NamedTuple):
    """One name: how it is printed, and what else is written for it."""

    kind: str
    name: str
    variants: Sequence[str] = ()
    wrong: Sequence[str] = ()
    former: Sequence[str] = ()
    unless: Sequence[str] = ()
    distinct: Sequence[str] = ()
    role: str = ""
    note: str = ""

    @property
    def accepted(self) -> Sequence[str]:
        """The forms that may be printed."""
        return (self.name, *self.variants)


def fold(form: str) -> str:
    """A form as it is compared: lower case, straight apostrophes."""
    return form.lower().replace("’", "'")


class Lexicon:
    """Entries, and quick ways to them.  Later entries of one name override earlier ones."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list({fold(entry.name): entry for entry in entries}.values())

    def over(self, other: "Lexicon") -> "Lexicon":
        """This lexicon laid over another: what is accepted here is not wrong there."""
        mine = {fold(form) for entry in self.entries for form in entry.accepted}
        below = [
            entry._replace(
                wrong=tuple(form for form in entry.wrong if fold(form) not in mine),
                former=tuple(form for form in entry.former if fold(form) not in mine),
            )
            for entry in other.entries
        ]
        return Lexicon([*below, *self.entries])

    @cached_property
    def wrong(self) -> Mapping[str, Entry]:
        """The entry that each folded wrong form belongs to."""
        return {fold(form): entry for entry in self.entries for form in entry.wrong}

    @cached_property
    def words(self) -> frozenset[str]:
        """A word of each wrong form, and people's given names: no other draft is touched."""
        given = {fold(entry.name.split()[0]) for entry in self.people}
        return frozenset(given | {rarest_word(form) for form in self.wrong})

    @cached_property
    def people(self) -> Sequence[Entry]:
        """The people whose name has more than one word."""
        return [entry for entry in self.entries if entry.kind == "person" and " " in entry.name]

    @cached_property
    def by_given(self) -> Mapping[str, Sequence[Entry]]:
        """The people by folded first word of their name."""
        found: dict[str, list[Entry]] = {}
        for entry in self.people:
            found.setdefault(fold(entry.name.split()[0]), []).append(entry)
        return found

    @cached_property
    def accepted_words(self) -> frozenset[str]:
        """The folded words of all accepted forms."""
        forms = (form for entry in self.entries for form in entry.accepted)
        return frozenset(word for form in forms for word in _WORD.findall(fold(form)))

    @cached_property
    def _distinct(self) -> frozenset[frozenset[str]]:
        pairs = set()
        for entry in self.entries:
            for other in entry.distinct:
                mine, theirs = fold(entry.name).split(), fold(other).split()
                pairs.update(frozenset(pair) for pair in zip(reversed(mine), reversed(theirs)))
        return frozenset(pair for pair in pairs if len(pair) == 2)

    def are_distinct(self, one: str, other: str) -> bool:
        """Whether two folded words are listed as parts of two different names."""
        return frozenset((one, other)) in self._distinct


def rarest_word(form: str) -> str:
    """The longest word of a folded form: where it is missing, the form is."""
    return max(_WORD.findall(form), key=len, default=form)


def read_lexicon(path: str | Path) -> Lexicon:
    """The lexicon in a file alone.  Raises ``LexiconError`` or ``OSError``."""
    with open(path, "rb") as file:
        try:
            table = tomllib.load(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LexiconError(f"{path}: {error}") from None
    try:
        return Lexicon(parse(table))
    except LexiconError as error:
        raise LexiconError(f"{path}: {error}") from None


def house_lexicon(path: str | Path) -> Lexicon:
    """The newsroom's lexicon laid over the shipped one."""
    return read_lexicon(path).over(world())


@cache
def world() -> Lexicon:
    """The shipped lexicon; parsing it takes some milliseconds, so see ``world_words`` first."""
    return read_lexicon(WORLD)


@cache
def world_words() -> frozenset[str]:
    """The words without which the shipped lexicon has nothing to say about a draft."""
    text = WORLD.read_text("utf-8")
    forms = (form for line in _WRONG_LINE.findall(text) for form in _QUOTED.findall(line))
    given = (fold(name) for name in _PERSON_LINE.findall(text))
    return frozenset((*given, *(rarest_word(fold(form)) for form in forms)))


def parse(table: Mapping[str, Any]) -> list[Entry]:
    """The entries of a parsed TOML file.  Raises ``LexiconError`` for what is not as it must be."""
    entries = []
    for key, value in table.items():
        if key == "about":
            continue
        if key not in KINDS:
            raise LexiconError(f"“{key}” is no kind of entry: {', '.join(KINDS)}")
        if not isinstance(value, list):
            raise LexiconError(f"“{key}” must be written [[{key}]]")
        entries += [_entry(key, item, number) for number, item in enumerate(value, 1)]
    return entries


def _entry(kind: str, item: Any, number: int) -> Entry:
    where = f"{kind} {number}"
    if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not item["name"]:
        raise LexiconError(f"{where} has no name")
    where = f"{kind} “{item['name']}”"
    for key, value in item.items():
        if key in _TEXTS:
            if not isinstance(value, str):
                raise LexiconError(f"{where}: “{key}” must be a text")
        elif key not in _LISTS:
            raise LexiconError(f"{where}: unknown key “{key}”")
        elif not isinstance(value, list) or not all(isinstance(form, str) for form in value):
            raise LexiconError(f"{where}: “{key}” must be a list of texts")
    values = {key: tuple(v) if isinstance(v, list) else v for key, v in item.items()}
    return Entry(kind, **values)
