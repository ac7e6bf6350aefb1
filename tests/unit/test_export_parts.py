"""The parts of what reads exports and documents: lines with dates, labels, names of languages, front matter, lines of a PDF."""

import time

import pytest

from clippings.importing.databases import nexis, nexis_labels, nexis_uni, proquest, recognised
from clippings.importing.databases.days import dated
from clippings.importing.databases.export import counted
from clippings.importing.databases.languages import tag_of
from clippings.importing.documents.front_matter import parted, texts
from clippings.importing.documents.pdf import joined
from clippings.importing.plain_text import blocks
from clippings.importing.references.record import sorted_files


@pytest.mark.parametrize(
    ("line", "day", "after"),
    [
        ("February 4, 2016 Thursday", "2016-02-04", ""),
        ("February 4, 2016 Thursday Late Edition - Final", "2016-02-04", "Late Edition - Final"),
        ("February 4, 2016 Thursday 9:20 AM GMT", "2016-02-04", ""),
        ("Thursday, February 4, 2016", "2016-02-04", ""),
        ("4 February 2016 Thursday", "2016-02-04", ""),
        ("Donnerstag 4.Februar 2016", "2016-02-04", ""),
        ("4. Februar 2016 Donnerstag", "2016-02-04", ""),
        ("jeudi 4 février 2016", "2016-02-04", ""),
        ("Jeudi 4 Février 2016", "2016-02-04", ""),
        ("4 février 2016 jeudi 3:00 AM GMT", "2016-02-04", ""),
        ("février 4 2016", "2016-02-04", ""),
        ("4 februari 2016 donderdag", "2016-02-04", ""),
        ("2016年2月4日", "2016-02-04", ""),
        ("2016 年 2 月 4 日", "2016-02-04", ""),
        ("4 февраля 2016", "2016-02-04", ""),
        ("4 febrero 2016", "2016-02-04", ""),
        ("February 2016", "2016-02", ""),
        ("February 4, 2016 Friday", None, ""),  # it was a Thursday
        ("31 February 2016", None, ""),
    ],
)
def test_the_line_of_the_day(line: str, day: str | None, after: str) -> None:
    found = dated(line)
    assert found is not None
    assert (found.reading.value, found.after) == (day, after)


@pytest.mark.parametrize(
    "line",
    ["The Harbour Echo", "In 2016 the mayor thanked both sides for having come to the town", "No. 2016", "", "Pg. 3"],
)
def test_other_lines_have_no_day(line: str) -> None:
    assert dated(line) is None


def test_what_an_export_counts_and_has_not_is_told() -> None:
    assert counted(3, [1, 2, 3]) == ""
    assert counted(3, [1, 3]) == "says that it has 3 articles, and 2 are in it: number 2 is missing"
    assert counted(2, [1]) == "says that it has 2 articles, and 1 is in it: number 2 is missing"
    assert counted(1200, range(1, 1180)).endswith("number 1180, 1181, 1182, 1183, 1184, 1185, 1186, 1187 … is missing")


@pytest.mark.parametrize(
    ("name", "tag"),
    [("ENGLISH", "en"), ("Englisch", "en"), ("anglais", "en"), ("GERMAN; DEUTSCH", "de"), ("Français", "fr"), ("Nederlands", "nl"),
     ("Русский", "ru"), ("日本語", "ja"), ("简体中文", "zh"), ("Chinese - Simplified", "zh"), ("inglés", "en"), ("Klingon", None), ("en-GB", "en"), ("de", "de")],
)  # fmt: skip
def test_languages_by_the_names_that_interfaces_have(name: str, tag: str | None) -> None:
    assert tag_of(name) == tag


@pytest.mark.parametrize(
    ("line", "capitals", "field"),
    [
        ("BYLINE: Jane Roe", True, "byline"),
        ("Byline: Jane Roe", True, None),
        ("Byline:\u00a0Jane Roe", False, "byline"),
        ("LÄNGE: 300 Wörter", True, "length"),
        ("DATE-CHARGEMENT: 5 février 2016", True, "load_date"),
        ("HOPE: that is what the mayor has", True, None),
        ("He said: no", False, None),
    ],
)
def test_labels(line: str, capitals: bool, field: str | None) -> None:
    found = nexis_labels.label_of(line, capitals)
    assert (found.field if found else None) == field


@pytest.mark.parametrize(
    ("section", "page", "rest"),
    [
        ("Section A; Column 0; Foreign Desk; Pg. 3", "3", "Section A; Column 0; Foreign Desk"),
        ("Politik; S. 12", "12", "Politik"),
        ("Pg. A3", "A3", None),
        ("SPORT", None, "SPORT"),
        ("INTERNATIONAL, p. 4", "4", "INTERNATIONAL"),
        ("BUITENLAND; Blz. 5", "5", "BUITENLAND"),
        ("Top stories; Pages", None, "Top stories; Pages"),
    ],
)
def test_the_page_is_told_from_the_section(section: str, page: str | None, rest: str | None) -> None:
    found = nexis_labels.label_of(f"SECTION: {section}", True)
    assert found
    values = nexis_labels.values_of([found])
    assert (values["page"].value if "page" in values else None) == page
    assert (values["section"].value if "section" in values else None) == rest


