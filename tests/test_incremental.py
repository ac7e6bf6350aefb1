"""A build on top of the last one gives the bytes of a build from nothing, whatever was changed in between."""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from time import sleep

import pytest

from clippings.build.cache.output_state import OutputState
from clippings.build.cache.store import Store
from clippings.build.program import program
from clippings.build.sources import Source
from clippings.build.stages.examine import Examination, Examined
from clippings.build.stages.pages import Maker
from clippings.build.stages.read import _read_files, read_all, taken
from clippings.build.work.workers import Workers
from clippings.hooks import Articles
from clippings.model.dossier import Dossier
from clippings.model.problem import ContentErrors
from clippings.output.write import Writer
from clippings.output.written import Part, Written
from clippings.pelican.run import build
from clippings.reading.articles import read
from conftest import PROJECT

HOSTED = ("", "https://archive.example")
EDITS = int(os.environ.get("EDITS", "60"))
WORDS = (
    "talks envoy river bread winter court ministry harbour quietly signed refused opened Geneva Aleppo Lavrov".split()
)
EVENTS = ("talks", "court")
ASKED = ("events", "questions", "pages")
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
        for event in EVENTS:
            self.write(f"events/{event}.md", f"---\ntitle: The {event}\ndate: 2016-02-03\n---\nThey met.\n")
        for _ in range(8):
            self.article()
        self.question()

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
        events = f"\nevents: [{rng.choice(EVENTS)}]" if rng.random() < 0.4 else ""
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
            self.forget(path.stem)

    def rename(self) -> None:
        if path := self.some("articles/*.md"):
            path.rename(path.with_stem(f"b{self.rng.randrange(4)}"))
            self.forget(path.stem)

    def withdraw(self) -> None:
        """What the event or the question links to becomes a draft, or one no more."""
        written = "".join(path.read_text("utf-8") for folder in ASKED for path in self.content.glob(f"{folder}/*.md"))
        for path in self.content.glob("articles/*.md"):
            if f"(article/{path.stem})" in written:
                text = path.read_text("utf-8")
                draft = "\nstatus: draft"
                path.write_text(
                    text.replace(draft, "") if draft in text else text.replace("\noutlet", f"{draft}\noutlet", 1),
                    "utf-8",
                )

    def forget(self, id: str) -> None:
        """What was said of an article that is no more."""
        self.remove_notes(id)
        for folder in ASKED:
            for path in self.content.glob(f"{folder}/*.md"):
                if f"(article/{id})" in path.read_text("utf-8"):
                    {"events": self.event, "questions": self.question, "pages": self.prose}[folder](path.stem)

    def remove_notes(self, id: str) -> None:
        for folder in ("annotations", "private/annotations"):
            (self.content / folder / f"{id}.yaml").unlink(missing_ok=True)

    def note(self) -> None:
        path, other = self.some("articles/*.md"), self.some("articles/*.md")
        if path and other:
            kind = self.rng.choice(["context", "framing", "source"])
            see = self.rng.choice([f"article/{other.stem}", f"event/{self.rng.choice(EVENTS)}", "question/who"])
            body = f"body: {self.rng.choice(WORDS)}, made: 2016-02-03, see: [{see}]"
            text = f"- {{id: n1, kind: {kind}, on: {{paragraph: 1}}, {body}}}\n"
            self.write(f"{self.rng.choice(['annotations', 'private/annotations'])}/{path.stem}.yaml", text)

    def authorities(self) -> None:
        name = self.rng.choice(WORDS[-4:])
        extra = f"someone: {{name: {name} {self.rng.choice(['', 'Pasha'])}}}\n"
        self.write("authority/people.yaml", PEOPLE + self.rng.choice(["", extra]))
        self.write(
            "authority/outlets.yaml", OUTLETS.replace("it says so", self.rng.choice(["it says so", "all say so"]))
        )

    def event(self, id: str = "") -> None:
        rng = self.rng
        head = f"title: The {rng.choice(WORDS)}\ndate: 2016-0{rng.randint(1, 3)}-03"
        people = rng.choice(["", "\npeople: [kerry]", "\npeople: [lavrov, kerry]", "\nplaces: [geneva]"])
        draft = rng.choice(["", "", "\nstatus: draft"])
        self.write(f"events/{id or rng.choice(EVENTS)}.md", f"---\n{head}{people}{draft}\n---\n{self.saying()}\n")

    def saying(self) -> str:
        other = self.some("articles/*.md")
        return f"They met, [as one says](article/{other.stem})." if other else "They met."

    def question(self, id: str = "who") -> None:
        rng = self.rng
        events = rng.choice(["", f"\nevents: [{rng.choice(EVENTS)}]"])
        told = {path.stem for _ in range(rng.randint(0, 3)) if (path := self.some("articles/*.md"))}
        positions = "".join(
            f"\n- {{article: {id}, answer: {rng.choice(WORDS)}, on: {{paragraph: 1}}}} # (article/{id})"
            for id in sorted(told)
        )
        head = f"question: Who met in {rng.choice(WORDS)}?{events}\npositions: {positions or '[]'}"
        self.write(f"questions/{id}.md", f"---\n{head}\n---\n{self.saying()}\n")

    def prose(self, id: str = "about") -> None:
        self.write(f"pages/{id}.md", f"---\ntitle: About {self.rng.choice(WORDS)}\n---\n{self.saying()}\n")

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
        often = [self.more_text] * 4 + [self.article] * 4 + [self.note] * 3 + [self.event, self.question] * 2
        return [
            *often,
            self.remove,
            self.rename,
            self.withdraw,
            self.authorities,
            self.prose,
            self.identity,
            self.template,
            self.nothing,
        ]


