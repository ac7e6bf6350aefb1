"""The four doors through which a plugin works: read, examine, relate, write. Each is a value; host does the rest."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from clippings.model.dossier import Archive, Dossier
from clippings.model.page import Output
from clippings.model.problem import Result

Field = str
Facet = str


@dataclass(frozen=True)
class Read:
    """Files of the content folder to a field of the Archive.

    ``pattern`` is relative to the content folder. ``read(text, where)`` gives a mapping for a file of many entries;
    with ``each`` it is ``read(text, where, id)`` and gives the one value of a file named ``id``.
    """

    field: Field
    pattern: str
    read: Callable[..., Result[Any]]
    each: bool = False


@dataclass(frozen=True)
class Articles:
    """Article files with YAML front matter: ``read(text, where, id)`` gives a Reading."""

    read: Callable[[str, str, str], Result[Any]]


@dataclass(frozen=True)
class Examine:
    """A facet of one dossier, from it alone: ``examine(dossier, context)``, pure and picklable.

    Facets of plugins named earlier in PLUGINS are already there. ``context(archive)`` is what it needs of the
    authority files, made once.
    """

    facet: Facet
    examine: Callable[[Dossier, Any], Result[Any]]
    context: Callable[[Archive], Any]


@dataclass(frozen=True)
class Relate:
    """Facets from the whole archive: ``relate(archive)`` gives ``{article id: {facet: value}}``, and problems."""

    relate: Callable[[Archive], Result[Mapping[str, Mapping[Facet, Any]]]]


@dataclass(frozen=True)
class Write:
    """Pages and data files of the finished archive."""

    pages: Callable[[Archive], Iterable[Output]]


Door = Read | Articles | Examine | Relate | Write
