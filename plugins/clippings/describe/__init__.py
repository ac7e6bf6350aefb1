"""Plugin: what each article says of itself to machines and to those who cite it, and the data beside the pages.

Gives every dossier ``description`` and ``rows``; writes ``data/``.
"""

from collections.abc import Mapping

from clippings.describe.description import described
from clippings.describe.files import archive_files, article_file, authorities, lines, schema_files
from clippings.hooks import Examine, Finish, Pages, each_article, use


def register() -> None:
    use(
        Examine("rows", lines, authorities, by_name=True, large=Mapping),
        Finish("description", described),
        Pages("data", archive_files),
        Pages("schemas", schema_files),
        Pages("articles", article_file, each_article),
    )
