"""Lighthouse's scores of the kinds of pages that readers meet first: ``python benchmarks/lighthouse/scores.py [folder]``.

The hosted build of an archive (the example, or that of the content folder named) is served on loopback, compressed as
hosts do it, and seen with Lighthouse's own telephone on its own slow line. What is below `LEAST` is told with its audits,
and ends with 1.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from clippings.output.policy import HEADER
from clippings.pelican.run import build

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")
PAGES = {"home": "index.html", "list": "articles/index.html", "search": "search.html"}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


class Host(SimpleHTTPRequestHandler):
    """A host that compresses text, sends the policy, and lets files be kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        text = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Security-Policy", HEADER)
        self.send_header("Cache-Control", "public, max-age=31536000" if "theme" in path.parts else "no-cache")
        if path.suffix in COMPRESSED:
            text = gzip.compress(text)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news."""


def pages_of(site: Path) -> dict[str, str]:
    """The pages that are looked at: of articles and people the largest."""
    largest = {
        kind: max((p for p in (site / folder).glob("*.html") if "index" not in p.name), key=lambda p: p.stat().st_size)
        for kind, folder in (("article", "articles"), ("person", "people"))
    }
    return {**PAGES, **{kind: path.relative_to(site).as_posix() for kind, path in largest.items()}}


def report(address: str, chromium: str) -> Any:
    """What Lighthouse says of a page."""
    command = ["node", str(HERE / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
               f"--chrome-flags={FLAGS}", f"--only-categories={','.join(LEAST)}"]  # fmt: skip
    run = subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"Lighthouse could not look at {address}:\n{run.stderr}")
    return json.loads(run.stdout)


def below(said: Any) -> list[str]:
    """The audits that cost a page points, in words."""
    counted = {ref["id"] for category in said["categories"].values() for ref in category["auditRefs"] if ref["weight"]}
    audits = (said["audits"][id] for id in sorted(counted))
    return [
        f"    {audit['id']}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
        for audit in audits
        if audit["score"] is not None and audit["score"] < 0.9
    ]


def main(content: Path) -> int:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=folder))
        root = f"http://127.0.0.1:{server.server_port}"
        build(content, Path(folder) / "site", root)
        server.RequestHandlerClass = partial(Host, directory=f"{folder}/site")  # type: ignore[assignment]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'':10}{'':12}".join(["", ""]).rstrip(), *LEAST, sep="  ")
        for kind, path in pages_of(Path(folder) / "site").items():
            said = report(f"{root}/{path}", chromium)
            scores = {name: round(100 * said["categories"][name]["score"]) for name in LEAST}
            print(f"{kind:10}", *(f"{score:>{len(name)}}" for name, score in scores.items()), f" {path}", sep="  ")
            if any(score < LEAST[name] for name, score in scores.items()):
                failed = 1
                print("\n".join(below(said)), flush=True)
        server.shutdown()
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else PROJECT / "docs/example/content"))
