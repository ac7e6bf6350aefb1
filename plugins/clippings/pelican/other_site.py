"""Clippings in a Pelican site that is not an archive of its own: single plugins, and a theme that knows nothing of us.

Pelican reads the posts and writes them as ever. When it has read them, what the plugins find in them is put beside: on
each published article ``dossier``, in every template ``clippings``, and data files in the output.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import join
from typing import Any

from markupsafe import Markup
from pelican.generators import ArticlesGenerator

from clippings.build.cache.serialise import StoreBroken
from clippings.build.cache.store import Store
from clippings.build.job import Job, Outcome
from clippings.build.pipeline import build
from clippings.build.sources import SUFFIXES
from clippings.build.work.progress import progress
from clippings.build.work.workers import Workers
from clippings.hooks import Articles, Hooks, of_kind
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.memory import Forgotten
from clippings.model.problem import ContentErrors, Problem
from clippings.pelican.article_or_post import FOLDERS, article_in, begin_reading, tell
from clippings.pelican.for_themes import Clippings, for_pelican, kinds_shown, page_templates, vague_date
from clippings.pelican.posts import address_of, by_id, names_in, readings_of, status_of
from clippings.pelican.search_page import add_search_page, script_copied, usable
from clippings.pelican.session import in_its_language
from clippings.pelican.site_settings import with_defaults
from clippings.reading.articles import Reading
from clippings.wording.catalogues import ENGLISH
from clippings.wording.messages import speak

KEY = "CLIPPINGS_BESIDE"
"""The setting that holds what Pelican's run has of ours."""


_AUTHORITY = re.compile(r"(?<![\w/])authority/")


@dataclass
class Beside:
    """What one Pelican object has of ours; ``pelican --autoreload`` runs one many times."""

    hooks: Hooks
    """What the plugins give."""
    job: Job | None = None
    """The build of the run that goes on."""
    clippings: Clippings = Clippings(Archive(Site("")))  # noqa: RUF009  # it is frozen
    """What its templates get."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Nothing of it: where CACHE_CONTENT is set, Pelican keeps its settings with each article."""
        return Beside, ((),)

    def woven(self, dossier: Dossier, root: str = "") -> Markup:
        """The filter ``woven``: see `Clippings.woven`."""
        return self.clippings.woven(dossier, root)


def begin(settings: MutableMapping[str, Any], hooks: Hooks) -> None:
    """Pelican has its settings and its plugins: add what ours need."""
    with_defaults(settings)
    hooks, problems = usable(hooks)
    tell(problems)
    folders = [join(settings["CLIPPINGS_PATH"], folder) for folder in FOLDERS]
    for name in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[name] = [*settings[name], *folders]
    if of_kind(Articles, hooks):
        settings["ARTICLE_PATHS"] = [*settings["ARTICLE_PATHS"], folders[0]]
    beside = settings[KEY] = Beside(hooks)
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "woven": beside.woven}


def add_reader(readers: Any) -> None:
    """Where records is on, its article files are read as such; all other files as ever."""
    hooks = readers.settings[KEY].hooks
    if of_kind(Articles, hooks):
        begin_reading(readers, hooks)


