"""The literals that wake rules, all looked for together."""

from collections.abc import Iterable, Sequence, Set

from newslint.analysis.tokens import signs
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ahocorasick_rs

_WORTH_AN_AUTOMATON = 20_000  # characters


class Literals:
    """Literals of which a folded text has some.

    Looking for each in turn is quick enough for a few short drafts; for more, an automaton that
    finds all in one pass is worth the time that it takes to build.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self._signs: set[str] = set()
        self._characters: list[str] = []  # common ones, which an automaton would find on every line
        self._longer: list[str] = []
        for literal in literals:
            if len(literal) > 1:
                self._longer.append(literal)
            elif signs(literal):
                self._signs.add(literal)
            else:
                self._characters.append(literal)
        self._seen = 0  # characters of the texts so far
        self._automaton: ahocorasick_rs.BytesAhoCorasick | None = None

    def held(self, folded: str, has: Set[str]) -> Set[str]:
        """The literals that stand in a folded text that ``has`` these signs."""
        held = self._signs & has
        held.update(character for character in self._characters if character in folded)
        self._seen += len(folded)
        if self._automaton is None and self._seen >= _WORTH_AN_AUTOMATON:
            self._automaton = _automaton(self._longer)
        if self._automaton is not None:
            raw = folded.encode("utf-8", "surrogatepass")
            found = self._automaton.find_matches_as_indexes(raw, overlapping=True)
            held.update(self._longer[number] for number, *_ in found)
            return held
        held.update(literal for literal in self._longer if literal in folded)
        return held


def _automaton(literals: Sequence[str]) -> "ahocorasick_rs.BytesAhoCorasick":
    import ahocorasick_rs

    # The literals are few, so that the fastest form of an automaton is small enough.
    form = ahocorasick_rs.Implementation.DFA
    raw = [literal.encode("utf-8", "surrogatepass") for literal in literals]
    return ahocorasick_rs.BytesAhoCorasick(raw, implementation=form)
