"""What one run of Pelican on an archive has of ours: the job it was given, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from clippings.build.cache.store import Store
from clippings.build.job import Job, Outcome
from clippings.build.work.progress import progress
from clippings.build.work.workers import Workers
from clippings.files import text_of
from clippings.hooks import Hooks
from clippings.model.archive import Site
from clippings.model.problem import Problem
from clippings.reading.identity import read as read_identity
from clippings.wording.catalogues import interface_of

KEY = "CLIPPINGS_SESSION"


@dataclass
class Session:
    """One run. Pelican hands one settings object to all it makes; nothing else reaches everywhere."""

    job: Job
    """What is to be built."""
    problems: list[Problem] = field(default_factory=list)
    """What was wrong before any file was read."""
    outcome: Outcome | None = None
    """What came of it; None until it is done."""

    @classmethod
    def of(cls, settings: Mapping[str, Any], hooks: Hooks) -> "Session":
        """The session that Pelican's settings ask for."""
        content = Path(settings["PATH"])
        site, problems = site_of(settings, content)
        store = Store.of(content, Path(settings["CACHE_PATH"]))
        if store.temporary:
            problems.append(
                Problem(str(settings["CACHE_PATH"]), 0, "CACHE_PATH", "",
                        "cannot be written to, so nothing is kept for the next build",
                        "check the folder's permissions, or set CLIPPINGS_CACHE to another", "warning")
            )  # fmt: skip
        return cls(
            Job(
                content,
                Path(settings["OUTPUT_PATH"]),
                site,
                hooks,
                store,
                Workers(settings.get("JOBS"), settings.get("EXECUTOR", ""), progress()),
                (*settings.get("THEME_TEMPLATES_OVERRIDES", ()), str(Path(settings["THEME"]) / "templates")),
                tuple(settings["ARTICLE_PATHS"]),
                settings.get("ONLY", ""),
                tuple(problems),
            )
        )

    def job_with(self, output: Path, copied: Mapping[str, Path], pictures: frozenset[str]) -> Job:
        """The job once Pelican has read its files, for the folder it writes into and the files to copy there."""
        problems = (*self.job.problems, *self.problems)
        return replace(self.job, output=output.resolve(), problems=problems, copied=copied, pictures=pictures)


def session_of(settings: Mapping[str, Any]) -> Session:
    """The session of a run."""
    session: Session = settings[KEY]
    return session


def site_of(settings: Mapping[str, Any], content: Path) -> tuple[Site, list[Problem]]:
    """The archive's name and words, from content/archive.yaml over Pelican's settings."""
    site = Site(
        name=settings["SITENAME"],
        subtitle=settings.get("SITESUBTITLE", ""),
        url=settings["SITEURL"].rstrip("/"),
        language=settings["DEFAULT_LANG"],
        hosted=bool(settings.get("HOSTED", False) or settings.get("SHARED", False)),
    )
    path = content / "archive.yaml"
    if not path.exists() and not path.is_symlink():
        return in_its_language(site), []
    where = f"{content.name}/archive.yaml"
    text = text_of(path, where)
    result = read_identity(text.value or "", where)
    return in_its_language(replace(site, **result.value)), [*text.problems, *result.problems]


def in_its_language(site: Site) -> Site:
    """A site with an interface in its own language, where there is a catalogue for it."""
    return replace(site, interface=interface_of(site.language))
