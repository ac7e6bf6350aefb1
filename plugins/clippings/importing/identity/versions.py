"""A text that came again in other words, as a file of a version of its article."""

from collections.abc import Mapping
from typing import Any

from clippings.importing.draft import Draft
from clippings.reading.edtf import parse
from clippings.reading.schema.shapes import VersionShape


def version_head(head: Mapping[str, Any], draft: Draft) -> dict[str, Any]:
    """The front matter of a version, from that of the article that its draft would have become."""
    said = dict(head) | {"modified": _modified(draft)}
    grounds = {name: found for name, found in head.get("evidence", {}).items() if name in VersionShape.model_fields}
    if said["modified"]:
        grounds["modified"] = {"how": "extracted", "quote": draft.noted["modified"].quote or said["modified"]}
    said["evidence"] = grounds
    return {name: said[name] for name in VersionShape.model_fields if said.get(name)}


def _modified(draft: Draft) -> str:
    """When a text says that it was changed; empty where it does not, or says it in no date."""
    said = draft.noted["modified"].value if "modified" in draft.noted else None
    try:
        return parse(said).text if said else ""
    except ValueError:
        return ""
