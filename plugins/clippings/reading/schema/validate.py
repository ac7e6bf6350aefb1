"""YAML with lines against a shape: every problem is found at once, each with its line and what to try."""

from typing import Any, TypeVar

from pydantic import ValidationError

from clippings.model.problem import Problem, Result, Severity
from clippings.reading.schema.located import Located, Path
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.suggestion import suggestion

_S = TypeVar("_S", bound=Shape)


def validated(located: Located, shape: type[_S], where: str, at: Path = ()) -> Result[_S | None]:
    """The value at the path ``at`` as a ``shape``, or None with every problem in it."""
    value = _value_at(located.value, at)
    if not isinstance(value, dict):
        problem = Problem(
            where, located.line(at), str(at[-1]) if at else "front matter", str(value),
            "is not a list of fields", "write one “field: value” a line",
        )  # fmt: skip
        return Result(None, (problem,))
    warnings = _comments(located, where, at) if located.comments else ()
    try:
        return Result(shape.model_validate(value), warnings)
    except ValidationError as invalid:
        faults = [_problem_of(fault, located, shape, where, at) for fault in invalid.errors()]
        whole = {warning.field for warning in warnings if not warning.said}  # nothing but a comment: said once
        return Result(None, (*dict.fromkeys(fault for fault in faults if fault.field not in whole), *warnings))


def _comments(located: Located, where: str, at: Path) -> tuple[Problem, ...]:
    """A warning for each value that ends where a comment begins; an error where nothing is left of the value."""
    found = []
    for path, comment in located.comments.items():
        if path[: len(at)] == at:
            said = str(_value_at(located.value, path))
            read = "is all that is read" if said else "is what is read"
            why = f"{read}: “{comment}” behind it is taken for a comment"
            try_ = "where it belongs to the value, put the whole value in quotation marks"
            name = ".".join(map(str, path[len(at) :]))
            severity: Severity = "warning" if said else "error"
            found.append(Problem(where, located.line(path), name, said, why, try_, severity))
    return tuple(found)


def _value_at(value: Any, path: Path) -> Any:
    """What stands at a path, or None where nothing does."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _problem_of(fault: Any, located: Located, shape: type[Shape], where: str, at: Path) -> Problem:
    """One of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/) in words for an editor."""
    *inner, last = fault["loc"] or ("",)
    own = () if fault["type"] != "extra_forbidden" and _is_branch(last) else (last,)
    path: Path = tuple(step for step in (*(s for s in inner if not _is_branch(s)), *own) if step != "")
    kind, said = str(fault["type"]), fault.get("input")
    name = ".".join(str(step) for step in path) or (str(at[-1]) if at else "front matter")
    line = located.line((*at, *path))
    if kind == "missing":
        try_ = f"add {path[-1]}: …"
        return Problem(where, line, name, "", "is required and is not there", try_)
    if kind == "extra_forbidden" and said == "" and " " in str(path[-1]):
        why = "is read as a field: inside {…} a comma ends a value"
        return Problem(where, line, name, str(path[-1]), why, "put the whole value in quotation marks")
    if kind == "extra_forbidden":
        return Problem(where, line, name, str(path[-1]), "is not a field known here", _nearest_field(path, shape))
    said_text = said if isinstance(said, str) else "" if isinstance(said, dict | list) else str(said)
    if kind == "literal_error":
        allowed = fault["ctx"]["expected"]
        return Problem(where, line, name, said_text, "is not one of the words allowed here", f"use {allowed}")
    message = str(fault["msg"]).removeprefix("Value error, ")
    why, _, try_ = message.partition("; ")
    return Problem(where, line, name, said_text, why, try_ or "see the field in docs/content.md")


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
