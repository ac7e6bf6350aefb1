"""Pages of articles: one each, their list, the home page, prose pages and the page for what is not there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.reading.weave import body_html
from clippings.records.article import article_view
from clippings.view.card import Card, card_of
from clippings.view.notes import NoteOfArticle, all_notes
from clippings.view.timeline import Timeline, archive_timeline

MOST_NOTES = 3
ON_ONE_PAGE = 500
TELLING = ("correction", "contradiction", "question", "framing", "translation", "source", "context")
"""Kinds of notes in the order in which they say most about a disputed story."""


@dataclass(frozen=True, slots=True)
class Count:
    number: int
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    question: str
    path: str
    words: str


@dataclass(frozen=True, slots=True)
class HomeView:
    headline: str
    introduction: str
    counts: tuple[Count, ...]
    timeline: Timeline
    questions: tuple[QuestionLine, ...]
    notes: tuple[NoteOfArticle, ...]
    articles: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class YearOfCards:
    """Articles whose date begins in one year ("undated" when none is known): as cards, or as a page of their own."""

    year: str
    cards: tuple[Card, ...]
    count: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class ArticlesView:
    heading: str
    years: tuple[YearOfCards, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ProseView:
    id: str
    title: str
    html: Markup


def article_page(id: str, archive: Archive) -> Iterator[Output]:
    dossier = archive.finished(id)
    yield Page(dossier.path, "article.html", article_view(dossier, archive))


def prose_ids(archive: Archive) -> Sequence[str]:
    """The pages of prose that editors wrote, and "about" in any case."""
    return tuple(dict.fromkeys((*archive.pages, "about")))


def prose_page(id: str, archive: Archive) -> Iterator[Output]:
    prose = archive.pages.get(id)
    title, html = (prose.title, body_html(prose.body)) if prose else (f"About {archive.site.name}", Markup())
    yield Page(f"{id}.html", "prose.html", ProseView(id, title, html))


def not_found_page(_: str, __: Archive) -> Iterator[Output]:
    yield Page("404.html", "404.html", None)


def home_page(_: str, archive: Archive) -> Iterator[Output]:
    yield Page("index.html", "index.html", home_view(archive))


def by_year(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Year → the articles whose date begins in it; "undated" for the rest."""
    years: dict[str, list[str]] = {}
    for id, card in archive.cards.items():
        day = (card.date.earliest or card.date.latest) if card.date else None
        years.setdefault(day[:4] if day else "undated", []).append(id)
    return {year: tuple(ids) for year, ids in years.items()}


def list_ids(archive: Archive) -> Sequence[str]:
    """The lists of articles: one of all of them; in a large archive one a year, and one of the years."""
    return ("", *archive.indexes["years"]) if len(archive.order) > ON_ONE_PAGE else ("",)


def list_page(id: str, archive: Archive) -> Iterator[Output]:
    years = archive.indexes["years"]
    if id:
        cards = cards_of(years[id], archive)
        view = ArticlesView(f"Articles of {id}", (YearOfCards(id, cards, len(cards)),), len(cards))
        yield Page(f"articles/year/{id}.html", "articles.html", view)
        return
    total = len(archive.cards)
    if total <= ON_ONE_PAGE:
        found = tuple(YearOfCards(year, cards_of(ids, archive), len(ids)) for year, ids in years.items())
    else:
        found = tuple(YearOfCards(year, (), len(ids), f"articles/year/{year}.html") for year, ids in years.items())
    yield Page("articles/index.html", "articles.html", ArticlesView("Articles", found, total))


def cards_of(ids: Iterable[str], archive: Archive) -> tuple[Card, ...]:
    return tuple(card_of(id, archive) for id in ids)


def home_view(archive: Archive) -> HomeView:
    notes = all_notes(archive)
    telling = sorted(notes, key=lambda note: TELLING.index(note.note.kind))
    return HomeView(
        headline=archive.site.headline or archive.site.name,
        introduction=archive.site.introduction,
        counts=counts_of(archive, len(notes)),
        timeline=archive_timeline(archive),
        questions=questions_of(archive),
        notes=tuple(telling[:MOST_NOTES]),
        articles=tuple(islice(archive.cards.values(), 12)),
    )


def counts_of(archive: Archive, notes: int) -> tuple[Count, ...]:
    """What the archive holds; what it has none of is not counted."""
    used = {card.outlet for card in archive.cards.values()} - {"unknown"}
    counted = (
        Count(len(archive.cards), "articles", "articles/index.html"),
        Count(len(used), "outlets", "outlets/index.html"),
        Count(len(archive.entities), "people, organisations and places", "people/index.html"),
        Count(notes, "annotations", "annotations/index.html"),
    )
    return tuple(count for count in counted if count.number)


def questions_of(archive: Archive) -> tuple[QuestionLine, ...]:
    lines = []
    for question in archive.questions.values():
        articles = {p.article for p in question.positions if p.article in archive.cards}
        outlets = len({archive.cards[id].outlet for id in articles})
        answers = len({p.answer for p in question.positions if p.article in articles})
        counts = ((outlets, "outlet"), (answers, "answer"), (len(question.positions), "passage"))
        words = " · ".join(counted(number, noun) for number, noun in counts)
        lines.append(QuestionLine(question.question, f"questions/{question.id}.html", words))
    return tuple(lines)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
