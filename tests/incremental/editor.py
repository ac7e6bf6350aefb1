"""Someone who changes an archive at random: any field, file, text, template or setting that there is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from clippings.reading.schema.shapes import FILES
from incremental.content import TABLES
from incremental.fields import Field, every_field, form_of
from incremental.first import ENTRIES, FILED, FirstArchive
from incremental.plugins import SHIPPED
from incremental.theme import TEMPLATES
from incremental.values import NAMES, PASSAGES

ESSENTIAL = ("article.html", "base.html")
"""Templates without which nothing can be built."""
REMOVABLE = ("quotations", "annotations", "links", "describe", "search", "events")
"""Plugins without which the archive can be built."""
FIELDS = every_field()


class Editor(FirstArchive):
    """What an editor may do to an archive."""

    def field(self, field: Field | None = None) -> None:
        """Give a field another value, wherever it stands, or write it where it did not stand."""
        field = field or self.rng.choice(FIELDS)
        form, content = self.forms[field.kind], self.content
        if paths := content.paths(field.kind):
            path = self.rng.choice(paths)
            places = list(form.places(field, content.data[path]))
            if places and self.rng.random() < 0.8:
                content.data[path] = form.changed(field, content.data[path], self.rng.choice(places))
            elif field.kind not in TABLES or content.data[path]:
                content.data[path] = form.added(field, content.data[path])

    def less(self) -> None:
        """Take something optional out of a file, or put a list into another order."""
        kind = self.rng.choice(list(FILES))
        if paths := self.content.paths(kind):
            path = self.rng.choice(paths)
            self.content.data[path] = self.forms[kind].lessened(self.content.data[path])

    def word(self) -> None:
        """Another word in a text."""
        text = self.content.texts[self.rng.choice(sorted(self.content.texts))]
        at = self.rng.randrange(len(PASSAGES), len(text))
        words = text[at].split(" ")
        words[self.rng.randrange(len(words))] = self.rng.choice(NAMES)
        text[at] = " ".join(words)

    def text(self) -> None:
        """A paragraph comes, often with a link or a picture, or goes."""
        text = self.content.texts[self.rng.choice(sorted(self.content.texts))]
        if len(text) > len(PASSAGES) + 1 and self.rng.random() < 0.3:
            del text[-1]
            return
        picture = next(iter(self.content.pictures), "images/none.png")
        linked = (
            f"[As **one** says]({self.values.reference()}{self.rng.choice(['', '#p-1'])}), {self.values.sentence()}"
        )
        text.append(
            self.rng.choice([linked, linked, f"![A map]({picture})", f"- {self.values.sentence()}\n- <b>two</b>"])
        )

    def add(self) -> None:
        """A new file, entry or note."""
        kind, id, content = self.rng.choice([*FILED, *ENTRIES, "annotations", "version"]), self.new(), self.content
        if kind in FILED:
            content.texts[f"{FILED[kind]}/{id}.md"] = self.paragraphs()
            content.data[f"{FILED[kind]}/{id}.md"] = self.filled(kind, whole=False)
        elif kind == "version":
            path = f"versions/{self.rng.choice(content.ids('article'))}/{self.rng.randint(1, 3)}.md"
            content.texts[path] = self.paragraphs()
            content.data[path] = self.filled(kind, whole=False)
        elif kind in ENTRIES:
            content.data[f"authority/{kind}.yaml"][id] = self.filled(kind)
        else:
            path = f"{self.rng.choice(['', 'private/'])}annotations/{self.rng.choice(content.ids('article'))}.yaml"
            notes = self.forms[kind].filled(form_of(kind))
            content.data[path] = [*content.data.get(path, ()), *notes]

    def remove(self) -> None:
        """Something goes; what named it names another of its kind."""
        kind, content = self.rng.choice([*FILED, *ENTRIES]), self.content
        if len(content.ids(kind)) < 3:
            return
        gone, other = self.rng.sample(content.ids(kind), 2)
        if kind == "article":
            for path in [path for path in content.paths("annotations") if Path(path).stem == gone]:
                content.remove(path)
            for path in [path for path in content.paths("version") if Path(path).parent.name == gone]:
                content.remove(path)
        if kind in ENTRIES:
            del content.data[f"authority/{kind}.yaml"][gone]
        else:
            content.remove(next(path for path in content.paths(kind) if Path(path).stem == gone))
        content.rename(gone, other)

    def rename(self) -> None:
        """Something has another id, wherever that is said."""
        kind = self.rng.choice([*FILED, *ENTRIES])
        self.content.rename(self.rng.choice(self.content.ids(kind)), self.new())

    def move(self) -> None:
        """An article's file lies in another folder."""
        path = self.rng.choice(self.content.paths("article"))
        moved = f"articles/{self.rng.choice(['', '2016/', '2015/'])}{Path(path).name}"
        for table in (self.content.data, self.content.texts):
            table[moved] = table.pop(path)

    def empty(self) -> None:
        """A whole file goes that nobody needs."""
        for path in ("archive.yaml", *self.content.paths("annotations"), *self.content.paths("version")):
            if path in self.content.data and self.rng.random() < 0.3:
                self.content.remove(path)
        if "archive.yaml" not in self.content.data and self.rng.random() < 0.5:
            self.content.data["archive.yaml"] = self.filled("archive")

    def picture(self) -> None:
        """A picture comes, changes, goes or has another name."""
        pictures, rng = self.content.pictures, self.rng
        if pictures and rng.random() < 0.5:
            name = rng.choice(sorted(pictures))
            old = pictures.pop(name)
            if rng.random() < 0.5:
                pictures[f"images/{self.new()}.png"] = old
        pictures[f"images/{rng.choice('xyz')}.png"] = rng.randbytes(9)

    def template(self, template: str = "") -> None:
        self.theme.edit(template or self.rng.choice(TEMPLATES), self.rng.random())

    def drop_template(self) -> None:
        self.theme.drop(self.rng.choice([name for name in TEMPLATES if "/" not in name and name not in ESSENTIAL]))

    def override(self) -> None:
        self.theme.override(self.rng.choice(TEMPLATES), self.rng)
        folders = [str(folder) for folder in self.theme.overrides]
        self.settings["THEME_TEMPLATES_OVERRIDES"] = self.rng.choice([folders, folders, folders[::-1], folders[1:]])

    def setting(self) -> None:
        """The archive's settings, back at what they are shipped as more often than not."""
        rng = self.rng
        choices: dict[str, list[Any]] = {
            "SITENAME": ["An archive", "Another"],
            "SITESUBTITLE": ["Of the press"],
            "DEFAULT_LANG": ["fr"],
            "PLUGINS": [[plugin for plugin in SHIPPED if plugin != f"clippings.{gone}"] for gone in REMOVABLE],
        }
        for name in rng.sample(sorted(choices), 2):
            self.settings.pop(name, None)
            if rng.random() < 0.4:
                self.settings[name] = rng.choice(choices[name])
        self.environment = {"SEARCH_EXPORT": "1"} if rng.random() < 0.3 else {}

    def mistake(self) -> None:
        """Something that is refused, until the next edit: a reference to nothing, or words that stand nowhere."""
        content, rng = self.content, self.rng
        kind, wrong = rng.choice(
            [
                ("article", {"events": ["nowhere"]}),
                ("article", {"date": "in spring"}),
                ("event", {"people": ["nobody"]}),
                ("question", {"positions": [{"article": "a0", "answer": "none", "paragraph": "1"}]}),
                ("page", {"title": "", "sub-title": ""}),
            ]
        )
        path = rng.choice(content.paths(kind))
        self.undo = path, content.data[path]
        content.data[path] = content.data[path] | wrong

    def stray(self) -> None:
        """A file that is told of and not read comes or goes."""
        if not self.content.pictures.pop("articles/stray.txt", None):
            self.content.pictures["articles/stray.txt"] = b"left here"

    def nothing(self) -> None:
        """A build where nothing has changed."""

    def edits(self) -> list[Callable[[], None]]:
        """What may be done, what is done often as often."""
        often = [self.field] * 12 + [self.word, self.text] * 2
        files = [self.less, self.add, self.remove, self.rename, self.move, self.empty, self.picture, self.stray]
        return [*often, *files, self.template, self.drop_template, self.override, self.setting, self.nothing]

    def edit(self) -> str:
        """Do something, save it, and say what was done."""
        if self.undo:
            path, value = self.undo
            self.content.data[path] = value
            self.undo = None
        if self.rng.random() < 0.5:
            self.settings.pop("PLUGINS", None)  # what other files refer to may be missing without one
        edits = [self.rng.choice(self.edits()) for _ in range(self.rng.choice([1, 1, 1, 3]))]
        if self.rng.random() < 0.06:
            edits.append(self.mistake)
        for edit in edits:
            edit()
        self.content.save()
        return ", ".join(edit.__name__ for edit in edits)


@contextmanager
def environment(values: dict[str, str]) -> Iterator[None]:
    """With these in the environment."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in values.items():
            patch.setenv(name, value)
        yield
