"""An editor's first day, with nothing but the installed program: from an empty folder to a site and a zip."""

import json
import os
import pty
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from socket import socket
from typing import IO
from urllib.request import urlopen

import pytest
import yaml

from clippings.new.archive import again
from clippings.reading import events
from clippings.usage import not_an_address
from conftest import PROJECT
from program import PLAIN, Program

DAY = {"SOURCE_DATE_EPOCH": "1769860800"}
"""The first day, 2026-01-31, as reproducible-builds.org writes it."""
Run = Callable[..., "subprocess.CompletedProcess[str]"]
TEXT = "Talks end without a result\n\nBy Edith Marlow\n\nThe envoys left the town, Reuters reported.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    zipfile.ZipFile(next(folder.glob("*.whl"))).extractall(folder / "installed")
    return folder / "installed"


@pytest.fixture(scope="module")
def program(installed: Path) -> Iterator[Program]:
    program = Program(installed)
    yield program
    program.end()


@pytest.fixture
def run(program: Program) -> Run:
    return partial(program, environment=PLAIN | DAY)


@pytest.fixture
def started(installed: Path) -> Run:
    """The same, each command a process that Python starts."""

    def run(here: Path, *arguments: str, shell: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "clippings", *arguments]
        return subprocess.run(
            ["/bin/sh", "-c", f'"$@" {shell}', "sh", *command], cwd=here, capture_output=True, text=True, check=False, timeout=120,
            stdin=subprocess.DEVNULL, env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin", "HOME": str(here)} | DAY,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    "command",
    ["build", "check", "serve", "publish", "offline", "import", "new", "new archive", "new person", "new event"],
)
def test_the_help_of_each_command_has_examples(command: str, run: Run, tmp_path: Path) -> None:
    """A slip in a command is told with “… --help has examples”."""
    help_ = run(tmp_path, *command.split(), "--help").stdout
    assert f"  clippings {command.split()[0]} " in help_.partition("examples:\n")[2]


@pytest.fixture
def archive(run: Run, tmp_path: Path) -> Path:
    """A new archive of which an editor has filled in the about page."""
    done = run(tmp_path, "new", "archive", "my-archive", "--contact", "desk@gazette.example")
    assert done.returncode == 0, done.stderr
    about = tmp_path / "my-archive/content/pages/about.md"
    about.write_text(about.read_text("utf-8").replace("To be written: ", "We ask: "), "utf-8")
    return tmp_path / "my-archive"


def test_from_nothing_to_a_site_and_a_zip(started: Run, archive: Path, installed: Path) -> None:
    before = sorted(installed.rglob("*.*"))
    (archive / "texts").mkdir()
    (archive / "texts/a.txt").write_text(TEXT, "utf-8")
    assert started(archive, "check").returncode == 1  # it holds no article yet, and says so
    done = started(archive, "import", "texts")
    assert (done.returncode, "1 of 1 file imported" in done.stdout) == (0, True), done.stderr
    assert "Then: clippings build\n" in done.stdout
    assert "\nopen: outlet of 1, date of 1" in done.stdout
    assert "added: '2026-01-31'\n" in (archive / "content/articles/talks-end-without-a-result.md").read_text("utf-8")
    for inside in (archive, archive / "content", archive / "content/articles"):
        done = started(inside, "check")
        assert (done.returncode, "1 article, no errors" in done.stdout) == (0, True), done.stderr
        assert done.stdout.startswith("My archive · ")  # whose it is, where an editor has forgotten to go there
        assert "\nopen: outlet of 1, date of 1, 1 name nobody has confirmed\n" in done.stdout
        assert "\n  outlet: talks-end-without-a-result\n  date: talks-end-without-a-result\n" in done.stdout
        assert done.stderr == ""
    assert started(archive / "content/authority", "build").returncode == 0
    page = (archive / "output/articles/talks-end-without-a-result.html").read_text("utf-8")
    assert "The envoys left the town" in page
    assert '<a href="mailto:desk@gazette.example">desk@gazette.example</a>' in (
        archive / "output/about.html"
    ).read_text("utf-8")
    done = started(archive, "publish", "https://archive.example")
    assert done.returncode == 0, done.stderr
    assert "The envoys left the town" not in (archive / "output/articles/talks-end-without-a-result.html").read_text(
        "utf-8"
    )
    assert (archive / "output/sitemap.xml").exists()
    assert started(archive / "content", "offline").returncode == 0
    assert [path.name for path in (archive / "dist").iterdir()] == ["my-archive-offline.zip"]
    assert sorted(path.name for path in archive.iterdir()) == [
        ".cache", ".gitignore", "README.md", "content", "dist", "output", "texts",
    ]  # fmt: skip
    assert [
        path for path in sorted(installed.rglob("*.*")) if path not in before and "__pycache__" not in path.parts
    ] == []


