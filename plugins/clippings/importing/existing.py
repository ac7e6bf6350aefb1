"""The articles an import finds in its target, and those it adds: which text is there already, which is almost there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from clippings.files import files_below
from clippings.importing.identity.keys import address_key
from clippings.importing.identity.likeness import Like, Sketches
from clippings.reading import markup
from clippings.reading.folding.forms import fold
from clippings.reading.schema import front_matter


class Known(NamedTuple):
    """What an import must know of an article."""

    path: str
    """Its file, from the content folder."""
    title: str
    """Its title."""
    outlet: str
    """The outlet's id; empty where nobody knows it."""
    date: str
    """When it was published, as its file says it; empty where it does not."""
    extent: str
    """How much of its text the archive has."""
    key: str
    """What its library or database calls it; empty where none does."""
    address: str
    """Its address as `identity.keys.address_key` has it; empty where it has none."""


@dataclass
class ExistingArticles:
    """Articles and their versions by all that an import knows them by."""

    texts: dict[str, str] = field(default_factory=dict)
    """Article id → its text, folded, without markup."""
    known: dict[str, Known] = field(default_factory=dict)
    """Article id → what else is known of it."""
    versions: dict[str, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    """Article id → number of a version → its text, folded, without markup."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of a source → the article made of it, or of which it is a version."""
    keys: dict[str, str] = field(default_factory=dict)
    """Key of a record → the article made of it, or of which it is a version."""
    addresses: dict[str, str] = field(default_factory=dict)
    """Address → the article that was published there."""
    sketches: Sketches = field(default_factory=Sketches)
    """By which texts that are almost the same are found."""

    @classmethod
    def of(cls, into: Path, last: Sequence[str] = ()) -> "ExistingArticles":
        """What the target folder holds, whoever wrote it; ``last`` are the ids that come last, in this order."""
        existing = cls()
        turns = {id: turn for turn, id in enumerate(last, 1)}
        for folder in ("articles", "versions"):
            paths = files_below(into / folder, lambda name: name.endswith(".md"))
            for path in sorted(paths, key=lambda path: (turns.get(path.stem, 0), path)):
                document, problems = front_matter.split(path.read_text("utf-8"), str(path))
                head = {} if problems else document.head.value
                if folder == "articles":
                    existing.put(path.stem, path.relative_to(into).as_posix(), head, plain_text(document.body))
                elif path.stem.isdecimal():
                    existing.put_version(path.parent.name, int(path.stem), head, plain_text(document.body))
        return existing

    def put(self, id: str, path: str, head: Mapping[str, Any], text: str) -> None:
        """Add an article, or what has become of one."""
        original = self._learnt(id, head)
        url = original.get("url")
        address = address_key(url) if isinstance(url, str) else ""
        said = {name: str(head.get(name) or "") for name in ("title", "outlet", "date", "text")}
        outlet = "" if said["outlet"] == "unknown" else said["outlet"]
        key = str(original.get("key") or "")
        self.known[id] = Known(path, said["title"], outlet, said["date"], said["text"] or "full", key, address)
        self.texts[id] = folded(text)
        if address:
            self.addresses.setdefault(address, id)
        self.sketches.put(id, self.texts[id])

    def put_version(self, article: str, number: int, head: Mapping[str, Any], text: str) -> None:
        """Add a version of an article."""
        self._learnt(article, head)
        self.versions[article][number] = fold(text)

    def _learnt(self, id: str, head: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a head says of its original, by which another file of it is known."""
        original = head.get("original")
        if not isinstance(original, Mapping):
            return {}
        for name, table in (("sha256", self.digests), ("key", self.keys)):
            if isinstance(value := original.get(name), str):
                table.setdefault(value, id)
        return original

    def like(self, text: str) -> Like | None:
        """The article whose text is most like this one; None where none is almost the same."""
        return self.sketches.like(folded(text), self.texts)

    def free_id(self, wanted: str) -> str:
        """An id nothing has yet."""
        if wanted not in self.texts:
            return wanted
        return next(id for n in range(2, len(self.texts) + 3) if (id := f"{wanted}-{n}") not in self.texts)


@lru_cache(maxsize=1)
def folded(text: str) -> str:
    """An article's text, folded: once, for it is looked for first, and then added."""
    return fold(text)


def plain_text(body: str) -> str:
    """The words of a Markdown text."""
    return "\n".join(paragraph.text for paragraph in markup.from_markdown(body).paragraphs)
