"""Which fields a shape has, for those who wrote another."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from clippings.model.outlet import PROPERTIES
from clippings.reading.schema.located import Path
from clippings.reading.schema.shared import Shape

_OTHERWISE: Mapping[str, tuple[str, ...]] = {
    "title": ("name", "question"), "headline": ("title",), "name": ("title",), "tags": ("keywords",),
    "text": ("body",), "comment": ("body",), "note": ("body",), "born": ("from",), "died": ("to",),
    "newspaper": ("outlet",), "paper": ("outlet",), "journal": ("outlet",), "publication": ("outlet",),
    "publisher": ("outlet",), "licence": ("rights",), "license": ("rights",), "copyright": ("rights",),
    "year": ("date",), "day": ("date",), "published": ("date",), "start": ("date",), "end": ("date",),
    "draft": ("status",), "persons": ("people",), "since": ("from",), "until": ("to",), "email": ("contact",),
    "mail": ("contact",), "website": ("domains",), "site": ("domains",), "url": ("domains",),
}  # fmt: skip
"""What people call a field → its names here, by what it is a field of."""
_HALVES = frozenset(("lat", "latitude", "lon", "lng", "long", "longitude"))
"""Halves of what is one field here."""


def instead_of_field(path: Path, written: Any, shape: type[Shape]) -> str:
    """What to try instead of an unknown field, beside those that are ``written``: another place, the known one that is
    meant, or any of them."""
    field = str(path[-1])
    if len(path) == 1 and (holder := _holder_of(field, written, shape)):
        return f"it is a field of {holder}: write it below {holder}:, two spaces further in"
    if len(path) == 1 and (home := _home_of(field, shape)):
        return f"it is a field of {home}: write a line {home}:, and this below it, two spaces further in"
    names = field_names(shape, path[:-1])
    if field in PROPERTIES and "claims" in names:
        return f"write it as a claim, below claims: property: {field}, and its value, because and source"
    if field in PROPERTIES and "property" in names:
        return f"write property: {field}, and value: before what it says"
    if field.lower() in ("body", "content", "text") and "byline" in names:
        return "write the text of the article below the second ---"
    if field.lower() in _HALVES and "coordinates" in names:
        return "write both numbers as coordinates: [46.2, 6.1], latitude first"
    meant = field_meant(field, names)
    return f"did you mean {meant}?" if meant else "use one of " + ", ".join(names)


def field_meant(field: str, names: Sequence[str]) -> str:
    """Which of these fields is meant by another; empty where none is near."""
    called = [name for name in _OTHERWISE.get(field.lower(), ()) if name in names]
    return next(iter(called or get_close_matches(field, names, 1)), "")


def field_names(shape: type[Shape], path: Path, required_first: bool = False) -> list[str]:
    """The fields that are allowed at a path of a shape, from its JSON Schema; where there are none, the shape's."""
    schema = shape.model_json_schema(by_alias=True)
    node = schema
    for step in path:
        node = _resolved(node, schema)
        if isinstance(step, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
    found = _resolved(node, schema)
    names = list(found.get("properties", {}))
    if required_first:
        return sorted(names, key=lambda name: name not in found.get("required", ()))
    return names or list(schema["properties"])


def _resolved(node: Any, schema: Any) -> Any:
    """A node of a JSON Schema, without its reference and its “or null”; of a text or fields, the fields."""
    branches = [branch for branch in node.get("anyOf", ()) if branch.get("type") != "null"]
    node = next((branch for branch in branches if "$ref" in branch), branches[0] if branches else node)
    reference = node.get("$ref")
    return schema["$defs"][reference.rsplit("/", 1)[-1]] if reference else node


def _holder_of(field: str, written: Mapping[str, Any], shape: type[Shape]) -> str:
    """The field that has nothing below it, and below which this one would be right; empty where there is none."""
    return next(
        (name for name, one in written.items()
         if one == "" and name in shape.model_fields and field in field_names(shape, (name,))), "",
    )  # fmt: skip


def _home_of(field: str, shape: type[Shape]) -> str:
    """The one field below which another belongs; empty where that is none or more than one."""
    homes = [name for name in shape.model_fields if field in field_names(shape, (name,))]
    deeper = any(field in field_names(shape, (name, "…")) for name in shape.model_fields)
    return homes[0] if len(homes) == 1 and not deeper else ""
