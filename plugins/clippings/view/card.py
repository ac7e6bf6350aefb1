"""The strip at the head of every cutting, and the cutting itself, as every list shows it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf, calendar_form, duration, wording
from clippings.model.evidence import Source
from clippings.model.link import Reason
from clippings.model.outlet import Label, Term


@dataclass(frozen=True, slots=True)
class DateView:
    """``datetime`` is None where HTML has no exact form for what is known."""

    words: str
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class DisputeView:
    by: str
    because: str
    source: Source


@dataclass(frozen=True, slots=True)
class LabelView:
    """A label with everything it opens: definition, reason, source, time, dispute."""

    id: str
    words: str
    definition: str
    because: str
    source: Source
    time: str
    disputed: tuple[DisputeView, ...]


class Publisher(NamedTuple):
    """Outlet and labels, as many articles have them. ``path`` is None when the outlet is unknown."""

    name: str
    path: str | None
    labels: tuple[LabelView, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Outlet, its labels, the date. ``outlet_path`` is None when the outlet is unknown."""

    outlet: str
    outlet_path: str | None
    labels: tuple[LabelView, ...]
    date: DateView
    draft: bool = False

    @property
    def publisher(self) -> Publisher:
        return Publisher(self.outlet, self.outlet_path, self.labels)


@dataclass(frozen=True, slots=True)
class Card:
    """One article in a list: all that lists show of it."""

    id: str
    path: str
    title: str
    language: str
    strip: Strip
    text_kind: str
    """``precis``, ``excerpt``, ``full`` or ``none``."""
    outlet: str = "unknown"
    """The outlet's id."""
    date: Edtf | None = None
    reasons: tuple[Reason, ...] = ()


_UNDATED = DateView("undated")


def date_view(date: Edtf | None, lasting: bool = False) -> DateView:
    """A date in words, with HTML's own form when it is exact."""
    if date is None:
        return _UNDATED
    return DateView((duration if lasting else wording)(date), calendar_form(date))


def label_view(label: Label, archive: Archive) -> LabelView:
    return _view_of_label(label, archive.labels.get(label.label))


@lru_cache(maxsize=4096)
def _view_of_label(label: Label, term: Term | None) -> LabelView:
    """A label as pages show it, one value for all the articles that have it."""
    disputes = tuple(DisputeView(d.by, d.because, d.source) for d in label.disputed)
    return LabelView(
        label.label, term.words if term else label.label, term.definition if term else "", label.because,
        label.source, span_words(label.from_, label.to), disputes,
    )  # fmt: skip


def span_words(from_: Edtf | None, to: Edtf | None) -> str:
    """``1998`` and nothing is "since 1998"."""
    if from_ and to:
        return f"from {wording(from_)} to {wording(to)}"
    return f"since {wording(from_)}" if from_ else f"until {wording(to)}" if to else ""


def card_of(id: str, archive: Archive, reasons: tuple[Reason, ...] = ()) -> Card:
    """An article's card, with the reasons for which it is shown."""
    card: Card = archive.cards[id]
    return replace(card, reasons=reasons) if reasons else card


def strip_of(id: str, archive: Archive) -> Strip:
    """The strip at the head of an article."""
    return card_of(id, archive).strip


def make_card(dossier: Dossier, archive: Archive) -> Card:
    """The card of a dossier whose outlet and labels are known."""
    record, outlet = dossier.record, dossier.outlet
    strip = Strip(
        outlet_name(dossier) or outlet.name,
        outlet.path if outlet.is_known else None,
        tuple(label_view(label, archive) for label in dossier.labels),
        date_view(dossier.date),
        record.status == "draft",
    )
    return Card(record.id, dossier.path, record.title, record.language, strip, record.text, outlet.id, dossier.date)
