"""Made-up articles as the archive's own values, made anew at every pass, so that any number of them fits in memory."""

import pickle
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, ValuesView
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus import NAMES, OUTLETS, drafts, vocabulary

from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Archive, Dossier, Memory, Site
from clippings.model.entity import Entity, Mention
from clippings.model.outlet import Outlet
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse
from clippings.search.fields import examine, names_of


def archive(articles: int, words: int = 800) -> Archive:
    """An archive of made-up articles, with what search needs of it."""
    _, _, names = vocabulary()
    kinds = ["person", "place"]
    entities = {f"n{n}": Entity(f"n{n}", kinds[n >= NAMES // 2], name) for n, name in enumerate(names)}  # type: ignore[arg-type]
    outlets = {f"o{n}": Outlet(f"o{n}", f"Outlet {n}") for n in range(OUTLETS)}
    base = Archive(Site("Measured"), entities=entities, outlets=outlets)
    made = Made(base, articles, words)
    order = tuple(made)
    digests = {id: id.encode() for id in order}
    numbers = {id: number for number, id in enumerate(order)}
    return replace(base, dossiers=made, order=order, numbers=numbers, digests=digests, memory=Remembered(made))


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
    """Dossiers by id, in an order of dates that is made up with them."""

    def __init__(self, archive: Archive, articles: int, words: int, changed: str = "") -> None:
        self.archive, self.articles, self.words, self.changed = archive, articles, words, changed
        self.kept: dict[str, Dossier] = {}

    def __len__(self) -> int:
        return self.articles

    def __iter__(self) -> Iterator[str]:
        return (draft.id for draft in drafts(self.articles, self.words))

    def __getitem__(self, id: str) -> Dossier:
        """One article, made anew with all before it; only the one asked for last is kept."""
        if id not in self.kept:
            self.kept = {id: next(dossier for dossier in self.values() if dossier.id == id)}
        return self.kept[id]

    def values(self) -> ValuesView[Dossier]:
        return Values(self)

    def made(self) -> Iterator[Dossier]:
        """Each article with its names found, before its words are counted."""
        names = {entity.name: entity for entity in self.archive.entities.values()}
        pattern = re.compile("[A-Z][a-z]+ [A-Z][a-z]+")
        first = parse("2000-01-01")
        for draft in drafts(self.articles, self.words):
            more = " One more sentence on the same talks." if draft.id == self.changed else ""
            paragraphs = (*map(Paragraph, draft.paragraphs[:-1]), Paragraph(draft.paragraphs[-1] + more))
            body = Body((Block(("",) * (len(paragraphs) + 1), paragraphs),))
            mentions = tuple(
                Mention(names[m[0]].id, names[m[0]].kind, n, m.start(), m.end(), m[0])
                for n, paragraph in enumerate(paragraphs)
                for m in pattern.finditer(paragraph.text)
                if m[0] in names
            )
            record = Record(draft.id, draft.title, outlet=draft.outlet, language="en", date=DateClaim(first))
            yield Dossier(record, body, findable=body, outlet=self.archive.outlets[draft.outlet], mentions=mentions)


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
        self.dossier, self.context, self.rows = dossier, context, {}

    def __getitem__(self, field: str) -> str:
        if not self.rows:
            self.rows = examine(self.dossier, self.context).value
        return self.rows[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)
