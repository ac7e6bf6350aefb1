"""What an article's page shows: the record with its grounds, the text with its notes, and what to read beside it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.archive import Archive, direction
from clippings.model.dossier import Description, Dossier
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
    before, after = archive.indexes["neighbours"][dossier.id]
    notes = notes_of(dossier, archive)
    return ArticleView(
        card=card_of(dossier.id, archive),
        direction=direction(record.language),
        authors=people(record.authors, archive),
        text_words=TEXT_WORDS[record.text],
        paragraph_count=len(dossier.body.paragraphs),
        withheld=dossier.withheld,
        rows=tuple(rows_of(dossier, archive)),
        general_notes=tuple(note for note in notes if note.paragraph is None),
        passages=passages_of(dossier, notes),
        related=tuple(card_of(link.to, archive, link.reasons) for link in dossier.links if link.to in archive.cards),
        questions=tuple(
            Named(archive.questions[id].question, f"questions/{id}.html")
            for id in archive.indexes["questions of articles"].get(dossier.id, ())
        ),
        original=record.original.url,
        archived=record.original.archived,
        description=dossier.description,
        data_path=f"data/articles/{dossier.id}.json",
        previous=card_of(before, archive) if before else None,
        next=card_of(after, archive) if after else None,
    )


def neighbours(archive: Archive) -> Mapping[str, tuple[str, str]]:
    """Article → the ids of those before and after it in time; empty before the first and after the last."""
    order = archive.order
    return dict(zip(order, zip(("", *order[:-1]), (*order[1:], ""), strict=True), strict=True))


def questions_of_articles(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Article → the questions on which it has a position."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in archive.questions.values():
        for article in dict.fromkeys(position.article for position in question.positions):
            found[article].append(question.id)
    return {article: tuple(questions) for article, questions in found.items()}


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
