"""Plugin: a lunr index in small pieces, which a browser loads as a query needs them, from a folder or a host.

Gives every dossier ``terms``; writes ``search.html`` and ``search/``. See docs/search.md.
"""

from collections.abc import Mapping

from clippings.host.doors import Examine, Gather, Write
from clippings.host.signals import use
from clippings.search.fields import examine, names_of
from clippings.search.pages import article_file, pages
from clippings.search.parts import part_of
from clippings.search.upkeep import documents_of, indexed, is_new


def register() -> None:
    use(
        Examine("terms", examine, names_of, large=Mapping),
        Gather("index", indexed, part_of, lambda archive: is_new(documents_of(archive), archive)),
        Write(pages, article_file),
    )
