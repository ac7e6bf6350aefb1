"""What tells this program from an earlier one, and names that outlast both."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import PathDistribution
from pathlib import Path
from sysconfig import get_paths
from types import ModuleType
from weakref import WeakKeyDictionary

from clippings.digest import digest

PACKAGE = Path(__file__).resolve().parents[1]
STANDARD, INSTALLED = (
    {Path(get_paths()[name]).resolve() for name in names}
    for names in (("stdlib", "platstdlib"), ("purelib", "platlib"))
)
"""The folders of Python's own modules, and of installed packages, which `code` tells by their versions."""
_read: WeakKeyDictionary[ModuleType, dict[str, bytes]] = WeakKeyDictionary()
"""The texts of plugins' modules that are loaded."""


@cache
def code() -> bytes:
    """A digest of the program: its modules, tables and catalogues, the packages it uses, and the Python."""
    modules = sorted(path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".json", ".po"))
    return digest(sys.version, *sorted(packages()), *(part for m in modules for part in (m.name, m.read_bytes())))


def program(hooks: Iterable[object]) -> bytes:
    """A digest of the program and of the plugins outside it that gave these hooks, as they were when they were loaded.

    A plugin's package counts whole, and so does every other module that was loaded from the folder in which it lies.
    """
    names = {_module_of(value) for hook in hooks for value in vars(hook).values()}
    names = {name for name in names if not name.startswith(f"{PACKAGE.name}.")}  # which are many, and ours
    own = set(filter(None, map(_outside, names)))
    folders = {_top(module).parent for module in own} - INSTALLED
    loaded = filter(None, map(_outside, list(sys.modules))) if own else ()
    beside = {module for module in loaded if _top(module).parent in folders}
    found = {name: text for module in own | beside for name, text in _texts(module).items()}
    return digest(code(), *(part for name in sorted(found) for part in (name, found[name])))


def _module_of(value: object) -> str:
    """The name of the module in which a hook's function stands; empty where it is none."""
    while isinstance(value, partial):
        value = value.func
    return getattr(value, "__module__", None) or "" if callable(value) else ""


def _outside(name: str) -> ModuleType | None:
    """A module by its name, if it is none of this program's and none of Python's own."""
    module = sys.modules.get(name)
    path = Path(getattr(module, "__file__", None) or PACKAGE).resolve()
    standard = not STANDARD.isdisjoint(path.parents) and INSTALLED.isdisjoint(path.parents)
    return None if standard or path.is_relative_to(PACKAGE) else module


def _top(module: ModuleType) -> Path:
    """The file or folder of the top-level module or package that a module belongs to."""
    path = Path(str(module.__file__)).resolve()
    depth = module.__name__.count(".") + (path.stem == "__init__")
    return path.parents[depth - 1] if depth else path


def _texts(module: ModuleType) -> dict[str, bytes]:
    """The texts of a module and of all its package's, by their names, as they were when this was first asked."""
    if module not in _read:
        path, top = Path(str(module.__file__)), _top(module)
        files = {path, *(top.rglob("*.py") if top.is_dir() else ())}
        _read[module] = {file.resolve().relative_to(top.parent).as_posix(): file.read_bytes() for file in files}
    return _read[module]


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
