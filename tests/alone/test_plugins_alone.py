"""Each plugin alone in a plain Pelican site: Pelican's own reader, its simple theme, one overriding template."""

import json
from pathlib import Path
from typing import Any

import pelican
import pytest
from pelican.settings import read_settings

from conftest import PROJECT

HEAD = "{}\n###\n\n:date: {}\n:author: Jane Roe\n:outlet: {}\n:events: talks\n\n"
ARTICLES = {
    "one.rst": HEAD.format("One", "2016-02-04", "gazette")
    + "Ann Example said: “We shall not leave this old table today or tomorrow.” Then Ann Example went to Springfield and Shelbyville. "
    + "The hall was cold and dark that night, and nobody had thought of bringing a lamp or any bread.\n",
    "two.rst": HEAD.format("Two", "2016-02-05", "post")
    + "In Springfield and Shelbyville they heard “we shall not leave this old table today or tomorrow” again. "
    + "The hall was cold and dark that night, and nobody had thought of bringing a lamp or any bread.\n",
}
AUTHORITY = {
    "people.yaml": "ann-example: {name: Ann Example}\n",
    "places.yaml": "springfield: {name: Springfield}\nshelbyville: {name: Shelbyville}\n",
    "outlets.yaml": "gazette:\n  name: Gazette\n  labels:\n    - {label: local, because: it says so, source: {title: Masthead}}\npost: {name: Post}\n",
    "labels.yaml": "local: {definition: Of one town.}\n",
}
SHOWN = "{% extends '!simple/article.html' %}{% block content %}{{ super() }}<pre id=shown>{{ article.dossier.EXPRESSION }}</pre>{% endblock %}"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    for folder, files in (("articles", ARTICLES), ("clippings/authority", AUTHORITY)):
        (content / folder).mkdir(parents=True)
        for name, text in files.items():
            (content / folder / name).write_text(text, "utf-8")
    (content / "clippings/events").mkdir()
    (content / "clippings/events/talks.md").write_text(
        "---\ntitle: The talks\ndate: 2016-02-03\n---\nThey met.\n", "utf-8"
    )
    (content / "clippings/annotations").mkdir()
    (content / "clippings/annotations/one.yaml").write_text(
        "- {id: n1, kind: context, on: {exact: this old table}, body: Round.}\n", "utf-8"
    )
    return tmp_path


def built(project: Path, plugin: str, templates: dict[str, str], **more: Any) -> Path:
    overrides = project / "templates"
    overrides.mkdir(exist_ok=True)
    for name, text in templates.items():
        (overrides / name).parent.mkdir(parents=True, exist_ok=True)
        (overrides / name).write_text(text, "utf-8")
    settings = read_settings(
        override={
            "PATH": str(project / "content"), "OUTPUT_PATH": str(project / "output"), "ARTICLE_PATHS": ["articles"],
            "PLUGIN_PATHS": [str(PROJECT / "plugins")], "PLUGINS": [f"clippings.{plugin}"], "SITEURL": "",
            "THEME_TEMPLATES_OVERRIDES": [str(overrides)], "FEED_ALL_ATOM": None, "PAGE_PATHS": [], "TIMEZONE": "UTC",
            "CACHE_PATH": str(project / "cache"), **more,
        }
    )  # fmt: skip
    pelican.Pelican(settings).run()
    return project / "output"


@pytest.mark.parametrize(
    ("plugin", "expression", "shown"),
    [
        (
            "entities",
            "mentions | map(attribute='entity') | join(' ')",
            "ann-example ann-example springfield shelbyville",
        ),
        ("outlets", "labels | map(attribute='label') | join(' ')", "local"),
        (
            "quotations",
            "quotations | map(attribute='text') | join(' ')",
            "We shall not leave this old table today or tomorrow.",
        ),
        ("annotations", "annotations | map(attribute='target') | map(attribute='exact') | join", "this old table"),
        ("links", "links | map(attribute='to') | join", "two"),
        ("describe", "description.citation", "Jane Roe"),
        ("events", "record.events | join", "talks"),
        ("search", "terms.body.split() | sort | join(' ')", "shelbyvil springfield tabl"),
    ],
)
def test_a_plugin_alone_gives_its_facet(plugin: str, expression: str, shown: str, plain: Path) -> None:
    output = built(plain, plugin, {"article.html": SHOWN.replace("EXPRESSION", expression)})
    page = (output / "one.html").read_text("utf-8")
    assert "Then Ann Example went" in page
    assert shown in page.partition("<pre id=shown>")[2]


def test_records_alone_reads_yaml_front_matter_and_pelicans_theme_shows_it(plain: Path) -> None:
    text = "---\ntitle: Three\ndate: 2016-02~\nevents: [talks]\nauthors: [jane]\n---\nSome *text* <script>alert(1)</script> here.\n"
    (plain / "content/clippings/articles").mkdir()
    (plain / "content/clippings/articles/three.md").write_text(text, "utf-8")
    output = built(plain, "records", {})
    page = (output / "three.html").read_text("utf-8")
    assert "<em>text</em>" in page
    assert "alert(1)" not in page


def test_names_can_be_woven_into_a_theme_of_ones_own(plain: Path) -> None:
    templates = {
        "article.html": "{% if article %}{{ article.dossier | woven('https://my.site/') }}{% endif %}",
        "clippings/pages/entity.html": "{{ view.name }}",
    }
    page = (built(plain, "entities", templates) / "one.html").read_text("utf-8")
    assert '<a class="mention" href="https://my.site/people/ann-example.html">Ann Example</a>' in page


def test_pages_appear_when_the_theme_has_a_template_for_them(plain: Path) -> None:
    output = built(plain, "entities", {"clippings/pages/entity.html": "{{ view.name }}: {{ view.mention_count }}"})
    assert (output / "people/ann-example.html").read_text("utf-8") == "Ann Example: 2"
    assert not (output / "people/index.html").exists()


def test_search_alone_writes_an_index_the_browser_code_reads(plain: Path) -> None:
    output = built(plain, "search", {})
    assert "clippings.receive" in (output / "search/manifest.js").read_text("utf-8")
    assert "springfield" in (output / "search/terms-0.js").read_text("utf-8")


def test_describe_alone_writes_the_data(plain: Path) -> None:
    output = built(plain, "describe", {})
    article = json.loads((output / "data/articles/one.json").read_text("utf-8"))
    assert article["byline"] == "Jane Roe"
    assert article["date"]["edtf"] == "2016-02-04"


def test_two_builds_in_one_process_do_not_share_doors(plain: Path, tmp_path: Path) -> None:
    built(plain, "search", {})
    (plain / "output").rename(plain / "first")
    output = built(plain, "outlets", {})
    assert not (output / "search").exists()
