"""Outlets, and what is claimed of them: labels, names, owners … A claim has a reason, a source, a time, and perhaps
someone who disputes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

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
    whose: str | None = None
    """Whose vocabulary it is: who made the scheme; None where nothing is said."""
    source: Source | None = None
    """Where the term is defined; None where nothing is said."""

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"labels/{self.id}.html"

    @property
    def words(self) -> str:
        """What pages call it: its name, or its id with spaces."""
        return self.name or self.id.replace("-", " ")


ClaimState = Literal["supported", "contested", "not-assessed", "extracted"]
"""What the editors of this archive make of a claim."""
CLAIM_STATES: Mapping[ClaimState, tuple[str, str]] = {
    "supported": (N_("supported"), N_("the source says so, and the editors know of nobody who denies it")),
    "contested": (N_("contested"), N_("somebody denies it")),
    "not-assessed": (N_("not assessed"), N_("the source says so; the editors have not judged it")),
    "extracted": (N_("unconfirmed"), N_("brought in by a machine; no editor has confirmed it yet")),
}
"""State of a claim → the word for it, and what that means, for readers."""
PROPERTIES: Mapping[str, str] = {
    "name": N_("Name"),
    "founder": N_("Founder"),
    "owner": N_("Owner"),
    "funder": N_("Funder"),
    "publisher": N_("Publisher"),
    "place": N_("Place"),
    "editor": N_("Editor"),
    "continues": N_("Continues"),
    "merged-into": N_("Merged into"),
    "political-alignment": N_("Political alignment"),
    "rating": N_("Rating"),
    "member": N_("Has as member"),
    "belongs-to": N_("Belongs to"),
    "controls": N_("Controls"),
    "controlled-by": N_("Controlled by"),
    "social": N_("Social media"),
    "vendor": N_("Supplied by"),
    "customer": N_("Supplies"),
    "disclosure": N_("Disclosure"),
    "contact": N_("Contact"),
    "data-training-allowed": N_("Training of machines with its texts"),
}
"""What is often claimed of an outlet → the heading under which pages show it. Any other property is its own heading."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Someone who denies a claim, and why."""

    by: str
    """Who disputes the claim."""
    because: str
    """Their reason."""
    source: Source
    """Where they say so."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of an outlet, for a time. ValueError where it has no reason.

    A label is a claim whose property is ``label`` and whose value is a term of the vocabulary.
    """

    what: str
    """What it tells, such as ``owner``."""
    value: str
    """What it says of that: words, a term's id, or a reference such as ``organisation/harbour-press``."""
    because: str
    """Its ground."""
    source: Source
    """The source for it."""
    from_: Edtf | None = None
    """Since when it holds; None for always."""
    to: Edtf | None = None
    """Until when it holds; None for until today."""
    disputed: tuple[Dispute, ...] = ()
    """Who disputes it."""
    by: str | None = None
    """Who says so; None where the source's title tells it."""
    judged: ClaimState | None = None
    """What the editors make of it; None where they say nothing."""

    def __post_init__(self) -> None:
        if not self.because.strip():
            raise ValueError(f"a {self.what} without a reason is an opinion")

    @property
    def label(self) -> str:
        """The term's id, of a label: what themes of other sites ask for."""
        return self.value

    @property
    def state(self) -> ClaimState:
        """What the editors make of it; of one that somebody disputes it is contested, else supported by its source."""
        return self.judged or ("contested" if self.disputed else "supported")

    @property
    def is_confirmed(self) -> bool:
        """Whether an editor has confirmed it."""
        return self.judged != "extracted"


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
    labels: tuple[Claim, ...] = ()
    """Its labels, at any time."""
    claims: tuple[Claim, ...] = ()
    """What else is claimed of it, at any time."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, or an import brought it along."""
    grounds: tuple[tuple[str, str], ...] = ()
    """Register of others (``wikidata``) and why its entry is this one, for those that say it."""
    not_same_as: tuple[str, ...] = ()
    """Ids of entries of other registers that have its name and are something else."""

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


def labels_on(outlet: Outlet, date: Edtf | None) -> tuple[Claim, ...]:
    """The labels that hold on a date; all of them where the date is not known. None that nobody has confirmed."""
    return tuple(label for label in _holding(outlet.labels, date) if label.is_confirmed)


def claims_on(outlet: Outlet, date: Edtf | None) -> tuple[Claim, ...]:
    """What is claimed for a date; everything where the date is not known."""
    return _holding(outlet.claims, date)


def _holding(claims: tuple[Claim, ...], date: Edtf | None) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if _holds(claim.from_, claim.to, date))


def only_confirmed(outlet: Outlet) -> Outlet:
    """The outlet without what is claimed of it and nobody has confirmed; the same where all of it is."""
    labels, claims = (tuple(one for one in some if one.is_confirmed) for some in (outlet.labels, outlet.claims))
    same = (labels, claims) == (outlet.labels, outlet.claims)
    return outlet if same else replace(outlet, labels=labels, claims=claims)
