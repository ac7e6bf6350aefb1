"""Lighthouse's scores of the kinds of pages that readers meet first: ``python benchmarks/lighthouse.py [content]``.

The hosted build of an archive, of the example where none is named, is served on loopback, compressed as hosts do it,
and seen with Lighthouse's own telephone on its own slow line. What costs points is told; a score below
`LEAST` ends with 1.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from serving import served

from clippings.pelican.run import build

PROJECT = Path(__file__).resolve().parents[1]
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {"home": "index.html", "list": "articles/index.html", "search": "search.html"}
LIGHTHOUSE = ["node", "benchmarks/lighthouse/node_modules/lighthouse/cli/index.js"]
FLAGS = [
    "--quiet", "--output=json",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
    f"--only-categories={','.join(LEAST)}",
    "--skip-audits=robots-txt",  # it asks for it from within the page, whose policy lets nothing connect anywhere
]  # fmt: skip


def pages_of(site: Path) -> dict[str, str]:
    """Kind → page; of articles and people the largest."""
    found = dict(PAGES)
    for kind, folder in (("article", "articles"), ("person", "people")):
        pages = (page for page in (site / folder).glob("*.html") if not page.name.startswith("index"))
        found[kind] = max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()
    return found


def report(address: str) -> Any:
    """What Lighthouse says of a page, as it says it in JSON."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    environment = {**os.environ, "CHROME_PATH": chromium}
    run = subprocess.run([*LIGHTHOUSE, address, *FLAGS], cwd=PROJECT, env=environment, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"Lighthouse could not look at {address}:\n{run.stderr}")
    return json.loads(run.stdout)


def costly(said: Any) -> list[str]:
    """The audits that cost a page points, in words."""
    counted = {ref["id"] for category in said["categories"].values() for ref in category["auditRefs"] if ref["weight"]}
    audits = [said["audits"][id] for id in sorted(counted)]
    return [
        f"    {audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for audit in audits
        if audit["score"] is not None and audit["score"] < 0.95
    ]


def main(content: Path) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as host:
        site = build(content, Path(folder), host.address).output
        print(" " * 8, *LEAST, sep="  ")
        for kind, path in pages_of(site).items():
            said = report(f"{host.address}/{path}")
            scores = {name: round(100 * said["categories"][name]["score"]) for name in LEAST}
            print(f"{kind:8}", *(f"{score:>{len(name)}}" for name, score in scores.items()), path, sep="  ")
            if any(score < LEAST[name] for name, score in scores.items()):
                failed = 1
                print(*costly(said), sep="\n", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else PROJECT / "docs/example/content"))
