"""Links that the editors of an article chose, those that they forbid, and what is odd in either."""

from collections.abc import Iterator

from clippings.links.declaration import LinkKeys, Pair
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.problem import Problem
from clippings.model.record import Record
from clippings.reading.schema.fields import NESTED, references
from clippings.reading.slips.circles import circle_in
from clippings.wording.messages import gettext


def pinned(dossier: Dossier) -> LinkKeys:
    """The articles that an article's editors want beside it."""
    return dict.fromkeys(dossier.record.pinned)


def forbidden(dossier: Dossier) -> LinkKeys:
    """The articles that they do not want there."""
    return dict.fromkeys(dossier.record.forbidden)


def chosen_by_editors(_: Pair) -> str:
    """For a link that editors chose."""
    return gettext("chosen by the editors")


def forbidden_by_editors(pair: Pair) -> str:
    """Whose file forbids a link, for `clippings explain`: ``links.forbid of talks-end``."""
    return " and ".join(f"links.forbid of {one.id}" for one in pair.in_order if pair.shown(one).keys() & set(pair.keys))


def problems(archive: Archive) -> Iterator[Problem]:
    """A warning for each article that names itself, that is pinned and forbidden, or that is forbidden though one of
    the two replies to the other; and for one circle of replies."""
    for id in archive.dossiers:
        yield from _problems(id, archive)
    yield from _replies_in_a_circle(archive)


def _replies_in_a_circle(archive: Archive) -> Iterator[Problem]:
    replies = {id: one.record.replies_to for id, one in archive.dossiers.items() if one.record.replies_to}
    if circle := circle_in(replies):
        why = f"leads back to this article: {' → '.join(circle)}"
        try_ = "take out the reply of the one that stood in print first"
        record = archive.dossiers[circle[0]].record
        line = record.lines.get("replies_to", 0)
        yield Problem(record.where, line, "replies_to", circle[1], why, try_, "warning")


def _problems(id: str, archive: Archive) -> Iterator[Problem]:
    record, dossiers = archive.dossiers[id].record, archive.dossiers
    for field, ids in references(record, ("article",)):
        if id in ids:
            yield _warning(record, field.name, id, "is this article itself, which counts for nothing", "take it out")
    for other in record.pinned:
        there = dossiers[other].record if other in dossiers else record
        if other in record.forbidden:
            why = "is pinned and forbidden, which goes before"
            yield _warning(record, "pinned", other, why, "leave it in one of the two")
        elif id in there.forbidden and other != id:
            place = f"{there.where}:{there.lines.get('forbidden', 0)}"
            why = f"forbids this article, which goes before: {place}"
            yield _warning(record, "pinned", other, why, "take out one of the two")
    for other in record.forbidden:
        replies = dossiers[other].record.replies_to if other in dossiers else ()
        if other in record.replies_to or id in replies:
            why = "is not linked, though one of the two replies to the other"
            yield _warning(record, "forbidden", other, why, "leave it out to have them linked")


def _warning(record: Record, name: str, id: str, why: str, try_: str) -> Problem:
    written = next((field.written for field in NESTED if field.name == name), name)
    return Problem(record.where, record.lines.get(name, 0), written, id, why, try_, "warning")
