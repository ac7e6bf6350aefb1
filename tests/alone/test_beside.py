"""What plugins put beside the posts of a Pelican site: for its theme, for its readers, and for those who err."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from quickstart import NINE, built, site

from clippings.pelican.article_or_post import split_fields
from conftest import PROJECT

ARTICLE = (
    '{% extends "!theme/article.html" %}{% block head %}{{ super() }}{% include "clippings/head.html" %}{% endblock %}'
    '{% block content %}{{ super() }}{% include "clippings/article.html" %}{% include "clippings/search.html" %}{% endblock %}'
)
FILES = {
    "clippings/authority/people.yaml": "ann-example: {name: Ann <b>Example}\n",
    "clippings/authority/outlets.yaml": "gazette: {name: The Gazette}\n",
    "clippings/events/talks.md": "---\ntitle: Talks & tables\ndate: 2016-02-03\n---\nThey met.\n",
    "clippings/annotations/one.yaml": (
        "- {id: n1, kind: context, on: {exact: this old table}, body: 'See [the event](event/talks), [two](article/two).'}\n"
        "- {id: n2, kind: context, body: Privateword., visibility: private}\n"
    ),
    "one.md": "Title: One\nDate: 2016-02-04\nOutlet: gazette\nEvents: talks\n\nThey said: “We shall not leave this old table today.”\n",
    "two.md": "Title: Two\nDate: 2016-02-05\nEvents: talks\n\nAs [one]({filename}one.md) said. Ann <b>Example</b> left.\n",
}
CUTTING = """---
title: A cutting
date: 2016-03-03 10:20
slug: renamed
outlet: gazette
category: Clips
tags: one, two words
authors: Jane Roe, John Doe
summary: In short
modified: 2016-03-04 08:00
evidence:
  outlet: {how: inferred, because: its name stands on the page}
