"""An event made of a story: its file, and the event in every article that tells the story."""

import json
from pathlib import Path
from typing import Any

from clippings.changing.setting import rewrites
from clippings.editing.together import Rewrite, rewrite_all
from clippings.model.problem import CommandErrors, Problem
from clippings.new.entry import Fields, Place, make_entry
from clippings.reading import articles
from clippings.reading.schema.suggestion import suggestion

FOLDER = "data/stories"
"""The folder of the output that has the stories of the last build, a file each."""
_TAKEN = ("date", "people", "organisations", "places")
"""What an event takes from a story where the editor says nothing else."""


def make_event(said: str, fields: Fields, story: str, content: Path, output: Path) -> tuple[Place, ...]:
    """Make an event of a story, such as ``story/2016-02-03-talks``, and have its articles tell of it; where it stands,
    and every other line that was written.

    CommandErrors where there is no such story, ContentErrors where a file would have errors; then nothing is written.
    """
    told = _story(story, output)
    own = {(name,): told[name] for name in _TAKEN if told[name]}
    place = make_entry("event", said or told["title"], own | dict(fields), content)
    try:
        done = tuple(one for id in told["articles"] for one in _telling(id, place.path.stem, content))
        rewrite_all(done)
    except BaseException:
        place.path.unlink()
        raise
    return place, *(Place(one.place, line) for one in done for line in one.lines)


def _story(said: str, output: Path) -> dict[str, Any]:
    files = {f"story/{file.stem}": file for file in (output / FOLDER).glob("*.json")}
    if said not in files:
        known = suggestion(said, files, "build the archive, and name a story as its page says: story/ID")
        raise _refused(said, "is no story of the last build", known)
    found: dict[str, Any] = json.loads(files[said].read_text("utf-8"))
    return found


def _telling(id: str, event: str, content: Path) -> tuple[Rewrite, ...]:
    """What has an article tell of an event, besides those of which it does already."""
    paths = [path for path in (content / "articles").rglob(f"{id}.*") if path.suffix in (".md", ".markdown")]
    if not paths:
        raise _refused(id, "is no article any more", "run clippings build, and then this again")
    (path, *_) = paths
    record = articles.read(path.read_text("utf-8-sig"), str(path), id).value
    before = record.record.events if record else ()
    return rewrites({("events",): [*before, event]}, [path], content)


def _refused(said: str, why: str, try_: str) -> CommandErrors:
    return CommandErrors([Problem("clippings new event", 0, "--from", said, why, try_)])
