"""The names of what references and ids stand for, as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.reference import path_of, split
from clippings.wording.messages import gettext


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and a link where what it names has a page."""

    name: str
    """The name."""
    path: str | None = None
    """The page, from the archive's root; None when there is none."""
    detail: str = ""
    """Which part of the page is meant, such as “¶2”; empty for the whole."""
    language: str | None = None
    """The language of the name, a BCP 47 tag; None where nothing is said of it."""


def title_of(reference: str, archive: Archive) -> str | None:
    """The name of what a reference names; None when there is no such thing."""
    kind, id, _ = split(reference)
    return _title_of(kind, id, archive)


def _title_of(kind: str, id: str, archive: Archive) -> str | None:
    if kind == "article":
        if card := archive.cards.get(id):
            return str(card.title)
        dossier = archive.dossiers.get(id)  # cards are made after the content is checked
        return dossier.record.title if dossier else None
    if kind == "event":
        event = archive.events.get(id)
        return event.title if event else None
    if kind == "question":
        question = archive.questions.get(id)
        return question.question if question else None
    if kind == "outlet":
        outlet = archive.outlets.get(id)
        return outlet.name if outlet else None
    entity = archive.entities.get(id)
    return entity.name if entity and entity.kind == kind else None


def lacks(reference: str, archive: Archive) -> str:
    """What is missing of what a reference names, such as “event talks” or “paragraph 9 in article geneva”; empty where
    nothing is."""
    kind, id, part = split(reference)
    if title_of(reference, archive) is None:
        return f"{kind} {id}"
    dossier = archive.dossiers.get(id) if kind == "article" else None
    if dossier is None:  # the preview of one article has no other
        return ""
    number = part.removeprefix("p-")
    if part.startswith("p-") and not (number.isdecimal() and 0 < int(number) <= len(dossier.body.paragraphs)):
        return f"paragraph {number} in article {id}"
    note = part.removeprefix("note-")
    if part.startswith("note-") and note not in {one.id for one in archive.notes.get(id, ())}:
        return f"note {note} on article {id}"
    return ""


def named(reference: str, archive: Archive) -> Named:
    """A reference as a name with a link. What the archive does not have is shown as the reference itself."""
    kind, id, part = split(reference)
    card = archive.cards.get(id) if kind == "article" else None
    detail = f"¶{part[2:]}" if part.startswith("p-") else gettext("note") if part else ""
    name = _title_of(kind, id, archive) or reference
    if card:
        return Named(name, f"{card.path}#{part}" if part else card.path, detail, card.language)
    return Named(name, path_of(reference) if kind in archive.site.kinds else None, detail)


def people(ids: Iterable[str], archive: Archive) -> tuple[Named, ...]:
    """Authors or editors as names with links; one who is not in the authority files is shown by id, without a link."""
    return tuple(
        Named(archive.entities[id].name, archive.entities[id].path) if id in archive.entities else Named(id)
        for id in ids
    )