---
They *met*.
"""


def with_theme(folder: Path, files: dict[str, str], *plugins: str, recipe: str = ARTICLE, **more: Any) -> Path:
    """A site whose template of articles includes ours, built."""
    site(folder, files)
    (folder / "templates").mkdir()
    (folder / "templates/article.html").write_text(recipe, "utf-8")
    return built(folder, *plugins, THEME_TEMPLATES_OVERRIDES=[str(folder / "templates")], **more)


def links_in(page: Path) -> list[str]:
    return re.findall(r'(?:href|action)="([^"]+)"', page.read_text("utf-8").partition("clippings-")[2])


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
@pytest.mark.parametrize("plugin", NINE)
def test_the_partial_of_a_plugin_alone_needs_no_other(plugin: str, theme: str, tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, plugin, theme=theme)
    assert "As <a href=" in (output / "two.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("more", "two"),
    [
        ({}, "/two.html"),
        ({"RELATIVE_URLS": True}, "./two.html"),
        ({"SITEURL": "https://x.example/b"}, "https://x.example/b/two.html"),
    ],
)
def test_links_of_partials_lead_where_the_settings_say(more: dict[str, Any], two: str, tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, *NINE, **more)
    page = (output / "one.html").read_text("utf-8")
    assert f'<a href="{two}">Two</a>: its text links to this article' in page  # links
    assert f'<a href="{two}">Two</a></li>' in page  # events
    assert f'<a href="{two}" rel="noopener noreferrer">two</a>' in page  # a note
    assert "event/" not in page  # which has no page here
    assert "events/talks" not in page
    assert f'action="{two.replace("two", "search")}"' in page
    canonical = '<link rel="canonical" href="https://x.example/b/one.html">'
    assert (canonical in page) == ("SITEURL" in more)


def test_every_link_of_a_partial_leads_to_a_file(tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, *NINE, RELATIVE_URLS=True)
    for name in ("one", "two"):
        inside = [link for link in links_in(output / f"{name}.html") if link.startswith("./")]
        assert inside
        assert [link for link in inside if not (output / link.split("#")[0]).exists()] == []


def test_what_is_said_in_files_is_text_and_no_markup(tmp_path: Path) -> None:
    files = FILES | {"two.md": "Title: Two\nDate: 2016-02-05\n\nThen Ann &lt;b>Example left.\n"}
    page = (with_theme(tmp_path, files, *NINE) / "two.html").read_text("utf-8")
    assert "<li>Ann &lt;b&gt;Example</li>" in page


def test_quotations_have_marks_in_every_theme_and_no_comma_of_the_sentence(tmp_path: Path, chromium: Browser) -> None:
    text = "Title: One\nDate: 2016-02-04\n\n“We shall not leave this old table today,” they said.\n"
    output = with_theme(tmp_path, FILES | {"one.md": text}, "quotations", "annotations", theme="notmyidea")
    page = chromium.new_page()
    page.goto((output / "one.html").as_uri())
    assert page.inner_text(".clippings-quotations li") == "“We shall not leave this old table today”"
    assert page.inner_text("#note-n1").startswith("Context on “this old table”")
    page.close()


@pytest.mark.parametrize("width", [1360, 390])
def test_the_recipe_of_the_docs_stands_in_a_box_as_wide_as_the_posts(
    width: int, tmp_path: Path, chromium: Browser
) -> None:
    recipe = (PROJECT / "docs/plugins.md").read_text("utf-8").partition("```html\n")[2].partition("```")[0]
    output = with_theme(tmp_path, FILES, "quotations", "links", theme="notmyidea", recipe=recipe, RELATIVE_URLS=True)
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((output / "two.html").as_uri())
    boxes = [page.locator(name).bounding_box() for name in ("#content", ".clippings")]
    page.close()
    assert boxes[0]
    assert boxes[1]
    assert (boxes[1]["x"], boxes[1]["width"]) == (boxes[0]["x"], boxes[0]["width"])
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]


def test_private_notes_leave_no_word(tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, *NINE)
    assert [path for path in output.rglob("*") if path.is_file() and b"Privateword" in path.read_bytes()] == []


def test_nothing_in_the_folder_of_clippings_is_a_post_or_copied(tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, "search", STATIC_PATHS=[""], PAGE_PATHS=["", "pages"])
    names = {path.name for path in output.rglob("*") if path.is_file()}
    assert not names & {"talks-tables.html", "talks.md", "people.yaml", "one.yaml"}


@pytest.mark.parametrize("plugins", [("records",), NINE], ids="+".join)
def test_an_article_file_may_have_metadata_of_pelicans_own(
    plugins: tuple[str, ...], tmp_path: Path, caplog: Any
) -> None:
    output = with_theme(tmp_path, FILES | {"clippings/articles/cutting.md": CUTTING}, *plugins, theme="simple")
    page = (output / "renamed.html").read_text("utf-8")
    assert "They <em>met</em>." in page
    assert 'datetime="2016-03-03T10:20:00+00:00"' in page
    assert 'datetime="2016-03-04T08:00:00+00:00"' in page
    assert "inferred: its name stands on the page" in page
    for listed in ("category/clips", "tag/two-words", "author/john-doe"):
        assert "A cutting" in (output / f"{listed}.html").read_text("utf-8")
    assert "In short" in (output / "index.html").read_text("utf-8")
    assert "cutting.md" not in caplog.text
    if "describe" in plugins:
        article = json.loads((output / "data/articles/renamed.json").read_text("utf-8"))
        assert article["date"]["edtf"] == "2016-03-03"
        assert [author["name"] for author in article["authors"]] == ["Jane Roe", "John Doe"]
        assert article["outlet"]["name"] == "The Gazette"


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
@pytest.mark.parametrize(
    ("said", "date", "signed"),
    [
        ("date: 2016-02~", "about February 2016", ""),
        ("date: 2016-03-03", "Thu 03 March 2016", ""),
        ("", "undated", ""),
        ("date: 2016-03-03\nauthors: John Doe", "Thu 03 March 2016", "John Doe"),
        ("date: 2016-03-03\nauthor: John Doe", "Thu 03 March 2016", "John Doe"),
    ],
)
def test_an_article_file_is_signed_and_dated_as_far_as_is_known(
    said: str, date: str, signed: str, theme: str, tmp_path: Path
) -> None:
    """Pelican would sign it with the site's AUTHOR, and date it to the first day of the time that it may be of."""
    files = FILES | {"clippings/articles/cutting.md": f"---\ntitle: Of others\n{said}\n---\nThey met.\n"}
    output = with_theme(tmp_path, files, "records", theme=theme)
    page = " ".join(re.sub(r"<[^>]+>", " ", (output / "cutting.html").read_text("utf-8")).split())
    assert f"Published: {date}" in page
    assert f"By {signed}".strip() in page or not signed
    assert ("Jane Roe" in page, "By" in page) == (False, bool(signed))
    assert "Jane Roe" in (output / "two.html").read_text("utf-8")
    assert ("Of others" in (output / "author/jane-roe.html").read_text("utf-8")) is False


