"""Plugin: the editors' notes, each on the passage it quotes.

Gives every dossier ``annotations``; writes ``annotations/index.html`` and the W3C Web Annotation files.
"""

from clippings.annotations.pages import article_file, groups
from clippings.annotations.placing import examine, notes_of, relate
from clippings.host.doors import Examine, Read, Relate, Write
from clippings.host.signals import use
from clippings.reading import annotations


def register() -> None:
    use(
        Read("notes", "annotations/*.yaml", annotations.read_for, each=True, own=True),
        Read("notes", "private/annotations/*.yaml", annotations.read_for, each=True, own=True),
        Examine("annotations", examine, notes_of),
        Relate(relate),
        Write(article=article_file, groups=groups),
    )