def test_what_a_new_archive_is(run: Run, tmp_path: Path) -> None:
    done = run(tmp_path, "new", "archive", "my-archive", "--name", "Peace: a #1 archive")
    assert done.returncode == 0, done.stderr
    assert "No contact is given yet" in done.stdout
    folder = tmp_path / "my-archive"
    assert yaml.load((folder / "content/archive.yaml").read_text("utf-8"), yaml.BaseLoader) == {
        "name": "Peace: a #1 archive", "language": "en", "contact": "",
    }  # fmt: skip
    for name in ("outlets", "labels", "people", "organisations", "places"):
        text = (folder / f"content/authority/{name}.yaml").read_text("utf-8")
        assert text.startswith(f"# yaml-language-server: $schema=../../output/data/schemas/{name}.json\n")
        assert yaml.safe_load(text) == {}
    assert (folder / "README.md").read_text("utf-8").startswith("# Peace: a #1 archive\n")
    assert [line.split("#")[0].strip() for line in (folder / "README.md").read_text("utf-8").splitlines() if line.startswith("    clippings")] == [
        "clippings import ~/texts", "clippings serve", "clippings check",
    ]  # fmt: skip
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    for path in (
        "content/private/a.md",
        "content/articles/private/a.md",
        "output/index.html",
        "dist/a.zip",
        ".cache/x",
    ):
        assert subprocess.run(["git", "check-ignore", "-q", path], cwd=folder, check=False).returncode == 0, path
    assert (
        subprocess.run(["git", "check-ignore", "-q", "content/articles/a.md"], cwd=folder, check=False).returncode == 1
    )
    (folder / "content/articles").mkdir()
    (folder / "content/articles/a.md").write_text("---\ntitle: A\n---\nA text.\n", "utf-8")
    assert run(folder, "build").returncode == 0
    for page, said in (
        ("outlets", "No outlet is described yet. <code>clippings new outlet "),
        ("questions", "No question is set out yet. <code>clippings new question "),
        ("annotations", "No note is written yet. <code>clippings new annotation "),
        ("events", "No event is described yet. <code>clippings new event "),
    ):
        assert said in (folder / f"output/{page}/index.html").read_text("utf-8")
    assert "Corrections and takedowns: no contact is given yet" in (folder / "output/index.html").read_text("utf-8")


def test_a_new_archives_readme_says_how_a_new_terminal_gets_the_program(tmp_path: Path) -> None:
    """In a virtual environment whose path has a space; made by another Python, it is there in every terminal."""
    bin_ = tmp_path / "my tools/bin"
    bin_.mkdir(parents=True)
    assert again(bin_) == ""
    (bin_ / "activate").write_text("", "utf-8")
    assert f"    source '{bin_}/activate'\n" in again(bin_)


def test_the_readme_of_a_new_archive_names_the_environment_it_was_made_with(run: Run, archive: Path) -> None:
    text = (archive / "README.md").read_text("utf-8")
    script = Path(sys.executable).parent / "activate"
    assert (f"    source {script}\n" in text) == script.is_file()
    assert "`make` is of the program's own folder" in text


def test_a_new_archive_takes_nobodys_place(run: Run, archive: Path) -> None:
    for folder, why in (
        ("my-archive", "is there already and is not empty"),
        ("my-archive/content/inner", "the content of another archive"),
    ):
        done = run(archive.parent, "new", "archive", folder)
        assert (done.returncode, why in done.stderr) == (2, True), done.stderr


ENTRIES = [
    (("outlet", "The Gazette", "domains=[gazette.example]"), "content/authority/outlets.yaml:3", {"the-gazette": {"name": "The Gazette", "domains": ["gazette.example"]}}),
    (("label", "party-published"), "content/authority/labels.yaml:3", {"party-published": {"definition": "To be written."}}),
    (("person", "edith-marlow", "description=Reporter: of the Gazette"), "content/authority/people.yaml:3", {"edith-marlow": {"name": "Edith marlow", "description": "Reporter: of the Gazette"}}),
    (("person", "Хуан Íñigo"), "content/authority/people.yaml:3", {"khuan-inigo": {"name": "Хуан Íñigo"}}),
    (("organisation", "The Council", "aliases=[Council]"), "content/authority/organisations.yaml:3", {"the-council": {"name": "The Council", "aliases": ["Council"]}}),
    (("place", "Lowtown", "coordinates=[36.2, 37.1]"), "content/authority/places.yaml:3", {"lowtown": {"name": "Lowtown", "coordinates": ["36.2", "37.1"]}}),
    (("event", "talks-end", "date=2016-02-03"), "content/events/talks-end.md:2", {"title": "Talks end", "date": "2016-02-03"}),
    (("question", "Who ended the talks?"), "content/questions/who-ended-the-talks.md:2", {"question": "Who ended the talks?"}),
    (("page", "thanks"), "content/pages/thanks.md:2", {"title": "Thanks"}),
    (("article", "Talks end", "evidence.title.how=printed"), "content/articles/talks-end.md:2", {"title": "Talks end", "outlet": "unknown", "language": "en", "text": "full", "rights": {"publish": "false"}, "added": "2026-01-31", "evidence": {"title": {"how": "printed"}}}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "place", "meant"), ENTRIES, ids=lambda value: value[1] if isinstance(value, tuple) else ""
)
def test_an_entry_to_fill_in_says_where_it_stands(
    arguments: tuple[str, ...], place: str, meant: object, run: Run, archive: Path
) -> None:
    done = run(archive, "new", *arguments)
    assert (done.returncode, done.stdout) == (0, f"{place}\n"), done.stderr
    path, line = place.split(":")
    text = (archive / path).read_text("utf-8")
    assert text.splitlines()[int(line) - 1].rstrip(":") in (
        *meant,
        *(f"{key}: {value}" for key, value in meant.items()),
    )  # type: ignore[attr-defined, misc]
    assert yaml.load(text.split("---\n")[1] if path.endswith(".md") else text, yaml.BaseLoader) == meant
    (archive / "content/articles").mkdir(exist_ok=True)
    (archive / "content/articles/good.md").write_text("---\ntitle: A\n---\nA text.\n", "utf-8")
    done = run(archive, "check")
    told = [line for line in done.stderr.splitlines() if "is still to be written" not in line]
    assert (done.returncode, told) == (0, ["1 warning"] if done.stderr else [])
    done = run(archive, "new", *arguments)
    assert (done.returncode, "is there already" in done.stderr) == (2, True), done.stderr
    assert (archive / path).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("event", {"title", "date", "people", "organisations", "places", "sources"}),
        ("question", {"question", "events", "positions"}),
    ],
)
def test_what_a_new_file_shows_may_be_taken_out_of_its_comment(
    kind: str, fields: set[str], run: Run, archive: Path
) -> None:
    assert run(archive, "new", kind, "talks-end").returncode == 0
    text = (archive / f"content/{kind}s/talks-end.md").read_text("utf-8")
    shown = [line for line in text.splitlines() if re.match(r"#   |# \w+: ?(\[[a-z-]+\]|\d\S+)?$", line)]
    for line in shown:
        text = text.replace(line, line[2:])
    read = {"event": events.event, "question": events.question}[kind](text, "a.md", "talks-end")
    assert read.problems == ()
    assert {key for line in text.splitlines() for key in re.findall(r"^(\w+):", line)} == fields


