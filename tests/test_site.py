"""The built archive: every link resolves, data keeps its contract, and builds repeat to the byte."""

import json
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
import yaml
from bs4 import BeautifulSoup

from clippings.pelican.run import build

WSWS = "2016-02-04-wsws-syrian-war-negotiations-collapse"


@pytest.mark.parametrize("which", ["site", "example"])
def test_every_link_and_every_anchor_resolves(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    pages = {p: BeautifulSoup(p.read_text("utf-8"), "html.parser") for p in site.rglob("*.html")}
    ids = {p: {tag["id"] for tag in soup.find_all(id=True)} for p, soup in pages.items()}
    broken = []
    for path, soup in pages.items():
        seen = [tag["id"] for tag in soup.find_all(id=True)]
        assert len(seen) == len(set(seen)), path
        for tag in soup.find_all(["a", "link", "script", "img", "form"]):
            for name in ("href", "src", "action"):
                address = urlsplit(str(tag.get(name) or ""))
                if not tag.get(name) or address.scheme or address.netloc:
                    continue
                target = (path.parent / unquote(address.path)).resolve() if address.path else path
                if not target.is_file() or not target.is_relative_to(site.resolve()):
                    broken.append(f"{path.relative_to(site)} → {tag[name]}")
                elif address.fragment and target.suffix == ".html" and address.fragment not in ids[target]:
                    broken.append(f"{path.relative_to(site)} → {tag[name]} (no such anchor)")
    assert broken == []


def test_the_contracts_pages_and_files_are_there(site: Path) -> None:
    for path in (
        "index.html", f"articles/{WSWS}.html", "articles/index.html", "outlets/wsws.html", "people/john-kerry.html",
        "organisations/nato.html", "places/geneva.html", "events/resolution-2254.html",
        "questions/who-ended-the-geneva-talks.html", "annotations/index.html", "timeline.html", "labels.html",
        "search.html", "about.html", "404.html", "data/archive.json", "data/articles.csv", "data/citations.bib",
        "data/citations.ris", "data/citations.csl.json", "data/report.json", f"data/articles/{WSWS}.annotations.jsonld",
    ):  # fmt: skip
        assert (site / path).is_file(), path


def test_an_articles_data_keeps_its_contract(site: Path) -> None:
    article = json.loads((site / f"data/articles/{WSWS}.json").read_text("utf-8"))
    assert {"id", "title", "byline", "authors", "outlet", "date", "language", "text", "rights", "original", "evidence",
            "paragraphs", "mentions", "quotations", "annotations", "links"} <= article.keys()  # fmt: skip
    assert article["date"] == {"edtf": "2016-02-04", "earliest": "2016-02-04", "latest": "2016-02-04"}
    for mention in article["mentions"]:
        assert article["paragraphs"][mention["paragraph"]][mention["start"] : mention["end"]] == mention["text"]
    for quotation in article["quotations"]:
        assert article["paragraphs"][quotation["paragraph"]][quotation["start"] : quotation["end"]] == quotation["text"]
    for note in article["annotations"]:
        target = note["target"]
        if target:
            assert article["paragraphs"][target["paragraph"]][target["start"] : target["end"]] == target["exact"]
    assert all(label["because"] and label["source"]["title"] for label in article["outlet"]["labels"])
    assert all(reason["because"] for link in article["links"] for reason in link["reasons"])


def test_a_label_holds_only_in_its_time(site: Path) -> None:
    article = json.loads(
        (site / "data/articles/2016-02-04-breitbart-syria-peace-talks-collapse.json").read_text("utf-8")
    )
    assert [label["label"] for label in article["outlet"]["labels"]] == ["conservative"]
    assert "platform for the alt-right" in (site / "outlets/breitbart.html").read_text("utf-8")


def test_the_schemas_accept_what_ships(site: Path) -> None:
    for name in ("outlets", "people", "organisations", "places", "labels"):
        schema = json.loads((site / f"data/schemas/{name}.json").read_text("utf-8"))
        value = yaml.load(Path(f"content/authority/{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
        for entry in value.values():
            if "coordinates" in entry:
                entry["coordinates"] = [float(number) for number in entry["coordinates"]]
        jsonschema.validate(value, schema)
    schema = json.loads((site / "data/schemas/annotations.json").read_text("utf-8"))
    for path in Path("content/annotations").glob("*.yaml"):
        jsonschema.validate(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), schema)


def test_what_ships_is_as_promised(site: Path) -> None:
    articles = [json.loads(p.read_text("utf-8")) for p in site.glob("data/articles/*.json")]
    assert len(articles) == 5
    assert {a["text"] for a in articles} == {"precis"}
    for article in articles:
        assert 150 <= len(" ".join(article["paragraphs"]).split()) <= 350, article["id"]
    notes = [note for article in articles for note in article["annotations"]]
    assert len(notes) >= 20
    assert {note["kind"] for note in notes} == {
        "context", "correction", "contradiction", "source", "framing", "translation", "question",
    }  # fmt: skip
    assert len(list(site.glob("events/*.html"))) >= 6
    assert len(list(site.glob("questions/*.html"))) >= 4


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = build(Path("content"), tmp_path / "again").output
    ours = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    theirs = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    assert ours.keys() == theirs.keys()
    assert [str(p) for p in ours if ours[p] != theirs[p] and p != Path("data/report.json")] == []


def test_workers_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    shared = build(Path("content"), tmp_path / "shared", JOBS=2).output
    for path in sorted(p for p in site.rglob("*") if p.is_file() and p.name != "report.json"):
        assert (shared / path.relative_to(site)).read_bytes() == path.read_bytes(), path


def test_workers_tell_the_same_problems(tmp_path: Path) -> None:
    from clippings.model.problem import ContentErrors

    (tmp_path / "content/articles").mkdir(parents=True)
    for n in range(5):
        (tmp_path / f"content/articles/a{n}.md").write_text("---\ntitle: x\ndate: never\n---\n", "utf-8")
    told = []
    for jobs in (1, 2):
        with pytest.raises(ContentErrors) as wrong:
            build(tmp_path / "content", tmp_path / "out", JOBS=jobs)
        told.append(list(map(str, wrong.value.problems)))
    assert told[0] == told[1]
    assert len(told[0]) == 5


def test_a_second_build_writes_only_what_changed_and_removes_what_is_gone(tmp_path: Path) -> None:
    import shutil

    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree("content", content)
    build(content, output)
    stamps = {p: p.stat().st_mtime_ns for p in output.rglob("*.html")}
    time.sleep(0.02)
    (content / "pages/extra.md").write_text("---\ntitle: Extra\n---\nText.\n", "utf-8")
    build(content, output)
    assert (output / "extra.html").exists()
    assert {p: p.stat().st_mtime_ns for p in stamps} == stamps
    (content / "pages/extra.md").unlink()
    build(content, output)
    assert not (output / "extra.html").exists()


def test_search_export_is_written_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: Path
) -> None:
    assert not (site / "data/search-documents.json").exists()
    monkeypatch.setenv("SEARCH_EXPORT", "1")
    output = build(Path("content"), tmp_path / "out").output
    exported = json.loads((output / "data/search-documents.json").read_text("utf-8"))
    assert {field["name"] for field in exported["fields"]} == {"title", "names", "publisher", "notes", "body"}
    assert "turkey" in next(d for d in exported["documents"] if d["id"] == WSWS)["body"]


def test_a_hosted_build_has_no_draft_no_private_note_and_no_withheld_word(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "annotations").mkdir()
    (content / "private/annotations").mkdir(parents=True)
    head = "---\ntitle: {}\nrights: {{publish: {}}}\nstatus: {}\n---\n{}\n"
    (content / "articles/open.md").write_text(head.format("Open", "true", "published", "Visible words here."), "utf-8")
    (content / "articles/shut.md").write_text(
        head.format("Shut", "false", "published", "Secretword is “xylophone zebra quartz” here, as all could see."),
        "utf-8",
    )
    (content / "articles/later.md").write_text(head.format("Laterword", "true", "draft", "Draftword."), "utf-8")
    (content / "annotations/open.yaml").write_text(
        "- {id: n1, kind: context, body: Privateword, visibility: private}\n", "utf-8"
    )
    (content / "private/annotations/open.yaml").write_text("- {id: n2, kind: context, body: Hiddenword}\n", "utf-8")
    (content / "annotations/shut.yaml").write_text(
        "- {id: n1, kind: context, body: Said, on: {exact: all could see}}\n", "utf-8"
    )
    local = build(content, tmp_path / "local").output
    assert "Hiddenword" in (local / "articles/open.html").read_text("utf-8")
    assert "Draftword" in (local / "articles/later.html").read_text("utf-8")
    hosted = build(content, tmp_path / "hosted", hosted="https://archive.example").output
    everything = "".join(
        p.read_text("utf-8", "replace") for p in hosted.rglob("*") if p.is_file() and p.suffix != ".woff2"
    )
    for word in (
        "Secretword",
        "secretword",
        "xylophon",
        "Laterword",
        "Draftword",
        "Privateword",
        "Hiddenword",
        "privateword",
    ):
        assert word.lower() not in everything.lower(), word
    assert "Visible words" in everything
    assert "all could see" in everything, "what a note quotes may be shown"
    assert "https://archive.example/articles/open.html" in (hosted / "articles/open.html").read_text("utf-8")
    assert 'href="https://archive.example/articles/index.html"' in (hosted / "404.html").read_text("utf-8")


def test_environment_does_not_leak_into_pages(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert str(Path.cwd()) not in path.read_text("utf-8")


def test_labels_of_a_timeline_stand_on_the_lines_of_others(site: Path) -> None:
    """What comes later in an SVG is painted over what is there: a label’s halo covers the lines that pass behind it."""
    drawn = BeautifulSoup((site / "timeline.html").read_text("utf-8"), "lxml").select(
        "svg.timeline .lead, svg.timeline .pin text"
    )
    kinds = [element.name for element in drawn]
    assert kinds == sorted(kinds, key=["line", "text"].index)
    assert set(kinds) == {"line", "text"}


def test_no_line_ends_between_a_name_and_how_many_there_are(site: Path) -> None:
    home = BeautifulSoup((site / "index.html").read_text("utf-8"), "lxml")
    counts = home.select(".ways .detail")
    assert len(counts) > 3
    assert {str(count.previous_sibling)[-1] for count in counts} == {"\N{NO-BREAK SPACE}"}
