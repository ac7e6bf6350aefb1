"""What of a file can be read beside its mistakes, so that one of them does not hide the others."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from clippings.reading.schema.shared import Shape

_S = TypeVar("_S", bound=Shape)
_HIDDEN = {"status": "draft", "visibility": "private"}
"""The fields that keep something from readers, and the words by which they do."""


def salvaged(value: Any, shape: type[_S], needed: Mapping[str, Any]) -> _S | None:
    """Fields as a ``shape``, without those that are wrong; None where nothing can be made of them.

    ``needed`` are values for fields that must be there. What is made is for finding other mistakes, and for nobody to
    read: it is a draft, or private, whatever was written.
    """
    kept = {**needed, **value} if isinstance(value, dict) else dict(needed)
    wrong: set[str | int] = set()
    try:
        shape.model_validate(kept)
    except ValidationError as invalid:
        wrong = {fault["loc"][0] for fault in invalid.errors() if fault["loc"]}
    for name in wrong:
        kept.pop(name, None)
    kept.pop("withdrawn", None)  # it would be told to have no effect on a draft
    hidden = {name: word for name, word in _HIDDEN.items() if name in shape.model_fields}
    try:
        return shape.model_validate({**needed, **kept, **hidden})
    except ValidationError:  # fields that are right alone, and not together
        return None
