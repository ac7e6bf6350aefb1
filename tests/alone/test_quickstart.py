"""Each plugin, alone and with others, in a site made by pelican-quickstart: the site is as Pelican alone makes it, and
what the plugin adds is right."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import mkdtemp

import pytest
from quickstart import LISTS, NINE, POSTS, PUBLISHED, THEMES, WRITTEN, built, pelican_of, site

from conftest import PROJECT

TOGETHER = [*((name,) for name in NINE), *combinations(NINE, 2), NINE, tuple(reversed(NINE))]
CHUNK = re.compile(r"clippings\.receive\(\"[^\"]+\",(.*)\);?\s*$", re.DOTALL)


def chunk(path: Path) -> object:
    """The value of a file of the search index."""
    found = CHUNK.search(path.read_text("utf-8"))
    assert found, path
    return json.loads(found[1])


def indexed(output: Path) -> dict[str, str]:
    """Title → address of every article in the search index, as a hit shows them."""
    documents = [chunk(path) for path in sorted((output / "search").glob("document-*.js"))]
    return {document["title"]: document["url"] for document in documents}  # type: ignore[index]


def files(output: Path) -> dict[str, bytes]:
    """Every file that Pelican writes, without what moves with the clock."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@cache
def of_pelican_alone(theme: str) -> Mapping[str, bytes]:
    """The site as Pelican makes it without any plugin."""
    return files(built(site(Path(mkdtemp(prefix="clippings-plain-"))), theme=theme))


def test_plain_pelican_writes_what_the_docs_of_pelican_say(tmp_path: Path) -> None:
    output = built(site(tmp_path))
    assert {*WRITTEN, *LISTS} <= files(output).keys()


@pytest.mark.parametrize("plugins", TOGETHER, ids="+".join)
@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_no_post_is_lost_and_every_page_is_as_pelican_alone_makes_it(
    plugins: tuple[str, ...], theme: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plain = of_pelican_alone(theme)
    with caplog.at_level(logging.WARNING):
        output = built(site(tmp_path), *plugins, theme=theme)
    made = files(output)
    for path, (title, text) in WRITTEN.items():
        assert title in made[path].decode()
        assert text in made[path].decode()
    assert {path: made.get(path) for path in plain} == plain
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert told == []
    if "search" in plugins:
        right = {
            "Hello & welcome": "hello-world.html",
            "Bonjour": "hello-world-fr.html",
            "Second & last": "second-last.html",
        }
        assert right.items() <= indexed(output).items()
        assert sorted(indexed(output).values()) == PUBLISHED


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_what_readers_cannot_find_is_in_no_file_of_ours(theme: str, tmp_path: Path) -> None:
    output = built(site(tmp_path), *NINE, theme=theme)
    assert not [
        path for path, text in files(output).items()
        if path.startswith(("search", "data")) and (b"draftword" in text or b"hiddenword" in text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "right"),
    [
        ({"SITEURL": "https://example.org/blog"}, "hello-world.html"),
        ({"RELATIVE_URLS": True}, "hello-world.html"),
        (
            {"ARTICLE_URL": "posts/{date:%Y}/{slug}/", "ARTICLE_SAVE_AS": "posts/{date:%Y}/{slug}/index.html"},
            "posts/2016/hello-world/",
        ),
        ({"ARTICLE_URL": "{category}/{slug}", "ARTICLE_SAVE_AS": "{category}/{slug}.html"}, "news/hello-world"),
        ({"ARTICLE_URL": "/{slug}.html"}, "hello-world.html"),
    ],
)
def test_addresses_are_those_that_the_settings_ask_for(settings: dict[str, object], right: str, tmp_path: Path) -> None:
    output = built(site(tmp_path), *NINE, **settings)
    assert indexed(output)["Hello & welcome"] == right
    article = json.loads((output / "data/articles/hello-world.json").read_text("utf-8"))
    assert article["url"] == right


def test_two_posts_of_one_slug_in_two_categories_are_two(tmp_path: Path) -> None:
    text = "Title: Same\nDate: 2016-05-02\nSlug: same\n\nIn {}.\n"
    folder = site(tmp_path, {f"{name}/one.md": text.format(name) for name in ("news", "views")})
    address = "{category}/{slug}.html"
    output = built(folder, *NINE, ARTICLE_URL=address, ARTICLE_SAVE_AS=address)
    urls = [
        json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))["url"]
        for id in ("news-same", "views-same")
    ]
    assert urls == ["news/same.html", "views/same.html"]


@pytest.mark.parametrize("plugins", [*((name,) for name in NINE), NINE], ids="+".join)
def test_an_empty_content_folder_is_no_error(
    plugins: tuple[str, ...], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    output = built(site(tmp_path, {}), *plugins)
    assert (output / "index.html").exists()
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"DELETE_OUTPUT_DIRECTORY": True},
        {"LOAD_CONTENT_CACHE": True, "CACHE_CONTENT": True},
    ],
)
def test_a_second_build_writes_the_same(more: dict[str, object], tmp_path: Path) -> None:
    folder = site(tmp_path)
    first = files(built(folder, *NINE, **more))
    second = files(built(folder, *NINE, **more))
    del first["data/report.json"], second["data/report.json"]
    assert second == first


def test_articles_that_pelican_kept_whole_are_found_again(tmp_path: Path) -> None:
    kept = {"LOAD_CONTENT_CACHE": True, "CACHE_CONTENT": True, "CONTENT_CACHING_LAYER": "generator"}
    folder = site(tmp_path)
    for _ in range(2):
        assert sorted(indexed(built(folder, *NINE, **kept)).values()) == PUBLISHED


