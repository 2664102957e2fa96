"""The last line of a report, in plain words."""

from newslint.diagnostic import Summary


def verdict(summary: Summary, timed: bool = False) -> str:
    """What a run came to, in a sentence or two; how long it took only if ``timed``."""
    drafts = counted(summary.drafts, "draft")
    found = [
        counted(number, word)
        for number, word in (
            (summary.errors, "error"),
            (summary.warnings, "warning"),
            (summary.notes, "note"),
        )
        if number
    ]
    if found:
        said = [f"{_listed(found)} in {drafts}."]
    elif summary.drafts:
        said = [f"No faults found in {drafts}."]
    else:
        said = ["No draft was read."]
    if summary.fixable:
        share = "it" if summary.shown == 1 else f"{summary.fixable:,} of them"
        said.append(f"newslint fix can repair {share}.")
    if summary.held_back:
        them = "it" if summary.held_back == 1 else "them"
        said.append(f"{counted(summary.held_back, 'note')} held back; --notes shows {them}.")
    if summary.unreadable:
        said.append(f"{counted(summary.unreadable, 'file')} could not be read.")
    if summary.crashed:
        times = "once" if summary.crashed == 1 else f"{summary.crashed} times"
        said.append(f"A rule broke down {times}; the other rules went on.")
    if timed:
        said.append(f"({summary.seconds:.1f}\u00a0s)")
    return " ".join(said)


def counted(number: int, word: str) -> str:
    """ "1 draft", "1,200 drafts"."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
