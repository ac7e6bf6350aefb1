"""What lists show of an article: a card, and on it the strip of outlet, labels and date."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf, calendar_form
from clippings.model.evidence import Source
from clippings.model.link import Reason
from clippings.model.outlet import Label, Term
from clippings.view.date_words import duration, span_words, wording
from clippings.wording.messages import gettext, spoken


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as pages show it."""

    words: str
    """The date in words; “undated” for none."""
    datetime: str | None = None
    """The date as HTML's ``datetime``; None where it is not an exact year, month or day."""


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Someone who disputes a label, as pages show it."""

    by: str
    """Who disputes it."""
    because: str
    """Their reason."""
    source: Source
    """Where they say so."""


@dataclass(frozen=True, slots=True)
class LabelView:
    """A label as pages show it."""

    id: str
    """The term's id."""
    words: str
    """What it is called."""
    definition: str
    """What the term means; empty where the vocabulary has no such term."""
    because: str
    """Why it is said of the outlet."""
    source: Source
    """The source for it."""
    time: str
    """When it holds, in words, such as “since 1998”; empty for always."""
    disputed: tuple[DisputeView, ...]
    """Who disputes it."""


class Publisher(NamedTuple):
    """An outlet and its labels; the same value for the many articles that have the same."""

    name: str
    """The outlet's name on the article's date."""
    path: str | None
    """The outlet's page, from the archive's root; None when the outlet is unknown."""
    labels: tuple[LabelView, ...]
    """The labels that held on the article's date."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The line at the head of an article and of its card: outlet, labels and date."""

    outlet: str
    """The outlet's name on the article's date."""
    outlet_path: str | None
    """The outlet's page, from the archive's root; None when the outlet is unknown."""
    labels: tuple[LabelView, ...]
    """The labels that held on the article's date."""
    date: DateView
    """When the article was published."""
    draft: bool = False
    """Whether the article is a draft."""
    withdrawn: bool = False
    """Whether the article is withdrawn; readers of a hosted build get no strip of it."""

    @property
    def publisher(self) -> Publisher:
        """The outlet and its labels."""
        return Publisher(self.outlet, self.outlet_path, self.labels)


@dataclass(frozen=True, slots=True)
class Card:
    """All that lists show of one article."""

    id: str
    """The article's id."""
    path: str
    """The article's page, from the archive's root."""
    title: str
    """Its title as printed."""
    language: str
    """The language of its title, a BCP 47 tag."""
    strip: Strip
    """Its outlet, labels and date."""
    text_kind: str
    """How much of its text the archive has: ``precis``, ``excerpt``, ``full`` or ``none``."""
    outlet: str = "unknown"
    """The outlet's id."""
    date: Edtf | None = None
    """When it was published; None when not known."""
    reasons: tuple[Reason, ...] = ()
    """Why this list has it; empty where every article of the list is there for the same reason."""


def date_view(date: Edtf | None, lasting: bool = False) -> DateView:
    """A date as pages show it; ``lasting`` for one that says how long something went on, as of an event."""
    if date is None:
        return DateView(gettext("undated"))
    return DateView((duration if lasting else wording)(date), calendar_form(date))


def label_view(label: Label, archive: Archive) -> LabelView:
    """A label as pages show it, with its term's name and definition."""
    return _view_of_label(label, archive.labels.get(label.label), spoken())


@lru_cache(maxsize=4096)
def _view_of_label(label: Label, term: Term | None, _: str) -> LabelView:
    """A label as pages show it in a language: one value for all articles that have it."""
    disputes = tuple(DisputeView(d.by, d.because, d.source) for d in label.disputed)
    return LabelView(
        label.label, term.words if term else label.label, term.definition if term else "", label.because,
        label.source, span_words(label.from_, label.to), disputes,
    )  # fmt: skip


def card_of(id: str, archive: Archive, reasons: tuple[Reason, ...] = ()) -> Card:
    """An article's card, with the reasons why this list has it. KeyError for an article that there is not."""
    card: Card = archive.cards[id]
    return replace(card, reasons=reasons) if reasons else card


def strip_of(id: str, archive: Archive) -> Strip:
    """The strip at the head of an article. KeyError for an article that there is not."""
    return card_of(id, archive).strip


def make_card(dossier: Dossier, archive: Archive) -> Card:
    """The card of a dossier whose outlet and labels are known."""
    record, outlet = dossier.record, dossier.outlet
    strip = Strip(
        outlet_name(dossier) or gettext(outlet.name),
        outlet.path if outlet.is_known else None,
        tuple(label_view(label, archive) for label in dossier.labels),
        date_view(dossier.date),
        record.status == "draft",
        record.status == "withdrawn",
    )
    return Card(record.id, dossier.path, record.title, record.language, strip, record.text, outlet.id, dossier.date)
