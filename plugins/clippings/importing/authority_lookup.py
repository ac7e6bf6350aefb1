"""Who is who, for an import: the target's own authority files first, then the project's; used entries are copied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from clippings.editing.changes import Add
from clippings.editing.file import edit
from clippings.editing.starting import schema_line
from clippings.editing.text import edited
from clippings.files import text_of
from clippings.model.archive import Archive, Site
from clippings.model.entity import FOLDERS, HEADINGS, Entity, names_of
from clippings.model.outlet import Outlet
from clippings.model.problem import Problem
from clippings.reading import authorities
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.schema import located

FILES = (*FOLDERS.values(), "labels")
"""The authority files, by their names."""
ANYWHERE = (
    "name", "names", "aliases", "domains", "signatures", "boilerplate", "wikidata", "viaf", "isni", "geonames",
    "coordinates", "context", "from", "to",
)  # fmt: skip
"""What holds of someone in every archive: how they are called and known. Not what one archive says of them."""


@dataclass
class AuthorityLookup:
    """Entries by file and id, as values and as written; ``own`` are those the target has already."""

    into: Path
    """The content folder that is filled."""
    written: dict[str, dict[str, Any]] = field(default_factory=dict)
    """File → id → the entry as its editors wrote it."""
    own: dict[str, set[str]] = field(default_factory=dict)
    """File → the ids of entries that the target has already."""
    entities: dict[str, Entity] = field(default_factory=dict)
    """People, organisations and places by their ids."""
    outlets: dict[str, Outlet] = field(default_factory=dict)
    """Outlets by their ids."""
    used: dict[str, dict[str, Any]] = field(default_factory=lambda: {name: {} for name in FILES})
    """File → id → the entry to be added to the target."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the authority files."""

    @classmethod
    def of(cls, into: Path, project: Path) -> "AuthorityLookup":
        """The authorities for an import into ``into``; what is wrong with its files goes to ``problems``."""
        lookup = cls(into)
        for name in FILES:
            lookup.written[name] = {}
            lookup.own[name] = set()
            for folder in dict.fromkeys((project.resolve(), into.resolve())):
                path = folder / "authority" / f"{name}.yaml"
                if path.exists():
                    lookup.read(name, path, folder == into.resolve())
        return lookup

    def read(self, name: str, path: Path, own: bool) -> None:
        """Add the entries of one authority file; ``own`` tells whether it is the target's."""
        text = text_of(path, str(path))
        self.problems.extend(text.problems)
        if text.value is None:
            return
        result = READERS[name](text.value, str(path))
        self.problems.extend(result.problems)
        entries, _ = located.parse(text.value, str(path))
        self.written[name] |= entries.value or {}
        if own:
            self.own[name] |= set(entries.value or {})
        if name == "outlets":
            self.outlets |= result.value
        elif name != "labels":
            self.entities |= result.value

    def archive(self) -> Archive:
        """The authorities as an archive without articles, for the name matcher."""
        return replace(Archive(Site("")), entities=self.entities, outlets=self.outlets)

    def person(self, name: str, id: str) -> str:
        """The id of a person by name, whose accents may be left out; someone unknown becomes a stub."""
        if known := self.known_person(name):
            self.use("people", known)
            return known
        self.used["people"].setdefault(id, {"name": name, "state": "extracted"})
        return id

    def known_person(self, name: str) -> str:
        """The id of a person by name, whose accents may be left out; empty for someone unknown."""
        people = [entity for entity in self.entities.values() if entity.kind == "person"]
        for form in (plain, unaccented):
            for entity in people:
                if form(name) in map(form, names_of(entity)):
                    return entity.id
        return ""

    def use(self, file: str, id: str) -> None:
        """Have what holds anywhere of an entry copied: what is said of someone stays with who said it."""
        if id in self.written[file]:
            self.used[file].setdefault(id, brought_along(self.written[file][id]))

    def use_mentioned(self, mentions: Iterable[tuple[str, str]]) -> None:
        """Have the entries of names found in a text copied: pairs of kind and id."""
        for kind, id in mentions:
            self.use(FOLDERS[kind], id)

    def save(self) -> None:
        """Add what is new to the target's files, below what stands there; nothing there is changed."""
        for name, entries in self.used.items():
            new = {id: entry for id, entry in sorted(entries.items()) if id not in self.own[name]}
            if new:
                add_entries(self.into / "authority" / f"{name}.yaml", new)


def brought_along(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What another archive may take over of an entry, marked so that its editors look through it."""
    return {name: entry[name] for name in entry if name in ANYWHERE} | {"state": entry.get("state", "brought-along")}


def add_entries(path: Path, entries: Mapping[str, Any]) -> None:
    """Add entries at the end of an authority file, which is made when it is not there. Refused where it is one that
    cannot be changed."""
    edit(path, lambda text: edited(text or schema_line(path.stem), [Add((), entries)]))


READERS: dict[str, Any] = {
    **{FOLDERS[kind]: authorities.entities(kind) for kind in HEADINGS},
    "outlets": authorities.outlets,
    "labels": authorities.labels,
}
