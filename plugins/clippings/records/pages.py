"""Pages of articles: one each, their list, the home page, prose pages and the page for what is not there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier
from clippings.model.page import Group, Output, Page
from clippings.reading.weave import body_html
from clippings.records.article import article_view
from clippings.view.card import Card, card_of
from clippings.view.notes import NoteOfArticle, notes_in_list
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


def article_page(dossier: Dossier, archive: Archive) -> Iterator[Output]:
    yield Page(dossier.path, "article.html", article_view(dossier, archive))


def pages(archive: Archive) -> Iterator[Output]:
    for prose in archive.pages.values():
        yield Page(f"{prose.id}.html", "prose.html", ProseView(prose.id, prose.title, body_html(prose.body)))
    if "about" not in archive.pages:
        yield Page("about.html", "prose.html", ProseView("about", f"About {archive.site.name}", Markup()))
    yield Page("404.html", "404.html", None)


def groups(archive: Archive) -> Iterator[Group]:
    """The home page, and the lists of all articles."""
    noted = [archive.digests[d.id] for d in archive.dossiers.values() if d.annotations]
    home = digest(archive.outline, *noted, *archive.others, *archive.others.values())
    yield Group("home", {"": home}, lambda _: [("", Page("index.html", "index.html", home_view(archive)))])
    years = by_year(archive)

    def make(names: Sequence[str]) -> Iterator[tuple[str, Output]]:
        for name in names:
            yield name, year_page(name, years, archive) if name else list_page(years, archive)

    made_from = {year: digest(*(archive.digests[id] for id in ids)) for year, ids in years.items()}
    if len(archive.order) <= ON_ONE_PAGE:
        yield Group("lists", {"": digest(*made_from.values())}, make)
    else:
        yield Group("lists", {"": archive.outline, **made_from}, make)


def by_year(archive: Archive) -> dict[str, list[str]]:
    """Year → the articles whose date begins in it; "undated" for the rest."""
    years: dict[str, list[str]] = {}
    for id, dossier in archive.dossiers.items():
        date = dossier.date
        day = (date.earliest or date.latest) if date else None
        years.setdefault(day[:4] if day else "undated", []).append(id)
    return years


def list_page(years: Mapping[str, Sequence[str]], archive: Archive) -> Page:
    """All articles on one page; in a large archive, the years, which have a page each."""
    total = len(archive.order)
    if total <= ON_ONE_PAGE:
        found = tuple(YearOfCards(year, cards_of(ids, archive), len(ids)) for year, ids in years.items())
    else:
        found = tuple(YearOfCards(year, (), len(ids), f"articles/year/{year}.html") for year, ids in years.items())
    return Page("articles/index.html", "articles.html", ArticlesView("Articles", found, total))


def year_page(year: str, years: Mapping[str, Sequence[str]], archive: Archive) -> Page:
    cards = cards_of(years[year], archive)
    view = ArticlesView(f"Articles of {year}", (YearOfCards(year, cards, len(cards)),), len(cards))
    return Page(f"articles/year/{year}.html", "articles.html", view)


def cards_of(ids: Iterable[str], archive: Archive) -> tuple[Card, ...]:
    return tuple(card_of(archive.dossiers[id], archive) for id in ids)


def home_view(archive: Archive) -> HomeView:
    dossiers = list(archive.dossiers.values())
    notes = [note for dossier in dossiers for note in notes_in_list(dossier, archive)]
    telling = sorted(notes, key=lambda note: TELLING.index(note.note.kind))
    return HomeView(
        headline=archive.site.headline or archive.site.name,
        introduction=archive.site.introduction,
        counts=counts_of(archive, len(notes)),
        timeline=archive_timeline(archive),
        questions=questions_of(archive),
        notes=tuple(telling[:MOST_NOTES]),
        articles=tuple(card_of(d, archive) for d in dossiers[:12]),
    )


def counts_of(archive: Archive, notes: int) -> tuple[Count, ...]:
    """What the archive holds; what it has none of is not counted."""
    used = {d.outlet.id for d in archive.dossiers.values() if d.outlet.is_known}
    counted = (
        Count(len(archive.dossiers), "articles", "articles/index.html"),
        Count(len(used), "outlets", "outlets/index.html"),
        Count(len(archive.entities), "people, organisations and places", "people/index.html"),
        Count(notes, "annotations", "annotations/index.html"),
    )
    return tuple(count for count in counted if count.number)


def questions_of(archive: Archive) -> tuple[QuestionLine, ...]:
    lines = []
    for question in archive.questions.values():
        articles = {p.article for p in question.positions if p.article in archive.dossiers}
        outlets = len({archive.dossiers[id].outlet.id for id in articles})
        answers = len({p.answer for p in question.positions if p.article in articles})
        counts = ((outlets, "outlet"), (answers, "answer"), (len(question.positions), "passage"))
        words = " · ".join(counted(number, noun) for number, noun in counts)
        lines.append(QuestionLine(question.question, f"questions/{question.id}.html", words))
    return tuple(lines)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
