"""Made-up articles as the archive's own values, made anew at every pass, so that any number of them fits in memory."""

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping, ValuesView
from dataclasses import replace
from pathlib import Path
from typing import Any

from made.articles import draft, id_of
from made.register import Entity as MadeEntity
from made.register import entities, outlets

from clippings.model.archive import Archive, Site
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier
from clippings.model.entity import Alias, Entity
from clippings.model.memory import Memory
from clippings.model.outlet import Outlet
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse
from clippings.reading.names.matcher import matcher_of
from clippings.reading.names.mentions import examine as names_in
from clippings.search.fields import examine, names_of
from clippings.view.card import make_card


def archive(articles: int, words: int = 800) -> Archive:
    """An archive of made-up articles, with what search needs of it."""
    base = Archive(
        Site("Measured"),
        entities={one.id: entity(one) for one in entities(articles)},
        outlets={one.id: Outlet(one.id, one.name) for one in outlets(articles)},
    )
    made = Made(base, articles, words)
    order = tuple(made)
    digests = {id: id.encode() for id in order}
    numbers = {id: number for number, id in enumerate(order)}
    cards = {dossier.id: make_card(dossier, base) for dossier in made.made()}
    found = replace(base, dossiers=made, cards=cards, order=order, numbers=numbers, digests=digests)
    return replace(found, memory=Remembered(made))


def entity(made: MadeEntity) -> Entity:
    """A made-up entity as the archive has it."""
    aliases = (*map(Alias, made.aliases), *(Alias(name, language) for language, name in made.foreign))
    return Entity(made.id, made.kind, made.name, aliases)


class Remembered(Memory):
    """A memory on disk, as a build has one; the articles' words as they were are made again."""

    def __init__(self, made: "Made") -> None:
        super().__init__()
        self.made = made
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)

    def recall(self, name: str) -> Any:
        path = self.folder / name
        return pickle.loads(path.read_bytes()) if path.exists() else None

    def remember(self, name: str, value: Any) -> None:
        (self.folder / name).write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def forget(self, names: Iterable[str]) -> None:
        for name in names:
            (self.folder / name).unlink(missing_ok=True)

    def facet(self, made_from: bytes, facet: str) -> Mapping[str, Any] | None:
        return self.made[made_from.decode()].terms


def with_one_changed(archive: Archive, number: int) -> Archive:
    """The archive after an editor put a sentence at the end of one article."""
    made = archive.dossiers
    if not isinstance(made, Made):
        raise TypeError("only a made-up archive can be changed so")
    id = archive.order[number]
    changed = Made(made.archive, made.articles, made.words, changed=id)
    return replace(archive, dossiers=changed, digests={**archive.digests, id: b"changed"})


class Made(Mapping[str, Dossier]):
    """Dossiers by id, in the order of their numbers."""

    def __init__(self, archive: Archive, articles: int, words: int, changed: str = "") -> None:
        self.archive, self.articles, self.words, self.changed = archive, articles, words, changed
        self.kept: dict[str, Dossier] = {}
        self.matcher = matcher_of(archive)

    def __len__(self) -> int:
        return self.articles

    def __iter__(self) -> Iterator[str]:
        return map(id_of, range(self.articles))

    def __getitem__(self, id: str) -> Dossier:
        """One article; only the one asked for last is kept."""
        if id not in self.kept:
            self.kept = {id: replace(one := self.dossier(int(id[1:])), terms=Words(one, names_of(self.archive)))}
        return self.kept[id]

    def values(self) -> ValuesView[Dossier]:
        return Values(self)

    def made(self) -> Iterator[Dossier]:
        """Each article with its names found, before its words are counted."""
        return map(self.dossier, range(self.articles))

    def dossier(self, number: int) -> Dossier:
        found = draft(number, self.articles, self.words)
        more = " One more sentence on the same talks." if found.id == self.changed else ""
        *first, last = found.paragraphs
        body = Body((Block(("",) * (len(first) + 2), (*map(Paragraph, first), Paragraph(last + more))),))
        date = DateClaim(parse(found.date)) if found.date else DateClaim()
        record = Record(found.id, found.title, outlet=found.outlet.id, language=found.outlet.language, date=date)
        dossier = Dossier(record, body, findable=body, outlet=self.archive.outlets[found.outlet.id])
        return replace(dossier, mentions=names_in(dossier, self.matcher).value)


class Values(ValuesView[Dossier]):
    """The dossiers one after the other, their words ready to be counted."""

    def __init__(self, made: Made) -> None:
        super().__init__(made)
        self.all = made

    def __iter__(self) -> Iterator[Any]:
        context = names_of(self.all.archive)
        for dossier in self.all.made():
            yield replace(dossier, terms=Words(dossier, context))


class Words(Mapping[str, str]):
    """An article's rows of slots, made when they are asked for: most passes do not ask."""

    def __init__(self, dossier: Dossier, context: Any) -> None:
        self.dossier, self.context = dossier, context
        self.rows: Mapping[str, str] = {}

    def __getitem__(self, field: str) -> str:
        if not self.rows:
            self.rows = examine(self.dossier, self.context).value
        return self.rows[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)
