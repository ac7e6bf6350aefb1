"""From an article to the lists in which it stands."""

from collections.abc import Iterable, Iterator

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.records.lists.facets import named_list
from clippings.view.lists.facets import facets_of, has_page, keyword_key, list_path
from clippings.view.names import Named
from clippings.view.periods import month_of, name_of, year_of


def lists_of(dossier: Dossier, archive: Archive) -> Iterator[Named]:
    """The lists that an article's record leads to: of its month or year, of its kind of text, labels and authors. Its
    keywords lead to theirs by themselves (`keyword_links`)."""
    year = year_of(dossier.date)
    for period in (f"{year}-{month_of(dossier.date)}", year):
        if has_page(f"year/{period}", archive):
            yield Named(name_of(period), list_path(f"year/{period}"), language=archive.site.interface)
            break
    for key in facets_of(dossier):
        if not key.startswith("keyword/") and has_page(key, archive):
            yield named_list(key, archive)


def keyword_links(words: Iterable[str], language: str, archive: Archive) -> Iterator[Named]:
    """Keywords, each with the list of the articles that have it; without a link where no other article does."""
    for one in words:
        key = keyword_key(one)
        yield Named(one, list_path(key) if has_page(key, archive) else None, language=language)
