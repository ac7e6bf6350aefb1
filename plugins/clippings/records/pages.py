"""Pages of articles, the home page, prose pages and the page for what is not there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from markupsafe import Markup

from clippings.model.archive import Archive
from clippings.model.page import DataFile, Output, Page
from clippings.records.article import article_view
from clippings.records.lists.ways import by_outlet, by_year
from clippings.records.stories import widest_stories
from clippings.view.card import Card, DateView, date_view
from clippings.view.language import prose_html
from clippings.view.lists import overview
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.notes import NoteOfArticle, notes_named
from clippings.view.timeline import Timeline, archive_timeline
from clippings.wording.browser import WORDS, words_of_scripts
from clippings.wording.messages import gettext, ngettext, npgettext
from clippings.wording.numbers import number

_MOST_ARTICLES, _MOST_QUESTIONS = 12, 6
"""Articles and questions that the home page shows at most."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much of something the archive holds, such as “70 articles”."""

    number: int
    """How many; at least 1."""
    words: str
    """What is counted: “outlets”, or “outlet” of one."""
    path: str
    """The page that lists them, from the root of the output."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question on the home page."""

    question: str
    """The question as its editors ask it."""
    path: str
    """The question's page, from the root of the output."""
    words: str
    """What its positions come to: “4 outlets · 2 answers · 5 passages”."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    headline: str
    """The site's headline, or its name."""
    introduction: str
    """A few sentences on the archive, as text. Empty where the settings have none."""
    counts: tuple[Count, ...]
    """What the archive holds; what it has none of is left out."""
    timeline: Timeline
    """The picture of all articles and events in time."""
    questions: tuple[QuestionLine, ...]
    """The six questions with most answers."""
    notes: tuple[NoteOfArticle, ...]
    """Three notes of the kinds that say most of a disputed story."""
    articles: tuple[Card, ...]
    """All articles in the order of dates, where there are twelve at most; else the latest twelve."""
    latest: bool
    """Whether there are more than these."""
    question_count: int
    """How many questions there are."""
    stories: tuple[Named, ...]
    """The six stories that most outlets tell. Empty where no two tell the same."""
    ways: tuple[Way, ...]
    """The years and the outlets, each with its articles. Empty in an archive of one article or none."""


@dataclass(frozen=True, slots=True)
class ProseView:
    """What a page of prose shows."""

    id: str
    """The page's id: ``about``."""
    title: str
    """Its heading."""
    html: Markup
    """Its text as safe HTML. Empty where editors wrote none."""


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """What is said in place of an article that was withdrawn."""

    date: DateView
    """When it was withdrawn."""
    because: str
    """Why, without a full stop."""


def article_page(id: str, archive: Archive) -> Iterator[Output]:
    """An article's page: ``articles/ID.html``."""
    dossier = archive.finished(id)
    yield Page(dossier.path, "article.html", article_view(dossier, archive))


def prose_ids(archive: Archive) -> Sequence[str]:
    """The ids of the pages of prose that editors wrote, and ``about`` in any case."""
    return tuple(dict.fromkeys((*archive.pages, "about")))


def prose_page(id: str, archive: Archive) -> Iterator[Output]:
    """A page of prose, such as ``about.html``."""
    prose = archive.pages.get(id)
    title, html = (
        (prose.title, prose_html(prose.body, archive.site.language, archive.site.interface))
        if prose
        else (gettext("About %(name)s", name=archive.site.name), Markup())
    )
    yield Page(f"{id}.html", "prose.html", ProseView(id, title, html))


def withdrawn_ids(archive: Archive) -> Iterable[str]:
    """The ids of the articles that were withdrawn; none in a build that shows them."""
    return archive.withdrawn


def withdrawn_page(id: str, archive: Archive) -> Iterator[Output]:
    """What stands at the address of an article that was withdrawn: that it was, when and why."""
    withdrawal = archive.withdrawn[id]
    view = WithdrawnView(date_view(withdrawal.on), withdrawal.because.rstrip(". "))
    yield Page(f"articles/{id}.html", "withdrawn.html", view)