@pytest.mark.parametrize(
    "mark",
    ["1 of 2 DOCUMENTS", "  1 of 2 DOCUMENTS  ", "1 of 1 DOCUMENT", "FOCUS - 1 of 2 DOCUMENTS", "Dokument 1 von 2", "Document 1 de 2", "Document 1 van 2"],
)  # fmt: skip
def test_the_line_above_an_article_of_nexis(mark: str) -> None:
    assert nexis.MARK.fullmatch(mark)


def test_an_article_without_labels_above_its_text_has_its_text() -> None:
    text = "1 of 1 DOCUMENT\n\nLowtown Post\n\nFebruary 4, 2016\n\nTalks end\n\nThe envoys left.\n\nNobody spoke.\n\nLANGUAGE: ENGLISH\n"
    export = nexis.read(blocks(text))
    assert export is not None
    (entry,) = export.entries
    assert entry.values["title"].value == "Talks end"
    assert entry.blocks == ("The envoys left.", "Nobody spoke.")


def test_an_export_that_was_cut_off_has_its_last_article() -> None:
    lines = [
        "Documents (2)",
        "A",
        "Post",
        "February 4, 2016",
        "Length: 9 words",
        "Body",
        "One text.",
        "End of Document",
    ]
    export = nexis_uni.read([*lines, "B", "Post", "February 5, 2016", "Length: 9 words", "Body", "Another text."])
    assert export is not None
    assert [entry.values["title"].value for entry in export.entries] == ["A", "B"]
    assert export.missing == ""


def test_the_line_of_a_publication() -> None:
    lines = [
        "Talks end",
        "Publication info: Harbour Echo ; Lowtown [Lowtown]04 Feb 2016: A.3.",
        "Full text: The envoys left.",
        "Database: X",
    ]
    export = proquest.read(lines)
    assert export is not None
    values = export.entries[0].values
    assert {name: values[name].value for name in ("source", "date", "page")} == {
        "source": "Harbour Echo", "date": "04 Feb 2016", "page": "A.3",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "head", "kind"),
    [
        ("---\ntitle: A\ntags: [a, b]\n---\nText", {"title": "A", "tags": ["a", "b"]}, "YAML"),
        ("---\n---\nText", {}, "YAML"),
        ("+++\ntitle = 'A'\n+++\nText", {"title": "A"}, "TOML"),
        ('{\n"title": "A"\n}\nText', {"title": "A"}, "JSON"),
        ("Title: A\nDate: 2016-02-04\n\nText", {"title": "A", "date": "2016-02-04"}, "metadata"),
        ("One: two\nThree: four\n\nText", {}, ""),
        ("Text\n---\nmore", {}, ""),
        ("{ a brace\nText", {}, ""),
    ],
)
def test_front_matter_of_other_programs(text: str, head: dict[str, object], kind: str) -> None:
    found = parted(text)
    assert (dict(found.head), found.kind) == (head, kind)
    assert found.body.endswith(("Text", "more"))


@pytest.mark.parametrize(
    "text", ["---\n- a\n---\n", "---\na: b: c\n---\n", "+++\na = \n+++\n", "---\na: &x 1\nb: *x\n---\n"]
)
def test_front_matter_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        parted(text)


def test_values_of_front_matter_as_texts() -> None:
    assert texts([{"name": "Jane Roe"}, "John Doe", None]) == ["Jane Roe", "John Doe"]
    assert texts({"a": 1, "b": 2}) == ["a", "b"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Unter-", "stadt"], "Unterstadt"),
        (["Anglo-", "German"], "Anglo-German"),
        (["left the", "town"], "left the town"),
        (["oppo\x02", "sition"], "opposition"),
        (["oppo\ufffe", "sition"], "opposition"),
        (["soft\xadened"], "softened"),
    ],
)
def test_lines_of_a_pdf_as_one(lines: list[str], text: str) -> None:
    assert joined(lines) == text


def test_of_the_files_of_a_record_a_page_is_taken_before_a_pdf() -> None:
    assert sorted_files(["a.pdf", "b.jpg", "c.HTML", "d"]) == ("c.HTML", "a.pdf")


@pytest.mark.parametrize(
    "text",
    ["_" * 500_000, "Document " * 50_000, "1 of " * 80_000, " " * 500_000, ("A" * 40 + ": ") * 5000, "(c) " * 50_000],
)
def test_no_text_takes_long_to_be_told_from_an_export(text: str) -> None:
    begun = time.perf_counter()
    assert recognised.of_text(text) is None
    assert time.perf_counter() - begun < 3
