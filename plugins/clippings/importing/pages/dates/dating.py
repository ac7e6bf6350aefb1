"""Which of the days that a page says is that of publication: by worth, agreement, and where the day begins."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from clippings.importing.draft import Doubt, Found
from clippings.importing.pages.dates import days, doubtful
from clippings.importing.pages.dates.dated import Dated, days_of
from clippings.importing.pages.fields.said import Said, candidates, found
from clippings.model.evidence import How

_LEAST = 4
"""The score from which on a day is taken."""
_TOLD = 5
"""The score from which on another day is told as a doubt."""
_CHANGED, _RELIABLE = 4, 7
"""What a day of a change is worth less, where a place that is worth so much has an earlier one."""
_CONTEST = 1
"""How near another day's score must come to be a rival."""


class Decided(NamedTuple):
    """A field for a date, and what is doubtful about it."""

    field: Found | None
    """None where the page says no day."""
    doubt: Doubt | None = None
    """What an editor should look at."""


def decided(dated: Sequence[Dated], address_month: str = "", changes: Sequence[Dated] = ()) -> Decided:
    """The day with the best score; none where another comes as near, nothing is worth enough, or it is doubtful.

    ``address_month`` is a month that the address names, such as ``2016-02``; ``changes`` is what the page says of the
    days on which it was changed.
    """
    dated = _read_as_told(_of_publication(dated, changes))
    if not dated:
        return _only_changed(changes)
    said = [_said(one) for one in dated]
    scores = _scores(dated, address_month)
    changed = days_of(changes)
    for day in scores.keys() & changed:
        scores[day] -= _CHANGED if _is_told_earlier(day, dated, changed) else 0
    best = min(scores, key=lambda day: (-scores[day], day))
    best = _where_readers_are(best, dated) or _where_two_agree(best, dated) or best
    rivals = [
        day for day in _ranked(scores, best) if scores[day] > scores[best] - _CONTEST and not days.near(day, best)
    ]
    if rivals or scores[best] < _LEAST:
        every = " and ".join(dict.fromkeys((best, *rivals)))
        why = f"the page says {every}" if rivals else f"only {said[0].place} says {best}"
        return _left_open(said, why)
    if why := doubtful.reason(best, dated, changes):
        return _left_open([*said, *(_said(one) for one in changes if one.printed)], why)
    chosen = next(one for one in said if one.value == best)
    agree = len({_kind(one) for one in dated if one.day.day == best}) > 1
    field = found(chosen, said, f"{chosen.place}{', and others agree' if agree else ''}")
    if others := [day for day in _ranked(scores, best) if scores[day] >= _TOLD]:
        why = f"{chosen.place} says {best}, and another place {' or '.join(others)}"
        return Decided(field, Doubt("date", why, "look which is right"))
    return Decided(field)


def _left_open(said: Sequence[Said], why: str) -> Decided:
    return Decided(Found(None, candidates=candidates(said)), Doubt("date", why, "write the date yourself"))


def _only_changed(changes: Sequence[Dated]) -> Decided:
    """What is left where the page says only when it was changed."""
    if not changes:
        return Decided(None)
    every = " and ".join(sorted({one.day.day for one in changes}))
    return _left_open([_said(one) for one in changes], f"the page says only that it was changed on {every}")


def _of_publication(dated: Sequence[Dated], changes: Sequence[Dated]) -> Sequence[Dated]:
    """All but the data’s times that are those of a change to the second, where other data have an earlier day."""
    times = {one.day.quote for one in changes if not one.printed and len(one.day.quote) > len(one.day.day)}
    others = [one for one in dated if one.day.quote not in times]
    data = [one.day.day for one in others if _kind(one) == "data" and one.worth >= _RELIABLE]
    return others if data and all(min(data) < one.day.day for one in dated if one.day.quote in times) else dated


def _read_as_told(dated: Sequence[Dated]) -> list[Dated]:
    """What readers see, days of numbers read the other way round where the data have only that reading."""
    told = {one.day.day for one in dated if not one.printed}
    times = Counter((one.place, one.day.quote) for one in dated)
    sure = [one.printed and times[one.place, one.day.quote] == 1 for one in dated]
    return [one._replace(day=days.read_as(one.day, told)) if ok else one for one, ok in zip(dated, sure, strict=True)]


def _is_told_earlier(day: str, dated: Sequence[Dated], changes: Collection[str]) -> bool:
    """Whether the page’s data say a day before one on which it was changed, and no line calls that the day of
    publication: then it is none."""
    if any(one.day.day == day and one.place.endswith("says so") for one in dated):
        return False
    before = (one.day.day for one in dated if _kind(one) == "data" and one.worth >= _RELIABLE and one.day.day < day)
    return any(other not in changes and not days.near(other, day) for other in before)


def _ranked(scores: dict[str, float], best: str) -> list[str]:
    """The other days, those with the best scores first."""
    return sorted((day for day in scores if day != best), key=lambda day: (-scores[day], day))


def _scores(dated: Sequence[Dated], address_month: str) -> dict[str, float]:
    """Days → the worth of the best place, and something more for every other place that agrees: most for one of
    another kind, little for one that is likely to copy, or that has it in universal time."""
    scores: dict[str, float] = {}
    for day in {one.day.day for one in dated}:
        best: dict[str, int] = {}
        for one in sorted((one for one in dated if one.day.day == day), key=lambda one: one.worth):
            best[_kind(one)] = one.worth
        places = {one.place.split()[0] for one in dated if one.day.day == day}
        neighbours = {_kind(one) for one in dated if day in one.day.neighbours} - best.keys()
        first, *others = sorted(best.values(), reverse=True)
        scores[day] = first + 0.2 * sum(others) + 0.5 * (len(places) - len(best)) + 0.5 * len(neighbours)
        if address_month and not day.startswith(address_month):
            scores[day] -= 4
    return scores


def _where_readers_are(best: str, dated: Sequence[Dated]) -> str | None:
    """The day that readers see, or the address has, where it is next to the best, which is given in universal time."""
    if any(one.printed for one in dated if one.day.day == best):
        return None
    allowed = {day for one in dated if one.day.day == best for day in one.day.neighbours}
    seen = [one.day.day for one in dated if one.day.day in allowed and one.worth >= 6 and not one.day.neighbours]
    return seen[0] if seen else None


def _where_two_agree(best: str, dated: Sequence[Dated]) -> str | None:
    """The day that readers see and the data have, where it is next to the best, which the address alone has: that can
    be the day of a printed issue."""
    if {_kind(one) for one in dated if one.day.day == best} != {"address"}:
        return None
    told = {one.day.day for one in dated if _kind(one) == "data" and one.worth >= _RELIABLE}
    seen = (one.day.day for one in dated if one.printed and one.worth >= _TOLD and one.day.day in told)
    return next((day for day in seen if days.near(day, best)), None)


def _kind(one: Dated) -> str:
    """Places that do not copy from each other: what machines are told, what readers see, the address."""
    return "seen" if one.printed else "address" if "address" in one.place else "data"


def _said(one: Dated) -> Said:
    inferred = one.place.startswith(("the address", "the file’s name"))
    how: How = "printed" if one.printed else "inferred" if inferred else "extracted"
    return Said(one.day.day, one.place, one.day.quote, how)


def month_of(addresses: Sequence[str]) -> str:
    """The month that addresses name in their path: ``/2016/02/`` is ``2016-02``; empty for none."""
    for address in addresses:
        if match := re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/", address):
            return f"{match[1]}-{match[2]}"
    return ""
