"""The built site over HTTP on this machine, with news of each build for the pages that are open."""

import json
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from clippings.digest import digest
from clippings.preview.first_page import Meanwhile

SCRIPT = "/__preview.js"
NEWS = "/__preview.json"
GONE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gone</title></head><body>
<h1>The output is gone</h1><p>Save any file of the content, and all of it is built again.</p></body></html>"""
KINDS = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
    ".jsonld": "application/ld+json", ".csv": "text/csv", ".txt": "text/plain", ".xml": "application/xml",
    ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif",
}  # fmt: skip
"""The types of what an archive has (https://www.iana.org/assignments/media-types). The system's own need not be right:
Windows' registry may call scripts text, which no browser runs then."""
FROM_INDEX = ("search.html", "compare.html")
"""Pages that show what a script reads from the index, and so may change with every build."""
_CALM, _LONGEST = 0.1, 0.6
"""Seconds without a request after which open pages have what they asked for; and how long that is waited for."""
PATIENCE = 20.0
"""Seconds an open page's question waits for an answer before it is asked anew."""


class News:
    """The number of the newest good build, and what was wrong with a later one. Any thread may wait for a change.

    ``ahead`` are pages that are shown before the build they belong to is done; ``theme`` counts the builds on which
    more than the content may have changed, so that every open page must be loaded anew; ``done`` counts the builds
    that are done. ``listening`` counts those who wait, and ``showing`` those who did when pages came ahead; ``asked``
    is when anything else was last asked for.
    """

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.build = 0
        self.theme = 0
        self.done = 0
        self.ahead: dict[str, str] = {}
        self.wrong: tuple[str, ...] = ()
        self.warnings: tuple[str, ...] = ()
        self.edition = 0
        self.listening = self.showing = 0
        self.asked = 0.0

    def good(self, same_theme: bool = False, warnings: Sequence[str] = ()) -> None:
        """A build is done, with these warnings; ``same_theme`` tells that only content changed."""
        with self.changed:
            self.build += 1
            self.theme += not same_theme
            self.done += 1
            self.ahead = {}
            self.warnings = tuple(warnings)
            self.publish(())

    def early(self, pages: dict[str, str]) -> None:
        """Some pages are shown before their build: path → HTML."""
        with self.changed:
            self.build += 1
            self.showing = self.listening
            self.ahead = {**self.ahead, **pages}
            self.publish(self.wrong)

    def wait_until_shown(self) -> None:
        """Wait until the open pages, where there are any, have loaded what is new: a build takes all processors."""
        now = self.asked = time.monotonic()
        until = now + _LONGEST if self.showing else now
        while now < min(until, self.asked + _CALM):
            time.sleep(_CALM / 5)
            now = time.monotonic()

    def bad(self, wrong: Sequence[str]) -> None:
        """A build failed, and what was wrong."""
        with self.changed:
            self.publish(tuple(wrong))

    def publish(self, wrong: tuple[str, ...]) -> None:
        """Tell all who wait that something is new."""
        self.wrong = wrong
        self.edition += 1
        self.changed.notify_all()

    def after(self, edition: int | None) -> dict[str, Any]:
        """The news, as soon as they are other than those of ``edition``; at once for one who has none."""
        with self.changed:
            self.listening += 1
            self.changed.wait_for(lambda: self.edition != edition, PATIENCE)
            self.listening -= 1
            return {"edition": self.edition, "build": self.build, "wrong": self.wrong, "warnings": self.warnings}


class Handler(SimpleHTTPRequestHandler):
    """Serves the output; nothing is cached, so a reload shows the newest build."""

    news: News | None = None
    meanwhile: Meanwhile | None = None

    def parse_request(self) -> bool:
        """Only a browser that asked for this machine by name is answered: another site's page may not read drafts."""
        if not super().parse_request():
            return False
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in ("127.0.0.1", "localhost", "[::1]"):
            super().send_error(403)
            return False
        site, mode = self.headers.get("Sec-Fetch-Site", "none"), self.headers.get("Sec-Fetch-Mode", "")
        if site not in ("same-origin", "none") and mode != "navigate":  # a script of another site's page would run
            super().send_error(403)
            return False
        if "\0" in unquote(self.path):
            self.send_error(404)
            return False
        return True

    def list_directory(self, path: Any) -> None:
        """No host lists its folders."""
        self.send_error(404)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if self.news and asked.path != NEWS:
            self.news.asked = time.monotonic()
        page = Path(self.translate_path(self.path))
        page = page / "index.html" if page.is_dir() and asked.path.endswith("/") else page
        if self.news and asked.path == SCRIPT:
            self.answer(Path(__file__).with_name("preview.js").read_bytes(), "text/javascript")
        elif self.news and asked.path == NEWS:
            edition = parse_qs(asked.query).get("edition", [""])[0]
            found = self.news.after(int(edition) if edition.isdecimal() else None)
            self.answer(json.dumps(found).encode(), "application/json")
        elif self.meanwhile and self.news and not self.news.build and not page.is_file():
            if own := self.meanwhile.theme_file(asked.path):
                self.answer(own.read_bytes(), self.guess_type(asked.path))
            else:
                text, code = self.meanwhile.page(asked.path)
                self.answer(with_script(text), "text/html", code)
        elif self.news and page.suffix == ".html" and (newest := self.newest(page)) is not None:
            builds = self.news.done if page.name in FROM_INDEX else self.news.theme
            self.answer(with_script(newest, builds), "text/html")
        else:
            super().do_GET()

    def newest(self, page: Path) -> str | None:
        """A page as it is shown ahead of its build, else as it was built."""
        early = self.news.ahead.get(page.relative_to(self.directory).as_posix()) if self.news else None
        return early or (page.read_text("utf-8") if page.is_file() else None)

    def answer(self, content: bytes, kind: str, code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the archive's own page, as a host would."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not (page.exists() or self.news):
            super().send_error(code, message, explain)
            return
        content = page.read_text("utf-8").replace("<head>", '<head><base href="/">', 1) if page.exists() else GONE
        self.answer(with_script(content) if self.news else content.encode(), "text/html", 404)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not news."""


class Listening(ThreadingHTTPServer):
    """A server that answers each request in a thread of its own."""

    daemon_threads = True
    # where two may listen at one port, each would get some of what is asked for
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that is left or loaded anew hangs up on what it asked for; that is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def with_script(page: str, builds: int = 0) -> bytes:
    """A page that listens for news, and can tell whether it became another: by its text, or by the number of ``builds``
    that concern it. The file on disk stays as it was built."""
    state = digest(page, str(builds)).hex()
    return page.replace("</body>", f'<script src="{SCRIPT}" data-state="{state}"></script></body>', 1).encode()


def server(
    output: Path, port: int, news: News | None = None, meanwhile: Meanwhile | None = None
) -> ThreadingHTTPServer:
    """A server on 127.0.0.1. OSError or OverflowError when the port cannot be used."""
    handler = type("Preview", (Handler,), {"news": news, "meanwhile": meanwhile, "extensions_map": KINDS})
    return Listening(("127.0.0.1", port), partial(handler, directory=str(output)))
