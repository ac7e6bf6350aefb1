"""What an article's page shows: the record with its grounds, the text with its notes, and what to read beside it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.dossier import Archive, Description, Dossier, direction
from clippings.model.entity import FOLDERS
from clippings.model.evidence import MEANING, Candidate, Evidence, Source
from clippings.model.record import TEXT_WORDS
from clippings.reading.marks import marks_of
from clippings.reading.weave import block_html
from clippings.view.card import Card, card_of, date_view
from clippings.view.names import Named, named, people
from clippings.view.notes import NoteView, notes_of


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """How a field is known. ``meaning`` says in a sentence what ``how`` means."""

    how: str
    meaning: str
    quote: str | None
    because: str | None
    source: Source | None
    rule: str | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the record: words or links, and their ground."""

    field: str
    text: str = ""
    links: tuple[Named, ...] = ()
    evidence: EvidenceView | None = None


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
        rows=rows_of(dossier, archive),
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


def rows_of(dossier: Dossier, archive: Archive) -> tuple[Row, ...]:
    """The record, line by line; what is not known is said to be so."""
    record = dossier.record
    ground = {field: evidence_view(found) for field, found in record.evidence.items()}
    card = card_of(dossier.id, archive)
    outlet = (Named(card.strip.outlet, card.strip.outlet_path),)
    rows = [
        Row("Published", card.strip.date.words, evidence=ground.get("date")),
        Row("Outlet", links=outlet, evidence=ground.get("outlet")),
        Row("Byline as printed", record.byline or "none printed", evidence=ground.get("byline")),
        Row(
            "Author",
            "" if record.authors else "not known",
            people(record.authors, archive),
            ground.get("authors"),
        ),
    ]
    events = tuple(event_link(id, archive) for id in record.events if id in archive.events)
    if events:
        rows.append(Row("Events", links=events, evidence=ground.get("events")))
    for kind, heading in (("person", "People"), ("organisation", "Organisations"), ("place", "Places"),
                          ("outlet", "Outlets cited")):  # fmt: skip
        if found := mentioned(dossier, kind, archive):
            rows.append(Row(heading, links=found))
    if record.keywords:
        rows.append(Row("Keywords as printed", ", ".join(record.keywords), evidence=ground.get("keywords")))
    rows.append(Row("Rights", record.rights.statement or "not stated"))
    return tuple(rows)


def event_link(id: str, archive: Archive) -> Named:
    event = archive.events[id]
    return Named(event.title, f"events/{id}.html", date_view(event.date, lasting=True).words)


def mentioned(dossier: Dossier, kind: str, archive: Archive) -> tuple[Named, ...]:
    """Everyone of a kind that the text names, most often first."""
    counts = Counter(m.entity for m in dossier.mentions if m.kind == kind)
    if kind == "outlet":
        return tuple(Named(archive.outlets[id].name, f"{FOLDERS[kind]}/{id}.html") for id, _ in counts.most_common())
    return tuple(named(f"{kind}/{id}", archive) for id, _ in counts.most_common())


def evidence_view(found: Evidence) -> EvidenceView:
    return EvidenceView(
        found.how, MEANING[found.how], found.quote, found.because, found.source, found.rule, found.candidates
    )