def files_in(output: Path) -> dict[str, bytes]:
    found = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    del found["data/report.json"]
    return found


@pytest.mark.parametrize("hosted", HOSTED)
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
        build(editor.content, output, hosted, THEME=str(editor.theme), JOBS=1 + number % 2)
        made, wanted = files_in(output), files_in(clean)
        assert made.keys() == wanted.keys(), said
        assert not [path for path in wanted if made[path] != wanted[path]], said
        shutil.rmtree(clean)


def test_nobody_looks_at_the_output_of_a_build_that_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path)
    build(editor.content, tmp_path / "output")
    looked: list[str] = []
    original = OutputState._look

    def noted(self: OutputState) -> set[str]:
        looked.append(str(self.output))
        return original(self)

    monkeypatch.setattr(OutputState, "_look", noted)
    editor.write("articles/bad.md", "---\ntitle: [\n---\n")
    with pytest.raises(ContentErrors):
        build(editor.content, tmp_path / "output", JOBS=1)
    assert not looked


def test_lists_are_made_aside_only_where_few_articles_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = Editor(tmp_path)
    lists: list[int] = []
    original = Writer.in_background

    def noted(self: Writer, parts: Sequence[Part], maker: Maker) -> AbstractContextManager[None]:
        lists.append(len(parts))
        return original(self, parts, maker)

    monkeypatch.setattr(Writer, "in_background", noted)

    def made_aside() -> bool:
        lists.clear()
        build(editor.content, tmp_path / "output", JOBS=2)
        same_as_from_nothing(editor, tmp_path)
        return lists[0] > 0

    assert not made_aside()
    editor.more_text()
    assert made_aside()
    editor.write("authority/people.yaml", PEOPLE.replace("John Kerry", "John F. Kerry"))
    assert not made_aside()
    editor.write("articles/new.md", "---\ntitle: New\n---\nNew words.\n")
    assert not made_aside()


def test_copies_need_not_wait_for_the_look_at_the_output(tmp_path: Path) -> None:
    content, text = tmp_path / "content", "---\ntitle: One\n---\nThe envoy left.\n"
    (content / "articles").mkdir(parents=True)
    for id in ("a", "b"):  # every page is another, and the index's shards are not
        (content / f"articles/{id}.md").write_text(text, "utf-8")
        build(content, tmp_path / "output", JOBS=2)
        (content / f"articles/{id}.md").unlink()


