"""The console program. Exit codes: 0 done, 1 errors in the content, 2 a slip in the command."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from jinja2 import TemplateError

from clippings import __version__
from clippings.build.work.progress import progress
from clippings.changing.command import add_changing
from clippings.commands import said
from clippings.events.accounts.candidates import candidates
from clippings.examples import EXAMPLES, examples_of
from clippings.explaining.command import add_explain
from clippings.folders import content_in, folders, home
from clippings.importing.custody.command import add_custody
from clippings.model.problem import CommandErrors, ContentErrors
from clippings.new.command import add_new
from clippings.output.guard import refuse_content
from clippings.output.own_eyes import tell_of_own_eyes
from clippings.pelican.run import build, built, check
from clippings.pelican.which_site import filled
from clippings.printing import speak_plainly
from clippings.review.command import add_review
from clippings.suggesting.command import add_suggest
from clippings.telling import counted, named, tell, tell_no_contact, tell_withheld
from clippings.usage import Parser, leaving, not_an_address, number_of_processes, refused_by_the_system

LEFT: list[object] = []
"""What a command leaves as it is when it ends: to take a large archive's values apart one by one takes a second."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args([*given[1:], "--help"] if given[:1] == ["help"] else given)
    if options.command is None:
        parser().print_help()
        return 2
    try:
        code: int = options.run(options)
    except ContentErrors as wrong:
        tell(wrong.problems)
        for note in getattr(wrong, "__notes__", ()):
            print(note, file=sys.stderr)
        return 2 if isinstance(wrong, CommandErrors) else 1
    except BrokenPipeError:  # nobody reads what is told any more; what was to be done is done
        return 0
    except OSError as wrong:
        print(f"error: {refused_by_the_system(wrong)}", file=sys.stderr)
        return 1
    except TemplateError as broken:
        print(f"error: {broken}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. What is done so far is not done again.", file=sys.stderr)
        return 130
    return code


def command() -> NoReturn:
    """Run one command and end at once, with nothing taken apart."""
    speak_plainly()
    code = main()
    with suppress(BrokenPipeError):  # whoever read what is told has enough of it, as `head` does
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def parser() -> argparse.ArgumentParser:
    """The console program's commands and options."""
    top = Parser(
        "clippings", description="An annotated press archive, searchable without a server.", epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"clippings {__version__}")
    commands = top.add_subparsers(dest="command", metavar="command")
    places = Parser(add_help=False)
    places.add_argument("--content", type=Path, help="the content folder (content here, or the archive's above)")
    places.add_argument("--output", type=Path, help="the output folder (output beside it)")
    places.add_argument("--jobs", type=number_of_processes, help="worker processes")

    made = commands.add_parser("build", parents=[places], help="build the site", **examples_of("build"))
    made.add_argument("--hosted", metavar="SITEURL", nargs="?", const="", help="for a web host at this address")
    made.set_defaults(run=run_build)
    shown = commands.add_parser(
        "publish", parents=[places], help="build the site for a web host", **examples_of("publish")
    )
    shown.add_argument("hosted", metavar="SITEURL", help="the address at which it will be: https://…")
    shown.set_defaults(run=run_build)
    seen = commands.add_parser(
        "check", parents=[places], help="tell what is wrong; build nothing", **examples_of("check")
    )
    seen.set_defaults(run=run_check)
    served = commands.add_parser("serve", parents=[places], help="live preview on 127.0.0.1", **examples_of("serve"))
    served.add_argument("--port", type=int, default=8000)
    served.set_defaults(run=run_serve)
    packed = commands.add_parser(
        "offline", parents=[places], help="a zip for reading by double click", **examples_of("offline")
    )
    packed.add_argument("--private", action="store_true", help="with drafts, private notes and withheld texts")
    packed.set_defaults(run=run_offline)
    brought = commands.add_parser("import", help="texts and saved pages into article files", **examples_of("import"))
    brought.add_argument("source", help="a file, a folder or a zip; - for standard input")
    brought.add_argument("--into", type=Path, help="the content folder to fill (that of this archive)")
    brought.add_argument("--outlet", help="the outlet's id, when it is known for all of them")
    brought.add_argument("--url", default="", help="only pages of a web archive whose address begins so")
    brought.add_argument("--dry-run", action="store_true", help="say what would be made, and write nothing")
    brought.add_argument("--yes", action="store_true", help="without being asked, however many files there are")
    brought.set_defaults(run=run_import)
    add_review(commands, filled)
    add_custody(commands, filled, progress)
    add_suggest(commands, filled, _examined)
    add_explain(commands, filled, _examined)
    add_new(commands, filled, _event_of_story)
    add_changing(commands, filled)
    return top


