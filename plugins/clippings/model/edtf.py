"""Dates as EDTF says them (ISO 8601-2:2019, levels 0 to 2)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from clippings.model.pickling import PickledByArguments

_NEVER = "9999-99-99"
"""Stands for a day that is not known; it sorts after all others."""
UNDATED = (_NEVER, _NEVER, "")
"""The key by which what has no date is sorted (`Edtf.sort_key`): after what has one."""


@dataclass(frozen=True, slots=True)
class Edtf(PickledByArguments):
    """A date expression, and the first and last day it can mean.

    A qualifier (``?``, ``~``, ``%``) does not widen them: it says how sure the date is, not which days it spans.
    """

    text: str
    """The expression, such as ``2016-07-22/2016-07-25`` or ``201X~``."""
    earliest: str | None
    """The first day, ``YYYY-MM-DD``; None where the expression has an open beginning."""
    latest: str | None
    """The last day, inclusive; None where it has an open end."""

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The key by which dates are sorted: by first day, or by last day where the beginning is open."""
        return (self.earliest or self.latest or _NEVER, self.latest or _NEVER, self.text)

    @property
    def qualified(self) -> bool:
        """Whether it, or a part of it, is uncertain or approximate."""
        return any(sign in self.text for sign in "?~%")


def calendar_form(date: Edtf | None) -> str | None:
    """A date as HTML, schema.org and CSL take it: an exact year, month or day; None for any other. Of a time of day it
    is the day."""
    return _exact(date.text) if date else None


@lru_cache(maxsize=65536)
def _exact(text: str) -> str | None:
    found = re.fullmatch(r"([0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?)(T[^/]*)?", text)
    return found[1] if found else None


def instant(date: Edtf) -> str | None:
    """An exact day or time as xsd:dateTime in UTC: ``2016-02-04T10:00:00+01`` is ``2016-02-04T09:00:00Z``, and a day
    its beginning. None for any other date, and where the time in UTC leaves the years 1 to 9999.

    https://www.w3.org/TR/xmlschema11-2/#dateTime knows neither leap seconds nor hours without minutes in a zone.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[^/]*)?", date.text):
        return None
    text = date.text.replace("T24", "T00").replace(":60", ":59")
    try:
        found = datetime.fromisoformat(text) + timedelta(days="T24" in date.text)
        found = found.astimezone(UTC) if found.tzinfo else found
    except OverflowError:
        return None
    return f"{found.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
