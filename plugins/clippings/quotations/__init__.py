"""Plugin: what a text puts in quotation marks, and who is said to have said it.

Gives dossiers ``quotations`` and ``sayings``.
"""

from collections.abc import Mapping, Sequence

from clippings.hooks import Examine, use
from clippings.quotations.sayings import sayings
from clippings.quotations.speakers import examine


def register() -> None:
    use(
        Examine("quotations", examine, large=Sequence),
        Examine("sayings", sayings, large=Mapping, inverted=True, facts=True),
    )
