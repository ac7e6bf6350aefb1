"""What tells this program from an earlier one, and names that outlast both."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PathDistribution
from pathlib import Path

from clippings.model.digest import digest

PACKAGE = Path(__file__).resolve().parents[1]


@cache
def code() -> bytes:
    """A digest of the program: its modules, the packages it uses, and the Python that runs it."""
    modules = sorted(path for path in PACKAGE.rglob("*.py"))
    return digest(sys.version, *sorted(packages()), *(part for m in modules for part in (m.name, m.read_bytes())))


def program(hooks: Iterable[object]) -> bytes:
    """A digest of the program and of the modules outside it that its hooks' functions stand in."""
    found = {
        (function.__module__, Path(path))
        for hook in hooks
        for function in vars(hook).values()
        if callable(function) and (path := getattr(sys.modules.get(function.__module__), "__file__", None))
    }
    outside = sorted((name, path) for name, path in found if not path.resolve().is_relative_to(PACKAGE))
    return digest(code(), *(part for name, path in outside for part in (name, path.read_bytes())))


def packages() -> set[str]:
    """The installed packages with their versions, from the names of their metadata, <name>-<version>.dist-info.

    (PyPA, "Recording installed projects".) To open metadata takes a hundred times as long: only older forms are.
    """
    found: set[str] = set()
    for folder in map(Path, sys.path):
        names: list[str] = []
        with suppress(OSError):  # as `importlib.metadata` does: such a folder has no packages that could be used
            names = os.listdir(folder)  # noqa: PTH208
        found.update(name for name in names if name.endswith(".dist-info"))
        older = (name for name in names if name.endswith(".egg-info"))
        found.update(f"{name} {PathDistribution(folder / name).metadata['Version']}" for name in older)
    return found


def lasting_name(folder: Path) -> str:
    """Twelve letters for a folder, the same for every version of the program and of Python."""
    return sha256(str(folder).encode("utf-8", "surrogatepass")).hexdigest()[:12]
