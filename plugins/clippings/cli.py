"""The console program. Exit codes: 0 done, 1 errors in the content, 2 a slip in the command."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import TemplateError

from clippings import __version__
from clippings.examples import EXAMPLES
from clippings.model.problem import CommandErrors, ContentErrors
from clippings.printing import speak_plainly
from clippings.site_commands import LEFT, SITE, add_site
from clippings.telling import tell
from clippings.usage import Parser, refused_by_the_system


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    given = [*given[1:], "--help"] if given[:1] == ["help"] else given
    options = parser(*given[:1]).parse_args(given)
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


def parser(asked: str = "") -> argparse.ArgumentParser:
    """The console program's commands and options; those of `SITE` alone where one of these is ``asked`` for: to load
    the others takes a tenth of a second of every edit."""
    top = Parser(
        "clippings", description="An annotated press archive, searchable without a server.", epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"clippings {__version__}")
    commands = top.add_subparsers(dest="command", metavar="command")
    add_site(commands)
    if asked not in SITE:
        _add_others(commands)
    return top


def _add_others(commands: Any) -> None:
    """Add the commands that look at entries, or make them."""
    from clippings.build.work.progress import progress
    from clippings.changing.command import add_changing
    from clippings.claiming.command import add_claims
    from clippings.explaining.command import add_explain
    from clippings.import_command import add_import
    from clippings.importing.custody.command import add_custody
    from clippings.new.command import add_new
    from clippings.pelican.site_kind import filled
    from clippings.reconciling.command import add_reconcile
    from clippings.review.command import add_review
    from clippings.suggesting.command import add_suggest

    add_import(commands)
    add_review(commands, filled)
    add_reconcile(commands, filled)
    add_custody(commands, filled, progress)
    add_suggest(commands, filled, _examined)
    add_claims(commands, filled)
    add_explain(commands, filled, _examined)
    add_new(commands, filled, _event_of_story)
    add_changing(commands, filled)


def _event_of_story(*said: Any) -> Any:
    """Make an event of a story; only this command needs the module."""
    from clippings.changing.from_story import make_event

    return make_event(*said)


def _examined(content: Path) -> Any:
    """The archive of a content folder, with nothing written."""
    from clippings.pelican.examined import examined

    LEFT.append(archive := examined(content))
    return archive
