"""The folders that browsers save beside a page, with its pictures, scripts and frames: no articles of their own."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from clippings.importing.sources.kinds import kind_of

_ENDINGS = (
    "_files", ".files", "-Dateien", "_Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "_ficheiros",
    "_arquivos",
    "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke", "_fajlovi", "_fitxers",
    "_failid", "_fails", "_bylos", "_fitxategiak", "_subory", "_fisiere", "_файлы", "_файли", "_ملفات",
)  # fmt: skip
"""What browsers add to a page's name, by their language
(https://learn.microsoft.com/windows/win32/shell/manage#connected-files)."""


class Divided(NamedTuple):
    """Names of files, those that belong to a saved page apart."""

    own: tuple[str, ...]
    """Inputs of their own, in their order."""
    companions: Counter[str]
    """The name of a page → how many files lie in its folder."""


def divided(names: Sequence[str], has_files: Callable[[str], bool]) -> Divided:
    """Tell the files in a saved page's folder, and those of a library's records, from the others. Names are paths with
    ``/``: ``a.html`` has the folder ``a_files``. ``has_files`` says whether a library names files in ``files/``."""
    folders = {folder: page for page in names if kind_of(page) == "page" for folder in _folders(page)}
    libraries = (
        [name for name in names if kind_of(name) == "library"] if any("files/" in name for name in names) else []
    )
    files = {f"{PurePosixPath(name).parent / 'files'}": name for name in libraries if has_files(name)}
    own, companions = [], Counter[str]()
    for name in names:
        page = next((folders[above] for above in _above(name) if above in folders), None) or _library(name, files)
        if page is None:
            own.append(name)
        else:
            companions[page] += 1
    return Divided(tuple(own), companions)


def _library(name: str, files: Mapping[str, str]) -> str | None:
    """The library whose record has a file, as Zotero exports them: ``files/12/page.html`` beside it."""
    path = PurePosixPath(name)
    if not files or len(path.parents) < 3 or not path.parent.name.isdigit():
        return None
    return files.get(path.parent.parent.as_posix())


def _folders(page: str) -> Iterable[str]:
    stem = PurePosixPath(page).with_suffix("").as_posix()
    return (f"{stem}{ending}" for ending in _ENDINGS)


def _above(name: str) -> Iterable[str]:
    """The folders that a path leads through, the outermost first."""
    return (folder.as_posix() for folder in reversed(PurePosixPath(name).parents))