@pytest.mark.parametrize("kind", ["event", "question"])
def test_the_examples_in_the_editors_guide_can_be_read(kind: str) -> None:
    section = (PROJECT / "docs/content.md").read_text("utf-8").split(f"\n## A{'n' * (kind == 'event')} {kind}\n")[1]
    example = section.split("```yaml\n")[1].split("```")[0]
    assert {"event": events.event, "question": events.question}[kind](example, "a.md", "talks").problems == ()


def test_notes_are_added_below_those_that_are_there(run: Run, archive: Path) -> None:
    (archive / "content/articles").mkdir()
    (archive / "content/articles/good.md").write_text("---\ntitle: A\n---\nThe envoys left.\n", "utf-8")
    notes = archive / "content/annotations/good.yaml"
    notes.parent.mkdir()
    before = "# mine\r\n- id: n4 # kept\r\n  kind: context\r\n  body: 'Odd'\r\n"
    notes.write_bytes(before.encode())
    done = run(archive, "new", "annotation", "good", "kind=correction", "on.exact=envoys left")
    assert (done.returncode, done.stdout) == (0, "content/annotations/good.yaml:5\n"), done.stderr
    added = "- id: n5\r\n  kind: correction\r\n  body: To be written.\r\n  on: {exact: envoys left}\r\n"
    assert notes.read_bytes().decode() == before + added
    assert run(archive, "check").returncode == 0
    done = run(archive, "new", "annotation", "god")
    assert (done.returncode, "did you mean good?" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("event", "x-y", "date=yesterday"), 1, "clippings new · date · “yesterday”"), (("person", "x-y", "nam=A"), 1, "did you mean name?"),
        (("outlet", "“Neue", "Zürcher”"), 2, "“Zürcher”” · has a curly quotation mark, which holds no words together · type straight ones"),
        (("person", "x-y", "name"), 2, "write field=value"), (("person", "x-y", "aliases=[a"), 2, "close them"), (("place", "x-y", "coordinates=[91, 0]"), 1, "no place on earth"),
        (("event", "x-y", "people=[unknown]"), 1, "people · “unknown” · is no person of this archive · make it first: clippings new person unknown"),
        (("event", "x-y", "people=[jane-ro]"), 1, "people · “jane-ro” · is no person of this archive · did you mean jane-roe?"),
        (("article", "x-y", "outlet=gazete"), 1, "outlet · “gazete” · is no outlet of this archive"),
        (("article", "x-y", "authors=[jane-roe, john]"), 1, "authors · “john” · is no person or organisation of this archive"),
        (("outlet", "x-y", "labels=[{label: free, because: b, source: {title: t}}]"), 1, "label · “free” · is no label of this archive"),
        (("question", "x-y", "positions=[{article: god, paragraph: 1, answer: No}]"), 1, "article · “god” · is no article of this archive · did you mean good?"),
        (("annotation", "good", "see=[question/who]"), 1, "see · “who” · is no question of this archive"),
        (("annotation", "good", "by=[nobody]"), 1, "by · “nobody” · is no person of this archive"),
        (("annotation", "good", "on.exact=envoy departed"), 1, "good.md · on · “envoy departed” · does not stand in the text · "),
        (("annotation", "good", "on.exact=envoys  lift"), 1, "does not stand in the text · ¶1 has “envoys left"),
        (("annotation", "good", "on.exact=envoy"), 1, "good.md · on · “envoy” · stands 2 times (¶1, ¶1)"),
        (("annotation", "good", "on.paragraph=9"), 1, "good.md · on · “paragraph 9” · the text has one paragraph"),
        (("person", "JANE ROE"), 2, "“jane-roe” · is there already, for “Jane Roe”: ids know no capitals and no accents · open it, or give another id"),
        (("organisation", "Jane Roe"), 2, "people.yaml · new · “jane-roe” · is an id there already · give another id"),
        (("article", "Good"), 2, "“good” · is there already, and “Good” would have the same id: ids know no capitals and no accents"),
    ],
)  # fmt: skip
def test_an_entry_with_a_slip_is_told_and_not_written(
    arguments: tuple[str, ...], code: int, told: str, run: Run, archive: Path
) -> None:
    (archive / "content/articles").mkdir()
    (archive / "content/articles/good.md").write_text(
        "---\ntitle: A\n---\nThe envoys left. An envoy stayed.\n", "utf-8"
    )
    assert run(archive, "new", "person", "Jane Roe").returncode == 0
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    done = run(archive, "new", *arguments)
    assert (done.returncode, told in done.stderr) == (code, True), done.stderr
    assert {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()} == before


# Imports


@pytest.mark.parametrize(("name", "code"), [("notes.txt", 2), (".DS_Store", 0)])
def test_an_archive_is_begun_where_there_is_nothing_of_others(name: str, code: int, run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / name).write_text("x", "utf-8")
    assert run(tmp_path, "new", "archive", "mine", "--contact", "").returncode == code
    assert (tmp_path / "mine/content/archive.yaml").exists() == (code == 0)


def test_an_empty_folder_is_said_to_be_one(run: Run, archive: Path) -> None:
    (archive / "texts").mkdir(exist_ok=True)
    done = run(archive, "import", "texts")
    assert (done.returncode, "Nothing was imported: there is no file in this folder." in done.stdout) == (1, True)


def test_a_name_of_nothing_is_none(run: Run, archive: Path) -> None:
    done = run(archive, "new", "outlet", "")
    assert (done.returncode, "is no name · give an id, or a name in quotation marks" in done.stderr) == (2, True)


