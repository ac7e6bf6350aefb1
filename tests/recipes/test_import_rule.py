"""“Add a rule to the importer” of CONTRIBUTING.md, followed to the letter."""

import json
from typing import Any

import pytest
import yaml

from recipes.recipe import Clone, Step, sources

RECIPE = "Add a rule to the importer"
TEXT = "Talks end\n\nBy Jane Roe\n4 February 2016\nFrom: The Harbour Herald\n\nOne envoy left Geneva that evening.\n"
FAR = "Talks begin\n\nBy Jane Roe\n\n" + "Another paragraph.\n\n" * 6 + "From: The Post\n"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, list[Step]]:
    clone = Clone(tmp_path_factory.mktemp("rule"))
    return clone, clone.follow(RECIPE)


def imported(clone: Clone, name: str, text: str) -> dict[str, Any]:
    """Import one text into the archive; its row of the report."""
    source = clone.content.parent / name
    source.write_text(text, "utf-8")
    done = clone.clippings("import", str(source), "--into", str(clone.content))
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = json.loads((clone.content / "import-report.json").read_text("utf-8"))["inputs"]
    found: dict[str, Any] = row
    return found


def test_at_most_two_source_files_are_touched(followed: tuple[Clone, list[Step]]) -> None:
    assert len(sources(followed[1])) <= 2


def test_what_the_rule_finds_is_reported_written_and_shown(followed: tuple[Clone, list[Step]]) -> None:
    clone, _ = followed
    row = imported(clone, "herald.txt", TEXT)
    assert row["status"] == "imported"
    assert {name: field["value"] for name, field in row["fields"].items()} == {
        "title": "Talks end", "byline": "By Jane Roe", "authors": "Jane Roe", "outlet": None, "date": "2016-02-04",
        "language": None, "printed_outlet": "The Harbour Herald",
    }  # fmt: skip
    assert row["fields"]["printed_outlet"]["quote"] == "From: The Harbour Herald"
    text = (clone.content / row["path"]).read_text("utf-8")
    head, body = text.split("---\n")[1:]
    said = yaml.safe_load(head)
    assert said["printed_outlet"] == "The Harbour Herald"
    assert said["evidence"]["printed_outlet"] == {
        "how": "printed", "quote": "From: The Harbour Herald", "rule": "a line “From: …” near the head",
    }  # fmt: skip
    assert body == "One envoy left Geneva that evening.\n"

    id = row["id"]
    clone.build()
    assert '<span class="outlet">The Harbour Herald</span>' in clone.page(f"articles/{id}.html")
    assert clone.article(id)["outlet"]["name"] == "The Harbour Herald"
    assert clone.article(id)["evidence"]["printed_outlet"]["how"] == "printed"

    clone.write(
        row["path"], text.replace("printed_outlet: The Harbour Herald", "printed_outlet: Harbour Evening Herald")
    )
    clone.build()
    assert '<span class="outlet">Harbour Evening Herald</span>' in clone.page(f"articles/{id}.html")
    assert clone.article(id)["outlet"]["name"] == "Harbour Evening Herald"


def test_a_line_that_only_seems_to_say_it_far_from_the_head_is_left_alone(followed: tuple[Clone, list[Step]]) -> None:
    clone, _ = followed
    row = imported(clone, "far.txt", FAR)
    assert "printed_outlet" not in row["fields"]
    assert "From: The Post" in (clone.content / row["path"]).read_text("utf-8")


def test_the_other_rules_find_what_they_found(followed: tuple[Clone, list[Step]]) -> None:
    followed[0].tests("tests/unit/test_importing.py")
