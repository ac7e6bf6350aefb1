"""Where an archive may be built: never into its content, nor around it, nor over what others wrote."""

import os
from pathlib import Path

import pytest

from clippings.files import is_passed_over
from clippings.model.problem import CommandErrors
from clippings.output.guard import refuse_content, refuse_strange
from clippings.pelican.run import build
from program import clippings

GOOD = "---\ntitle: A title\n---\nOne envoy.\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/good.md").write_text(GOOD, "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "content")
    return tmp_path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file() and ".cache" not in p.parts}


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("content", "is the content folder itself"), ("content/", "is the content folder itself"), ("./content/../content", "is the content folder itself"),
        ("link", "is the content folder itself"), ("~/content", "is the content folder itself"), ("content/output", "lies inside the content folder"),
        ("link/deep/output", "lies inside the content folder"), ("content/articles", "lies inside the content folder"), (".", "is a folder around the content folder"),
        ("..", "is a folder around the content folder"), ("~", "is a folder around the content folder"), ("/", "is a folder around the content folder"),
    ],
)  # fmt: skip
def test_the_content_is_never_built_over(output: str, why: str, here: Path) -> None:
    before = everything(here)
    done = clippings(here, "build", "--content", "content", "--output", output)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert "build into a folder that is not there yet, or is empty" in done.stderr
    assert everything(here) == before


@pytest.mark.parametrize("command", [["serve", "--port", "0"], ["publish", "https://archive.example"]])
def test_every_command_that_builds_refuses_it(command: list[str], here: Path) -> None:
    done = clippings(here, *command, "--content", "content", "--output", "content")
    assert done.returncode == 2
    assert "is the content folder itself" in done.stderr


def test_another_name_of_the_same_folder_is_known_where_capitals_do_not_count(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This disk tells capitals apart; what one that does not would say is put in its place."""
    (here / "CONTENT").mkdir()
    same = os.path.samestat
    monkeypatch.setattr(
        Path,
        "samefile",
        lambda one, other: str(one).lower() == str(other).lower() or same(one.stat(), Path(other).stat()),
    )
    with pytest.raises(CommandErrors, match="is the content folder itself"):
        refuse_content(here / "content", here / "CONTENT")
    with pytest.raises(CommandErrors, match="lies inside"):
        refuse_content(here / "content", here / "CONTENT/output")


@pytest.mark.parametrize("name", ["thesis.docx", "index.html", "data/notes.json"])
def test_a_folder_of_others_is_left_alone(name: str, here: Path) -> None:
    mine = here / "mine" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    before = everything(here)
    done = clippings(here, "build", "--output", "mine")
    assert done.returncode == 2
    assert f"holds {name.split('/')[0]}, which this program did not write" in done.stderr
    assert everything(here) == before


def test_a_folder_of_somebodys_hidden_files_alone_such_as_a_home_is_not_built_into(here: Path) -> None:
    for name in (".bashrc", ".ssh", ".profile"):
        (here / "home").mkdir(exist_ok=True)
        (here / "home" / name).touch()
    with pytest.raises(CommandErrors, match=r"holds \.bashrc and 2 more, which this program did not write"):
        refuse_strange(here / "home")
    for name in (".bashrc", ".ssh", ".profile"):
        (here / "home" / name).unlink()
    for name in (".git", ".gitignore", ".DS_Store", ".nojekyll", ".well-known"):
        (here / "home" / name).touch()
    refuse_strange(here / "home")


def test_an_empty_folder_and_one_with_hidden_files_are_built_into(here: Path) -> None:
    (here / "pages/.git").mkdir(parents=True)
    assert is_passed_over(".git")
    assert build(here / "content", here / "pages").articles == 1


def test_a_page_that_someone_else_put_there_stays(here: Path) -> None:
    output = build(here / "content", here / "output").output
    (output / "articles/second.html").write_text("mine", "utf-8")
    (here / "content/articles/second.md").write_text(GOOD, "utf-8")
    with pytest.raises(CommandErrors, match=r"second\.html.*this program did not write it"):
        build(here / "content", output)
    assert (output / "articles/second.html").read_text("utf-8") == "mine"


def test_what_an_older_version_built_is_known(here: Path, tmp_path: Path) -> None:
    """Every version has left data/report.json with the files that it wrote."""
    output = here / "output"
    (output / "data").mkdir(parents=True)
    (output / "data/report.json").write_text('{"files": ["index.html", "old.html", "data/report.json"]}', "utf-8")
    for name in ("index.html", "old.html"):
        (output / name).write_text("old", "utf-8")
    assert build(here / "content", output).articles == 1
    assert not (output / "old.html").exists()
    assert "A title" in (output / "index.html").read_text("utf-8")
