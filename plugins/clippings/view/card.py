"""What lists show of an article: a card, and on it the strip of outlet, labels and date."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, NamedTuple

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf, calendar_form
from clippings.model.link import Reason
from clippings.view.claims.claim import ClaimView, label_view
from clippings.view.date_words import duration, wording
from clippings.wording.messages import gettext


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as pages show it."""

    words: str
    """The date in words; “undated” for none."""
    datetime: str | None = None
    """The date as HTML's ``datetime``; None where it is not an exact year, month or day."""


class Publisher(NamedTuple):
    """An outlet and its labels; the same value for the many articles that have the same."""

    name: str
    """The outlet's name on the article's date."""
    path: str | None
    """The outlet's page, from the archive's root; None when the outlet is unknown."""
    labels: tuple[ClaimView, ...]
    """The labels that held on the article's date."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The line at the head of an article and of its card: outlet, labels and date."""

    outlet: str
    """The outlet's name on the article's date."""
    outlet_path: str | None
    """The outlet's page, from the archive's root; None when the outlet is unknown."""
    labels: tuple[ClaimView, ...]
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


_values_of: Callable[[Card], tuple[Any, ...]] = attrgetter(*(one.name for one in fields(Card)))


def date_view(date: Edtf | None, lasting: bool = False) -> DateView:
    """A date as pages show it; ``lasting`` for one that says how long something went on, as of an event."""
    return DateView(date_words(date, lasting), calendar_form(date))


def date_words(date: Edtf | None, lasting: bool = False) -> str:
    """The words of `date_view` alone."""
    if date is None:
        return gettext("undated")
    return (duration if lasting else wording)(date)


def card_of(id: str, archive: Archive, reasons: tuple[Reason, ...] = ()) -> Card:
    """An article's card, with the reasons why this list has it. KeyError for an article that there is not."""
    card: Card = archive.cards[id]
    # `dataclasses.replace` takes nearly twice as long
    return Card(*(*_values_of(card)[:-1], reasons)) if reasons else card


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
