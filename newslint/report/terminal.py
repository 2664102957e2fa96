"""What the report has to know about the terminal: width, colour, and how wide a character is.

Colours are the sixteen that every terminal theme sets for itself, so that they can be read on
light and on dark.  Control characters of a draft never reach the terminal.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence

from newslint.typing import TextIO

Row = Sequence[tuple[str, str]]  # a line of the report: pieces of text with their style

# In rich's words.
_STYLES = {
    "error": "bold red",
    "warning": "bold magenta",
    "note": "bold cyan",
    "error-mark": "red",
    "warning-mark": "magenta",
    "note-mark": "cyan",
    "path": "bold",
    "strong": "bold",
    "good": "green",
    "faint": "dim",
}
_WIDEST, _NARROWEST = 100, 40
_WIDTH_IN_PIPES = 80

# Tabs and breaks become blanks; what would steer the terminal, or turn the text around, is shown
# as a sign of its own.
_STEERING = {
    **{code: 0x2400 + code for code in range(0x20)},
    **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD),
    **dict.fromkeys((0x9, 0xA, 0xB, 0xC, 0xD, 0x85, 0x2028, 0x2029), 0x20),
    **dict.fromkeys(
        (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD
    ),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
_SINGLE_CELLS = re.compile(
    "[ -~\xa0-\u02ff\u2010-\u2015\u2018-\u201e\u2026\u2190-\u2193\u2500-\u257f\ufffd]*"
)


def shown(text: str) -> str:
    """``text`` as it may be printed: as many characters, none that steers the terminal."""
    return text if text.isascii() and text.isprintable() else text.translate(_STEERING)


def cells(text: str) -> int:
    """How many columns a terminal needs for ``text``."""
    if _SINGLE_CELLS.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def columns(text: str) -> int:
    """How many columns a terminal needs for ``text`` as it may be printed."""
    if text.isascii() and text.isprintable():
        return len(text)
    return cells(text.translate(_STEERING))


def width_of(out: TextIO, environment: Mapping[str, str] = os.environ) -> int:
    """The columns to write in: those of the terminal, within what is pleasant to read."""
    wanted = environment.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted) > 0:
        width = int(wanted)
    elif is_terminal(out):
        import shutil

        width = shutil.get_terminal_size((_WIDTH_IN_PIPES, 24)).columns
    else:
        width = _WIDTH_IN_PIPES
    return max(_NARROWEST, min(width, _WIDEST))


def is_terminal(out: TextIO) -> bool:
    """Whether a person looks at the stream."""
    try:
        return out.isatty()
    except (AttributeError, ValueError):
        return False


def wants_colour(out: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to write colour: on terminals, unless NO_COLOR or a dumb one says otherwise."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal(out) and environment.get("TERM", "") not in ("dumb", "unknown")


def write(rows: Iterable[Row], out: TextIO, width: int, colour: bool, link: str = "") -> None:
    """Write the lines of a report, without blanks at their ends.

    Colour is drawn by rich, which knows what a terminal and an old console can do; without
    colour rich is not needed, and not imported.  ``link`` makes the lines lead there.
    """
    if not colour:
        out.writelines("".join(text for text, _ in row).rstrip() + "\n" for row in rows)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=out, force_terminal=True, color_system="standard", width=width, highlight=False
    )
    for row in rows:
        line = Text.assemble(*((text, _STYLES.get(style, "")) for text, style in row))
        line.rstrip()
        if link:
            line.stylize(f"link {link}")
        console.print(line, soft_wrap=True)


def wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` columns, broken between words where possible."""
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        while cells(word) > width:  # a word that fits on no line
            cut = _cut(word, width)
            lines += [line] if line else []
            lines.append(word[:cut])
            line, word = "", word[cut:]
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines


def clipped(text: str, width: int) -> str:
    """``text`` cut to ``width`` columns, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    kept = text[: _cut(text, width - 2)]
    word_end = kept.rfind(" ")
    return (kept[:word_end] if word_end > len(kept) // 2 else kept).rstrip() + " …"


def _cut(text: str, width: int) -> int:
    """How many characters fit into ``width`` columns, at least one."""
    cut = min(len(text), width)
    while cut > 1 and cells(text[:cut]) > width:
        cut -= 1
    return max(cut, 1)
