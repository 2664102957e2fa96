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

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property

from newslint.text import lazy_pattern
from newslint.typing import Any, NamedTuple

WORLD = os.path.join(os.path.dirname(__file__), "data", "world.toml")
KINDS = ("person", "organisation", "place", "work", "term")
_LISTS = ("variants", "wrong", "former", "unless", "distinct")
_TEXTS = ("name", "role", "note")
_WORD = lazy_pattern(r"\w+(?:'\w+)*")
_QUOTED = lazy_pattern(r'"([^"]+)"')
# What a draft may touch of the shipped lexicon, found without parsing the file.
_WRONG_LINE = lazy_pattern(r"^wrong = \[(.*)\]$", re.MULTILINE)
_ACCEPTED_LINE = lazy_pattern(r"^(?:name|variants) = (.*)$", re.MULTILINE)
_PERSON_LINE = lazy_pattern(r'^\[\[person\]\]\nname = "(.*)"$', re.MULTILINE)


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


def straight(form: str) -> str:
    """A form with straight apostrophes."""
    return form.replace("’", "'")


def fold(form: str) -> str:
    """A form as it is looked up: lower case, straight apostrophes."""
    return straight(form).lower()


class Lexicon:
    """Entries, and quick ways to them.  Later entries of one name override earlier ones."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._given = entries

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """All entries."""
        return list({fold(entry.name): entry for entry in self._given}.values())

    def over(self, other: "Lexicon") -> "Lexicon":
        """This lexicon laid over another: what is accepted here is not wrong there."""
        mine = {straight(form) for entry in self.entries for form in entry.accepted}
        below = [
            entry._replace(
                wrong=tuple(form for form in entry.wrong if straight(form) not in mine),
                former=tuple(form for form in entry.former if straight(form) not in mine),
            )
            for entry in other.entries
        ]
        return Lexicon([*below, *self.entries])

    @cached_property
    def by_name(self) -> Mapping[str, Entry]:
        """The entries by name."""
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def wrong(self) -> Mapping[str, Entry]:
        """The entry that each folded wrong form belongs to."""
        return {fold(form): entry for entry in self.entries for form in entry.wrong}

    @cached_property
    def wrong_words(self) -> frozenset[str]:
        """A word of each wrong form: a draft without any of them has none of the forms."""
        return frozenset(self.wrong_by_word)

    @cached_property
    def wrong_by_word(self) -> Mapping[str, Sequence[str]]:
        """The folded wrong forms by the word that stands for each in ``wrong_words``."""
        found: dict[str, list[str]] = {}
        for form in self.wrong:
            found.setdefault(rarest_word(form), []).append(form)
        return found

    @cached_property
    def signs_of_wrong(self) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
        """The wrong forms of one word, and two words that stand together in each longer form."""
        words: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for rarest, forms in self.wrong_by_word.items():
            for parts in map(_words, forms):
                if len(parts) < 2:
                    words.add(rarest)
                else:
                    at = min(parts.index(rarest), len(parts) - 2)
                    pairs.add((parts[at], parts[at + 1]))
        return frozenset(words), frozenset(pairs)

    @cached_property
    def by_given(self) -> Mapping[str, Sequence[str]]:
        """The people's names of two words and more by their folded first word."""
        return _by_first_word(entry.name for entry in self.entries if entry.kind == "person")

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The folded first words of the people's names."""
        return frozenset(self.by_given)

    @cached_property
    def accepted_words(self) -> frozenset[str]:
        """The folded words of all accepted forms."""
        forms = (form for entry in self.entries for form in entry.accepted)
        return frozenset(word for form in forms for word in _words(form))

    @cached_property
    def _distinct(self) -> frozenset[frozenset[str]]:
        pairs: set[frozenset[str]] = set()
        for entry in self.entries:
            for other in entry.distinct:
                mine, theirs = fold(entry.name).split(), fold(other).split()
                words = zip(reversed(mine), reversed(theirs), strict=False)
                pairs.update(map(frozenset, words))
        return frozenset(pair for pair in pairs if len(pair) == 2)

    def are_distinct(self, one: str, other: str) -> bool:
        """Whether two folded words are listed as parts of two different names."""
        known = self.accepted_words
        if one not in known and other not in known:
            return False
        return frozenset((one, other)) in self._distinct


class _World(Lexicon):
    """The shipped lexicon.  Most drafts need only what a quick look at the file gives."""

    def __init__(self) -> None:
        super().__init__(())

    @cached_property
    def _text(self) -> str:
        with open(WORLD, encoding="utf-8") as file:
            return file.read()

    @cached_property
    def entries(self) -> Sequence[Entry]:
        import tomllib

        return parse(tomllib.loads(self._text))

    @cached_property
    def wrong_by_word(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for line in _WRONG_LINE.findall(self._text):
            for form in map(fold, _QUOTED.findall(line)):
                found.setdefault(rarest_word(form), []).append(form)
        return found

    @cached_property
    def accepted_words(self) -> frozenset[str]:
        lines = _ACCEPTED_LINE.findall(self._text)
        return frozenset(
            word for line in lines for form in _QUOTED.findall(line) for word in _words(form)
        )

    @cached_property
    def by_given(self) -> Mapping[str, Sequence[str]]:
        return _by_first_word(_PERSON_LINE.findall(self._text))


def _words(form: str) -> list[str]:
    return _WORD.findall(fold(form))


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        if rest:
            found.setdefault(fold(first), []).append(name)
    return found


def rarest_word(form: str) -> str:
    """The longest word of a folded form: where it is missing, the form is."""
    return max(_WORD.findall(form), key=len, default=form)


def read_lexicon(path: str) -> Lexicon:
    """The lexicon in a file alone.  Raises ``LexiconError`` or ``OSError``."""
    import tomllib  # only where a file is parsed

    with open(path, "rb") as file:
        try:
            table = tomllib.load(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LexiconError(f"{path}: {error}") from None
    try:
        return Lexicon(parse(table))
    except LexiconError as error:
        raise LexiconError(f"{path}: {error}") from None


def house_lexicon(path: str) -> Lexicon:
    """The newsroom's lexicon laid over the shipped one."""
    return read_lexicon(path).over(world())


@cache
def world() -> Lexicon:
    """The shipped lexicon; the file is parsed only when an entry is needed."""
    return _World()


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
    lists = {key: tuple(item.get(key, ())) for key in _LISTS}
    return Entry(kind, item["name"], role=item.get("role", ""), note=item.get("note", ""), **lists)
