"""What a reader takes away from an article's page: its citation, saved or copied; and where they tell of a mistake."""

import json
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from clippings.output.policy import HEADER
from clippings.pelican.run import build

TITLE = "“Talks & <b>end</b>” #1 at 50 % — محادثات"
FILES = {
    "archive.yaml": "name: Made archive\ncontact: desk@archive.example\n",
    "articles/talks.md": f"---\ntitle: '{TITLE}'\ndate: 2016-02-03\nauthors: [jane]\n---\nOne envoy left the hall.\n",
    "authority/people.yaml": "jane: {name: Jane van der Roe}\n",
}
SAVED = {"BibTeX": "talks.bib", "RIS": "talks.ris", "CSL-JSON": "talks.csl.json"}
CARD = ".formats details:has(summary:text-is('{}'))"


class Strict(SimpleHTTPRequestHandler):
    """A host that sends the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", HEADER)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as a host gets it: its pages carry the policy."""
    folder = tmp_path_factory.mktemp("citing")
    for name, text in FILES.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, "utf-8")
    return build(folder / "content", folder / "output", hosted="https://archive.example").output


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, output: Path) -> Iterator[str]:
    if request.param == "file":
        yield f"file://{output}"
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1360, "height": 900})
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/articles/talks.html")
    return page, said


def test_each_citation_is_saved_under_a_name_that_says_what_it_is(context: BrowserContext, address: str) -> None:
    page, said = opened(context, address)
    texts = {}
    for name, file in SAVED.items():
        card = page.locator(CARD.format(name))
        card.locator("summary").click()
        with page.expect_download() as download:
            card.get_by_role("link", name=f"Save {name}").click()
        assert download.value.suggested_filename == file
        texts[name] = Path(download.value.path()).read_text("utf-8")
    assert said == []
    assert page.url.endswith("/articles/talks.html")
    (item,) = json.loads(texts["CSL-JSON"])
    assert (item["title"], item["author"]) == (
        TITLE, [{"family": "Roe", "given": "Jane", "non-dropping-particle": "van der"}]
    )  # fmt: skip
    assert f"TI  - {TITLE}\n" in texts["RIS"]
    assert "author = {van der Roe, Jane}" in texts["BibTeX"]
    assert r"\& <b>end</b>” \#1 at 50 \% — محادثات" in texts["BibTeX"]


@pytest.mark.parametrize("clipboard", [True, False], ids=["clipboard", "no clipboard"])
def test_each_citation_is_copied(clipboard: bool, context: BrowserContext, address: str) -> None:
    """Over plain http a page has no clipboard to write to (https://w3c.github.io/clipboard-apis/, SecureContext)."""
    if not clipboard:
        context.add_init_script("delete Navigator.prototype.clipboard")
    page, said = opened(context, address)
    card = page.locator(CARD.format("RIS"))
    card.locator("summary").click()
    card.get_by_role("button", name="Copy").click()
    card.get_by_text("Copied.").wait_for()
    page.keyboard.press("Escape")
    page.locator("#find").focus()
    page.keyboard.press("Control+v")  # line ends are not kept in a field of one line
    pasted = page.locator("#find").input_value()
    assert pasted.startswith("TY  - NEWS")
    assert f"TI  - {TITLE}" in pasted
    assert said == []


def test_without_a_script_the_text_is_there_and_can_be_saved(chromium: Browser, output: Path) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(f"file://{output}/articles/talks.html")
    card = page.locator(CARD.format("BibTeX"))
    card.locator("summary").click()
    assert card.locator("pre").inner_text().startswith("@article{talks,")
    assert not card.locator("button").is_visible()
    with page.expect_download() as download:
        card.get_by_role("link", name="Save BibTeX").click()
    assert download.value.suggested_filename == "talks.bib"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1360, 390])
def test_an_opened_citation_stays_in_the_window(width: int, scheme: str, chromium: Browser, output: Path) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"file://{output}/articles/talks.html")
    if width < 800:
        page.locator("details.record > summary").click()
    for name in SAVED:
        card = page.locator(CARD.format(name))
        card.locator("summary").click()
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")  # it is placed
        box = card.locator(".opened").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    page.close()


def test_a_mistake_is_told_in_a_letter_that_names_the_article(context: BrowserContext, output: Path) -> None:
    """RFC 6068: whom, what about, and nothing of a title that becomes another field of the letter."""
    page, _ = opened(context, f"file://{output}")
    link = urlsplit(page.locator("a.report").get_attribute("href") or "")
    fields = parse_qs(link.query, strict_parsing=True)
    assert (link.scheme, link.path, set(fields)) == ("mailto", "desk@archive.example", {"subject", "body"})
    letter = EmailMessage()
    letter["Subject"] = fields["subject"][0]
    assert letter["Subject"] == TITLE
    assert unquote(fields["body"][0]).split("\r\n")[:2] == [TITLE, "https://archive.example/articles/talks.html"]


def test_an_archive_without_an_address_asks_for_no_letter(site: Path) -> None:
    assert 'class="report"' not in (site / "articles/2016-02-04-wsws-syrian-war-negotiations-collapse.html").read_text()
