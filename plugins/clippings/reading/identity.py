"""content/archive.yaml to the archive's name and words."""

from typing import Any

from clippings.model.problem import Result
from clippings.reading.schema import located, shapes
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import rights_of


def read(text: str, where: str) -> Result[dict[str, Any]]:
    """Field of `Site` → value, for each field that the file sets."""
    found, problems = located.parse(text, where)
    if problems:
        return Result({}, problems)
    result = validated(found, shapes.ArchiveShape, where)
    if result.value is None:
        return Result({}, result.problems)
    said = result.value.model_dump(exclude_none=True)
    if result.value.rights:
        said["rights"] = rights_of(result.value.rights)
    return Result(said, result.problems)
