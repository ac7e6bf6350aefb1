"""YAML with lines against a shape: every problem is found at once, each with its line and what to try."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError

from clippings.model.problem import Problem, Result, Severity
from clippings.reading.schema.located import Located, Path
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.ids import KINDS, instead_of_id
from clippings.reading.slips.places import in_words, ordinal
from clippings.reading.slips.signs import quoted
from clippings.reading.slips.wrong_types import wrong_type

_S = TypeVar("_S", bound=Shape)
_MAY_BE_QUOTED = frozenset(
    ("title", "headline", "quote", "exact", "prefix", "suffix", "body", "question", "answer", "value", "because")
)
"""Fields whose text may well be a quotation from its first sign to its last."""


def validated(located: Located, shape: type[_S], where: str, at: Path = ()) -> Result[_S | None]:
    """The value at the path ``at`` as a ``shape``, or None with every problem in it."""
    value = _value_at(located.value, at)
    owner = _owner(value, at)
    if not isinstance(value, dict):
        problem = Problem(
            where, located.line(at), owner or "front matter", _said(value),
            "is not a list of fields", "write one “field: value” a line",
        )  # fmt: skip
        return Result(None, (problem,))
    warnings = (*_comments(located, where, at, owner), *_curly(located, where, at, owner))
    try:
        return Result(shape.model_validate(value), warnings)
    except ValidationError as invalid:
        faults = [_problem_of(fault, located, shape, where, at, owner) for fault in _causes(invalid.errors(), shape)]
        whole = {warning.field for warning in warnings if not warning.said}  # nothing but a comment: said once
        return Result(None, (*dict.fromkeys(fault for fault in faults if fault.field not in whole), *warnings))


def _owner(value: Any, at: Path) -> str:
    """What the entry at a path is called: ``gazette``, a note's id or “the first note”; empty for a whole file."""
    if not at or isinstance(at[-1], str):
        return str(at[-1]) if at else ""
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) and id else f"the {ordinal(at[-1])} note"


def _causes(faults: Iterable[Any], shape: type[Shape]) -> Iterator[Any]:
    """Pydantic's errors without those that only follow from others: the branches of a union that were not meant, and
    fields that are missing because they are misspelt."""
    faults = [fault for fault in faults if not _is_other_branch(fault)]
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]
    missing = [fault["loc"] for fault in faults if fault["type"] == "missing"]
    meant = {
        (*place, get_close_matches(str(name), [str(m[-1]) for m in missing if m[:-1] == tuple(place)], 1)[0])
        for *place, name in unknown
        if get_close_matches(str(name), [str(m[-1]) for m in missing if m[:-1] == tuple(place)], 1)
    }
    yield from (fault for fault in faults if fault["loc"] not in meant or fault["type"] != "missing")


def _is_other_branch(fault: Any) -> bool:
    """Whether an error is only that a value is not of one branch of a union, while it is of the other."""
    last, type_ = fault["loc"][-1] if fault["loc"] else "", fault["type"]
    return (_is_text_branch(last) and type_ == "string_type" and isinstance(fault["input"], dict)) or (
        isinstance(last, str) and last.endswith("Shape") and isinstance(fault["input"], str)
    )


def _comments(located: Located, where: str, at: Path, owner: str) -> Iterator[Problem]:
    """A warning for each value that ends where a comment begins; an error where nothing is left of the value."""
    for path, comment in located.comments.items():
        if path[: len(at)] == at:
            said = str(_value_at(located.value, path))
            severity: Severity = "warning" if said else "error"
            name = in_words(path[len(at) :], owner)
            field = str(path[-1]) if isinstance(path[-1], str) else ""
            whole = f"{field}: " * bool(field) + quoted(f"{said} {comment}".strip())
            if said:
                why = f"is all that is read: “{comment}” behind it is taken for a comment"
            else:
                why = f"is what is read: “{comment}” is taken for a comment"
            try_ = f"where it belongs to the value, put the whole value in quotation marks: {whole}"
            yield Problem(where, located.line(path), name, said, why, try_, severity)


