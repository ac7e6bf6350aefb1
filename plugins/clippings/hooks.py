"""What a plugin gives, and when the build asks for it. A plugin imports nothing else of the machinery.

A plugin's ``register()`` calls `use` with hooks, which are plain values:
``use(Examine("length", examine), Pages("lengths", make))``.

A build asks in this order: `Read` and `Articles` (files to values), `Examine` (one article alone), `Settle` (what the
archive decides in it), `Relate` (the whole archive), `Link` (articles with one another) and `Check` (what is wrong),
`Pages` (what is written). `Index`, `Gather` and `Finish` are asked when somebody needs what they make, and `LinkIndex`
once articles are linked. Hooks of one kind are asked in the order of PLUGINS.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, TypeVar

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.link import Link as FoundLink
from clippings.model.page import Output
from clippings.model.problem import Problem, Result

_H = TypeVar("_H")


def nothing(_: Archive) -> None:
    """The context of an examination that needs none, which is None."""


def once(_: Archive) -> Sequence[str]:
    """The single id of a kind of page of which there is one."""
    return ("",)


def each_article(archive: Archive) -> Sequence[str]:
    """The ids of a kind of page of which every article has one: those of all articles."""
    return archive.order


@dataclass(frozen=True)
class Read:
    """Files become a table: ``Read("events", "events/*.md", read, each=True)`` fills ``archive.events``."""

    field: str
    """The field of the Archive."""
    pattern: str
    """Which files: a glob, relative to the content folder."""
    read: Callable[..., Result[Any]]
    """``read(text, where)`` gives the mapping in a file; with ``each``, ``read(text, where, id)`` gives the one
    value of the file whose stem is ``id``, or ``x/1`` where files stand in several folders (``versions/*/*.md``)."""
    each: bool = False
    """Whether a file holds one value."""
    own: bool = False
    """Whether a file concerns only the article whose id is the file's stem."""
    names: Callable[[Any], Iterable[str]] | None = None
    """The words by which an entry can touch an article that does not name its id: when the entry changes, only articles
    with one of these words are examined again. Without it, all articles are examined again when the file changes."""
    shared: Callable[[Any], Iterable[str]] | None = None
    """Words that entries share, such as first names: when the first *Vera* comes into a register, or the last one
    leaves it, articles that have the word *Vera* are examined again, and for a second *Vera* they are not."""


@dataclass(frozen=True)
class Articles:
    """Article files become readings: records and texts."""

    read: Callable[[str, str, str], Result[Any]]
    """``read(text, where, id)`` gives a `clippings.reading.articles.Reading`, or None with problems."""
    field: str = "articles"
    """The build's table of readings; the Archive has no field of this name."""
    each: bool = True
    """As in `Read`: a file holds one article."""
    own: bool = True
    """As in `Read`: a file concerns only its own article."""


@dataclass(frozen=True)
class Examine:
    """A facet of one dossier, found in it alone, and kept until the article or an entry that touches it changes.

    Facets of plugins named earlier in PLUGINS are already there.
    """

    facet: str
    """The field of the Dossier."""
    examine: Callable[[Dossier, Any], Result[Any]]
    """``examine(dossier, context)`` gives the facet: a pure function, whose value can be pickled."""
    context: Callable[[Archive], Any] = nothing
    """What the examination needs besides the dossier, made once a build. It may read the site, files of many entries,
    and the files of the article that is examined; anything else raises `LookupError`."""
    by_name: bool = False
    """Whether it takes only those entries that touch the article: whose name (`Read.names`) stands in its text, or
    whose id stands in its record or in a note. Without it, every article is examined again when an entry changes."""
    large: type | None = None
    """Mapping or Sequence, where the facet is large: it is then loaded when somebody asks for it."""
    inverted: bool = False
    """Whether the facet, a mapping, can also be asked for by its keys: ``archive.inverted[facet][key]`` holds
    ``(article id, value)`` for every article that has the key."""
    facts: bool = False
    """Whether the facet of a withheld text (``dossier.withheld``) is found in its full words, and has facts and no
    words in a row: whom it names, and how often. Without it, such an article is examined as if it had no text."""


@dataclass(frozen=True)
class Settle:
    """Facets in which the archive decides what an article leaves open; its other facets are found again."""

    settle: Callable[[Archive], Mapping[str, Mapping[str, Any]]]
    """``settle(archive)`` gives ``{article id: {facet: value}}``, seeing what each article says by itself."""


@dataclass(frozen=True)
class Relate:
    """Facets that need the whole archive. It is asked in every build that does anything."""

    relate: Callable[[Archive], Result[Mapping[str, Mapping[str, Any]]]]
    """``relate(archive)`` gives ``{article id: {facet: value}}``."""


@dataclass(frozen=True)
class Index:
    """What the archive has under a key: ``archive.indexes[name][key]``.

    For example ``archive.indexes["accounts"]["geneva-talks"]`` holds the ids of the articles that tell of that event. A
    page that asks for one key is made again only when its value changes.
    """

    name: str
    """The index's name, by which the archive is asked for it; several plugins may give the same one."""
    make: Callable[[Archive], Mapping[str, Any]]
    """Key → a value, which can be pickled. It is called once a build, when somebody needs the index."""


@dataclass(frozen=True)
class LinkIndex:
    """What the archive has under a key, made from the links: ``archive.link_indexes[name][key]``.

    It is like an `Index`, and there once articles are linked; a page that asks for it waits until then. For example
    ``archive.link_indexes["stories"]["2016-02-03-talks"]`` holds the ids of the articles of its story.
    """

    name: str
    """The index's name, by which the archive is asked for it; several plugins may give the same one."""
    make: Callable[[Archive], Mapping[str, Any]]
    """Key → a value, which can be pickled. It is called once a build, is quick where it reads ``archive.linked`` and no
    link's reasons, and may ask for other such indexes, as long as none asks for itself."""


class Linking(Protocol):
    """Finds the links of articles, and knows which articles a change affects."""

    def affected(self, before: Mapping[str, Any], inputs: Any) -> set[str]:
        """The ids of articles whose links may differ, where ``before`` has the facet that each changed article had, or
        None of a new one, and everything else was made from ``inputs``."""

    def linker(self, ids: Sequence[str]) -> Callable[[Sequence[str]], Iterator[tuple[str, Sequence[FoundLink]]]]:
        """A function that gives each of some of these articles its links; it works in forked processes."""


@dataclass(frozen=True)
class Link:
    """Each article's links to others, from a facet of each. Only links that a change can affect are found again."""

    facet: str
    """The facet that links are made from, given by an `Examine` hook."""
    inputs: Callable[[Archive], Any]
    """What links are made from beside that facet and the authorities, such as the titles of events, to be compared with
    that of the last build; it can be pickled. It is asked before errors are told: an id may lead nowhere yet."""
    linking: Callable[[Archive, Iterable[Any], Any], Linking]
    """``linking(archive, facets, inputs)``, with the facet of every article in the order of the archive."""
    likeness: Callable[[FoundLink], float] = lambda _: 0.0
    """How alike by their words the two articles of a link are, from 0; kept in `clippings.model.link.Linked`."""
    copied: Callable[[FoundLink], float] = lambda _: 0.0
    """How much of the shorter text stands in the other where one is a copy; kept there, too."""


@dataclass(frozen=True)
class Check:
    """Problems between files, such as an id that no file has. It is asked in every build that does anything."""

    check: Callable[[Archive], Iterable[Problem]]
    """``check(archive)`` gives them, for an archive with all its facets and, where nothing else is said, no links."""
    linked: bool = False
    """Whether it needs links, as for what stands beside what in a story: then ``clippings check`` alone asks it."""


@dataclass(frozen=True)
class Gather:
    """What a cluster makes of some articles in a row. The plugin joins the parts: ``archive.memory.parts(name)``."""

    name: str
    """The name by which the parts are asked for; no two have the same."""
    item: Callable[[Dossier], Any]
    """What is sent of an article: a pure function, whose value can be pickled."""
    part: Callable[[Sequence[Any]], Any]
    """What is made of the items of some articles: a pure function, whose value can be pickled."""
    wanted: Callable[[Archive], bool]
    """Whether the parts are of use in this build."""


@dataclass(frozen=True)
class Finish:
    """A facet that is made from the whole archive when the dossier is shown."""

    facet: str
    """The field of the Dossier."""
    finish: Callable[[Dossier, Archive], Any]
    """``finish(dossier, archive)`` gives the facet."""


@dataclass(frozen=True)
class Pages:
    """Pages and data files, a unit for each id. What a unit reads of the archive is recorded while it is made; when any
    of that changes, it is made again."""

    name: str
    """What the report calls the units. Hooks of one name, as of several plugins, have the same ``ids``."""
    make: Callable[[str, Archive], Iterable[Output]]
    """``make(id, archive)`` gives the outputs of one unit. It reads everything from this archive."""
    ids: Callable[[Archive], Iterable[str]] = once
    """Which units there are. It is asked in every build, so it must be quick. It may ask a `LinkIndex`."""
    prefetch: tuple[str, ...] = ()
    """Inverted facets of which every unit reads the key that is its id; those of many units are loaded at once."""
    at_once: int = 250
    """How many units one process makes before it reports them."""


Hook = Read | Articles | Examine | Settle | Relate | Index | Link | LinkIndex | Check | Gather | Finish | Pages
Hooks = tuple[Hook, ...]
_used: list[Hook] = []


def use(*hooks: Hook) -> None:
    """Give these hooks to the build that is starting. A plugin's ``register`` calls this and nothing else."""
    _used.extend(hooks)
    # The one import upward: so that a plugin needs to know nothing of Pelican, and works alone in any site.
    import_module("clippings.pelican.plugin").connect()


def taken() -> Hooks:
    """The hooks given since the last call; the build that takes them owns them."""
    hooks = tuple(_used)
    _used.clear()
    return hooks


def of_kind(kind: type[_H], hooks: Iterable[Hook]) -> list[_H]:
    """The hooks of one kind, in the order of PLUGINS."""
    return [hook for hook in hooks if isinstance(hook, kind)]
