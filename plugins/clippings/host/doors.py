"""The doors through which a plugin works: read, examine, relate, connect, finish, write. Each is a plain value."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from clippings.model.dossier import Archive, Dossier
from clippings.model.link import Link
from clippings.model.page import Group, Output
from clippings.model.problem import Result

Field = str
Facet = str


@dataclass(frozen=True)
class Read:
    """Files of the content folder to a field of the Archive.

    ``pattern`` is relative to the content folder. ``read(text, where)`` gives a mapping for a file of many entries;
    with ``each`` it is ``read(text, where, id)`` and gives the one value of a file named ``id``. ``own`` are files that
    concern only the article they are named like. ``names(entry)`` are the words by which alone an entry can touch an
    article that does not name its id; without it, a change of the file touches every article. What is ``alone`` is
    shown by pages that any change may touch (`Write.pages`), and by no other.
    """

    field: Field
    pattern: str
    read: Callable[..., Result[Any]]
    each: bool = False
    own: bool = False
    names: Callable[[Any], Iterable[str]] | None = None
    alone: bool = False


@dataclass(frozen=True)
class Articles:
    """Article files with YAML front matter: ``read(text, where, id)`` gives a Reading."""

    read: Callable[[str, str, str], Result[Any]]
    field: Field = "articles"
    each: bool = True
    own: bool = True


@dataclass(frozen=True)
class Examine:
    """A facet of one dossier, from it alone: ``examine(dossier, context)``, pure; the value can be pickled.

    Facets of plugins named earlier in PLUGINS are already there. ``context(archive)`` is what it needs beside, made
    once: of files of many entries, whatever it likes; of an article's own files, only what concerns it; nothing else.
    The facet is kept until one of these changes. A ``large`` facet, a Mapping or a Sequence, is fetched when it is
    asked for.
    """

    facet: Facet
    examine: Callable[[Dossier, Any], Result[Any]]
    context: Callable[[Archive], Any]
    large: type | None = None


@dataclass(frozen=True)
class Relate:
    """Facets from the whole archive: ``relate(archive)`` gives ``{article id: {facet: value}}``, and problems."""

    relate: Callable[[Archive], Result[Mapping[str, Mapping[Facet, Any]]]]


class Linking(Protocol):
    """What finds the links of articles, and knows which of them a change affects."""

    def affected(self, before: Mapping[str, Any], inputs: Any) -> set[str]:
        """The articles whose links may be others, where the articles that changed had the facet ``before``, and all
        else was made from ``inputs``."""

    def linker(self, ids: Sequence[str]) -> Callable[[Sequence[str]], Iterator[tuple[str, Sequence[Link]]]]:
        """A function from some of these ids to each one's links; it works in forked processes."""


@dataclass(frozen=True)
class Connect:
    """Each article's ``links`` to others, from a facet of each; made again for those that a change can affect."""

    facet: Facet
    """The facet, one of `Examine`."""
    inputs: Callable[[Archive], Any]
    """What links are made from beside that facet and the authorities, such as the titles of events. It is compared with
    the last build's, and can be pickled."""
    linking: Callable[[Archive, Iterable[Any], Any], Linking]
    """``linking(archive, facets, inputs)``, with the facet of every article, in their order."""


@dataclass(frozen=True)
class Gather:
    """What a cluster makes of some articles in a row, apart from all others, for the plugin to join.

    ``item(dossier)`` is what is sent of an article, and ``part(items)`` what is made of some; both are pure, and what
    they give can be pickled. The parts are in ``archive.memory.parts(name)`` where there is a cluster and they are
    ``wanted(archive)``.
    """

    name: str
    item: Callable[[Dossier], Any]
    part: Callable[[Sequence[Any]], Any]
    wanted: Callable[[Archive], bool]


@dataclass(frozen=True)
class Finish:
    """A facet of one dossier from the whole archive, made when it is shown: ``finish(dossier, archive)``."""

    facet: Facet
    finish: Callable[[Dossier, Archive], Any]


@dataclass(frozen=True)
class Write:
    """Pages and data files of the finished archive.

    ``pages(archive)`` gives those that any change may touch, and does not know of links; ``article(dossier, archive)``
    those of one finished dossier, ``groups(archive)`` the rest, with what each depends on.
    """

    pages: Callable[[Archive], Iterable[Output]] | None = None
    article: Callable[[Dossier, Archive], Iterable[Output]] | None = None
    groups: Callable[[Archive], Iterable[Group]] | None = None


Door = Read | Articles | Examine | Relate | Connect | Gather | Finish | Write
