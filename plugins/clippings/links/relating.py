"""All reasons between all articles, gathered into each article's links."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from clippings.links import likeness, reasons
from clippings.links.found import Found
from clippings.links.reuse import text_reuse
from clippings.model.dossier import Archive, Link, Reason
from clippings.model.edtf import Edtf, overlaps, wording
from clippings.model.problem import Result

MOST_LINKS = 8
NEAR_DAYS = 7

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
    facets = {}
    for id in archive.dossiers:
        links = [Link(to, (*found, *near_in_time(id, to, archive))) for to, found in between[id].items()]
        links.sort(key=lambda link: (-link.weight, link.to))
        facets[id] = {"links": tuple(links[:MOST_LINKS]), "fingerprints": b""}
    return Result(facets)


def near_in_time(a: str, b: str, archive: Archive) -> Iterator[Reason]:
    """Nearness in time is a reason only beside another: alone it would link a whole day's papers."""
    one, other = archive.dossiers[a].date, archive.dossiers[b].date
    if one is None or other is None:
        return
    if overlaps(one, other):
        words = f"published at the same time: {wording(one)} and {wording(other)}"
        yield Reason("near-in-time", words if one.text != other.text else f"both published {wording(one)}", 0.5)
    elif (days := gap(one, other)) is not None and days <= NEAR_DAYS:
        yield Reason("near-in-time", f"published {days} day{'s' if days > 1 else ''} apart", 0.4)


def gap(a: Edtf, b: Edtf) -> int | None:
    """Days between two dates that do not overlap; None when either is open towards the other."""
    first, last = (a, b) if (a.latest or "9999") < (b.earliest or "0000") else (b, a)
    if first.latest is None or last.earliest is None:
        return None
    return (date.fromisoformat(last.earliest) - date.fromisoformat(first.latest)).days
