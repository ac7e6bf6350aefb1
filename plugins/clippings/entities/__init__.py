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
from clippings.model.entity import names_of
from clippings.reading import authorities
from clippings.reading.matcher import examine, matcher_of


def register() -> None:
    use(
        Read("entities", "authority/people.yaml", authorities.entities("person"), names=names_of),
        Read("entities", "authority/organisations.yaml", authorities.entities("organisation"), names=names_of),
        Read("entities", "authority/places.yaml", authorities.entities("place"), names=names_of),
        Examine("mentions", examine, matcher_of, large=Sequence),
        Examine("appearances", appearances.examine, lambda archive: None, large=Mapping),
        Examine("traces", appearances.traces, lambda archive: None),
        Relate(relate),
        Write(pages, groups=groups),
    )
