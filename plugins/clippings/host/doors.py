"""The doors through which a plugin works: read, examine, relate, finish, write. Each is a value; host does the rest."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    field: Field = "articles"
    each: bool = True


@dataclass(frozen=True)
class Examine:
    """A facet of one dossier, from it alone: ``examine(dossier, context)``, pure; the value can be pickled.

    Facets of plugins named earlier in PLUGINS are already there. ``context(archive)`` is what it needs beside, made
    once: of files of many entries, whatever it likes; of a file named by an id, only what concerns the article of that
    id. The facet is kept until one of these changes. A ``large`` facet, a mapping, is fetched when it is asked for.
    """

    facet: Facet
    examine: Callable[[Dossier, Any], Result[Any]]
    context: Callable[[Archive], Any]
    large: bool = False


@dataclass(frozen=True)
class Relate:
    """Facets from the whole archive: ``relate(archive)`` gives ``{article id: {facet: value}}``, and problems."""

    relate: Callable[[Archive], Result[Mapping[str, Mapping[Facet, Any]]]]


@dataclass(frozen=True)
class Finish:
    """A facet of one dossier from the whole archive, made when it is shown: ``finish(dossier, archive)``."""

    facet: Facet
    finish: Callable[[Dossier, Archive], Any]


@dataclass(frozen=True)
class Write:
    """Pages and data files of the finished archive.

    ``pages(archive)`` gives those of the whole; ``article(dossier, archive)`` those of one finished dossier;
    ``parts(archive)`` what gives the rest, in parts that can be made side by side.
    """

    pages: Callable[[Archive], Iterable[Output]] | None = None
    article: Callable[[Dossier, Archive], Iterable[Output]] | None = None
    parts: Callable[[Archive], Sequence[Callable[[], Iterable[Output]]]] | None = None


Door = Read | Articles | Examine | Relate | Finish | Write