@pytest.mark.parametrize(
    ("said", "ours", "pelicans"),
    [
        ("tags: one, two", "", {"tags": "one, two"}),
        ("tags: [one, 'two, three']", "", {"tags": "one, two, three"}),
        ("tags:\n  - one\n  - two", "\n\n", {"tags": "one, two"}),
        ("tags:\n- one\n- two", "\n\n", {"tags": "one, two"}),
        ("Category: 'Clips'", "", {"category": "Clips"}),
        ("summary: it said: no", "", {"summary": "it said: no"}),
        ("summary: >\n  in\n  short", "\n\n", {"summary": "in short"}),
        ("slug: 2016", "", {"slug": "2016"}),
        ("date: 2016-03-03 10:20", "date: 2016-03-03", {"date": "2016-03-03 10:20"}),
        ("date: '2016-03-03T10:20:15Z'", "date: 2016-03-03", {"date": "2016-03-03T10:20:15Z"}),
        ("date: 2016-03~", "date: 2016-03~", {}),
        ("authors: Jane Roe; John", "", {"authors": "Jane Roe; John"}),
        ("authors: [jane-roe]", "authors: [jane-roe]", {}),
        ("authors:\n  - jane-roe", "authors:\n  - jane-roe", {}),
        ("status: hidden", "", {"status": "hidden"}),
        ("status: draft", "status: draft", {}),
        ("evidence:\n  date: {how: inferred, because: x}", "evidence:\n  date: {how: inferred, because: x}", {}),
    ],
)
def test_fields_of_an_article_file_that_are_pelicans(said: str, ours: str, pelicans: dict[str, str]) -> None:
    body = "\n---\nDate: 2016-03-03 10:20\ntags: of the text\n"
    assert split_fields(f"---\ntitle: A\n{said}\noutlet: x{body}") == (
        f"---\ntitle: A\n{ours}\noutlet: x{body}",
        pelicans,
    )


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("cutting.md", "rights: {publish: false}\n"),
        ("cutting.md", "status: withdrawn\nwithdrawn: {on: 2016-05-01, because: it was wrong}\n"),
        ("private/cutting.md", ""),
    ],
)
def test_a_text_that_may_not_be_shown_is_not(name: str, head: str, tmp_path: Path) -> None:
    text = CUTTING.replace("outlet: gazette\n", f"outlet: gazette\n{head}").replace(
        "They *met*.", "They met withheldword."
    )
    output = with_theme(tmp_path, FILES | {f"clippings/articles/{name}": text}, *NINE)
    found = [path.name for path in output.rglob("*") if path.is_file() and b"withheldword" in path.read_bytes()]
    assert found == []
    assert (output / "one.html").exists()


