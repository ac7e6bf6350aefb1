"""Bad input, as editors make it: one clear message with file and line, exit 1, the output left as it was."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clippings.model.problem import ContentErrors
from clippings.pelican.run import build, check
from conftest import PROJECT
from program import clippings

GOOD = "---\ntitle: A title\n---\nOne envoy. Another envoy.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small archive that builds."""
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "articles/good.md").write_text(GOOD, "utf-8")
    return content


CASES: list[tuple[str, str, str | bytes, list[str]]] = [
    ("broken YAML", "articles/a.md", "---\ntitle: [x\n---\n", ["content/articles/a.md:2", "never closes"]),
    ("a colon unquoted", "articles/a.md", "---\ntitle: A: b\n---\n", ["content/articles/a.md:2", "quote text"]),
    ("no front matter", "articles/a.md", "Hello\n", ["content/articles/a.md:1", "begin with a line ---"]),
    ("front matter never closed", "articles/a.md", "---\ntitle: x\n", ["content/articles/a.md:1", "never closed"]),
    ("no title", "articles/a.md", "---\nlanguage: en\n---\n", ["content/articles/a.md", "title", "is required"]),
    ("a misspelt field", "articles/a.md", "---\ntitle: x\nlangage: en\n---\n", ["a.md:3", "did you mean language?"]),
    ("a field twice", "articles/a.md", "---\ntitle: x\ntitle: y\n---\n", ["a.md:3", "stands twice"]),
    ("unknown outlet", "articles/a.md", "---\ntitle: x\noutlet: wsw\n---\n", ["a.md:3", "wsw", "is not an outlet"]),
    ("impossible date", "articles/a.md", "---\ntitle: x\ndate: 2016-02-30\n---\n", ["a.md:3", "2016-02-30", "not in the calendar"]),
    ("no date at all", "articles/a.md", "---\ntitle: x\ndate: yesterday\n---\n", ["a.md:3", "is not a date", "EDTF"]),
    ("inferred without a reason", "articles/a.md", "---\ntitle: x\nevidence:\n  date: {how: inferred}\n---\n", ["a.md:4", "because"]),
    ("unknown author", "articles/a.md", "---\ntitle: x\nauthors: [nobody]\n---\n", ["a.md:3", "nobody", "authority/people.yaml"]),
    ("unknown event", "articles/a.md", "---\ntitle: x\nevents: [never]\n---\n", ["a.md:3", "never"]),
    ("a dead reference", "articles/a.md", "---\ntitle: x\n---\n[y](event/never)\n", ["a.md:4", "event/never", "leads nowhere: there is no event never"]),
    ("a dead reference by the address of its page", "articles/a.md", "---\ntitle: x\n---\nThe\n[y](../events/never.html)\n", ["a.md", "event/never", "leads nowhere"]),
    ("a link to a paragraph that is not there", "articles/a.md", "---\ntitle: x\n---\n[y](article/good#p-2)\n", ["a.md:4", "article/good#p-2", "there is no paragraph 2 in article good"]),
    ("a link to a note that is not there", "articles/a.md", "---\ntitle: x\n---\n[y](article/good#note-n1)\n", ["a.md:4", "there is no note n1 on article good"]),
    ("a note that sees a paragraph that is not there", "annotations/good.yaml", "- {id: n1, kind: context, body: x, see: [article/good#p-2]}\n", ["good.yaml:1", "there is no paragraph 2 in article good"]),
    ("YAML that grows", "articles/a.md", "---\ntitle: &a x\nbyline: *a\n---\n", ["a.md:2", "anchors and aliases"]),
    ("a binary file", "articles/a.md", b"\x89PNG\r\n\x1a\n\x00\x00", ["content/articles/a.md:1 · file · “byte 0x89” · is not UTF-8 text · save it as UTF-8; a picture or PDF does not belong here"]),
    ("an older encoding", "articles/a.md", b"---\ntitle: Caf\xe9 talks\n---\n", ["a.md:2 · file · “title: Café talks” · is not in UTF-8: its byte 0xe9 is é in Windows-1252, an older encoding · ", "choose UTF-8 as its encoding"]),
    ("an older encoding in a register", "authority/people.yaml", b"a:\n  name: Edith M\x9arlow\n", ["people.yaml:2 · file · “name: Edith Mšrlow” · is not in UTF-8: "]),
    ("a byte that no encoding explains", "articles/a.md", b"---\ntitle: Caf\x81 talks\n---\n", ["a.md:2 · file · “byte 0x81” · is not UTF-8 text · save it as UTF-8"]),
    ("a null byte", "articles/a.md", b"---\ntitle: x\n---\n\x00", ["a.md:4", "binary"]),
    ("five megabytes", "articles/a.md", "---\ntitle: x\n---\n" + "word " * 1_000_000, ["a.md", "5.0 MB", "split it"]),
    ("a name that is no id", "articles/Ä b.md", GOOD, ["Ä b.md", "lower-case letters"]),
    ("two articles of one id", "articles/sub/good.md", GOOD, ["good.md", "rename one of the two"]),
    ("a note that fits nowhere", "annotations/good.yaml", "- id: n1\n  kind: context\n  on: {exact: the envoys}\n  body: x\n", ["good.yaml:3", "does not stand in the text", "¶1"]),
    ("a note that fits twice", "annotations/good.yaml", "- id: n1\n  kind: context\n  on: {exact: envoy}\n  body: x\n", ["good.yaml:3", "stands 2 times", "prefix"]),
    ("two notes of one id", "annotations/good.yaml", "- {id: n1, kind: context, body: x}\n- {id: n1, kind: context, body: y}\n", ["good.yaml:2", "n1", "line 1"]),
    ("a note of no kind", "annotations/good.yaml", "- {id: n1, kind: remark, body: x}\n", ["good.yaml:1", "remark", "'context'"]),
    ("notes on no article", "annotations/other.yaml", "- {id: n1, kind: context, body: x}\n", ["other.yaml", "is the id of no article"]),
    ("a note that sees nothing", "annotations/good.yaml", "- {id: n1, kind: context, body: x, see: [question/no]}\n", ["good.yaml:1", "question/no", "there is no question"]),
    ("a label without a source", "authority/outlets.yaml", "a:\n  name: A\n  labels:\n    - label: b\n      because: c\n", ["outlets.yaml:4", "source", "is required"]),
    ("a label nobody defined", "authority/outlets.yaml", "a:\n  name: A\n  labels:\n    - {label: b, because: c, source: {title: d}}\n", ["outlets.yaml", "b", "labels.yaml"]),
    ("an address that is none", "authority/outlets.yaml", "a:\n  name: A\n  labels:\n    - {label: b, because: c, source: {title: d, url: 'javascript:x'}}\n", ["outlets.yaml:4", "javascript:x", "https://"]),
    ("a guessed identifier", "authority/people.yaml", "a: {name: A, wikidata: maybe}\n", ["people.yaml:1", "Wikidata"]),
    ("a position on nothing", "questions/q.md", "---\nquestion: Who?\npositions:\n  - {article: good, answer: x, on: {exact: nobody}}\n---\n", ["q.md:4", "nobody"]),
    ("a position of no article", "questions/q.md", "---\nquestion: Who?\npositions:\n  - {article: goood, answer: x, paragraph: 1}\n---\n", ["q.md:4", "did you mean good?"]),
    ("a comma in a flow", "questions/q.md", "---\nquestion: Who?\npositions:\n  - {article: good, answer: yes, and no, paragraph: 1}\n---\n", ["q.md:4", "quotation marks"]),
    ("a date that is on no calendar", "articles/a.md", "---\ntitle: x\ndate: 9999-24\n---\n", ["a.md:3", "9999"]),
    ("a field named like a list", "events/e.md", "---\ntitle: x\npeople[]: y\n---\n", ["e.md:3", "people[]"]),
    ("a page the archive writes itself", "pages/search.md", "---\ntitle: x\n---\n", ["search.md", "rename the file"]),
    ("an event named index", "events/index.md", "---\ntitle: x\n---\n", ["index.md", "rename the file"]),
    ("an open bracket in a pattern", "authority/outlets.yaml", "a: {name: A, boilerplate: ['(x']}\n", ["outlets.yaml:1", "regular expression"]),
    ("a language that is none", "articles/a.md", "---\ntitle: x\nlanguage: English!\n---\n", ["a.md:3", "language tag"]),
    ("an id that climbs", "authority/people.yaml", "../../x: {name: A}\n", ["people.yaml:1", "../../x", "is not an id"]),
    ("an archive of nothing known", "archive.yaml", "nam: x\n", ["archive.yaml:1", "did you mean name?"]),
    ("a person nobody knows in an event", "events/e.md", "---\ntitle: x\npeople: [nobody]\n---\n", ["e.md:3", "nobody", "is no person", "authority/people.yaml"]),
    ("a place among the organisations", "events/e.md", "---\ntitle: x\norganisations: [nowhere]\n---\n", ["e.md:3", "is no organisation", "authority/organisations.yaml"]),
    ("a reference of no kind", "annotations/good.yaml", "- {id: n1, kind: context, body: x, see: [people/x]}\n", ["good.yaml:1", "people/x", "article, event, question, person, organisation, place, outlet"]),
]  # fmt: skip


