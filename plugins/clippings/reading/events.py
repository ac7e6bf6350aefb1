"""Event, question and page files to values."""

from dataclasses import replace
from typing import TypeVar

from clippings.model.annotation import Event, Position, Prose, Question
from clippings.model.body import Selector
from clippings.model.problem import Problem, Result
from clippings.reading import markup
from clippings.reading.foreign import foreign_markup
from clippings.reading.schema import front_matter, shapes
from clippings.reading.schema.scalars import OWN_PAGES, identifier
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import date_of, selector_of, sources_of
from clippings.reading.slips.salvage import salvaged
from clippings.reading.slips.unwritten import not_written

_S = TypeVar("_S", bound=Shape)


def _opened(
    text: str, where: str, id: str, shape: type[_S], reserved: frozenset[str] = frozenset()
) -> tuple[front_matter.Document, Result[_S | None]]:
    """A file's document, and its head as a shape, with all problems: of one with errors, what is right in it. None
    where nothing can be made of it, or where its name cannot be an id."""
    document, problems = front_matter.split(text, where)
    result: Result[_S | None] = Result(None, problems) if problems else validated(document.head, shape, where)
    foreign = foreign_markup(document.body, where, document.body_line)
    unwritten = not_written(document.body, where, document.body_line)
    result = replace(result, problems=(*result.problems, *unwritten, *foreign))
    try:
        identifier(id)
        if id in reserved:
            raise ValueError("is the name of a page the archive writes itself; choose another")
    except ValueError as refused:
        why, _, try_ = str(refused).partition("; ")
        problem = Problem(where, 0, "file name", id, why, f"rename the file: {try_}")
        return document, Result(None, (*result.problems, problem))
    if result.value is None and document.body.strip():
        words: dict[str, str] = {name: id for name in ("title", "question") if name in shape.model_fields}
        result = replace(result, value=salvaged({} if problems else document.head.value, shape, words))
    return document, result


def event(text: str, where: str, id: str) -> Result[Event | None]:
    """The event in a file content/events/<id>.md; None with problems where it has any."""
    document, result = _opened(text, where, id, shapes.EventShape)
    shape = result.value
    if shape is None:
        return Result(None, result.problems)
    lines = {str(path[0]): line for path, line in document.head.lines.items() if len(path) == 1}
    return Result(
        Event(
            id, shape.title, date_of(shape.date), markup.from_markdown(document.body), tuple(shape.people),
            tuple(shape.organisations), tuple(shape.places), sources_of(shape.sources), shape.status, where, lines,
        ),
        result.problems,
    )  # fmt: skip


def question(text: str, where: str, id: str) -> Result[Question | None]:
    """The question in a file content/questions/<id>.md; None with problems where it has any."""
    document, result = _opened(text, where, id, shapes.QuestionShape)
    shape = result.value
    if shape is None:
        return Result(None, result.problems)
    head = document.head
    positions = tuple(
        Position(
            p.article, p.answer, selector_of(p.on) if p.on else Selector(paragraph=p.paragraph), p.stance,
            head.line(("positions", number)),
        )
        for number, p in enumerate(shape.positions)
    )  # fmt: skip
    lines = {str(path[0]): line for path, line in head.lines.items() if len(path) == 1}
    return Result(
        Question(
            id, shape.question, markup.from_markdown(document.body), tuple(shape.events), positions,
            sources_of(shape.sources), shape.status, where, lines,
        ),
        result.problems,
    )  # fmt: skip


def page(text: str, where: str, id: str) -> Result[Prose | None]:
    """The page of prose in a file content/pages/<id>.md; None with problems where it has any."""
    document, result = _opened(text, where, id, shapes.PageShape, OWN_PAGES)
    if result.value is None:
        return Result(None, result.problems)
    return Result(Prose(id, result.value.title, markup.from_markdown(document.body), where), result.problems)
