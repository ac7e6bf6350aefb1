"""The command that makes article files of what lies at a path: ``clippings import clippings.zip``."""

import argparse
import sys
from pathlib import Path

from clippings.build.work.progress import progress
from clippings.commands import said
from clippings.examples import examples_of
from clippings.folders import content_in, folders, home
from clippings.pelican.site_kind import filled


def add_import(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    """Add `import` to the console program's commands."""
    brought = commands.add_parser("import", help="texts and saved pages into article files", **examples_of("import"))
    brought.add_argument("source", help="a file, a folder or a zip; - for standard input")
    brought.add_argument("--into", type=Path, help="the content folder to fill (that of this archive)")
    brought.add_argument("--outlet", help="the outlet's id, when it is known for all of them")
    brought.add_argument("--url", default="", help="only pages of a web archive whose address begins so")
    brought.add_argument("--dry-run", action="store_true", help="say what would be made, and write nothing")
    brought.add_argument("--yes", action="store_true", help="without being asked, however many files there are")
    brought.set_defaults(run=run_import)


def run_import(options: argparse.Namespace) -> int:
    """Make article files of texts."""
    from clippings.importing.sources.standard_input import received

    if not options.source:
        print(f"An import needs a file, a folder or a zip: {said('import FROM=path', 'import path')}", file=sys.stderr)
        return 2
    if options.source != "-":
        return _imported(options, home(Path(options.source)))
    with received(sys.stdin.buffer) as path:
        return _imported(options, path)


def _imported(options: argparse.Namespace, source: Path) -> int:
    """Make article files of what lies at a path."""
    from clippings.importing.consent import is_begun, may_begin, may_grow, may_take, tell_of_beginning
    from clippings.importing.journal.stopped import is_stopped
    from clippings.importing.run import files_in, import_texts, not_there  # reading foreign formats is needed here only
    from clippings.reading.edtf import today

    into, builds = filled(content_in(home(options.into)) if options.into else None, articles=True)
    here = folders().content if options.into else into
    if not source.exists():
        return not_there(source)
    is_asked = not (options.yes or options.dry_run or is_stopped(into, source))
    if is_asked and not options.into and not may_grow(into, Path(options.source), options.outlet):
        return 2
    may_start = bool(builds) or not is_asked or may_begin(into)  # a Pelican site is begun already
    if not may_start or (is_asked and not may_take(source, files_in(source, into))):
        return 2
    is_first, is_new = not builds and not is_begun(into), not into.exists()
    code = import_texts(source, into, options.outlet, here, today(), builds, options.url, progress(), options.dry_run)
    if is_first and into.exists() and code != 2 and not options.dry_run:
        tell_of_beginning(into, is_new)
    return code
