"""One build or check of an archive, from settings to a summary. What Pelican would only log is a problem here."""

import gc
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import pelican
from pelican.generators import ArticlesGenerator, StaticGenerator
from pelican.log import console
from pelican.settings import read_settings

from clippings.build.cache.lock import locked
from clippings.build.cache.serialise import StoreBroken
from clippings.commands import no_archive
from clippings.model.archive import NOTHING_WITHHELD, Archive, Withheld
from clippings.model.memory import Forgotten
from clippings.model.problem import ContentErrors, Problem, warnings
from clippings.output.guard import in_output, refuse_content
from clippings.output.published import refuse_published
from clippings.output.stage import Stage
from clippings.pelican import plugin
from clippings.pelican.session import Session, session_of
from clippings.pelican.site_kind import refuse_other_site

PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = PACKAGE if (PACKAGE / "pelicanconf.py").exists() else PACKAGE.parents[1]
"""The folder of the settings and the theme that come with the program: the package or, in a clone, the project."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build or check came to. Paths are as the user gave them."""

    output: Path
    """The output folder."""
    articles: int
    """How many articles the archive has."""
    files: int
    """How many files the output has."""
    reused: int
    """How many of them were left as they are."""
    seconds: float
    """How long it took."""
    warnings: tuple[Problem, ...]
    """What deserves a look."""
    withheld: Withheld = NOTHING_WITHHELD
    """What a hosted build leaves out."""
    name: str = ""
    """The archive's name."""
    still_open: str = ""
    """What editors have still to find out, as a check tells it; empty for nothing."""
    archive: Archive | None = None
    """The archive that was checked; None of a build."""


class Kept(logging.Handler):
    """Keeps Pelican's errors, which it would only log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def settings_for(content: Path, output: Path, hosted: str = "", **more: Any) -> dict[str, Any]:
    """Pelican's settings: pelicanconf.py here, or beside the content folder, or the package's own."""
    beside = content.resolve().parent
    shipped = SHIPPED / "pelicanconf.py"
    configuration = next(filter(Path.exists, (Path("pelicanconf.py"), beside / "pelicanconf.py")), shipped)
    override: dict[str, Any] = {"PATH": str(content.resolve()), "OUTPUT_PATH": str(output.resolve()), **more}
    if configuration is shipped:
        cache = Path(os.environ.get("CLIPPINGS_CACHE") or beside / ".cache")  # the package's folder may be the system's
        own = {"THEME": SHIPPED / "theme", "CACHE_PATH": cache.resolve()}
        override = {
            **{name: str(path) for name, path in own.items()},
            "PLUGIN_PATHS": [str(PACKAGE.parent)],
            **override,
        }
    if hosted:
        override |= {"SITEURL": hosted.rstrip("/"), "HOSTED": True}
    try:
        settings: dict[str, Any] = read_settings(path=str(configuration), override=override)
    except Exception as broken:  # it is a program, and may be in the middle of being edited
        line = getattr(broken, "lineno", 0) or 0
        problem = Problem(configuration.name, line, "settings", "", f"cannot be read: {broken!r}", "mend the file")
        raise ContentErrors([problem]) from broken
    refuse_other_site(settings, configuration)
    return settings


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for cycles put off: an archive's values have none, and it would walk through them all."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextmanager
def pelican_heard() -> Iterator[Kept]:
    """Pelican quiet on the console, and its errors kept."""
    kept = Kept()
    logger = logging.getLogger("pelican")
    quiet, console.quiet = console.quiet, True
    logger.addHandler(kept)
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield kept
    finally:
        logger.removeHandler(kept)
        logger.setLevel(level)
        console.quiet = quiet


def build(content: Path, output: Path, hosted: str = "", **more: Any) -> Summary:
    """Build the archive. ContentErrors, with the output as it was, when something is wrong with the content; and when
    the output cannot be written."""
    return built(content, output, hosted, **more)[0]


def built(
    content: Path, output: Path, hosted: str = "", over_published: bool = True, **more: Any
) -> tuple[Summary, Session]:
    """`build`, and the session that has all of it. Without ``over_published``, CommandErrors where the output is ready
    for a web host, or comes to be while this build waits for another."""
    started = perf_counter()
    require(content)
    refuse_content(content, output)
    with locked(Path(settings_for(content, output, hosted, **more)["CACHE_PATH"]), content, output):
        if not over_published:
            Stage(output).recover()
            refuse_published(output)
        try:
            session = mended(run, lambda: settings_for(content, output, hosted, **more))
        except OSError as wrong:
            if problem := in_output(wrong, output):
                raise ContentErrors([problem]) from wrong
            raise
    return summary(session, output, started), session


def run(settings: dict[str, Any]) -> Session:
    """One run of Pelican with these settings; the session has what came of it."""
    with pelican_heard() as heard, uncollected():
        archive = pelican.Pelican(settings)
        try:
            archive.run()
        finally:
            session_of(settings).job.end()
    fail_on(heard)
    return session_of(settings)


def check(content: Path, built: Path | None = None) -> Summary:
    """Everything up to writing. In the output folder ``built``, a build's last step that was broken off is taken to its
    end."""
    started = perf_counter()
    require(content)
    output = content / ".nowhere"
    with locked(Path(settings_for(content, output)["CACHE_PATH"]), content, *([built] if built else [])):
        if built:
            Stage(built).recover()
        session = mended(checked, lambda: settings_for(content, output))
    return summary(session, output, started)


def checked(settings: dict[str, Any]) -> Session:
    """Everything but the pages."""
    with pelican_heard() as heard, uncollected():
        archive = pelican.Pelican(settings)
        context = settings.copy() | {"generated_content": {}, "static_links": set(), "static_content": {}}
        context["localsiteurl"] = ""
        generators = [
            kind(
                context=context,
                settings=settings,
                path=archive.path,
                theme=archive.theme,
                output_path=settings["OUTPUT_PATH"],
            )
            for kind in (ArticlesGenerator, StaticGenerator)
        ]
        for generator in generators:
            generator.generate_context()
        try:
            plugin.run(generators, writing=False)
        finally:
            session_of(settings).job.end()
    fail_on(heard)
    return session_of(settings)


def mended(run: Callable[[dict[str, Any]], Session], settings: Callable[[], dict[str, Any]]) -> Session:
    """``run``; when the store turns out to be broken, once more without it: all that was in it can be made anew."""
    first = settings()
    try:
        return run(first)
    except sqlite3.OperationalError:
        raise
    except (sqlite3.DatabaseError, StoreBroken, Forgotten):
        session_of(first).job.store.discard()
        return run(settings())


def require(content: Path) -> None:
    """A content folder that is not there is the user's slip, not an empty archive."""
    if not content.is_dir():
        raise ContentErrors([no_archive(content)])


def fail_on(heard: Kept) -> None:
    """Raise ContentErrors for what Pelican logged as errors."""
    if heard.messages:
        raise ContentErrors(
            [Problem("Pelican", 0, "", "", message, "see the file it names") for message in heard.messages]
        )


def summary(session: Session, output: Path, started: float) -> Summary:
    """What a build or check came to; ``output`` as the user gave it, ``started`` by `perf_counter`."""
    outcome = session.outcome
    if outcome is None:
        raise ValueError("a build that did not come to its end has nothing to tell")
    told = warnings(outcome.problems)
    seconds = round(perf_counter() - started, 2)
    return Summary(
        output, outcome.articles, outcome.files, outcome.reused, seconds, told, outcome.withheld,
        session.job.site.name, outcome.still_open, None if outcome.files else outcome.archive,
    )  # fmt: skip
