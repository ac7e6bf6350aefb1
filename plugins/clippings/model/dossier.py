"""A Dossier: an article's record and text, and everything that is derived from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple

from clippings.model.annotation import Placed
from clippings.model.body import Body, Selector, Target
from clippings.model.edtf import UNDATED, Edtf
from clippings.model.entity import NO_NAMES, Mention, NameCounts, OpenName, Quotation
from clippings.model.link import Link
from clippings.model.outlet import UNKNOWN, Claim, Outlet, labels_on, name_on
from clippings.model.record import Record


class Citation(NamedTuple):
    """An article's citation in one format, such as BibTeX."""

    format: str
    """What the format is called."""
    file: str
    """The name of the file that holds it: ``talks-end.bib``."""
    link: str
    """An address that holds the whole file (``data:``)."""
    text: str
    """The text of the file, its lines ended by U+000A alone."""


@dataclass(frozen=True, slots=True)
class Description:
    """What an article's page says of itself to machines, and to readers who cite it."""

    title: str
    """The page's title: that of the article, and the archive's name."""
    summary: str
    """The beginning of the article's text; empty where none is shown."""
    canonical: str | None
    """The page's full address; None when the archive has none."""
    json_ld: str
    """The article as JSON-LD of https://schema.org."""
    citation: str
    """How to cite the article, as safe HTML."""
    open_graph: tuple[tuple[str, str], ...] = ()
    """Property and content of each Open Graph tag (https://ogp.me)."""
    citations: tuple[Citation, ...] = ()
    """How to cite it, as files for programs that keep citations."""


class Passage(NamedTuple):
    """Some words of an article, and the way to them."""

    html: str
    """The words as safe HTML."""
    paragraph: int
    """The number of their paragraph, from 1."""
    path: str
    """The address of that paragraph, from the archive's root."""


class Appearance(NamedTuple):
    """How an article names one person, organisation or place."""

    passages: tuple[Passage, ...]
    """The sentences in which the name stands, each once."""
    mentions: int
    """How often it is named."""
    forms: tuple[tuple[str, int], ...]
    """Each spelling, and how many mentions have it; empty for a précis, whose spelling is its editors'."""
    beside: tuple[tuple[str, int], ...]
    """The id of each other that is named in the same paragraphs, and in how many of them."""
    calls: tuple[str, ...] = ()
    """The words just before the name, of each sentence that calls it something by them."""


_NO_TEXT = Body()


@dataclass(frozen=True, slots=True)
class Dossier:
    """An article's record and text, and every facet that a plugin derived from them.

    A facet with ``metadata={"heading": "Words"}`` is shown: in a row “Words” of the article's record, and in its JSON
    under the facet's name.
    """

    record: Record
    """What the article's file says."""
    body: Body = _NO_TEXT
    """The text that is shown; empty where it is withheld."""
    withheld: bool = False
    """Whether the article has a text that must not be shown."""
    findable: Body = _NO_TEXT
    """The text whose words the search index may have: more than ``body`` where a withheld text may be found but not
    shown, and empty where it may not be found."""
    references: tuple[str, ...] = ()
    """The references to parts of the archive that the text links to, as paths."""
    pictures: tuple[str, ...] = ()
    """The files of the content folder that the text shows or links to, as paths; none of a withheld text."""
    quoted: Mapping[Selector, Target] = field(default_factory=dict)
    """Of a withheld text: selector → the passage that a position in a question quotes."""
    outlet: Outlet = UNKNOWN
    """Who published it; `UNKNOWN` where nobody knows."""
    labels: tuple[Claim, ...] = ()
    """The outlet's labels that held on the article's date."""
    mentions: Sequence[Mention] = ()
    """Every name found in the text, in reading order."""
    open_names: tuple[OpenName, ...] = ()
    """Every name in the text that may mean several, with nothing to tell which."""
    named: NameCounts = NO_NAMES
    """Whom and what the text names, and how often."""
    quotations: Sequence[Quotation] = ()
    """Every quotation found in the text, in reading order."""
    sayings: Mapping[str, Any] = field(default_factory=dict)
    """Speaker's id → the sentences in which the article quotes them, and the number of each one's paragraph."""
    annotations: tuple[Placed, ...] = ()
    """The editors' notes and their passages, in the order of the text."""
    link_keys: Mapping[str, Any] = field(default_factory=dict)
    """Kind of link reason → what this article may share with others."""
    links: Sequence[Link] = ()
    """The article's links to others, the strongest first."""
    description: Description | None = None
    """What its page says to machines; None until its page is made."""
    appearances: Mapping[str, bytes] = field(default_factory=dict)
    """Id of each person, organisation and place that the text names → an `Appearance`, pickled."""
    calls: tuple[tuple[str, str], ...] = ()
    """For each sentence that calls someone something just before their name: their id, and these words."""
    rows: Mapping[str, str] = field(default_factory=dict)
    """Path of a file of the whole archive → the article's line in it."""
    uses: Mapping[str, Any] = field(default_factory=dict)
    """Id of each subject of the lexicon → the uses of its words in the text."""
    vocabulary: Sequence[int] = b""
    """How often each word stands in what the text says itself, packed (`clippings.search.words.vocabulary`)."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Field of the search index → the article's terms in it, packed."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.record.id

    @property
    def path(self) -> str:
        """The article's page, from the archive's root."""
        return self.record.address or f"articles/{self.record.id}.html"

    @property
    def date(self) -> Edtf | None:
        """When the article was published; None when not known."""
        return self.record.date.edtf


SHOWN_FACETS = tuple(one for one in fields(Dossier) if "heading" in one.metadata)
"""The facets that the record and the JSON of every article show, as fields of `Dossier`."""
_FIELDS = tuple(one.name for one in fields(Dossier))
_PLACES = {name: place for place, name in enumerate(_FIELDS)}
_values_of = attrgetter(*_FIELDS)


def evolved(dossier: Dossier, facets: Mapping[str, Any]) -> Dossier:
    """The dossier with these facets replaced, as `dataclasses.replace` makes it, in half the time."""
    values = list(_values_of(dossier))
    for name, value in facets.items():
        values[_PLACES[name]] = value
    return Dossier(*values)


def wordless(dossier: Dossier) -> Dossier:
    """The dossier of a withheld text without its words, as pages get it, and without what tells them to links."""
    return evolved(dossier, {"body": _NO_TEXT, "findable": _NO_TEXT, "link_keys": {}})


def published(dossier: Dossier, outlets: Mapping[str, Outlet]) -> dict[str, Any]:
    """The facets ``outlet`` and ``labels`` of an article: its outlet, and the labels that held on its date."""
    outlet = outlets.get(dossier.record.outlet, UNKNOWN)
    return {"outlet": outlet, "labels": labels_on(outlet, dossier.date)}


def outlet_name(dossier: Dossier) -> str | None:
    """The name of who published an article: the title that its outlet bore on its date, such as “Sunday Gazette” in
    1998.

    Where nobody knows the outlet, its name as printed; None where that is not known either.
    """
    return name_on(dossier.outlet, dossier.date) if dossier.outlet.is_known else dossier.record.printed_outlet


def reading_order(dossier: Dossier) -> tuple[tuple[str, str, str], str]:
    """The key by which articles are sorted: by date, those without one last, then by id."""
    date = dossier.date
    return (date.sort_key if date else UNDATED), dossier.id