def test_an_import_in_an_empty_folder_is_the_normal_start(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = run(tmp_path, "import", "a.txt")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert run(tmp_path, "build").returncode == 0


@pytest.mark.parametrize("options", [(), ("--into", "neuarchiv"), ("--into", "neuarchiv/content"), ("--yes",)])
def test_an_import_where_no_archive_is_says_what_it_began(options: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    run(tmp_path, "new", "archive", "neues-archiv")
    done = run(tmp_path, "import", "a.txt", *options)
    into = options[1] if len(options) > 1 else "content"
    assert done.returncode == 0
    assert done.stderr.startswith(
        f"There was no archive in {into}/: one is begun there, without a name, an about page and a contact.\n"
    )
    meant = "Did you mean neues-archiv? Else, if " if into == "neuarchiv" else "If "
    assert f"{meant}another was meant, delete {into}/ and " in done.stderr
    assert "clippings new archive my-archive makes a whole one" in done.stderr
    assert run(tmp_path, "import", "a.txt", "--into", into).stderr == ""  # it is there now


def test_an_import_into_a_folder_of_other_things_tells_nobody_to_delete_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents/letter.odt").write_text("x", "utf-8")
    done = run(tmp_path, "import", "a.txt", "--into", "Documents")
    assert done.returncode == 0
    assert "There was no archive in Documents/: one is begun there" in done.stderr
    assert "take articles/, authority/ and import-report.json out of Documents/ again" in done.stderr


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 2)])
def test_on_a_terminal_an_archive_is_begun_by_an_import_only_when_that_is_meant(
    answer: str, code: int, tmp_path: Path, program: Program
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    told, ended = on_a_terminal(program, tmp_path, ["import", "a.txt"], answer)
    assert "There is no archive in content/. Shall one be begun there? [y/N]" in told
    assert (ended, (tmp_path / "content").exists()) == (code, code == 0)


def test_a_text_that_is_to_go_elsewhere_is_sent_there_with_all_that_was_said(run: Run, archive: Path) -> None:
    """The commands that are told do what they say, where they are read."""
    (archive / "a.txt").write_text(TEXT, "utf-8")
    (archive / "b.txt").write_text("Another\n\nSomething else was said.\n", "utf-8")
    assert run(archive, "new", "outlet", "The Gazette").returncode == 0
    assert run(archive, "import", "a.txt").returncode == 0
    told = run(archive, "import", "b.txt", "--outlet", "the-gazette").stderr
    first, *others = (part.strip() for part in re.findall(r"clippings [^,\n]*", told))
    assert first == "clippings import b.txt --into content --outlet the-gazette"
    assert others == ["clippings new archive ../new-archive", "clippings import b.txt --into ../new-archive"]
    for command in (others[0], others[1], first):
        done = run(archive, *command.split()[1:])
        assert done.returncode == 0, done.stderr
    assert "outlet: the-gazette" in next((archive / "content/articles").glob("*another.md")).read_text("utf-8")
    assert list((archive.parent / "new-archive/content/articles").glob("*another.md"))


def test_nothing_follows_from_an_import_of_what_is_there_already(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    assert "Then: clippings build" in run(archive, "import", "a.txt").stdout
    done = run(archive, "import", "a.txt", "--yes")
    assert (done.returncode, "Nothing was imported: 1 there already." in done.stdout) == (0, True)
    assert "Then:" not in done.stdout


@pytest.mark.parametrize("begun", [True, False])
def test_a_command_finds_the_content_of_an_archive_that_is_named_by_its_folder(
    begun: bool, run: Run, tmp_path: Path
) -> None:
    folder = "Große Übersicht"
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    if begun:
        run(tmp_path, "new", "archive", folder)
    assert run(tmp_path, "import", "a.txt", "--into", folder if begun else f"{folder}/content").returncode == 0
    done = run(tmp_path, "check", "--content", folder)
    assert (done.returncode, f"{folder}/content: 1 article, no errors" in done.stdout) == (0, True), done.stderr
    assert run(tmp_path, "new", "person", "Jane Roe", "--content", folder).stdout.startswith(f"{folder}/content/")
    assert run(tmp_path / folder, "build", "--content", ".").returncode == 0
    assert (tmp_path / folder / "output/index.html").exists()


def test_an_archive_that_has_articles_is_added_to_only_when_it_is_named(run: Run, archive: Path) -> None:
    for name in ("a", "b"):
        (archive / f"my {name}.txt").write_text(TEXT.replace("envoys", f"envoys {name}" * 40), "utf-8")
    assert run(archive, "import", "my a.txt").returncode == 0
    before = sorted((archive / "content").rglob("*"))
    done = run(archive, "import", "my b.txt")
    assert done.returncode == 2
    assert "content/ has 1 article already. Nothing was imported." in done.stderr
    assert "clippings import 'my b.txt' --into content" in done.stderr
    assert sorted((archive / "content").rglob("*")) == before
    assert run(archive, "import", "my b.txt", "--into", "content").returncode == 0
    assert len(list((archive / "content/articles").iterdir())) == 2


def test_an_archive_is_filled_where_it_is_read_though_its_own_folder_is_named(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    done = run(archive.parent, "import", f"{archive.name}/a.txt", "--into", archive.name)
    assert done.returncode == 0, done.stderr
    assert not (archive / "articles").exists()
    assert len(list((archive / "content/articles").iterdir())) == 1


def test_a_source_that_is_not_there_is_told_before_anything_is_asked(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    done = run(archive, "import", "nowhere")
    assert (done.returncode, "nowhere is not there" in done.stderr, "has 1 article" in done.stderr) == (2, True, False)


def test_a_folder_that_was_published_is_not_filled_for_own_eyes_in_silence(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    assert run(archive, "build").stderr == ""
    assert run(archive, "publish", "https://archive.example").returncode == 0
    assert "Before you put it there: clippings publish https://…" in run(archive, "build").stderr
    assert run(archive, "build").stderr == ""


@contextmanager
def previewed(archive: Path, installed: Path, *options: str) -> Iterator["subprocess.Popen[str]"]:
    """A preview that runs meanwhile."""
    serving = subprocess.Popen(
        [sys.executable, "-m", "clippings", "serve", "--port", "0", *options], cwd=archive, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin", "HOME": str(archive)},
    )  # fmt: skip
    try:
        yield serving
    finally:
        serving.kill()
        serving.wait()


def line_of(stream: IO[str] | None, part: str) -> str:
    """The next line that has ``part`` in it."""
    assert stream is not None
    return next(line for line in stream if part in line)


def test_a_running_preview_leaves_a_folder_that_was_published_meanwhile(
    run: Run, archive: Path, installed: Path
) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    article = next((archive / "content/articles").iterdir())
    with previewed(archive, installed) as serving:
        address = line_of(serving.stdout, "http://").split(" ")[0]
        line_of(serving.stdout, "built 1 articles")
        assert run(archive, "publish", "https://archive.example").returncode == 0
        before = {path: path.read_bytes() for path in (archive / "output").rglob("*") if path.is_file()}
        article.write_text(article.read_text("utf-8").replace("Reuters", "AFP"), "utf-8")
        told = line_of(serving.stderr, "error: ")
        assert "output/ · output · “output” · was made for a web host while this preview ran" in told
        assert "begin a preview in another folder: clippings serve --output .cache/preview; or have" in told
        assert line_of(serving.stderr, "Not rebuilt") == "Not rebuilt; the pages are those for the web host.\n"
        assert {path: path.read_bytes() for path in (archive / "output").rglob("*") if path.is_file()} == before
        with urlopen(f"{address}__preview.json", timeout=20) as news:
            assert "was made for a web host" in json.loads(news.read())["wrong"][0]
        with urlopen(f"{address}articles/{article.stem}.html", timeout=20) as page:
            assert "The envoys left" not in page.read().decode()
        assert run(archive, "build").returncode == 0  # and it goes on where the folder is for its editors again
        article.write_text(article.read_text("utf-8").replace("AFP", "dpa"), "utf-8")
        line_of(serving.stdout, "built 1 articles")
    assert "dpa reported" in (archive / f"output/articles/{article.stem}.html").read_text("utf-8")


def test_a_preview_that_cannot_begin_says_nothing_of_what_it_would_have_done(
    run: Run, archive: Path, installed: Path
) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    assert run(archive, "publish", "https://archive.example").returncode == 0
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run(archive, "serve", "--port", str(port))
    assert (done.returncode, done.stderr) == (
        2, f"Port {port} is in use by another program. Try another: clippings serve --port 8001\n",
    )  # fmt: skip
    done = run(archive, "serve", "--port", "99999")
    assert (done.returncode, done.stderr) == (
        2, "Port 99999 is none: ports are numbers from 0 to 65535. Try another: clippings serve --port 8001\n",
    )  # fmt: skip
    assert (archive / "output/sitemap.xml").exists()
    with previewed(archive, installed) as serving:
        assert "output/ was ready for a web host, and gets drafts" in line_of(serving.stderr, "output/")
        line_of(serving.stdout, "built 1 articles")
    assert not (archive / "output/sitemap.xml").exists()


def test_what_is_still_to_be_written_is_told(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    id = next((archive / "content/articles").iterdir()).stem
    assert run(archive, "new", "annotation", id).returncode == 0
    told = run(archive, "check").stderr
    assert f"content/annotations/{id}.yaml:" in told
    assert "is still to be written, and is shown as it stands" in told


SLIPS = [
    (("bild",), ["“bild” is not a command.", "Did you mean: clippings build?"]),
    (("Build",), ["“Build” is not a command.", "Did you mean: clippings build?"]),
    (("xyz",), ["“xyz” is not a command.", "There are: build, publish, check, serve, offline, import, review, reconcile, verify, suggest, claims, explain, new, rename, set."]),
    (("new", "persn", "A"), ["“persn” is not a kind of entry.", "Did you mean: clippings new person?"]),
    (("new",), ["clippings new needs to be told what to make: archive, article, outlet, label, person, organisation, place, event, question, page, annotation.", "clippings new --help has examples."]),
    (("new", "person"), ["clippings new person needs its id, or its name.", "clippings new person --help has examples."]),
    (("import",), ["clippings import needs a file, a folder or a zip; - for standard input.", "clippings import --help has examples."]),
    (("import", "a.txt", "b.txt"), ["An import takes one file or one folder, and “b.txt” is one more.", "Put the texts into a folder, and name that: clippings import texts"]),
    (("check", "extra"), ["“extra” is more than clippings check takes.", "Where it belongs to a name, put the name in quotation marks."]),
    (("check", "“Neue"), ["““Neue” has a curly quotation mark, which holds no words together.", "Type straight ones: \"…\""]),
    (("new", "archive", "x", "–name"), ["“–name” begins with a dash, which word processors make of two hyphens.", "Did you mean: --name?"]),
    (("build", "--contnet", "x"), ["“--contnet” is no option of clippings build.", "Did you mean: --content?"]),
    (("build", "--content"), ["Nothing stands behind --content.", "clippings build --help has examples."]),
    (("publish", "--siteurl", "https://archive.example"), ["“--siteurl” is no option: the address stands alone.", "Try: clippings publish https://archive.example"]),
    (("serve", "8001"), ["“8001” stands alone. Where it is a port:", "clippings serve --port 8001"]),
    (("serve", "--port", "abc"), ["“abc” is not a whole number, and --port is one.", "clippings serve --help has examples."]),
    (("publish", "http//x"), ["“http//x” does not begin with https://. Try: clippings publish https://x"]),
    (("publish", "htps://x.example/a"), ["“htps://x.example/a” does not begin with https://. Try: clippings publish https://x.example/a"]),
    (("publish", "https:x.example"), ["“https:x.example” does not begin with https://. Try: clippings publish https://x.example"]),
    (("publish", "user.github.io/archive"), ["“user.github.io/archive” does not begin with https://. Try: clippings publish https://user.github.io/archive"]),
    (("publish", "https://…"), ["“https://…” names no host, such as archive.example. Try: clippings publish https://archive.example"]),
    (("publish", "https://"), ["“https://” names no host, such as archive.example. Try: clippings publish https://archive.example"]),
    (("publish", "https://a.example/x?y=1"), ["“https://a.example/x?y=1” has a question mark, and the address of a site has none. Try: clippings publish https://a.example/x"]),
    (("publish", "https://a.example/x#y"), ["“https://a.example/x#y” has a #, and the address of a site has none. Try: clippings publish https://a.example/x"]),
    (("publish", "https://a.example/x\n"), ["“https://a.example/x” has a space or a line break, and the address of a site has none. Try: clippings publish https://a.example/x"]),
    (("publish", "https://me:word@a.example"), ["“https://me:word@a.example” has the name of a user, and the address of a site has none. Try: clippings publish https://a.example"]),
    (("publish", 'https://a.example/"><script>'), ["“https://a.example/\"><script>” has signs that stand in no address, and the address of a site has none. Try: clippings publish https://a.example/"]),
    (("publish", "https://a.example:99999"), ["“https://a.example:99999” has a port that there is not, and the address of a site has none. Try: clippings publish https://a.example"]),
    (("build", "--jobs", "0"), ["“0” processes cannot work: --jobs is from 1 to 256.", "clippings build --help has examples."]),
    (("build", "--jobs", "-3"), ["“-3” processes cannot work: --jobs is from 1 to 256.", "clippings build --help has examples."]),
    (("build", "--jobs", "99999"), ["“99999” processes cannot work: --jobs is from 1 to 256.", "clippings build --help has examples."]),
    (("build", "--jobs", "two"), ["“two” is not a whole number, and --jobs is one.", "clippings build --help has examples."]),
]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example",
        "http://localhost:8000/x/",
        "https://user.github.io/my-archive",
        "https://bücher.example/ü/%C3%BC/~me",
    ],
)
def test_the_address_of_a_site_is_taken(address: str) -> None:
    assert not_an_address(address) == ""


@pytest.mark.parametrize(
    ("arguments", "told"), SLIPS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_a_slip_in_a_command_is_told_with_what_was_meant(
    arguments: tuple[str, ...], told: list[str], run: Run, tmp_path: Path
) -> None:
    done = run(tmp_path, *arguments)
    assert (done.returncode, done.stdout, done.stderr.splitlines()) == (2, "", told)


def test_a_build_or_a_zip_that_failed_says_that_the_old_one_is_still_there(run: Run, archive: Path) -> None:
    (archive / "content/articles").mkdir()
    article = archive / "content/articles/a.md"
    article.write_text("---\ntitle: A\n---\nA text.\n", "utf-8")
    for command in (("build",), ("offline",)):
        assert run(archive, *command).returncode == 0
    article.write_text("---\ntitle: A\ndate: soon\n---\nA text.\n", "utf-8")
    for command, old in (
        (("build",), "output/index.html"),
        (("publish", "https://a.example"), "output/index.html"),
        (("offline",), "dist/my-archive-offline.zip"),
    ):
        done = run(archive, *command)
        assert done.returncode == 1
        assert done.stderr.splitlines()[-1] == f"{old} is still that of the last time without errors."
    assert "is still that of" not in run(archive, "check").stderr


def test_a_refused_entry_names_no_line_that_was_not_written(run: Run, archive: Path) -> None:
    done = run(archive, "new", "outlet", "The Gazette", "colour=red")
    assert done.returncode == 1
    assert done.stderr.startswith("Nothing was written:\nerror: clippings new · the-gazette: colour · ")
    (archive / "content/authority/outlets.yaml").write_text("herald:\n  nam: The Herald\n", "utf-8")
    done = run(archive, "new", "outlet", "The Gazette")
    assert done.stderr.startswith("Nothing was written:\nerror: content/authority/outlets.yaml:2 · herald: nam · ")


def test_a_contact_that_is_none_is_refused_before_anything_is_made(run: Run, tmp_path: Path) -> None:
    done = run(tmp_path, "new", "archive", "my-archive", "--contact", "not a contact")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        "“not a contact” · is no address at which readers can reach you · write one such as desk@example.org"
        in done.stderr
    )
    assert list(tmp_path.iterdir()) == []


def test_a_new_archive_tells_of_every_field_that_it_may_have(run: Run, tmp_path: Path) -> None:
    from clippings.reading.schema.shapes import ArchiveShape

    run(tmp_path, "new", "archive", "my-archive")
    text = (tmp_path / "my-archive/content/archive.yaml").read_text("utf-8")
    assert [name for name in ArchiveShape.model_fields if f"{name}: " not in text] == []


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("new", "archive", "a" * 300), "aaa"), (("new", "event", "b" * 119, "--content", "locked"), "locked/events"),
        (("import", "a.txt", "--into", "file/inner"), "file"), (("import", "a" * 300 + ".txt"), "aaa"),
    ],
)  # fmt: skip
def test_what_the_system_refuses_is_a_sentence_and_no_traceback(
    arguments: tuple[str, ...], named: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked/events").write_text("mine", "utf-8")  # root may write into every folder, and into no file
    done = run(tmp_path, *arguments)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False), done.stderr
    (told,) = done.stderr.splitlines()
    assert told.startswith("error: ")
    assert named in told
    assert told.endswith(
        ("give a shorter name", "give another name, or move the file", "give another name, or move the folder")
    )


def test_a_full_disk_is_told(run: Run, installed: Path, tmp_path: Path) -> None:
    """No disk is filled here: what the system would say is put in its place."""
    code = "import clippings.cli, clippings.site_commands, errno\ndef full(*_): raise OSError(errno.ENOSPC, 'No space left on device', 'x.md')\nclippings.site_commands.run_check = full\nraise SystemExit(clippings.cli.main(['check']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        1,
        "error: x.md · cannot be read or written: No space left on device · make room on the disk, and give the command again\n",
    )


