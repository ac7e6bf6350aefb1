"""Links inside texts must lead somewhere, and what is withdrawn must say so."""

from collections.abc import Iterable, Iterator

from clippings.model.annotation import Annotation, Event, Prose, Question
from clippings.model.archive import Archive
from clippings.model.problem import Problem
from clippings.model.reference import KIND_OF
from clippings.reading import edtf
from clippings.reading.markup import references_in
from clippings.reading.schema.suggestion import suggestion
from clippings.records.future import still_to_come
from clippings.records.redirects import taken
from clippings.view.names import lacks


def problems(archive: Archive) -> Iterator[Problem]:
    """A problem for every link in a text that leads to a page that is not there, and for every old address at which
    something stands; and a warning for an article that is published although it says why it was withdrawn, and for
    dates that are still to come."""
    yield from _dead_links(archive)
    yield from _of_no_article(archive)
    yield from taken(archive)
    yield from _not_withdrawn(archive)
    yield from still_to_come(archive, edtf.today())


def _of_no_article(archive: Archive) -> Iterator[Problem]:
    for version in archive.versions.values():
        if version.article not in archive.dossiers:
            right = suggestion(
                version.article, archive.dossiers, "name the folder like the article whose versions it has"
            )
            why, missing = "is the id of no article", (f"article/{version.article}",)
            yield Problem(version.where, 0, "folder", version.article, why, right, missing=missing)


def _not_withdrawn(archive: Archive) -> Iterator[Problem]:
    for record in (dossier.record for dossier in archive.dossiers.values()):
        if record.withdrawn and record.status != "withdrawn":
            yield Problem(
                record.where, record.lines.get("withdrawn", 0), "withdrawn", record.withdrawn.because,
                f"has no effect while the status is {record.status}", "write status: withdrawn as well", "warning",
            )  # fmt: skip


def _dead_links(archive: Archive) -> Iterator[Problem]:
    """A problem for every link to a page of the archive that is not there."""
    for where, references in _texts(archive):
        for path in references:
            folder, _, page = path.partition("/")
            if folder not in KIND_OF:
                continue
            id, _, part = page.partition(".html")
            reference = f"{KIND_OF[folder]}/{id}{part}"
            if missing := lacks(reference, archive):
                why, try_ = f"leads nowhere: there is no {missing}", "check the kind and the id"
                yield Problem(where, 0, "link", reference, why, try_, missing=(reference,))


def _texts(archive: Archive) -> Iterator[tuple[str, Iterable[str]]]:
    """Every text that an editor wrote: its file, and the paths that it links to."""
    for dossier in archive.dossiers.values():
        yield dossier.record.where, dossier.references
    written: list[Event | Question | Prose | Annotation] = [*archive.events.values(), *archive.questions.values()]
    written += archive.pages.values()
    written += (note for notes in archive.notes.values() for note in notes)
    yield from ((text.where, references_in(text.body)) for text in written)
