"""Archives made of the files that a table lists, and built by the console program as an editor would."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from conftest import PROJECT

CASES = PROJECT / "tests" / "cases"
SITE = "https://archive.example"
PARTS = ("pelicanconf.py", "plugins", "theme")
"""What a folder needs of the project, so that the console program can be called in it."""


def table(name: str) -> Any:
    """A table of tests/cases; a ValueError where a comma ended a value that was meant to go on."""
    found = yaml.safe_load((CASES / name).read_text("utf-8"))
    if cut := list(cut_off(found)):
        raise ValueError(f"{name}: put in quotation marks what has a comma in it, before {cut}")
    return found


def cut_off(value: Any) -> Iterator[str]:
    """Words that YAML took for the name of a field without a value: ``{what: one, two}`` has two fields."""
    for inner in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from cut_off(inner)
    if isinstance(value, dict):
        yield from (str(name) for name, inner in value.items() if inner is None and " " in str(name))


def project(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with ``content/`` of these files (path → text), in which the console program works."""
    for part in PARTS:
        (folder / part).symlink_to(PROJECT / part)
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def environment(folder: Path) -> dict[str, str]:
    """The variables the program runs with in such a folder."""
    own = {"PYTHONPATH": "plugins", "CLIPPINGS_CACHE": str(folder / ".cache"), "SEARCH_EXPORT": "1"}
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin")} | own


def clippings(folder: Path, *arguments: str) -> str:
    """What ``clippings`` says to a command that must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "clippings", *arguments],
        cwd=folder, env=environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def local(folder: Path, output: str = "local") -> Path:
    """The archive as its editors build it for themselves."""
    clippings(folder, "build", "--output", output)
    return folder / output


def hosted(folder: Path, output: str = "hosted") -> Path:
    """The archive as a web host gets it."""
    clippings(folder, "build", "--output", output, "--hosted", SITE)
    return folder / output


def zipped(folder: Path, *options: str) -> Path:
    """The offline zip, unpacked."""
    clippings(folder, "offline", *options)
    (packed,) = (folder / "dist").glob("*-offline.zip")
    into = folder / "unpacked" / ("-".join(options) or "shared")
    with zipfile.ZipFile(packed) as opened:
        opened.extractall(into)
    packed.unlink()
    (root,) = (path for path in into.iterdir() if path.is_dir())
    return root
