"""Commands in messages, as they can be given where they are read: to make in a clone, else to the console program."""

import argparse
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

from clippings.model.problem import CommandErrors, Problem

WhichFolder = Callable[[Path | None, bool], tuple[Path, str]]
"""Tells where entries stand, of the content folder that was named, or of none, and of whether articles are to go there;
and which command builds them."""


def said(make: str, program: str) -> str:
    """``make`` where there are a Makefile and a make to follow it; else ``program``, such as ``serve --port 8001``."""
    return f"make {make}" if _has_make() else f"clippings {program}"


def option(make: str, program: str) -> str:
    """A part of such a command: ``OUTPUT=dir`` of make, ``--output dir`` of the console program."""
    return make if _has_make() else program


def quoted(path: Path) -> str:
    """A path as it stands in a command: in quotation marks where it has spaces, which are others on Windows."""
    return subprocess.list2cmdline([str(path)]) if sys.platform == "win32" else shlex.quote(str(path))


def _has_make() -> bool:
    return Path("Makefile").exists() and which("make") is not None


def no_archive(content: Path) -> Problem:
    """What to say where a content folder is not there."""
    why = "is no folder, so that there is no archive here"
    given = option("CONTENT=dir", "--content dir")
    try_ = f"go into an archive's folder, begin one with clippings new archive, or name its content: {given}"
    return Problem(str(content), 0, "content", str(content), why, try_)


def content_of(options: argparse.Namespace, articles: bool = False) -> Path:
    """The content folder of a command’s options, by ``filled`` (`WhichFolder`). CommandErrors where there is none."""
    content: Path = options.filled(options.content, articles)[0]
    if not content.is_dir():
        raise CommandErrors([no_archive(content)])
    return content
