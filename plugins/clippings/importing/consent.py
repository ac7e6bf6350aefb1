"""Whether texts may go into an archive that has articles already, when nobody said into which; and so many at once."""

import sys
from collections.abc import Sequence
from pathlib import Path

from clippings.commands import quoted, said
from clippings.files import files_below
from clippings.importing.sources.kinds import kind_of
from clippings.reading.folding.forms import fold

_YES = frozenset(map(fold, ("y", "yes", "j", "ja", "o", "oui", "s", "si", "sim", "д", "да", "نعم")))
"""How editors agree, in the languages of which an import knows the dates."""
_MANY = 50
"""Files in a folder, beyond which an editor on a terminal is asked whether that folder was meant."""


def may_grow(into: Path, source: Path) -> bool:
    """True where the archive has no articles yet, or the editor agrees. On a terminal they are asked; elsewhere they
    are told the command that says it."""
    count = sum(1 for _ in files_below(into / "articles", lambda name: name.endswith(".md")))
    if not count:
        return True
    has = f"{into}/ has {count:,} {'article' if count == 1 else 'articles'} already."
    if _has_terminal() and _agreed(f"{has} Shall these texts be added to them?"):
        return True
    given, folder = quoted(source), quoted(into)
    own = said(f"import FROM={given} INTO=my-archive", f"import {given} --into my-archive")
    print(
        f"{has} Nothing was imported. Say where the texts are to go:\n"
        f"  {said(f'import FROM={given} INTO={folder}', f'import {given} --into {folder}')}\n"
        f"  or into an archive of their own: clippings new archive my-archive, then {own}",
        file=sys.stderr,
    )
    return False


def may_take(source: Path, files: Sequence[Path]) -> bool:
    """True for a folder of texts, and where the editor agrees to one of many files. On a terminal they are told how
    many there are, and asked; elsewhere nobody is there to ask, and the report has them all."""
    texts = sum(1 for path in files if kind_of(path))
    if len(files) <= _MANY or not texts or not _has_terminal():
        return True
    rest = len(files) - texts
    more = "file of another type, which is not read" if rest == 1 else "files of other types, which are not read"
    others = f", and {rest:,} {more}" if rest else ""
    if _agreed(f"{source}/ has {texts:,} plain texts{others}. Import the {texts:,}?"):
        return True
    print("Nothing was imported. Name the folder, or the file, that you mean; --yes does not ask.", file=sys.stderr)
    return False


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _agreed(question: str) -> bool:
    """What an editor answers; anything but yes is no."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return fold(sys.stdin.readline().strip()) in _YES
