"""What `check` passes, a local and a hosted build make; what it refuses, both refuse, with a file, and write nothing.

The fields are those of the schemas, so that a new one is tried as soon as it exists. docs/content.md: “errors stop a build
before anything is written”.
"""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from clippings.model.problem import ContentErrors, Problem
from clippings.pelican.run import build, check
from clippings.reading.schema import scalars
from clippings.reading.schema.scalars import identifier
from incremental.archive import FILES, archive
from incremental.content import PLACES
from incremental.fields import Field, every_field, is_valid
from incremental.first import FirstArchive

SITEURL = "https://archive.example"
ARTICLE = "---\ntitle: x\n---\nText.\n"
ODD = (
    '"Peace\\x0btalks"', '"a\\0b"', '"a\\uFFFEb"', '"\\u202Eabc"', '"\\uE000x"', '"\\uFEFF"', "..", "../../x", "a/b",
    "'a\\b'", "~", "null", "12", "-1", "1e999", ".nan", "99999999999999999999999", "'١'", "'²'", "true", "no",
    "2016-02-03", "2016-02-03 10:00:00", "'2016-02-30'", "[a, b]", "[[a]]", "[]", "[null]", "{}", "{a: b}", "{1: 2}", '""',
    '"  "', "index", "con", "search", "'<script>x</script>'", "'{root}{{ x }}{% if %}'", "'%s %d {0}'", "😀",
    "!!python/object:os.system x", "!!binary aGVsbG8=", "|\n  a\n  b", "'https://[x'", "'https://x:99999/'", "'(a+)+$'",
    "article/a1", "question/nobody", "'" + "word " * 5_000 + "'",
)  # fmt: skip
"""Values as an editor may write them in YAML."""
FIELDS = every_field()
Prepare = Callable[[Path], Any]


def verdict(run: Callable[[], Any]) -> tuple[Problem, ...]:
    """The problems for which something is refused. Any other exception is one of the test."""
    try:
        run()
    except ContentErrors as wrong:
        return wrong.problems
    return ()


def agreed(content: Path) -> tuple[Problem, ...]:
    """Why an archive is refused by `check` and by both builds; nothing where it is made by all three."""
    folder = content.parent
    before = set(folder.iterdir())
    found = (
        verdict(lambda: check(content)),
        verdict(lambda: build(content, folder / "local")),
        verdict(lambda: build(content, folder / "hosted", SITEURL)),
    )
    assert set(found[0]) == set(found[1]) == set(found[2])
    for output in ("local", "hosted"):
        assert (folder / output / "index.html").exists() == (not found[0])
    if found[0]:
        assert set(folder.iterdir()) == before, "nothing is written, not even a folder"
    for problem in found[0]:
        assert problem.why
        assert problem.where.split("/")[0] in ("content", "authority"), problem
        str(problem).encode("utf-8")  # it can be printed
        if problem.where.startswith("content/") and problem.field not in ("file", "file name", "folder"):
            assert problem.line, problem
    return found[0]


def put(value: Any, at: tuple[str | int, ...], new: Any) -> Any:
    """A file's values with something else at one place."""
    if not at:
        return new
    copy = value.copy()
    copy[at[0]] = put(value[at[0]], at[1:], new)
    return copy


def as_read(odd: str) -> Any:
    """An odd value as the program reads it: every scalar as text."""
    return yaml.load(f"v: {odd}", yaml.BaseLoader)["v"]


class Odd:
    """A small archive that has every field of every kind of file, some of them with odd values."""

    def __init__(self, folder: Path) -> None:
        self.first = FirstArchive(folder, seed=1, articles=3)
        for path in self.first.content.paths("article"):
            self.first.content.data[path] |= {"status": "published", "rights": {"publish": "true"}}
            self.first.content.data[path].pop("withdrawn", None)
        self.data = self.first.content.data

    def place(self, field: Field) -> tuple[str, tuple[str | int, ...]] | None:
        """A file and a place in it where a field stands; None where it stands nowhere."""
        for path in self.first.content.paths(field.kind):
            for at in self.first.forms[field.kind].places(field, self.data[path]):
                return path, at
        return None

    def lay(self, field: Field, odd: str, fit: bool) -> bool:
        """Write an odd value into a field, where by the schema it is a fit one, or where it is not."""
        if not (place := self.place(field)):
            return False
        path, at = place
        form = self.first.forms[field.kind]
        changed = put(self.data[path], at, as_read(odd))
        if is_valid(form.type, changed) != fit:
            return False
        self.data[path] = changed
        return True

    def save(self) -> Path:
        self.first.content.save()
        return self.first.content.folder


