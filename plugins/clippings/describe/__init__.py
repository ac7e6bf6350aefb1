"""Plugin: what each article says of itself to machines and to those who cite it, and the data beside the pages.

Gives every dossier ``description``; writes ``data/``.
"""

from clippings.describe.data import files
from clippings.describe.description import relate
from clippings.host.doors import Relate, Write
from clippings.host.signals import use


def register() -> None:
    use(Relate(relate), Write(files))