def test_a_folder_of_many_files_does_not_drown_its_editor(run: Run, archive: Path) -> None:
    """The archive itself is not imported, and what is not read is counted."""
    for number in range(30):
        (archive / f"page{number}.css").write_text("x", "utf-8")
    (archive / "notes.xlsx").write_text("x", "utf-8")
    (archive / "a.txt").write_text(TEXT, "utf-8")
    done = run(archive, "import", "../my-archive")
    told = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert told[0].startswith("imported       a.txt → talks-end-without-a-result")
    assert told[1] == "skipped        32 files of types that are not read: 30 .css, 1 .md, 1 .xlsx"
    assert len(told) == 7, told
    rows = json.loads((archive / "content/import-report.json").read_text("utf-8"))["inputs"]
    assert [row["source"] for row in rows if row["source"].startswith("content/")] == []
    assert len(rows) == 33


def on_a_terminal(program: Program, here: Path, arguments: list[str], answer: str | None) -> tuple[str, int]:
    """What an editor sees on a terminal (pty(7)) who answers so, and the exit code."""
    master, slave = pty.openpty()
    if answer is not None:
        os.write(master, f"{answer}\n".encode())
    done = program(here, *arguments, stdin=slave, stderr=slave)
    os.write(slave, b"end\n")  # else a read of nothing would wait for ever
    told = b""
    while not told.endswith(b"end\r\n"):
        told += os.read(master, 4096)
    os.close(master)
    os.close(slave)
    return told.decode(), done.returncode


