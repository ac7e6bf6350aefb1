"""Rules of the importer, on the dirt that raw texts have."""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clippings.importing import boilerplate, head, paragraphs
from clippings.importing.article_file import file_text, head_of
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.draft import Context, Draft, Found
from clippings.importing.existing import ExistingArticles
from clippings.importing.identity.filing import Filing
from clippings.importing.plain_text import blocks
from clippings.importing.printed import dates
from clippings.importing.run import import_texts
from clippings.model.evidence import Candidate
from clippings.reading import authorities
from clippings.reading.articles import read
from clippings.reading.edtf import today
from clippings.reading.folding.forms import fold

CONTEXT = Context(agencies=frozenset(("reuters",)))


def draft(text: str) -> Draft:
    found = Draft(blocks(text))
    for rule in (head.title, head.byline, head.printed_date):
        rule(found, CONTEXT)
    return found


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("4 February 2016", "2016-02-04"), ("February 4, 2016", "2016-02-04"), ("Thursday, 4 February 2016", "2016-02-04"),
        ("2016-02-04", "2016-02-04"), ("Published: 4 Feb. 2016", "2016-02-04"), ("13/05/2016", "2016-05-13"),
        ("04/05/2016", None), ("30 February 2016", None), ("On 4 February 2016 he said so.", None),
    ],
)  # fmt: skip
def test_a_date_is_taken_only_where_it_stands_alone(line: str, date: str | None) -> None:
    found = draft(f"Title\n\nBy Jane Roe\n{line}\n\nText.").fields.get("date")
    assert (found.value if found else None) == date


def test_an_ambiguous_date_keeps_both_readings() -> None:
    found = draft("Title\n\n04/05/2016\n\nText.")
    assert [c.value for c in found.fields["date"].candidates] == ["2016-05-04", "2016-04-05"]
    assert found.doubts


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Roe", "Jane Roe"), ("BY JANE ROE", "JANE ROE"), ("By Jane Roe and John Q. Doe", "Jane Roe; John Q. Doe"),
        ("By the time he came it was over", None), ("By Jane", None), ("By all means necessary it must be done.", None),
    ],
)  # fmt: skip
def test_bylines(line: str, authors: str | None) -> None:
    found = draft(f"Title\n\n{line}\n\nText that goes on.").fields.get("authors")
    assert (found.value if found else None) == authors


def test_an_agency_in_the_bylines_place_is_no_author() -> None:
    found = draft("Title\n\nReuters\n\nText.")
    assert found.fields["byline"].value == "Reuters"
    assert found.fields["authors"].value is None
    assert found.fields["authors"].candidates
    assert found.doubts


def test_torn_sentences_are_joined_and_lists_are_not() -> None:
    found = Draft(blocks("The offensive was waged for many weeks with\n\nclose air support.\n\nNext. \n\nand so on"))
    paragraphs.joined(found, CONTEXT)
    assert found.blocks == [
        ["The offensive was waged for many weeks with close air support."],
        ["Next."],
        ["and so on"],
    ]


def test_captions_scraped_twice_stand_once() -> None:
    found = Draft(blocks("An envoy at a 'pause' meeting (Reuters)\nAn envoy at a ‘pause’ meeting (Reuters)\n\nText."))
    boilerplate.doubled(found, CONTEXT)
    assert len(found.blocks[0]) == 1
    assert found.cut == ["An envoy at a ‘pause’ meeting (Reuters)"]


