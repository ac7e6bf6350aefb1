"""An article that was saved is shown, before the build, as the build will show it."""

import shutil
import threading
from pathlib import Path
from urllib.request import urlopen

import pytest
from jinja2 import TemplateError

from clippings.build.cache import lazy
from clippings.model.problem import ContentErrors
from clippings.output.render import Renderer
from clippings.pelican.run import built, settings_for
from clippings.preview.quick_page import QuickPages
from clippings.preview.server import News, server
from clippings.preview.watch import _shown_early, quick_pages
from conftest import PROJECT


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    return tmp_path


def quick_in(folder: Path) -> QuickPages:
    _, session = built(folder / "content", folder / "output")
    found = quick_pages(session)
    assert found
    return found


def test_a_saved_article_is_shown_as_the_build_will_show_it(archive: Path) -> None:
    quick = quick_in(archive)
    for path in sorted((archive / "content/articles").glob("*.md")):
        path.write_text(path.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
        [(page, html)] = quick.pages([path]).items()
        built(archive / "content", archive / "output")
        assert html == (archive / "output" / page).read_text("utf-8")


def test_a_saved_note_is_shown_beside_its_article(archive: Path) -> None:
    quick = quick_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    note = archive / f"content/private/annotations/{article.stem}.yaml"
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("- {id: new-note, kind: context, body: Said first., made: 2016-02-03}\n", "utf-8")
    assert "Said first." in quick.pages([note])[f"articles/{article.stem}.html"]
    note.unlink()
    assert "Said first." not in quick.pages([note])[f"articles/{article.stem}.html"]


def test_what_is_new_or_wrong_or_concerns_more_is_left_to_the_build(archive: Path) -> None:
    quick = quick_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    new = article.with_stem("new-one")
    shutil.copy(article, new)
    assert quick.pages([new]) == {}
    assert quick.pages([article, archive / "content/authority/people.yaml"]) == {}
    assert quick.pages([archive / "content/authority/people.yaml"]) == {}
    article.write_text("---\ndate: tomorrow\n---\nWords.\n", "utf-8")
    assert quick.pages([article]) == {}
    article.unlink()
    assert quick.pages([article]) == {}


def test_it_is_ready_after_a_build_that_had_nothing_to_do(archive: Path) -> None:
    built(archive / "content", archive / "output")
    article = next((archive / "content/articles").glob("*.md"))
    quick = quick_in(archive)
    article.write_text(article.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    assert "One more paragraph." in quick.pages([article])[f"articles/{article.stem}.html"]


def test_what_is_broken_is_left_to_the_build(archive: Path) -> None:
    quick = quick_in(archive)
    article = next((archive / "content/articles").glob("*.md"))
    for store in quick.job.store.path.parent.glob(f"{quick.job.store.path.stem}*"):
        store.unlink()
    lazy._facet.cache_clear()
    lazy._links.cache_clear()
    article.write_text(article.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    assert _shown_early(quick, {article}) == {}
    quick = quick_in(archive)
    quick.renderer = Renderer([str(archive / "nowhere")], quick.renderer.site)
    (archive / "nowhere").mkdir()
    (archive / "nowhere/article.html").write_text("{% if %}", "utf-8")
    assert _shown_early(quick, {article}) == {}


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


def test_a_build_waits_until_the_open_pages_have_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    news = News()
    news.good()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock[0] += seconds
        if clock[0] < asks_until:
            news.asked = clock[0]

    clock, asks_until = [100.0], 0.0
    monkeypatch.setattr("clippings.preview.server.time.monotonic", lambda: clock[0])
    monkeypatch.setattr("clippings.preview.server.time.sleep", sleep)
    news.early({"a": "A"})
    news.wait_until_shown()
    assert not slept  # no page is open
    open_page = threading.Thread(target=news.after, args=(news.edition,), daemon=True)
    open_page.start()
    while not news.listening:
        pass
    news.early({"a": "B"})
    asks_until = 100.2
    news.wait_until_shown()
    assert 0.28 < clock[0] - 100 < 0.34  # a tenth of a second after the last request
    clock[0], asks_until = 200.0, 300.0
    news.wait_until_shown()
    assert 0.58 < clock[0] - 200 < 0.64  # and no longer, whatever is asked for
    open_page.join()
    news.early({"a": "C"})
    clock[0] = 300.0
    news.wait_until_shown()
    assert clock[0] == 300  # it was closed meanwhile


def test_what_open_pages_ask_for_is_noted_and_their_questions_for_news_are_not(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<body>Words</body>", "utf-8")
    news = News()
    news.good()
    running = server(tmp_path, 0, news)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{running.server_port}"
    with urlopen(f"{address}/__preview.json"):
        assert news.asked == 0
    with urlopen(f"{address}/index.html"):
        assert news.asked > 0
    running.shutdown()


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
    with pytest.raises((TemplateError, ContentErrors), match=said):
        built(archive / "content", archive / "output", THEME=str(theme))


def test_settings_that_cannot_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'x'\nfoo = (\n", "utf-8")
    with pytest.raises(ContentErrors, match=r"pelicanconf.py:2"):
        settings_for(tmp_path, tmp_path / "output")
