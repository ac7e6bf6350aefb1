"""An article that was saved is shown before the whole is built: from its own files and what the last build knew of all
else. Its links, and pages that list it, follow with the build."""

from collections import ChainMap
from collections.abc import Collection
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import Any

from clippings.build.job import Job
from clippings.build.sources import Source, is_article, where
from clippings.build.stages.assemble import dossier_of, enter
from clippings.build.stages.examine import Examination
from clippings.build.stages.read import read
from clippings.files import text_of
from clippings.hooks import Articles, Examine, Pages, Read, Relate, each_article, of_kind
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved
from clippings.model.page import Page
from clippings.model.problem import Problem, Result, errors
from clippings.output.render import Renderer
from clippings.view.card import Card, make_card
from clippings.wording.messages import speaking


class QuickPages:
    """The last build's archive, kept up with what is saved.

    What an examination needs is made ready here, before anything is saved: it takes longer than the rest of a page.
    """

    def __init__(self, job: Job, archive: Archive, renderer: Renderer) -> None:
        self.job, self.renderer = job, renderer
        self.own = [hook for hook in of_kind(Read, job.hooks) if hook.own]
        self.tables: dict[str, dict[str, Any]] = {hook.field: dict(getattr(archive, hook.field)) for hook in self.own}
        self.cards: dict[str, Card] = {}
        changing: dict[str, Any] = {**self.tables, "cards": ChainMap(self.cards, archive.cards)}  # type: ignore[arg-type]
        self.archive = replace(archive, **changing)
        with speaking(job.site.interface):
            self.examination = Examination(of_kind(Examine, job.hooks), of_kind(Read, job.hooks), self.archive)

    def pages(self, changed: Collection[Path]) -> dict[str, str]:
        """Path → HTML of each article whose own files changed, if nothing else did.

        Nothing for one that is new or gone, or has errors: the build will tell.
        """
        ids = {self._article_of(path) for path in changed}
        known = [id for id in ids if id in self.archive.dossiers]
        if len(known) < len(ids):
            return {}
        try:
            with speaking(self.job.site.interface):
                return {self.archive.dossiers[id].path: html for id in known if (html := self._page(id))}
        finally:
            self.job.store.close()  # the build that follows forks

    def _article_of(self, path: Path) -> str:
        """The article that a file belongs to alone; nothing where it belongs to none."""
        inside = path.resolve().is_relative_to((self.job.content / "articles").resolve())
        own = any(path.match(hook.pattern) for hook in self.own)
        return path.stem if (inside and is_article(path.name)) or own else ""

    def _page(self, id: str) -> str | None:
        problems: list[Problem] = []
        tables: dict[str, dict[str, Any]] = {}
        dossier: Dossier | None = None
        for source in self._sources(id):
            text = text_of(source.path, source.where)
            result: Result[Any] = text if text.value is None else read(source, text.value)
            problems += result.problems
            if result.value is None:
                return None
            if isinstance(source.hook, Articles):
                dossier = dossier_of(result.value, self.job.site.rights)
            else:
                problems += enter(source, result.value, tables.setdefault(source.hook.field, {}))
        if dossier is None or errors(problems):
            return None
        self._replace(dossier, tables)
        return self._shown(id)

    def _sources(self, id: str) -> list[Source]:
        """The article's file and the others that concern it alone."""
        content = self.job.content
        found: list[tuple[Read | Articles, Path]] = [
            (hook, path) for hook in self.own for path in content.glob(escape(id).join(hook.pattern.rsplit("*", 1)))
        ]
        article = content.resolve().parent / self.archive.dossiers[id].record.where
        found += [(hook, article) for hook in of_kind(Articles, self.job.hooks)]
        return [Source(hook, path, where(path, content.resolve())) for hook, path in found]

    def _replace(self, dossier: Dossier, tables: dict[str, dict[str, Any]]) -> None:
        """Put the dossier into the archive, with every facet but its links, which are those of before."""
        id = dossier.id
        for field, table in self.tables.items():
            table.pop(id, None)
            table.update(tables.get(field, {}))
        dossier = evolved(dossier, self.examination(dossier).facets)
        for relate in of_kind(Relate, self.job.hooks):
            alone = replace(self.archive, dossiers={id: dossier})
            dossier = evolved(dossier, relate.relate(alone).value.get(id, {}))
        self.archive = replace(self.archive, dossiers={**self.archive.dossiers, id: dossier})
        self.cards[id] = make_card(dossier, self.archive)

    def _shown(self, id: str) -> str | None:
        path = self.archive.dossiers[id].path
        for hook in of_kind(Pages, self.job.hooks):
            for output in hook.make(id, self.archive) if hook.ids is each_article else ():
                if isinstance(output, Page) and output.path == path and self.renderer.has(output.template):
                    return self.renderer.html(output)
        return None
