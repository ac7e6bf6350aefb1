"""Each format that the archive writes, read as its specification says: tests/cases/exports.yaml, field by field."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser
from publishing import SITE, hosted, project, table
from readers import read_bibtex, read_bibtex_names, read_csv, read_feed, read_head, read_json_ld, read_latex, read_ris

TABLE: dict[str, Any] = table("exports.yaml")
WHOLE: dict[str, Any] = TABLE["whole"]
FORMATS = ("csv", "list", "csl", "bibtex", "ris", "jsonld", "head", "feed", "annotations")
XSD_DATE_TIME = r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
).split()
"""All there are (Web Annotation Vocabulary, §3.2)."""


class Built(dict[str, Path]):
    """The archives that the table needs, each built when it is first asked for: "" holds all but those that stand alone."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def __missing__(self, name: str) -> Path:
        rows = [row for row in TABLE["articles"] if (row["article"] if row.get("alone") else "") == name]
        files = TABLE["files"] | {f"articles/{row['article']}.md": row["file"] for row in rows}
        files |= {f"annotations/{row['article']}.yaml": row["notes"] for row in rows if "notes" in row}
        folder = self.folder / (name or "together")
        folder.mkdir()
        self[name] = hosted(project(folder, files))
        return self[name]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory.mktemp("exports"))


@pytest.fixture(scope="module")
def output(built: Built) -> Path:
    return built[""]


def rows() -> Iterator[Any]:
    """Every field that the table states."""
    for row in TABLE["articles"]:
        for form in FORMATS:
            for field, right in row.get(form, {}).items():
                wrong = row.get("open", {}).get(f"{form} {field}")
                mark = (
                    [pytest.mark.xfail(strict=True, raises=(AssertionError, ValueError), reason=wrong)] if wrong else []
                )
                yield pytest.param(row, form, field, right, marks=mark, id=f"{row['article']}: {form} {field}")


@pytest.mark.parametrize(("row", "form", "field", "right"), list(rows()))
def test_a_field_is_read_as_it_was_meant(
    row: Mapping[str, Any], form: str, field: str, right: object, built: Built
) -> None:
    said = READ[form](built[row["article"] if row.get("alone") else ""], row["article"])
    found = said.get(field)
    if isinstance(right, dict) and isinstance(found, dict):
        found = {name: found.get(name) for name in right}
    assert found == right


def of_csv(output: Path, article: str) -> Mapping[str, Any]:
    return read_csv((output / "data/articles.csv").read_bytes().decode())[article]


def of_list(output: Path, article: str) -> Mapping[str, Any]:
    return by_id(json.loads((output / "data/archive.json").read_text("utf-8"))["articles"])[article]


def of_csl(output: Path, article: str) -> Mapping[str, Any]:
    return by_id(json.loads((output / "data/citations.csl.json").read_text("utf-8")))[article]


def by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found = {item["id"]: item for item in items}
    assert len(found) == len(items)
    return found


def of_bibtex(output: Path, article: str) -> Mapping[str, Any]:
    """Fields as LaTeX shows them; an address is taken as it stands."""
    entry = read_bibtex((output / "data/citations.bib").read_bytes().decode())[article]
    own = {"author": read_bibtex_names, "url": str}
    return {field: own.get(field, read_latex)(value) for field, value in entry.items()}


def of_ris(output: Path, article: str) -> Mapping[str, Any]:
    record = read_ris((output / "data/citations.ris").read_bytes().decode())[article]
    return {tag: values[0] if len(values) == 1 else values for tag, values in record.items()}