HOSTILE = (
    "Title <b>\n\n<script>alert(1)</script> *a* _b_ [c](javascript:x) `d` \\e &lt; ~~f~~ | g\n\n# h\n\n1. i\n\n+ j\n"
)


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("To contact us visit:\n\n<http://www.gazette.example>", ["They went."]),
        ("See the pictures:\n\nhttps://a.example\n\nwww.b.example", ["They went."]),
        ("He named the place: Lowtown.\n\nhttps://a.example", ["They went.", "He named the place: Lowtown."]),
        ("She said:\n\n“We shall not.”\n\nhttps://a.example", ["They went.", "She said:", "“We shall not.”"]),
        ("The list follows:", ["They went.", "The list follows:"]),
    ],
)
def test_a_link_at_the_end_goes_with_the_words_that_lead_to_it(end: str, kept: list[str]) -> None:
    found = Draft(blocks(f"They went.\n\n{end}"))
    boilerplate.cut(found, CONTEXT)
    assert [line for block in found.blocks for line in block] == kept
    assert sorted([*kept, *found.cut]) == sorted(line for line in f"They went.\n\n{end}".split("\n") if line)


def test_no_character_of_a_text_acts_as_markup() -> None:
    found = Draft(blocks(HOSTILE))
    head.title(found, CONTEXT)
    reading = read(f"---\ntitle: t\n---\n{paragraphs.markdown(found)}", "w", "w").value
    assert reading is not None
    assert [p.text for p in reading.body.paragraphs] == [
        "<script>alert(1)</script> *a* _b_ [c](javascript:x) `d` \\e &lt; ~~f~~ | g", "h", "1. i", "+ j",
    ]  # fmt: skip
    assert all(not p.spans for p in reading.body.paragraphs)


def test_a_second_import_adds_nothing_and_an_edited_article_stays(tmp_path: Path) -> None:
    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    (source / "a.txt").write_text("A title\n\nBy Jane Roe\n\nA text that is long enough to be one.\n", "utf-8")
    assert import_texts(source, into, None) == 0
    (path,) = into.glob("articles/*.md")
    path.write_text(path.read_text("utf-8").replace("title: A title", "title: Mended"), "utf-8")
    before = {p: p.read_bytes() for p in into.rglob("*") if p.is_file() and "import-report" not in str(p)}
    assert import_texts(source, into, None) == 0
    assert {p: p.read_bytes() for p in into.rglob("*") if p.is_file() and "import-report" not in str(p)} == before
    report = json.loads((into / "import-report.json").read_text("utf-8"))
    assert [row["status"] for row in report["inputs"]] == ["duplicate"]
    assert report["inputs"][0]["of"] == path.stem


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    (source / "a.txt").write_bytes(b"\xff\xfe\x00\x01")
    (source / "b.jpg").write_bytes(b"JFIF")
    (source / "c.txt").write_text("Only a title\n", "utf-8")
    assert import_texts(source, into, None) == 1
    rows = {r["source"]: r for r in json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]}
    assert {name: row["status"] for name, row in rows.items()} == {
        "a.txt": "failed",
        "b.jpg": "skipped",
        "c.txt": "failed",
    }
    assert all(row["problems"][0]["try"] for row in rows.values())


@pytest.mark.parametrize("wrong", [ValueError("half a character"), RecursionError("too deep")])
def test_a_text_that_no_article_can_hold_stops_no_other(
    wrong: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, into, filed = tmp_path / "in", tmp_path / "into", Filing.filed
    source.mkdir()
    for name in ("a", "b"):
        (source / f"{name}.txt").write_text(f"Title {name}\n\nThe envoys left the town.\n", "utf-8")

    def refuses(self: Filing, row: dict[str, Any], found: Draft, sha256: str) -> dict[str, Any]:
        if found.found("title") == "Title a":
            raise wrong
        return filed(self, row, found, sha256)

    monkeypatch.setattr(Filing, "filed", refuses)
    assert import_texts(source, into, None) == 1
    first, second = json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]
    assert (first["status"], second["status"]) == ("failed", "imported")
    assert first["problems"][-1]["why"] == f"has what no article can hold: {wrong}"


def test_what_is_markdown_already_is_written_as_it_stands() -> None:
    found = Draft([["One *strong*", "line."], ["- Two"]], is_markdown=True)
    assert paragraphs.markdown(found) == "One *strong*\nline.\n\n- Two\n"


