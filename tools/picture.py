"""Draw the report on a draft as the terminal shows it: ``python tools/picture.py``.

Runs newslint in a pseudo-terminal, so that the picture is of the real output, and writes
``docs/report.svg``.
"""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

_TOP = Path(__file__).parent.parent
_WIDTH = 88
_COMMAND = [sys.executable, "-m", "newslint", "check", "--isolated", "examples/harbour.txt"]


def main() -> None:
    """Write the picture."""
    controller, terminal = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(_WIDTH), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(
        _COMMAND, cwd=_TOP, stdout=terminal, stderr=terminal, env=environment
    )
    os.close(terminal)
    said = _read(controller)
    process.wait()
    said = re.sub(r"\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)", "", said)  # hyperlinks are not drawn
    said = re.sub(r" \(\d+\.\d+ s\)| in \d+\.\d+ s", "", said)  # nor is this machine's time
    console = Console(width=_WIDTH, record=True, file=io.StringIO())
    console.print("[bold]$ newslint check examples/harbour.txt[/]\n", highlight=False)
    console.print(Text.from_ansi(said.replace("\r\n", "\n")))
    svg = console.export_svg(title="newslint", theme=MONOKAI)
    # The picture must not fetch a font from elsewhere.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    (_TOP / "docs" / "report.svg").write_text(svg, encoding="utf-8")


def _read(controller: int) -> str:
    pieces = []
    while True:
        try:
            piece = os.read(controller, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces).decode("utf-8")


if __name__ == "__main__":
    main()
