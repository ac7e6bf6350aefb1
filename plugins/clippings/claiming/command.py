"""The command `clippings claims`: claims brought in from a file, listed, and confirmed."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clippings.commands import WhichFolder, content_of

if TYPE_CHECKING:
    from clippings.claiming.statements import Told

_EXAMPLES = """examples:
  clippings claims import ratings.csv --by "Ratings House" --source-title "Ratings 2026" --licence "CC BY 4.0"
  clippings claims import ratings.csv --columns outlet=Paper value=Leaning --property political-alignment \\
      --source-title "Ratings 2026"
  clippings claims import trust.txt --source-url https://gazette.example/trust.txt
  clippings claims import Q42.json                      statements of Wikidata, with their references and dates
  clippings claims list                                 what nobody has confirmed
  clippings claims confirm the-gazette --property owner
"""


def add_claims(commands: Any, filled: WhichFolder) -> None:
    """Add `claims` to the console program's commands. ``filled`` tells where entries stand, of the content folder that
    was named."""
    plain = {"epilog": _EXAMPLES, "formatter_class": argparse.RawDescriptionHelpFormatter}
    top = commands.add_parser("claims", help="what others say of outlets, brought in and confirmed", **plain)
    kinds = top.add_subparsers(dest="action", metavar="action", required=True)
    brought = kinds.add_parser("import", help="claims from a table, a trust.txt or Wikidata", **plain)
    brought.add_argument("file", type=Path, help="a CSV table, a trust.txt, or an entity of Wikidata saved as JSON")
    brought.add_argument("--by", default="", help="who says so")
    brought.add_argument("--source-title", default="", help="what the source is called")
    brought.add_argument("--source-url", default="", help="its address")
    brought.add_argument("--archived", default="", help="the address of a copy in a web archive")
    brought.add_argument("--licence", "--license", default="", help="its licence")
    brought.add_argument("--accessed", default="", help="the day on which it was seen (today)")
    brought.add_argument("--outlet", default="", help="the outlet's id, when all of the file is about it")
    brought.add_argument("--property", default="", help="what the values of a table tell: rating, owner …")
    brought.add_argument(
        "--columns", nargs="+", default=[], metavar="what=COLUMN",
        help="which column of a table is which: outlet=, domain=, value=, property=, from=, to=, because=, url=",
    )  # fmt: skip
    brought.add_argument("--dry-run", action="store_true", help="say what would be brought in, and write nothing")
    brought.set_defaults(run=run_import)
    listed = kinds.add_parser("list", help="claims that nobody has confirmed", **plain)
    listed.set_defaults(run=run_list)
    taken = kinds.add_parser("confirm", help="confirm claims of outlets", **plain)
    taken.add_argument("outlets", nargs="+", help="their ids; all for every outlet")
    taken.add_argument("--property", default="", help="only claims of this property")
    taken.add_argument("--by", default="", help="only claims by these")
    taken.set_defaults(run=run_confirm)
    for one in (brought, listed, taken):
        one.add_argument("--content", type=Path, help="the content folder (that of this archive)")
        one.set_defaults(filled=filled)


def run_import(options: argparse.Namespace) -> int:
    """Bring claims in, and say what became of everything in the file."""
    from clippings.claiming.adding import bring, lines

    done = bring(options.file, _told(options), content_of(options), options.dry_run)
    print(*lines(done, options.dry_run), sep="\n")
    return 0 if done.written or done.there else 1


def _told(options: argparse.Namespace) -> "Told":
    from clippings.claiming.statements import Told, refused
    from clippings.reading.edtf import today

    if wrong := next((one for one in options.columns if not all(one.partition("="))), ""):
        raise refused(wrong, "says of no column what it is", "write --columns outlet=Paper value=Rating", "--columns")
    columns = {name: column for name, _, column in (one.partition("=") for one in options.columns)}
    return Told(
        options.outlet, options.by, options.source_title, options.source_url, options.archived, options.licence,
        options.accessed or today(), options.property, columns,
    )  # fmt: skip


def run_list(options: argparse.Namespace) -> int:
    """Say which claims nobody has confirmed."""
    from clippings.claiming.adding import unconfirmed

    found = list(unconfirmed(content_of(options)))
    print(*found, sep="\n") if found else print("Every claim is confirmed.")
    if found:
        print("Confirm those of an outlet that are right: clippings claims confirm ID; take the others out.")
    return 0


def run_confirm(options: argparse.Namespace) -> int:
    """Confirm claims."""
    from clippings.claiming.adding import confirm

    count = confirm(options.outlets, options.property, options.by, content_of(options))
    print(f"{count:,} {'claim' if count == 1 else 'claims'} confirmed" if count else "No such claim is unconfirmed.")
    return 0
