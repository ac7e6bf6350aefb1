"""Plugin: a search index in small chunks, which a browser loads as a query needs them, from a folder or a host.

Gives every dossier ``terms``; writes ``search.html`` and ``search/``. See docs/search.md.
"""

from collections.abc import Mapping

from clippings.hooks import Examine, Gather, Index, Pages, each_article, use
from clippings.search.choosing import beginnings
from clippings.search.choosing.compare import compare_page
from clippings.search.fields import examine, names_of
from clippings.search.kept_index import documents_of, indexed, is_new
from clippings.search.pages import document, index_files, search_page
from clippings.search.segments import segment_of
from clippings.view.lists import overview


def register() -> None:
    use(
        Examine("terms", examine, names_of, by_name=True, large=Mapping, facts=True),
        Gather("index", indexed, segment_of, lambda archive: is_new(documents_of(archive), archive)),
        Index(overview.INDEX, overview.overview),
        Index(beginnings.INDEX, beginnings.examples),
        Pages("search page", search_page),
        Pages("compare", compare_page),
        Pages("search", index_files),
        Pages("articles", document, each_article),
    )
