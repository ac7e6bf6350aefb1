"""The editors' notes as pages show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter

from markupsafe import Markup

from clippings.model.annotation import KIND_MEANING, Placed
from clippings.model.archive import Archive
from clippings.model.body import Target
from clippings.model.dossier import Dossier
from clippings.model.evidence import Source
from clippings.reading import edtf
from clippings.reading.standoff import body_html
from clippings.view.card import Card, card_of, date_view
from clippings.view.language import language_of
from clippings.view.names import Named, named, people

_TELLING = ("correction", "contradiction", "question", "framing", "translation", "source", "context")
"""Kinds of notes in the order in which they say most about a disputed story."""
_MOST_TELLING = 3


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as pages show it."""

    id: str
    """The note's id."""
    number: int
    """Its number in the article, from 1."""
    kind: str
    """What kind of note it is."""
    meaning: str
    """What a note of this kind says of its passage."""
    html: Markup
    """What the note says."""
    exact: str | None
    """The words of its passage, without quotation marks around them; None where it is not about words."""
    paragraph: int | None
    """The number of its paragraph, from 1; None for a note on the whole article."""
    unshown: bool
    """Whether it is about a passage of a text of which nothing is shown."""
    by: tuple[Named, ...]
    """Who wrote it."""
    made: str
    """When it was written, in words; empty when not said."""
    sources: tuple[Source, ...]
    """What it relies on."""
    see: tuple[Named, ...]
    """Other parts of the archive."""
    private: bool
    """Whether it is left out of a hosted build."""
    language: str
    """The language of the article, and so of ``exact``, a BCP 47 tag."""
    written_in: str
    """The language of the note itself, a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class NoteOfArticle:
    """A note in a list, away from its article."""

    note: NoteView
    """The note."""
    card: Card
    """The article's card."""
    path: str
    """The note on the article's page, from the archive's root."""


def _note_view(placed: Placed, number: int, language: str, archive: Archive) -> NoteView:
    """A note as pages show it; ``number`` is its number in the article, ``language`` that of the article."""
    note = placed.annotation
    target = placed.target
    return NoteView(
        id=note.id,
        number=number,
        kind=note.kind,
        meaning=KIND_MEANING[note.kind],
        html=body_html(note.body),
        exact=_exact(note.on.exact, target) if target and note.on and note.on.exact else None,
        paragraph=target.paragraph + 1 if target else None,
        unshown=note.on is not None and target is None,
        by=people(note.by, archive),
        made=date_view(edtf.parse(note.made)).words if note.made else "",
        sources=note.sources,
        see=tuple(named(reference, archive) for reference in note.see),
        private=note.visibility == "private",
        language=language,
        written_in=language_of(note.text, archive.site.language, note.language),
    )


def _exact(said: str, target: Target) -> str | None:
    """The words of a passage, with … where no more of them may be shown; None where none may. The page sets its own
    quotation marks."""
    more = " …" if len(target.exact) < len(" ".join(said.split())) else ""
    return target.exact.strip('“”"') + more if target.exact else None


def notes_of(dossier: Dossier, archive: Archive) -> tuple[NoteView, ...]:
    """An article's notes, numbered from 1 in the order of their passages."""
    return tuple(
        _note_view(placed, n, dossier.record.language, archive) for n, placed in enumerate(dossier.annotations, 1)
    )


def notes_in_list(dossier: Dossier, archive: Archive) -> tuple[NoteOfArticle, ...]:
    """An article's notes as a list of many articles shows them."""
    card = card_of(dossier.id, archive)
    return tuple(NoteOfArticle(n, card, f"{dossier.path}#note-{n.id}") for n in notes_of(dossier, archive))


def telling_notes(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.Index`: ``count`` → how many notes there are, as text; ``first`` → the three of the kinds
    that say most of a disputed story, as ``article#note``, in the order of the articles."""
    every = [
        (_TELLING.index(placed.annotation.kind), f"{id}#{placed.annotation.id}")
        for id, dossier in archive.dossiers.items()
        for placed in dossier.annotations
    ]
    first = nsmallest(_MOST_TELLING, every, key=itemgetter(0))
    return {"count": (str(len(every)),), "first": tuple(name for _, name in first)}


def notes_named(names: Iterable[str], archive: Archive) -> tuple[NoteOfArticle, ...]:
    """Some notes by their names, ``article#note``."""
    found = []
    for name in names:
        article, _, note = name.partition("#")
        found += [one for one in notes_in_list(archive.dossiers[article], archive) if one.note.id == note]
    return tuple(found)
