"""The command `clippings new`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from clippings.commands import WhichFolder, content_of, quoted
from clippings.folders import home
from clippings.model.problem import CommandErrors, ContentErrors, Problem

_KINDS = ("article", "outlet", "label", "person", "organisation", "place", "event", "question", "page", "annotation")
_EXAMPLES = """examples:
  clippings new archive my-archive
  clippings new outlet "The Gazette" "domains=[gazette.example]"
  clippings new person "Edith Marlow" description="Reporter of The Gazette"
  clippings new event talks-suspended date=2016-02-03
  clippings new event "The talks are suspended" --from story/2016-02-04-gazette-talks-end
  clippings new annotation 2016-02-04-gazette-talks-end kind=context on.exact="left the table"
"""


def add_new(commands: Any, filled: WhichFolder, of_story: Callable[..., Any]) -> None:
    """Add `new` to the console program's commands. ``filled`` tells where entries go, of the content folder that was
    named, and whether they are articles; ``of_story`` makes an event of a story (`changing.from_story.make_event`)."""
    top = commands.add_parser(
        "new", help="an archive, or an entry to fill in", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    kinds = top.add_subparsers(dest="kind", metavar="kind", required=True)
    archive = kinds.add_parser(
        "archive", help="a folder that is an archive of its own", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    archive.add_argument("folder", type=Path, help="the folder to make")
    archive.add_argument("--name", help="what the archive is called")
    archive.add_argument("--contact", help="where readers ask for corrections and takedowns: an address")
    archive.add_argument("--language", default="en", help="the language of its pages (en)")
    archive.set_defaults(run=run_archive)
    for kind in _KINDS:
        entry = kinds.add_parser(
            kind, help=f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}", epilog=_EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        if kind == "event":
            entry.add_argument(
                "--from", dest="story", metavar="story/ID", help="a story to make it of, with its articles"
            )
            entry.add_argument(
                "--output", type=Path, help="where the archive was built (output, beside the content folder)"
            )
        name = "the article's id" if kind == "annotation" else "its id, or its name"
        entry.add_argument("id", help=name, **({"nargs": "?", "default": ""} if kind == "event" else {}))
        entry.add_argument("fields", nargs="*", metavar="field=value", help="fields of its own: date=2016-02-03")
        entry.add_argument("--content", type=Path, help="the content folder (that of this archive)")
        entry.set_defaults(run=run_entry, filled=filled, of_story=of_story)


def run_archive(options: argparse.Namespace) -> int:
    """Make an archive; what was not said is asked for on a terminal."""
    from clippings.new.archive import make_archive, name_for

    folder = home(options.folder)
    name = options.name or asked("What is the archive called?", name_for(folder))
    contact = options.contact
    if contact is None:
        contact = asked(
            "Where may readers ask for corrections and takedowns, by mail or on the web? (Enter: later)", ""
        )
    make_archive(folder, name, reachable(contact), spoken(options.language))
    print(f"{folder}/ is an archive of its own: {name}")
    if not contact.strip():
        print(f"No contact is given yet, and its pages say so: {folder}/content/archive.yaml")
    print(f"Next:\n  cd {quoted(folder)}\n  clippings import ~/texts\n  clippings serve")
    return 0


def reachable(said: str) -> str:
    """Where readers can reach the editors; CommandErrors where that is no address."""
    from clippings.reading.schema.scalars import contact

    try:
        return contact(said)
    except ValueError as wrong:
        raise refused(said, *str(wrong).split("; ")) from wrong


def spoken(said: str) -> str:
    """A language's tag; CommandErrors where what was said is none."""
    from clippings.reading.schema.scalars import language_tag

    try:
        return language_tag(said)
    except ValueError as wrong:
        raise refused(said, *str(wrong).split("; ")) from wrong


def asked(question: str, otherwise: str) -> str:
    """What an editor answers on a terminal; ``otherwise`` where they press Enter, or where there is no terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return otherwise
    print(f"{question}{f' [{otherwise}]' if otherwise else ''} ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip() or otherwise


def run_entry(options: argparse.Namespace) -> int:
    """Make an entry, and print where it stands."""
    from clippings.editing.changes import Refused
    from clippings.new.entry import make_entry

    content = content_of(options, articles=options.kind == "article")
    fields = begun(options.kind) | dict(map(field_of, options.fields))
    try:
        if story := getattr(options, "story", ""):
            output = options.output or content.parent / "output"
            places = options.of_story(options.id, fields, story, content, output)
        else:
            places = (make_entry(options.kind, options.id, fields, content),)
    except Refused as wrong:
        raise refused(str(content), str(wrong), "write the entry by hand") from wrong
    except ContentErrors:
        print("Nothing was written:", file=sys.stderr)
        raise
    print(*(f"{one.path}:{one.line}" for one in places), sep="\n")
    return 0


def begun(kind: str) -> dict[tuple[str, ...], Any]:
    """What an entry says of its making where the editor says nothing: an article when it came into the archive."""
    from clippings.reading.edtf import today

    return {("added",): today()} if kind == "article" else {}


def field_of(said: str) -> tuple[tuple[str, ...], Any]:
    """A field and its value: ``date=2016-02``, ``source.title=Masthead``, ``aliases=[Marlow, E. M.]``."""
    name, sign, value = said.partition("=")
    if not sign and said[-1:] in tuple("“”„«»"):
        raise refused(said, "has a curly quotation mark, which holds no words together", 'type straight ones: "…"')
    if not sign or not all(name.split(".")):
        try_ = "write field=value, such as date=2016-02-03; a name of several words stands in quotation marks"
        raise refused(said, "is no field with a value", try_)
    try:
        read = yaml.load(value, Loader=yaml.BaseLoader) if value.startswith(("[", "{")) else value
    except yaml.YAMLError as wrong:
        raise refused(said, "has brackets that are not YAML", "close them, and quote what has a comma") from wrong
    return tuple(name.split(".")), read


def refused(said: str, why: str, try_: str) -> CommandErrors:
    """What tells an editor that a command cannot be followed."""
    return CommandErrors([Problem("clippings new", 0, "", said, why, try_)])
