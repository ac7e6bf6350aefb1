"""What a rule gets and what it finds in a text: a value, how it is known, and what else it could be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clippings.importing.mapping.names import Fields
from clippings.model.evidence import Candidate, How
from clippings.model.outlet import UNKNOWN, Outlet
from clippings.model.record import TextKind
from clippings.reading.schema.shapes import ImportedAs


@dataclass(frozen=True, slots=True)
class Found:
    """One field. ``value`` is None when nothing is known; candidates may stand all the same."""

    value: str | None = None
    how: How = "extracted"
    """How it is known, as in a field's evidence."""
    quote: str | None = None
    """The words of the text that say so."""
    rule: str | None = None
    """The rule that found it, in a few words."""
    because: str | None = None
    """Why it follows from the quote."""
    candidates: tuple[Candidate, ...] = ()
    """What else it could be, and why."""
    source: str | None = None
    """Who says so, of what is supplied: ``Zotero``; None for the editor of the import."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something an editor should look at: where, why, and what to do."""

    where: str
    """The field, or ``file``."""
    why: str
    """What is doubtful."""
    try_: str
    """What to do about it."""


class Named(NamedTuple):
    """A field of another program's file, or a column of a table."""

    name: str
    """What it is called there."""
    example: str
    """What stands there."""
    field: ImportedAs | None
    """The field of an article that it was taken for; None for none."""


class Relation(NamedTuple):
    """What a reference manager relates a record to."""

    key: str
    """The key of the other record."""
    title: str
    """The other's title."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a reference manager has beside the fields of a record."""

    manager: str
    """Such as ``Zotero``."""
    key: str = ""
    """By what the manager's other records name this one; empty where they do not."""
    notes: tuple[str, ...] = ()
    """Notes on the whole, in Markdown."""
    related: tuple[Relation, ...] = ()
    """What it is related to."""


@dataclass
class Draft:
    """A text on its way to an article: blocks of lines that shrink as rules take what is theirs."""

    blocks: list[list[str]]
    """Its paragraphs, each a list of lines; none is empty."""
    is_markdown: bool = False
    """Whether the lines are Markdown already, as of a page, and not plain text."""
    extent: TextKind = "full"
    """How much of the article's text it is."""
    fields: dict[str, Found] = field(default_factory=dict)
    """What rules have found, by the front matter's names; of a field that holds several, such as ``authors``, all with
    “; ” between."""
    keywords: tuple[str, ...] = ()
    """As printed. Where ``fields`` has them too, it says how they are known."""
    origin: dict[str, Found] = field(default_factory=dict)
    """What is known of the original: ``url``, ``archived`` and ``accessed``, as the front matter names them."""
    noted: dict[str, Found] = field(default_factory=dict)
    """What is known beside the fields of an article, for the report: ``modified``, ``section``, ``caption``."""
    cut: list[str] = field(default_factory=list)
    """Lines and paragraphs that are not the article's, for the report."""
    joined: list[str] = field(default_factory=list)
    """Where torn paragraphs were joined, for the report: the end of one and the beginning of the next."""
    headings: set[str] = field(default_factory=set)
    """Lines that are headings, as `alike` has them."""
    doubts: list[Doubt] = field(default_factory=list)
    """What an editor should look at."""
    files: tuple[str, ...] = ()
    """Files beside that of a library, from which its text was read, as the library names them."""

    named: tuple[Named, ...] = ()
    """The fields that its file has of another program, for import.yaml."""
    names: tuple[str, ...] = ()
    """Other names by which links of other notes call it."""
    beside: Beside | None = None
    """What a reference manager has of it beside its fields."""
    redirects: tuple[str, ...] = ()
    """Addresses at which it stood before."""
    has_links: bool = False
    """Whether its text may lead to other files of the same import, in the manner of the program that wrote it."""

    def found(self, name: str) -> str:
        """The value of a field; empty when no rule has found one."""
        return (self.fields[name].value or "") if name in self.fields else ""

    def lines(self) -> list[str]:
        """All lines that no rule has taken."""
        return [line for block in self.blocks for line in block]

    def take(self, line: str) -> None:
        """Remove the first line that reads so."""
        for block in self.blocks:
            if line in block:
                block.remove(line)
                break
        self.blocks = [block for block in self.blocks if block]


@dataclass(frozen=True, slots=True)
class Context:
    """What an import knows before it opens a text."""

    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    """The register's, by id."""
    agencies: frozenset[str] = frozenset()
    """Names of agencies and outlets as `alike` has them; whoever bears one is no author."""
    outlet: str = ""
    """The id of the outlet that the editor gave for all texts; empty when none was given."""
    added: str = ""
    """The day of the import; empty when its articles do not say it."""
    mapping: Fields = field(default_factory=Fields)
    """What import.yaml says of other programs' fields."""
    url: str = ""
    """What the addresses of pages in captures must begin with; empty where those are taken that look like articles."""

    def outlet_of(self, draft: Draft) -> Outlet:
        """The outlet that a rule has found for a draft; `UNKNOWN` when none has."""
        return self.outlets.get(draft.found("outlet"), UNKNOWN)


Rule = Callable[[Draft, Context], None]
"""A step of the import. It fills ``draft.fields`` and ``draft.keywords``, or shortens ``draft.blocks``."""
