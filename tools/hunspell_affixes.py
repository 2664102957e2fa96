"""Expands a hunspell dictionary into its word forms.

Only what the English dictionaries of SCOWL use: one-character flags, prefixes and suffixes with
one rule a line, prefix and suffix crossed where both allow it.  Format: hunspell(5).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """One rule: take ``strip`` off, put ``add`` on, if the word fits ``condition``."""

    strip: str
    add: str
    condition: re.Pattern[str]
    crosses: bool
    is_prefix: bool

    def apply(self, word: str) -> str | None:
        """The form of ``word``, or ``None`` where the rule does not fit."""
        if not self.condition.search(word):
            return None
        if self.is_prefix:
            return self.add + word[len(self.strip) :] if word.startswith(self.strip) else None
        if not word.endswith(self.strip):
            return None
        return word[: len(word) - len(self.strip)] + self.add


def read_affixes(path: Path) -> dict[str, list[Affix]]:
    """The rules of an ``.aff`` file by flag."""
    rules: dict[str, list[Affix]] = {}
    crosses: dict[str, bool] = {}
    for line in path.read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) < 4 or parts[0] not in ("PFX", "SFX"):
            continue
        kind, flag = parts[:2]
        if len(parts) == 4:
            crosses[flag] = parts[2] == "Y"
            continue
        strip, add, condition = (
            part.replace("0", "") if part == "0" else part for part in parts[2:5]
        )
        add = add.partition("/")[0]
        is_prefix = kind == "PFX"
        pattern = re.compile(f"^{condition}" if is_prefix else f"{condition}$")
        rules.setdefault(flag, []).append(Affix(strip, add, pattern, crosses[flag], is_prefix))
    return rules


def expand(dictionary: Path, affixes: Path) -> Iterator[str]:
    """All forms of all words of a ``.dic`` file, in any order, some twice."""
    rules = read_affixes(affixes)
    for line in dictionary.read_text("utf-8").splitlines()[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        if not word or "c" in flags or word[0].isdigit():
            continue
        yield word
        yield from _forms(word, [rule for flag in flags for rule in rules.get(flag, ())])


def _forms(word: str, rules: list[Affix]) -> Iterator[str]:
    for rule in rules:
        form = rule.apply(word)
        if form is None:
            continue
        yield form
        if rule.is_prefix or not rule.crosses:
            continue
        for prefix in rules:
            if prefix.is_prefix and prefix.crosses:
                crossed = prefix.apply(form)
                if crossed is not None:
                    yield crossed
