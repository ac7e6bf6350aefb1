"""What of a file can be read beside its mistakes, so that one of them does not hide the others."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from clippings.reading.schema.shared import Shape

_S = TypeVar("_S", bound=Shape)


def salvaged(value: Any, shape: type[_S], needed: Mapping[str, Any]) -> _S | None:
    """Fields as a ``shape``, without those that are wrong; None where nothing can be made of them.

    ``needed`` are values for fields that must be there. They are for finding other mistakes, and never shown: what has
    an error is not built.
    """
    kept = {**needed, **value} if isinstance(value, dict) else dict(needed)
    try:
        return shape.model_validate(kept)
    except ValidationError as invalid:
        wrong = {fault["loc"][0] for fault in invalid.errors() if fault["loc"]}
    for name in wrong:
        kept.pop(name, None)
    if "status" in wrong:
        kept.pop("withdrawn", None)  # it would be told to have no effect
    try:
        return shape.model_validate({**needed, **kept})
    except ValidationError:  # fields that are right alone, and not together
        return None
