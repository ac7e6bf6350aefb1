"""A first archive that has every field of every kind of file, for an editor to change."""

from pathlib import Path
from random import Random
from typing import Any

from clippings.reading.schema.shapes import FILES
from incremental.content import Content
from incremental.editing import Form
from incremental.fields import ENTRY, form_of, parts_of
from incremental.theme import TEMPLATES, Theme
from incremental.values import PASSAGES, Values

ENTRIES = {
    "people": {"p1": "Lavrov", "p2": "Kerry", "p3": "Assad"},
    "organisations": {"o1": "Holding", "o2": "ministry"},
    "places": {"l1": "Geneva", "l2": "Aleppo"},
    "outlets": {"u1": "Gazette", "u2": "Post", "u3": "Sultan"},
    "labels": {"t1": "", "t2": ""},
}
"""The entries of a first archive. No id is a word that stands in a text."""
FILED = {"article": "articles", "event": "events", "question": "questions", "page": "pages"}
"""The folders of the kinds of which each file holds one."""
VERSIONS = ("versions/a1/1.md", "versions/a1/2.md", "versions/a2/1.md")


class FirstArchive:
    """An archive with its theme and settings."""

    def __init__(self, folder: Path, seed: int, articles: int = 9) -> None:
        self.rng = Random(seed)
        self.content = Content(folder / "content")
        self.values = Values(self.rng, self.content)
        self.forms = {kind: Form(kind, form_of(kind), self.rng, self.values) for kind in FILES}
        self.theme = Theme(folder)
        self.settings: dict[str, Any] = {"THEME": str(self.theme.folder)}
        self.environment: dict[str, str] = {}
        self.undo: tuple[str, Any] | None = None
        self.count = 0
        self.begin(articles)

    def begin(self, articles: int) -> None:
        """A first archive that has every field."""
        content, rng = self.content, self.rng
        content.data |= {f"authority/{kind}.yaml": {id: {} for id in ids} for kind, ids in ENTRIES.items()}
        ids = {
            "article": [f"a{n}" for n in range(1, articles + 1)],
            "event": ["e1", "e2"],
            "question": ["q1", "q2"],
            "page": ["s1"],
        }
        content.data |= {f"{FILED[kind]}/{id}.md": {} for kind, found in ids.items() for id in found}
        content.texts |= {path: self.paragraphs() for path in content.data if path.endswith(".md")}
        for kind in FILED:
            for number, path in enumerate(content.paths(kind)):
                content.data[path] = self.filled(kind, whole=number < 3)
        for number, path in enumerate(VERSIONS):
            content.texts[path] = self.paragraphs()
            content.data[path] = self.filled("version", whole=number < 2)
        for article, outlet in zip(content.paths("article"), ("u1", "unknown", "u2", "u3"), strict=False):
            content.data[article] |= {"outlet": outlet, "date": "2016-02-03"}
        for kind, found in ENTRIES.items():
            content.data[f"authority/{kind}.yaml"] = {
                id: self.filled(kind) | ({"name": name} if name else {}) for id, name in found.items()
            }
        for outlet in content.data["authority/outlets.yaml"].values():
            outlet["labels"][0] |= {"from": "2013", "to": "201X"}  # so that it holds on the articles' date
        for path in ("annotations/a1.yaml", "annotations/a2.yaml", "private/annotations/a1.yaml"):
            content.data[path] = self.forms["annotations"].filled(form_of("annotations"))
        content.data["archive.yaml"] = self.filled("archive")
        content.data["quotations.yaml"] = self.forms["quotations"].filled(form_of("quotations"))
        content.data["stories.yaml"] = self.forms["stories"].filled(form_of("stories"))
        content.data["lexicon.yaml"] = {
            "w1": self.filled("lexicon") | {"terms": ["talks", {"term": "river", "language": "en"}]},
            "w2": ["winter", {"term": "bread", "language": "en"}],
        }
        content.pictures["images/x.png"] = b"\x89PNG"
        for template in rng.sample(TEMPLATES, 3):
            self.theme.edit(template, 0)
        content.save()

    def filled(self, kind: str, whole: bool = True) -> Any:
        """One file's head or one entry, with every field or with some."""
        form = self.forms[kind]
        (part, *others) = parts_of(form.type)
        entry = part.step == ENTRY
        value = form.filled(part.types[0], (ENTRY,)) if entry else form.filled(form.type)
        needed = {part.step for part in (*others, part) if part.required}
        less = {key: one for key, one in value.items() if whole or entry or key in needed or self.rng.random() < 0.5}
        return less if entry else form.fitting(form.type, less)

    def new(self) -> str:
        self.count += 1
        return f"x{self.count}"

    def paragraphs(self) -> list[str]:
        more = [self.values.sentence() for _ in range(self.rng.randint(1, 3))]
        return [*(f"{passage} {self.values.sentence()}" for passage in PASSAGES), *more]
