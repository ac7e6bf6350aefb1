"""Nearness in time, a reason only beside another: alone it would link a whole day's papers."""

from collections.abc import Iterator
from datetime import date as day
from functools import lru_cache
from math import inf

from clippings.model.edtf import Edtf, wording
from clippings.model.link import Reason

NEAR_DAYS = 7
SAME_TIME, DAYS_APART = 0.5, 0.4
"""What nearness in time weighs."""
Span = tuple[float, float]


def nearness(a: Span | None, b: Span | None) -> float:
    if a is None or b is None:
        return 0.0
    apart = max(a[0], b[0]) - min(a[1], b[1])
    return SAME_TIME if apart <= 0 else DAYS_APART if apart <= NEAR_DAYS else 0.0


def span_of(date: Edtf | None) -> Span | None:
    """A date's first and last day as numbers; an open end is without end."""
    return span(date.earliest, date.latest) if date else None


@lru_cache(maxsize=1 << 14)
def span(earliest: str | None, latest: str | None) -> Span:
    first = day.fromisoformat(earliest).toordinal() if earliest else -inf
    return first, day.fromisoformat(latest).toordinal() if latest else inf


def near_in_time(one: Edtf | None, other: Edtf | None) -> Iterator[Reason]:
    near = nearness(span_of(one), span_of(other))
    if one is None or other is None or not near:
        return
    if near == SAME_TIME:
        words = f"published at the same time: {wording(one)} and {wording(other)}"
        yield Reason("near-in-time", words if one.text != other.text else f"both published {wording(one)}", SAME_TIME)
    else:
        days = gap(one, other)
        yield Reason("near-in-time", f"published {days} day{'s' if days > 1 else ''} apart", DAYS_APART)


def gap(a: Edtf, b: Edtf) -> int:
    """Days between two dates that do not overlap."""
    one, other = span_of(a), span_of(b)
    return int(max(one[0], other[0]) - min(one[1], other[1])) if one and other else 0
