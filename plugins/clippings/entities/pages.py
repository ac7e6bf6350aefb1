"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from clippings.entities.maps.drawing import NO_MAP, archive_map
from clippings.entities.parts import TOGETHER, by_outlet, by_year, parts_of
from clippings.entities.profile import appearances_of, profile
from clippings.entities.together import NOBODY_TOGETHER, together_view
from clippings.entities.views import ArticleLine, EntitiesView, EntityLine, EntityView, MentionsIn
from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS, HEADINGS, STATE_WORDS
from clippings.model.page import Output, Page
from clippings.reading.people.sorting import sort_name_of
from clippings.view.names import Named
from clippings.view.order import by_person, letter_of
from clippings.view.paging import paged
from clippings.wording.messages import gettext, ngettext, spoken

_MOST_NAMING = 40
"""Articles that name an entity on one of its pages, each with its sentences."""
_MOST_LINES = 100
"""Articles on a page of those of one outlet, each a line."""


def kind_ids(_: Archive) -> Sequence[str]:
    """The kinds that have a list: ``person``, ``organisation``, ``place``."""
    return tuple(HEADINGS)


def entity_ids(archive: Archive) -> Iterable[str]:
    """The ids of all entities."""
    return archive.entities


def kind_page(id: str, archive: Archive) -> Iterator[Output]:
    """The list of one kind: ``people/index.html``, and of many ``people/index.2.html`` and so on."""
    counts = archive.indexes["counts"]
    kind = next(kind for kind in HEADINGS if kind == id)
    entities = sorted(
        ((sort_name_of(e), e) for e in archive.entities.values() if e.kind == kind), key=lambda one: by_person(one[0])
    )
    others = tuple(Named(gettext(heading), f"{FOLDERS[other]}/index.html") for other, heading in HEADINGS.items())
    for path, some, pager in paged(
        f"{FOLDERS[kind]}/index.html", entities, letter=lambda one: letter_of(one[0].family)
    ):
        picture = together_view(archive) if kind == "person" and pager.number == 1 else NOBODY_TOGETHER
        map_ = archive_map(archive) if kind == "place" and pager.number == 1 else NO_MAP
        heading = gettext(HEADINGS[kind])
        lines = tuple(
            EntityLine(e.name, e.path, e.description or "", STATE_WORDS[e.state] and e.state, *counts[e.id])
            for _, e in some
        )
        yield Page(path, "entities.html", EntitiesView(kind, heading, others, lines, pager, picture, map_))


def entity_page(id: str, archive: Archive) -> Iterator[Output]:
    """An entity's page, ``people/ID.html``, and where many articles name it ``people/ID.2.html`` and so on; where very
    many do, pages by year and outlet instead: ``people/ID.year-2016.html``, ``people/ID.outlet-gazette.html``."""
    every = appearances_of(id, archive)
    view = profile(id, every, archive)
    if len(every.articles) <= TOGETHER:
        for path, some, pager in paged(view.path, every.articles, _MOST_NAMING):
            yield Page(path, "entity.html", replace(view, articles=tuple(some), pager=pager))
        return
    parts = parts_of(view.path, every.articles, archive)
    yield Page(view.path, "entity.html", replace(view, parts=parts))
    short = EntityView(id, view.kind, view.kind_heading, view.index_path, view.name, view.path)
    for part, articles in by_year(parts.years, every.articles):
        for path, some, pager in paged(part.path, articles, _MOST_NAMING):
            yield Page(path, "entity.html", replace(short, part=part, articles=tuple(some), pager=pager))
    for part, articles in by_outlet(parts.outlets, every.articles):
        for path, some, pager in paged(part.path, articles, _MOST_LINES):
            yield Page(path, "entity.html", replace(short, part=part, lines=tuple(map(_line, some)), pager=pager))


def _line(one: MentionsIn) -> ArticleLine:
    return ArticleLine(one.card, _times(one.count, spoken()))


@lru_cache(maxsize=1024)
def _times(count: int, _: str) -> str:
    """How often an article names someone, in words, remembered for a language."""
    return ngettext("%(num)s mention", "%(num)s mentions", count)
