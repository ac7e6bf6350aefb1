"""What is asked for first is made first: an article that was saved is shown from its own files and what the last build
knew of all else, before the whole is built. Its links, and pages that list it, follow with the build."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from clippings.host.desk import Desk
from clippings.host.doors import Articles, Examine, Read, Relate, Write
from clippings.host.examination import examine
from clippings.host.files import text_of
from clippings.host.filing import dossier_of, filed
from clippings.host.intake import Source, is_article, read
from clippings.host.rendering import Renderer
from clippings.model.dossier import Archive, Dossier, evolved
from clippings.model.page import Page
from clippings.model.problem import Problem, Result, errors
from clippings.view.card import card_of


class Ahead:
    """The last build's archive, kept up with what is saved."""

    def __init__(self, desk: Desk, archive: Archive, renderer: Renderer) -> None:
        self.desk, self.archive, self.renderer = desk, archive, renderer

    def pages(self, changed: Collection[Path]) -> dict[str, str]:
        """Path → HTML of each article whose own files changed, if nothing else did.

        Nothing for one that is new or gone, or has errors: the build will tell.
        """
        ids = {self.article_of(path) for path in changed}
        known = [id for id in ids if id in self.archive.dossiers]
        if len(known) < len(ids):
            return {}
        try:
            return {self.archive.dossiers[id].path: html for id in known if (html := self.page(id))}
        finally:
            self.desk.store.close()  # the build that follows forks

    def article_of(self, path: Path) -> str:
        """The article that a file belongs to alone; nothing where it belongs to none."""
        own = (door.pattern for door in self.desk.door(Read) if door.own)
        inside = path.resolve().is_relative_to((self.desk.content / "articles").resolve())
        return path.stem if (inside and is_article(path.name)) or any(path.match(pattern) for pattern in own) else ""

    def page(self, id: str) -> str | None:
        problems: list[Problem] = []
        fields: dict[str, dict[str, Any]] = {}
        dossier: Dossier | None = None
        for source in self.sources(id):
            text = text_of(source.path, source.where)
            result: Result[Any] = text if text.value is None else read(source, text.value)
            problems += result.problems
            if result.value is None:
                return None
            if isinstance(source.door, Articles):
                dossier = dossier_of(result.value)
            else:
                problems += filed(source, result.value, fields.setdefault(source.door.field, {}))
        if dossier is None or errors(problems):
            return None
        return self.shown(self.examined(dossier, fields))

    def sources(self, id: str) -> list[Source]:
        """The article's file and the others that concern it alone."""
        desk = self.desk
        own: list[tuple[Read | Articles, Path]] = [
            (door, path) for door in desk.door(Read) if door.own for path in desk.content.glob(door.pattern)
            if path.stem == id
        ]  # fmt: skip
        article = desk.content / self.archive.dossiers[id].record.where.removeprefix(f"{desk.name}/")
        own += [(door, article) for door in desk.door(Articles)]
        return [Source(door, path, desk.where(path)) for door, path in own]

    def examined(self, dossier: Dossier, fields: dict[str, dict[str, Any]]) -> Dossier:
        """The dossier with every facet but its links, which are those of before; the archive has it from now on."""
        id, archive = dossier.id, self.archive
        for door in self.desk.door(Read):
            if door.own:
                others = {other: value for other, value in getattr(archive, door.field).items() if other != id}
                changed: dict[str, Any] = {door.field: others | fields.get(door.field, {})}
                archive = replace(archive, **changed)
        doors = self.desk.door(Examine)
        dossier = evolved(dossier, examine(dossier, doors, [door.context(archive) for door in doors]).facets)
        for related in self.desk.door(Relate):
            alone = replace(archive, dossiers={id: dossier})
            dossier = evolved(dossier, related.relate(alone).value.get(id, {}))
        dossier = evolved(dossier, {"links": archive.dossiers[id].links})
        cards = {other: card for other, card in archive.cards.items() if other != id}
        archive = replace(archive, dossiers={**archive.dossiers, id: dossier}, cards=cards)
        self.archive = replace(archive, cards={**cards, id: card_of(dossier, archive)})
        return dossier

    def shown(self, dossier: Dossier) -> str | None:
        finished = self.desk.finished(dossier, self.archive)
        for door in self.desk.door(Write):
            for output in door.article(finished, self.archive) if door.article else ():
                if isinstance(output, Page) and output.path == dossier.path and self.renderer.has(output.template):
                    return self.renderer.html(output)
        return None