def bounded(examples: int) -> settings:
    """So many examples, the same in every run."""
    return settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip


REFERS = ("id", "exact", "prefix", "suffix", "paragraph")
"""Fields that must fit others: an odd value there is refused for what it does not fit."""
FREE = [
    field
    for field in FIELDS
    if field.path[-1] not in REFERS
    and not {identifier, scalars._reference} & {getattr(mark, "func", None) for mark in field.type.marks}
]


@bounded(10)
@given(st.lists(st.sampled_from(ODD), min_size=len(FREE), max_size=len(FREE)))
def test_every_field_with_values_that_its_schema_lets_pass(odds: list[str]) -> None:
    with TemporaryDirectory() as folder:
        odd = Odd(Path(folder))
        for field, value in zip(FREE, odds, strict=True):
            if not any(ord(c) < 32 or c == "\ufffe" for c in str(as_read(value)).replace("\n", "")):
                odd.lay(field, value, fit=True)
        agreed(odd.save())


@bounded(60)
@given(st.sampled_from(FIELDS), st.sampled_from(ODD))
def test_one_field_with_a_value_that_does_not_fit(field: Field, value: str) -> None:
    with TemporaryDirectory() as folder:
        odd = Odd(Path(folder))
        if odd.lay(field, value, fit=False):
            assert agreed(odd.save())


@bounded(25)
@given(st.sampled_from([place for places in PLACES.values() for place in places]), st.sampled_from(ODD))
def test_a_file_that_holds_anything(place: str, value: str) -> None:
    with TemporaryDirectory() as folder:
        content = archive(Path(folder))
        path = content / place.replace("*", "a")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{value}\n---\nText.\n" if path.suffix == ".md" else f"{value}\n", "utf-8")
        agreed(content)


def holding(path: str, text: str | bytes) -> Prepare:
    """A file."""

    def prepare(content: Path) -> None:
        place = os.fsencode(content / path)
        Path(os.fsdecode(place)).parent.mkdir(parents=True, exist_ok=True)
        with open(place, "wb") as opened:  # noqa: PTH123
            opened.write(text if isinstance(text, bytes) else text.encode())

    return prepare


def link(path: str, to: str) -> Prepare:
    """A symbolic link."""

    def prepare(content: Path) -> None:
        place = content / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.symlink_to(to)

    return prepare


def pipe(path: str) -> Prepare:
    def prepare(content: Path) -> None:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(content / path)

    return prepare


def folder_at(path: str) -> Prepare:
    return lambda content: (content / path).mkdir(parents=True)


def name_of_bytes(folder: str, name: bytes) -> str:
    return f"{folder}/{os.fsdecode(name)}"


