"""Whether texts may go into an archive that has articles already, when nobody said into which."""

import sys
from pathlib import Path

from clippings.commands import quoted, said
from clippings.files import files_below


def may_grow(into: Path, source: Path) -> bool:
    """True where the archive has no articles yet, or the editor agrees. On a terminal they are asked; elsewhere they
    are told the command that says it."""
    count = sum(1 for _ in files_below(into / "articles", lambda name: name.endswith(".md")))
    if not count:
        return True
    has = f"{into}/ has {count:,} {'article' if count == 1 else 'articles'} already."
    if sys.stdin.isatty() and sys.stderr.isatty():
        print(f"{has} Shall these texts be added to them? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
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
