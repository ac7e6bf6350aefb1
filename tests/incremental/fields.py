"""Every field that an editor may write, found by walking the schemas; a new field is here as soon as it exists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from clippings.reading.schema.shapes import FILES

ITEM, ENTRY = "[]", "{}"
"""The steps of a path to an item of a list, and to an entry of a mapping."""


@dataclass(frozen=True)
class Type:
    """What a field holds: a plain type, without "or nothing", and the marks that pydantic gives it (validators)."""

    plain: Any
    marks: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Part:
    """A step into a type: a field's name, `ITEM` or `ENTRY`, with what may be there, and whether it must be."""

    step: str
    types: tuple[Type, ...]
    required: bool = False


@dataclass(frozen=True)
class Field:
    """A single value in a kind of file, such as ``people.{}.aliases.[].name``."""

    kind: str
    path: tuple[str, ...]
    type: Type

    def __str__(self) -> str:
        return ".".join((self.kind, *self.path))


def types_of(annotation: Any, marks: tuple[Any, ...] = ()) -> tuple[Type, ...]:
    """What an annotation allows: one type, or each branch of a union."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return types_of(arguments[0], (*marks, *arguments[1:]))
    if origin in (Union, UnionType):
        return tuple(found for branch in arguments if branch is not NoneType for found in types_of(branch, marks))
    return (Type(annotation, marks),)


def parts_of(type_: Type) -> list[Part]:
    """What a shape, a list or a mapping consists of; nothing of a single value."""
    plain = type_.plain
    if isinstance(plain, type) and issubclass(plain, BaseModel):
        return [
            Part(field.alias or name, types_of(field.annotation, tuple(field.metadata)), field.is_required())
            for name, field in plain.model_fields.items()
        ]
    if get_origin(plain) in (list, dict):
        return [Part(ITEM if get_origin(plain) is list else ENTRY, types_of(get_args(plain)[-1]))]
    return []


def leaves(kind: str, type_: Type, path: tuple[str, ...] = ()) -> Iterator[Field]:
    """The single values below a type."""
    parts = parts_of(type_)
    if not parts:
        yield Field(kind, path, type_)
    for part in parts:
        for branch in part.types:
            yield from leaves(kind, branch, (*path, part.step))


def form_of(kind: str) -> Type:
    """What a kind of file holds."""
    (found,) = types_of(FILES[kind])
    return found


def every_field(forms: Mapping[str, Any] = FILES) -> list[Field]:
    """Every single value of every kind of file."""
    return [field for kind, form in forms.items() for branch in types_of(form) for field in leaves(kind, branch)]


def is_valid(type_: Type, value: Any) -> bool:
    """Whether a value may stand where a type is wanted."""
    try:
        _adapter(type_.plain).validate_python(value)
    except ValidationError:
        return False
    return True


_adapter = cache(TypeAdapter)
