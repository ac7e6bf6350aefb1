"""One article's page before the archive is built: what is asked for first is made first, without its links."""

import subprocess
import sys
import threading
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from clippings.build.sources import is_article
from clippings.commands import said
from clippings.files import files_below, inside
from clippings.model.problem import ContentErrors, Problem, errors
from clippings.pelican.run import built

WAITING = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Being built</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/theme/css/main.css">
</head><body><main class="wrap list"><h1>The archive is being built</h1>
<p class="lead">This page comes by itself when it is done. Any article can be read meanwhile.</p>
<ul class="lines">{rows}</ul></main></body></html>"""
EMPTY = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No article yet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/theme/css/main.css">
</head><body><main class="wrap list"><h1>This archive has no article yet</h1>
<p class="lead">In another terminal, in this archive’s folder, import texts of yours, or begin an article by hand:</p>
<pre>{commands}</pre>
<p>The first page comes by itself as soon as there is an article.</p></main></body></html>"""
ONE_AT_A_TIME = threading.Lock()
PATIENCE = 60.0
"""Seconds after which an article's page is given up."""
MOST_ROWS = 500
"""Articles named on the page that is shown meanwhile."""


@dataclass(frozen=True)
class Meanwhile:
    """What is shown of a content folder until its first build is done. ``theme`` holds the theme's own files."""

    content: Path
    """The content folder."""
    theme: Path

    def page(self, path: str) -> tuple[str, int]:
        """The page at a path and its HTTP status: an article's, or one that says what can be read already."""
        folder, _, name = path.strip("/").rpartition("/")
        id = name.removesuffix(".html")
        if folder != "articles" or id in ("", "index"):
            return self.waiting(), 200
        if id not in self.ids():
            return self.waiting(), 404
        return self.article(id) or self.waiting(), 200

    def theme_file(self, path: str) -> Path | None:
        """A file of the theme by its address; None when there is none, or the address leads elsewhere."""
        try:
            found = inside(self.theme, path.removeprefix("/theme/"))
        except ValueError:
            return None
        return found if path.startswith("/theme/") and found.is_file() else None

    def ids(self) -> list[str]:
        """The ids of all articles, by their files' names."""
        return sorted(path.stem for path in files_below(self.content / "articles", is_article))

    def waiting(self) -> str:
        """The page that lists what can be read until the build is done; where there is nothing, what to do next."""
        if not (ids := self.ids()):
            own = said("import FROM=~/texts", "import ~/texts")
            return EMPTY.format(commands=escape(f'{own}\nclippings new article "Talks end"'))
        rows = "".join(f'<li><a href="/articles/{escape(id)}.html">{escape(id)}</a></li>' for id in ids[:MOST_ROWS])
        more = f"<li>and {len(ids) - MOST_ROWS:,} more</li>" if len(ids) > MOST_ROWS else ""
        return WAITING.format(rows=rows + more)

    def article(self, id: str) -> str | None:
        """An article's page, made by a process of its own beside the whole build; None when it cannot be made."""
        command = [sys.executable, "-m", "clippings.preview.first_page", str(self.content), id]
        with ONE_AT_A_TIME:
            try:
                made = subprocess.run(
                    command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=PATIENCE
                )
            except subprocess.TimeoutExpired:  # the whole build will be there first
                return None
        return made.stdout if made.returncode == 0 else None


def main(content: Path, id: str) -> int:
    """Write one article's page to standard output; 1 when it cannot be made."""
    with TemporaryDirectory() as folder:
        try:
            made, session = built(content, Path(folder, "output"), ONLY=id, JOBS=1, CACHE_PATH=f"{folder}/cache")
        except ContentErrors:
            return 1
        page = made.output / f"articles/{id}.html"
        told = session.outcome.problems if session.outcome else ()
        if not page.exists() or any(is_own_fault(id, problem) for problem in errors(told)):
            return 1  # its file has errors, which the whole build will tell
        sys.stdout.buffer.write(page.read_bytes())  # a pipe may have another encoding
    return 0


def is_own_fault(id: str, problem: Problem) -> bool:
    """Whether a problem is in an article's own file, and is not that another file, which was not read, is missing."""
    where = PurePath(problem.where)
    return where.stem == id and "articles" in where.parts and not problem.missing


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
