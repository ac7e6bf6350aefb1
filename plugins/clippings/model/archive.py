"""The Archive: every table that a build fills, and the Site, which is the archive's own name and words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clippings.model.annotation import Annotation, Event, Prose, Question
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity
from clippings.model.link import Link, Linked
from clippings.model.memory import Memory
from clippings.model.outlet import Outlet, Term

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ps", "yi", "dv", "syr", "ckb", "sd", "ug"))


def direction(language: str) -> str:
    """``rtl`` or ``ltr`` for a BCP 47 tag; ``auto`` where the language is not known."""
    primary = language.partition("-")[0]
    return "auto" if primary == "und" else "rtl" if primary in _RIGHT_TO_LEFT else "ltr"


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


def _unfinished(dossier: Dossier, _: "Archive") -> Dossier:
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
    finish: Callable[[Dossier, "Archive"], Dossier] = _unfinished
    """Adds the facets that are made when a dossier is shown."""

    def finished(self, id: str) -> Dossier:
        """An article's dossier with the facets that are made when it is shown."""
        return self.finish(self.dossiers[id], self)
