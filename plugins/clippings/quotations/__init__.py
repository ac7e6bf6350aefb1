"""Plugin: what a text puts in quotation marks, and who is said to have said it.

Gives dossiers ``quotations`` and ``speakers``.
"""

from collections.abc import Sequence

from clippings.host.doors import Examine
from clippings.host.signals import use
from clippings.quotations.speakers import examine, speakers


def register() -> None:
    use(
        Examine("quotations", examine, lambda archive: None, large=Sequence),
        Examine("speakers", speakers, lambda archive: None),
    )
