"""Plugin: people, organisations, places and cited outlets, found by their names in the text.

Gives every dossier ``mentions``, ``appearances`` and ``traces``; writes ``people/``, ``organisations/`` and ``places/``
pages, which show every mention in its sentence.
"""

from collections.abc import Mapping, Sequence

from clippings.entities import appearances
from clippings.entities.check import relate
from clippings.entities.pages import groups, pages
from clippings.host.doors import Examine, Read, Relate, Write
from clippings.host.signals import use
from clippings.model.entity import FOLDERS, HEADINGS, names_of
from clippings.reading import authorities
from clippings.reading.matcher import examine, matcher_of


def register() -> None:
    use(
        *(
            Read("entities", f"authority/{FOLDERS[kind]}.yaml", authorities.entities(kind), names=names_of)
            for kind in HEADINGS
        ),
        Examine("mentions", examine, matcher_of, large=Sequence),
        Examine("appearances", appearances.examine, lambda archive: None, large=Mapping),
        Examine("traces", appearances.traces, lambda archive: None),
        Relate(relate),
        Write(pages, groups=groups),
    )