OUTLETS = "gazette:\n  name: Gazette\n  labels: [{label: lokal, because: c, source: {title: d}}]\n"
NEAR = [
    ("articles/good.md", "---\ntitle: x\noutlet: gazete\n---\n", "good.md:3", "gazette"),
    ("articles/good.md", "---\ntitle: x\nauthors: [jane-ro]\n---\n", "good.md:3", "jane-roe"),
    ("articles/good.md", "---\ntitle: x\nevents: [talk]\n---\n", "good.md:3", "talks"),
    ("articles/good.md", "---\ntitle: x\nreplies_to: [gode]\n---\n", "good.md:3", "good"),
    ("authority/outlets.yaml", OUTLETS, "outlets.yaml", "local"),
    ("annotations/good.yaml", "- {id: n1, kind: context, body: x, by: [jane-row]}\n", "good.yaml:1", "jane-roe"),
]
"""A file, its text, where its misspelt id stands, and the id that was meant."""


@pytest.mark.parametrize(("path", "text", "where", "meant"), NEAR, ids=[case[1][-24:].strip() for case in NEAR])
def test_the_nearest_id_is_suggested(path: str, text: str, where: str, meant: str, archive: Path) -> None:
    for folder in ("authority", "events", "annotations"):
        (archive / folder).mkdir()
    (archive / "authority/people.yaml").write_text("jane-roe: {name: Jane Roe}\n", "utf-8")
    (archive / "authority/labels.yaml").write_text("local: {definition: Of one town.}\n", "utf-8")
    (archive / "authority/outlets.yaml").write_text("gazette: {name: Gazette}\n", "utf-8")
    (archive / "events/talks.md").write_text("---\ntitle: Talks\n---\n", "utf-8")
    (archive / path).write_text(text, "utf-8")
    with pytest.raises(ContentErrors) as wrong:
        check(archive)
    (problem,) = wrong.value.problems
    assert where in str(problem)
    assert problem.try_ == f"did you mean {meant}?"


