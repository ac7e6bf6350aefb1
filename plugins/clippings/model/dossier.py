"""What the archive derives: a Dossier an article, an Archive of them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from clippings.model.annotation import Annotation, Event, Placed, Prose, Question
from clippings.model.body import Body
from clippings.model.edtf import Edtf
from clippings.model.entity import NO_NAMES, Entity, Mention, NameCounts, Quotation
from clippings.model.link import Link, Linked
from clippings.model.outlet import UNKNOWN, Label, Outlet, Term, labels_on, name_on
from clippings.model.record import Record


@dataclass(frozen=True, slots=True)
class Description:
    """What a page says of itself to machines and citing readers."""

    title: str
    summary: str
    canonical: str | None
    json_ld: str
    citation: str
    open_graph: tuple[tuple[str, str], ...] = ()


class Passage(NamedTuple):
    """Some words of an article as safe HTML, and the way to them. ``paragraph`` counts from 1."""

    html: str
    paragraph: int
    path: str


class Appearance(NamedTuple):
    """How an article names someone or something: in which sentences, how often, in which spellings, beside whom.

    Spellings and those beside, by their ids, have their counts: of mentions and of paragraphs.
    """

    passages: tuple[Passage, ...]
    mentions: int
    forms: tuple[tuple[str, int], ...]
    beside: tuple[tuple[str, int], ...]


NO_TEXT = Body()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dossier:
    """An article's record and text, and every facet a plugin derived from them.

    ``references`` are the paths inside the archive that the text links to. ``findable`` is the text whose words the
    search index may have; it is more than ``body`` where a withheld text may be found but not shown, and nothing where
    it may not be found. ``named`` tells whom and what it names, ``appearances`` how, packed, by id; ``sayings`` has,
    for each speaker, the sentences in which the article quotes them; ``link_keys`` has, for each kind of link reason,
    what the article may share with others; ``rows`` has the article's line in each file of the archive, by its path.
    """

    record: Record
    body: Body = NO_TEXT
    withheld: bool = False
    findable: Body = NO_TEXT
    references: tuple[str, ...] = ()
    outlet: Outlet = UNKNOWN
    labels: tuple[Label, ...] = ()
    mentions: Sequence[Mention] = ()
    named: NameCounts = NO_NAMES
    quotations: Sequence[Quotation] = ()
    sayings: Mapping[str, Any] = field(default_factory=dict)
    annotations: tuple[Placed, ...] = ()
    link_keys: Mapping[str, Any] = field(default_factory=dict)
    links: Sequence[Link] = ()
    description: Description | None = None
    appearances: Mapping[str, bytes] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def path(self) -> str:
        return f"articles/{self.record.id}.html"

    @property
    def date(self) -> Edtf | None:
        return self.record.date.edtf


FIELDS = tuple(one.name for one in fields(Dossier))
PLACES = {name: place for place, name in enumerate(FIELDS)}
values_of = attrgetter(*FIELDS)


def evolved(dossier: Dossier, facets: Mapping[str, Any]) -> Dossier:
    """The dossier with other facets, as `dataclasses.replace` makes it, in half its time."""
    values = list(values_of(dossier))
    for name, value in facets.items():
        values[PLACES[name]] = value
    return Dossier(*values)


def published(dossier: Dossier, outlets: Mapping[str, Outlet]) -> dict[str, Any]:
    """An article's ``outlet``, and the ``labels`` that held on its date."""
    outlet = outlets.get(dossier.record.outlet, UNKNOWN)
    return {"outlet": outlet, "labels": labels_on(outlet, dossier.date)}


def outlet_name(dossier: Dossier) -> str | None:
    """Who published an article: the title its outlet bore on its date, as “Sunday Gazette” for one of 1998.

    Where nobody knows the outlet, its name as printed; None where that is not known either.
    """
    return name_on(dossier.outlet, dossier.date) if dossier.outlet.is_known else dossier.record.printed_outlet


RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ps", "yi", "dv", "syr", "ckb", "sd", "ug"))


def direction(language: str) -> str:
    """``rtl`` or ``ltr`` for a BCP 47 tag; ``auto`` where the language is not known."""
    primary = language.partition("-")[0]
    return "auto" if primary == "und" else "rtl" if primary in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Site:
    """The archive's own name and face, and whether this build is for the public."""

    name: str
    subtitle: str = ""
    headline: str = ""
    introduction: str = ""
    url: str = ""
    language: str = "en"
    hosted: bool = False
    footer: str = ""

    @property
    def direction(self) -> str:
        return direction(self.language)


class Forgotten(Exception):
    """Something a plugin must remember is lost. All of it can be made anew."""


class Memory:
    """What plugins remember from one build to the next, by name. This one lasts as long as the process; the host has
    one that lasts. Anything in it may be lost."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}

    def recall(self, name: str) -> Any:
        """What was remembered; None when it was not, or is lost."""
        return self.known.get(name)

    def remember(self, name: str, value: Any) -> None:
        self.known[name] = value

    def forget(self, names: Iterable[str]) -> None:
        for name in names:
            self.known.pop(name, None)

    def each(self, facets: Iterable[T]) -> Iterator[T]:
        """A large facet of many articles, in turn: many are fetched at a time where they are kept."""
        yield from facets

    def parts(self, name: str) -> Iterable[Any] | None:
        """What a cluster made of articles in a row, in their order; None where there is none."""
        return None

    def facet(self, made_from: bytes, facet: str) -> Any:
        """A facet as it was of an article made from what had this digest; None when it is lost."""
        return None


def unfinished(dossier: Dossier, _: "Archive") -> Dossier:
    """A dossier as it is, where no plugin finishes it."""
    return dossier


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything the archive knows, in a fixed order: dossiers by date, then id."""

    site: Site
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    labels: Mapping[str, Term] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    notes: Mapping[str, tuple[Annotation, ...]] = field(default_factory=dict)
    """Article id → the notes on it."""
    pages: Mapping[str, Prose] = field(default_factory=dict)
    order: Sequence[str] = ()
    """The ids of all articles, in their order."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Article id → its place in the order, from 0."""
    cards: Mapping[str, Any] = field(default_factory=dict)
    """Article id → its `clippings.view.card.Card`, which is all that lists show of it."""
    links: Mapping[str, Sequence[Link]] = field(default_factory=dict)
    """Article id → its links, strongest first."""
    indexes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The plugins' indexes (`clippings.hooks.Index`) by name."""
    inverted: Mapping[str, Mapping[str, Sequence[tuple[str, Any]]]] = field(default_factory=dict)
    """Inverted facets (`clippings.hooks.Examine`): facet → key → each article that has the key, and what it has."""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    """Article id → a digest of everything its facets were made from."""
    general: bytes = b""
    """A digest of the program, the site and the authority files."""
    linked: Mapping[str, Linked] = field(default_factory=dict)
    """Article id → which articles it is linked with, and a digest of why."""
    memory: Memory = field(default_factory=Memory)
    """What plugins remember from build to build."""
    finish: Callable[[Dossier, "Archive"], Dossier] = unfinished
    """Adds the facets that are made when a dossier is shown."""

    def finished(self, id: str) -> Dossier:
        """An article's dossier with the facets that are made when it is shown."""
        return self.finish(self.dossiers[id], self)


def reading_order(dossier: Dossier) -> tuple[tuple[str, str, str], str]:
    """Articles stand by date, undated last, then by id."""
    date = dossier.date
    return (date.sort_key if date else ("9999", "9999", "")), dossier.id
