"""What a plugin gives, and when the build asks for it. A plugin imports nothing else of the machinery.

A plugin's ``register()`` calls `use` with hooks, which are plain values::

    def register() -> None:
        use(Examine("length", examine), Pages("lengths", make))

A build asks in this order: `Read` and `Articles` (files to values), `Examine` (one article alone), `Relate` (the whole
archive), `Link` (articles with one another), `Pages` (what is written). Within a kind the order is that of PLUGINS.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, TypeVar

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.link import Link as FoundLink
from clippings.model.page import Output
from clippings.model.problem import Result

_H = TypeVar("_H")


def nothing(_: Archive) -> None:
    """The context of an examination that needs none."""


def once(_: Archive) -> Sequence[str]:
    """The ids of a kind of page of which there is one."""
    return ("",)


def each_article(archive: Archive) -> Sequence[str]:
    """The ids of a kind of page of which every article has one."""
    return archive.order


@dataclass(frozen=True)
class Read:
    """Files of the content folder become a field of the Archive.

    Example: ``Read("events", "events/*.md", read, each=True)`` fills ``archive.events``.
    """

    field: str
    """The Archive's field."""
    pattern: str
    """Which files: a glob, relative to the content folder."""
    read: Callable[..., Result[Any]]
    """``read(text, where)`` gives a mapping of all entries in a file; with ``each``, ``read(text, where, id)`` gives
    the one value of the file whose stem is ``id``."""
    each: bool = False
    """Whether a file holds one value."""
    own: bool = False
    """Whether a file concerns only the article that has its stem for an id."""
    names: Callable[[Any], Iterable[str]] | None = None
    """The words by which an entry can touch an article that does not name its id: only articles with one of these words
    are examined again when the entry changes. Without it, a change of the file has every article examined again."""


@dataclass(frozen=True)
class Articles:
    """Article files with YAML front matter become readings."""

    read: Callable[[str, str, str], Result[Any]]
    """``read(text, where, id)`` gives a `clippings.reading.articles.Reading`, or None with problems."""
    field: str = "articles"
    each: bool = True
    own: bool = True


@dataclass(frozen=True)
class Examine:
    """A facet of one dossier, found in it alone, and kept until the article or an entry that touches it changes.

    Facets of plugins named earlier in PLUGINS are already there.
    """

    facet: str
    """The Dossier's field."""
    examine: Callable[[Dossier, Any], Result[Any]]
    """``examine(dossier, context)``: a pure function. What it gives can be pickled."""
    context: Callable[[Archive], Any] = nothing
    """What it needs beside the dossier, made once a build. It may read the site, files of many entries, and of an
    article's own files those of the article that is examined; anything else raises `LookupError`."""
    by_name: bool = False
    """Whether, of entries that have names (`Read.names`), it takes only those that touch the article: whose name stands
    in its text, or whose id in its record or a note. Without it, every article is examined again when one changes."""
    large: type | None = None
    """Mapping or Sequence, where the facet is large: it is then fetched when somebody asks for it."""
    inverted: bool = False
    """Whether the facet, a mapping, can also be asked for by its keys: ``archive.inverted[facet][key]`` has what every
    article has under one key, as ``(article id, value)``."""


@dataclass(frozen=True)
class Relate:
    """Facets that need the whole archive, and problems between files. It is asked in every build that does anything."""

    relate: Callable[[Archive], Result[Mapping[str, Mapping[str, Any]]]]
    """``relate(archive)`` gives ``{article id: {facet: value}}``."""


@dataclass(frozen=True)
class Index:
    """What the archive has under a key: ``archive.indexes[name][key]``.

    Example: ``Index("accounts", by_event)``, and ``archive.indexes["accounts"]["geneva-talks"]`` are the ids of the
    articles that tell of that event. A page that asks for one key is made again only when that key's value changes.
    """

    name: str
    make: Callable[[Archive], Mapping[str, Any]]
    """Key → a value, which can be pickled. It is asked once a build, when somebody needs the index."""


class Linking(Protocol):
    """What finds the links of articles, and knows which of them a change affects."""

    def affected(self, before: Mapping[str, Any], inputs: Any) -> set[str]:
        """The ids of articles whose links may differ, where the articles that changed had the facet ``before``, and
        all else was made from ``inputs``."""

    def linker(self, ids: Sequence[str]) -> Callable[[Sequence[str]], Iterator[tuple[str, Sequence[FoundLink]]]]:
        """A function from some of these ids to each one's links; it works in forked processes."""


@dataclass(frozen=True)
class Link:
    """Each article's links to others, from a facet of each; found again only for those that a change can affect."""

    facet: str
    """The facet, one of `Examine`."""
    inputs: Callable[[Archive], Any]
    """What links are made from beside that facet and the authorities, such as the titles of events. It is compared with
    the last build's, and can be pickled."""
    linking: Callable[[Archive, Iterable[Any], Any], Linking]
    """``linking(archive, facets, inputs)``, with the facet of every article, in their order."""


@dataclass(frozen=True)
class Gather:
    """What a cluster makes of some articles in a row, for the plugin to join: ``archive.memory.parts(name)``."""

    name: str
    item: Callable[[Dossier], Any]
    """What is sent of an article: pure, can be pickled."""
    part: Callable[[Sequence[Any]], Any]
    """What is made of some articles' items: pure, can be pickled."""
    wanted: Callable[[Archive], bool]
    """Whether the parts are of use in this build."""


@dataclass(frozen=True)
class Finish:
    """A facet of one dossier from the whole archive, made when the dossier is shown."""

    facet: str
    finish: Callable[[Dossier, Archive], Any]


@dataclass(frozen=True)
class Pages:
    """Pages and data files, a unit for each id. What a unit reads of the archive is recorded while it is made; it is
    made again when any of that changes, and left alone otherwise.

    Example: ``Pages("keywords", make, lambda archive: archive.indexes["keywords"])``.
    """

    name: str
    """What the units are called in the report; no two hooks have the same."""
    make: Callable[[str, Archive], Iterable[Output]]
    """``make(id, archive)`` gives the outputs of one unit. All that it reads, it reads of this archive."""
    ids: Callable[[Archive], Iterable[str]] = once
    """Which units there are. Asked in every build, so it is quick."""
    prefetch: tuple[str, ...] = ()
    """Inverted facets of which every unit reads the key that is its id: many are fetched at once."""
    at_once: int = 250
    """How many units one process makes before it tells of them."""


Hook = Read | Articles | Examine | Relate | Index | Link | Gather | Finish | Pages
Hooks = tuple[Hook, ...]

_used: list[Hook] = []


def use(*hooks: Hook) -> None:
    """Give these hooks to the build that is starting. A plugin's ``register`` calls this and nothing else."""
    _used.extend(hooks)
    # The one import upward: so that a plugin needs to know nothing of Pelican, and works alone in any site.
    import_module("clippings.pelican.plugin").connect()


def taken() -> Hooks:
    """The hooks given since the last call; they belong to the build that takes them."""
    hooks = tuple(_used)
    _used.clear()
    return hooks


def of_kind(kind: type[_H], hooks: Iterable[Hook]) -> list[_H]:
    """The hooks of one kind, in the order of PLUGINS."""
    return [hook for hook in hooks if isinstance(hook, kind)]
