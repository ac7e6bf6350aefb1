"""Whether texts may go into an archive that has articles already, when nobody said into which; where no archive is; and
so many at once."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from clippings.commands import quoted, said
from clippings.files import files_below
from clippings.importing.sources.kinds import kind_of
from clippings.reading.folding.forms import fold
from clippings.reading.schema.suggestion import suggestion

_YES = frozenset(map(fold, ("y", "yes", "j", "ja", "o", "oui", "s", "si", "sim", "д", "да", "نعم")))
"""How editors agree, in the languages of which an import knows the dates."""
_MANY = 50
"""Files in a folder, beyond which an editor on a terminal is asked whether that folder was meant."""


def may_grow(into: Path, source: Path, outlet: str | None = None) -> bool:
    """True where the archive has no articles yet, or the editor agrees. On a terminal they are asked; elsewhere they
    are told the command that says it."""
    count = sum(1 for _ in files_below(into / "articles", lambda name: name.endswith(".md")))
    if not count:
        return True
    has = f"{into}/ has {count:,} {'article' if count == 1 else 'articles'} already."
    if _has_terminal() and _agreed(f"{has} Shall these texts be added to them?"):
        return True
    given, folder, own = quoted(source), quoted(into), os.path.relpath(into / "../../new-archive")  # beside this one
    by = (f" OUTLET={quoted(Path(outlet))}", f" --outlet {quoted(Path(outlet))}") if outlet else ("", "")
    print(
        f"{has} Nothing was imported. Say where the texts are to go:\n"
        f"  {said(f'import FROM={given} INTO={folder}{by[0]}', f'import {given} --into {folder}{by[1]}')}\n"
        f"  or into an archive of their own: clippings new archive {own}, "
        f"then {said(f'import FROM={given} INTO={own}', f'import {given} --into {own}')}",
        file=sys.stderr,
    )
    return False


def is_begun(into: Path) -> bool:
    """Whether a folder is an archive's content, or was filled by an import before."""
    return any((into / name).exists() for name in ("archive.yaml", "articles", "authority"))


def may_begin(into: Path) -> bool:
    """True where an archive is, or the editor agrees that the import begins one. Where there is no terminal nobody can
    be asked, and `tell_of_beginning` says it."""
    if is_begun(into) or not _has_terminal():
        return True
    if _agreed(f"There is no archive in {into}/. {_meant(into)}Shall one be begun there?"):
        return True
    print("Nothing was imported. clippings new archive my-archive makes a whole archive.", file=sys.stderr)
    return False


def tell_of_beginning(into: Path, is_new: bool) -> None:
    """Say that an import has begun an archive, in a folder that it made or, unless ``is_new``, in one of other things;
    whoever forgot to go into theirs learns how to undo it."""
    undone = f"delete {into}/" if is_new else f"take articles/, authority/ and import-report.json out of {into}/ again,"
    meant = _meant(into)
    print(
        f"There was no archive in {into}/: one is begun there, without a name, an about page and a contact.\n"
        f"{meant}{'Else, if' if meant else 'If'} another was meant, {undone} and go into that one’s folder first; "
        "clippings new archive my-archive makes a whole one.",
        file=sys.stderr,
    )


def _meant(into: Path) -> str:
    """The archive beside it whose name is nearly that of the folder, as a question; empty where none is."""
    beside = into.parent.iterdir() if into.parent.is_dir() else ()
    near = [path.name for path in beside if path != into and (is_begun(path / "content") or is_begun(path))]
    return suggestion(into.name, near, "").replace("did", "Did", 1).replace("?", "? ")


def may_take(source: Path, files: Sequence[Path]) -> bool:
    """True for a folder of texts, and where the editor agrees to one of many files. On a terminal they are told how
    many there are, and asked; elsewhere nobody is there to ask, and the report has them all."""
    texts = sum(1 for path in files if kind_of(path))
    if len(files) <= _MANY or not texts or not _has_terminal():
        return True
    rest = len(files) - texts
    more = "file of another type, which is not read" if rest == 1 else "files of other types, which are not read"
    others = f", and {rest:,} {more}" if rest else ""
    has, them = ("1 file", "it") if texts == 1 else (f"{texts:,} files", f"the {texts:,}")
    if _agreed(f"{source}/ has {has} to import{others}. Import {them}?"):
        return True
    print("Nothing was imported. Name the folder, or the file, that you mean; --yes does not ask.", file=sys.stderr)
    return False


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _agreed(question: str) -> bool:
    """What an editor answers; anything but yes is no."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return fold(sys.stdin.readline().strip()) in _YES