def languages_of_scripts(archive: Archive) -> Iterable[str]:
    """The language of the interface, where scripts must be told what to say in it; none of English."""
    return [archive.site.interface] if words_of_scripts(archive.site.interface) else []


def words_file(language: str, _: Archive) -> Iterator[Output]:
    """What scripts tell readers, in the language of the interface: ``words.js``."""
    yield DataFile(WORDS, words_of_scripts(language))


def not_found_page(_: str, __: Archive) -> Iterator[Output]:
    """The page that a host shows where there is none: ``404.html``."""
    yield Page("404.html", "404.html", None)


def home_page(_: str, archive: Archive) -> Iterator[Output]:
    """The home page: ``index.html``."""
    yield Page("index.html", "index.html", _home_view(archive))


def _home_view(archive: Archive) -> HomeView:
    notes = archive.indexes["telling notes"]
    return HomeView(
        headline=archive.site.headline or archive.site.name,
        introduction=archive.site.introduction,
        counts=_counts_of(archive, int(notes["count"][0])),
        timeline=archive_timeline(archive),
        questions=_questions_of(archive),
        notes=notes_named(notes["first"], archive),
        articles=tuple(archive.cards[id] for id in archive.indexes["latest"][""]),
        latest=len(archive.cards) > _MOST_ARTICLES,
        question_count=len(archive.questions),
        stories=widest_stories(archive),
        ways=(*by_year(archive), *by_outlet(archive)) if len(archive.cards) > 1 else (),
    )


def _counts_of(archive: Archive, notes: int) -> tuple[Count, ...]:
    """What the archive holds; what it has none of is not counted."""
    names = len(archive.entities)
    used = archive.indexes[overview.INDEX]["outlets"]
    counts = (
        Count(
            len(archive.cards),
            npgettext("after its number", "article", "articles", len(archive.cards)),
            "articles/index.html",
        ),
        Count(len(used), npgettext("after its number", "outlet", "outlets", len(used)), "outlets/index.html"),
        Count(
            names,
            ngettext("person, organisation or place", "people, organisations and places", names),
            "people/index.html",
        ),
        Count(notes, npgettext("after its number", "annotation", "annotations", notes), "annotations/index.html"),
    )
    return tuple(count for count in counts if count.number)


def latest(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.Index`, under the one key ``""``: the ids of all articles in the order of dates, of twelve
    at most; else of the twelve dated ones that came in last, as far as records say, and among those the latest."""
    dossiers = archive.dossiers
    if len(dossiers) <= _MOST_ARTICLES:
        return {"": tuple(dossiers)}
    dated = [(id, dossier) for id, dossier in dossiers.items() if dossier.date] or list(dossiers.items())
    came = [(d.record.added.text if d.record.added else "", place, id) for place, (id, d) in enumerate(dated)]
    return {"": tuple(id for _, _, id in nlargest(_MOST_ARTICLES, came))}


def _questions_of(archive: Archive) -> tuple[QuestionLine, ...]:
    lines = []
    for question in archive.questions.values():
        positions = [position for position in question.positions if position.article in archive.cards]
        outlets = len({archive.cards[position.article].outlet for position in positions})
        answers, passages = len({position.answer for position in positions}), len(positions)
        counts = (
            ngettext("%(num)s outlet", "%(num)s outlets", outlets, num=number(outlets)),
            ngettext("%(num)s answer", "%(num)s answers", answers, num=number(answers)),
            ngettext("%(num)s passage", "%(num)s passages", passages, num=number(passages)),
        )
        words = " · ".join(counts) if positions else gettext("No position is set out yet.")
        lines.append((-answers, -outlets, QuestionLine(question.question, f"questions/{question.id}.html", words)))
    return tuple(line for _, _, line in sorted(lines, key=lambda one: one[:2])[:_MOST_QUESTIONS])
