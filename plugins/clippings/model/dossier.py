"""A Dossier: an article's record and text, and everything that is derived from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple

from clippings.model.annotation import Placed
from clippings.model.body import Body
from clippings.model.edtf import Edtf
from clippings.model.entity import NO_NAMES, Mention, NameCounts, Quotation
from clippings.model.link import Link
from clippings.model.outlet import UNKNOWN, Label, Outlet, labels_on, name_on
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


_NO_TEXT = Body()


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
    body: Body = _NO_TEXT
    withheld: bool = False
    findable: Body = _NO_TEXT
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


_FIELDS = tuple(one.name for one in fields(Dossier))
_PLACES = {name: place for place, name in enumerate(_FIELDS)}
_values_of = attrgetter(*_FIELDS)


def evolved(dossier: Dossier, facets: Mapping[str, Any]) -> Dossier:
    """The dossier with other facets, as `dataclasses.replace` makes it, in half its time."""
    values = list(_values_of(dossier))
    for name, value in facets.items():
        values[_PLACES[name]] = value
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


def reading_order(dossier: Dossier) -> tuple[tuple[str, str, str], str]:
    """Articles stand by date, undated last, then by id."""
    date = dossier.date
    return (date.sort_key if date else ("9999", "9999", "")), dossier.id
