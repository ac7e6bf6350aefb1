"""An id renamed: the entry or the file that has it, and every place that names it."""

from collections.abc import Iterator
from pathlib import Path

from clippings.changing.naming import Renaming
from clippings.editing.changes import Refused, Rename
from clippings.editing.file import text_at
from clippings.editing.markdown import reworded_file
from clippings.editing.text import edited
from clippings.editing.together import Rewrite, rewrite_of
from clippings.editing.values import reworded
from clippings.files import files_below
from clippings.model.outlet import UNKNOWN
from clippings.model.problem import CommandErrors, Problem
from clippings.new.kinds import KINDS
from clippings.new.references import ids_of, register_with
from clippings.reading.schema.scalars import identifier
from clippings.reading.schema.suggestion import suggestion

_PLACES = ("articles", "versions", "annotations", "authority", "events", "questions", "pages", "private/annotations")
_MARKDOWN = (".md", ".markdown")


def rewrites(renaming: Renaming, content: Path) -> tuple[Rewrite, ...]:
    """Every file that a renaming changes, in the order of their names. CommandErrors where it cannot be, and where a
    file cannot be read."""
    _refuse(renaming, content)
    return tuple(one for path in _files(content) if (one := _rewrite(renaming, path, content)))


def _refuse(renaming: Renaming, content: Path) -> None:
    kind, old, new = renaming
    known = ids_of(kind, content)
    if old not in known:
        raise refused(old, f"is no {kind} of this archive", suggestion(old, sorted(known), "see the name of its file"))
    try:
        identifier(new)
    except ValueError as wrong:
        raise refused(new, *str(wrong).split("; ", 1)) from wrong
    if new == old:
        raise refused(new, "is its id already", "give another id")
    if new in known or (kind == "outlet" and new == UNKNOWN.id):
        raise refused(
            new,
            f"is the id of another {kind} already" if new in known else "is kept for no outlet at all",
            "give another id",
        )
    if register := register_with(new, kind, content):
        raise refused(new, f"is an id in {register} already", "give another id")
    for path in _files(content):
        if kind == "article" and path.stem == new:
            raise refused(new, f"has a file already: {path}", "give another id, or move that file away")


def _files(content: Path) -> Iterator[Path]:
    """The files that may name an id."""
    at_the_top = (content / name for name in ("archive.yaml", "quotations.yaml", "stories.yaml"))
    yield from (path for path in at_the_top if path.is_file())
    for place in _PLACES:
        yield from sorted(files_below(content / place, lambda name: name.endswith((*_MARKDOWN, ".yaml"))))


def _rewrite(renaming: Renaming, path: Path, content: Path) -> Rewrite | None:
    """What a renaming makes of a file; None where it is as it was."""
    place = path.with_name(renaming.new + path.suffix) if _has_its_name(renaming, path, content) else path
    if renaming.kind == "article" and path.parent == content / "versions" / renaming.old:
        place = path.parent.with_name(renaming.new) / path.name
    try:
        if renaming.old not in text_at(path) and place == path:
            return None
        one = rewrite_of(path, None, place)
        one = one._replace(after=_reworded(renaming, path, content, one.before))
    except Refused as wrong:
        raise refused(str(path), str(wrong), "mend that file first; nothing was changed") from wrong
    return None if one.after == one.before and place == path else one


def _reworded(renaming: Renaming, path: Path, content: Path, text: str) -> str:
    if renaming.old not in text:
        return text
    if path.suffix in _MARKDOWN:
        return reworded_file(text, renaming.wording)
    if path == content / KINDS[renaming.kind].place:
        text = edited(text, [Rename((renaming.old,), renaming.new)])
    in_entries = path.parent == content / "authority"  # the first step is an entry's id there, which may be any word
    return reworded(text, lambda way, words: renaming.wording(way[1:] if in_entries else way, words))


def _has_its_name(renaming: Renaming, path: Path, content: Path) -> bool:
    """Whether a file is the one that has the id, or the notes on an article that has."""
    places = (
        ("articles", "annotations", "private/annotations")
        if renaming.kind == "article"
        else (KINDS[renaming.kind].place,)
    )
    return path.stem == renaming.old and any(path.is_relative_to(content / place) for place in places)


def refused(said: str, why: str, try_: str = "") -> CommandErrors:
    """What tells an editor that an id cannot be renamed."""
    return CommandErrors([Problem("clippings rename", 0, "", said, why, try_)])