@pytest.mark.parametrize(("path", "text", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_bad_input_is_told_once_and_changes_nothing(
    path: str, text: str | bytes, told: list[str], archive: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("the last good build", "utf-8")
    (output / "data").mkdir()
    (output / "data/report.json").write_text('{"files": ["index.html"]}', "utf-8")
    target = archive / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = clippings(PROJECT, "build", "--content", str(archive), "--output", str(output))
    errors = [line for line in done.stderr.splitlines() if line.startswith("error:")]
    assert done.returncode == 1, done.stdout + done.stderr
    assert len(errors) == 1, done.stderr
    for words in told:
        assert words in errors[0]
    assert "Traceback" not in done.stderr
    assert sorted(p.name for p in output.iterdir()) == ["data", "index.html"]
    assert (output / "index.html").read_text("utf-8") == "the last good build"
    assert clippings(PROJECT, "check", "--content", str(archive)).returncode == 1


def test_all_problems_are_told_at_once(archive: Path, tmp_path: Path) -> None:
    (archive / "articles/a.md").write_text("---\ntitle: x\ndate: never\nlangage: en\noutlet: no\n---\n", "utf-8")
    (archive / "articles/b.md").write_text("no front matter", "utf-8")
    (archive / "authority").mkdir()
    (archive / "authority/people.yaml").write_text("a: {nam: b}\n", "utf-8")
    done = clippings(PROJECT, "build", "--content", str(archive), "--output", str(tmp_path / "output"))
    assert done.returncode == 1
    assert done.stderr.count("error:") == 5  # that a name is required only follows from its misspelling
    assert "5 errors" in done.stderr


@pytest.mark.parametrize("folder", ["articles", ""])
def test_an_empty_content_folder_says_what_to_do(folder: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / folder).mkdir(parents=True)
    done = clippings(PROJECT, "build", "--content", str(content), "--output", str(tmp_path / "output"))
    assert done.returncode == 1
    assert "holds no article" in done.stderr
    assert "make import" in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_theme_without_the_page_of_an_article_is_refused(archive: Path, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "theme", tmp_path / "theme")
    (tmp_path / "theme/templates/article.html").unlink()
    with pytest.raises(ContentErrors, match=r"article\.html” · is missing"):
        build(archive, tmp_path / "output", THEME=str(tmp_path / "theme"), CACHE_PATH=str(tmp_path / "cache"))
    assert not (tmp_path / "output/index.html").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = clippings(PROJECT, "build", "--content", str(tmp_path / "none"), "--output", str(tmp_path / "output"))
    assert done.returncode == 1
    assert "is no folder, so that there is no archive here" in done.stderr
    assert "clippings new archive" in done.stderr


def test_slips_in_a_command_exit_2(tmp_path: Path) -> None:
    assert clippings(PROJECT).returncode == 2
    assert clippings(PROJECT, "frobnicate").returncode == 2
    assert clippings(PROJECT, "build", "--hosted", "example.org", "--output", str(tmp_path)).returncode == 2
    assert clippings(PROJECT, "import", "", "--into", str(tmp_path)).returncode == 2
    assert clippings(PROJECT, "import", str(tmp_path / "none"), "--into", str(tmp_path)).returncode == 2
    assert "examples:" in clippings(PROJECT, "--help").stdout


def test_plain_pelican_fails_too(archive: Path, tmp_path: Path) -> None:
    (archive / "articles/a.md").write_text("---\ntitle: x\ndate: never\n---\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", str(archive), "-s", "pelicanconf.py", "-o", str(tmp_path / "output")],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "is not a date" in done.stdout + done.stderr


def test_files_that_are_no_articles_are_told(archive: Path, tmp_path: Path) -> None:
    for name in ("foo.html", "bar.txt", "UP.MD"):
        (archive / "articles" / name).write_text("x", "utf-8")
    done = clippings(PROJECT, "build", "--content", str(archive), "--output", str(tmp_path / "output"))
    assert done.returncode == 0
    assert done.stderr.count("warning:") == 3


def test_drafts_show_here_and_are_marked(archive: Path, tmp_path: Path) -> None:
    (archive / "articles/d.md").write_text("---\ntitle: x\nstatus: draft\n---\nText.\n", "utf-8")
    done = clippings(PROJECT, "build", "--content", str(archive), "--output", str(tmp_path / "output"))
    assert done.returncode == 0, done.stderr
    assert '<strong class="draft">draft</strong>' in (tmp_path / "output/articles/d.html").read_text("utf-8")


def test_an_empty_authority_file_is_the_same_as_none(archive: Path, tmp_path: Path) -> None:
    (archive / "authority").mkdir()
    for name, text in (("people", "{}\n"), ("outlets", ""), ("places", "# nothing yet\n")):
        (archive / f"authority/{name}.yaml").write_text(text, "utf-8")
    (archive / "annotations").mkdir()
    (archive / "annotations/good.yaml").write_text("[]\n", "utf-8")
    assert clippings(PROJECT, "build", "--content", str(archive), "--output", str(tmp_path / "output")).returncode == 0


def test_the_offline_zip_opens_and_is_the_site(tmp_path: Path) -> None:
    import zipfile

    project = tmp_path / "project"
    project.mkdir()
    for name in ("content", "theme", "plugins", "pelicanconf.py"):
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / name)
    done = subprocess.run(
        [sys.executable, "-m", "clippings", "offline"], cwd=project, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(project / "plugins"), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    packed = zipfile.ZipFile(project / "dist/talking-peace-offline.zip")
    assert "talking-peace/index.html" in packed.namelist()
    beside = [name for name in packed.namelist() if not name.startswith("talking-peace/")]
    assert beside == ["START-HERE.html"]  # the first thing that readers see says which file they open
    assert 'href="talking-peace/index.html"' in packed.read("START-HERE.html").decode()
    assert not any(".." in name for name in packed.namelist())


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("place", ["articles/good.html", "data/report.json", "articles", ""])
def test_what_stands_in_the_way_of_the_output_is_told(place: str, jobs: int, archive: Path) -> None:
    output = archive.parent / "output"
    build(archive, output)
    shutil.rmtree(output)
    obstacle = output / place
    if place.endswith(("html", "json")):
        obstacle.mkdir(parents=True)
    else:
        obstacle.parent.mkdir(parents=True, exist_ok=True)
        obstacle.write_text("not a folder", "utf-8")
    (archive / "articles/good.md").write_text(f"{GOOD}More.\n", "utf-8")
    with pytest.raises(ContentErrors, match=f"^{obstacle} · .*cannot be written: .*build elsewhere"):
        build(archive, output, JOBS=jobs)
    shutil.rmtree(obstacle) if obstacle.is_dir() else obstacle.unlink()
    assert "More." in (build(archive, output, JOBS=jobs).output / "articles/good.html").read_text("utf-8")


@pytest.mark.parametrize("place", ["archive.yaml", "authority/people.yaml", "events/talks.md", "annotations/good.yaml"])
def test_a_folder_where_a_file_belongs_is_told_as_one(place: str, archive: Path) -> None:
    (archive / place).mkdir(parents=True)
    with pytest.raises(ContentErrors) as wrong:
        check(archive)
    (problem,) = wrong.value.problems
    what = "is a folder, where a file belongs · rename it, or move it out of here"
    assert str(problem) == f"content/{place} · file · {what}"
