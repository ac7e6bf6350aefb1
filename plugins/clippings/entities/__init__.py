"""Plugin: people, organisations, places and cited outlets, found by their names in the text.

Gives every dossier ``mentions``, ``appearances``, ``named`` and ``calls``; writes ``people/``, ``organisations/`` and
``places/`` pages, which show every mention in its sentence.
"""

from collections.abc import Mapping, Sequence

from clippings.entities import appearances
from clippings.entities.called import calls
from clippings.entities.check import problems
from clippings.entities.company import settle
from clippings.entities.indexes import counts, events_of_entities, notes_of_entities, written_by
from clippings.entities.maps.drawing import BESIDE, beside
from clippings.entities.pages import entity_ids, entity_page, kind_ids, kind_page
from clippings.entities.together import together
from clippings.hooks import Check, Examine, Index, Pages, Read, Settle, use
from clippings.model.entity import FOLDERS, HEADINGS
from clippings.reading import authorities
from clippings.reading.names.looked_for import first_names, looked_for
from clippings.reading.names.matcher import matcher_of
from clippings.reading.names.mentions import examine, open_names


def register() -> None:
    use(
        *(
            Read("entities", file, authorities.entities(kind), names=looked_for, shared=first_names)
            for kind, file in ((kind, f"authority/{FOLDERS[kind]}.yaml") for kind in HEADINGS)
        ),
        Examine("mentions", examine, matcher_of, by_name=True, large=Sequence),
        Examine("open_names", open_names),
        Examine("calls", calls),
        Examine("appearances", appearances.examine, large=Mapping, inverted=True, facts=True),
        Examine("named", appearances.named, facts=True),
        Settle(settle),
        Check(problems),
        Index("counts", counts),
        Index("together", together),
        Index(BESIDE, beside),
        Index("written by", written_by),
        Index("notes of entities", notes_of_entities),
        Index("events of entities", events_of_entities),
        Pages("lists of entities", kind_page, kind_ids),
        # of few at once, nearly all articles would be fetched as often
        Pages("entities", entity_page, entity_ids, prefetch=("appearances", "sayings"), at_once=500),
    )