def test_a_broken_article_file_is_told_with_its_line_and_costs_no_post(tmp_path: Path, caplog: Any) -> None:
    files = FILES | {"clippings/articles/cutting.md": CUTTING.replace("outlet: gazette", "outlett: gazette")}
    output = with_theme(tmp_path, files, *NINE)
    assert (output / "one.html").exists()
    assert not (output / "renamed.html").exists()
    assert "content/clippings/articles/cutting.md:5 · outlett" in caplog.text


def test_advice_names_files_where_they_lie_in_the_site(tmp_path: Path, caplog: Any) -> None:
    files = FILES | {"two.md": "Title: Two\nDate: 2016-02-05\nOutlet: corner-shop\n\nThey left.\n"}
    with_theme(tmp_path, files, "outlets")
    assert "add it to content/clippings/authority/outlets.yaml" in caplog.text


def test_search_finds_a_post_and_leads_to_it(tmp_path: Path, chromium: Browser) -> None:
    address = {"ARTICLE_URL": "posts/{slug}.html", "ARTICLE_SAVE_AS": "posts/{slug}.html"}
    output = with_theme(tmp_path, FILES, *NINE, theme="notmyidea", RELATIVE_URLS=True, **address)
    page = chromium.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.append(request.url))
    page.goto((output / "posts/two.html").as_uri())
    page.fill("form.clippings-search input", "old table")
    page.press("form.clippings-search input", "Enter")
    page.wait_for_selector(".hit h2 a")
    assert page.title() == "Search · My Site"
    assert page.text_content(".hit .strip .outlet") == "The Gazette"
    assert page.locator(".hit .excerpt a").count() == 0  # posts have no numbered paragraphs to lead to
    page.click(".hit h2 a")
    assert page.url == (output / "posts/one.html").as_uri()  # and no script that marks
    assert problems == []
    page.close()


def test_a_search_that_finds_nothing_leads_to_no_page_that_is_not_there(tmp_path: Path, chromium: Browser) -> None:
    output = with_theme(tmp_path, FILES, "search", RELATIVE_URLS=True)
    page = chromium.new_page()
    page.goto(f"{(output / 'search.html').as_uri()}?q=alepo")
    page.wait_for_selector(".status button")
    assert "Nothing found for “alepo”" in str(page.text_content(".status"))
    assert page.locator(".status a").count() == 0
    page.close()


def test_a_post_that_names_no_outlet_is_the_sites_own(tmp_path: Path) -> None:
    output = with_theme(tmp_path, FILES, "describe", "outlets")
    outlets = [
        json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))["outlet"]["name"] for id in ("one", "two")
    ]
    assert outlets == ["The Gazette", "My Site"]


def test_an_author_of_most_posts_links_no_two_of_them(tmp_path: Path) -> None:
    text = "Title: {0}\nDate: 201{1}-02-04\nAuthor: {2}\n\n{0}.\n"
    authors = ("Ann", "Ann", "Ann", "Ann", "Bob", "Bob", "Cy")
    files = {f"{n}.md": text.format(f"Post{n}", n, author) for n, author in enumerate(authors)}
    output = with_theme(tmp_path, files, "links")
    assert "clippings-links" not in (output / "post0.html").read_text("utf-8")
    assert ">Post5</a>: both by Bob" in (output / "post4.html").read_text("utf-8")


def test_the_search_page_can_have_another_name_or_none(tmp_path: Path) -> None:
    output = with_theme(tmp_path / "a", FILES, "search", CLIPPINGS_SEARCH_PAGE="find.html")
    assert (output / "find.html").exists()
    assert 'action="/find.html"' in (output / "one.html").read_text("utf-8")
    output = with_theme(tmp_path / "b", FILES, "search", CLIPPINGS_SEARCH_PAGE="")
    assert not (output / "search.html").exists()
    assert "clippings-search" not in (output / "one.html").read_text("utf-8")