def test_every_script_gets_an_id_and_the_target_builds(tmp_path: Path) -> None:
    from clippings.pelican.run import build

    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    texts = {"ru": "Мирные переговоры в Женеве", "zh": "日內瓦和平談判", "ar": "محادثات السلام في جنيف", "signs": "☃☃☃"}
    for name, title in texts.items():
        (source / f"{name}.txt").write_text(f"{title}\n\n{title} {name} " * 5 + "\n", "utf-8")
    assert import_texts(source, into, None) == 0
    ids = [row["id"] for row in json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]]
    assert len(set(ids)) == 4
    assert all(ids)
    assert build(into, tmp_path / "out").articles == 4


def test_texts_are_imported_where_nobody_is_known_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("A title\n\nA text that is long enough to be one.\n", "utf-8")
    assert import_texts(tmp_path / "a.txt", tmp_path / "into", None) == 0
    assert [path.stem for path in tmp_path.glob("into/articles/*.md")] == ["a-title"]


def test_agencies_and_desks_in_a_byline_are_no_people() -> None:
    found = draft("Title\n\nBy Staff Writer, Reuters\n\nText that goes on.").fields
    assert "authors" not in found


OUTLETS = """\
gazette: {name: Gazette, signatures: [To reach the Gazette], boilerplate: ['Gazette: join us.*']}
post: {name: Post, signatures: [The Post pays], boilerplate: ['Post: join us.*']}
"""


@pytest.mark.parametrize(
    ("signature", "given", "outlet", "how"),
    [
        ("To reach the Gazette: write.", None, "gazette", "printed"),
        ("To reach the Gazette: write.", "post", "post", "supplied"),
        ("To reach the Gazette: write. The Post pays.", None, None, None),
        ("To reach the Gazette: write. The Post pays.", "post", "post", "supplied"),
        ("Nobody signs.", None, None, None),
    ],
)
def test_the_outlet_an_editor_gives_goes_before_the_one_that_signs(
    signature: str, given: str | None, outlet: str | None, how: str | None, tmp_path: Path
) -> None:
    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    (into / "authority").mkdir(parents=True)
    (into / "authority/outlets.yaml").write_text(OUTLETS, "utf-8")
    text = f"A title\n\nA text that goes on.\n\nGazette: join us today.\n\nPost: join us today.\n\n{signature}\n"
    (source / "a.txt").write_text(text, "utf-8")
    assert import_texts(source, into, given) == 0
    (row,) = json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]
    assert (row["fields"]["outlet"]["value"], row["fields"]["outlet"]["how"]) == (outlet, how)
    assert row["cut"] == ([f"{outlet.title()}: join us today."] if outlet else [])
    doubts = [problem for problem in row["problems"] if problem["where"] == "outlet"]
    assert len(doubts) == (1 if outlet is None and "Post" in signature else 0)


def article_text(found: Draft, authors: Sequence[str], sha256: str) -> str:
    """The whole file of a draft."""
    return file_text(head_of(found, authors, sha256), paragraphs.markdown(found))


def test_what_a_rule_finds_is_written_where_articles_have_it_with_its_ground() -> None:
    found = draft("Title\n\nBy Jane Roe\n\nText.")
    found.fields["printed_outlet"] = Found("The Herald", "printed", "From: The Herald", "a line “From: …”")
    text = article_text(found, ["jane-roe"], "f00")
    record = read(text, "w", "w").value.record  # type: ignore[union-attr]
    assert record.printed_outlet == "The Herald"
    ground = record.evidence["printed_outlet"]
    assert (ground.how, ground.quote, ground.rule) == ("printed", "From: The Herald", "a line “From: …”")
    assert list(record.lines)[:5] == ["title", "outlet", "printed_outlet", "byline", "authors"]
    assert not record.rights.publish


