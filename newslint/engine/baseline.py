"""Findings that were there before newslint came: kept by fingerprint, silent until they change.

A fingerprint is made of the rule, the matched text and the sentence around it, not of line
numbers, so that it survives edits elsewhere in the draft.  Entries are only ever taken out by
themselves: when a draft no longer has a finding, its entry goes.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.analysis.sentences import sentences
from newslint.config import ConfigError
from newslint.diagnostic import Diagnostic
from newslint.text import Source

_VERSION = 1
_DIGEST = 8  # bytes


def fingerprint(said: Diagnostic, source: Source) -> str:
    """The fingerprint of a finding: the same wherever its sentence moves in the draft."""
    text = source.text
    line = source.lines.line_text(said.place.line)
    start = said.place.start - (said.place.column - 1)
    around = next(
        (
            span.of(text)
            for span in sentences(text, start, start + len(line))
            if span.start <= said.place.start < span.end
        ),
        line,
    )
    found = text[said.place.start : said.place.end]
    parts = "\0".join((said.rule, _normal(found), _normal(around)))
    return hashlib.blake2b(parts.encode(), digest_size=_DIGEST).hexdigest()


def _normal(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


class Baseline:
    """Fingerprints per draft, as often as each was found.

    Paths are kept relative to the baseline's own folder.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._known: dict[str, Counter[str]] = {}
        self._stale = False

    @classmethod
    def read(cls, path: str) -> "Baseline":
        """The baseline in a file.  Raises ``ConfigError`` if there is none that can be read."""
        baseline = cls(path)
        try:
            with open(path, encoding="utf-8") as file:
                table = json.load(file)
            if table["version"] != _VERSION:
                raise ConfigError(f"{path}: is a baseline of another version of newslint")
            baseline._known = {draft: Counter(found) for draft, found in table["drafts"].items()}
        except OSError as error:
            raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigError(f"{path}: is not a baseline: {error}") from None
        return baseline

    def add(self, draft: str, source: Source, found: Iterable[Diagnostic]) -> None:
        """Accept everything that was found in a draft."""
        prints = Counter(fingerprint(said, source) for said in found)
        if prints:
            self._known[self._key(draft)] = prints

    def new(self, draft: str, source: Source, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The findings that the baseline does not know; what is no longer found is forgotten."""
        known = self._known.get(self._key(draft))
        if known is None:
            return list(found)
        left = Counter(known)
        unknown = []
        for said in found:
            mark = fingerprint(said, source)
            if left[mark] > 0:
                left[mark] -= 1
            else:
                unknown.append(said)
        gone = +left
        if gone:
            self._stale = True
            self._known[self._key(draft)] = known - gone
        return unknown

    def shrink(self) -> bool:
        """Write the file again if entries were forgotten; gives whether that was so."""
        if self._stale:
            self.write()
        return self._stale

    def write(self) -> int:
        """Write the file, sorted, so that its differences can be read; gives how many entries."""
        drafts = {
            draft: dict(sorted(found.items()))
            for draft, found in sorted(self._known.items())
            if found
        }
        scratch = f"{self._path}.{os.getpid()}"
        with open(scratch, "w", encoding="utf-8", newline="\n") as file:
            json.dump({"version": _VERSION, "drafts": drafts}, file, indent=1, ensure_ascii=False)
            file.write("\n")
        os.replace(scratch, self._path)
        return sum(sum(found.values()) for found in drafts.values())

    def _key(self, draft: str) -> str:
        folder = os.path.dirname(os.path.abspath(self._path))
        return os.path.relpath(draft, folder).replace(os.sep, "/")
