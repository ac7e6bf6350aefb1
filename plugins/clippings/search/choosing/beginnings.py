"""What the search page shows before anything is asked: what can be found here, and examples that find something."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Kind
from clippings.view.addresses import query_link
from clippings.view.counted import articles
from clippings.view.lists.facets import INDEX as FACETS
from clippings.view.lists.overview import INDEX as OVERVIEW
from clippings.view.lists.overview import Numbers, outlet_links, year_links
from clippings.view.names import Named
from clippings.view.periods import name_of, year_of
from clippings.wording.languages import language_name
from clippings.wording.messages import N_, gettext, npgettext
from clippings.wording.numbers import number

INDEX = "search examples"
"""The name of the index of examples."""
_MOST = 12
"""Outlets and languages that are named."""
_LISTS = {
    "articles/index.html": N_("Articles"),
    "articles/title/index.html": N_("titles"),
    "stories/index.html": N_("stories"),
    "copies/index.html": N_("copies"),
    "quotations/index.html": N_("quotations"),
    "events/index.html": N_("events"),
    "questions/index.html": N_("questions"),
    "people/index.html": N_("people"),
    "organisations/index.html": N_("organisations"),
    "places/index.html": N_("places"),
    "articles/author/index.html": N_("authors"),
    "articles/keyword/index.html": N_("keywords"),
    "annotations/index.html": N_("annotations"),
    "words/index.html": N_("word use"),
}
"""The archive's lists."""
_MADE_OF = {"stories": "stories", "copies": "copies", "quotations": "utterances"}
"""Folder of a list → the index, made from links, without whose entries it is empty."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question that finds something in this archive."""

    query: str
    """What is typed: ``outlet:gazette year:2016``."""
    path: str
    """The search page with it, from the root of the output."""
    finds: str
    """What it finds, in words of this archive."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows."""

    total: int
    """How many articles there are."""
    told: str
    """How many, of which years and by how many outlets, in a sentence. Empty where there are none."""
    outlets: tuple[Named, ...]
    """Those with most articles: each with its page, and how many articles there are."""
    languages: tuple[Named, ...]
    """The languages of the articles, each with a question for them."""
    years: tuple[Named, ...]
    """The years, each with its list; those with most articles where there are many."""
    examples: tuple[Example, ...]
    """Questions that find something. Empty in an archive without articles."""
    lists: tuple[Named, ...]
    """The archive's lists in which there is something."""


def search_view(archive: Archive) -> SearchView:
    """What the search page shows."""
    numbers: Mapping[str, Numbers] = archive.indexes[OVERVIEW]
    return SearchView(
        len(archive.cards),
        _told(len(archive.cards), numbers) if archive.cards else "",
        outlet_links(archive, _MOST),
        tuple(
            Named(language_name(tag), query_link(language=tag), number(count), archive.site.interface)
            for tag, count in numbers["languages"][:_MOST]
        ),
        year_links(archive, _MOST),
        tuple(_examples(archive.indexes[INDEX], archive)),
        tuple(Named(gettext(name), path) for path, name in _LISTS.items() if not _is_empty(path, archive)),
    )


def _is_empty(path: str, archive: Archive) -> bool:
    """Whether a list has nothing in it, as far as that is soon known."""
    folder, _, kind = path.removesuffix("/index.html").partition("/")
    if folder in _MADE_OF:
        return not archive.link_indexes.get(_MADE_OF[folder])
    if folder == "articles":
        return kind in ("author", "keyword") and f"counts {kind}" not in archive.indexes.get(FACETS, {})
    folder = "people" if folder in ("organisations", "places") else folder
    return f"{folder}/" in archive.site.empty or (folder == "events" and not archive.events)


def _told(total: int, numbers: Mapping[str, Numbers]) -> str:
    """“1,200 articles, from 2013 to 2016, by 12 outlets.”"""
    years = [year for year, _ in numbers["years"] if year.isdecimal()]
    count = len(numbers["outlets"])
    outlets = npgettext("after “by”", "%(num)s outlet", "%(num)s outlets", count, num=number(count)) if count else ""
    found = {"articles": articles(total), "outlets": outlets}
    if not years:
        return gettext("%(articles)s, by %(outlets)s.", **found) if outlets else gettext("%(articles)s.", **found)
    if years[0] == years[-1]:
        found["year"] = years[0]
        if outlets:
            return gettext("%(articles)s, of %(year)s, by %(outlets)s.", **found)
        return gettext("%(articles)s, of %(year)s.", **found)
    found |= {"first": years[0], "last": years[-1]}
    if outlets:
        return gettext("%(articles)s, from %(first)s to %(last)s, by %(outlets)s.", **found)
    return gettext("%(articles)s, from %(first)s to %(last)s.", **found)


def examples(archive: Archive) -> Mapping[str, Any]:
    """For `clippings.hooks.Index`: ``named`` has the person whom most articles name, and the place that most of these
    name (empty where there is none), ``outlet`` the outlet with most articles, and the year in which it has most."""
    people: Counter[str] = Counter()
    outlets: Counter[str] = Counter()
    years: dict[str, Counter[str]] = defaultdict(Counter)
    for dossier in archive.dossiers.values():
        people.update(_searched(dossier, "person"))
        if dossier.outlet.is_known and (year := year_of(dossier.date)).isdecimal():
            outlets[dossier.outlet.id] += 1
            years[dossier.outlet.id][year] += 1
    person, outlet = _most(people), _most(outlets)
    places = Counter(
        place
        for dossier in archive.dossiers.values()
        if person in dossier.named.entities and person in _searched(dossier, "person")
        for place in _searched(dossier, "place")
    )
    return {"named": (person, _most(places)), "outlet": (outlet, _most(years[outlet]))}


def _searched(dossier: Dossier, kind: Kind) -> Sequence[str]:
    """Whom a text names, as far as the search finds it by that."""
    return () if dossier.record.rights.search == "none" else tuple(dossier.named.of(kind))


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda one: (-counts[one], one), default="")


def _examples(found: Mapping[str, Any], archive: Archive) -> Iterator[Example]:
    """Questions of several kinds, the simplest first."""
    (person, place), (outlet, year) = found["named"], found["outlet"]
    if person in archive.entities:
        name = archive.entities[person].name
        yield _example(name, gettext("articles that have these words, or name %(name)s", name=name))
        yield _example(f"person:{person}", gettext("articles that name %(name)s, whatever they call them", name=name))
    if person in archive.entities and place in archive.entities:
        both = gettext("those of them that name %(name)s, too", name=archive.entities[place].name)
        yield _example(f"person:{person} place:{place}", both)
    if outlet:
        published = gettext(
            "what %(outlet)s published in %(year)s", outlet=archive.outlets[outlet].name, year=name_of(year)
        )
        yield _example(f"outlet:{outlet} year:{year}", published)


def _example(query: str, finds: str) -> Example:
    return Example(query, query_link(q=query), finds)
