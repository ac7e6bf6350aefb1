"""What the public may have: on a hosted build nothing withheld is anywhere, and nothing leads to it."""

import re
import threading
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from clippings.model.problem import ContentErrors
from clippings.output.hosting import HEADERS
from clippings.pelican.run import build
from clippings.preview.server import Handler

FILES = {
    "articles/a.md": "---\ntitle: A\nauthors: [jane-doe]\nevents: [secret-event, open-event]\nreplies_to: [d]\n---\nText of A. [x](question/secret-q) [y](article/d)\n",
    "articles/b.md": "---\ntitle: B\nevents: [secret-event]\n---\nText of B.\n",
    "articles/d.md": "---\ntitle: DRAFTTITLE\nstatus: draft\n---\nDRAFTBODY\n",
    "events/secret-event.md": "---\ntitle: SECRETEVENT\nstatus: draft\npeople: [jane-doe]\n---\nSECRETPROSE\n",
    "events/open-event.md": "---\ntitle: Open event\n---\nSee [z](event/secret-event).\n",
    "questions/secret-q.md": "---\nquestion: SECRETQUESTION?\nstatus: draft\npositions:\n  - {article: a, answer: x, paragraph: 1}\n  - {article: b, answer: x, paragraph: 1}\n---\n",
    "questions/open-q.md": "---\nquestion: Open?\nevents: [secret-event]\npositions:\n  - {article: a, answer: SAID, paragraph: 1}\n  - {article: d, answer: SECRETANSWER, paragraph: 1}\n---\n",
    "annotations/a.yaml": "- {id: n1, kind: context, body: Noted, see: [question/secret-q, article/d]}\n",
    "authority/people.yaml": "jane-doe: {name: Jane Doe}\n",
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "private" / "content"  # a folder so named above the archive must not matter
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_drafts_leave_no_trace_and_no_dead_link(content: Path, tmp_path: Path) -> None:
    hosted = build(content, tmp_path / "out", hosted="https://archive.example").output
    words = re.compile("SECRET|DRAFT|secret-event|secret-q|/d\\.html", re.IGNORECASE)
    for path in hosted.rglob("*"):
        if (
            path.name != "report.json"
            and path.parent.name != "schemas"
            and path.suffix in (".html", ".json", ".js", ".jsonld", ".csv", ".bib", ".ris")
        ):
            assert not words.search(path.read_text("utf-8")), path
    assert (hosted / "people/jane-doe.html").exists()
    assert "SAID" in (hosted / "questions/open-q.html").read_text("utf-8")


def test_publishing_checks_as_much_as_building(content: Path, tmp_path: Path) -> None:
    (content / "articles/a.md").write_text(
        "---\ntitle: A\nevents: [typo]\nreplies_to: [nobody]\n---\n[x](person/nobody)\n", "utf-8"
    )
    with pytest.raises(ContentErrors) as local:
        build(content, tmp_path / "one")
    with pytest.raises(ContentErrors) as hosted:
        build(content, tmp_path / "two", hosted="https://archive.example")
    assert list(map(str, hosted.value.problems)) == list(map(str, local.value.problems))


def test_a_withheld_text_can_be_found_only_where_that_is_asked_for(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    for name, search in (("full", "full"), ("indexed", "index-only"), ("none", "none")):
        head = f"---\ntitle: T {name}\nrights: {{publish: false, search: {search}}}\n---\n"
        (content / f"articles/{name}.md").write_text(f"{head}Unicorn{name} in the text.\n", "utf-8")
    hosted = build(content, tmp_path / "out", hosted="https://archive.example").output
    words = (hosted / "search/dictionary.js").read_text("utf-8")
    assert "unicornindex" in words
    assert "unicornful" not in words
    assert "unicornnon" not in words
    shown = "".join(p.read_text("utf-8").lower() for p in hosted.rglob("*.js") if "document" in p.name)
    shown += "".join(p.read_text("utf-8").lower() for p in hosted.rglob("*.html"))
    assert "unicorn" not in shown


def test_a_withheld_chinese_text_cannot_be_put_together_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    head = "---\ntitle: 和谈\nlanguage: zh\nrights: {publish: false, search: index-only}\n---\n"
    (content / "articles/a.md").write_text(head + "日内瓦会议周三暂停 Lavrov zebra aardvark.\n", "utf-8")
    monkeypatch.setenv("SEARCH_EXPORT", "1")
    hosted = build(content, tmp_path / "out", hosted="https://archive.example").output
    everything = "".join(p.read_text("utf-8") for p in (hosted / "search").iterdir())
    assert "lavrov" in everything
    assert "和谈" in everything
    assert "日内" not in everything
    exported = (hosted / "data/search-documents.json").read_text("utf-8")
    assert '"aardvark", "lavrov", "zebra"' in exported
    assert "日内" not in exported


def test_a_build_broken_off_leaves_nothing_for_the_next_to_publish(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clippings.output.write import Writer

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "finish", stop)
        with pytest.raises(KeyboardInterrupt):
            build(content, tmp_path / "out")
    assert not (tmp_path / "out/articles/d.html").exists()
    build(content, tmp_path / "out", hosted="https://archive.example")
    assert not (tmp_path / "out/articles/d.html").exists()
    assert not (tmp_path / "out/data/articles/d.json").exists()


def test_nothing_of_a_private_folder_leaves(tmp_path: Path) -> None:
    articles = tmp_path / "content/articles"
    for path, text in {
        "articles/seen.md": "---\ntitle: Seen\n---\nWords. ![x](images/private/aardvark.png) ![y](images/open.png)\n",
        "articles/private/zebra.md": "---\ntitle: Zebra\nrights: {publish: true}\n---\nAardvarks speak.\n",
        "images/private/aardvark.png": "not really a picture", "images/open.png": "nor this",
    }.items():  # fmt: skip
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text, "utf-8")
    assert (build(articles.parent, tmp_path / "local").output / "articles/zebra.html").exists()
    output = build(articles.parent, tmp_path / "out", hosted="https://archive.example").output
    files = [path for path in output.rglob("*") if path.is_file()]
    assert (output / "images/open.png").exists()
    assert not [path for path in files if "zebra" in path.name or "aardvark" in path.name]
    assert not [path for path in files if b"Aardvarks" in path.read_bytes() or b"Zebra" in path.read_bytes()]


def test_the_preview_answers_no_other_sites_page(site: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    assert urllib.request.urlopen(f"{address}/index.html").status == 200
    asked = urllib.request.Request(f"{address}/index.html", headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked)
    assert refused.value.code == 403
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(f"{address}/no/such/page")
    assert missing.value.code == 404
    assert b"This page is not here" in missing.value.read()
    server.shutdown()


def test_a_hosted_build_has_sitemap_feed_and_headers(content: Path, tmp_path: Path) -> None:
    from xml.etree import ElementTree

    hosted = build(content, tmp_path / "out", hosted="https://archive.example").output
    sitemap = ElementTree.parse(hosted / "sitemap.xml").getroot()
    found = {element.text for element in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert "https://archive.example/articles/a.html" in found
    for address in found:
        assert (hosted / str(address).removeprefix("https://archive.example/")).exists()
    assert ElementTree.parse(hosted / "feed.xml").getroot().tag == "{http://www.w3.org/2005/Atom}feed"
    assert "default-src 'none'" in (hosted / "_headers").read_text("utf-8")
    assert not (build(content, tmp_path / "local").output / "sitemap.xml").exists()


def test_each_hosted_page_says_the_policy_itself_before_anything_else(content: Path, tmp_path: Path) -> None:
    """CSP3 §3.3: a <meta> rules what follows it, and cannot have frame-ancestors."""
    hosted = build(content, tmp_path / "out", hosted="https://archive.example").output
    header = re.search(r"Content-Security-Policy: (.*)", (hosted / "_headers").read_text("utf-8"))
    assert header
    wanted = [part for part in header[1].split("; ") if not part.startswith("frame-ancestors")]
    pages = list(hosted.rglob("*.html"))
    assert pages
    for path in pages:
        first = BeautifulSoup(path.read_text("utf-8"), "html.parser").select("head > *")[0]
        assert (first.name, first["http-equiv"]) == ("meta", "Content-Security-Policy"), path
        assert str(first["content"]).split("; ") == wanted
        assert path.read_bytes().index(b'<meta charset="utf-8">') < 1024  # HTML, “determining the character encoding”
    local = build(content, tmp_path / "local").output
    assert "http-equiv" not in (local / "index.html").read_text("utf-8")


def test_pages_run_under_the_headers_they_are_hosted_with(site: Path, chromium: Browser) -> None:
    policy = re.search(r"Content-Security-Policy: (.*)", HEADERS)
    assert policy

    class Strict(Handler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy[1])
            super().end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    address = f"http://127.0.0.1:{server.server_port}"
    page.goto(f"{address}/search.html?q=envoy")
    page.wait_for_selector(".hit")
    page.goto(f"{address}/articles/2016-02-04-wsws-syrian-war-negotiations-collapse.html")
    page.locator("details.label summary").first.click()
    page.goto(f"{address}/timeline.html")
    assert said == []
    page.close()
    server.shutdown()


@pytest.mark.parametrize(
    "status", ["status: draft", "status: withdrawn\nwithdrawn: {on: 2016, because: it was invented}"]
)
def test_an_archive_of_which_no_article_is_published_yet_is_published(status: str, tmp_path: Path) -> None:
    for path, text in {
        "articles/a.md": f"---\ntitle: DRAFTTITLE\n{status}\n---\nJane Doe spoke. [y](//[)\n",
        "authority/people.yaml": "jane-doe: {name: Jane Doe}\n",
    }.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text, "utf-8")
    hosted = build(tmp_path / "content", tmp_path / "out", hosted="https://archive.example").output
    assert "Jane Doe" in (hosted / "people/jane-doe.html").read_text("utf-8")
    assert "spoke" not in (hosted / "people/jane-doe.html").read_text("utf-8")
