"""A live preview on this machine: built again when a file of content or theme changes, and shown at once."""

import sqlite3
import sys
import threading
from contextlib import suppress
from pathlib import Path

from jinja2 import TemplateError
from watchfiles import watch

from clippings.host.build import build, require, settings_for
from clippings.host.desk import ContentErrors
from clippings.host.first import Meanwhile
from clippings.host.preview import News, server
from clippings.host.store import StoreBroken


def serve(content: Path, output: Path, port: int, jobs: int | None = None) -> int:
    """Serve, build and watch until interrupted; what is asked for before the first build is done is made first."""
    require(content)
    news = News()
    theme = Path(settings_for(content, output)["THEME"])
    try:
        listening = server(output, port, news, Meanwhile(content, theme / "static"))
    except (OSError, OverflowError) as refused:
        print(f"Port {port} cannot be used ({refused}). Try another: make serve PORT=8001", file=sys.stderr)
        return 2
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{listening.server_port}/ · Ctrl-C ends it", flush=True)
    watched = [path for path in (content, Path("theme"), Path("pelicanconf.py")) if path.exists()]
    with suppress(KeyboardInterrupt):
        rebuild(content, output, news, jobs)
        for _ in watch(*watched, debounce=200, step=20):
            rebuild(content, output, news, jobs)
    listening.shutdown()
    return 0


def rebuild(content: Path, output: Path, news: News, jobs: int | None) -> None:
    """Build; on errors say them, here and in the open pages, and keep showing the last good build."""
    try:
        done = build(content, output, JOBS=jobs)
    except ContentErrors as wrong:
        said = [f"{problem.severity}: {problem}" for problem in wrong.problems]
    except (TemplateError, OSError, StoreBroken, sqlite3.Error) as broken:  # something in the middle of being edited
        said = [f"error: {broken}"]
    else:
        news.good()
        print(f"built {done.articles} articles in {done.seconds} s", flush=True)
        return
    news.bad(said)
    print("\n".join(said), file=sys.stderr)
    print("Not rebuilt; the pages are those of the last build without errors.", file=sys.stderr, flush=True)
