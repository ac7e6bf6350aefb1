"""Outlets and their labels. A label is a judgement: it has a reason, a source, a time and perhaps an opponent."""

from collections.abc import Iterator
from dataclasses import dataclass

from clippings.model.edtf import Edtf
from clippings.model.entity import FOLDERS
from clippings.model.evidence import Source


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the label vocabulary."""

    id: str
    definition: str
    scheme: str | None = None
    name: str | None = None

    @property
    def words(self) -> str:
        return self.name or self.id.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Dispute:
    """Someone who denies a label, and why."""

    by: str
    because: str
    source: Source


@dataclass(frozen=True, slots=True)
class Label:
    """A term said of an outlet from a time to a time (open where None)."""

    label: str
    because: str
    source: Source
    from_: Edtf | None = None
    to: Edtf | None = None
    disputed: tuple[Dispute, ...] = ()

    def __post_init__(self) -> None:
        if not self.because.strip():
            raise ValueError("a label without a reason is an opinion")


@dataclass(frozen=True, slots=True)
class DatedName:
    """A title an outlet bore for a time."""

    name: str
    from_: Edtf | None = None
    to: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published. ``signatures`` and ``boilerplate`` serve the importer."""

    id: str
    name: str
    names: tuple[DatedName, ...] = ()
    aliases: tuple[str, ...] = ()
    description: str | None = None
    domains: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    wikidata: str | None = None
    labels: tuple[Label, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the register has it: not of the one that stands for all outlets nobody knows."""
        return self.id != UNKNOWN.id

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"{FOLDERS['outlet']}/{self.id}.html"


def names_of(outlet: Outlet) -> Iterator[str]:
    """The names by which a text may name it."""
    yield outlet.name
    yield from (dated.name for dated in outlet.names)
    yield from outlet.aliases


UNKNOWN = Outlet("unknown", "Outlet unknown")


def _holds(from_: Edtf | None, to: Edtf | None, date: Edtf | None) -> bool:
    """Whether something dated ``from_`` to ``to`` can hold on ``date``; an unknown date rules nothing out."""
    if date is None:
        return True
    starts = (from_.earliest if from_ else None) or "0000"
    ends = (to.latest if to else None) or "9999"
    return starts <= (date.latest or "9999") and (date.earliest or "0000") <= ends


def name_on(outlet: Outlet, date: Edtf | None) -> str:
    """The title the outlet bore on the article's date; its present name when none is recorded for it."""
    if date is None:
        return outlet.name
    return next((n.name for n in outlet.names if _holds(n.from_, n.to, date)), outlet.name)


def labels_on(outlet: Outlet, date: Edtf | None) -> tuple[Label, ...]:
    """The labels that hold on the article's date."""
    return tuple(label for label in outlet.labels if _holds(label.from_, label.to, date))