def test_a_partial_of_the_sites_own_wins(tmp_path: Path) -> None:
    own = tmp_path / "templates/clippings/links.html"
    site(tmp_path, FILES)
    own.parent.mkdir(parents=True)
    own.write_text(
        "{% for link in article.dossier.links %}<b>{{ clippings.articles[link.to].title }}</b>{% endfor %}", "utf-8"
    )
    (tmp_path / "templates/article.html").write_text(ARTICLE, "utf-8")
    output = built(tmp_path, "links", THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")])
    assert "<b>Two</b>" in (output / "one.html").read_text("utf-8")
    assert "clippings-links" not in (output / "one.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("more", "root"),
    [({}, ""), ({"RELATIVE_URLS": True}, "."), ({"SITEURL": "https://x.example/b"}, "https://x.example/b")],
)
def test_a_woven_text_has_its_links_and_pictures(more: dict[str, Any], root: str, tmp_path: Path) -> None:
    site(tmp_path)
    (tmp_path / "templates").mkdir()
    text = "{% if article.dossier %}{{ article.dossier | woven(SITEURL ~ '/') }}{% endif %}"
    (tmp_path / "templates/article.html").write_text(text, "utf-8")
    output = built(tmp_path, "entities", THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")], **more)
    page = (output / "hello-world.html").read_text("utf-8")
    assert f'href="{root}/second-last.html"' in page
    assert f'src="{root}/images/map.png"' in page


def test_a_file_of_notes_named_as_the_post_and_not_as_its_slug_is_told(tmp_path: Path, caplog: Any) -> None:
    files = FILES | {"one.md": FILES["one.md"].replace("Title: One", "Title: One and only")}
    assert (with_theme(tmp_path, files, "annotations") / "one-and-only.html").exists()
    assert "annotations/one.yaml · file name · “one” · is the id of no article" in caplog.text
    assert "name the file after the article's id: its slug" in caplog.text


@pytest.mark.parametrize(
    ("more", "root"),
    [({}, ""), ({"RELATIVE_URLS": True}, ".."), ({"SITEURL": "https://x.example/b"}, "https://x.example/b")],
)
def test_links_and_pictures_in_an_article_file_lead_to_the_sites_pages(
    more: dict[str, Any], root: str, tmp_path: Path
) -> None:
    body = (
        "See [one](article/one#p-1), [the talks](event/talks), [the cutting](article/renamed). ![A map](images/map.png)"
    )
    address = {"ARTICLE_URL": "blog/{slug}.html", "ARTICLE_SAVE_AS": "blog/{slug}.html"}
    files = FILES | {"clippings/articles/cutting.md": CUTTING.replace("They *met*.", body), "images/map.png": "x"}
    page = (with_theme(tmp_path, files, "records", "events", **address, **more) / "blog/renamed.html").read_text(
        "utf-8"
    )
    assert f'<a href="{root}/blog/one.html#p-1" rel="noopener noreferrer">one</a>' in page
    assert f'<a href="{root}/blog/renamed.html" rel="noopener noreferrer">the cutting</a>' in page
    assert '<a rel="noopener noreferrer">the talks</a>' in page  # which has no page here
    assert f'src="{root}/images/map.png"' in page


def test_a_german_site_has_german_words(tmp_path: Path) -> None:
    output = with_theme(
        tmp_path, FILES, "records", "outlets", "events", "links", "annotations", "search", "entities", DEFAULT_LANG="de"
    )
    page = (output / "one.html").read_text("utf-8")
    for said in (
        "Dazu lesen",
        "beide berichten über: Talks",
        "Veröffentlicht von The Gazette",
        "3. Februar 2016",
        "Hintergrund",
    ):
        assert said in page
    search = (output / "search.html").read_text("utf-8")
    assert "Ergebnisse eingrenzen" in search
    assert '"Try again":"Noch einmal versuchen"' in search, "its script has its words, too"
