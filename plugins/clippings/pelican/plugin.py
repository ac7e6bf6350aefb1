"""Pelican's signals. `connect` is called when a plugin gives hooks. Receivers are held weakly: plain functions.

Pelican reads its settings, its own articles and the static files. When it has read them all and before it writes
anything, our build runs as a whole. A site whose articles Pelican writes itself is not ours: see `other_site`.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator

from clippings.build.pipeline import build, check
from clippings.build.sources import where
from clippings.build.stages.copies import circles
from clippings.files import PASSED_OVER, shown_name
from clippings.hooks import Articles, of_kind, taken
from clippings.model.problem import Problem
from clippings.pelican import for_themes, other_site
from clippings.pelican.copied import copied, not_copied, pictures
from clippings.pelican.hook_slips import refuse_slips
from clippings.pelican.session import KEY, Session, session_of
from clippings.reading.marks import woven


def connect() -> None:
    """Listen to Pelican. To connect twice is to connect once."""
    signals.initialized.connect(_begin)
    signals.readers_init.connect(_set_readers)
    signals.generator_init.connect(_add_partials)
    signals.all_generators_finalized.connect(run)
    signals.finalized.connect(_end)


def _begin(pelican: Any) -> None:
    """A new session for each Pelican instance, with the hooks that its plugins gave."""
    settings, hooks = pelican.settings, taken()
    if not hooks:
        return  # another site in this process
    refuse_slips(hooks)
    if settings["ARTICLE_SAVE_AS"] or not of_kind(Articles, hooks):
        other_site.begin(settings, hooks)
        return
    session = Session.of(settings, hooks)
    # No page of Pelican's own shows the articles: it need not hold them all in memory.
    settings["ARTICLE_PATHS"] = []
    if session.job.site.hosted:
        settings["DRAFT_SAVE_AS"] = settings["DRAFT_LANG_SAVE_AS"] = ""  # Pelican would write drafts, too
    links = [link for path in settings["STATIC_PATHS"] for link in circles(session.job.content / path)]
    session.problems += (_circle(link, session.job.content) for link in links)
    # Pelican would walk round and round
    settings["STATIC_EXCLUDES"] = [
        *settings["STATIC_EXCLUDES"], *(link.relative_to(session.job.content).as_posix() for link in links)
    ]  # fmt: skip
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], *PASSED_OVER]
    settings[KEY] = session
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "woven": woven}


def _circle(link: Path, content: Path) -> Problem:
    """A link that leads back to where it lies."""
    why = "is a link that leads back to a folder in which it lies"
    return Problem(where(link, content), 0, "folder", shown_name(link.name), why, "remove the link")


def _set_readers(readers: Any) -> None:
    """Pelican reads no articles of ours."""
    if KEY in readers.settings:
        readers.reader_classes = {"static": readers.reader_classes["static"]}  # pictures are copied
    elif other_site.KEY in readers.settings:
        other_site.add_reader(readers)


def _add_partials(generator: Any) -> None:
    """The templates of another site may include ours."""
    if other_site.KEY in generator.settings:
        for_themes.add_partials(generator)


def run(generators: list[Any], writing: bool = True) -> None:
    """All files are read: build the archive, or with ``writing`` false, only check it."""
    generator = next(g for g in generators if isinstance(g, ArticlesGenerator))
    if other_site.KEY in generator.settings:
        other_site.run(generators)
    if KEY not in generator.settings:
        return
    session = session_of(generator.settings)
    job = session.job_with(Path(generator.output_path), copied(generators), pictures(generators))
    not_copied(generators)
    session.outcome = (build if writing else check)(job)


def _end(pelican: Any) -> None:
    """All is written."""
    if other_site.KEY in pelican.settings:
        other_site.end(pelican)
