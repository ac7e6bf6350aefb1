"""The content folder as a build finds it: its files, read; the keys of the build; and what lies there unread."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clippings.build.cache.keys import Keys, keys_of, page_key
from clippings.build.job import Job
from clippings.build.sources import Source, sources
from clippings.build.stages.copies import refused_copies, refused_folders
from clippings.build.stages.read import Files, read_all
from clippings.build.unread_files import unread_files
from clippings.model.problem import Problem
from clippings.reading.articles import Reading


@dataclass(frozen=True, slots=True)
class Content:
    """All files of the content folder, read; their values are in the store."""

    sources: list[Source]
    """Every file there is to read, and what reads it."""
    files: Files
    """The digests of those that could be read."""
    readings: tuple[Reading, ...]
    """Articles that Pelican read itself."""
    keys: Keys
    """Digests of all that the build depends on."""
    problems: tuple[Problem, ...]
    """What was found wrong before any file was opened."""


def read_content(job: Job, readings: Iterable[Reading]) -> Content:
    """Every file of the content folder, read now or known from before."""
    readings = tuple(readings)
    found = sources(job.content, job.folders, job.hooks, job.only)
    files = read_all(found, job.program, job.store, job.workers)
    problems = (*job.problems, *_unread(job, found))
    prose = {source.path.stem for source in found if source.path.parent == job.content / "pages"}
    problems += (
        *refused_copies(job.copied, job.content, prose if job.folders else None),
        *refused_folders(source.where for source in found),
    )
    page = page_key(job.program, job.site, job.hooks)
    beside = (*map(str, problems), *_theme(job), *sorted(job.copied), page)
    keys = keys_of(files.keys, readings, job.hooks, job.site, job.program, beside)
    return Content(found, files, readings, keys, problems)


def _unread(job: Job, found: Iterable[Source]) -> Iterator[Problem]:
    """What lies in the content folder and is not read; where Pelican reads the folder, that is for it to tell."""
    if job.folders and not job.only:
        kept = {str(job.copied[path]) for path in job.pictures}
        yield from unread_files(job.content, {str(source.path) for source in found}, kept)


def _theme(job: Job) -> Iterator[str | bytes]:
    """The names and texts of all the theme's templates, the folder that wins first."""
    for path in (path for folder in job.templates for path in sorted(Path(folder).rglob("*")) if path.is_file()):
        yield from (str(path), path.read_bytes())
