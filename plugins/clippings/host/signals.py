"""Pelican's signals, and `use`, by which a plugin opens its doors. Receivers are held weakly: plain functions."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator

from clippings.host.desk import ContentErrors, Desk
from clippings.host.doors import Articles, Door
from clippings.host.files import files_below, text_of
from clippings.host.groups import general_digest, groups_of, lists_of
from clippings.host.hosting import hosting
from clippings.host.intake import is_article
from clippings.host.pelican import KEY, all_articles, desk_of, reading_of
from clippings.host.progress import progress
from clippings.host.reader import ArticleReader
from clippings.host.rendering import Renderer
from clippings.host.report import note_reuse, report_of
from clippings.host.standing import Standing, Whole
from clippings.host.store import Store
from clippings.host.writer import Writer, left_whole, units_in
from clippings.model.dossier import Site
from clippings.model.page import Group
from clippings.model.problem import Problem, errors
from clippings.reading.identity import read as read_identity
from clippings.reading.marks import woven

waiting: list[Door] = []
ARTICLE = "article.html"
"""The one template without which an archive is none."""


def use(*doors: Door) -> None:
    """Open doors for the build that is starting. A plugin's ``register`` calls this and nothing else."""
    waiting.extend(doors)
    signals.initialized.connect(set_desk)
    signals.readers_init.connect(add_reader)
    signals.get_generators.connect(page_generator)
    signals.all_generators_finalized.connect(make_dossiers)


def set_desk(pelican: Any) -> None:
    """A new desk for each Pelican instance, with the doors its plugins opened."""
    doors = tuple(waiting)
    waiting.clear()
    settings = pelican.settings
    content = Path(settings["PATH"])
    problems: list[Problem] = []
    desk = Desk(
        content, site_of(settings, content, problems), doors, Store.of(content, Path(settings["CACHE_PATH"])),
        jobs=settings.get("JOBS"), executor=settings.get("EXECUTOR", ""), only=settings.get("ONLY", ""),
        progress=progress(), problems=problems,
    )  # fmt: skip
    if desk.store.temporary:
        problems.append(
            Problem(str(settings["CACHE_PATH"]), 0, "CACHE_PATH", "",
                    "cannot be written to, so nothing is kept for the next build",
                    "check the folder's permissions, or set CLIPPINGS_CACHE to another", "warning")
        )  # fmt: skip
    if desk.door(Articles) and not settings["ARTICLE_SAVE_AS"]:
        # No page of Pelican's own shows the articles: it need not hold them all in memory.
        desk.articles, settings["ARTICLE_PATHS"] = tuple(settings["ARTICLE_PATHS"]), []
    settings[KEY] = desk
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "woven": woven}


def site_of(settings: dict[str, Any], content: Path, problems: list[Problem]) -> Site:
    """The archive's name and words, from content/archive.yaml over Pelican's settings."""
    site = Site(
        name=settings["SITENAME"],
        subtitle=settings.get("SITESUBTITLE", ""),
        url=settings["SITEURL"].rstrip("/"),
        language=settings["DEFAULT_LANG"],
        hosted=bool(settings.get("HOSTED", False) or settings.get("SHARED", False)),
    )
    path = content / "archive.yaml"
    if not path.exists():
        return site
    where = f"{content.name}/archive.yaml"
    text = text_of(path, where)
    result = read_identity(text.value or "", where)
    problems.extend((*text.problems, *result.problems))
    return replace(site, **result.value)


def add_reader(readers: Any) -> None:
    """Article files go through our reader when a plugin (records) asks for it."""
    desk = readers.settings.get(KEY)
    if desk is not None and desk.door(Articles):
        # Pelican's other readers know nothing of records; what they would read is told as not read.
        readers.reader_classes = {"static": readers.reader_classes["static"]}  # pictures are copied
        for extension in ArticleReader.file_extensions:
            readers.reader_classes[extension] = ArticleReader