@pytest.mark.parametrize(
    ("answer", "options", "articles"),
    [("", (), 0), ("n", (), 0), ("ja", (), 60), ("Oui", (), 60), ("sí", (), 60), ("да", (), 60), (None, ("--yes",), 60)],
)  # fmt: skip
def test_on_a_terminal_a_folder_of_many_files_is_asked_about(
    answer: str | None, options: tuple[str, ...], articles: int, run: Run, archive: Path, program: Program
) -> None:
    texts = archive / "texts"
    texts.mkdir()
    for number in range(60):
        words = " ".join(f"word{number}x{n}" for n in range(30))
        (texts / f"{number}.txt").write_text(f"Title {number}\n\n{words}\n", "utf-8")
    (texts / "a.css").write_text("x", "utf-8")
    said, code = on_a_terminal(program, archive, ["import", "texts", *options], answer)
    asked = "texts/ has 60 files to import, and 1 file of another type, which is not read. Import the 60? [y/N]"
    assert (asked in said) == (answer is not None)
    assert code == (0 if articles else 2)
    assert len(list((archive / "content").glob("articles/*.md"))) == articles


def test_an_archive_without_articles_is_served_with_what_to_do_next(archive: Path, installed: Path) -> None:
    serving = subprocess.Popen(
        [sys.executable, "-m", "clippings", "serve", "--port", "0"], cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin", "HOME": str(archive)},
    )  # fmt: skip
    try:
        assert serving.stdout is not None
        address = serving.stdout.readline().split(" ")[0]
        with urlopen(address, timeout=20) as page:
            shown = page.read().decode()
        assert "<h1>This archive has no article yet</h1>" in shown
        assert "<pre>clippings import ~/texts\nclippings new article &quot;Talks end&quot;</pre>" in shown
        assert serving.stderr is not None
        assert (
            "holds no article · import texts: clippings import path/to/texts, or put an article into articles/"
            in serving.stderr.readline()
        )
        assert serving.stderr.readline() == "Not rebuilt; there are no pages yet.\n"
        (archive / "content/articles").mkdir()
        (archive / "content/articles/one.md").write_text("---\ntitle: One\n---\nThe envoys left.\n", "utf-8")
        with urlopen(f"{address}articles/one.html", timeout=20) as page:
            assert "The envoys left." in page.read().decode()
    finally:
        serving.kill()
        serving.wait()


