"""An article that was saved is shown, before the build, as the build will show it."""

import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateError

from clippings.host.ahead import Ahead
from clippings.host.build import built, settings_for
from clippings.host.connecting import fetched as links
from clippings.host.desk import ContentErrors
from clippings.host.examination import fetched
from clippings.host.preview import News
from clippings.host.rendering import Renderer
from clippings.host.serve import ahead_of, shown_ahead
from conftest import PROJECT


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    return tmp_path


def ahead_in(folder: Path) -> Ahead:
    _, desk = built(folder / "content", folder / "output")
    found = ahead_of(desk, settings_for(folder / "content", folder / "output"))
    assert found
    return found


def test_a_saved_article_is_shown_as_the_build_will_show_it(archive: Path) -> None:
    ahead = ahead_in(archive)
    for path in sorted((archive / "content/articles").glob("*.md")):
        path.write_text(path.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
        [(page, html)] = ahead.pages([path]).items()
        built(archive / "content", archive / "output")
        assert html == (archive / "output" / page).read_text("utf-8")


def test_a_saved_note_is_shown_beside_its_article(archive: Path) -> None:
    ahead = ahead_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    note = archive / f"content/private/annotations/{article.stem}.yaml"
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("- {id: new-note, kind: context, body: Said first., made: 2016-02-03}\n", "utf-8")
    assert "Said first." in ahead.pages([note])[f"articles/{article.stem}.html"]
    note.unlink()
    assert "Said first." not in ahead.pages([note])[f"articles/{article.stem}.html"]


def test_what_is_new_or_wrong_or_concerns_more_is_left_to_the_build(archive: Path) -> None:
    ahead = ahead_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    new = article.with_stem("new-one")
    shutil.copy(article, new)
    assert ahead.pages([new]) == {}
    assert ahead.pages([article, archive / "content/authority/people.yaml"]) == {}
    assert ahead.pages([archive / "content/authority/people.yaml"]) == {}
    article.write_text("---\ndate: tomorrow\n---\nWords.\n", "utf-8")
    assert ahead.pages([article]) == {}
    article.unlink()
    assert ahead.pages([article]) == {}


def test_it_is_ready_after_a_build_that_had_nothing_to_do(archive: Path) -> None:
    built(archive / "content", archive / "output")
    article = next((archive / "content/articles").glob("*.md"))
    ahead = ahead_in(archive)
    article.write_text(article.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    assert "One more paragraph." in ahead.pages([article])[f"articles/{article.stem}.html"]


def test_what_is_broken_is_left_to_the_build(archive: Path) -> None:
    ahead = ahead_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    for store in ahead.desk.store.path.parent.glob(f"{ahead.desk.store.path.stem}*"):
        store.unlink()
    fetched.cache_clear()
    links.cache_clear()
    article.write_text(article.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    assert shown_ahead(ahead, {article}) == {}
    ahead = ahead_in(archive)
    ahead.renderer = Renderer([str(archive / "nowhere")], ahead.renderer.site)
    (archive / "nowhere").mkdir()
    (archive / "nowhere/article.html").write_text("{% if %}", "utf-8")
    assert shown_ahead(ahead, {article}) == {}


def test_an_early_page_stays_and_hides_no_error() -> None:
    news = News()
    news.good()
    news.early({"a": "A"})
    news.bad(["wrong"])
    news.early({"b": "B"})
    assert news.ahead == {"a": "A", "b": "B"}
    assert news.wrong == ("wrong",)
    news.good()
    assert (news.ahead, news.wrong) == ({}, ())


@pytest.mark.parametrize(
    ("slip", "said"),
    [("{% if %}", "index.html:"), ("{{ 1/0 }}", "index.html cannot show"), ("{{ site.name() }}", "str")],
)
def test_a_slip_in_a_template_is_told_with_its_place(archive: Path, slip: str, said: str) -> None:
    theme = archive / "theme"
    shutil.copytree(PROJECT / "theme", theme)
    template = theme / "templates/index.html"
    template.write_text(
        template.read_text("utf-8").replace("{% block content %}", "{% block content %}" + slip, 1), "utf-8"
    )
    with pytest.raises(TemplateError, match=said):
        built(archive / "content", archive / "output", THEME=str(theme))


def test_settings_that_cannot_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'x'\nfoo = (\n", "utf-8")
    with pytest.raises(ContentErrors, match=r"pelicanconf.py:2"):
        settings_for(tmp_path, tmp_path / "output")
