"""Which archive a command is about, when nothing is said: that of the folder it is given in, or of one above."""

import os
from dataclasses import dataclass
from pathlib import Path

_MARK = "archive.yaml"
_CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one archive, as they are shown to its editor."""

    content: Path
    """The content folder."""
    output: Path
    """The folder that it is built into."""
    packed: Path
    """The folder that a zip of it is put into."""


def folders(content: Path | None = None, output: Path | None = None) -> Folders:
    """The folders that are meant, as seen from the current one; what is given counts. ``~`` is the home folder.

    A folder ``content`` here counts first; then, here and in each folder above, one that holds archive.yaml.
    """
    found = _found(Path.cwd()) if content is None else content_in(home(content))
    root = found / ".." if content is None or Path.cwd().is_relative_to(found.resolve()) else Path()
    return Folders(found, home(output) if output else _tidy(root / "output"), _tidy(root / "dist"))


def content_in(folder: Path) -> Path:
    """The content folder of an archive that is named by its own folder, as `clippings new archive` makes it; any other
    folder is one itself."""
    inside = folder / _CONTENT
    return inside if _is_content(inside) and not _is_content(folder) else folder


def _is_content(folder: Path) -> bool:
    return (folder / _MARK).is_file() or (folder / "articles").is_dir()


def home(path: Path) -> Path:
    """A path whose ``~`` no shell has replaced, as in ``OUTPUT='~/site'``; one that is there under this name stays."""
    return path if path.exists() else path.expanduser()


def _found(here: Path) -> Path:
    """The content folder, named as seen from here."""
    if (here / _CONTENT).is_dir():
        return Path(_CONTENT)
    for folder in (here, *here.parents):
        if (folder / _CONTENT / _MARK).is_file():
            return _tidy(folder / _CONTENT)
        if (folder / _MARK).is_file():
            return _tidy(folder)
    return Path(_CONTENT)


def _tidy(path: Path) -> Path:
    """A path as seen from here: ``../content`` and not ``/home/me/archive/content``."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # from a Windows drive to another there is no way
        return path
