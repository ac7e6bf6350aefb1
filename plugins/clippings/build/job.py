"""What a build is asked to do, and what it came to."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import perf_counter

from clippings.build.cache.store import Store
from clippings.build.program import program
from clippings.build.work.workers import Workers
from clippings.files import mark_of
from clippings.hooks import Hooks
from clippings.model.archive import NOTHING_WITHHELD, Archive, Site, Withheld
from clippings.model.problem import Problem


@dataclass(frozen=True)
class Job:
    """One build of one archive."""

    content: Path
    """The content folder."""
    output: Path
    """The folder that the site is written into."""
    site: Site
    """The archive's name, address and language."""
    hooks: Hooks
    """What the plugins give, in the order of PLUGINS."""
    store: Store
    """What earlier builds worked out."""
    workers: Workers
    """Who does the work."""
    templates: tuple[str, ...]
    """The folders of the theme's templates; the first that has a template wins."""
    folders: tuple[str, ...] = ()
    """Where article files lie in the content folder; empty where Pelican reads them."""
    only: str = ""
    """The one article to show before all others are read. What it refers to is missing then, and not wrong."""
    problems: tuple[Problem, ...] = ()
    """What was found wrong with the settings."""
    copied: Mapping[str, Path] = field(default_factory=dict)
    """Path in the output → the file that may be copied there: of the theme, or of the content folder."""
    pictures: frozenset[str] = frozenset()
    """Those of them that are of the content folder; a hosted build has only those that something published shows."""

    @cached_property
    def program(self) -> bytes:
        """A digest of the program, its plugins included."""
        return program(self.hooks)

    def marks(self, paths: Iterable[str]) -> Mapping[str, bytes]:
        """Each of these paths in the output → the mark of the file that is copied there."""
        return {path: mark_of(self.copied[path].stat()) for path in sorted(paths)}

    def end(self) -> None:
        """Let go of the store and of a cluster that was asked."""
        try:
            self.store.end()
        finally:
            self.workers.close()


@dataclass(frozen=True)
class Outcome:
    """What a build came to."""

    articles: int
    """How many articles the archive has."""
    problems: tuple[Problem, ...]
    """Warnings; where nothing was written, also errors."""
    files: int = 0
    """How many files the output has."""
    reused: int = 0
    """Files that were left as they are."""
    archive: Archive | None = None
    """The archive; None where nothing had to be done."""
    withheld: Withheld = NOTHING_WITHHELD
    """What a hosted build leaves out."""
    still_open: str = ""
    """What editors have still to find out, as a check tells it; empty for nothing."""


@dataclass
class Clock:
    """Seconds by phase."""

    seconds: dict[str, float] = field(default_factory=dict)
    """Phase → the seconds spent in it so far."""

    @contextmanager
    def __call__(self, phase: str) -> Iterator[None]:
        started = perf_counter()
        try:
            yield
        finally:
            self.seconds[phase] = round(self.seconds.get(phase, 0.0) + perf_counter() - started, 4)
