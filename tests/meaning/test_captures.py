"""Web archives: WARC and WACZ. Addresses and pages are invented; the files are written by warcio as crawlers do."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from clippings.importing.run import import_texts
from meaning.importing import imported, report

SENTENCE = "The harbour of Varnholm was closed on Tuesday night, and nobody in the town could say who had ordered it. "
ARTICLE = (
    "<html lang=en><head><title>{0} | The Gazette</title><meta property=og:type content=article>"
    "<meta property=article:published_time content=2016-02-03T08:00:00Z></head><body><article><h1>{0}</h1>"
    "<p>By Ada Quane</p>{1}</article></body></html>"
)
FRONT = (
    "<html><head><title>The Gazette</title></head><body><ul><li><a href=/a>Harbour closed</a></li></ul></body></html>"
)


OTHER = (
    "Nobody has emptied a bin in Solwedt since the carts were sold, and the mayor says that nobody will before May. "
)


def page(title: str, first: str, sentence: str = SENTENCE) -> bytes:
    text = "".join(f"<p>{first} {sentence * 3}</p>" for first in (first, "Later it rained.", "Then it snowed."))
    return ARTICLE.format(title, text).encode()


def warc(records: Iterable[tuple[str, str, bytes, str]], packed: bool = True) -> bytes:
    """A WARC file of answers: address, time, body, type."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, time, body, type_ in records:
        status = "404 Not Found" if address.endswith("/gone") else "200 OK"
        headers = StatusAndHeaders(status, [("Content-Type", type_)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=headers,
                warc_headers_dict={"WARC-Date": time},
            )
        )  # fmt: skip
    return out.getvalue()


HTML = "text/html; charset=utf-8"
RECORDS = [
    ("https://gazette.example/", "2016-02-04T09:00:00Z", FRONT.encode(), HTML),
    ("https://gazette.example/style.css", "2016-02-04T09:00:01Z", b"p {}", "text/css"),
    ("https://gazette.example/harbour", "2016-02-04T09:30:00Z", page("Harbour closed", "Ships wait."), HTML),
    ("https://gazette.example/gone", "2016-02-04T09:31:00Z", page("Gone", "Nothing is here."), HTML),
    ("https://courier.example/müll", "2016-02-05T23:59:59Z",
     page("Müll in the streets", "Über all of it.", OTHER).decode().encode("latin-1"), "text/html; charset=ISO-8859-1"),
]  # fmt: skip


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


@pytest.mark.parametrize("packed", [True, False])
def test_articles_of_a_web_archive_come_in_with_address_and_time(packed: bool, into: Path) -> None:
    name = "crawl.warc.gz" if packed else "crawl.WARC"
    code, found = imported(into, {name: warc(RECORDS, packed)})
    assert code == 0
    assert {source: one.row["status"] for source, one in found.items()} == {
        f"{name}#3": "imported", f"{name}#5": "imported", name: "skipped",
    }  # fmt: skip
    first, second = found[f"{name}#3"].head, found[f"{name}#5"]
    assert (first["title"], first["date"]) == ("Harbour closed", "2016-02-03")
    assert first["original"]["url"] == "https://gazette.example/harbour"
    assert first["original"]["accessed"] == "2016-02-04"
    assert second.head["title"] == "Müll in the streets"
    assert second.head["original"]["accessed"] == "2016-02-05"
    assert "Über all of it." in second.body
    assert found[name].row["problems"][0]["why"] == "1 page looks like no article: https://gazette.example/"


def test_a_wacz_is_read_and_its_own_tables_are_not(into: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("archive/data.warc.gz", warc(RECORDS[2:3]))
        packed.writestr("indexes/index.cdx", "example,gazette)/ 2016")
        packed.writestr("datapackage.json", "{}")
        packed.writestr("pages/pages.jsonl", "{}")
    code, found = imported(into, {"crawl.wacz": out.getvalue()})
    assert (code, list(found)) == (0, ["crawl.wacz!/archive/data.warc.gz#1"])


def test_pages_are_chosen_by_their_address(into: Path) -> None:
    (into.parent / "crawl.warc").write_bytes(warc(RECORDS, packed=False))
    assert import_texts(into.parent / "crawl.warc", into, None, url="https://courier.example/") == 0
    assert [row["source"] for row in report(into)["inputs"]] == ["crawl.warc#5"]


def test_what_could_be_read_of_a_damaged_file_comes_in_and_the_rest_is_told(into: Path) -> None:
    whole = warc(RECORDS[2:3]) + warc(RECORDS[4:5])[:-60]
    code, found = imported(into, {"a.warc.gz": whole, "b.warc.gz": b"no archive", "c.warc": b""})
    assert code == 1
    assert {source: one.row["status"] for source, one in found.items()} == {
        "a.warc.gz#1": "imported", "a.warc.gz": "failed", "b.warc.gz": "failed", "c.warc": "failed",
    }  # fmt: skip
    assert found["a.warc.gz"].row["problems"][0]["why"].startswith("is damaged at its record 2")
    assert found["c.warc"].row["problems"][0]["why"] == "has no record of a web archive in it"


def test_a_revisit_is_told_and_is_no_article(into: Path) -> None:
    out = io.BytesIO(warc(RECORDS[2:3]))
    out.seek(0, io.SEEK_END)
    writer = WARCWriter(out, gzip=True)
    writer.write_record(
        writer.create_revisit_record("https://gazette.example/harbour", "sha1:A", RECORDS[2][0], RECORDS[2][1])
    )
    code, found = imported(into, {"a.warc.gz": out.getvalue()})
    assert (code, [one.row["status"] for one in found.values()]) == (0, ["imported", "skipped"])


def test_another_capture_of_a_page_is_a_version_of_its_article_with_its_moment(into: Path) -> None:
    address = "https://gazette.example/harbour"
    shots = [
        (address, "2016-02-04T09:30:00.123Z", page("Harbour closed", "Ships wait."), HTML),
        (address, "2016-02-04T11:00:00Z", page("Harbour closed", "Ships wait.") + b"<!-- seen again -->", HTML),
        (address, "2016-02-04T18:05:00Z", page("Harbour open again", "Ships sail."), HTML),
    ]
    _, found = imported(into, {"crawl.warc.gz": warc(shots)})
    rows = [found[f"crawl.warc.gz#{number}"].row for number in (1, 2, 3)]
    assert [row["status"] for row in rows] == ["imported", "duplicate", "version"]
    assert found["crawl.warc.gz#1"].head["original"]["captured"] == "2016-02-04T09:30:00Z"
    text = (into / rows[2]["path"]).read_text("utf-8")
    assert "captured: '2016-02-04T18:05:00Z'" in text
    assert "title: Harbour open again" in text
    assert rows[2]["difference"] == [
        "title: Harbour [-closed-] {+open again+}",
        f"¶1: Ships [-wait-] {{+sail+}}. {SENTENCE * 3}".rstrip(),
    ]
