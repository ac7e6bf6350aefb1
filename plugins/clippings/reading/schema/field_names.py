"""Which fields a shape has, for those who wrote another."""

from collections.abc import Mapping
from typing import Any

from clippings.reading.schema.located import Path
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.suggestion import suggestion


def nearest_field(path: Path, shape: type[Shape]) -> str:
    """What to try instead of an unknown field: the nearest known one, or any of them."""
    names = field_names(shape, path[:-1])
    return suggestion(str(path[-1]), names, "use one of " + ", ".join(names))


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


def holder_of(field: str, written: Mapping[str, Any], shape: type[Shape]) -> str:
    """The field that has nothing below it, and below which this one would be right; empty where there is none."""
    return next(
        (name for name, one in written.items()
         if one == "" and name in shape.model_fields and field in field_names(shape, (name,))), "",
    )  # fmt: skip
