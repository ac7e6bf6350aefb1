"""Examples of each command of the program, which its help shows."""

import argparse
from typing import Any

EXAMPLES = """examples:
  clippings new archive my-archive                    a folder that is an archive of its own; then work in it
  clippings build                                     content/ into output/, to open by double click
  clippings publish https://archive.example           the same for a web host
  clippings serve                                     a preview that follows what you save
  clippings check                                     what is wrong, with file and line; nothing is built
  clippings import ~/Downloads/texts                  texts and saved pages into article files, with a report
  clippings review                                    what an import left open, decided one by one
  clippings verify                                    whether the originals are as they were imported
  clippings new person "Edith Marlow"                 an entry to fill in, and where it stands
  clippings suggest                                   names that articles have and no register has
  clippings claims import ratings.csv                 what others say of outlets, with its source, to be confirmed
  clippings explain talks-end                         why an article is linked with others, and why not with more
  clippings reconcile people.json                     who may be whom in a saved extract of Wikidata, and why
  clippings set rights.publish=yes content/articles   a field of many articles, checked before it is written
  clippings rename person marlow edith-marlow         another id, in every place that names it
  clippings offline                                   a zip to hand on
"""


def examples_of(command: str) -> dict[str, Any]:
    """What has a command's help end with its examples, of those of the program."""
    lines = [line for line in EXAMPLES.splitlines() if line.startswith(f"  clippings {command} ")]
    return {"epilog": "\n".join(("examples:", *lines)), "formatter_class": argparse.RawDescriptionHelpFormatter}
