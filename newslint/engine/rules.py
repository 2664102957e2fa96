"""The rules of one run: packs loaded, settings applied, everything filed under what wakes it."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from newslint.config import Allowed, Choice, Config, choose, nearest
from newslint.config.schema import SHARED, ConfigError
from newslint.config.selection import most_specific
from newslint.engine.literals import Literals
from newslint.engine.terms import Terms
from newslint.prose import Pulled
from newslint.rule import Check, Document, Options, Rule, Severity
from newslint.rulebook import Record, Waking, activate, waking
from newslint.rulebook.records import load, settings
from newslint.typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newslint.knowledge.lexicon import Lexicon


class Active:
    """A rule that is switched on: its weight in this run, its options, its code when woken."""

    def __init__(self, record: Record, config: Config) -> None:
        self.record = record
        self._severity = Severity(record.severity[config.stage])
        self._regraded = regraded(record, config) if config.severity else None
        self._values = _options(record, config)
        self._loaded: tuple[Check, Options] | None = None

    @cached_property
    def rule(self) -> Rule:
        """The rule, made when it first speaks."""
        return activate(self.record)

    @cached_property
    def why(self) -> str:
        """Why an editor should care, in one line."""
        return " ".join(self.rule.why.partition("\n\n")[0].split())

    def load(self) -> tuple[Check, Options]:
        """The rule's check and options; its file is imported on the first call."""
        if self._loaded is None:
            self._loaded = (load(self.record), settings(self.record, self._values))
        return self._loaded

    def grade(self, own: Severity | None) -> Severity:
        """The severity of a finding that may bring its ``own``.

        A configuration's word is final; a stage that makes the rule lighter lightens every
        finding; else the finding knows best.
        """
        if self._regraded is not None:
            return self._regraded
        if own is None:
            return self._severity
        lightened = self._severity < max(self.record.severity.values())
        return min(own, self._severity) if lightened else own


class RuleSet:
    """The active rules, filed so that a draft pays only for those that it wakes.

    ``known`` are the ids of all rules, on or off, and their former ones; ``allowed`` what the
    configuration accepts, ``lexicon`` the house's own; ``filed`` is what wakes the rules, and
    maybe others, if that is known already.
    """

    def __init__(
        self,
        active: Iterable[Active],
        known: Iterable[str] = (),
        allowed: Sequence[Allowed] = (),
        lexicon: "Lexicon | None" = None,
        filed: Waking | None = None,
    ) -> None:
        self.active: Sequence[Active] = tuple(active)
        self.ids = frozenset(entry.record.id for entry in self.active)
        self.known = frozenset(known) | self.ids
        self.yields = {e.record.id: e.record.yields for e in self.active if e.record.yields}
        self.allowed = allowed
        self.lexicon = lexicon
        self._by_id = {entry.record.id: entry for entry in self.active}
        self._filed = filed or waking([entry.record for entry in self.active])
        # With a lexicon of the house, nothing tells beforehand what its rules look for.
        needy = (entry.record for entry in self.active if lexicon is not None)
        by_house = {record.id for record in needy if "lexicon" in record.needs}
        self._always = by_house.union(self._filed.always)
        self._terms = Terms(self._filed.terms, self.ids)
        self._openings = frozenset(self._filed.openings)
        self._literals = frozenset(
            literal
            for literal, rules in self._filed.literals.items()
            if not self.ids.isdisjoint(rules)
        )
        self._held = Literals(self._literals)

    def woken(self, doc: Document) -> list[Active]:
        """The rules that have something to look for in this draft, in the order of their ids."""
        words, pairs = self._terms.held(doc)
        openings = self._openings & doc.openings.all if self._openings else frozenset()
        literals = self._held.held(doc.folded, doc.signs)
        doc.told(Pulled(words, pairs, openings, literals, self._literals))
        rules = self._always.union(
            *self._terms.rules(words, pairs),
            *map(self._filed.openings.__getitem__, openings),
            *map(self._filed.literals.__getitem__, literals),
        )
        return [self._by_id[rule] for rule in sorted(rules & self.ids)]


def rule_set(
    records: Sequence[Record],
    config: Config,
    lexicon: "Lexicon | None" = None,
    filed: Waking | None = None,
) -> RuleSet:
    """The rules that ``config`` switches on.  Raises ``ConfigError`` for unknown names.

    ``filed`` is what wakes the rules, if that is known already.
    """
    choices = choose(records, config)
    known = {name: record for record in records for name in (record.id, *record.was)}
    where = f"{config.file}: " if config.file else ""
    for name, values in config.options.items():
        if name not in known:
            hint = nearest(name, known)
            raise ConfigError(f"{where}“options”: no rule is called “{name}”{hint}")
        _check_options(known[name], values, where)
    active = [
        Active(record, config)
        for record in sorted(records, key=lambda record: record.id)
        if choices[record.id].on
    ]
    return RuleSet(active, known, config.allow, lexicon, filed)


def _check_options(record: Record, values: Mapping[str, Any], where: str) -> None:
    for key in values:
        if key not in record.options:
            hint = nearest(key, record.options)
            raise ConfigError(f"{where}options.“{record.id}”: unknown option “{key}”{hint}")
    try:
        settings(record, values)
    except ValueError as error:
        raise ConfigError(f"{where}options.“{record.id}”: {error}") from None


def _options(record: Record, config: Config) -> Mapping[str, Any]:
    """The settings of a rule; a ``file`` is relative to the configuration that names it."""
    found: dict[str, Any] = {}
    for key in SHARED:
        if key in record.options and getattr(config, key) not in ("", "none"):
            found[key] = getattr(config, key)
    for name in (*record.was, record.id) if config.options else ():
        found.update(config.options.get(name, {}))
    if "file" in found and isinstance(found["file"], str) and found["file"]:
        found["file"] = os.path.join(config.folder, found["file"])
    return found


def regraded(record: Record, config: Config) -> Severity | None:
    """The severity that the configuration gives a rule, or ``None``."""
    key = most_specific(record, config.severity)
    return config.severity[key] if key else None


class Listing(NamedTuple):
    """A rule with its state, for ``newslint rules`` and ``explain``."""

    record: Record
    choice: Choice
    severity: Severity


def listing(records: Sequence[Record], config: Config) -> list[Listing]:
    """Every rule with its state under a configuration and the reason for it."""
    choices = choose(records, config)
    return [
        Listing(
            record,
            choices[record.id],
            regraded(record, config) or Severity(record.severity[config.stage]),
        )
        for record in sorted(records, key=lambda record: record.id)
    ]
