"""What a repair would change, in whole words: what stands there now, and what would."""

from newslint.text import Edit, Fix

LONGEST_BEFORE, LONGEST_AFTER = 40, 60  # characters of a change that is quoted in full


def quotable_change(text: str, fix: Fix) -> tuple[str, str] | None:
    """The words before and after a repair of ``text``, or ``None`` if its title says it better."""
    if len(fix.edits) != 1:
        return None
    before, after = _whole_words(text, fix.edits[0])
    if len(before) > LONGEST_BEFORE or len(after) > LONGEST_AFTER:
        return None
    before, after = before.strip(), after.strip()
    return (before, after) if before or after else None


def _whole_words(text: str, edit: Edit) -> tuple[str, str]:
    """The words that an edit touches, before and after."""
    start, end, new = edit
    if end - start > LONGEST_BEFORE:
        return text[start:end], new
    while start > max(0, edit.start - LONGEST_BEFORE) and _inside_word(text, start):
        start -= 1
    while end < min(len(text), edit.end + LONGEST_BEFORE) and _inside_word(text, end):
        end += 1
    if start == end:  # something put in after a word: show the word
        while start > max(0, end - LONGEST_BEFORE) and text[start - 1].isalnum():
            start -= 1
    return text[start:end], text[start : edit.start] + new + text[edit.end : end]


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
