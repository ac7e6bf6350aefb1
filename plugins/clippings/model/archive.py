"""The Archive: every table that a build fills, and the Site, which is the archive's own name and words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from clippings.model.annotation import Annotation, Event, Prose, Question, SameUtterance, StoryVerdict, Version
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity, Subject
from clippings.model.evidence import Rights
from clippings.model.link import Link, Linked
from clippings.model.memory import Memory
from clippings.model.outlet import Outlet, Term
from clippings.model.pickling import PickledByArguments
from clippings.model.record import Withdrawal
from clippings.model.reference import FOLDER_OF

_NO_RIGHTS = Rights()
_RIGHT_TO_LEFT = frozenset(
    "acm aeb ajp apc ar arb arc ary arz azb bal ckb dv fa glk he ks lad lrc mzn nqo pnb prs ps sd skr syr ug ur "
    "yi".split()
)
"""Languages that are written from right to left, where nothing is said of their script."""
_SCRIPTS_RIGHT_TO_LEFT = frozenset("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi".split())
"""Scripts (ISO 15924) that are."""


@lru_cache(maxsize=1024)
def direction(language: str) -> str:
    """The direction in which a language (BCP 47) is written: ``rtl``, ``ltr``, or ``auto`` where it is ``und``. Its
    script counts where the tag has one: ``az-Arab`` is ``rtl``."""
    primary, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS_RIGHT_TO_LEFT else "ltr"
    return "auto" if primary == "und" else "rtl" if primary in _RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Site:
    """The archive's name and words, and whether this build is for the public."""

    name: str
    """The archive's name."""
    subtitle: str = ""
    """What stands below the name; empty for nothing."""
    headline: str = ""
    """The heading of the home page; empty for none."""
    introduction: str = ""
    """The text below that heading; empty for none."""
    url: str = ""
    """The full address at which the archive is hosted, without a slash at its end; empty where it is not hosted."""
    language: str = "en"
    """The language of the archive's own words, a BCP 47 tag."""
    interface: str = "en"
    """The language of everything that the program says around them, a BCP 47 tag: that of the archive, where there is a
    catalogue for it (`clippings.wording.catalogues`), else English."""
    hosted: bool = False
    """Whether this build is for the public: without drafts, private notes and withheld texts."""
    footer: str = ""
    """What stands at the foot of every page; empty for nothing."""
    kinds: tuple[str, ...] = tuple(sorted(FOLDER_OF))
    """The kinds of things that have a page of their own, such as ``person``: all, but where a theme of another site
    shows only some."""
    contact: str | None = None
    """Where readers ask for corrections and takedowns: an address of the web or of mail, or words. Empty where the
    archive says that there is none yet; None where it says nothing."""

    empty: tuple[str, ...] = ()
    """The folders of lists that have nothing in them, such as ``questions/``: no menu leads there."""
    rights: Rights = _NO_RIGHTS
    """What holds of every text whose article says nothing else."""

    @property
    def contact_link(self) -> str:
        """What a link to the contact has as its target; empty where it is no address."""
        contact = self.contact or ""
        if contact.startswith(("https://", "http://")):
            return contact
        return f"mailto:{contact}" if "@" in contact and not any(map(str.isspace, contact)) else ""

    @property
    def direction(self) -> str:
        """The direction of the interface, as HTML's ``dir`` has it."""
        return direction(self.interface)


@dataclass(frozen=True, slots=True)
class Withheld(PickledByArguments):
    """How many things of each kind a hosted build leaves out; a local build leaves nothing out."""

    texts: int = 0
    """Articles whose text is not shown."""
    own: int = 0
    """Those of them whose own file says so, whatever the archive's rights are."""
    facts: int = 0
    """Those of them of which facts are shown."""
    drafts: int = 0
    """Articles that are drafts."""
    withdrawn: int = 0
    """Articles that were withdrawn."""
    pictures: int = 0
    """Files, such as pictures, that nothing published shows."""


NOTHING_WITHHELD = Withheld()
"""Of a local build."""


def _unfinished(dossier: Dossier, _: "Archive") -> Dossier:
    """The dossier as it is, where no plugin adds to it."""
    return dossier


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything the archive knows. Its tables are in a fixed order; dossiers by date, then by id."""

    site: Site
    """The archive's name and words."""
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    """Article id → its dossier."""
    entities: Mapping[str, Entity] = field(default_factory=dict)
    """Id → person, organisation or place."""
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    """Id → outlet."""
    labels: Mapping[str, Term] = field(default_factory=dict)
    """Id → term of the label vocabulary."""
    lexicon: Mapping[str, Subject] = field(default_factory=dict)
    """Id → subject of the lexicon."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """Id → event."""
    questions: Mapping[str, Question] = field(default_factory=dict)
    """Id → question."""
    notes: Mapping[str, tuple[Annotation, ...]] = field(default_factory=dict)
    """Article id → the notes on it."""
    story_verdicts: Mapping[str, tuple[StoryVerdict, ...]] = field(default_factory=dict)
    """Stem of a file (``stories``) → what it says of stories."""
    utterances: Mapping[str, tuple[SameUtterance, ...]] = field(default_factory=dict)
    """Stem of a file (``quotations``) → what it says of quotations."""
    versions: Mapping[str, Version] = field(default_factory=dict)
    """Article id and number (``x/1``) → another text of that article."""
    pages: Mapping[str, Prose] = field(default_factory=dict)
    """Id → page of prose."""
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    """Id of an article that a hosted build no longer has → when and why it was withdrawn."""
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
    link_indexes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The plugins' indexes that are made from links (`clippings.hooks.LinkIndex`) by name."""
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

    @property
    def empty(self) -> tuple[str, ...]:
        """The folders of lists that would have nothing in them; `Site.empty` once pages are made."""
        held = {
            "annotations/": any(self.notes.values()),
            "outlets/": bool(self.outlets),
            "people/": bool(self.entities),
            "questions/": bool(self.questions),
        }
        return tuple(folder for folder, is_filled in held.items() if not is_filled)

    def finished(self, id: str) -> Dossier:
        """An article's dossier with the facets that are made when it is shown."""
        return self.finish(self.dossiers[id], self)
