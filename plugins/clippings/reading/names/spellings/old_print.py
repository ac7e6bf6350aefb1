"""Names as old German print has them, which has one capital for I and J: *Jtalien*."""

import re
from collections.abc import Sequence

from clippings.model.entity import Entity
from clippings.reading.names.forms import whole_names_of

_I = re.compile(r"\bI(?=[b-df-hk-np-tv-xz])")
"""A capital that J stands for: no German word has J before a consonant."""


def in_old_print(entity: Entity) -> Sequence[str]:
    """The names of an entity as old print has them, where that differs."""
    return [_I.sub("J", name) for name in whole_names_of(entity) if "I" in name and _I.search(name)]
