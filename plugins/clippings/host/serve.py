"""A live preview on this machine: the built site over HTTP, built again when a file of content or theme changes."""

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from watchfiles import watch

from clippings.host.build import build, require
from clippings.host.desk import ContentErrors


class Handler(SimpleHTTPRequestHandler):
    """Serves the output; nothing is cached, so a reload shows the newest build."""

    def do_GET(self) -> None:
        """Only a browser that asked for this machine by name is answered: another site's page may not read drafts."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in ("127.0.0.1", "localhost", "[::1]"):
            super().send_error(403)
            return
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the archive's own page, as a host would."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        content = page.read_text("utf-8").replace("<head>", '<head><base href="/">', 1).encode()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not news."""


def serve(content: Path, output: Path, port: int) -> int:
    """Build, serve and watch until interrupted."""
    require(content)
    rebuild(content, output)
    handler = partial(Handler, directory=str(output))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as refused:
        print(f"Port {port} cannot be used ({refused}). Try another: make serve PORT=8001", file=sys.stderr)
        return 2
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}/ · Ctrl-C ends it", flush=True)
    watched = [path for path in (content, Path("theme"), Path("pelicanconf.py")) if path.exists()]
    for _ in watch(*watched, debounce=200, raise_interrupt=False):
        rebuild(content, output)
    server.shutdown()
    return 0


def rebuild(content: Path, output: Path) -> None:
    """Build; on errors say them and keep showing the last good build."""
    try:
        done = build(content, output)
    except ContentErrors as wrong:
        for problem in wrong.problems:
            print(f"{problem.severity}: {problem}", file=sys.stderr)
        print("Not rebuilt; the pages are those of the last build without errors.", file=sys.stderr, flush=True)
        return
    except (TemplateError, OSError) as broken:  # a template or file in the middle of being edited
        print(f"error: {broken}. Not rebuilt.", file=sys.stderr, flush=True)
        return
    print(f"built {done.articles} articles in {done.seconds} s", flush=True)
