"""The rules that a configuration asks for: the built-in pack and its own, loaded once a run."""

import os
from collections.abc import Iterator

from newslint.config import Config, ConfigError, PathSection
from newslint.config.schema import PATH_KEYS
from newslint.engine.rules import Listing, RuleSet, listing, rule_set
from newslint.rulebook import Fault, Pack, Record, builtin_pack, load_pack
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.knowledge.lexicon import Lexicon

LEXICON = "lexicon.toml"


class Book:
    """Rule sets for the drafts of a run.

    ``trusted`` allows Python rules in packs that a configuration names; those of the built-in
    pack always may run.  ``faults`` gathers what was wrong with the files of packs.
    """

    def __init__(self, trusted: bool = False) -> None:
        self.trusted = trusted
        self._packs: dict[str, Pack] = {}
        # Keyed by identity, since a configuration holds tables; ``_kept`` keeps it alive.
        self._sets: dict[tuple[int, tuple[int, ...]], tuple[RuleSet, Config]] = {}
        self._kept: list[Config] = []
        self._digests: dict[RuleSet, bytes] = {}
        self.faults: list[Fault] = []

    def for_draft(self, path: str, config: Config) -> tuple[RuleSet, Config]:
        """The rules for one draft and the configuration with its path's sections applied.

        Raises ``ConfigError`` for names that fit no rule or pack.
        """
        matching = tuple(
            number
            for number, section in enumerate(config.paths)
            if _matches(path, section, config.folder)
        )
        key = (id(config), matching)
        if key not in self._sets:
            effective = config
            for number in matching:
                effective = _with_section(effective, config.paths[number])
            self._kept.append(config)
            self._sets[key] = self._rule_set(config, effective), effective
        return self._sets[key]

    def _rule_set(self, config: Config, effective: Config) -> RuleSet:
        filed = self._pack(builtin_pack(), trusted=True).waking
        is_alone = not (config.packs or config.rules)
        records = self.records(config)
        return rule_set(records, effective, _lexicon(config), filed if is_alone else None)

    def forget(self, config: Config) -> None:
        """Load the lexicon of a configuration anew the next time."""
        for key in [key for key in self._sets if key[0] == id(config)]:
            del self._sets[key]

    def digest(self, path: str, config: Config) -> bytes:
        """A digest of the rules for a draft and all their settings."""
        from newslint.engine.cache import rules_digest

        rules, effective = self.for_draft(path, config)
        if rules not in self._digests:
            packs = [builtin_pack(), *(folder for folder, _ in self._folders(config))]
            self._digests[rules] = rules_digest(packs, lexicon_path(config), effective)
        return self._digests[rules]

    def records(self, config: Config) -> list[Record]:
        """Every rule that the configuration knows; a later pack's rule replaces an earlier's.

        Raises ``ConfigError`` for a folder of rules that there is not.
        """
        found = {record.id: record for record in self._pack(builtin_pack(), trusted=True).records}
        for folder, name in self._folders(config):
            trusted = self.trusted or _is_trusted(name)
            found.update((record.id, record) for record in self._pack(folder, trusted).records)
        return list(found.values())

    def _folders(self, config: Config) -> Iterator[tuple[str, str]]:
        """The packs that a configuration adds: where each lies, and what it is trusted by."""
        for name in config.packs:
            from newslint.engine.plugins import find_plugin

            plugin = find_plugin(name)
            if plugin.folder:
                yield plugin.folder, name
                continue
            told = f"pack “{name}”" + (f" ({plugin.version})" if plugin.version else "")
            fault = Fault(config.file or "packs", 1, f"{told} {plugin.fault}")
            if fault not in self.faults:
                self.faults.append(fault)
        for name in config.rules:
            folder = os.path.normpath(os.path.join(config.folder, name))
            if not os.path.isdir(folder):
                where = f"{config.file}: " if config.file else ""
                raise ConfigError(f"{where}“rules”: there is no folder {name}")
            yield folder, folder

    def listing(self, config: Config) -> list[Listing]:
        """Every rule with its state under a configuration."""
        return listing(self.records(config), config)

    def _pack(self, folder: str, trusted: bool) -> Pack:
        if folder not in self._packs:
            prove = None if folder == builtin_pack() else _proven
            self._packs[folder] = load_pack(folder, prove, trusted)
            self.faults += self._packs[folder].faults
        return self._packs[folder]


def lexicon_path(config: Config) -> str:
    """The house lexicon of a configuration: the one it names, or ``lexicon.toml`` beside it."""
    if config.lexicon:
        return os.path.normpath(os.path.join(config.folder, config.lexicon))
    beside = os.path.join(config.folder, LEXICON)
    return beside if config.file and os.path.isfile(beside) else ""


def _is_trusted(pack: str) -> bool:
    from newslint.config.trust import is_trusted  # few configurations name packs

    return is_trusted(pack)


def _lexicon(config: Config) -> "Lexicon | None":
    path = lexicon_path(config)
    if not path:
        return None
    from newslint.knowledge.lexicon import LexiconError, house_lexicon

    try:
        return house_lexicon(path)
    except LexiconError as error:
        raise ConfigError(str(error)) from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None


def _proven(records: list[Record]) -> tuple[list[Record], list[Fault]]:
    from newslint.engine.prove import proven

    return proven(records)


def _matches(path: str, section: PathSection, folder: str) -> bool:
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    return GitIgnoreSpec.from_lines(section.match).match_file(relative)


def _with_section(config: Config, section: PathSection) -> Config:
    """Lists and tables of the section are added to the configuration's, single values replace."""
    changes = dict(section.settings)
    for key in PATH_KEYS & changes.keys():
        base, value = getattr(config, key), changes[key]
        if isinstance(value, tuple):
            changes[key] = base + value
        elif isinstance(value, dict):
            changes[key] = {**base, **value}
    return config._replace(**changes)
