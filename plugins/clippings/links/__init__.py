"""Plugin: links between articles, each with reasons a reader can check. Gives every dossier ``links``
(and ``fingerprints``, by which reused wording is found).

A new reason is a function ``(archive) -> Iterator[Found]`` in `reasons.py` or a module beside it, and a line in
`relating.REASONS`.
"""

from clippings.host.doors import Examine, Relate
from clippings.host.signals import use
from clippings.links.fingerprints import examine
from clippings.links.relating import relate


def register() -> None:
    use(Examine("fingerprints", examine, lambda archive: None), Relate(relate))