def test_names_that_are_no_ids_are_not_written_as_authors() -> None:
    found = draft("Title\n\nBy Jane Roe\n\nText.")
    assert found.found("authors") == "Jane Roe"
    assert read(article_text(found, [], "f00"), "w", "w").value.record.authors == ()  # type: ignore[union-attr]


def test_every_rule_has_its_turn_and_finds_what_those_before_it_left(tmp_path: Path) -> None:
    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    (into / "authority").mkdir(parents=True)
    (into / "authority/outlets.yaml").write_text("gazette: {name: Gazette, aliases: [The Gazette Desk]}\n", "utf-8")
    (source / "a.txt").write_text(
        "# Talks end early\n\nThe Gazette Desk\n4 February 2016\n\nKEYS: envoy, lake\n\nThis leads to:\n\n"
        "• What they said\n• What is to come\n\nWhat they said\n\nThe envoys have said that they would not go on with\n\n"
        "talks of this kind.\n\nPicture of the lake near the hall (Agency)\nPicture of the lake near the hall (Agency)\n\n"
        "What is to come\n\nNobody knows what is to come of it.\n\nAll rights reserved.\n",
        "utf-8",
    )
    assert import_texts(source, into, None) == 0
    (row,) = json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]
    assert {name: field["value"] for name, field in row["fields"].items()} == {
        "title": "Talks end early", "byline": "The Gazette Desk", "authors": None, "outlet": None, "date": "2016-02-04",
        "language": "en",
    }  # fmt: skip
    assert row["cut"] == [
        "All rights reserved.", "• What they said", "• What is to come", "This leads to:",
        "Picture of the lake near the hall (Agency)",
    ]  # fmt: skip
    assert len(row["joined"]) == 1
    reading = read((into / row["path"]).read_text("utf-8"), "w", "w").value
    assert reading is not None
    assert reading.record.keywords == ("envoy", "lake")
    assert [paragraph.text for paragraph in reading.body.paragraphs] == [
        "What they said", "The envoys have said that they would not go on with talks of this kind.",
        "Picture of the lake near the hall (Agency)", "What is to come", "Nobody knows what is to come of it.",
    ]  # fmt: skip


def test_several_values_that_a_rule_finds_become_a_list() -> None:
    found = draft("Title\n\nText.")
    found.fields["events"] = Found("talks; truce", "printed", "Talks and truce")
    found.fields["keywords"] = Found("envoy; lake", "printed", "envoy, lake")
    found.fields["replies_to"] = Found("other", "printed", "An answer")
    record = read(article_text(found, [], "f00"), "w", "w").value.record  # type: ignore[union-attr]
    assert (record.events, record.keywords, record.replies_to) == (("talks", "truce"), ("envoy", "lake"), ("other",))
    assert record.evidence["keywords"].quote == "envoy, lake"


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("mood", "no field of an article is called mood; declare it in ArticleShape first"),
        ("rights", "a rule of the import fills rights in draft.fields; it leaves the rights to an editor instead"),
        ("original", "a rule of the import fills original in draft.fields; it fills draft.origin instead"),
        ("text", "says how much of the text it is in draft.extent instead"),
    ],
)
def test_a_rule_that_finds_what_would_not_be_written_is_refused_by_name(field: str, told: str) -> None:
    """Nothing that a rule finds is lost in silence, with a ground left of it that is true of nothing."""
    found = draft("Title\n\nText.")
    found.fields[field] = Found("glum")
    with pytest.raises(LookupError, match=told):
        article_text(found, [], "f00")


def test_almost_the_same_text_is_named_and_added(tmp_path: Path) -> None:
    source, into = tmp_path / "in", tmp_path / "into"
    source.mkdir()
    text = " ".join(f"word{n}" for n in range(200))
    (source / "a.txt").write_text(f"A title\n\n{text}\n", "utf-8")
    (source / "b.txt").write_text(f"Another title\n\n{text} more\n", "utf-8")
    assert import_texts(source, into, None) == 0
    rows = json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]
    assert [row["status"] for row in rows] == ["imported", "near-duplicate"]
    assert (rows[1]["of"], rows[1]["id"], rows[1]["alike"]) == ("a-title", "another-title", 1)
    assert rows[1]["problems"][-1]["why"] == "has, in the same order, 100 % of the words of articles/a-title.md"
    assert sorted(path.stem for path in into.glob("articles/*.md")) == ["a-title", "another-title"]


