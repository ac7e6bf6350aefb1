"""The live preview: an open page follows the files, shows what is wrong, and is well again when it is mended."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import PROJECT


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    article = articles / "one.md"
    article.write_text("---\ntitle: One\n---\nFirst words.\n", "utf-8")
    command = ["serve", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--port", "0"]
    running = subprocess.Popen(
        [sys.executable, "-m", "clippings", *command], cwd=PROJECT, env={"PYTHONPATH": "plugins", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout
    for line in running.stdout:
        if line.startswith("http://"):
            break
    yield line.split("/ ")[0], article
    running.terminate()
    running.communicate()


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
    page.wait_for_selector("#preview-wrong")
    assert "one.md:3" in page.locator("#preview-wrong").inner_text()
    assert "Second words." in page.locator("body").inner_text()
    article.write_text("---\ntitle: One\n---\nThird words.\n", "utf-8")
    page.wait_for_function("document.body && document.body.innerText.includes('Third words.')")
    assert page.locator("#preview-wrong").count() == 0
    assert errors == []
    page.close()


def test_what_is_built_knows_nothing_of_the_preview(preview: tuple[str, Path]) -> None:
    output = preview[1].parents[2] / "output"
    assert not [path for path in output.rglob("*") if path.is_file() and b"__preview" in path.read_bytes()]
