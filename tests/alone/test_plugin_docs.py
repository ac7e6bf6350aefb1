"""docs/plugins.md and docs/plugins/*.md, followed to the letter with the `pelican` command in a site made by
pelican-quickstart; and their tables of settings."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quickstart import NINE, site

from clippings.pelican.for_themes import TEMPLATES, Clippings
from clippings.pelican.site_settings import SETTINGS, table
from conftest import PROJECT

PAGES = ("plugins", *(f"plugins/{name}" for name in NINE))
BLOCK = re.compile(r"(?:^(In|)\s?`([^`\n]+)`(?:,[^\n]*| then has)?:\n\n)?^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A block of the page, with what the line above it says: “In `file`:” or “`file` then has:”."""


def doc(page: str) -> str:
    return (PROJECT / f"docs/{page}.md").read_text("utf-8")


def steps(page: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The files that a page has its reader write, and what it says that files of the output have."""
    files: dict[str, str] = {}
    has: list[tuple[str, str]] = []
    below = ""
    assert len(BLOCK.findall(doc(page))) == doc(page).count("\n```") // 2
    for verb, path, text in BLOCK.findall(doc(page)):
        if verb:
            files[path] = text
        else:
            below = path or below
            assert below, f"{page}: nothing says what this is for: {text}"
            has.append((below, text))
    return files, has


def spaced(html: str) -> str:
    """HTML with one kind of space, and none between tags."""
    return re.sub(r">\s+<", "><", " ".join(html.split()))


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_has_its_reader_do_gives_what_it_says(page: str, tmp_path: Path) -> None:
    files, has = steps(page)
    assert files
    assert has
    folder = site(tmp_path, {})
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((path.read_text("utf-8") if name == "pelicanconf.py" else "") + text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "--fatal", "errors"], cwd=folder, capture_output=True, text=True,
        check=False, env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins"), "NO_COLOR": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
    for name, text in has:
        assert spaced(text) in spaced((folder / name).read_text("utf-8")), name


@pytest.mark.parametrize("plugin", NINE)
def test_the_table_of_settings_is_that_of_the_program(plugin: str) -> None:
    assert table(plugin) in doc(f"plugins/{plugin}"), f"put this into docs/plugins/{plugin}.md:\n{table(plugin)}"


def test_every_setting_is_read_by_the_program() -> None:
    program = "".join(
        path.read_text("utf-8") for path in (PROJECT / "plugins/clippings/pelican").rglob("*.*ml")
    ) + "".join(
        path.read_text("utf-8")
        for path in (PROJECT / "plugins/clippings/pelican").glob("*.py")
        if path.stem != "site_settings"
    )
    assert [setting.name for setting in SETTINGS if setting.name not in program] == []


def test_readme_and_the_overview_name_every_page() -> None:
    assert "docs/plugins.md" in (PROJECT / "README.md").read_text("utf-8")
    for name in NINE:
        assert f"(plugins/{name}.md)" in doc("plugins")


def test_all_that_a_theme_gets_is_named() -> None:
    text = doc("plugins")
    methods = [name for name in vars(Clippings) if not name.startswith("_") and name not in ("archive", "articles")]
    assert [name for name in methods if f".{name}(" not in text and f"| {name}(" not in text] == []
    pages = "".join(map(doc, PAGES))
    partials = {path.name for path in (TEMPLATES / "clippings").glob("*.html")} - {"search_page.html"}
    assert [name for name in sorted(partials) if f'{{% include "clippings/{name}" %}}' not in pages] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_that_are_there(page: str) -> None:
    for path in re.findall(r"\]\(([^)#:{]+)\)", doc(page)):
        assert ((PROJECT / f"docs/{page}.md").parent / path).exists(), path


def test_in_a_clone_that_is_not_set_up_search_is_told_and_no_post_is_lost(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(PROJECT / "plugins", clone / "plugins", ignore=shutil.ignore_patterns("*.js", "__pycache__"))
    french = "Title: Bonjour\nDate: 2016-02-04\nLang: fr\n\nLes pourparlers.\n"
    folder = site(tmp_path / "site", {"one.md": french})
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as conf:
        conf.write(
            f"\nPLUGIN_PATHS = [{str(clone / 'plugins')!r}]\nPLUGINS = ['clippings.search', 'clippings.describe']\n"
        )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content"], cwd=folder, capture_output=True, text=True, check=False,
        env=environment | {"NO_COLOR": "1", "COLUMNS": "300"},
    )  # fmt: skip
    assert "run make html once in the clone of Clippings" in done.stdout + done.stderr
    assert "Les pourparlers." in (folder / "output/bonjour-fr.html").read_text("utf-8")
    assert (folder / "output/data/articles/bonjour-fr.json").exists()
    assert not (folder / "output/search.html").exists()
