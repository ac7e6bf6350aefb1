"""The command `clippings verify`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from clippings.commands import WhichFolder, content_of

_EXAMPLES = """examples:
  clippings verify                     the originals of this archive, hashed again
  clippings verify --content old/content
"""


def add_custody(
    commands: argparse._SubParsersAction,  # type: ignore[type-arg]
    filled: WhichFolder,
    progress: Callable[[], Callable[[str, int, int], None]],
) -> None:
    """Add `verify` to the console program's commands. ``filled`` tells where entries stand, of the content folder that
    was named; ``progress`` gives what is called as the work goes on."""
    seen = commands.add_parser(
        "verify", help="whether the originals are as they were imported", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    seen.add_argument("--content", type=Path, help="the content folder (that of this archive)")
    seen.set_defaults(run=run_verify, filled=filled, progress=progress)


def run_verify(options: argparse.Namespace) -> int:
    """Hash the originals, and say which are not as they were; 1 where any is not."""
    from clippings.importing.custody.originals import FOLDER
    from clippings.importing.custody.verifying import verified

    content = content_of(options)
    done = verified(content, options.progress())
    for problem in done.problems:
        print(f"error: {problem}", file=sys.stderr)
    if not done.unchanged and not done.problems:
        print(f"{content / FOLDER} holds no originals: nothing was imported since they are kept.")
        return 0
    noun, is_ = ("original", "is") if done.unchanged == 1 else ("originals", "are")
    print(f"{done.unchanged:,} {noun} ({done.size / 1e6:,.1f} MB) {is_} unchanged since import", end="")
    print(f"; {len(done.problems):,} to look at." if done.problems else ".")
    return 1 if done.problems else 0
