"""Which drafts a run reads: files as named, folders walked in a fixed order."""

import os
from collections.abc import Iterator, Sequence

from newslint.readers import EXTENSIONS
from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_SKIPPED = frozenset({"node_modules", "__pycache__"})


def drafts(paths: Sequence[str], exclude: Sequence[str] = (), base: str = ".") -> Iterator[str]:
    """The drafts under ``paths``, sorted inside each folder, none twice.

    A file that is named is read whatever its ending and whatever is excluded.  In a folder only
    files with a known ending count; hidden files, what ``.gitignore`` files leave out and what
    matches ``exclude`` (gitignore patterns, relative to ``base``) are skipped.  Links to folders
    are not followed.
    """
    seen: set[str] = set()
    for path in paths:
        found = _walk(path, _Ignored(path, exclude, base)) if os.path.isdir(path) else [path]
        for draft in found:
            name = os.path.normpath(draft)
            if name not in seen:
                seen.add(name)
                yield name


def _walk(folder: str, ignored: "_Ignored") -> Iterator[str]:
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    if any(entry.name == ".gitignore" for entry in entries):
        ignored.read(folder)
    folders = []
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        if entry.is_dir(follow_symlinks=False):
            if not ignored(entry.path, True):
                folders.append(entry.path)
        elif _is_draft(entry) and not ignored(entry.path, False):
            yield entry.path
    for inner in folders:
        yield from _walk(inner, ignored)


def _is_draft(entry: "os.DirEntry[str]") -> bool:
    return os.path.splitext(entry.name)[1].lower() in EXTENSIONS and entry.is_file()


class _Ignored:
    """What .gitignore files and the configuration leave out; reads pathspec only if needed."""

    def __init__(self, top: str, exclude: Sequence[str], base: str) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []
        if exclude:
            self._add(os.path.abspath(base), exclude)
        for folder in _up_to_repository(os.path.abspath(top)):
            self.read(folder)

    def read(self, folder: str) -> None:
        """Take the rules of a folder's .gitignore, if it has one."""
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as f:
                self._add(os.path.abspath(folder), f.read().splitlines())
        except OSError:
            return

    def _add(self, folder: str, lines: Sequence[str]) -> None:
        from pathspec import GitIgnoreSpec

        self._specs.append((folder, GitIgnoreSpec.from_lines(lines)))

    def __call__(self, path: str, is_folder: bool) -> bool:
        if not self._specs:
            return False
        whole = os.path.abspath(path)
        verdict = False
        for folder, spec in self._specs:
            if not whole.startswith(folder.rstrip(os.sep) + os.sep):
                continue
            inside = os.path.relpath(whole, folder).replace(os.sep, "/") + "/" * is_folder
            told = spec.check_file(inside).include
            if told is not None:
                verdict = told
        return verdict


def _up_to_repository(folder: str) -> list[str]:
    """The folders above ``folder`` up to the root of its repository, outermost first."""
    above: list[str] = []
    here = folder
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return []
        above.append(parent)
        here = parent
    return above[::-1]
