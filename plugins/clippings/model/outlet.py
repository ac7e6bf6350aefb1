"""Outlets and their labels. A label is a judgement: it has a reason, a source, a time, and perhaps someone who disputes
it."""

from collections.abc import Iterator
from dataclasses import dataclass

from clippings.model.edtf import Edtf
from clippings.model.entity import FOLDERS, State
from clippings.model.evidence import Source
from clippings.wording.messages import N_


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the label vocabulary."""

    id: str
    """Its id, such as ``state-owned``."""
    definition: str
    """What it means."""
    scheme: str | None = None
    """The vocabulary it is taken from; None for the archive's own."""
    name: str | None = None
    """What pages call it; None where its id says it."""

    @property
    def words(self) -> str:
        """What pages call it: its name, or its id with spaces."""
        return self.name or self.id.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Dispute:
    """Someone who denies a label, and why."""

    by: str
    """Who disputes the label."""
    because: str
    """Their reason."""
    source: Source
    """Where they say so."""


@dataclass(frozen=True, slots=True)
class Label:
    """A term that is said of an outlet for a time. ValueError where it has no reason."""

    label: str
    """The term's id."""
    because: str
    """Why it is said of the outlet."""
    source: Source
    """The source for it."""
    from_: Edtf | None = None
    """Since when it holds; None for always."""
    to: Edtf | None = None
    """Until when it holds; None for until today."""
    disputed: tuple[Dispute, ...] = ()
    """Who disputes it."""

    def __post_init__(self) -> None:
        if not self.because.strip():
            raise ValueError("a label without a reason is an opinion")


@dataclass(frozen=True, slots=True)
class DatedName:
    """A title that an outlet bore for a time."""

    name: str
    """The title."""
    from_: Edtf | None = None
    """Since when; None for always."""
    to: Edtf | None = None
    """Until when; None for until today."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published: a newspaper, an agency, a broadcaster."""

    id: str
    """Its permanent id, such as ``gazette``."""
    name: str
    """Its present name."""
    names: tuple[DatedName, ...] = ()
    """The titles it bore at other times."""
    aliases: tuple[str, ...] = ()
    """Other names by which a text may name it."""
    description: str | None = None
    """What it is, in a sentence; None when not said."""
    domains: tuple[str, ...] = ()
    """Its domains on the web, by which the importer knows it."""
    signatures: tuple[str, ...] = ()
    """Words that stand only in its articles, by which the importer knows it."""
    boilerplate: tuple[str, ...] = ()
    """Regular expressions for lines of its pages that are no part of an article; the importer cuts them."""
    wikidata: str | None = None
    """Its Wikidata id, such as ``Q42``; None when not said."""
    labels: tuple[Label, ...] = ()
    """What is said of it, at any time."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, or an import brought it along."""

    @property
    def is_known(self) -> bool:
        """Whether the register has it; False for `UNKNOWN`."""
        return self.id != UNKNOWN.id

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"{FOLDERS['outlet']}/{self.id}.html"


def names_of(outlet: Outlet) -> Iterator[str]:
    """Every name by which a text may name an outlet."""
    yield outlet.name
    yield from (dated.name for dated in outlet.names)
    yield from outlet.aliases


UNKNOWN = Outlet("unknown", N_("Outlet unknown"))
"""Stands for every outlet that nobody knows."""


def _holds(from_: Edtf | None, to: Edtf | None, date: Edtf | None) -> bool:
    """Whether what lasts ``from_`` to ``to`` can hold on ``date``; an unknown date rules nothing out."""
    if date is None:
        return True
    starts = (from_.earliest if from_ else None) or "0000"
    ends = (to.latest if to else None) or "9999-12-31"
    return starts <= (date.latest or "9999-12-31") and (date.earliest or "0000") <= ends


def name_on(outlet: Outlet, date: Edtf | None) -> str:
    """The title that an outlet bore on a date; its present name where none is recorded for that date."""
    if date is None:
        return outlet.name
    return next((n.name for n in outlet.names if _holds(n.from_, n.to, date)), outlet.name)


def labels_on(outlet: Outlet, date: Edtf | None) -> tuple[Label, ...]:
    """The labels that hold on a date; all of them where the date is not known."""
    return tuple(label for label in outlet.labels if _holds(label.from_, label.to, date))
