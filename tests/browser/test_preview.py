"""The live preview: an open page follows the files, shows what is wrong, and is well again when it is mended."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from clippings.pelican.run import build
from clippings.preview.first_page import Meanwhile
from clippings.preview.server import News, server
from conftest import PROJECT


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    article = articles / "one.md"
    article.write_text("---\ntitle: One\n---\nFirst words.\n", "utf-8")
    command = ["serve", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--port", "0"]
    running = subprocess.Popen(
        [sys.executable, "-m", "clippings", *command], cwd=PROJECT,
        env={"PYTHONPATH": "plugins", "PATH": "/usr/bin:/bin", "CLIPPINGS_CACHE": str(tmp_path / "cache")},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout
    for line in running.stdout:
        if line.startswith("http://"):
            address = line.split("/ ")[0]
        if line.startswith("built"):
            break
    yield address, article
    running.terminate()
    running.communicate()


def test_what_is_saved_the_moment_the_first_build_is_done_is_shown(preview: tuple[str, Path]) -> None:
    address, article = preview
    article.write_text("---\ntitle: One\n---\nWords of an eager editor.\n", "utf-8")
    deadline = monotonic() + 20
    while "eager editor" not in urlopen(f"{address}/articles/one.html").read().decode():
        assert monotonic() < deadline, "what was saved is not shown"
        sleep(0.05)


def test_an_open_page_follows_the_files(preview: tuple[str, Path], chromium: Browser) -> None:
    address, article = preview
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}/articles/one.html")
    page.wait_for_function("fetch('/__preview.json?edition=0').then(a => a.json()).then(n => n.edition > 0)")
    article.write_text("---\ntitle: One\n---\nSecond words.\n", "utf-8")
    page.wait_for_function("document.body && document.body.innerText.includes('Second words.')")
    article.write_text("---\ntitle: One\ndate: tomorrow\n---\nThird words.\n", "utf-8")
    # a file may be read while it is being written, and is read again when it has been
    page.locator("#preview-wrong", has_text="one.md:3").wait_for()
    assert "Second words." in page.locator("body").inner_text()
    article.write_text("---\ntitle: One\n---\nThird words.\n", "utf-8")
    page.wait_for_function("document.body && document.body.innerText.includes('Third words.')")
    page.wait_for_selector("#preview-wrong", state="detached")  # with the build, which follows
    assert errors == []
    page.close()


def test_warnings_are_in_the_page_and_stand_behind_errors(preview: tuple[str, Path], chromium: Browser) -> None:
    address, article = preview
    page = chromium.new_page()
    page.goto(f"{address}/articles/one.html")
    page.wait_for_function("fetch('/__preview.json?edition=0').then(a => a.json()).then(n => n.edition > 0)")
    article.write_text("---\ntitle: One\nbyline: n/a\n---\nSecond words.\n", "utf-8")
    warned = page.locator("#preview-warnings")
    warned.wait_for()
    assert warned.inner_text() == "1 warning"
    warned.locator("summary").click()
    assert "content/articles/one.md:3 · byline · “n/a” · is read as a text" in warned.inner_text()
    article.write_text("---\ntitle: One\nbyline: n/a\ndate: soon\n---\nSecond words.\n", "utf-8")
    page.locator("#preview-wrong", has_text="one.md:4").wait_for()
    error, warning = page.locator("#preview-wrong > div").all_inner_texts()
    assert error.startswith("error: content/articles/one.md:4 · date")
    assert warning.startswith("warning: content/articles/one.md:3 · byline")
    article.write_text("---\ntitle: One\n---\nThird words.\n", "utf-8")
    page.wait_for_selector("#preview-wrong", state="detached")
    page.wait_for_selector("#preview-warnings", state="detached")
    page.close()


def test_what_is_asked_for_before_the_first_build_is_done_is_made_first(tmp_path: Path, chromium: Browser) -> None:
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    (articles / "one.md").write_text("---\ntitle: One\nreplies_to: [two]\n---\nFirst words.\n", "utf-8")
    (articles / "two.md").write_text("---\ntitle: [\n---\nNever well.\n", "utf-8")
    news = News()
    running = server(tmp_path / "output", 0, news, Meanwhile(tmp_path / "content", PROJECT / "theme/static"))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{running.server_port}/")
    page.get_by_role("link", name="one").click()
    page.wait_for_function("document.title.startsWith('One')")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")  # its fonts are there
    assert page.locator("h1").inner_text() == "One"
    assert page.evaluate("getComputedStyle(document.querySelector('.text')).fontFamily").startswith('"Source Serif')
    page.goto(f"http://127.0.0.1:{running.server_port}/articles/two.html")
    assert "is being built" in page.locator("h1").inner_text()
    for elsewhere in ("/theme/../../content/articles/two.md", f"/theme/{articles / 'two.md'}", "/theme//etc/hosts"):
        with urlopen(f"http://127.0.0.1:{running.server_port}{elsewhere}") as answer:
            assert b"is being built" in answer.read()
    build_of_one(tmp_path)
    news.good()
    page.wait_for_function("document.title.startsWith('Two')")
    page.close()
    running.shutdown()


def build_of_one(folder: Path) -> None:
    (folder / "content/articles/two.md").write_text("---\ntitle: Two\n---\nWell now.\n", "utf-8")
    build(folder / "content", folder / "output")


def test_what_is_built_knows_nothing_of_the_preview(preview: tuple[str, Path]) -> None:
    output = preview[1].parents[2] / "output"
    assert not [path for path in output.rglob("*") if path.is_file() and b"__preview" in path.read_bytes()]


def test_another_sites_page_may_run_nothing_of_the_preview(preview: tuple[str, Path]) -> None:
    address = preview[0]
    other = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}
    with pytest.raises(HTTPError, match="403"):
        urlopen(Request(f"{address}/search/manifest.js", headers=other))
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    for allowed in (followed, {"Sec-Fetch-Site": "same-origin"}, {}):
        with urlopen(Request(f"{address}/index.html", headers=allowed)) as answer:
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_page_that_is_as_it_was_stays_open_as_it_is(preview: tuple[str, Path], chromium: Browser) -> None:
    address, article = preview
    page = chromium.new_page()
    page.goto(f"{address}/about.html")
    page.evaluate("window.kept = true")
    other = chromium.new_page()
    other.goto(f"{address}/articles/one.html")
    page.wait_for_timeout(500)
    article.write_text("---\ntitle: One\n---\nOther words.\n", "utf-8")
    other.wait_for_function("document.body && document.body.innerText.includes('Other words.')")
    page.wait_for_timeout(1500)
    assert page.evaluate("window.kept")
    page.close()
    other.close()


def test_a_page_stays_in_touch_when_the_output_is_removed(preview: tuple[str, Path], chromium: Browser) -> None:
    address, article = preview
    page = chromium.new_page()
    page.goto(f"{address}/articles/one.html")
    shutil.rmtree(article.parents[2] / "output")
    page.goto(f"{address}/articles/one.html")
    assert "is gone" in page.locator("h1").inner_text()
    article.write_text("---\ntitle: One\n---\nWritten again.\n", "utf-8")
    page.wait_for_function("document.body && document.body.innerText.includes('Written again.')")
    page.close()


@pytest.mark.parametrize(
    ("address_of", "shows"), [("search.html?q=envoy", ".hit"), ("compare.html?a=one&b=two", ".columns")]
)
def test_what_is_read_from_the_index_follows_the_files_too(
    address_of: str, shows: str, preview: tuple[str, Path], chromium: Browser
) -> None:
    """An open search keeps its query, and two articles side by side stay the two, with what was saved."""
    address, article = preview
    page = chromium.new_page()
    article.with_name("two.md").write_text("---\ntitle: Two\n---\nThe envoy stayed.\n", "utf-8")
    article.write_text("---\ntitle: One\n---\nThe envoy spoke.\n", "utf-8")
    page.wait_for_timeout(1500)
    page.goto(f"{address}/{address_of}")
    page.wait_for_function(f"document.querySelector({shows!r})?.parentElement.innerText.includes('spoke')")
    article.write_text("---\ntitle: One\n---\nThe envoy left.\n", "utf-8")
    page.wait_for_function(f"document.querySelector({shows!r})?.parentElement.innerText.includes('left')")
    assert page.url == f"{address}/{address_of}"
    page.close()
