"""When the draft itself is dated: what its metadata, its dateline or a line of its own says."""

from __future__ import annotations  # a draft without a full date needs no calendar

import re

from newslint.analysis.dates import WrittenDate, written_dates
from newslint.analysis.tokens import Vocabulary, fold
from newslint.text import lazy_pattern
from newslint.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newslint.calendar import date as CalendarDate  # noqa: N812

# What content systems call it, the date of publication before that of the last change.
_KEYS = (
    "date", "published", "publishdate", "publish_date", "publish-date", "pubdate", "pub_date",
    "published_at", "publishedat", "publication_date", "publication-date", "datepublished",
    "date_published", "article:published_time", "firstpublished", "first_published", "issued",
    "dc.date", "dc.date.issued", "datetime", "embargo", "created", "lastmod", "updated",
    "modified", "last_modified", "datemodified", "article:modified_time",
)  # fmt: skip
_ISO_START = lazy_pattern(r"\s*[\"']?(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_STAMP = lazy_pattern(
    r"(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|date)(?: on| at)?[: ]*)?"
    r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,? ?(?:[A-Z]{2,4},? )?(?:on )?)?",
    re.IGNORECASE,
)
_STAMP_END = lazy_pattern(
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?[ .]*\Z", re.IGNORECASE
)
_DATELINE = lazy_pattern(r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w. ]{1,24})?,? \Z")
_DATELINE_END = lazy_pattern(r" ?(?:\([^)\n]{2,30}\) ?)?[-–—:]")
_FIRST_YEAR, _LAST_YEAR = 1600, 2200  # of drafts; other years are the blanks of a form
_FURNITURE = 6  # blocks at the head and foot of a draft in which its date may stand


class DraftDate(NamedTuple):
    """The day a draft is dated, and the place that says so (in the hidden tail for metadata)."""

    day: CalendarDate
    start: int
    end: int


def of_metadata(values: Mapping[str, tuple[str, int, int]]) -> DraftDate | None:
    """The date that metadata gives: key to value as written and its place."""
    for key in _KEYS if values else ():
        if key in values:
            value, start, end = values[key]
            day = read_day(value)
            if day is not None:
                return DraftDate(day, start, end)
    return None


def read_day(value: str) -> CalendarDate | None:
    """A day written in full in a metadata value, in ISO or with the month's name."""
    day = _any_day(value)
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _any_day(value: str) -> CalendarDate | None:
    iso = _ISO_START.match(value)
    if iso:
        from newslint.calendar import date as calendar_date

        try:
            return calendar_date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    folded = fold(value[:100])
    for date in written_dates(value[:100], folded, Vocabulary(folded).words):
        if date.calendar is not None:
            return date.calendar
    return None


def of_prose(
    prose: str, blocks: Sequence[tuple[int, int]], dates: Sequence[WrittenDate]
) -> DraftDate | None:
    """The date of a line of its own at head or foot, or of a dateline with its year.

    ``blocks`` are start and end of each block in order, ``dates`` those of ``written_dates``.
    """
    if all(date.year is None for date in dates):
        return None
    edges = [*blocks[:_FURNITURE], *blocks[_FURNITURE:][-_FURNITURE:]]
    found: set[tuple[CalendarDate, int, int]] = set()
    for date in dates:
        is_told = date.year is not None and any(
            start <= date.start < end and _dates_the_draft(prose, start, end, date)
            for start, end in edges
        )
        day = date.calendar if is_told else None
        if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR:
            found.add((day, date.start, date.end))
    if not found:
        return None
    day, start, end = max(found)  # published, then updated: the later one dates the copy
    return DraftDate(day, start, end)


def _dates_the_draft(prose: str, start: int, end: int, date: WrittenDate) -> bool:
    before, after = prose[start : date.start], prose[date.end : end]
    if _STAMP.fullmatch(before) and _STAMP_END.fullmatch(after):
        return True
    return _DATELINE.fullmatch(before) is not None and _DATELINE_END.match(after) is not None
