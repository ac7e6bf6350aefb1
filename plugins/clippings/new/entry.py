"""An entry to fill in: made in its file, read again, and left there only where nothing is wrong with it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from clippings.editing.changes import Add, Insert, Put, after
from clippings.editing.file import edit
from clippings.editing.starting import schema_line
from clippings.editing.text import edited
from clippings.editing.wording import lines
from clippings.files import files_below
from clippings.importing.article_file import slug
from clippings.model.problem import CommandErrors, ContentErrors, Problem, errors
from clippings.new.kinds import KINDS, Kind
from clippings.new.passages import unplaced
from clippings.new.references import register_with, unknown_ids
from clippings.reading.schema import located
from clippings.reading.schema.scalars import identifier
from clippings.reading.schema.suggestion import suggestion

Fields = Mapping[tuple[str, ...], Any]


class Place(NamedTuple):
    """Where something stands."""

    path: Path
    """Its file."""
    line: int
    """Its line, from 1."""


def make_entry(kind_name: str, said: str, fields: Fields, content: Path) -> Place:
    """Make an entry, and say where it stands.

    ``said`` is its id, or words of which an id is made; for an annotation, the id of its article. ``fields`` are values
    of its own. CommandErrors where it is there already, ContentErrors where its file would have errors; then nothing is
    written.
    """
    kind = KINDS[kind_name]
    place = content / kind.place
    faults = tuple(unknown_ids(_with({}, fields), content, f"clippings new {kind_name}"))
    if kind_name == "annotation":
        return _annotation(kind, said, fields, content, faults)
    id, words = named(said)
    told = {} if kind_name == "label" and id == said else {kind.words: words}  # pages show a label by its id
    values = _with({**told, **kind.fields}, fields)
    if register := register_with(id, kind_name, content):
        raise refused(content / register, 0, id, "is an id there already", "give another id")
    if kind.is_entry:
        return _entry(kind, id, values, place, faults, said)
    if there := next(files_below(place, lambda name: name in (f"{id}.md", f"{id}.markdown")), None):
        raise taken(there, 1, id, said)
    return _document(kind, id, values, place / f"{id}.md", faults)


def named(said: str) -> tuple[str, str]:
    """The id and the words of what an editor asked for: of words an id is made, of an id words."""
    if not said.strip():
        try_ = "give an id, or a name in quotation marks"
        raise CommandErrors([Problem("clippings new", 0, "", said, "is no name", try_)])
    try:
        return identifier(said), said[:1].upper() + said[1:].replace("-", " ")
    except ValueError:
        return slug(said), " ".join(said.split())


def _entry(kind: Kind, id: str, values: Mapping[str, Any], path: Path, faults: tuple[Problem, ...], said: str) -> Place:
    def add(text: str) -> str:
        there, _ = located.parse(text, str(path))
        if isinstance(there.value, dict) and id in there.value:
            entry = there.value[id]
            raise taken(path, there.line((id,)), id, said, entry.get("name", "") if isinstance(entry, dict) else "")
        return checked(kind, edited(text or schema_line(path.stem), [Add((), {id: values})]), path, faults, text)

    edit(path, add)
    return Place(path, located.parse(path.read_text("utf-8-sig"), "")[0].line((id,)))


def _document(kind: Kind, id: str, values: Mapping[str, Any], path: Path, faults: tuple[Problem, ...]) -> Place:
    edit(
        path, lambda _: checked(kind, "\n".join(["---", *lines(values, 0), *kind.example, "---", "", ""]), path, faults)
    )
    return Place(path, 2)


def _annotation(kind: Kind, article: str, fields: Fields, content: Path, faults: tuple[Problem, ...]) -> Place:
    found = files_below(content / "articles", lambda name: name.endswith((".md", ".markdown")))
    articles = {path.stem: path for path in found}
    if article not in articles:
        try_ = suggestion(article, articles, "give the id of an article, which is the name of its file")
        raise refused(content / "articles", 0, article, "is the id of no article", try_)
    path = content / kind.place / f"{article}.yaml"
    number = 0

    def add(text: str) -> str:
        nonlocal number
        there = located.parse(text, str(path))[0].value or []
        number = len(there)
        note = _with({"id": f"n{1 + max(map(_number, there), default=0)}", **kind.fields}, fields)
        faulty = (*faults, *unplaced(note, articles[article]))
        return checked(kind, edited(text or schema_line("annotations"), [Insert((), note)]), path, faulty, text)

    edit(path, add)
    return Place(path, located.parse(path.read_text("utf-8-sig"), "")[0].line((number,)))


def _number(note: Any) -> int:
    """The number of a note whose id is one, such as 3 of ``n3``; 0 of any other."""
    digits = str(note.get("id"))[1:] if isinstance(note, dict) else ""
    return int(digits) if digits.isdecimal() and digits.isascii() else 0


def _with(values: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    made: Any = dict(values)
    for path, value in fields.items():
        made = after(made, Put(path, value))
    return dict(made)


def checked(kind: Kind, text: str, path: Path, faults: tuple[Problem, ...], was: str = "") -> str:
    """The text, when it can be read; ContentErrors with what is wrong with it, or with ``faults`` of what it names.

    What is wrong with the new entry has no line: it is not written. What was wrong before it has its own.
    """
    before = errors(kind.read(was, str(path), path.stem).problems) if was else ()
    new = errors(kind.read(text, str(path), path.stem).problems)
    if wrong := before or [replace(one, where="clippings new", line=0) for one in new] or faults:
        raise ContentErrors(wrong)
    return text


def taken(path: Path, line: int, id: str, said: str, name: str = "") -> CommandErrors:
    """What tells an editor that an id is taken, and by what, where that has other letters than were given."""
    why = "is there already"
    if name and name != said:
        why += f", for “{name}”: ids know no capitals and no accents"
    elif said != id:
        why += f", and “{said}” would have the same id: ids know no capitals and no accents"
    return refused(path, line, id, why, "open it, or give another id")


def refused(path: Path, line: int, said: str, why: str, try_: str) -> CommandErrors:
    """What tells an editor that a command cannot be followed."""
    return CommandErrors([Problem(str(path), line, "new", said, why, try_)])
