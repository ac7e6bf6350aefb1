"""The editors' notes as pages show them."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.annotation import KIND_MEANING, Placed
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.evidence import Source
from clippings.reading import edtf
from clippings.reading.weave import body_html
from clippings.view.card import Card, card_of, date_view
from clippings.view.names import Named, named, people


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note. ``paragraph`` counts from 1 and is None for a note on the whole article."""

    id: str
    number: int
    kind: str
    meaning: str
    html: Markup
    exact: str | None
    paragraph: int | None
    by: tuple[Named, ...]
    made: str
    sources: tuple[Source, ...]
    see: tuple[Named, ...]
    private: bool


@dataclass(frozen=True, slots=True)
class NoteOfArticle:
    """A note away from its article, in a list."""

    note: NoteView
    card: Card
    path: str


def _note_view(placed: Placed, number: int, archive: Archive) -> NoteView:
    note = placed.annotation
    target = placed.target
    quoted = note.on is not None and note.on.exact is not None and target is not None
    return NoteView(
        id=note.id,
        number=number,
        kind=note.kind,
        meaning=KIND_MEANING[note.kind],
        html=body_html(note.body),
        exact=target.exact.strip('“”"') if quoted and target else None,  # the page sets its own quotation marks
        paragraph=target.paragraph + 1 if target else None,
        by=people(note.by, archive),
        made=date_view(edtf.parse(note.made)).words if note.made else "",
        sources=note.sources,
        see=tuple(named(reference, archive) for reference in note.see),
        private=note.visibility == "private",
    )


def notes_of(dossier: Dossier, archive: Archive) -> tuple[NoteView, ...]:
    """An article's notes, numbered from 1 in the order of their passages."""
    return tuple(_note_view(placed, n, archive) for n, placed in enumerate(dossier.annotations, 1))


def _notes_in_list(dossier: Dossier, archive: Archive) -> tuple[NoteOfArticle, ...]:
    card = card_of(dossier.id, archive)
    return tuple(NoteOfArticle(n, card, f"{dossier.path}#note-{n.id}") for n in notes_of(dossier, archive))


def all_notes(archive: Archive) -> tuple[NoteOfArticle, ...]:
    """Every note of the archive, in the order of the articles."""
    annotated = archive.indexes["annotated"][""]
    return tuple(note for id in annotated for note in _notes_in_list(archive.dossiers[id], archive))


def annotated(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """The articles that have notes, under one key: an index."""
    return {"": tuple(id for id, dossier in archive.dossiers.items() if dossier.annotations)}