def test_an_about_page_that_nobody_filled_in_is_told_once(run: Run, tmp_path: Path) -> None:
    run(tmp_path, "new", "archive", "my-archive")
    archive = tmp_path / "my-archive"
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    for command in (["check"], ["publish", "https://archive.example"], ["publish", "https://archive.example"]):
        done = run(archive, *command)
        assert (done.returncode, done.stderr.count("content/pages/about.md:6 · text · ")) == (0, 1), done.stderr
        assert "is still to be written in 4 places, and is shown to readers as it stands" in done.stderr


@pytest.mark.parametrize(("answer", "articles"), [("y", 2), ("", 1), ("n", 1)])
def test_on_a_terminal_it_is_asked(answer: str, articles: int, run: Run, archive: Path, program: Program) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    assert run(archive, "import", "a.txt").returncode == 0
    (archive / "b.txt").write_text("Another\n\nSomething else was said.\n", "utf-8")
    told, _ = on_a_terminal(program, archive, ["import", "b.txt"], answer)
    assert "content/ has 1 article already. Shall these texts be added to them? [y/N]" in told
    assert len(list((archive / "content/articles").iterdir())) == articles


def test_how_much_came_in_is_said_in_one_line(run: Run, started: Run, archive: Path) -> None:
    texts = archive / "texts"
    texts.mkdir()
    for n in range(10):
        (texts / f"{n}.txt").write_text(f"Title {n}\n\nText number {n * 111} of its own.\n", "utf-8")
    for name in ("x.txt", "y.txt"):
        (texts / name).write_bytes(b"\xff\xfd\x00")
    done = run(archive, "import", "texts")
    assert done.returncode == 1
    assert "10 of 12 files imported; 2 could not be read." in done.stdout
    done = started(archive, "import", "texts", "--into", "content", shell="| head -n 1")
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (0, 1, "")


