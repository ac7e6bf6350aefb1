"""What an article's page shows: the record with its grounds, the text with its notes, and what to read beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.dossier import Archive, Description, Dossier, direction
from clippings.model.record import TEXT_WORDS
from clippings.reading.marks import marks_of
from clippings.reading.weave import block_html
from clippings.records.rows import Row, rows_of
from clippings.view.card import Card, card_of
from clippings.view.names import Named, people
from clippings.view.notes import NoteView, notes_of


@dataclass(frozen=True, slots=True)
class PassageView:
    """A stretch of text and the notes beside it: an annotated block, and the blocks after it up to the next one."""

    head: Markup
    notes: tuple[NoteView, ...]
    rest: Markup


@dataclass(frozen=True, slots=True)
class ArticleView:
    card: Card
    direction: str
    authors: tuple[Named, ...]
    text_words: str
    paragraph_count: int
    withheld: bool
    rows: tuple[Row, ...]
    general_notes: tuple[NoteView, ...]
    passages: tuple[PassageView, ...]
    related: tuple[Card, ...]
    questions: tuple[Named, ...]
    original: str | None
    archived: str | None
    description: Description | None
    data_path: str
    previous: Card | None
    next: Card | None


def article_view(dossier: Dossier, archive: Archive) -> ArticleView:
    record = dossier.record
    number = archive.numbers[dossier.id]
    notes = notes_of(dossier, archive)
    return ArticleView(
        card=card_of(dossier, archive),
        direction=direction(record.language),
        authors=people(record.authors, archive),
        text_words=TEXT_WORDS[record.text],
        paragraph_count=len(dossier.body.paragraphs),
        withheld=dossier.withheld,
        rows=tuple(rows_of(dossier, archive)),
        general_notes=tuple(note for note in notes if note.paragraph is None),
        passages=passages_of(dossier, notes),
        related=tuple(
            card_of(archive.dossiers[link.to], archive, link.reasons)
            for link in dossier.links
            if link.to in archive.dossiers
        ),
        questions=tuple(
            Named(q.question, f"questions/{q.id}.html")
            for q in archive.questions.values()
            if any(p.article == dossier.id for p in q.positions)
        ),
        original=record.original.url,
        archived=record.original.archived,
        description=dossier.description,
        data_path=f"data/articles/{dossier.id}.json",
        previous=card_at(number - 1, archive),
        next=card_at(number + 1, archive),
    )


def card_at(number: int, archive: Archive) -> Card | None:
    """The card of the article at a place in their order; None before the first and after the last."""
    return card_of(archive.dossiers[archive.order[number]], archive) if 0 <= number < len(archive.order) else None


def passages_of(dossier: Dossier, notes: Sequence[NoteView]) -> tuple[PassageView, ...]:
    """The text cut before every block that has notes."""
    marks = marks_of(dossier)
    cut: list[tuple[Markup, tuple[NoteView, ...], list[Markup]]] = []
    for first, block in dossier.body.numbered():
        html = block_html(block, first, marks)
        numbers = range(first + 1, first + len(block.paragraphs) + 1)
        here = tuple(note for note in notes if note.paragraph in numbers)
        if here or not cut:
            cut.append((html, here, []))
        else:
            cut[-1][2].append(html)
    return tuple(PassageView(head, here, Markup("\n").join(rest)) for head, here, rest in cut)
