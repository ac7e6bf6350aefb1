"""Kills builds at random moments and says what each left: ``python benchmarks/kills.py [articles] [kills] [seed]``.

For a build from nothing, one after a single edit and one that changes every page: how many kills left the old site,
the new one, or a mixture that the next command mends; whether a journal was there; and that the next build came right.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from time import perf_counter, sleep

from corpus import archive

PROJECT = Path(__file__).parents[1]


def of_nothing(folder: Path) -> None:
    """The build has nothing to begin with."""
    shutil.rmtree(folder / "output")
    shutil.rmtree(folder / "cache")


def one_word(folder: Path) -> None:
    """A word more in one article."""
    article = sorted((folder / "content/articles").glob("*.md"))[7]
    article.write_text(f"{article.read_text('utf-8')}\nOne word more.\n", "utf-8")


def new_name(folder: Path) -> None:
    """Another name of the archive, which stands on every page."""
    (folder / "content/archive.yaml").write_text("name: Renamed\n", "utf-8")


EDITS: Mapping[str, Callable[[Path], None]] = {"cold": of_nothing, "one edit": one_word, "every page": new_name}


def started(folder: Path, command: str = "build") -> "subprocess.Popen[bytes]":
    """A command of the program over the archive in a folder."""
    way = ["--content", str(folder / "content"), "--output", str(folder / "output")]
    paths = {"PYTHONPATH": str(PROJECT / "plugins"), "CLIPPINGS_CACHE": str(folder / "cache")}
    return subprocess.Popen(
        [sys.executable, "-m", "clippings", command, *way],
        cwd=PROJECT, env=os.environ | paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def site(folder: Path) -> dict[str, bytes]:
    """A digest of each file of the output but the report, which tells of seconds."""
    files = (path for path in (folder / "output").rglob("*") if path.is_file() and path.name != "report.json")
    return {str(path): blake2b(path.read_bytes()).digest() for path in files}


def kills(folder: Path, kept: Path, edit: Callable[[Path], None], count: int, rng: Random) -> Counter[str]:
    """What so many kills left."""
    found: Counter[str] = Counter()
    edited(folder, kept, edit)
    old = site(folder)
    began = perf_counter()
    started(folder).wait()
    lasts, new = perf_counter() - began, site(folder)
    for number in range(count):
        edited(folder, kept, edit)
        build = started(folder)
        sleep(lasts * (number + rng.random()) / count)
        build.kill()
        build.wait()
        left = site(folder)
        state = "old" if left == old else "new" if left == new else "mixed"
        journal = (folder / ".output.next/journal.json").exists()
        found[f"{state}, journal" if journal else state] += 1
        started(folder).wait()
        found["not mended by the next build"] += site(folder) != new
    found["seconds"] = round(lasts)
    return +found


def edited(folder: Path, kept: Path, edit: Callable[[Path], None]) -> None:
    """The archive as it was built, and edited since."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["cp", "-a", str(kept), str(folder)], check=True)
    edit(folder)


if __name__ == "__main__":
    articles, count, seed = (int(given) for given in [*sys.argv[1:], *("1000", "40", "13")[len(sys.argv) - 1 :]])
    place = Path(mkdtemp(prefix="kills-"))
    # where it is built it must be, for what is kept is kept for that folder
    archive(place / "work/content", articles, 300)
    (place / "work/content/archive.yaml").write_text("name: Made\n", "utf-8")
    started(place / "work").wait()
    subprocess.run(["cp", "-a", str(place / "work"), str(place / "kept")], check=True)
    for name, edit in EDITS.items():
        print(f"{name}: {dict(kills(place / 'work', place / 'kept', edit, count, Random(seed)))}", flush=True)
    shutil.rmtree(place)
