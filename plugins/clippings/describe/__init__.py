"""Plugin: what each article says of itself to machines and to those who cite it, and the data beside the pages.

Gives every dossier ``description`` and ``rows``; writes ``data/``.
"""

from collections.abc import Mapping

from clippings.describe import rows
from clippings.describe.data import article_file, files
from clippings.describe.description import described
from clippings.host.doors import Examine, Finish, Write
from clippings.host.signals import use


def register() -> None:
    use(
        Examine("rows", rows.examine, lambda archive: archive, large=Mapping),
        Finish("description", described),
        Write(files, article_file),
    )
