"""Annotation files to notes."""

from dataclasses import replace

from clippings.model.annotation import Annotation
from clippings.model.problem import Problem, Result, errors
from clippings.reading import markup
from clippings.reading.foreign import foreign_markup
from clippings.reading.schema import located, shapes
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import selector_of, sources_of
from clippings.reading.slips.salvage import salvaged


def _read(text: str, where: str) -> Result[tuple[Annotation, ...]]:
    """The notes of content/annotations/<article id>.yaml, in their order."""
    found, problems = located.parse(text, where)
    if problems:
        return Result((), problems, ("note/*",))
    if found.value in ({}, "", []):
        return Result(())
    if not isinstance(found.value, list):
        problem = Problem(where, 1, "file", "", "is not a list of notes", "begin each note with “- id: …”")
        return Result((), (problem,), ("note/*",))
    notes: dict[str, Annotation] = {}
    faults: list[Problem] = []
    for number in range(len(found.value)):
        result = validated(found, shapes.NoteShape, where, (number,))
        faults.extend(result.problems)
        needed = {"id": f"note-{number + 1}", "kind": "context", "body": "-"}
        if (shape := result.value or salvaged(found.value[number], shapes.NoteShape, needed)) is None:
            continue
        note = _note_of(shape, where, found, number)
        faults.extend(foreign_markup(shape.body, where, note.lines["body"], "body"))
        if note.id in notes:
            first = notes[note.id].lines["id"]
            faults.append(
                Problem(where, note.lines["id"], "id", note.id, f"is the id of the note in line {first} too",
                        "give one of the two a new id; ids are permalinks")
            )  # fmt: skip
        notes.setdefault(note.id, note)
    return Result(tuple(notes.values()), tuple(faults), ("note/*",) if errors(faults) else ())


def read_for(text: str, where: str, id: str) -> Result[tuple[Annotation, ...]]:
    """The notes on the article ``id``; those from a private folder are private, whatever they say."""
    result = _read(text, where)
    lost = (f"note/{id}",) if result.lost else ()
    notes = result.value
    if "/private/" in f"/{where}":
        notes = tuple(replace(note, visibility="private") for note in notes)
    return Result(notes, result.problems, lost)


def _note_of(shape: shapes.NoteShape, where: str, found: located.Located, number: int) -> Annotation:
    """An entry of the file as a note; ``number`` is its place in the file, from 0."""
    body = markup.from_markdown(shape.body)
    return Annotation(
        id=shape.id,
        kind=shape.kind,
        body=body,
        text=" ".join(p.text for p in body.paragraphs),
        on=selector_of(shape.on) if shape.on else None,
        by=tuple(shape.by),
        made=shape.made,
        sources=sources_of(shape.sources),
        see=tuple(shape.see),
        visibility=shape.visibility,
        language=shape.language,
        where=where,
        lines={field: found.line((number, field)) for field in ("id", "on", "by", "see", "body")},
    )