def test_an_import_says_its_day_once_for_all_texts(tmp_path: Path) -> None:
    source = tmp_path / "texts"
    source.mkdir()
    for name in ("a", "b"):
        (source / f"{name}.txt").write_text(f"Title {name}\n\nWords that only {name} has, {name * 20}.\n", "utf-8")
    assert import_texts(source, tmp_path / "into", None, added="2026-01-31") == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "into/articles").iterdir()}
    assert all(b"added: '2026-01-31'\n" in text for text in before.values())
    assert len(before) == 2
    assert import_texts(source, tmp_path / "into", None, added="2026-02-01") == 0  # they are there already
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "into/articles").iterdir()}


def test_the_day_of_an_import_is_this_day_or_that_of_a_script_that_says_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()
    assert before <= date.fromisoformat(today()) <= date.today()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769860799")  # a second before noon of 31 January, in UTC
    assert today() == "2026-01-31"


def test_no_name_of_a_month_or_day_means_two() -> None:
    """What one language calls March none calls May: else a date would hang on the order of languages."""
    from babel import Locale

    for kind, numbers in (("months", dates.months()), ("days", dates.weekdays())):
        for code in ("en", "de", "de_AT", "fr", "es", "it", "nl", "pt", "ru", "ar", "ar_SY", "ar_DZ"):
            for context in getattr(Locale.parse(code), kind).values():
                for width in ("wide", "abbreviated"):
                    for number, name in context.get(width, {}).items():
                        assert numbers[fold(name).rstrip(".")] == number, (code, name)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"zeit": Found("T"), "amt": Found("T")}, "no field of an article is called amt;"),
        ({"zeit": Found(None, candidates=(Candidate("T", "printed"),))}, "no field of an article is called zeit;"),
    ],
)
def test_the_first_of_several_fields_that_articles_do_not_have_is_told(fields: dict[str, Found], told: str) -> None:
    found = draft("Title\n\nText.")
    found.fields |= fields
    with pytest.raises(LookupError, match=re.escape(told)):
        head_of(found, [], "f00")


def test_a_field_that_nothing_is_known_of_is_no_field_however_it_is_called() -> None:
    found = draft("Title\n\nText.")
    found.fields["zeit"] = Found(None)
    assert "zeit" not in head_of(found, [], "f00")


def test_what_an_editor_supplies_says_who_gave_it() -> None:
    found = draft("Title\n\nText.")
    found.fields["outlet"] = Found("gazette", "supplied", rule="given at import")
    found.fields["date"] = Found("2016", "supplied", source="Zotero")
    grounds = head_of(found, [], "f00", "2026-03-01")["evidence"]
    assert grounds["outlet"] == {
        "how": "supplied", "rule": "given at import", "source": {"title": "given by the editor at import"}
    }  # fmt: skip
    assert grounds["date"] == {"how": "supplied", "source": {"title": "Zotero"}}
    assert "source" not in grounds["title"]
    assert head_of(found, [], "f00", "2026-03-01")["added"] == "2026-03-01"
    assert "added" not in head_of(found, [], "f00")


def test_an_id_that_is_taken_gets_the_next_number() -> None:
    existing = ExistingArticles()
    assert existing.free_id("talks") == "talks"
    for id in ("talks", "talks-2", "talks-4"):
        existing.put(id, f"articles/{id}.md", {}, id)
    assert existing.free_id("talks") == "talks-3"
    existing.put("talks-3", "articles/talks-3.md", {}, "three")
    assert existing.free_id("talks") == "talks-5"