def test_what_is_made_aside_ends_with_a_build_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = Editor(tmp_path)
    build(editor.content, tmp_path / "output", JOBS=2)
    editor.more_text()
    here = os.getpid()
    made: list[str] = []
    copies: list[int] = []

    def forked(fork: Callable[[], int] = os.fork) -> int:
        copy = fork()
        copies.append(copy)
        return copy

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    def slow(self: Writer, maker: Maker, part: Part) -> Written:
        if os.getpid() == here:
            made.append(part.kind.name)
        sleep(600)
        return Written()

    with monkeypatch.context() as patched:
        patched.setattr("clippings.build.pipeline.link", interrupted)
        patched.setattr(os, "fork", forked)
        patched.setattr(Writer, "_write", slow)
        with pytest.raises(KeyboardInterrupt):
            build(editor.content, tmp_path / "output", JOBS=2)
    assert not made
    assert copies
    for copy in copies:
        with pytest.raises(ProcessLookupError):
            os.kill(copy, 0)
    same_as_from_nothing(editor, tmp_path)


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


def test_a_new_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    build(editor.content, tmp_path / "output")
    (editor.content / "events/bad.md").write_bytes(b"title: \xff\xfe")
    with pytest.raises(ContentErrors, match=r"events/bad\.md"):
        build(editor.content, tmp_path / "output")


