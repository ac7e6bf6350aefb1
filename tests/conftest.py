"""What many tests share: the shipped archive built once, the seeds, a real browser, a loopback server."""

import gc
import os
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from clippings.pelican.run import build
from compiled import remember_templates

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = PROJECT.parent / "shared" / "seeds"
os.environ.setdefault("CLIPPINGS_CACHE", tempfile.mkdtemp(prefix="clippings-tests-"))
remember_templates()
settings.register_profile("busy", deadline=None)  # how long an example takes says nothing where others work, too
settings.load_profile("busy")


@pytest.fixture(autouse=True)
def in_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped archive, built."""
    before = Path.cwd()
    os.chdir(PROJECT)
    try:
        return build(Path("content"), tmp_path_factory.mktemp("site")).output
    finally:
        os.chdir(before)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example archive, built."""
    before = Path.cwd()
    os.chdir(PROJECT)
    try:
        return build(Path("docs/example/content"), tmp_path_factory.mktemp("example-site")).output
    finally:
        os.chdir(before)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five raw files. A clone without them says so; CI always has them."""
    if not SEEDS.is_dir():
        if os.environ.get("CI"):
            pytest.fail("CI must have ../shared/seeds")
        pytest.skip("this clone has no ../shared/seeds, so the real raw articles are not tested")
    return SEEDS


@pytest.fixture(scope="session")
def imported(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, imported into an empty folder."""
    from clippings.importing.run import import_texts

    before = Path.cwd()
    os.chdir(PROJECT)
    try:
        into = tmp_path_factory.mktemp("imported")
        assert import_texts(seeds, into, None) == 0
        return into
    finally:
        os.chdir(before)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium as the platform brings it; never skipped."""
    with sync_playwright() as playwright:
        path = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(p).exists()), None)
        flags = [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
        ]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The shipped archive over HTTP, on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(params=["file", "http"])
def base(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """The archive's address, once from a folder and once from a host."""
    return f"file://{site}" if request.param == "file" else served


def pytest_collection_finish() -> None:
    """What was collected stays to the end, so that no search for garbage need go through it again."""
    gc.collect()
    gc.freeze()
