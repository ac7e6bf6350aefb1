"""The commands that look at a whole archive: build, publish, check, serve and offline."""

import argparse
import gc
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from clippings.events.accounts.candidates import candidates
from clippings.examples import examples_of
from clippings.folders import folders
from clippings.output.guard import refuse_content
from clippings.output.published import tell_of_local_build
from clippings.pelican.run import build, built, check
from clippings.telling import counted, named, tell, tell_no_contact, tell_withheld
from clippings.usage import Parser, leaving, not_an_address, number_of_processes

SITE = ("build", "publish", "check", "serve", "offline")
"""The names of these commands."""
LEFT: list[object] = []
"""What a command leaves as it is when it ends: to take a large archive's values apart one by one takes a second."""


def add_site(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    """Add `build`, `publish`, `check`, `serve` and `offline` to the console program's commands."""
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
    served.add_argument("--port", type=int, default=8000, help="the port of the preview (8000)")
    served.set_defaults(run=run_serve)
    packed = commands.add_parser(
        "offline", parents=[places], help="a zip for reading by double click", **examples_of("offline")
    )
    packed.add_argument("--private", action="store_true", help="with drafts, private notes and withheld texts")
    packed.set_defaults(run=run_offline)


def run_build(options: argparse.Namespace) -> int:
    """Build the site, and say where it is."""
    hosted, where = options.hosted, folders(options.content, options.output)
    if hosted is not None and (why_not := not_an_address(hosted)):
        print(why_not, file=sys.stderr)
        return 2
    if not hosted:
        tell_of_local_build(where.output)
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