@pytest.mark.parametrize("titles", [("???", "Hello"), ("Hello", "???")])
def test_an_index_may_be_empty_or_become_so(titles: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    for title in titles:
        (tmp_path / "content/articles/a.md").write_text(f"---\ntitle: '{title}'\n---\n", "utf-8")
        build(tmp_path / "content", tmp_path / "output")
        clean = build(tmp_path / "content", tmp_path / "clean", CACHE_PATH=str(tmp_path / title[0].replace("?", "q")))
        assert files_in(tmp_path / "output") == files_in(clean.output)


def test_notes_on_no_article_are_told_though_all_else_stands(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    build(editor.content, tmp_path / "output")
    editor.write("annotations/nobody.yaml", "- {id: n1, kind: context, body: Lost., made: 2016-02-03}\n")
    with pytest.raises(ContentErrors, match="nobody"):
        build(editor.content, tmp_path / "output")


def test_a_file_is_known_by_what_was_read_of_it(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    editor.write("articles/a1.md", "---\ntitle: Second\n---\nText.\n")
    source = Source(Articles(read), editor.content / "articles/a1.md", "content/articles/a1.md")
    gone = Source(Articles(read), editor.content / "articles/gone.md", "content/articles/gone.md")
    store = Store.of(editor.content, tmp_path / "cache")
    key = program(())
    found = read_all([source, gone], key, store, Workers(1))
    (_, result), (_, missing) = taken([source, gone], found, store)
    assert result.value.record.title == "Second"
    assert missing.value is None
    rows, refused = _read_files(key, [source, gone])
    assert isinstance(rows, list)
    assert found.keys[source] == rows[0][0]
    assert refused == missing


def test_pictures_are_copied(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    (editor.content / "images").mkdir()
    (editor.content / "images/x.png").write_bytes(b"\x89PNG")
    for _ in range(2):
        assert (build(editor.content, tmp_path / "output").output / "images/x.png").read_bytes() == b"\x89PNG"


@pytest.mark.parametrize("left", [None, "{", "[]", "{}"])
def test_a_report_that_is_lost_or_damaged_is_made_anew(left: str | None, tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    report = build(editor.content, tmp_path / "output").output / "data/report.json"
    files = json.loads(report.read_text("utf-8"))["files"]
    for edit in (editor.nothing, editor.more_text):
        report.unlink() if left is None else report.write_text(left, "utf-8")
        edit()
        build(editor.content, tmp_path / "output")
        assert json.loads(report.read_text("utf-8"))["files"] == files


def test_a_build_that_was_broken_off_leaves_nothing_that_a_later_one_does_not_clear_away(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    output = tmp_path / "output"
    wanted = files_in(build(editor.content, output).output)
    (output / "data/.written").mkdir()
    (output / "data/.written/0").write_text("articles/never-finished.html\n", "utf-8")
    (output / "data/.written/parts-77").mkdir()
    (output / "data/.written/parts-77/.draft.html.77.part").write_text("half a draft", "utf-8")
    (output / "articles/never-finished.html").write_text("a page", "utf-8")
    (output / "index.html").unlink()
    assert files_in(build(editor.content, output).output) == wanted
    assert not list(output.rglob("*.part"))


def test_builds_at_the_same_time_take_turns(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    wanted = {hosted: files_in(build(editor.content, tmp_path / "first", hosted).output) for hosted in HOSTED}
    for folders in (("one", "other"), ("same", "same")):
        command = [sys.executable, "-m", "clippings", "build", "--content", str(editor.content), "--output"]
        environment = {**os.environ, "PYTHONPATH": "plugins", "CLIPPINGS_CACHE": str(tmp_path / "shared")}
        running = [
            subprocess.Popen(
                [*command, str(tmp_path / folder), *(["--hosted", hosted] if hosted else [])],
                cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            )
            for folder, hosted in zip(folders, HOSTED, strict=True)
        ]  # fmt: skip
        for each in running:
            _, said = each.communicate(timeout=60)
            assert each.returncode == 0, said
    assert {
        hosted: files_in(tmp_path / folder) for hosted, folder in zip(HOSTED, ("one", "other"), strict=True)
    } == wanted
    assert files_in(tmp_path / "same") in wanted.values()


def test_a_cache_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    (tmp_path / "cache").write_text("a file where a folder should be", "utf-8")
    (warning,) = build(editor.content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).warnings
    assert "cannot be written to" in str(warning)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("broken", ["no database", "cut", "values cut", "rows lost", "units cut"])
def test_a_store_that_is_broken_is_made_anew(broken: str, jobs: int, tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    cache = str(tmp_path / "cache")
    wanted = files_in(build(editor.content, tmp_path / "output", CACHE_PATH=cache).output)
    (store,) = (tmp_path / "cache").glob("*.sqlite")
    if broken in ("no database", "cut"):
        whole = store.read_bytes()
        store.write_bytes(b"nothing" * 9999 if broken == "no database" else whole[:8192] + bytes(len(whole) - 8192))
    else:
        change = {
            "values cut": "UPDATE kept SET value = substr(value, 1, 9) WHERE rowid % 2",
            "rows lost": "DELETE FROM kept WHERE rowid % 2",
            "units cut": "UPDATE units SET files = substr(files, 1, 3)",
        }[broken]
        with sqlite3.connect(store) as connection:
            connection.execute(change)
        connection.close()
        (tmp_path / "output/index.html").unlink()
    assert files_in(build(editor.content, tmp_path / "output", CACHE_PATH=cache, JOBS=jobs).output) == wanted
    assert len(list((tmp_path / "cache").glob("*.sqlite*"))) == 1


def test_a_store_that_is_a_folder_is_left_alone_and_told(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    wanted = files_in(build(editor.content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).output)
    (store,) = (tmp_path / "cache").glob("*.sqlite")
    store.unlink()
    store.mkdir()
    done = build(editor.content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache"))
    assert files_in(done.output) == wanted
    assert any("cannot be written to" in str(warning) for warning in done.warnings)


def test_a_changed_name_has_only_those_articles_examined_that_it_can_touch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path)
    editor.write("articles/envoy.md", "---\ntitle: One\n---\nThe new envoy, Ivo O'Gray, came to the court.\n")
    editor.write("articles/by.md", "---\ntitle: Two\nauthors: [kerry]\n---\nNobody is named.\n")
    seen: list[str] = []
    original = Examination.__call__

    def noted(self: Examination, dossier: Dossier) -> Examined:
        seen.append(dossier.id)
        return original(self, dossier)

    monkeypatch.setattr(Examination, "__call__", noted)

    def examined() -> set[str]:
        seen.clear()
        build(editor.content, tmp_path / "output", JOBS=1)
        return set(seen)

    assert {"envoy", "by"} <= examined()
    for entry in ("gray: {name: Ivo O’Gray}", "gray: {name: Ivo O'Gray, description: An envoy.}"):
        editor.write("authority/people.yaml", f"{PEOPLE}{entry}\n")
        assert examined() == {"envoy"}, entry
    editor.write("authority/people.yaml", PEOPLE)
    assert examined() == set()  # what was examined with the same entries before is known
    editor.write("authority/people.yaml", PEOPLE.replace("John Kerry", "John F. Kerry"))
    named = {path.stem for path in editor.content.glob("articles/*.md") if "Kerry" in path.read_text("utf-8")}
    assert examined() == named | {"by"}
    editor.write("authority/labels.yaml", "local: {definition: Of one place.}\n")
    assert examined() >= {"envoy", "by", *named}


def same_as_from_nothing(editor: Editor, folder: Path, hosted: str = "") -> None:
    """Build on top of the last build and from nothing, and compare."""
    build(editor.content, folder / "output", hosted)
    shutil.rmtree(folder / "clean", ignore_errors=True)
    build(editor.content, folder / "clean", hosted, CACHE_PATH=str(folder / "no-cache"))
    shutil.rmtree(folder / "no-cache")
    assert files_in(folder / "output") == files_in(folder / "clean")


def test_a_renamed_article_is_linked_by_its_new_name(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    article = editor.content / "articles/c1.md"
    article.write_text("---\ntitle: One\ndate: 2011-02-03\nauthors: [lavrov]\n---\nKerry came.\n", "utf-8")
    same_as_from_nothing(editor, tmp_path)
    article.rename(article.with_stem("c2"))
    same_as_from_nothing(editor, tmp_path)


def test_what_is_withdrawn_is_withdrawn_everywhere(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    article = editor.content / "articles/c1.md"
    article.write_text("---\ntitle: One\n---\nKerry came.\n", "utf-8")
    for name, head in (("events/alone", "title: Alone\ndate: 2016"), ("questions/who", "question: Who?")):
        editor.write(f"{name}.md", f"---\n{head}\n---\nSee [the secret memo](article/c1).\n")
    same_as_from_nothing(editor, tmp_path, HOSTED[1])
    for status in ("draft", "published"):
        article.write_text(f"---\ntitle: One\nstatus: {status}\n---\nKerry came.\n", "utf-8")
        same_as_from_nothing(editor, tmp_path, HOSTED[1])


def test_an_outlet_may_have_an_organisations_id(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    editor.write("articles/c1.md", "---\ntitle: One\n---\nHe read Gazette at home.\n")
    for name in ("Wide Holding", "Zebra Holding"):
        editor.write("authority/organisations.yaml", f"gazette: {{name: {name}}}\n")
        same_as_from_nothing(editor, tmp_path)
        assert not [p for p in (tmp_path / "output/search").glob("terms-*") if "zebra" in p.read_text("utf-8")]


def test_an_archive_without_a_date_has_the_same_feed_every_time(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    for folder in ("articles", "questions"):
        shutil.rmtree(editor.content / folder)
    (editor.content / "articles").mkdir()
    editor.write("articles/c1.md", "---\ntitle: One\n---\nKerry came.\n")
    for number in range(2):
        build(editor.content, tmp_path / str(number), HOSTED[1], CACHE_PATH=str(tmp_path / f"cache-{number}"))
    assert (tmp_path / "0/feed.xml").read_bytes() == (tmp_path / "1/feed.xml").read_bytes()
