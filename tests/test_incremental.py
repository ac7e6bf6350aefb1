"""A build on top of the last one gives the bytes of a build from nothing, whatever was changed in between."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.host.build import build
from clippings.host.desk import ContentErrors
from conftest import PROJECT

EDITS = int(os.environ.get("EDITS", "60"))
WORDS = (
    "talks envoy river bread winter court ministry harbour quietly signed refused opened Geneva Aleppo Lavrov".split()
)
PEOPLE = "lavrov: {name: Lavrov}\nkerry: {name: John Kerry, aliases: [Kerry]}\n"
OUTLETS = "gazette: {name: Gazette, labels: [{label: local, because: it says so, source: {title: Masthead}}]}\npost: {name: Post}\n"


class Editor:
    """Someone who changes an archive at random."""

    def __init__(self, folder: Path) -> None:
        self.rng = random.Random(20)
        self.content, self.theme = folder / "content", folder / "theme"
        shutil.copytree(PROJECT / "theme", self.theme)
        for name in ("articles", "authority", "annotations", "private/annotations", "events", "questions", "pages"):
            (self.content / name).mkdir(parents=True)
        self.write("authority/people.yaml", PEOPLE)
        self.write("authority/places.yaml", "geneva: {name: Geneva}\n")
        self.write("authority/outlets.yaml", OUTLETS)
        self.write("authority/labels.yaml", "local: {definition: Of one town.}\n")
        self.write("events/talks.md", "---\ntitle: The talks\ndate: 2016-02-03\npeople: [kerry]\n---\nThey met.\n")
        for _ in range(8):
            self.article()

    def write(self, name: str, text: str) -> None:
        (self.content / name).write_text(text, "utf-8")

    def some(self, pattern: str) -> Path | None:
        found = sorted(self.content.glob(pattern))
        return self.rng.choice(found) if found else None

    def sentence(self) -> str:
        return f"Kerry said “{' '.join(self.rng.choices(WORDS, k=6))}” and {' '.join(self.rng.choices(WORDS, k=9))}."

    def article(self) -> None:
        """A new article, or another text of one there is."""
        rng = self.rng
        date = f"\ndate: {rng.choice(['2016-02-0', '2015-11-1'])}{rng.randint(1, 9)}" if rng.random() < 0.8 else ""
        events = "\nevents: [talks]" if rng.random() < 0.4 else ""
        rights = rng.choice(["", "", "", "\nrights: {publish: false, search: index-only}", "\nstatus: draft"])
        head = f"title: {self.sentence()[:20].replace(':', '')}\noutlet: {rng.choice(['gazette', 'post', 'unknown'])}"
        text = "\n\n".join(self.sentence() for _ in range(rng.randint(1, 4)))
        self.write(f"articles/a{rng.randrange(14)}.md", f"---\n{head}{date}{events}{rights}\n---\n{text}\n")

    def more_text(self) -> None:
        if path := self.some("articles/*.md"):
            path.write_text(f"{path.read_text('utf-8')}\n{self.sentence()}\n", "utf-8")

    def remove(self) -> None:
        if len(list(self.content.glob("articles/*"))) > 3 and (path := self.some("articles/*.md")):
            path.unlink()
            for folder in ("annotations", "private/annotations"):
                (self.content / folder / f"{path.stem}.yaml").unlink(missing_ok=True)

    def rename(self) -> None:
        if path := self.some("articles/*.md"):
            self.remove_notes(path.stem)
            path.rename(path.with_stem(f"b{self.rng.randrange(4)}"))

    def remove_notes(self, id: str) -> None:
        for folder in ("annotations", "private/annotations"):
            (self.content / folder / f"{id}.yaml").unlink(missing_ok=True)

    def note(self) -> None:
        if path := self.some("articles/*.md"):
            kind = self.rng.choice(["context", "framing", "source"])
            text = (
                f"- {{id: n1, kind: {kind}, on: {{paragraph: 1}}, body: {self.rng.choice(WORDS)}, made: 2016-02-03}}\n"
            )
            self.write(f"{self.rng.choice(['annotations', 'private/annotations'])}/{path.stem}.yaml", text)

    def authorities(self) -> None:
        name = self.rng.choice(WORDS[-4:])
        extra = f"someone: {{name: {name} {self.rng.choice(['', 'Pasha'])}}}\n"
        self.write("authority/people.yaml", PEOPLE + self.rng.choice(["", extra]))
        self.write(
            "authority/outlets.yaml", OUTLETS.replace("it says so", self.rng.choice(["it says so", "all say so"]))
        )

    def event(self) -> None:
        title = f"The talks of {self.rng.choice(WORDS)}"
        self.write("events/talks.md", f"---\ntitle: {title}\ndate: 2016-02-03\npeople: [kerry]\n---\nThey met.\n")

    def identity(self) -> None:
        self.write("archive.yaml", f"name: {self.rng.choice(['One', 'Another'])} archive\n")

    def template(self) -> None:
        template = self.theme / "templates/events.html"
        template.write_text(
            f"{template.read_text('utf-8')}{{# {self.rng.random()} #}}<!-- {self.rng.randrange(9)} -->", "utf-8"
        )

    def nothing(self) -> None:
        """A build where nothing has changed."""

    def edits(self) -> list[Callable[[], None]]:
        often = [self.more_text] * 4 + [self.article] * 4 + [self.note] * 3
        return [
            *often,
            self.remove,
            self.rename,
            self.authorities,
            self.event,
            self.identity,
            self.template,
            self.nothing,
        ]


def files_in(output: Path) -> dict[str, bytes]:
    found = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    del found["data/report.json"]
    return found


@pytest.mark.parametrize("hosted", ["", "https://archive.example"])
def test_a_build_on_top_of_the_last_is_a_build_from_nothing(hosted: str, tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    output = tmp_path / "output"
    for number in range(EDITS if not hosted else EDITS // 3):
        edits = [editor.rng.choice(editor.edits()) for _ in range(editor.rng.choice([1, 1, 1, 3]))]
        for edit in edits:
            edit()
        said = f"after edit {number}: {', '.join(edit.__name__ for edit in edits)}"
        clean = tmp_path / f"clean-{number}"
        try:
            build(editor.content, clean, hosted, THEME=str(editor.theme), CACHE_PATH=str(tmp_path / f"cache-{number}"))
        except ContentErrors:
            with pytest.raises(ContentErrors):
                build(editor.content, output, hosted, THEME=str(editor.theme))
            continue
        build(editor.content, output, hosted, THEME=str(editor.theme))
        made, wanted = files_in(output), files_in(clean)
        assert made.keys() == wanted.keys(), said
        assert not [path for path in wanted if made[path] != wanted[path]], said
        shutil.rmtree(clean)


def test_a_file_that_was_touched_or_removed_is_made_again(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    first = build(editor.content, tmp_path / "output")
    wanted = files_in(first.output)
    (first.output / "index.html").write_text("not ours", "utf-8")
    (first.output / "timeline.html").unlink()
    second = build(editor.content, tmp_path / "output")
    assert files_in(second.output) == wanted
    assert (second.articles, second.files, second.warnings) == (first.articles, first.files, first.warnings)


def test_what_is_told_is_told_again_though_nothing_is_made(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    assert not build(editor.content, tmp_path / "output").warnings
    editor.write("articles/stray.txt", "left here")
    for _ in range(2):
        (warning,) = build(editor.content, tmp_path / "output").warnings
        assert "stray.txt" in warning.where


@pytest.mark.parametrize("broken", [b"no database at all" * 1000, None])
def test_a_store_that_is_broken_is_made_anew(broken: bytes | None, tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    wanted = files_in(build(editor.content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).output)
    (store,) = (tmp_path / "cache").glob("*.sqlite")
    whole = store.read_bytes()
    store.write_bytes(broken or whole[:8192] + bytes(len(whole) - 8192))
    assert files_in(build(editor.content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).output) == wanted
    assert len(list((tmp_path / "cache").iterdir())) == 1
