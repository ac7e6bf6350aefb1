"""A folder that was made for a web host, and what would make it one for its editors' own eyes again."""

import sys
from pathlib import Path

from clippings.commands import said
from clippings.model.problem import CommandErrors, Problem


def is_published(output: Path) -> bool:
    """Whether a folder was made for a web host: only such a one has a map of the site."""
    return (output / "sitemap.xml").exists()


def refuse_published(output: Path) -> None:
    """CommandErrors where a folder was made for a web host, and a running preview would put into it what is not to be
    published, unseen by whoever uploads it."""
    if is_published(output):
        why = "was made for a web host while this preview ran, and is left so; what you save is not shown any more"
        beside = said("serve OUTPUT=.cache/preview", "serve --output .cache/preview")
        try_ = f"begin a preview in another folder: {beside}; or have this one back: {said('html', 'build')}, and save"
        raise CommandErrors([Problem(f"{output}/", 0, "output", output.name, why, try_)])


def tell_of_local_build(output: Path) -> None:
    """Say that a folder that was made for a web host is about to be made for its editors' eyes again."""
    if is_published(output):
        again = said("publish SITEURL=https://…", "publish https://…")
        print(
            f"{output}/ was ready for a web host, and gets drafts, private notes and withheld texts again. "
            f"Before you put it there: {again}",
            file=sys.stderr,
        )