def run(generators: Sequence[Any]) -> None:
    """All posts are read: find what there is in them, and write what lies beside them.

    An error in a file of ours is told as Pelican tells errors. No post is lost by it; nothing of ours is written then.
    """
    generator = next(g for g in generators if isinstance(g, ArticlesGenerator))
    settings, articles = generator.settings, by_id(generator)
    beside: Beside = settings[KEY]
    job = _job(settings, beside.hooks, Path(generator.output_path))
    # by their sources: to ask Pelican where it writes a file settles, too early, where an {attach}ed one goes
    beside.job = replace(job, pictures=frozenset(generator.context["static_content"]))
    beside.clippings = Clippings(Archive(beside.job.site), articles)
    speak(beside.job.site.interface)  # until `end`: Pelican's templates ask for words, too
    try:
        outcome = _built(beside.job, tuple(_readings(articles, settings, beside.hooks)))
    except ContentErrors as wrong:
        tell(_as_seen_here(wrong.problems, settings))
    else:
        tell(_as_seen_here(outcome.problems, settings))
        if outcome.archive:
            beside.clippings = Clippings(outcome.archive, articles)
            for id in outcome.archive.dossiers.keys() & articles.keys():
                articles[id].dossier = outcome.archive.finished(id)
    for article in _article_files(articles, settings, beside.hooks).values():
        if words := vague_date(article, beside.clippings):
            article.locale_date = words  # Pelican dates it to the first day of the time that it may be of
        article._content = for_pelican(article._content, beside.clippings, settings["SITEURL"])
    generator.context["clippings"] = beside.clippings
    add_search_page(settings, generator.context, beside.hooks)


def end(pelican: Any) -> None:
    """All pages are written: let go of the store, from which they took what they show."""
    beside: Beside = pelican.settings[KEY]
    speak(ENGLISH)
    if beside.job:
        beside.job.end()


def _readings(articles: Mapping[str, Any], settings: Mapping[str, Any], hooks: Hooks) -> Iterator[Reading]:
    """What Pelican read, and article files once more, for Pelican keeps only what it knows."""
    content = Path(settings["PATH"])
    own = _article_files(articles, settings, hooks)
    yield from readings_of({id: one for id, one in articles.items() if id not in own}, content)
    for id, article in own.items():
        found, pelicans = article_in(Path(article.source_path), content, hooks, id)
        if found.value is not None:  # or Pelican has told why not
            record, names = found.value.record, names_in(pelicans.get("authors") or pelicans.get("author", ""))
            record = replace(record, authors=record.authors or names, address=address_of(article))
            yield replace(found.value, record=replace(record, status=status_of(article)))


def _article_files(articles: Mapping[str, Any], settings: Mapping[str, Any], hooks: Hooks) -> Mapping[str, Any]:
    """Those of Pelican's articles that are article files of ours."""
    folder = Path(settings["CLIPPINGS_PATH"], "articles")
    paths = {id: Path(article.relative_source_path) for id, article in articles.items() if of_kind(Articles, hooks)}
    return {id: articles[id] for id, path in paths.items() if path.is_relative_to(folder) and path.suffix in SUFFIXES}


def _job(settings: Mapping[str, Any], hooks: Hooks, output: Path) -> Job:
    """A build for readers: without drafts, hidden articles and private notes, whoever looks at it."""
    content = Path(settings["PATH"], settings["CLIPPINGS_PATH"])
    templates = page_templates(settings)
    site = in_its_language(
        Site(
            name=settings["SITENAME"],
            subtitle=settings.get("SITESUBTITLE", ""),
            url=settings["SITEURL"].rstrip("/"),
            language=settings["DEFAULT_LANG"].replace("_", "-"),
            hosted=True,
            kinds=kinds_shown(templates),
        )
    )
    workers = Workers(settings["JOBS"], settings["EXECUTOR"], progress())
    store = Store.of(content, Path(settings["CACHE_PATH"]))
    return Job(content, output.resolve(), site, hooks, store, workers, templates, copied=script_copied(hooks))


def _as_seen_here(problems: Iterable[Problem], settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Problems whose advice names files as they lie in this site: ``content/clippings/authority/outlets.yaml``."""
    below = Path(Path(settings["PATH"]).name, settings["CLIPPINGS_PATH"], "authority").as_posix()
    return (replace(problem, try_=_AUTHORITY.sub(f"{below}/", problem.try_)) for problem in problems)


def _built(job: Job, readings: Sequence[Reading]) -> Outcome:
    """The build; when the store turns out to be broken, once more without it: all that was in it can be made anew."""
    try:
        return build(job, readings)
    except sqlite3.OperationalError:
        raise
    except (sqlite3.DatabaseError, StoreBroken, Forgotten):
        job.store.discard()
        return build(job, readings)
