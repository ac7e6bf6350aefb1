"""What an import makes of a saved page, by tests/cases/pages.yaml."""

from pathlib import Path
from typing import Any

import pytest

from clippings.reading import markup
from clippings.reading.articles import read
from meaning.case_table import Case, cases, fits
from meaning.importing import AUTHORITY, Imported, imported
from meaning.machinery import filled

TEXT = (
    "The envoys of the two sides left the town in the evening and said nothing of what had been agreed there.",
    "Nobody had thought that the talks would take as long as they did, for there was little left to talk about.",
    "The mayor thanked both sides for having come and hoped that they would come again in the spring of the year.",
)
FIELDS = (
    "title", "byline", "authors", "outlet", "printed_outlet", "date", "modified", "section", "caption", "keywords", "url",
    "archived", "accessed",
)  # fmt: skip
NEED_NOT_BE_SAID = ("title", "url", "printed_outlet", "language")
TOLD = ("known", "candidates", "doubts", "written", "shown", "cut")


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def paragraphs(texts: tuple[str, ...] = TEXT) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(case: Case) -> str:
    saved = f"<!-- {case['saved']} -->" if "saved" in case else ""
    body = case["body"].replace("{text}", paragraphs())
    lang = case.get("lang", "en-GB")
    return f'<!doctype html>\n{saved}<html lang="{lang}"><head>{case.get("head", "")}</head><body>{body}</body></html>'


@pytest.mark.parametrize("case", cases("pages", "pages", ["body"], ["head", "saved", "lang", *FIELDS, *TOLD]))
def test_what_an_import_makes_of_a_page(case: Case, into: Path) -> None:
    code, rows = imported(into, {"a.html": page(case)})
    row, _, body = rows["a.html"]
    assert (code, row["status"]) == (0, "imported"), row["problems"]
    fields = row["fields"]
    for name in {*fields, *(case.keys() & set(FIELDS))}:
        wanted = case.get(name, "…" if name in NEED_NOT_BE_SAID else "null")
        value = fields.get(name, {}).get("value") or "null"
        assert fits(wanted, value), f"{name} is {value}"
    for name, wanted in case.get("candidates", {}).items():
        assert [one["value"] for one in fields[name]["candidates"]] == wanted
    for name, known in case.get("known", {}).items():
        assert all(fits(wanted, fields[name][part]) for part, wanted in known.items()), fields[name]
    told = [f"{one['where']} · {one['why']} · {one['try']}" for one in row["problems"] if one["where"] != "language"]
    if "doubts" in case or "candidates" not in case:
        assert told == case.get("doubts", [])
    assert set(case.get("cut", [])) <= set(row["cut"])
    assert fields["title"]["value"] not in row["cut"], "a title is in its field, and not left out"
    assert_text(case, body)


def assert_text(case: Case, body: str) -> None:
    """Whether the article is its three paragraphs, then what the case has: as Markdown, or as readers will see it."""
    assert "\n\n".join(TEXT) in body
    rest = body.replace("\n\n".join(TEXT), "").strip()
    if "written" in case:
        assert rest == case["written"].strip()
    if "shown" in case:
        assert "\n".join(one.text for one in markup.from_markdown(rest).paragraphs) == case["shown"].strip()


WORDS = (
    "Die Gespräche über die Straßenbahn sind „Straßenbahn“", "переговоры в Нижнем городе закончились вечером без итогов",
    "交渉は夕方に終わった", "谈判在晚上结束",
)  # fmt: skip


@pytest.mark.parametrize("case", cases("pages", "encodings", ["encoding", "declared", "word"]))
def test_encodings(case: Case, into: Path) -> None:
    words = next(words for words in WORDS if case["word"] in words)
    declared = f'<meta charset="{case["declared"]}">' if case["declared"] else ""
    text = paragraphs(tuple(f"{words}. {number}" * 3 for number in range(4)))
    html = f"<html><head>{declared}<title>{words}</title></head><body><article><h1>{words}</h1>{text}</article></body></html>"
    code, rows = imported(into, {"a.html": html.encode(case["encoding"])})
    assert code == 0
    assert case["word"] in rows["a.html"].body
    assert case["word"] in rows["a.html"].row["fields"]["title"]["value"]


def saved_page(title: str, rest: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs()}{rest}</article></body></html>"


def statuses(rows: dict[str, Imported]) -> dict[str, Any]:
    return {source: found.row["status"] for source, found in rows.items()}


def test_the_same_page_again_and_the_same_text_on_another(into: Path) -> None:
    one, other = saved_page("Talks end"), saved_page("Talks end", "<p>Harbour Echo</p>")
    _, rows = imported(into, {"a.html": one, "b.html": one, "c.html": other})
    assert statuses(rows) == {"a.html": "imported", "b.html": "duplicate", "c.html": "near-duplicate"}
    assert rows["c.html"].row["of"] == rows["a.html"].row["id"]


def test_a_browsers_folder_belongs_to_its_page(into: Path) -> None:
    files = {"a.htm": saved_page("Talks end"), "a_files/frame.html": saved_page("A frame"), "a_files/b.css": "p {}"}
    code, rows = imported(
        into, {**files, "other_files/b.html": saved_page("Of its own", "<p>Written elsewhere.</p>" * 9)}
    )
    assert code == 0
    assert statuses(rows) == {"a.htm": "imported", "other_files/b.html": "near-duplicate"}  # which has all of its words
    assert rows["a.htm"].row["companions"] == 2


def test_mhtml(into: Path) -> None:
    mail = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.gazette.example/a\r\nSubject: Talks end\r\n"
        b'Date: Fri, 5 Feb 2016 10:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + saved_page("Talks end", "<p>At the Gazette=E2=80=99s gate.</p>").encode()
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    code, rows = imported(into, {"a.mhtml": mail, "b.mht": b"Subject: none\r\n\r\nNo page.\r\n"})
    fields = rows["a.mhtml"].row["fields"]
    assert (code, statuses(rows)) == (1, {"a.mhtml": "imported", "b.mht": "failed"})
    assert (fields["outlet"]["value"], fields["accessed"]["value"]) == ("gazette", "2016-02-05")
    assert "At the Gazette’s gate." in rows["a.mhtml"].body


def test_where_a_page_stands_is_in_its_front_matter(into: Path) -> None:
    _, rows = imported(
        into,
        {
            "a.html": saved_page("Talks end").replace(
                "<title>", '<link rel="canonical" href="https://gazette.example/a"><title>'
            )
        },
    )
    head = rows["a.html"].head
    assert head["original"]["url"] == "https://gazette.example/a"
    assert head["evidence"]["original"]["rule"] == "link rel=canonical"


def test_long_candidates_with_hyphens_are_read_again(into: Path) -> None:
    title = f"Talks end - {'said of the envoys who came to Lowtown ' * 4}- Harbour Echo - {'news of the harbour ' * 4}"
    _, rows = imported(into, {"a.html": saved_page("Talks end").replace("<title>Talks end", f"<title>{title}")})
    text = (into / rows["a.html"].row["path"]).read_text("utf-8")
    assert [str(problem) for problem in read(text, "a.md", "a").problems] == []
