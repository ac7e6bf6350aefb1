"""Plugin: links between articles, each with reasons a reader can check. Gives every dossier ``links``
(and ``ties``, by which they are found).

A new reason is a function ``(number, scan) -> Iterator[Found]`` for one article, in `reasons.py` or a module beside it,
and a line in `relating.relate`. What it depends on must be among the ``ties``, and found by `reached`.
"""

from collections.abc import Sequence

from clippings.hooks import Examine, Link, use
from clippings.links.reached import reached
from clippings.links.reasons import beside
from clippings.links.relating import linker
from clippings.links.scan import scan
from clippings.links.ties import examine


def register() -> None:
    use(Examine("ties", examine, large=Sequence), Link(scan, reached, linker, beside))
