"""A live preview on this machine: built again when a file of content or theme changes, and shown at once."""

import os
import sqlite3
import sys
import threading
from collections.abc import Set
from contextlib import suppress
from errno import EACCES, EADDRINUSE
from pathlib import Path

from jinja2 import TemplateError
from watchfiles import watch

from clippings.build.cache.serialise import StoreBroken
from clippings.build.pipeline import archive_of
from clippings.commands import said
from clippings.model.problem import ContentErrors
from clippings.output.published import is_published, tell_of_local_build
from clippings.output.render import Renderer
from clippings.pelican.run import built, require, settings_for
from clippings.pelican.session import Session
from clippings.preview.first_page import Meanwhile
from clippings.preview.quick_page import QuickPages
from clippings.preview.server import News, server

UNFINISHED = (TemplateError, OSError, StoreBroken, sqlite3.Error)
"""What is raised where something is in the middle of being edited, or was deleted."""

_BEHIND = 5
"""By how much builds give way to the answers of the server, as `nice` counts."""
_PATIENCE = 100
"""Milliseconds after which a wait for changes begins anew; the first build begins so long after its watcher."""


def serve(content: Path, output: Path, port: int, jobs: int | None = None) -> int:
    """Serve, build and watch until interrupted; what is asked for before the first build is done is made first."""
    require(content)
    news = News()
    theme = Path(settings_for(content, output)["THEME"])
    try:
        listening = server(output, port, news, Meanwhile(content, theme / "static"))
    except (OSError, OverflowError) as refused:
        other = said("serve PORT=8001", "serve --port 8001")
        print(f"Port {port} {_why_not(refused)}. Try another: {other}", file=sys.stderr)
        return 2
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    if sys.platform == "linux":  # where a thread can be weighed by itself: what is asked for goes before builds
        os.nice(_BEHIND)
    print(f"http://127.0.0.1:{listening.server_port}/ · Ctrl-C ends it", flush=True)
    tell_of_local_build(output)
    told = is_published(output)
    watched = [path for path in (content, Path("theme"), Path("pelicanconf.py")) if path.exists()]
    with suppress(KeyboardInterrupt):
        every = watch(*watched, debounce=200, step=20, yield_on_timeout=True, rust_timeout=_PATIENCE)
        next(every)  # what is saved while the first build is at work is noticed from here on
        quick = rebuild(content, output, news, jobs, over_published=told)
        unbuilt: set[Path] = set()
        for changes in every:
            if not changes:
                continue
            changed = {Path(path) for _, path in changes}
            over_published = told and not news.done
            left_alone = is_published(output) and not over_published
            if quick and not left_alone and (pages := _shown_early(quick, changed)):
                news.early(pages)
                news.wait_until_shown()
            unbuilt |= changed
            same_theme = all(path.is_relative_to(content.resolve()) for path in unbuilt)
            before = news.build
            quick = rebuild(content, output, news, jobs, same_theme, over_published) or quick
            if news.build > before:
                unbuilt.clear()
    listening.shutdown()
    return 0


def _why_not(refused: OSError | OverflowError) -> str:
    """Why a port cannot be used."""
    if isinstance(refused, OverflowError):
        return "is none: ports are numbers from 0 to 65535"
    if refused.errno == EADDRINUSE:
        return "is in use by another program"
    if refused.errno == EACCES:
        return "is kept for the system"
    return f"cannot be used: {refused.strerror or refused}"


def _shown_early(quick: QuickPages, changed: Set[Path]) -> dict[str, str]:
    """The pages that can be shown before the build; none where something is broken, which the build tells."""
    try:
        return quick.pages(changed)
    except UNFINISHED:
        return {}


def rebuild(
    content: Path, output: Path, news: News, jobs: int | None, same_theme: bool = False, over_published: bool = False
) -> QuickPages | None:
    """Build; on errors say them, here and in the open pages, and keep showing the last good build. A folder that
    somebody made ready for a web host meanwhile is left as it is, unless ``over_published``."""
    try:
        done, session = built(content, output, over_published=over_published, JOBS=jobs)
        quick = quick_pages(session)
    except ContentErrors as wrong:
        errors = [f"{problem.severity}: {problem}" for problem in wrong.problems]
    except UNFINISHED as broken:
        errors = [f"error: {broken}"]
    else:
        told = [f"{problem.severity}: {problem}" for problem in done.warnings]
        new = [line for line in told if line not in news.warnings]  # the others stand above, and in the open pages
        news.good(same_theme, told)
        if new:
            print("\n".join(new), file=sys.stderr)
        print(f"built {done.articles} articles in {done.seconds} s", flush=True)
        return quick
    news.bad(errors)
    print("\n".join(errors), file=sys.stderr)
    print(f"Not rebuilt; {_pages_shown(output, news)}.", file=sys.stderr, flush=True)
    return None


def _pages_shown(output: Path, news: News) -> str:
    """Which pages are shown where a build came to nothing."""
    if news.done and is_published(output):
        return "the pages are those for the web host"
    return "the pages are those of the last build without errors" if news.build else "there are no pages yet"


def quick_pages(session: Session) -> QuickPages | None:
    """What the next saved article is shown from; nothing where the store did not outlive the build."""
    job = session.job
    if job.store.temporary or session.outcome is None:
        return None
    archive = session.outcome.archive or archive_of(job)
    quick = QuickPages(job, archive, Renderer(job.templates, archive.site, archive.memory))
    job.store.close()  # the next build forks
    return quick
