"""Plugin: what each article says of itself to machines and to those who cite it, and the data beside the pages.

Gives every dossier ``description`` and ``rows``; writes ``data/``.
"""

from collections.abc import Mapping

from clippings.describe.description import described
from clippings.describe.files import archive_files, article_file, lines
from clippings.host.doors import Examine, Finish, Write
from clippings.host.signals import use


def register() -> None:
    use(
        Examine("rows", lines, lambda archive: archive, large=Mapping),
        Finish("description", described),
        Write(archive_files, article_file),
    )