def test_one_pelican_may_run_twice_as_autoreload_does(tmp_path: Path) -> None:
    folder = site(tmp_path)
    running = pelican_of(folder, *NINE)
    running.run()
    (folder / "content/news/new.md").write_text("Title: New\nDate: 2016-07-01\n\nA newword.\n", "utf-8")
    (folder / "content/hello.md").unlink()
    running.run()
    assert sorted(indexed(folder / "output").values()) == sorted({*PUBLISHED, "new.html"} - {"hello-world.html"})


def test_a_site_without_plugins_in_the_same_process_is_left_alone(tmp_path: Path) -> None:
    built(site(tmp_path / "one"), *NINE)
    output = built(site(tmp_path / "two"))
    assert not (output / "data").exists()
    assert {*WRITTEN} <= files(output).keys()


def test_an_error_in_a_file_of_ours_is_told_and_costs_no_post(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = site(tmp_path, POSTS | {"clippings/authority/people.yaml": "jane: {nam: Jane}\n"})
    output = built(folder, "entities", "search")
    assert {*WRITTEN} - {"x"} <= files(output).keys()
    assert "people.yaml:1" in caplog.text
    assert not (output / "search/manifest.js").exists()


def test_a_theme_with_templates_named_as_ours_is_left_alone(tmp_path: Path) -> None:
    folder = site(tmp_path)
    (folder / "own").mkdir()
    for name in ("search", "timeline", "events", "404", "outlet"):
        (folder / f"own/{name}.html").write_text("{{ SITENAME }} {{ articles | length }}", "utf-8")
    output = built(
        folder, *NINE, THEME_TEMPLATES_OVERRIDES=[str(folder / "own")],
        DIRECT_TEMPLATES=["index", "search", "404", "timeline"],
    )  # fmt: skip
    assert (output / "search.html").read_text("utf-8") == "My Site 7"
    assert not (output / "outlets").exists()


def test_both_themes_are_there() -> None:
    assert (THEMES / "simple").is_dir()
    assert (THEMES / "notmyidea").is_dir()


@pytest.mark.parametrize(
    "files",
    [
        {"search.md": "Title: Search\nDate: 2016-02-04\n\nA post of that name.\n"},
        {"pages/find.md": "Title: Find\nSave_as: search.html\nUrl: search.html\n\nA page of that name.\n"},
    ],
    ids=["post", "page"],
)
def test_a_page_of_the_sites_own_called_search_stays(files: dict[str, str], tmp_path: Path) -> None:
    folder = site(tmp_path, files)
    running = pelican_of(folder, "search")
    running.run()
    assert "of that name." in (folder / "output/search.html").read_text("utf-8")
    (folder / "content" / next(iter(files))).unlink()
    running.run()
    assert "clippings-search-page" in (folder / "output/search.html").read_text("utf-8")


def test_a_site_published_with_its_publishconf_has_its_feeds_and_full_addresses(tmp_path: Path) -> None:
    folder = site(tmp_path)
    lines = f'\nPLUGIN_PATHS = ["{PROJECT / "plugins"}"]\nTHEME_TEMPLATES_OVERRIDES = []\n'
    outputs = []
    for plugins in ((), NINE):
        names = [f"clippings.{name}" for name in plugins]
        conf = (folder / "pelicanconf.py").read_text("utf-8") + f"{lines}PLUGINS = {names!r}\n"
        (folder / "pelicanconf.py").write_text(conf, "utf-8")
        text = (folder / "publishconf.py").read_text("utf-8").replace('SITEURL = ""', 'SITEURL = "https://x.example/b"')
        (folder / "publishconf.py").write_text(text, "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "--fatal", "errors"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        outputs.append(files(folder / "output"))
    plain, made = outputs
    assert b"https://x.example/b/hello-world.html" in plain["feeds/all.atom.xml"]
    assert {path: made.get(path) for path in plain} == plain
    assert not {"sitemap.xml", "_headers", "robots.txt", "feed.xml"} & made.keys()  # Pelican's affair


def test_many_posts_are_worked_on_by_several_processes(tmp_path: Path) -> None:
    posts = {f"{n}.md": f"Title: Post {n}\nDate: 2016-02-04\n\nOf number{n}.\n" for n in range(130)}
    output = built(site(tmp_path, posts), *NINE, JOBS=2)
    assert indexed(output) == {f"Post {n}": f"post-{n}.html" for n in range(130)}


@pytest.mark.parametrize("builds", [1, 2])
def test_files_of_others_in_the_output_stay(builds: int, tmp_path: Path) -> None:
    folder = site(tmp_path)
    output = built(folder)
    others = ("CNAME", ".git/HEAD", "data/own.csv", "search/own.js", "data/articles/own.json")
    for name in others:
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text("own", "utf-8")
    for _ in range(builds):
        (folder / "content/hello.md").write_text(POSTS["hello.md"] + f"\nAgain {_}.\n", "utf-8")
        built(folder, *NINE)
    assert [name for name in others if (output / name).read_text("utf-8") != "own"] == []
    assert {*WRITTEN} <= files(output).keys()
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_nothing_of_an_article_that_is_gone_stays(tmp_path: Path) -> None:
    folder = site(tmp_path)
    output = built(folder, *NINE)
    assert (output / "data/articles/third.json").exists()
    (folder / "content/news/third.html").unlink()
    built(folder, *NINE)
    assert not (output / "data/articles/third.json").exists()
    assert "Third" not in indexed(output)
