"""Which lines of a draft are new since a revision, as git tells it."""

import os
import re
import subprocess

from newslint.config import ConfigError

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class Changes:
    """Changed lines since ``revision``; asks git once a draft."""

    def __init__(self, revision: str) -> None:
        self._revision = revision
        if revision.startswith("-"):
            raise ConfigError(f"--since: {revision} is not a revision")
        self._git(".", "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")

    def lines(self, draft: str) -> list[range] | None:
        """The changed 1-based lines of a draft; ``None`` if it is wholly new."""
        folder, name = os.path.split(os.path.abspath(draft))
        tracked = self._git(folder, "ls-files", "--", name)
        if not tracked.strip():
            return None
        said = self._git(folder, "diff", "--unified=0", "--no-color", self._revision, "--", name)
        return [
            range(int(start), int(start) + int(count or 1))
            for start, count in _HUNK.findall(said)
            if count != "0"
        ]

    def _git(self, folder: str, *arguments: str) -> str:
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=folder or ".", capture_output=True, text=True
            )
        except OSError as error:
            raise ConfigError(f"--since needs git: {error.strerror}") from None
        if done.returncode:
            said = done.stderr.strip() or f"git knows no revision {self._revision} here"
            raise ConfigError(f"--since: {said}")
        return done.stdout