def make_dossiers(generators: list[Any]) -> None:
    """All files are read: put the archive together, or fail with everything that is wrong."""
    generator = next(g for g in generators if isinstance(g, ArticlesGenerator))
    desk = generator.settings.get(KEY)
    if desk is None:
        return
    articles = list(all_articles(generator))
    if not desk.door(Articles):
        desk.readings.extend(reading_of(article, desk) for article in articles)
    else:
        desk.problems.extend(unread(desk))
    desk.take_in()
    output = Path(generator.output_path).resolve()
    desk.standing = Standing(desk.store, output, general_digest(desk, generator.settings))
    if desk.may_stand and left_whole(output) and (whole := desk.standing.whole(desk.digests.everything)):
        desk.whole = whole
        desk.problems[:] = whole.problems
        return
    if desk.workers(len(desk.digests.own)) > 1:
        desk.standing.look_aside()
    archive = desk.assemble()
    if not desk.readings and not desk.problems:
        desk.problems.append(
            Problem(desk.where(desk.content), 0, "content", "", "holds no article",
                    "put one into articles/, or run make import FROM=… INTO=… first")
        )  # fmt: skip
    if (faults := errors(desk.problems)) and not desk.only:
        raise ContentErrors(faults)
    if articles:  # Pelican's own pages may show their links
        archive = desk.connect(archive)
    for article in articles:
        if article.slug in archive.dossiers:
            article.dossier = desk.finished(archive.dossiers[article.slug], archive)


def unread(desk: Desk) -> list[Problem]:
    """Files that lie among the articles and are no article files: told, never passed over in silence."""
    return [
        Problem(desk.where(path), 0, "file", path.name, "is not read: an article file ends in .md",
                "import it, rename it, or move it out of articles/", "warning")
        for path in sorted(files_below(desk.content / "articles", is_stray))
    ]  # fmt: skip


def is_stray(name: str) -> bool:
    return not is_article(name) and not name.startswith(".")


def page_generator(_: Any) -> type:
    return PageGenerator


class PageGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes what the write doors give."""

    def generate_output(self, writer: Any) -> None:
        desk = desk_of(self.settings)
        archive, standing = desk.archive, desk.standing
        if desk.whole is not None:
            desk.files = desk.reused = desk.whole.files
            note_reuse(Path(self.output_path), desk)
        if archive is None or standing is None:
            return
        renderer = Renderer.for_theme(self.settings, archive.site, archive.memory)
        if desk.articles and not renderer.has(ARTICLE):
            raise ContentErrors([
                Problem(f"{self.settings['THEME']}/templates", 0, "theme", ARTICLE, "is missing: no article has a page",
                        "bring the file back, or set THEME to a theme that has it")
            ])  # fmt: skip
        kept = Writer(Path(self.output_path), renderer, standing, desk.progress)
        desk.gather(archive)
        workers = desk.workers(len(archive.order))
        few = workers > 1 and desk.few_changed(archive)
        with kept.aside(lists_of(desk, archive) if few else []):
            archive = desk.connect(archive)
            started = perf_counter()
            parts = kept.parts([*([] if few else lists_of(desk, archive)), *groups_of(desk, archive)], workers)
            kept.write(parts, desk.workers(units_in(*parts)) if few else workers)
        if archive.site.url:
            paths = [file.path for file in kept.written.files()]
            more = hosting(archive, partial(desk.finished, archive=archive), paths)
            kept.write(kept.parts([Group("hosting", {"": b""}, lambda _: [("", file) for file in more])], 1), 1)
        desk.phase("view, render and write", started)
        files = kept.written.files()
        desk.files = len(files)
        desk.reused = desk.files - kept.written.changed
        kept.finish(report_of(desk, kept.written, files), {file.path for file in files})
        standing.note_whole(Whole(len(archive.order), len(files), tuple(desk.problems)), desk.digests.everything)
        desk.store.finish()
