"""A content folder as values, written file by file."""

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

PLACES: Mapping[str, tuple[str, ...]] = {
    "archive": ("archive.yaml",),
    "article": ("articles/*.md",),
    "version": ("versions/*/*.md",),
    "annotations": ("annotations/*.yaml", "private/annotations/*.yaml"),
    "outlets": ("authority/outlets.yaml",),
    "labels": ("authority/labels.yaml",),
    "people": ("authority/people.yaml",),
    "organisations": ("authority/organisations.yaml",),
    "places": ("authority/places.yaml",),
    "lexicon": ("lexicon.yaml",),
    "event": ("events/*.md",),
    "question": ("questions/*.md",),
    "page": ("pages/*.md",),
    "stories": ("stories.yaml",),
    "quotations": ("quotations.yaml",),
}
"""Where the files of each kind lie, under the kind's name in `clippings.reading.schema.shapes.FILES`."""
TABLES = ("outlets", "labels", "people", "organisations", "places")
"""The kinds of which one file holds many entries."""


class Content:
    """What stands in the files: ``data`` has each YAML file's values or each text's head, ``texts`` its paragraphs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data: dict[str, Any] = {}
        self.texts: dict[str, list[str]] = {}
        self.pictures: dict[str, bytes] = {}
        self.saved: dict[str, bytes] = {}

    def save(self) -> None:
        """Write what is not as it was written, and remove what is gone."""
        files = {path: self.written(path) for path in self.data} | self.pictures
        for path in self.saved.keys() - files.keys():
            (self.folder / path).unlink()
        for path, text in files.items():
            if self.saved.get(path) != text:
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).write_bytes(text)
        self.saved = files

    def written(self, path: str) -> bytes:
        """A file's bytes."""
        head = yaml.dump(self.data[path], Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)
        text = (
            f"---\n{head}---\n{chr(10).join(f'{p}{chr(10)}' for p in self.texts[path])}" if path in self.texts else head
        )
        return text.encode()

    def paths(self, kind: str) -> list[str]:
        """The files of a kind."""
        return sorted(path for path in self.data if any(fnmatchcase(path, place) for place in PLACES[kind]))

    def ids(self, kind: str) -> list[str]:
        """The ids of all there is of a kind."""
        if kind in TABLES:
            return [id for path in self.paths(kind) for id in self.data[path]]
        return [Path(path).stem for path in self.paths(kind)]

    def text_of(self, article: str) -> list[str]:
        """An article's paragraphs."""
        (path,) = (path for path in self.paths("article") if Path(path).stem == article)
        return self.texts[path]

    def remove(self, path: str) -> None:
        """Take a file out."""
        del self.data[path]
        self.texts.pop(path, None)

    def rename(self, old: str, new: str) -> None:
        """Have everything that says one id say another, texts and names of files included."""
        whole = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")

        def said(value: Any) -> Any:
            if isinstance(value, dict):
                return {said(key): said(one) for key, one in value.items()}
            if isinstance(value, list):
                return (
                    list(dict.fromkeys(map(said, value)))
                    if all(isinstance(one, str) for one in value)
                    else [*map(said, value)]
                )
            return whole.sub(new, value) if isinstance(value, str) else value

        moved = {path: _renamed(Path(path), old, new) for path in self.data}
        self.data = {moved[path]: said(value) for path, value in self.data.items()}
        self.texts = {moved[path]: said(value) for path, value in self.texts.items()}


def _renamed(path: Path, old: str, new: str) -> str:
    """A file's path where an id has another name: that of the file, or of the folder of an article's versions."""
    if path.parts[0] == "versions":
        return str(path.parent.with_name(new) / path.name if path.parent.name == old else path)
    return str(path.with_stem(new) if path.stem == old else path)
