"""YAML with lines against a shape: every problem is found at once, each with its line and what to try."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from clippings.model.problem import Problem, Result, Severity
from clippings.reading.schema.field_names import field_meant, field_names, instead_of_field
from clippings.reading.schema.fields import NAMED_BY
from clippings.reading.schema.located import Located, Path
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.ids import are_ids, instead_of_id
from clippings.reading.slips.places import in_words, ordinal
from clippings.reading.slips.signs import is_in_curly_quotes, quoted
from clippings.reading.slips.unwritten import TO_DO
from clippings.reading.slips.wrong_types import parted, wrong_type
from clippings.wording.clipping import clipped

_S = TypeVar("_S", bound=Shape)
_NOTHING = frozenset(("null", "~", "n/a", "N/A", "NULL", "None"))
"""What people write where other programs want to be told that there is nothing."""
_OPENING = ("“", "„", "‘", "«", "»")
_QUOTED = frozenset(
    ("quote", "exact", "prefix", "suffix", "body", "question", "answer", "value", "because", "term", "terms")
)
"""Fields whose text may well be a quotation from its first sign to its last."""
_MAY_BE_QUOTED = frozenset(
    ("title", "headline", "name", "definition", "description", "statement", "subtitle", "introduction", "footer")
)
"""Fields whose text may be one as a whole, which straight quotation marks around it say."""


def validated(located: Located, shape: type[_S], where: str, at: Path = ()) -> Result[_S | None]:
    """The value at the path ``at`` as a ``shape``, or None with every problem in it."""
    value = _value_at(located.value, at)
    owner = _owner(value, at, "note" if "id" in shape.model_fields else "entry")
    if not isinstance(value, dict):
        why_try = _not_fields(value, at[-1] if at and isinstance(at[-1], str) else "", shape)
        return Result(None, (Problem(where, located.line(at), owner or "head", _said(value), *why_try),))
    warnings = (*_comments(located, where, at, owner), *_odd_texts(located, where, at, owner))
    try:
        return Result(shape.model_validate(value), warnings)
    except ValidationError as invalid:
        faults = [_problem_of(fault, located, shape, where, at, owner) for fault in _causes(invalid.errors(), value)]
        whole = {warning.field for warning in warnings if not warning.said}  # nothing but a comment: said once
        told = dict.fromkeys(fault for fault in faults if fault.field not in whole)
        fields = {fault.field for fault in told}
        return Result(None, (*told, *(warning for warning in warnings if warning.field not in fields)))


def _not_fields(value: Any, id: str, shape: type[Shape]) -> tuple[str, str]:
    """Why an entry is none, and what to try."""
    if value == "":
        return "has no fields below it", "begin its fields two spaces further in"
    if id in field_names(shape, ()):
        return "is a field, and stands where an entry begins", "begin it two spaces further in, below its entry"
    if id and isinstance(value, str):
        try_ = (
            f"write {field_names(shape, (), True)[0]}: {clipped(value)} in the line below {id}:, two spaces further in"
        )
        return "is one text, and an entry has fields", try_
    return "is not a list of fields", "write one “field: value” a line"


def _owner(value: Any, at: Path, kind: str) -> str:
    """What the entry at a path is called: ``gazette``, a note's id or “the first note”, where ``kind`` is ``note``;
    empty for a whole file."""
    if not at or isinstance(at[-1], str):
        return str(at[-1]) if at else ""
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) and id else f"the {ordinal(at[-1])} {kind}"


def _causes(faults: Iterable[Any], value: Any) -> Iterator[Any]:
    """Pydantic's errors without those that only follow from others: the branches of a union that were not meant, fields
    that are missing because they are misspelt, and that nothing is below a field where it stands beside it."""
    faults = [fault for fault in faults if not _is_other_branch(fault)]
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]
    missing = [fault["loc"] for fault in faults if fault["type"] == "missing"]
    meant = {
        (*place, one)
        for *place, name in unknown
        if (one := field_meant(str(name), [str(m[-1]) for m in missing if m[:-1] == tuple(place)]))
    }
    for fault in faults:
        beside = fault["type"].endswith("_type") and fault["input"] == "" and unknown
        if not beside and (fault["loc"] not in meant or fault["type"] != "missing"):
            yield fault


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


def _odd_texts(located: Located, where: str, at: Path, owner: str) -> Iterator[Problem]:
    """A warning for each text that stands in curly quotation marks, and for each that means that there is none."""
    for path, said in located.texts(at) if located.odd else ():
        if said in _NOTHING:
            why, try_ = "is read as a text, and shown", "leave the field out where there is nothing to say"
        elif said == TO_DO:
            why, try_ = "is still to be written, and is shown as it stands", "write it, or take it out"
        elif said[:1] in _OPENING and is_in_curly_quotes(said) and not _QUOTED.intersection(path):
            if _MAY_BE_QUOTED.intersection(path) and (path not in located.curly or _is_printed(path, said, located)):
                continue
            why = "stands in curly quotation marks, which become a part of it"
            try_ = f"leave them out, or write straight ones: {quoted(said[1:-1])}"
            if _MAY_BE_QUOTED.intersection(path):
                try_ += f"; where they belong to it: {quoted(said)}"
        elif path[-1] in ("keywords", "domains") and (sign := re.search("[,;]", said)):
            why = f"is read as one, with a {'comma' if sign[0] == ',' else 'semicolon'} in it"
            try_ = f"write {path[-1]}: [{said.replace(';', ',')}] where they are several"
        else:
            continue
        yield Problem(where, located.line(path), in_words(path[len(at) :], owner), said, why, try_, "warning")


def _is_printed(path: Path, said: str, located: Located) -> bool:
    """Whether a field's evidence says that it is printed so, as a title is that quotes someone."""
    return bool(_value_at(located.value, ("evidence", path[-1], "quote")) == said)


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
        kind = "list_type" if kind == "string_type" else kind
    name = in_words(path, owner) or "head"
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if kind == "missing":
        return Problem(where, line, name, "", "is required and is not there", f"add {field}: …")
    if kind == "extra_forbidden":
        try_ = instead_of_field(path, _value_at(located.value, at), shape)
        return Problem(where, line, name, field, "is not a field known here", try_)
    said_text = _said(said)
    one_of_several = bool(path) and isinstance(path[-1], int)
    if wrong := wrong_type(kind, field or name, said, field_names(shape, path, True) if path else (), one_of_several):
        return Problem(where, line, name, said_text, *wrong)
    if kind == "literal_error":
        allowed = fault["ctx"]["expected"]
        try_ = suggestion(said_text.lower(), re.findall("'(.*?)'", allowed), f"use {allowed}")
        return Problem(where, line, name, said_text, "is not one of the words allowed here", try_)
    if said_text[:1] in _OPENING:
        why, try_ = "stands in curly quotation marks, which become a part of it", "leave them out"
        return Problem(where, line, name, said_text, why, try_)
    why, try_ = parted(str(fault["msg"]).removeprefix("Value error, "))
    if why == "is not an id" and field in NAMED_BY:
        why = (
            "is a name, where an id belongs"
            if field == "authors" and " " in said_text and not are_ids(said_text)
            else why
        )
        missing = tuple(f"{one}/{said_text}" for one in NAMED_BY[field])
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