MADE: dict[str, Prepare] = {
    "as it is": lambda content: None,
    "only front matter": holding("articles/e.md", "---\ntitle: x\n---"),
    "a byte order mark": holding("articles/e.md", "\ufeff" + ARTICLE),
    "CRLF": holding("articles/e.md", ARTICLE.replace("\n", "\r\n")),
    "UTF-16": holding("articles/e.md", ARTICLE.encode("utf-16")),
    "a folder named as an article": folder_at("articles/x.md"),
    "a reply to itself": holding("articles/e.md", "---\ntitle: x\nreplies_to: [e]\n---\n"),
    "replies in a circle": lambda content: (
        holding("articles/e.md", "---\ntitle: x\nreplies_to: [f]\n---\n")(content),
        holding("articles/f.md", "---\ntitle: x\nreplies_to: [e]\n---\n")(content),
    ),
    "an article named as a page of the archive": holding("articles/search.md", ARTICLE),
    "pictures of one name but for capitals": lambda content: (
        holding("images/a.png", b"x")(content), holding("images/A.png", b"y")(content),
    ),
    "control characters in a text": holding("articles/e.md", "---\ntitle: x\n---\nPeace\x0btalks \x01 \x7f \ufffe.\n"),
    "a stray file whose name is not UTF-8": holding(name_of_bytes("articles", b"\xff.docx"), b"x"),
}  # fmt: skip
REFUSED: dict[str, tuple[Prepare, str]] = {
    "an empty file": (holding("articles/e.md", ""), "content/articles/e.md:1 · head · is empty"),
    "half a character of UTF-16": (holding("articles/e.md", ARTICLE.encode("utf-16") + b"x"), "is not UTF-8 text"),
    "a link to itself": (link("articles/e.md", "e.md"), "content/articles/e.md · file · cannot be opened"),
    "a link that leads nowhere": (link("articles/e.md", "gone.md"), "content/articles/e.md · file"),
    "an authority file that leads nowhere": (link("authority/organisations.yaml", "gone"), "content/authority/organisations.yaml"),
    "the archive's words lead nowhere": (link("archive.yaml", "gone"), "content/archive.yaml · file"),
    "a pipe among the articles": (pipe("articles/e.md"), "content/articles/e.md · file · “e.md” · is a pipe"),
    "a pipe among the pictures": (pipe("images/e.png"), "content/images/e.png · file · “e.png” · is a pipe"),
    "a picture that leads nowhere": (link("images/e.png", "gone.png"), "content/images/e.png · file"),
    "a picture that is a link to itself": (link("images/e.png", "e.png"), "content/images/e.png · file"),
    "pictures in a circle": (link("images/sub", "."), "content/images/sub · folder · “sub” · is a link that leads back"),
    "a picture with a backslash": (holding("images/a\\b.png", b"x"), "cannot be in a file's name on every system · rename"),
    "a picture with a colon": (holding("images/a:b.png", b"x"), "content/images/a:b.png · file name · “:”"),
    "a picture with a question mark": (holding("images/why?.png", b"x"), "content/images/why?.png · file name · “?”"),
    "a picture named as a device": (holding("images/Aux.png", b"x"), "content/images/Aux.png · file name · “Aux.png” · is kept by Windows"),
    "a picture whose name is not UTF-8": (holding(name_of_bytes("images", b"\xff.png"), b"x"), "content/images/\\xff.png · file name"),
    "an article whose name is not UTF-8": (holding(name_of_bytes("articles", b"\xff.md"), ARTICLE), "content/articles/\\xff.md · file name"),
    "an article named as a device": (holding("articles/con.md", ARTICLE), "content/articles/con.md · file name · “con” · is kept by Windows"),
    "a page named as a device": (holding("pages/lpt1.md", ARTICLE), "content/pages/lpt1.md · file name"),
    "a person named as a device": (holding("authority/people.yaml", FILES["authority/people.yaml"] + "nul: {name: Nul}\n"), "content/authority/people.yaml:3 · id · “nul”"),
    "an article called index": (holding("articles/index.md", ARTICLE), "content/articles/index.md · file name"),
    "two files for one page": (holding("articles/sub/c.md", ARTICLE), "content/articles/sub/c.md · file name"),
    "a name that is too long": (holding(f"articles/{'a' * 121}.md", ARTICLE), "is not an id"),
    "a reference to nothing": (holding("articles/e.md", "---\ntitle: x\nreplies_to: [z]\n---\n"), "content/articles/e.md:3 · replies_to"),
    "a control character in quotation marks": (holding("articles/e.md", '---\ntitle: "Peace\\x0btalks"\n---\n'), "content/articles/e.md:2 · title · “U+000B”"),
    "a control character in the archive's name": (holding("archive.yaml", 'name: "a\\0b"\n'), "content/archive.yaml:1 · name · “U+0000”"),
}  # fmt: skip


@pytest.mark.parametrize("prepare", MADE.values(), ids=MADE)
def test_what_can_be_made_is_made(prepare: Prepare, tmp_path: Path) -> None:
    content = archive(tmp_path)
    prepare(content)
    assert agreed(content) == ()


@pytest.mark.parametrize(("prepare", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_made_is_refused_by_all(prepare: Prepare, told: str, tmp_path: Path) -> None:
    content = archive(tmp_path)
    prepare(content)
    assert told in "\n".join(map(str, agreed(content)))
