"""Pictures, and other files of images/, that a text shows and that no page can have: told, with the line."""

from collections.abc import Iterator, Set

from clippings.files import is_passed_over
from clippings.model.annotation import Annotation, Event, Prose, Question
from clippings.model.archive import Archive
from clippings.model.problem import Problem
from clippings.reading.rights.pictures import pictures_in, same_path
from clippings.reading.schema.suggestion import suggestion

PICTURES = "images/"
"""The folder of pictures."""
PRIVATE = "private"
"""The name of a folder of which nothing leaves its editors' hands."""


def shown_by_texts(archive: Archive) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text that an editor wrote: its file, and the files of the content folder that it shows or links to."""
    for dossier in archive.dossiers.values():
        if dossier.pictures:
            yield dossier.record.where, dossier.pictures
    written: list[Event | Question | Prose | Annotation] = [*archive.events.values(), *archive.questions.values()]
    written += archive.pages.values()
    written += (note for notes in archive.notes.values() for note in notes)
    yield from ((text.where, pictures_in(text.body)) for text in written)


def is_private(path: str) -> bool:
    """Whether a file lies in a folder ``private``, of which nothing is published."""
    return PRIVATE in path.split("/")


def unseen_pictures(archive: Archive, files: Set[str]) -> Iterator[Problem]:
    """A warning for every picture that a text shows and that is not there, or that a hosted build will not have;
    ``files`` are the paths of those that there are."""
    there = {same_path(file) for file in files}
    for where, paths in shown_by_texts(archive):
        for path in paths:
            if problem := _unseen(path, there):
                yield Problem(where, 0, "picture", path, *problem, "warning")


def _unseen(path: str, there: Set[str]) -> tuple[str, str] | None:
    """Why a picture is not seen and what to try; None where it is."""
    if path in there:
        return (
            (
                "is in a folder named private, so that no hosted build has it",
                "move it out of that folder, or leave it out",
            )
            if is_private(path)
            else None
        )
    name = path.removeprefix(PICTURES)
    if "\\" in path:
        return "has a backslash, which parts folders on Windows alone", f"write {path.replace(chr(92), '/')}"
    if name == path:
        return (
            "is not in images/, so that no page has it",
            f"put it into images/, and write images/{path.split('/')[-1]}",
        )
    if any(map(is_passed_over, path.split("/"))):
        return "is a hidden file, which is never copied", "give it another name"
    known = (one.removeprefix(PICTURES) for one in sorted(there))
    return "is not there", suggestion(name, known, "put it into images/, or check its name")
