"""A folder over HTTP on loopback, compressed, with what moved counted."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {".js": "text/javascript", ".html": "text/html", ".css": "text/css", ".json": "application/json"}


@dataclass
class Served:
    """``moved`` is bytes of bodies since it was last set to 0, pages and styles aside."""

    address: str = ""
    moved: int = 0
    known: dict[Path, bytes] = field(default_factory=dict)

    def body(self, path: Path) -> bytes:
        """A file as a host would send it: gzipped, unless it is compressed already."""
        if path not in self.known:
            raw = path.read_bytes()
            packed = gzip.compress(raw, 6)
            self.known[path] = packed if len(packed) < len(raw) * 0.98 else b""
        return self.known[path] or path.read_bytes()


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    state = Served()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = folder / self.path.split("?")[0].lstrip("/")
            if not path.is_file():
                self.send_error(404)
                return
            body = state.body(path)
            self.send_response(200)
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            if state.known[path]:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            if path.suffix not in (".html", ".css", ".woff2", ".svg"):
                state.moved += len(body)

        def log_message(self, format: str, *args: object) -> None:
            """Requests are not news."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state.address = f"http://127.0.0.1:{server.server_port}"
    yield state
    server.shutdown()
