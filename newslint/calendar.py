"""Days of the calendar.

``datetime`` without what it has a second time in Python, in versions that still read it all.
"""

from newslint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date as date
    from datetime import timedelta as timedelta
else:
    try:
        import _datetime as _days
    except ImportError:
        import datetime as _days

    date, timedelta = _days.date, _days.timedelta
