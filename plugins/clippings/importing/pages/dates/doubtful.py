"""Why a day is left to an editor though no other is better told: only a change is seen. Wrong is worse than empty."""

from collections.abc import Iterator, Sequence
from datetime import date

from clippings.importing.pages.dates import days
from clippings.importing.pages.dates.dated import Dated, days_of

_RELIABLE = 7
"""The worth from which on a place can gainsay another."""
_WEAK = 5
"""The worth up to which a place alone is not believed beside a later change."""
_FIRST = "meta article:published_time"
"""When an article was *first* published, by its definition (https://ogp.me/#type_article)."""
_VERSION = 31
"""Days after which a changed article is taken for a new version, which has a day of its own."""


def reason(day: str, dated: Sequence[Dated], changes: Sequence[Dated]) -> str:
    """Why the day should not be taken, in words for an editor; empty where it may be."""
    own = [one for one in dated if one.day.day == day]
    rules = (_is_older, _is_after, _gainsaid, _is_printed_otherwise, _next_day)
    return next((why for rule in rules for why in rule(own, dated, changes)), "")


def _is_older(own: Sequence[Dated], dated: Sequence[Dated], changes: Sequence[Dated]) -> Iterator[str]:
    """Readers see the day of a change alone, long after the one that only the data have: many programs write the day of
    a draft there, or that of another text at the same address. What is defined as the first day is believed."""
    told = days_of(changes)
    seen = [one.day.day for one in (*changes, *dated) if one.printed and one.day.day in told]
    if seen and not any(one.printed or _is_address(one) or one.place == _FIRST for one in own):
        first = own[0]
        if _apart(first.day.day, min(seen)) > _VERSION and first.day.day < min(seen):
            yield f"{first.place} says {first.day.day}, and readers see only that it was changed on {min(seen)}"


def _is_after(own: Sequence[Dated], dated: Sequence[Dated], changes: Sequence[Dated]) -> Iterator[str]:
    """A day that a weak place alone has is later than every change."""
    last = max((one.day.day for one in changes), default="")
    if last and not any(one.printed or one.worth > _WEAK for one in own):
        first = own[0]
        if first.day.day > last and _apart(first.day.day, last) > 1:
            yield f"only {first.place} says {first.day.day}, after the last change on {last}"


def _gainsaid(own: Sequence[Dated], dated: Sequence[Dated], changes: Sequence[Dated]) -> Iterator[str]:
    """The address has another day than the data, and they are not next to each other."""
    for one in own:
        for other in dated:
            if _is_address(one) + _is_address(other) == 1 and min(one.worth, other.worth) >= _RELIABLE:
                data = one if _is_address(other) else other
                if not data.printed and _apart(one.day.day, other.day.day) > 1:
                    yield f"{one.place} says {one.day.day}, and {other.place} {other.day.day}"


def _is_printed_otherwise(own: Sequence[Dated], dated: Sequence[Dated], changes: Sequence[Dated]) -> Iterator[str]:
    """A line calls another day that of publication, and only the data have this one."""
    if any(one.printed or _is_address(one) for one in own):
        return
    for one in dated:
        sure = one.printed and one.place.endswith("says so") and one.worth >= _WEAK
        if sure and one.day.day not in days_of(changes) and _apart(one.day.day, own[0].day.day) > 1:
            yield f"{own[0].place} says {own[0].day.day}, and {one.place} {one.day.day}"


def _next_day(own: Sequence[Dated], dated: Sequence[Dated], changes: Sequence[Dated]) -> Iterator[str]:
    """Readers see the day before or after the one that only the data have, and no time zone explains it."""
    if any(one.printed or _is_address(one) for one in own):
        return
    others = (one for one in dated if one.printed and one.worth >= _RELIABLE)
    for one in others:
        if one.day.day not in days_of(own) | days_of(changes) and days.near(one.day.day, own[0].day.day):
            yield f"{own[0].place} says {own[0].day.day}, and {one.place} {one.day.day}"


def _is_address(one: Dated) -> bool:
    return "address" in one.place


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
