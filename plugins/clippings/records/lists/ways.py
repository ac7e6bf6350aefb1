"""What leads from the list of all articles, and from the home page, to the lists of some."""

from collections.abc import Iterator

from clippings.model.archive import Archive
from clippings.records.lists.facets import counts_of, named_list
from clippings.records.lists.titles import PATH as BY_TITLE
from clippings.view.lists.facets import has_page
from clippings.view.lists.overview import INDEX, outlet_links, year_links
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.wording.messages import N_, gettext

_MOST = 12
"""Lists of a kind that are named; of more, a page has all."""
_MOST_YEARS = 40
_FACETS = (
    ("label", N_("By label"), N_("All labels"), "labels.html"),
    ("text", N_("By kind of text"), "", ""),
    ("author", N_("By author"), N_("All authors"), "articles/author/index.html"),
    ("keyword", N_("By keyword"), N_("All keywords"), "articles/keyword/index.html"),
)
"""Kind → the heading of its lists, and the page with all of them, if there is one."""


def ways_in(archive: Archive) -> Iterator[Way]:
    """The lists to which the list of all articles leads, besides those by date."""
    by_title = Named(gettext("By title"), BY_TITLE, language=archive.site.interface)
    yield Way(gettext("In another order"), (by_title,))
    yield from by_outlet(archive)
    for kind, heading, every, index in _FACETS:
        found = [(key, count) for key, count in counts_of(kind, archive) if has_page(key, archive)]
        most = sorted(found, key=lambda item: (-item[1], item[0]))[:_MOST]
        more = Named(gettext(every), index) if index and len(counts_of(kind, archive)) > len(most) else None
        links = tuple(named_list(key, archive, count) for key, count in most)
        if links or more:
            yield Way(gettext(heading), links, more)


def by_outlet(archive: Archive) -> Iterator[Way]:
    """The outlets with most articles, and the articles whose outlet nobody knows."""
    known = outlet_links(archive, _MOST)
    unknown = [named_list(key, archive, count) for key, count in counts_of("outlet", archive)]
    if known or unknown:
        more = len(archive.indexes[INDEX]["outlets"]) > len(known)
        every = Named(gettext("All outlets"), "outlets/index.html") if more else None
        yield Way(gettext("By outlet"), (*known, *unknown), every)


def by_year(archive: Archive) -> Iterator[Way]:
    """The years, each with its list."""
    links = year_links(archive, _MOST_YEARS)
    if links:
        more = len(archive.indexes[INDEX]["years"]) > len(links)
        yield Way(gettext("By year"), links, Named(gettext("All years"), "articles/index.html") if more else None)
