"""The console program in a Pelican site: it builds none, and what it makes is where the plugins read."""

from pathlib import Path

import pytest
from quickstart import built, site

from program import clippings

PLUGINS = 'PLUGINS = ["clippings.records", "clippings.entities"]\n'
TEXT = "Talks end without a result\n\nBy Edith Marlow\n\nThe envoys left the town, Reuters reported.\n"


def with_plugins(folder: Path, lines: str = PLUGINS) -> Path:
    """A Pelican site whose settings name plugins of ours."""
    site(folder)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(lines)
    return folder


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if "__pycache__" not in path.parts}


@pytest.mark.parametrize("lines", ["", PLUGINS, "ARTICLE_SAVE_AS = ''\n"], ids=["plain", "with plugins", "no pages"])
@pytest.mark.parametrize(
    "command", [["check"], ["build"], ["publish", "https://x.example"], ["offline"], ["serve", "--port", "0"]], ids=" ".join
)  # fmt: skip
def test_a_pelican_site_is_neither_built_nor_checked(command: list[str], lines: str, tmp_path: Path) -> None:
    with_plugins(tmp_path, lines)
    before = files(tmp_path)
    done = clippings(tmp_path, *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: pelicanconf.py · ")
    assert "this is a Pelican site" in done.stderr
    assert "run pelican there" in done.stderr
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("here", "given"),
    [
        ("", ()), ("content", ()), ("content/clippings", ()), ("", ("--content", "content")),
        ("", ("--content", "content/clippings")),
    ],
)  # fmt: skip
def test_a_new_entry_is_where_the_plugins_read(here: str, given: tuple[str, ...], tmp_path: Path) -> None:
    with_plugins(tmp_path)
    (tmp_path / "content/clippings").mkdir()
    done = clippings(tmp_path / here, "new", "person", "Jane Roe", *given)
    assert done.returncode == 0, done.stderr
    made = tmp_path / "content/clippings/authority/people.yaml"
    assert (tmp_path / here / done.stdout.rpartition(":")[0]).resolve() == made
    assert "jane-roe:" in made.read_text("utf-8")
    assert not (tmp_path / "content/authority").exists()


def test_the_first_entry_makes_the_folder(tmp_path: Path) -> None:
    with_plugins(tmp_path, f"{PLUGINS}CLIPPINGS_PATH = 'press'\n")
    assert clippings(tmp_path, "new", "person", "Jane Roe").stdout == "content/press/authority/people.yaml:2\n"


@pytest.mark.parametrize("given", [(), ("--into", "content"), ("--into", "content/clippings")])
def test_imported_texts_are_posts_with_the_next_build(given: tuple[str, ...], tmp_path: Path) -> None:
    with_plugins(tmp_path)
    (tmp_path / "talks.txt").write_text(TEXT, "utf-8")
    done = clippings(tmp_path, "import", "talks.txt", *given)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("Then: pelican\n")
    assert (tmp_path / "content/clippings/articles/talks-end-without-a-result.md").is_file()
    assert not (tmp_path / "content/articles").exists()
    output = built(tmp_path, "records", "entities")
    assert "Talks end without a result" in (output / "talks-end-without-a-result.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("lines", "command", "why"),
    [
        ("", ["new", "person", "Jane Roe"], "without our plugins"),
        ("", ["import", "talks.txt"], "without our plugins"),
        ("PLUGINS = ['clippings.links']\n", ["import", "talks.txt"], "read by clippings.records alone"),
        ("PLUGINS = ['clippings.links']\n", ["new", "article", "Talks"], "read by clippings.records alone"),
    ],
)
def test_nothing_is_made_that_no_plugin_reads(lines: str, command: list[str], why: str, tmp_path: Path) -> None:
    with_plugins(tmp_path, lines)
    (tmp_path / "talks.txt").write_text(TEXT, "utf-8")
    before = files(tmp_path)
    done = clippings(tmp_path, *command)
    assert done.returncode == 2
    assert why in done.stderr
    assert files(tmp_path) == before


def test_an_archive_inside_a_pelican_site_is_an_archive(tmp_path: Path) -> None:
    with_plugins(tmp_path)
    assert clippings(tmp_path, "new", "archive", "press").returncode == 0
    done = clippings(tmp_path / "press", "new", "person", "Jane Roe")
    assert done.stdout.startswith("content/authority/people.yaml:"), done.stderr
