"""Article files to records and bodies."""

from dataclasses import dataclass, fields, replace
from typing import Any

from clippings.model.body import Body
from clippings.model.edtf import Edtf
from clippings.model.pickling import PickledByArguments
from clippings.model.problem import Problem, Result
from clippings.model.record import DateClaim, Record
from clippings.reading import markup
from clippings.reading.foreign import foreign_markup
from clippings.reading.rights.pictures import pictures_in
from clippings.reading.schema import front_matter
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.fields import NESTED
from clippings.reading.schema.located import Located
from clippings.reading.schema.scalars import identifier
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import date_of, evidence_of, original_of, rights_of, withdrawal_of
from clippings.reading.slips.grounds import groundless
from clippings.reading.slips.overlong import overlong
from clippings.reading.slips.overtaken import overtaken
from clippings.reading.slips.salvage import salvaged
from clippings.reading.slips.unwritten import still_uncleared


@dataclass(frozen=True, slots=True)
class Reading(PickledByArguments):
    """What one article file holds."""

    record: Record
    """What its front matter says."""
    body: Body
    """Its text."""
    references: tuple[str, ...] = ()
    """The references to parts of the archive that the text links to, as paths."""
    pictures: tuple[str, ...] = ()
    """The files of the content folder that the text shows or links to, as paths."""


def read(text: str, where: str, id: str) -> Result[Reading | None]:
    """The article in a file's text, with every problem in it; None where nothing can be made of it. ``id`` is the stem
    of the file's name.

    An article in a folder ``private`` is a draft. One with errors has what is right in it.
    """
    document, problems = front_matter.split(text, where)
    if problems and not document.body.strip():
        return Result(None, problems)
    shape, faults = (None, problems) if problems else _checked(document.head, where, id)
    warnings = (*faults, *foreign_markup(document.body, where, document.body_line))
    if shape is None:
        shape = salvaged({} if problems else document.head.value, ArticleShape, {"title": id})
    if shape is None or any(fault.field == "file name" for fault in faults):
        return Result(None, warnings)
    body = markup.from_markdown(document.body, anchors=True)
    record = _record_of(shape, document.head, where, id)
    if "/private/" in f"/{where}":
        record = replace(record, status="draft")  # whatever it says
    return Result(Reading(record, body, markup.references_in(body), pictures_in(body)), warnings)


def _checked(head: Located, where: str, id: str) -> tuple[ArticleShape | None, tuple[Problem, ...]]:
    """The front matter as its shape, with a problem where the file's name cannot be an id."""
    result = validated(head, ArticleShape, where)
    if result.value:
        rights, line = result.value.rights, head.line(("rights", "statement"))
        told = (
            *groundless(result.value, head, where),
            *overtaken(result.value, head, where),
            *overlong(result.value, head, where),
            *(still_uncleared(rights.statement, rights.publish, where, line) if rights else ()),
        )
        result = Result(result.value, (*result.problems, *told))
    try:
        identifier(id)
    except ValueError as refused:
        why, _, try_ = str(refused).partition("; ")
        problem = Problem(where, 0, "file name", id, why, f"rename the file: {try_}")
        return result.value, (*result.problems, problem)
    return result.value, result.problems


def _record_of(shape: ArticleShape, head: Located, where: str, id: str) -> Record:
    """The front matter as a Record: each field is copied under its own name."""
    evidence = {field: evidence_of(found) for field, found in shape.evidence.items()}
    values: dict[str, Any] = {name: _value(name, written) for name, written in shape}
    values |= {
        "date": DateClaim(date_of(shape.date), evidence.get("date")),
        "rights": rights_of(shape.rights),
        "own_rights": tuple(sorted(shape.rights.model_fields_set)) if "rights" in shape.model_fields_set else (),
        "original": original_of(shape.original),
        "withdrawn": withdrawal_of(shape.withdrawn),
        "evidence": evidence,
    }
    choice = values.pop("links")
    values |= {"pinned": tuple(choice.pin), "forbidden": tuple(choice.forbid)}
    lines = {str(path[0]): line for path, line in head.lines.items() if len(path) == 1}
    lines |= {field.name: head.line(tuple(field.written.split("."))) for field in NESTED if "links" in lines}
    return Record(id=id, where=where, lines=lines, **values)


_DATES = frozenset(field.name for field in fields(Record) if field.type == Edtf | None)


def _value(name: str, written: Any) -> Any:
    """A field as a Record has it: a list as a tuple, and a date, where `Record` says so, as EDTF."""
    return tuple(written) if isinstance(written, list) else date_of(written) if name in _DATES else written
