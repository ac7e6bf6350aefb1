"""Links inside texts must lead somewhere."""

from collections.abc import Iterator, Mapping
from typing import Any

from clippings.model.body import Body
from clippings.model.dossier import Archive
from clippings.model.problem import Problem, Result
from clippings.reading.markup import references_in
from clippings.view.names import title_of

KIND = {
    "articles": "article", "events": "event", "questions": "question", "people": "person",
    "organisations": "organisation", "places": "place", "outlets": "outlet",
}  # fmt: skip


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """No facet; only the problems."""
    return Result({}, tuple(dead_links(archive)))


def dead_links(archive: Archive) -> Iterator[Problem]:
    for where, body in texts(archive):
        for path in references_in(body):
            folder, _, page = path.partition("/")
            if folder not in KIND:
                continue
            reference = f"{KIND[folder]}/{page.partition('.html')[0]}"
            if title_of(reference, archive) is None:
                yield Problem(where, 0, "link", reference, "leads nowhere", "check the kind and the id")


def texts(archive: Archive) -> Iterator[tuple[str, Body]]:
    """Every text an editor wrote, and its file."""
    for dossier in archive.dossiers.values():
        yield dossier.record.where, dossier.body
    yield from ((event.where, event.body) for event in archive.events.values())
    yield from ((question.where, question.body) for question in archive.questions.values())
    yield from ((page.where, page.body) for page in archive.pages.values())
    for notes in archive.notes.values():
        for note in notes:
            yield note.where, note.body
