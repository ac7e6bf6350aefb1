"""The live preview answers nobody else's pages, says what is wrong, and marks what is not public: tests/cases/preview.yaml."""

import http.client
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from publishing import environment, hosted, local, project, table

from conftest import Quiet

TABLE: dict[str, Any] = table("preview.yaml")
STRIPS = """() => Array.from(document.querySelectorAll(".strip"), strip => {
  const holder = strip.closest("header, article, li");
  const link = Array.from(holder.querySelectorAll("a"), a => a.getAttribute("href")).find(to => /articles\\/[^/]+\\.html/.test(to));
  const id = link ? link.match(/articles\\/([^/.]+)\\.html/)[1] : location.pathname.match(/articles\\/([^/.]+)\\.html/)[1];
  return [id, Array.from(strip.querySelectorAll(".draft"), mark => mark.textContent).join()];
})"""
LINES = """() => Array.from(document.querySelectorAll("main .lines li"), line =>
  [line.querySelector("a").getAttribute("href").replace("../", ""),
   Array.from(line.querySelectorAll(".draft"), mark => mark.textContent).join()])"""
OWN_MARKS = """() => Array.from(document.querySelectorAll("main .draft")).filter(mark => !mark.closest("article"))
  .map(mark => mark.textContent)"""
SOON = 15_000
"""Milliseconds in which an open page must tell: a page that is not told asks again by itself after some twenty seconds."""
TAKEN = "<script>var taken = []; window.clippings = {{receive: (name, value) => taken.push(name)}};</script>{scripts}"


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that runs, and the folder it shows."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def file(self, name: str) -> Path:
        return self.folder / "content" / name


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = project(tmp_path_factory.mktemp("preview"), TABLE["files"])
    running = subprocess.Popen(
        [sys.executable, "-m", "clippings", "serve", "--port", "0"],
        cwd=folder, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert running.stdout
    port = 0
    for line in running.stdout:
        if line.startswith("http://"):
            port = int(line.partition("/ ")[0].rpartition(":")[2])
        if line.startswith("built"):
            break
    yield Preview(port, folder)
    running.terminate()
    running.communicate()


def named(row: Mapping[str, Any]) -> str:
    return str(row["what"])


@pytest.mark.parametrize("row", TABLE["requests"], ids=named)
def test_who_is_answered(row: Mapping[str, Any], preview: Preview) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)
    asked.putrequest("GET", row.get("path", "/articles/unripe.html"), skip_host=True)
    asked.putheader("Host", row.get("host", "127.0.0.1:PORT").replace("PORT", str(preview.port)))
    for header, name in (("Sec-Fetch-Site", "site"), ("Sec-Fetch-Mode", "mode")):
        if name in row:
            asked.putheader(header, row[name])
    asked.endheaders()
    answer = asked.getresponse()
    text = answer.read().decode()
    assert answer.status == row["answer"]
    assert row.get("says", "") in text
    assert ("draft words" in text) == (row["answer"] == 200 and "path" not in row)
    assert {name: answer.headers[name] for name in TABLE["answers"]} == TABLE["answers"]
    asked.close()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_page_of_another_program_gets_no_chunk_of_the_index(
    name: str, preview: Preview, tmp_path: Path, chromium: Browser
) -> None:
    """As a browser asks: what the chunks hold would be given to any page that may load them as scripts."""
    chunks = [path.name for path in (preview.folder / "output/search").glob("document-*.js")]
    scripts = "".join(f'<script src="http://{name}:{preview.port}/search/{chunk}"></script>' for chunk in chunks)
    (tmp_path / "other.html").write_text(TAKEN.format(scripts=scripts), "utf-8")
    other = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=other.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{other.server_port}/other.html")
    page.wait_for_load_state("load")
    assert chunks
    assert page.evaluate("taken") == []
    page.close()
    other.shutdown()


def test_no_other_machine_is_listened_to(preview: Preview) -> None:
    """Of this machine's addresses only 127.0.0.1: who listens to all would hear on 127.0.0.2 too."""
    with pytest.raises(OSError, match=r"."), socket.create_connection(("127.0.0.2", preview.port), timeout=2):
        pass


@pytest.mark.parametrize("row", TABLE["errors"], ids=named)
def test_an_open_page_says_what_is_wrong(row: Mapping[str, Any], preview: Preview, chromium: Browser) -> None:
    page, other = chromium.new_page(), chromium.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: ran.append(dialog.message))
    page.goto(f"{preview.address}/articles/ripe.html")
    listening(page)
    before = preview.file(row["file"]).read_text("utf-8")
    preview.file(row["file"]).write_text(row["text"], "utf-8")
    try:
        page.wait_for_selector("[role=alert]", timeout=SOON)
        other.goto(f"{preview.address}/index.html")  # opened while it is wrong
        for shown in (page, other):
            said = shown.locator("[role=alert]").inner_text()
            assert [words for words in row["says"] if words not in said] == []
            assert shown.locator("[role=alert] img").count() == 0
        page.locator(".text", has_text="The first words of it.").wait_for(timeout=SOON)
    finally:
        preview.file(row["file"]).write_text(before, "utf-8")
    for shown in (page, other):
        shown.wait_for_selector("[role=alert]", state="detached", timeout=SOON)
    page.locator(".text", has_text="The first words of it.").wait_for(timeout=SOON)
    assert ran == []
    page.close()
    other.close()


def listening(page: Page) -> None:
    """Wait until a page has asked for news once, so that it knows what was before."""
    page.wait_for_function("fetch('/__preview.json?edition=0').then(a => a.json()).then(n => n.edition > 0)")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return local(project(tmp_path_factory.mktemp("marks"), TABLE["files"]))


def marked_pages() -> Iterator[Any]:
    for path, right in TABLE["marks"].items():
        reason = TABLE.get("open", {}).get(path)
        mark = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)] if reason else []
        yield pytest.param(path, right, marks=mark, id=path)


@pytest.mark.parametrize(("path", "right"), list(marked_pages()))
def test_drafts_are_marked(path: str, right: Mapping[str, str], built: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{built}/{path}")
    page.wait_for_selector(".strip")
    found = page.evaluate(STRIPS)
    page.close()
    assert dict(found) == right
    assert len({*map(tuple, found)}) == len(right)


@pytest.mark.parametrize(("path", "right"), list(TABLE["lists"].items()))
def test_draft_events_and_questions_are_marked(
    path: str, right: Mapping[str, str], built: Path, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"file://{built}/{path}")
    assert dict(page.evaluate(LINES)) == right
    for target, mark in right.items():
        page.goto(f"file://{built}/{target}")
        assert page.evaluate(OWN_MARKS) == ([mark] if mark else [])
    page.close()


def test_private_notes_are_marked(built: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{built}/articles/ripe.html")
    for note, mark in TABLE["notes"].items():
        assert page.locator(f"#note-{note} .draft").all_text_contents() == ([mark] if mark else [])
    page.close()


def test_a_hosted_page_marks_nothing(tmp_path: Path) -> None:
    output = hosted(project(tmp_path, TABLE["files"]))
    assert not [path for path in output.rglob("*.html") if 'class="draft"' in path.read_text("utf-8")]
