"""What an import makes of folders of other programs, by tests/cases/archives.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from clippings.importing.run import import_texts
from clippings.model.problem import ContentErrors
from meaning.case_table import Case, TextLoader, cases, fits
from meaning.importing import AUTHORITY, article, imported, report
from meaning.machinery import filled

SHORT = "The envoys of the two sides left the town in the evening and said nothing of what had been agreed there."
TEXT = (
    SHORT,
    "Nobody had thought that the talks would take as long as they did, for there was little left to talk about.",
)
BESIDE = {"part", "text", "grounds", "doubts", "original"}


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def with_text(text: str) -> str:
    """A text of the table, with the paragraphs that it speaks of."""
    html = "".join(f"<p>{one}</p>" for one in TEXT)
    return text.replace("{text}", "\n\n".join(TEXT)).replace("{short}", SHORT).replace("{html}", html)


def mapping(into: Path) -> Any:
    return yaml.load((into / "import.yaml").read_text("utf-8"), Loader=TextLoader)


@pytest.mark.parametrize("case", cases("archives", "archives", ["files", "articles"], ["given", "mapping", "skipped"]))
def test_a_folder_of_another_program_becomes_articles(case: Case, into: Path) -> None:
    if "given" in case:
        (into / "import.yaml").write_text(case["given"], "utf-8")
    imported(into, {name: with_text(text) for name, text in case["files"].items()})
    rows = report(into)["inputs"]
    assert [row["source"] for row in rows if row["status"] == "skipped"] == case.get("skipped", [])
    made = [row for row in rows if row["status"] != "skipped"]
    assert [row["source"] for row in made] == [one["part"] for one in case["articles"]]
    for row, wanted in zip(made, case["articles"], strict=True):
        assert row["status"] == "imported", row
        head, body = article(into, row)
        assert body.strip() == with_text(wanted["text"]).strip()
        for name in wanted.keys() - BESIDE:
            assert head.get(name, "null") == wanted[name], name
        assert head["original"].get("url") == wanted.get("original", head["original"].get("url"))
        assert wanted.keys() & {"redirects"} or "redirects" not in head
        for name, why in wanted.get("grounds", {}).items():
            assert head["evidence"][name]["because"] == why
        told = [
            f"{one['where']} · {one['why']} · {one['try']}" for one in row["problems"] if one["where"] != "language"
        ]
        assert len(told) == len(wanted.get("doubts", [])), told
        assert all(fits(right, one) for right, one in zip(wanted.get("doubts", []), told, strict=True)), told
    if "mapping" in case:
        assert mapping(into) == case["mapping"]
    if "given" in case:
        kept = (into / "import.yaml").read_text("utf-8")
        assert "# Ours." in kept
        assert "# as they say" in kept


def test_links_are_finished_by_the_next_import_and_an_editors_text_stays(into: Path) -> None:
    """An import that was stopped has left its articles as the other program wrote their links."""
    files = {"a.md": f"# Talks\n\n{SHORT} See [[b]].\n", "b.md": f"# Ferry\n\n{TEXT[1]} See [[a]].\n"}
    imported(into, files)
    talks, ferry = into / "articles/talks.md", into / "articles/ferry.md"
    assert "See [b](article/ferry)." in talks.read_text("utf-8")
    unfinished = talks.read_text("utf-8").replace("[b](article/ferry)", "[[b]]")
    talks.write_text(unfinished, "utf-8")
    ferry.write_text(ferry.read_text("utf-8").replace("[a](article/talks)", "[[a]], as I say"), "utf-8")
    imported(into, {})
    assert "See [b](article/ferry)." in talks.read_text("utf-8")
    assert "[[a]], as I say" in ferry.read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("fields:\n  topics: keyword\n", "import.yaml:2 · fields.topics · “keyword” · … · did you mean keywords?"),
        ("fields: [topics]\n", "import.yaml:1 · fields · …"),
        ("felds: {}\n", "import.yaml:1 · felds · …fields…"),
        ("fields: {a: title\n", "import.yaml:… · …"),
    ],
)
def test_a_slip_in_import_yaml_is_told_before_anything_is_imported(given: str, told: str, into: Path) -> None:
    (into / "import.yaml").write_text(given, "utf-8")
    (into.parent / "a.md").write_text(f"# Talks\n\n{SHORT}\n", "utf-8")
    with pytest.raises(ContentErrors) as slip:
        import_texts(into.parent / "a.md", into, None)
    assert fits(f"…{told}…", str(slip.value))
    assert not (into / "articles").exists()


def test_an_import_without_such_fields_writes_no_import_yaml(into: Path) -> None:
    imported(into, {"a.txt": f"Talks end\n\n{SHORT}\n"})
    assert not (into / "import.yaml").exists()
