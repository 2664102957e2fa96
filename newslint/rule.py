"""The waist: all that a rule file needs, and all that it may import.

A rule is one file under a pack's folder, in TOML (see ``newslint.kinds``) or a Python module::

    '''One person, one spelling.

    The first line is the title, the rest says why: it becomes the page of the rule.
    '''
    from newslint.rule import Bad, Document, Finding, Good, Options, Severity

    MESSAGE = "“{found}” is spelt “{usual}” elsewhere."
    SEVERITY = Severity.WARNING

    class Settings(Options):
        min_confidence: float = 0.9

    BAD = [Bad("Ann Gonzalez spoke. Later, ⟦Gonzales⟧ left.")]
    GOOD = [Good("Ann Gonzalez and Luis Gonzales met.", why="two people")]

    def check(doc: Document, options: Settings) -> Iterable[Finding]: ...
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint import analysis
from newslint.document import Document
from newslint.enums import IntEnum, StrEnum
from newslint.readers import Block, BlockKind, Entry, Link
from newslint.text import Edit, Fix, Safety, Span, lazy_pattern
from newslint.typing import TYPE_CHECKING, Any, NamedTuple, Protocol

# What analyses export to rules.  A rule imports these names from here like any other; the module
# behind one is imported then and not before, so that a clean draft does not pay for it.  To add
# one, name it in both places.
_FROM_ANALYSES = {
    "british_spellings": "variants",
    "capital_slips": "capital_slips",
    "common_typos": "common_typos",
    "misspellings": "misspellings",
    "misspellings_in": "misspellings",
    "respellings": "dialect",
    "unbalanced": "quotations",
    "dialect_strangers": "variants",
    "hyphen_variants": "variants",
    "name_key": "name_keys",
    "is_derivation": "slips",
    "distance": "slips",
    "Difference": "quotations",
    "difference": "quotations",
    "Echo": "quotations",
    "echoes": "quotations",
    "is_one_name": "acronyms",
    "FigureKind": "quantities",
    "Figures": "quantities",
    "MixedForms": "name_forms",
    "NameVariant": "name_variants",
    "Quantity": "quantities",
    "Quotation": "speech",
    "Words": "quotations",
    "say_number": "arithmetic",
    "slip_of_digits": "arithmetic",
    "unit_pairs": "conversions",
    "CurrencyPair": "exchange",
    "currency_pairs": "exchange",
    "judge_rates": "exchange",
    "Change": "comparisons",
    "is_other_measure": "comparisons",
    "relative_change": "comparisons",
    "stated_changes": "stated_changes",
    "StatedChange": "stated_changes",
    "changes": "comparisons",
    "agrees": "shares",
    "shares_said_twice": "shares",
    "wrong_sums": "sums",
    "bounds": "comparisons",
    "said_change": "comparisons",
    "counted_thing": "retold_keys",
    "digit_kin": "digit_slips",
    "said": "quantities",
    "words_of": "quotations",
    "WrittenDate": "dates",
}
if TYPE_CHECKING:
    from typing import ClassVar

    from newslint.analysis.acronyms import is_one_name as is_one_name
    from newslint.analysis.ages import Age as Age
    from newslint.analysis.arithmetic import say_number as say_number
    from newslint.analysis.arithmetic import slip_of_digits as slip_of_digits
    from newslint.analysis.capital_slips import capital_slips as capital_slips
    from newslint.analysis.common_typos import common_typos as common_typos
    from newslint.analysis.comparisons import Change as Change
    from newslint.analysis.comparisons import bounds as bounds
    from newslint.analysis.comparisons import changes as changes
    from newslint.analysis.comparisons import is_other_measure as is_other_measure
    from newslint.analysis.comparisons import relative_change as relative_change
    from newslint.analysis.comparisons import said_change as said_change
    from newslint.analysis.conversions import unit_pairs as unit_pairs
    from newslint.analysis.dates import WrittenDate as WrittenDate
    from newslint.analysis.dates_lives import DayRange as DayRange
    from newslint.analysis.dates_lives import Life as Life
    from newslint.analysis.dialect import respellings as respellings
    from newslint.analysis.digit_slips import digit_kin as digit_kin
    from newslint.analysis.exchange import CurrencyPair as CurrencyPair
    from newslint.analysis.exchange import currency_pairs as currency_pairs
    from newslint.analysis.exchange import judge_rates as judge_rates
    from newslint.analysis.links import WebLink as WebLink
    from newslint.analysis.misspellings import misspellings as misspellings
    from newslint.analysis.misspellings import misspellings_in as misspellings_in
    from newslint.analysis.name_forms import MixedForms as MixedForms
    from newslint.analysis.name_keys import name_key as name_key
    from newslint.analysis.name_variants import NameVariant as NameVariant
    from newslint.analysis.quantities import FigureKind as FigureKind
    from newslint.analysis.quantities import Figures as Figures
    from newslint.analysis.quantities import Quantity as Quantity
    from newslint.analysis.quantities import said as said
    from newslint.analysis.quotations import Difference as Difference
    from newslint.analysis.quotations import Echo as Echo
    from newslint.analysis.quotations import Words as Words
    from newslint.analysis.quotations import difference as difference
    from newslint.analysis.quotations import echoes as echoes
    from newslint.analysis.quotations import unbalanced as unbalanced
    from newslint.analysis.quotations import words_of as words_of
    from newslint.analysis.retold_keys import counted_thing as counted_thing
    from newslint.analysis.shares import agrees as agrees
    from newslint.analysis.shares import shares_said_twice as shares_said_twice
    from newslint.analysis.slips import distance as distance
    from newslint.analysis.slips import is_derivation as is_derivation
    from newslint.analysis.speech import Quotation as Quotation
    from newslint.analysis.stated_changes import StatedChange as StatedChange
    from newslint.analysis.stated_changes import stated_changes as stated_changes
    from newslint.analysis.sums import wrong_sums as wrong_sums
    from newslint.analysis.variants import british_spellings as british_spellings
    from newslint.analysis.variants import dialect_strangers as dialect_strangers
    from newslint.analysis.variants import hyphen_variants as hyphen_variants


def __getattr__(name: str) -> Any:
    if name not in _FROM_ANALYSES:
        raise AttributeError(f"newslint.rule has no {name}")
    return getattr(getattr(analysis, _FROM_ANALYSES[name]), name)


__all__ = [
    "PROSE_FIELDS",
    "Bad",
    "Block",
    "BlockKind",
    "Check",
    "Document",
    "Edit",
    "Entry",
    "FigureKind",
    "Figures",
    "Finding",
    "Fix",
    "Good",
    "Link",
    "NamedTuple",
    "Options",
    "Place",
    "Rule",
    "Safety",
    "Severity",
    "Span",
    "Speech",
    "Stage",
    "Triggers",
    "is_one_name",
    "lazy_pattern",
    "lexicon_triggers",
    "match_case",
    "replace",
    "say_number",
    "slip_of_digits",
    "unit_pairs",
]


class Severity(IntEnum):
    """How much a finding matters to the desk."""

    NOTE = 1  # worth a look when there is time; held back from the report by default
    WARNING = 2  # probably wrong: look before it goes out
    ERROR = 3  # certainly wrong, or must never be printed


class Stage(StrEnum):
    """Where the draft is on its way to print; the same leftover weighs differently."""

    DRAFT = "draft"
    PUBLISH = "publish"


class Speech(StrEnum):
    """What a rule does about direct speech."""

    SKIP = "skip"  # what people say is theirs: style and usage keep out
    READ = "read"  # names, figures, leftovers and misspellings count inside quotations too


PROSE_FIELDS = frozenset(BlockKind) - {BlockKind.HIDDEN}


class Place(NamedTuple):
    """A stretch of prose with a word on what is there ("spelt *Illston* here")."""

    start: int
    end: int
    label: str = ""


class Finding(NamedTuple):
    """What a rule says, in prose offsets.

    The rule's message is filled from ``slots``; ``{found}`` is the text of the place unless
    given.  ``others`` are the other places that belong to it, ``fixes`` the possible repairs,
    the best first.  ``confidence`` (0 to 1) and ``severity`` override the rule's own.
    """

    start: int
    end: int
    slots: Mapping[str, str] = {}
    label: str = ""
    others: Sequence[Place] = ()
    fixes: Sequence[Fix] = ()
    confidence: float | None = None
    severity: Severity | None = None
    message: str | None = None  # a rule with several wordings gives the template here


class Triggers(NamedTuple):
    """What a draft must hold for a rule to be worth running: any one of these is enough.

    ``words`` are whole folded words, ``pairs`` two of them side by side, whatever marks or blanks
    part them, ``openings`` the first folded word of a line or the first two (``#``: a figure),
    ``literals`` any folded characters.  None given: the rule always runs.  This is what keeps a
    draft's cost low with hundreds of rules: the rarer a trigger, the better.
    """

    words: frozenset[str] = frozenset()
    literals: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    openings: frozenset[str] = frozenset()


def lexicon_triggers() -> Triggers:
    """What a draft must hold for the shipped lexicon to have anything to say on it.

    That is a listed wrong form, of two words of it those that stand together, or the given name
    of a listed person.  For a rule that ``NEEDS`` the lexicon: with one of the house it always
    runs.
    """
    from newslint.knowledge.lexicon import world

    words, pairs = world().signs_of_wrong
    return Triggers(words=words | world().given_names, pairs=pairs)


class Bad(NamedTuple):
    """A text that the rule must flag at every ⟦marked⟧ span, and nowhere else.

    ``fix`` is the text after the first fix of every finding.  ``format`` is the file ending,
    ``options`` and ``stage`` are those of the run.
    """

    text: str
    fix: str | None = None
    why: str = ""
    format: str = "txt"
    options: Mapping[str, Any] = {}


class Good(NamedTuple):
    """A text on which the rule must stay silent, and ``why``."""

    text: str
    why: str = ""
    format: str = "txt"
    options: Mapping[str, Any] = {}


class Options:
    """The settings of a rule: annotated class attributes with defaults, of simple types.

    ``Settings.from_mapping({"min_confidence": 0.8})`` raises ``ValueError`` for an unknown
    name or a value of another type than the default's.
    """

    defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        inherited = cls.__mro__[1].__dict__.get("defaults", {})
        own = {name: getattr(cls, name) for name in cls.__annotations__ if name != "defaults"}
        cls.defaults = {**inherited, **own}

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Options:
        """The defaults with ``values`` in their place."""
        options = cls()
        for name, value in values.items():
            if name not in cls.defaults:
                raise ValueError(f"unknown option “{name}”")
            default = cls.defaults[name]
            if isinstance(default, float) and isinstance(value, int):
                value = float(value)
            if isinstance(default, (tuple, list)) and isinstance(value, (tuple, list)):
                value = type(default)(value)
            if type(value) is not type(default):
                wanted = type(default).__name__
                raise ValueError(f"option “{name}” takes a {wanted}, not {value!r}")
            setattr(options, name, value)
        return options


class Check(Protocol):
    """The body of a rule: reads a document, yields what it finds in any order."""

    def __call__(self, doc: Document, options: Any, /) -> Iterable[Finding]:
        """The findings on ``doc``; may be a generator."""


class Rule(NamedTuple):
    """A rule as the engine holds it, whatever dialect its file is written in."""

    id: str
    title: str
    message: str
    severity: Mapping[Stage, Severity]
    kind: str = "python"
    why: str = ""
    path: str = ""
    on: bool = True  # whether the default preset runs it
    confidence: float = 0.9
    speech: Speech = Speech.READ
    fields: frozenset[BlockKind] = PROSE_FIELDS
    safety: Safety = Safety.UNSAFE  # of its fixes
    needs: frozenset[str] = frozenset({"document"})
    sources: Sequence[str] = ()
    was: Sequence[str] = ()
    yields: Sequence[str] = ()  # globs of rules that say it better where both speak of a place
    tags: frozenset[str] = frozenset()
    options: type[Options] = Options

    @property
    def family(self) -> str:
        """The first half of the id: the folder that the rule's file lies in."""
        return self.id.partition("/")[0]


def match_case(found: str, wanted: str) -> str:
    """``wanted`` with the capitals of ``found``: "Teh" gives "The", "TEH" gives "THE"."""
    if len(found) > 1 and found.isupper():
        return wanted.upper()
    if found[:1].isupper():
        return wanted[:1].upper() + wanted[1:]
    return wanted


def replace(
    start: int, end: int, text: str, safety: Safety = Safety.UNSAFE, title: str = ""
) -> Fix:
    """The fix that puts ``text`` in the place of one stretch of prose."""
    return Fix(title or f"Change to “{text}”", (Edit(start, end, text),), safety)