def _event_of_story(*said: Any) -> Any:
    """Make an event of a story; only this command needs the module."""
    from clippings.changing.from_story import make_event

    return make_event(*said)


def _examined(content: Path) -> Any:
    """The archive of a content folder, with nothing written."""
    from clippings.pelican.examined import examined

    LEFT.append(archive := examined(content))
    return archive


def run_build(options: argparse.Namespace) -> int:
    """Build the site, and say where it is."""
    hosted, where = options.hosted, folders(options.content, options.output)
    if hosted is not None and (why_not := not_an_address(hosted)):
        print(why_not, file=sys.stderr)
        return 2
    if not hosted:
        tell_of_own_eyes(where.output)
    with leaving(where.output / "index.html"):
        done, session = built(where.content, where.output, hosted or "", JOBS=options.jobs)
    LEFT.append(session)
    tell(done.warnings)
    page = done.output / "index.html"
    kept = f" ({done.reused:,} as they were)" if done.reused else ""
    files = f"{done.files:,} files{kept}"
    print(f"{page} · {done.name} · {counted(done.articles, 'article')} · {files} · {done.seconds} s")
    tell_withheld(done.withheld, done.articles, where.content)
    if hosted:
        tell_no_contact(where.content)
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Say what is wrong with the content."""
    where = folders(options.content, options.output)
    done = check(where.content, where.output)
    tell(done.warnings)
    print(f"{done.name} · {named(where.content)}: {counted(done.articles, 'article')}, no errors · {done.seconds} s")
    if done.still_open:
        print(f"open: {done.still_open}")
    for asked in candidates(done.archive) if done.archive else ():
        print(f"may be a question: {asked}")
    tell_no_contact(where.content)
    return 0


def run_serve(options: argparse.Namespace) -> int:
    """Serve a live preview until it is interrupted."""
    from clippings.preview.watch import serve  # the watcher is needed here only

    gc.enable()
    where = folders(options.content, options.output)
    refuse_content(where.content, where.output)
    return serve(where.content, where.output, options.port, options.jobs)


def run_offline(options: argparse.Namespace) -> int:
    """Make the zip to hand on."""
    from clippings.output.offline import pack

    where = folders(options.content, options.output)
    into = where.output if options.output else where.packed
    refuse_content(where.content, into)
    with leaving(next(into.glob("*.zip"), into / "none.zip")), TemporaryDirectory() as folder:
        done = build(where.content, Path(folder), SHARED=not options.private, JOBS=options.jobs)
        tell(done.warnings)
        path = pack(done.output, into, where.content)
    kept = "everything, private notes included" if options.private else "no drafts, private notes or withheld texts"
    print(f"{path} · {done.name} · {counted(done.articles, 'article')} · {path.stat().st_size / 1e6:.1f} MB · {kept}")
    tell_withheld(done.withheld, done.articles, where.content)
    tell_no_contact(where.content)
    return 0


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
    from clippings.importing.article_file import today
    from clippings.importing.consent import is_begun, may_begin, may_grow, may_take, tell_of_beginning
    from clippings.importing.journal.stopped import is_stopped
    from clippings.importing.run import files_in, import_texts, not_there  # reading foreign formats is needed here only

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
