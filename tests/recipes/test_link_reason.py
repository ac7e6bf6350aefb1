"""“Add a link reason” of CONTRIBUTING.md, followed to the letter."""

from pathlib import Path
from typing import Any

from recipes.recipe import Clone, sources

RECIPE = "Add a link reason"


def links(clone: Clone, id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = clone.article(id)["links"]
    return found


def test_a_link_reason_is_added_by_one_source_file_and_is_never_stale(tmp_path: Path) -> None:
    clone = Clone(tmp_path)
    assert sources(clone.follow(RECIPE)) == {"plugins/clippings/links/reasons.py"}
    for id, title in (("one", "Talks end"), ("two", "TALKS END"), ("three", "Bread in winter")):
        clone.write(f"articles/{id}.md", f"---\ntitle: {title}\n---\nThe {id} of three.\n")
    clone.build()
    because = "the other article has the same title: “TALKS END”"
    assert links(clone, "one") == [
        {"to": "two", "weight": 1.0, "reasons": [{"kind": "same-title", "because": because}]}
    ]
    assert links(clone, "two")[0]["to"] == "one"
    assert links(clone, "three") == []
    assert because in clone.page("articles/one.html")
    clone.write("articles/two.md", "---\ntitle: Talks begin\n---\nThe two of three.\n")
    clone.build()
    assert links(clone, "one") == links(clone, "two") == []
    assert "has the same title" not in clone.page("articles/one.html")
    clone.write("articles/three.md", "---\ntitle: talks end\n---\nThe three of three.\n")
    clone.build()
    assert [link["to"] for link in links(clone, "one")] == ["three"]
    assert [link["to"] for link in links(clone, "three")] == ["one"]
    assert links(clone, "two") == []
    clone.tests("tests/test_architecture.py")