def test_an_import_of_nothing_does_not_say_what_comes_next(run: Run, archive: Path) -> None:
    (archive / "texts").mkdir()
    for name in ("a.jpg", "b.xlsx"):
        (archive / "texts" / name).write_bytes(b"%PDF")
    done = run(archive, "import", "~/my-texts", "--into", "content")
    assert (done.returncode, "is not there" in done.stderr) == (2, True)
    (archive / "my-texts").symlink_to(archive / "texts")
    done = run(archive, "import", "~/my-texts")
    assert done.returncode == 1
    assert "Nothing was imported: 2 of a type that is not read." in done.stdout
    assert "Then:" not in done.stdout
    assert json.loads((archive / "content/import-report.json").read_text("utf-8"))["counts"] == {"skipped": 2}


@pytest.mark.parametrize("address", ["user.github.io/archive", "example.org"])
def test_an_address_without_its_beginning_is_told_what_it_lacks(address: str, run: Run, archive: Path) -> None:
    done = run(archive, "publish", address)
    assert done.returncode == 2
    assert f"“{address}” does not begin with https://" in done.stderr


NOT_CLEARED = "“Imported text; rights not cleared” · stands below a text that is published"


def test_a_text_that_is_published_beside_the_statement_of_its_import_is_told(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    assert NOT_CLEARED not in run(archive, "check").stderr
    article = next((archive / "content/articles").iterdir())
    article.write_text(re.sub("publish: .*", "publish: yes", article.read_text("utf-8")), "utf-8")
    line = 1 + next(n for n, line in enumerate(article.read_text("utf-8").splitlines()) if "not cleared" in line)
    for command in (["check"], ["publish", "https://archive.example"]):
        told = run(archive, *command).stderr
        assert f"content/articles/{article.name}:{line} · rights.statement · {NOT_CLEARED}" in told
    article.write_text(article.read_text("utf-8").replace("Imported text; rights not cleared", "By leave"), "utf-8")
    assert NOT_CLEARED not in run(archive, "check").stderr


def test_a_zip_goes_where_it_is_told_to(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    done = run(archive, "offline", "--output", "ausgabe")
    assert (done.returncode, done.stdout.startswith("ausgabe/my-archive-offline.zip · ")) == (0, True), done.stderr
    assert [path.name for path in (archive / "ausgabe").iterdir()] == ["my-archive-offline.zip"]
    assert not (archive / "dist").exists()


def test_names_are_read_where_a_machine_knows_ascii_alone(archive: Path, installed: Path) -> None:
    """The locale C as it was before PEP 540, for one who turns that off."""
    here = archive.rename(archive.with_name("Schöne Daten"))
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": "/usr/bin:/bin", "HOME": str(here)}
    (here / "Täxte").mkdir()
    (here / "Täxte/ä.txt").write_text(TEXT, "utf-8")
    for command in (["import", "Täxte"], ["build"], ["new", "archive", "../Ärger"]):
        done = subprocess.run(
            [sys.executable, "-m", "clippings", *command], cwd=here, env=plain | {"PYTHONPATH": str(installed)},
            capture_output=True, encoding="utf-8", check=False, timeout=120, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr
    assert (here.with_name("Ärger") / "README.md").read_text("utf-8").startswith("# Ärger\n")


@pytest.mark.parametrize("said", ["", "desk@gazette.example"])
def test_an_archive_without_a_contact_is_told_before_it_is_handed_on(said: str, run: Run, tmp_path: Path) -> None:
    run(tmp_path, "new", "archive", "mine", "--contact", said)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    run(tmp_path / "mine", "import", "../a.txt")
    for command in (["check"], ["publish", "https://archive.example"], ["offline"]):
        done = run(tmp_path / "mine", *command)
        told = "no contact is given yet, and the pages say so: write one into content/archive.yaml\n"
        assert (done.returncode, told in done.stdout) == (0, not said), done.stderr


def test_a_name_that_is_no_utf_8_is_told_by_its_bytes(run: Run, archive: Path) -> None:
    """Names of files are bytes on Linux (path_resolution(7)); one of an old disk may be Latin-1."""
    here = archive.rename(Path(os.fsdecode(os.fsencode(archive.parent) + b"/Sch\xf6ne Daten")))
    (here / "texts").mkdir()
    Path(os.fsdecode(os.fsencode(here / "texts") + b"/\xe4.txt")).write_text(TEXT, "utf-8")
    done = run(here, "import", "texts")
    assert (done.returncode, "imported       \\xe4.txt" in done.stdout) == (0, True), done.stderr
    assert run(here, "build").returncode == 0
    assert "as they were" in run(here, "build").stdout


def test_a_check_names_the_content_it_checked(run: Run, archive: Path) -> None:
    (archive / "a.txt").write_text(TEXT, "utf-8")
    run(archive, "import", "a.txt")
    for here, content in (
        (archive, "content"),
        (archive / "content/articles", archive / "content"),
        (archive / "content", archive / "content"),
    ):
        assert f" · {content}: 1 article" in run(here, "check").stdout


def test_help_is_a_word_too(run: Run, tmp_path: Path) -> None:
    for words in ([], ["serve"], ["new", "person"]):
        done = run(tmp_path, "help", *words)
        assert (done.returncode, done.stdout) == (0, run(tmp_path, *words, "--help").stdout)


def test_an_entry_with_a_slip_says_first_that_nothing_was_written(run: Run, archive: Path) -> None:
    done = run(archive, "new", "event", "talks-suspended", "date=yesterday")
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, "Nothing was written:")
    assert "yesterday" in done.stderr
    assert not (archive / "content/events/talks-suspended.md").exists()
