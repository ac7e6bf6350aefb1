"""All reasons between all articles, gathered into each article's links."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as day
from math import inf
from typing import Any

from clippings.links import likeness, reasons
from clippings.links.found import Found
from clippings.links.reuse import text_reuse
from clippings.model.dossier import Archive, Link, Reason
from clippings.model.edtf import Edtf, wording
from clippings.model.problem import Result

MOST_LINKS = 8
NEAR_DAYS = 7
SAME_TIME, DAYS_APART = 0.5, 0.4
"""What nearness in time weighs."""
Span = tuple[float, float]

REASONS: tuple[Callable[[Archive], Iterator[Found]], ...] = (
    reasons.by_editor,
    reasons.replies,
    reasons.cites,
    reasons.same_event,
    reasons.same_question,
    likeness.shared_quotation,
    text_reuse,
    likeness.shared_names,
    reasons.same_author,
)


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """``links`` of every article: the strongest few, strongest first. Its fingerprints have done their work."""
    between: dict[str, dict[str, list[Reason]]] = defaultdict(lambda: defaultdict(list))
    for find in REASONS:
        for found in find(archive):
            between[found.a][found.b].append(found.reason)
            between[found.b][found.a].append(found.back)
    spans = {id: span_of(dossier.date) for id, dossier in archive.dossiers.items()}
    facets = {}
    for id in archive.dossiers:
        reasons = between.pop(id, {})
        # weighed first and told after: a large group gives an article many more links than are shown
        order = sorted((-weight(found, spans[id], spans[to]), to) for to, found in reasons.items())
        links = (Link(to, (*reasons[to], *near_in_time(id, to, archive))) for _, to in order[:MOST_LINKS])
        facets[id] = {"links": tuple(links), "fingerprints": b""}
    return Result(facets)


def weight(reasons: Sequence[Reason], a: Span | None, b: Span | None) -> float:
    """The weight of a link for these reasons, nearness in time added."""
    return round(sum(reason.weight for reason in reasons) + nearness(a, b), 4)


def nearness(a: Span | None, b: Span | None) -> float:
    if a is None or b is None:
        return 0.0
    apart = max(a[0], b[0]) - min(a[1], b[1])
    return SAME_TIME if apart <= 0 else DAYS_APART if apart <= NEAR_DAYS else 0.0


def span_of(date: Edtf | None) -> Span | None:
    """A date's first and last day as numbers; an open end is without end."""
    if date is None:
        return None
    first = day.fromisoformat(date.earliest).toordinal() if date.earliest else -inf
    return first, day.fromisoformat(date.latest).toordinal() if date.latest else inf


def near_in_time(a: str, b: str, archive: Archive) -> Iterator[Reason]:
    """Nearness in time is a reason only beside another: alone it would link a whole day's papers."""
    one, other = archive.dossiers[a].date, archive.dossiers[b].date
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
