"""What an import makes of a text, by tests/cases/imports.yaml."""

from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from clippings.importing.existing import ExistingArticles
from clippings.reading.schema import fields as declared
from meaning.case_table import WRONG, Case, cases, fits
from meaning.importing import AUTHORITY, TABLE, Imported, imported, report
from meaning.machinery import filled


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the table's outlets and people, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def all_fit(patterns: list[str], texts: list[str]) -> bool:
    return len(patterns) == len(texts) and all(map(fits, patterns, texts))


FIELDS = [field.name for field in declared.FIELDS if field.name != "text"]  # a case's text is the file's
FOUND = [*FIELDS, "known", "candidates", "doubts"]
TEXTS = [*FOUND, "cut", "joined", "written", "id"]


def check(case: Case, found: Imported) -> None:
    """Whether an article's fields, and what an editor is told, are as a case has them."""
    row, head, body = found
    assert row["status"] == "imported", row
    for name in {*row["fields"], *(case.keys() & set(FIELDS))} - {"keywords"}:
        field = row["fields"].get(name, {"value": None})
        wanted = case.get(name, "null" if name not in ("title", "language") else "…")
        value = field["value"] or "null"
        assert fits("; ".join(wanted) if isinstance(wanted, list) else wanted, value), f"{name} is {value}"
        candidates = case.get("candidates", {}).get(name, "…" if name == "language" else [])
        assert candidates in ("…", [one["value"] for one in field.get("candidates", ())]), field
    for name, known in case.get("known", {}).items():
        assert {part: row["fields"][name].get(part) for part in known} == known
    asked = [one for one in row["problems"] if one["where"] != "language" or "language" in case]
    told = [f"{one['where']} · {one['why']} · {one['try']}" for one in asked]
    assert all_fit(case.get("doubts", []), told), told
    assert row["cut"] == case.get("cut", row["cut"])
    assert all_fit(case.get("joined", []), row["joined"]), row["joined"]
    assert head.get("keywords", []) == case.get("keywords", [])
    assert body.strip() == case.get("written", body).strip()
    assert row["id"] == case.get("id", row["id"])


@pytest.mark.parametrize("case", cases("imports", "texts", ["text"], TEXTS))
def test_what_an_import_makes_of_a_text(case: Case, into: Path) -> None:
    code, rows = imported(into, {"a.txt": case["text"]})
    assert code == 0
    check(case, rows["a.txt"])


@pytest.mark.parametrize(
    "case",
    [*cases("imports", "bylines", [], FOUND, called="line"), *cases("imports", "dates", [], FOUND, called="line")],
)
def test_a_line_under_the_title(case: Case, into: Path) -> None:
    _, rows = imported(into, {"a.txt": f"Talks end\n\n{case['line']}\n\nThe envoys left the town in the evening.\n"})
    check(case, rows["a.txt"])


def lines(section: str, *marks: Any) -> list[Any]:
    return [pytest.param(line, id=line, marks=marks) for line in TABLE["around"][section]]


KEPT = "The envoys left the town in the evening.\n\n{}\n\nThey slept.\n\nThey slept well and long.\n"
OPEN = pytest.mark.xfail(reason="not known to be cut away", strict=True, raises=WRONG)


@pytest.mark.parametrize("line", [*lines("cut away"), *lines("cut away, open", OPEN)])
def test_what_stands_around_a_text_is_cut_away_and_listed(line: str, into: Path) -> None:
    _, rows = imported(into, {"a.txt": "Talks end\n\n" + KEPT.format(line)})
    assert rows["a.txt"].row["cut"] == [line]
    assert rows["a.txt"].body == KEPT.replace("{}\n\n", "")


@pytest.mark.parametrize("line", lines("kept"))
def test_what_only_looks_so_is_kept(line: str, into: Path) -> None:
    _, rows = imported(into, {"a.txt": "Talks end\n\n" + KEPT.format(line)})
    assert rows["a.txt"].row["cut"] == []
    assert rows["a.txt"].body.removeprefix("## ").replace("## ", "") == KEPT.format(line)


@pytest.mark.parametrize("case", cases("imports", "ids", ["title"], ["date"], called="id"))
def test_ids(case: Case, into: Path) -> None:
    _, rows = imported(into, {"a.txt": f"{case['title']}\n\n{case.get('date', '')}\n\nThe envoys left.\n"})
    assert rows["a.txt"].row["id"] == case["id"]
    assert rows["a.txt"].row["path"] == f"articles/{case['id']}.md"


@pytest.mark.parametrize("case", cases("imports", "heads", ["text", "head"], ["given"]))
def test_front_matter(case: Case, into: Path) -> None:
    _, rows = imported(into, {"a.txt": case["text"]}, case.get("given"))
    head = dict(rows["a.txt"].head)
    assert head.pop("original") == {"sha256": sha256(case["text"].encode()).hexdigest()}
    assert head == case["head"]
    assert list(head) == list(case["head"])


WRITTEN = ("imported", "near-duplicate")


def outcome(found: Imported, sources: dict[str, str]) -> str:
    """What became of a file, as the table has it. ``sources`` has the file that each article was made from."""
    row = found.row
    told = "; ".join(f"{one['why']} · {one['try']}" for one in row["problems"] if one["where"] != "language")
    of = f" of {sources[row['of']]}" if "of" in row else ""
    return f"{row['status']}{of}" + (f": {told}" if told else "")


@pytest.mark.parametrize("case", cases("imports", "folders", ["files", "outcome", "exit"]))
def test_what_becomes_of_several_files(case: Case, into: Path) -> None:
    code, rows = imported(into, case["files"])
    sources = {found.row["id"]: source for source, found in rows.items() if found.row["status"] in WRITTEN}
    assert {source: outcome(found, sources) for source, found in rows.items()} == case["outcome"]
    assert code == int(case["exit"])
    written = sorted(path.stem for path in into.glob("articles/*.md"))
    assert written == sorted(sources)
    assert report(into)["counts"] == Counter(found.row["status"] for found in rows.values())


def test_texts_are_almost_the_same_when_they_share_92_of_100_words() -> None:
    words = [f"w{number:03}" for number in range(100)]
    existing = ExistingArticles()
    existing.put("a", "articles/a.md", {}, " ".join(words))
    assert existing.like(" ".join([*words[:92], *["none"] * 8])) == ("a", 0.92)
    assert existing.like(" ".join([*words[:91], *["none"] * 9])) is None


@pytest.mark.parametrize(("count", "twin"), [(11, "a"), (10, None)])
def test_a_text_of_ten_words_is_too_short_to_be_told_from_another(count: int, twin: str | None) -> None:
    existing = ExistingArticles()
    text = " ".join(f"word{number}" for number in range(count))
    existing.put("a", "articles/a.md", {}, text)
    assert (existing.like(text) or (None,))[0] == twin