def _curly(located: Located, where: str, at: Path, owner: str) -> Iterator[Problem]:
    """A warning for each value that stands in curly quotation marks, which YAML takes for a part of it."""
    for path in located.curly:
        if path[: len(at)] == at and not _MAY_BE_QUOTED.intersection(path):
            said, name = str(_value_at(located.value, path)), in_words(path[len(at) :], owner)
            why = "stands in curly quotation marks, which become a part of it"
            try_ = f"leave them out, or write straight ones: {quoted(said[1:-1])}"
            yield Problem(where, located.line(path), name, said, why, try_, "warning")


def _value_at(value: Any, path: Path) -> Any:
    """What stands at a path, or None where nothing does."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _problem_of(fault: Any, located: Located, shape: type[Shape], where: str, at: Path, owner: str) -> Problem:
    """One of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/) in words for an editor."""
    *inner, last = fault["loc"] or ("",)
    own = () if fault["type"] != "extra_forbidden" and _is_branch(last) else (last,)
    path: Path = tuple(step for step in (*(s for s in inner if not _is_branch(s)), *own) if step != "")
    kind, said = str(fault["type"]), fault.get("input")
    line = located.line((*at, *path))
    if path and isinstance(path[-1], int) and (*at, *path) not in located.lines:
        path = path[:-1]  # a single item that stands for a list
    name = in_words(path, owner) or "front matter"
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if kind == "missing":
        return Problem(where, line, name, "", "is required and is not there", f"add {field}: …")
    if kind == "extra_forbidden":
        return Problem(where, line, name, field, "is not a field known here", _nearest_field(path, shape))
    said_text = _said(said)
    if wrong := wrong_type(kind, field or name, said, _field_names(shape, path) if path else ()):
        return Problem(where, line, name, said_text, *wrong)
    if kind == "literal_error":
        allowed = fault["ctx"]["expected"]
        try_ = suggestion(said_text.lower(), re.findall("'(.*?)'", allowed), f"use {allowed}")
        return Problem(where, line, name, said_text, "is not one of the words allowed here", try_)
    message = str(fault["msg"]).removeprefix("Value error, ")
    why, _, try_ = message.partition("; ")
    if why == "is not an id" and field in KINDS:
        why = "is a name, where an id belongs" if field == "authors" and " " in said_text else why
        missing = tuple(f"{one}/{said_text}" for one in KINDS[field])
        return Problem(where, line, name, said_text, why, instead_of_id(field, said_text), missing=missing)
    return Problem(where, line, name, said_text, why, try_ or "see the field in docs/content.md")


def _said(value: Any) -> str:
    """A value as an editor wrote it; empty for fields."""
    if isinstance(value, list):
        return f"[{', '.join(value)}]" if all(isinstance(one, str) for one in value) and value else ""
    return "" if isinstance(value, dict) else str(value)


def _is_text_branch(step: str | int) -> bool:
    """Whether a step of pydantic's path names the branch of a union that is a text."""
    return isinstance(step, str) and (step == "str" or step.startswith("function-after"))


def _is_branch(step: str | int) -> bool:
    """Whether a step of pydantic's path names a branch of a union rather than a field."""
    return isinstance(step, str) and (step.endswith("Shape") or "[" in step or step in ("str", "tuple"))


def _nearest_field(path: Path, shape: type[Shape]) -> str:
    """What to try instead of an unknown field: the nearest known one, or any of them."""
    names = _field_names(shape, path[:-1])
    return suggestion(str(path[-1]), names, "use one of " + ", ".join(names))


def _field_names(shape: type[Shape], path: Path) -> list[str]:
    """The fields that are allowed at a path of a shape, from its JSON Schema."""
    schema = shape.model_json_schema(by_alias=True)
    node = schema
    for step in path:
        node = _resolved(node, schema)
        if isinstance(step, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
    return list(_resolved(node, schema).get("properties", {})) or list(schema["properties"])


def _resolved(node: Any, schema: Any) -> Any:
    """A node of a JSON Schema, without its reference and its “or null”."""
    for branch in node.get("anyOf", ()):
        if branch.get("type") != "null":
            node = branch
            break
    reference = node.get("$ref")
    return schema["$defs"][reference.rsplit("/", 1)[-1]] if reference else node
