"""The files of citations, and the feed, as programs of other people read them: pybtex, rispy, citeproc-py, PyLD, feedparser.

What is right stands in tests/cases/exports.yaml; here a library that is not ours reads each file whole.
"""

import json
from calendar import timegm
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import feedparser
import pytest
import rispy
from bs4 import BeautifulSoup
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from publishing import hosted, project, table
from pybtex.database import BibliographyData, parse_bytes
from pyld import jsonld
from readers import read_json_ld, read_latex

TABLE: dict[str, Any] = table("exports.yaml")
ARTICLES: dict[str, Any] = {row["article"]: row for row in TABLE["articles"]}
OURS = {"csv", "list", "head", "annotations"}
"""Formats that tests/meaning/test_exports.py reads alone."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hosted archive of all articles of the table, those that stand alone there too."""
    files = TABLE["files"] | {f"articles/{id}.md": row["file"] for id, row in ARTICLES.items()}
    return hosted(project(tmp_path_factory.mktemp("foreign"), files))


@pytest.fixture(scope="module")
def bib(output: Path) -> BibliographyData:
    return parse_bytes((output / "data/citations.bib").read_bytes(), "bibtex")


def stated(form: str, field: str) -> dict[str, Any]:
    """Article → what the table says of a field, where it says something."""
    return {id: row[form][field] for id, row in ARTICLES.items() if row.get(form, {}).get(field) is not None}


def test_pybtex_reads_every_entry(bib: BibliographyData) -> None:
    assert set(bib.entries) == set(ARTICLES) != set()
    for id, title in stated("bibtex", "title").items():
        assert read_latex(bib.entries[id].fields["title"]) == title
    for id, url in stated("bibtex", "url").items():
        assert bib.entries[id].fields["url"] == url


def test_pybtex_takes_names_apart_as_they_were_meant(bib: BibliographyData) -> None:
    """BibTeX's own rules for names (Tame the BeaST, §11)."""
    found = {
        id: [
            {
                "given": " ".join(map(read_latex, (*person.first_names, *person.middle_names))),
                "non-dropping-particle": " ".join(map(read_latex, person.prelast_names)),
                "family": " ".join(map(read_latex, person.last_names)),
                "suffix": " ".join(map(read_latex, person.lineage_names)),
            }
            for person in bib.entries[id].persons["author"]
        ]
        for id in stated("csl", "author")
    }
    for id, authors in stated("csl", "author").items():
        wanted = [{"family": author["literal"]} if "literal" in author else author for author in authors]
        assert [{part: words for part, words in one.items() if words} for one in found[id]] == wanted, id


def test_rispy_reads_every_record(output: Path) -> None:
    records = {record["id"]: record for record in rispy.loads((output / "data/citations.ris").read_text("utf-8"))}
    assert records.keys() == ARTICLES.keys()
    assert {record["type_of_reference"] for record in records.values()} == {"NEWS"}
    for id, authors in stated("ris", "AU").items():
        assert records[id]["authors"] == ([authors] if isinstance(authors, str) else authors)
    for id, date in stated("ris", "Y2").items():
        assert records[id]["access_date"] == date
    for id, title in stated("ris", "TI").items():
        assert title in (records[id].get("title"), records[id].get("primary_title"))


def test_citeproc_cites_every_item(output: Path) -> None:
    """Harvard's style sorts and shows family names with their particles, and bodies whole."""
    items = json.loads((output / "data/citations.csl.json").read_text("utf-8"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    cited = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        cited.register(Citation([CitationItem(item["id"])]))
    shown = dict(zip(cited.keys, map(str, cited.bibliography()), strict=True))
    assert shown.keys() == ARTICLES.keys()
    assert shown["a-person"].startswith("Doe, J.")
    assert shown["a-body"].startswith("Committee for Peace, Bread and Work")
    assert "van der Berg" in shown["a-person-with-a-particle"]
    assert "2 Jan" in shown["accessed"] or "January 2" in shown["accessed"], shown["accessed"]


def test_pyld_expands_what_a_page_says_of_itself(output: Path) -> None:
    """With all terms from schema.org, nothing is left over that is no property."""
    for id, row in ARTICLES.items():
        said = read_json_ld((output / f"articles/{id}.html").read_text("utf-8"))
        assert said.pop("@context") == "https://schema.org"
        (thing,) = jsonld.expand(said, {"expandContext": {"@vocab": "https://schema.org/"}})
        wanted = row.get("jsonld", {})
        assert thing["@type"] == [f"https://schema.org/{wanted.get('@type', 'NewsArticle')}"]
        if wanted.get("inLanguage"):
            assert thing["https://schema.org/inLanguage"] == [{"@value": wanted["inLanguage"]}]


def test_feedparser_finds_nothing_amiss(output: Path) -> None:
    read = feedparser.parse((output / "feed.xml").read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    entries: Mapping[str, Any] = {entry.id.rpartition("/")[2].removesuffix(".html"): entry for entry in read.entries}
    for id, authors in stated("feed", "authors").items():
        assert [author.name for author in entries[id].authors] == authors
    for id, summary in stated("feed", "summary").items():
        assert entries[id].summary_detail.type == "text/plain"
        assert entries[id].summary_detail.value == summary
    for id, moment in stated("feed", "updated").items():
        assert timegm(entries[id].updated_parsed) == datetime.fromisoformat(moment).timestamp()
    for id, moment in stated("feed", "published").items():
        assert timegm(entries[id].published_parsed) == datetime.fromisoformat(moment).timestamp()
    newest = [entry.updated_parsed for entry in read.entries]
    assert newest == sorted(newest, reverse=True)
    assert entries["in-arabic"].title_detail.language == "ar"
    assert entries["a-day"].title_detail.language == "en"
    assert all(entry.authors for entry in entries.values())


def test_each_page_has_the_citations_of_its_article_alone(output: Path) -> None:
    """As a browser saves them (RFC 2397), read by the same libraries; the text beside each link is that of the file."""
    for id in ARTICLES:
        page = BeautifulSoup((output / f"articles/{id}.html").read_text("utf-8"), "html.parser")
        links = page.select('a[download][href^="data:"]')
        assert [link["download"] for link in links] == [f"{id}.bib", f"{id}.ris", f"{id}.csl.json"]
        saved = [unquote(str(link["href"]).partition(",")[2], errors="strict") for link in links]
        shown = [card.text for card in page.select(".formats pre")]
        assert shown == [text.replace("\r\n", "\n") for text in saved]
        assert not any(set(str(link["href"])) & set(' "<>#\n') for link in links)
        assert set(parse_bytes(saved[0].encode(), "bibtex").entries) == {id}
        (record,) = rispy.loads(saved[1])
        (item,) = json.loads(saved[2])
        assert (record["id"], item["id"]) == (id, id)
        if title := ARTICLES[id].get("csl", {}).get("title"):
            assert item["title"] == title
        for name, text in ARTICLES[id].get("bibtex", {}).items():
            if name == "title" and text:
                assert read_latex(parse_bytes(saved[0].encode(), "bibtex").entries[id].fields["title"]) == text
