"""The commands `clippings rename` and `clippings set`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clippings.commands import WhichFolder, content_of
from clippings.model.problem import CommandErrors
from clippings.model.reference import FOLDER_OF
from clippings.new.command import field_of

if TYPE_CHECKING:
    from clippings.editing.together import Rewrite

_RENAMED = ("article", "outlet", "label", "person", "organisation", "place", "event", "question")
"""The kinds of which an id can be renamed."""
_RENAME = """examples:
  clippings rename person edith-marlow edith-m-marlow
  clippings rename article talks-end 2016-02-04-talks-end
"""
_SET = """examples:
  clippings set rights.publish=yes "rights.statement=By leave of the author" content/articles
  clippings set outlet=the-gazette language=en talks-end delegation-leaves
  clippings set rights.publish=no "content/articles/2016/*"
"""


def add_changing(commands: argparse._SubParsersAction, filled: WhichFolder) -> None:  # type: ignore[type-arg]
    """Add `rename` and `set` to the console program's commands. ``filled`` tells where entries stand, of the content
    folder that was named."""
    plain = argparse.RawDescriptionHelpFormatter
    renamed = commands.add_parser(
        "rename", help="another id, in every place that names it", epilog=_RENAME, formatter_class=plain
    )
    renamed.add_argument("kind", choices=_RENAMED, help=f"what it is the id of: {', '.join(_RENAMED)}")
    renamed.add_argument("old", help="the id as it is")
    renamed.add_argument("new", help="the id as it is to be")
    renamed.set_defaults(run=run_rename)
    put = commands.add_parser("set", help="fields of many articles at once", epilog=_SET, formatter_class=plain)
    put.add_argument(
        "words", nargs="+", metavar="field=value … article …", help="fields, then articles: ids, files or a folder"
    )
    put.set_defaults(run=run_set)
    for one in (renamed, put):
        one.add_argument("--content", type=Path, help="the content folder (that of this archive)")
        one.set_defaults(filled=filled)


def run_rename(options: argparse.Namespace) -> int:
    """Rename an id, and say every line that was changed."""
    from clippings.changing.naming import Renaming
    from clippings.changing.renaming import rewrites

    kind, old, new = options.kind, options.old, options.new
    _write(rewrites(Renaming(kind, old, new), content_of(options)), "clippings rename")
    if folder := FOLDER_OF.get(kind):
        print(f"Its page is {folder}/{new}.html now; links that others have made to {folder}/{old}.html lead nowhere.")
    return 0


def run_set(options: argparse.Namespace) -> int:
    """Set fields of articles, and say every line that was changed."""
    from clippings.changing.setting import chosen, refused, rewrites

    fields = dict(map(field_of, (word for word in options.words if _is_field(word))))
    words = [word for word in options.words if not _is_field(word)]
    if not fields:
        raise refused(" ".join(words), "sets no field", "write field=value first, such as rights.publish=yes")
    if not words:
        raise refused(" ".join(options.words), "names no article", "name files, ids, or a folder: content/articles")
    content = content_of(options)
    paths = chosen(words, content)
    done = rewrites(fields, paths, content)
    _write(done, "clippings set")
    as_was = f"; {len(paths) - len(done):,} had it already" if len(done) < len(paths) else ""
    print(f"{len(done):,} of {len(paths):,} {'article' if len(paths) == 1 else 'articles'} changed{as_was}")
    return 0


def _is_field(word: str) -> bool:
    """Whether a word is a field with a value, and no name of a file."""
    return "=" in word and not Path(word).exists()


def _write(rewrites: "Sequence[Rewrite]", command: str) -> None:
    """Write all of it, and say where."""
    from clippings.editing.changes import Refused
    from clippings.editing.together import rewrite_all
    from clippings.model.problem import Problem

    try:
        rewrite_all(rewrites)
    except Refused as wrong:
        raise CommandErrors([Problem(command, 0, "", "", str(wrong), "nothing was changed; try again")]) from wrong
    for one in rewrites:
        if one.place != one.path:
            print(f"{one.path} is {one.place} now")
        for line in one.lines:
            print(f"{one.place}:{line}")
