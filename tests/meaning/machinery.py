"""The ways into the program that tests of meaning use, in one place: what moves inside it is followed here alone."""

import json
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from typing import Any

from clippings.pelican.run import build
from conftest import PROJECT

__all__ = ["article_data", "build", "built", "filled"]


def filled(content: Path, files: Mapping[str, str]) -> Path:
    """A content folder that holds these files, by their paths inside it."""
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return content


def built(folder: Path, files: Mapping[str, str]) -> Path:
    """The output of an archive of these files, made in a folder of its own by the project's settings."""
    with chdir(PROJECT):
        return build(filled(folder / "content", files), folder / "output").output


def article_data(output: Path, id: str) -> dict[str, Any]:
    """data/articles/<id>.json of a built archive."""
    found: dict[str, Any] = json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))
    return found
