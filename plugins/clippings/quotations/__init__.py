"""Plugin: what a text puts in quotation marks, and who is said to have said it. Gives dossiers ``quotations``."""

from clippings.host.doors import Examine
from clippings.host.signals import use
from clippings.quotations.speakers import examine


def register() -> None:
    use(Examine("quotations", examine, lambda archive: None))