def test_an_article_is_known_by_its_source_its_key_and_its_address() -> None:
    existing = ExistingArticles()
    origin = {"sha256": "f00", "key": "K1", "url": "https://www.gazette.example/talks/"}
    existing.put(
        "a", "articles/a.md", {"title": "A", "outlet": "unknown", "date": "2016", "original": origin}, "Text A"
    )
    existing.put("b", "articles/b.md", {"outlet": "post", "text": "excerpt", "original": origin}, "Text B")
    existing.put("c", "articles/c.md", {"original": "a page"}, "Text C")
    existing.put_version("a", 2, {"original": {"sha256": "f01", "key": 7}}, "Text <A>, once more")
    assert existing.digests == {"f00": "a", "f01": "a"}
    assert existing.keys == {"K1": "a"}
    assert list(existing.addresses.values()) == ["a"]
    assert [(one.outlet, one.date, one.extent, one.key) for one in existing.known.values()] == [
        ("", "2016", "full", "K1"), ("post", "", "excerpt", "K1"), ("", "", "full", ""),
    ]  # fmt: skip
    assert existing.versions == {"a": {2: "text <a>, once more"}}


def test_what_is_there_is_read_in_the_order_of_names_but_for_those_that_come_last(tmp_path: Path) -> None:
    files = {
        "articles/b.md": "---\ntitle: B\n---\nText *of* B.\n", "articles/a.md": "---\ntitle: A\n---\nText of A.\n",
        "articles/c.md": "no front matter", "versions/a/2.md": "---\ntitle: A\n---\nOlder text.\n",
        "versions/a/notes.md": "---\ntitle: A\n---\nNo version.\n", "articles/d.txt": "no article",
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = ExistingArticles.of(tmp_path, ("b", "a"))
    assert list(found.texts.items()) == [("c", ""), ("b", "text of b."), ("a", "text of a.")]
    assert found.known["b"].path == "articles/b.md"
    assert found.versions == {"a": {2: "older text."}}


ENTRIES = """\
jane-roe: {name: Jane Roe, aliases: [Jane Q. Roe], wikidata: Q1, state: extracted}
jose: {name: José Núñez-Roe, description: a baker}
jo: {name: Jose Nunez-Roe}
"""


def test_a_person_is_known_by_a_name_whose_accents_may_be_left_out(tmp_path: Path) -> None:
    for folder, text in (("into", "ann: {name: Ann Other}\n"), ("project", ENTRIES)):
        (tmp_path / folder / "authority").mkdir(parents=True)
        (tmp_path / folder / "authority/people.yaml").write_text(text, "utf-8")
    lookup = AuthorityLookup.of(tmp_path / "into", tmp_path / "project")
    assert [lookup.known_person(name) for name in ("Jane Q. Roe", "José Núñez-Roe", "Jose Nunez-Roe", "Jane")] == [
        "jane-roe", "jose", "jo", "",
    ]  # fmt: skip
    assert lookup.person("Ann Other", "ann-other") == "ann"
    assert lookup.person("Jane Roe", "jane-roe-2") == "jane-roe"
    assert lookup.person("José Núñez-Roe", "x") == "jose"
    assert lookup.person("Rick Roe", "rick-roe") == lookup.person("Rick Roe", "rick-roe") == "rick-roe"
    lookup.save()
    assert (tmp_path / "into/authority/people.yaml").read_text("utf-8").startswith("ann: {name: Ann Other}\n")
    people = authorities.entities("person")((tmp_path / "into/authority/people.yaml").read_text("utf-8"), "p").value
    assert {id: (one.state, one.wikidata, one.description) for id, one in people.items()} == {
        "ann": ("confirmed", None, None), "jane-roe": ("extracted", "Q1", None), "jose": ("brought-along", None, None),
        "rick-roe": ("extracted", None, None),
    }  # fmt: skip