def of_json_ld(output: Path, article: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_json_ld((output / f"articles/{article}.html").read_text("utf-8"))
    return found


def of_head(output: Path, article: str) -> Mapping[str, Any]:
    return read_head((output / f"articles/{article}.html").read_text("utf-8")).said


def of_feed(output: Path, article: str) -> Mapping[str, Any]:
    return {entry["id"]: entry for entry in read_feed((output / "feed.xml").read_text("utf-8"))}[
        f"{SITE}/articles/{article}.html"
    ]


def of_annotations(output: Path, article: str) -> Mapping[str, Any]:
    """Note id → what its Web Annotation says, its selectors and bodies laid flat."""
    page = json.loads((output / f"data/articles/{article}.annotations.jsonld").read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    return {item["id"].partition("#note-")[2]: laid_flat(item) for item in page["items"]}


def laid_flat(item: Mapping[str, Any]) -> dict[str, Any]:
    target = item["target"]
    selectors = {selector["type"]: selector for selector in target.get("selector", ())}
    found = dict(item) | {"body": [body["value"] for body in item["body"]], "source": target["source"]}
    found["language"] = item["body"][0]["language"]
    found["fragment"] = selectors.get("FragmentSelector", {}).get("value")
    return found | {name: selectors.get("TextQuoteSelector", {}).get(name) for name in ("exact", "prefix", "suffix")}


READ = dict(
    zip(
        FORMATS,
        (of_csv, of_list, of_csl, of_bibtex, of_ris, of_json_ld, of_head, of_feed, of_annotations),
        strict=True,
    )
)


def test_annotations_keep_to_the_model(output: Path) -> None:
    """Web Annotation Data Model: §3.1 one motivation of those there are, §4.2.4 a quote with what stands around it."""
    paragraphs = json.loads((output / "data/articles/noted.json").read_text("utf-8"))["paragraphs"]
    notes = of_annotations(output, "noted")
    assert len(notes) == 8
    for note in notes.values():
        assert note["type"] == "Annotation"
        assert note["motivation"] in MOTIVATIONS
        if note["exact"] is None:
            continue
        text = paragraphs[int(note["fragment"].removeprefix("p-")) - 1]
        around = note["prefix"] + note["exact"] + note["suffix"]
        assert text.count(around) == 1
        assert note["prefix"] or text.startswith(note["exact"])
        assert note["suffix"] or text.endswith(note["exact"])


def test_a_title_ends_no_element_and_begins_none(output: Path, chromium: Browser) -> None:
    """Every page as Chromium reads it: nothing of a title or text runs, and JSON-LD is one value."""
    page = chromium.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: ran.append(dialog.message))
    page.on("pageerror", lambda error: ran.append(str(error)))
    for path in sorted(output.rglob("*.html")):
        page.goto(f"file://{path}")
        scripts = page.locator("script").evaluate_all(
            "all => all.map(s => [s.type, s.getAttribute('src'), s.textContent])"
        )
        for kind, source, text in scripts:
            assert source is not None or kind == "application/ld+json", path
            assert source is not None or json.loads(text), path
    assert ran == []
    page.close()


def test_pages_have_no_script_but_the_themes_own(output: Path) -> None:
    for path in output.rglob("*.html"):
        for script in read_head(path.read_text("utf-8")).scripts:
            assert script.get("type") == "application/ld+json" or "theme/js/" in (script.get("src") or ""), path


def test_feed(output: Path) -> None:
    """RFC 4287 §4.1.1 and §4.1.2: what a feed and each entry must have, and each once; §3.3: dates of RFC 3339."""
    text = (output / "feed.xml").read_text("utf-8")
    entries = list(read_feed(text))
    ids = [entry["id"].removeprefix(f"{SITE}/articles/").removesuffix(".html") for entry in entries]
    order = WHOLE["feed order"]
    assert ids[: len(order)] == order
    assert sorted(ids) == sorted(path.stem for path in (output / "articles").glob("*.html") if path.stem != "index")
    assert all(re.fullmatch(XSD_DATE_TIME, entry["updated"]) for entry in entries)
    assert all(re.fullmatch(XSD_DATE_TIME, entry["published"]) for entry in entries if "published" in entry)
    assert all(entry["link"] == [entry["id"]] for entry in entries)
    feed = ElementTree.fromstring(text)
    atom = "{http://www.w3.org/2005/Atom}"
    assert [len(feed.findall(f"{atom}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert feed.findtext(f"{atom}id") == f"{SITE}/"
    assert feed.findtext(f"{atom}title") == "Made <archive> & more"
    assert feed.findtext(f"{atom}updated") == max(entry["updated"] for entry in entries)
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{atom}link")} == {
        "alternate": f"{SITE}/", "self": f"{SITE}/feed.xml"
    }  # fmt: skip


def test_sitemap(output: Path) -> None:
    """https://www.sitemaps.org/protocol.html: absolute addresses of one host; here of every page that is no tool."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(output / "sitemap.xml").getroot()
    assert root.tag == f"{space}urlset"
    named = [element.text or "" for element in root.iter(f"{space}loc")]
    pages = {path.relative_to(output).as_posix() for path in output.rglob("*.html")} - {*WHOLE["sitemap without"]}
    assert sorted(named) == sorted(f"{SITE}/{path}" for path in pages)
    assert f"Sitemap: {SITE}/sitemap.xml" in (output / "robots.txt").read_text("utf-8").splitlines()


def test_headers(output: Path) -> None:
    """A path, and below it, indented, headers for all under it."""
    path, *lines = (output / "_headers").read_text("utf-8").rstrip("\n").split("\n")
    assert path == "/*"
    said = {}
    for line in lines:
        header = re.fullmatch(r"  ([A-Za-z-]+): (\S.*)", line)
        assert header, line
        said[header[1]] = header[2].split("; ")
    assert {name: said.get(name) for name in WHOLE["headers"]} == WHOLE["headers"]


def test_articles_have_the_keys_that_are_promised(output: Path) -> None:
    for row in TABLE["articles"]:
        if not row.get("alone"):
            found = json.loads((output / f"data/articles/{row['article']}.json").read_text("utf-8"))
            assert set(WHOLE["article keys"]) - found.keys() == set(), row["article"]


def test_every_table_has_every_article_once(output: Path) -> None:
    articles = {row["article"] for row in TABLE["articles"] if not row.get("alone")}
    data = output / "data"
    assert read_csv((data / "articles.csv").read_bytes().decode()).keys() == articles
    assert read_bibtex((data / "citations.bib").read_bytes().decode()).keys() == articles
    assert read_ris((data / "citations.ris").read_bytes().decode()).keys() == articles
    items = by_id(json.loads((data / "citations.csl.json").read_text("utf-8")))
    assert items.keys() == articles
    assert {item["type"] for item in items.values()} <= {*WHOLE["csl types"]}
