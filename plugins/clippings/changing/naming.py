"""What names an id: fields, references, and links in a text; each in other words where the id is another."""

import re
from typing import NamedTuple

from clippings.editing.changes import Path
from clippings.model.entity import FOLDERS
from clippings.model.reference import FOLDER_OF, linked_path
from clippings.reading.schema.fields import NAMED_BY, NO_IDS_BELOW

_ADDRESS = re.compile(r"""(?P<before>\]\(\s*<?|^[ ]{0,3}\[[^\]\n]+\]:\s*<?|\bhref=["'])(?P<address>[^\s)>"']+)""", re.M)
"""Where a link in Markdown or HTML leads (https://spec.commonmark.org/0.31.2/#link-destination)."""


class Renaming(NamedTuple):
    """An id, and the one that it is to be."""

    kind: str
    """What it is of, such as ``person``."""
    old: str
    """The id as it is."""
    new: str
    """The id as it is to be."""

    def wording(self, path: Path, text: str) -> str:
        """A value that names the id, with the new one in place; the way to a text below a front matter is empty."""
        if self._is_id(path):
            return re.sub(rf"(?<![\w-]){self.old}(?![\w-])", self.new, text)
        if "see" in path or path[1:2] == ("claims",):
            return re.sub(rf"(?<![\w/-]){self.kind}/{self.old}(?![\w-])", f"{self.kind}/{self.new}", text)
        return _ADDRESS.sub(self._link, text) if self.kind in FOLDER_OF else text

    def _is_id(self, path: Path) -> bool:
        """Whether ids of this kind stand there: ``("authors", 0)``, ``("labels", 0, "label")``."""
        names = [step for step in path if isinstance(step, str)]
        if names[:1] == ["evidence"]:  # what else a field could be
            return len(names) == 4 and names[2:] == ["candidates", "value"] and self.kind in NAMED_BY.get(names[1], ())
        if names[-1:] == ["by"] and names != ["by"]:  # who says something of an outlet, in words
            return False
        if names[:1] == ["mentions"]:  # words of a text, and whom they mean
            return len(names) == 2 and self.kind in FOLDERS
        return bool(names) and self.kind in NAMED_BY.get(names[-1], ()) and not NO_IDS_BELOW & set(names)

    def _link(self, link: re.Match[str]) -> str:
        address, sign, part = link["address"].partition("#")
        if linked_path(address) == f"{FOLDER_OF[self.kind]}/{self.old}.html":
            address = re.sub(rf"/{self.old}(?=(?:\.html|\.md)?$)", f"/{self.new}", address)
        return f"{link['before']}{address}{sign}{part}"
