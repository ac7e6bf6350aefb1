"""The record beside an article's text: its fields as they are declared, each with its ground, and whom it names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import SHOWN_FACETS, Dossier
from clippings.model.edtf import Edtf
from clippings.model.entity import HEADINGS
from clippings.model.evidence import MEANING, Candidate, Evidence, Rights, Source
from clippings.model.record import DateClaim, Withdrawal
from clippings.reading.schema.article_field import ArticleField
from clippings.reading.schema.fields import ROWS
from clippings.records.lists.listed import keyword_links
from clippings.records.withholding import speakers
from clippings.view.card import date_view, strip_of
from clippings.view.names import Named, named, people
from clippings.wording.messages import N_, NP_, gettext

_NAMED = HEADINGS | {"outlet": N_("Outlets cited")}
"""Kind → the heading of those that the text names."""
_WHY_NOT = (NP_("how a field is known", "why"), N_("nothing that was found says it for certain"))
"""What is said in place of how a field is known, where a machine left it empty."""
_NAMED_BELOW = "events"
"""The field below which they stand."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """How a field is known, as `model.evidence.Evidence` has it."""

    how: str
    """In a word: ``printed``, ``inferred``; ``why`` where a machine knows nothing."""
    meaning: str
    """What that word means, in a sentence."""
    quote: str | None
    """The words of the source that say so. None where no words are quoted."""
    because: str | None
    """Why the editors think so. None where nothing is said."""
    source: Source | None
    """The work or page that says so. None where the article itself does."""
    rule: str | None
    """The rule of the importer that found it. None where an editor wrote it."""
    candidates: tuple[Candidate, ...]
    """Other values that were considered. Empty for most fields."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the record: what a field says, in words or as links, and its evidence."""

    field: str
    """The heading of the row: “Published by”."""
    texts: tuple[str, ...] = ()
    """What the field says, in words: each keyword by itself. Empty where it is said by links."""
    links: tuple[Named, ...] = ()
    """The pages of those that the field names. Empty where ``texts`` say it."""
    language: str | None = None
    """The language of ``texts`` where the field is printed, a BCP 47 tag; None for the archive's own words."""
    evidence: EvidenceView | None = None
    """How the field is known. None where the record does not say."""


def rows_of(dossier: Dossier, archive: Archive) -> Iterator[Row]:
    """Every row: of fields, then of shown facets. A field that is empty has one where it declares what to say then; a
    facet has none where nothing was found."""
    for field in ROWS:
        texts, links = _shown(field, dossier, archive)
        if texts or links or field.empty:
            found = dossier.record.evidence.get(field.name)
            yield Row(
                gettext(field.heading), texts if texts or links else (gettext(field.empty),), links,
                dossier.record.language if texts and field.printed else None,
                evidence_view(found, bool(texts or links)) if found else None,
            )  # fmt: skip
        if field.name == _NAMED_BELOW:
            yield from _named_rows(dossier, archive)
    for facet in SHOWN_FACETS:
        value = getattr(dossier, facet.name)
        if value != facet.default:
            yield Row(gettext(facet.metadata["heading"]), _texts(value))


def _shown(field: ArticleField, dossier: Dossier, archive: Archive) -> tuple[tuple[str, ...], tuple[Named, ...]]:
    """What a field says, as words or as links."""
    value = getattr(dossier.record, field.name)
    if field.name == "outlet":
        strip = strip_of(dossier.id, archive)
        return (), (Named(strip.outlet, strip.outlet_path),)
    if field.name == "keywords":
        return (), tuple(keyword_links(value, dossier.record.language, archive))
    if field.of:
        return (), _links_to(field.of, value, archive)
    return _texts(value), ()


def _links_to(kind: str, ids: Iterable[str], archive: Archive) -> tuple[Named, ...]:
    """Links to the events, articles or entities that have these ids."""
    if kind == "event":
        return tuple(_event_link(id, archive) for id in ids if id in archive.events)
    if kind == "article":
        return tuple(named(f"article/{id}", archive) for id in ids if id in archive.cards)
    return people(ids, archive)


def _texts(value: Any) -> tuple[str, ...]:
    """A value of a record in words, each part of several by itself; none where it is empty."""
    return tuple(filter(None, map(_words, value if isinstance(value, tuple) else (value,))))


def _words(value: Any) -> str:
    """A value of a record in words; nothing where it is empty."""
    match value:
        case None:
            return ""
        case DateClaim():
            return date_view(value.edtf).words
        case Edtf():
            return date_view(value).words
        case Withdrawal():
            return gettext("%(date)s: %(because)s", date=date_view(value.on).words, because=value.because)
        case Rights():
            return value.statement or ""
        case bool():
            return gettext("yes") if value else gettext("no")
    return str(value)


def _event_link(id: str, archive: Archive) -> Named:
    event = archive.events[id]
    return Named(event.title, f"events/{id}.html", date_view(event.date, lasting=True).words)


def _named_rows(dossier: Dossier, archive: Archive) -> Iterator[Row]:
    """Everyone and everything that the text names, a row a kind, most often first. Of a withheld text also how often,
    and whom it quotes."""
    found = _named_in(dossier)
    for kind, heading in _NAMED.items():
        if counts := found.get(kind):
            yield Row(
                gettext(heading), links=tuple(_link(kind, *one, dossier, archive) for one in counts.most_common())
            )
    said = (
        tuple(_link("person", *one, dossier, archive) for one in speakers(dossier, archive)) if dossier.withheld else ()
    )
    if said:
        yield Row(gettext("Quoted in it"), links=said)


def _named_in(dossier: Dossier) -> Mapping[str, Counter[str]]:
    """Kind → whom a text names, as often as it does."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    if dossier.withheld:
        for id, kind, count in zip(*dossier.named, strict=True):
            found[kind][id] = count
        return found
    for mention in dossier.mentions:
        found[mention.kind][mention.entity] += 1
    return found


def _link(kind: str, id: str, count: int, dossier: Dossier, archive: Archive) -> Named:
    link = named(f"{kind}/{id}", archive)
    return replace(link, detail=f"{count}×") if dossier.withheld else link


def evidence_view(found: Evidence, is_known: bool) -> EvidenceView:
    """The evidence of a field; of one that a machine left empty, why nothing stands there."""
    return EvidenceView(
        *((found.how, MEANING[found.how]) if is_known or found.how != "extracted" else _WHY_NOT),
        found.quote,
        found.because,
        found.source,
        found.rule,
        found.candidates,
    )
