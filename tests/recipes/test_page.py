"""A page added by the recipe is made, and made again when what it shows has changed, and only then."""

from pathlib import Path

from recipes.recipe import Clone, sources

RECIPE = "Add a list page"


def test_a_page_is_added_by_two_source_files_and_is_never_stale(tmp_path: Path) -> None:
    clone = Clone(tmp_path)
    assert len(sources(clone.follow(RECIPE))) == 2
    clone.tests("tests/test_architecture.py")
    for id, kind in (("one", "precis"), ("two", "precis"), ("three", "full")):
        clone.write(f"articles/{id}.md", f"---\ntitle: The {id}\ntext: {kind}\n---\nWords of {id}.\n")
    output = clone.build()
    precis = clone.page("texts/precis.html")
    assert "2 articles" in precis
    assert "The one" in precis
    assert "The three" not in precis
    assert 'href="../texts/precis.html"' in clone.page("articles/one.html")
    assert 'href="../texts/full.html"' in clone.page("articles/three.html")
    before = (output / "texts/full.html").stat().st_mtime_ns
    clone.write("articles/one.md", "---\ntitle: The first\ntext: precis\n---\nWords of one.\n")
    clone.build()
    assert "The first" in clone.page("texts/precis.html")
    assert (output / "texts/full.html").stat().st_mtime_ns == before
    clone.write("articles/one.md", "---\ntitle: The first\ntext: excerpt\n---\nWords of one.\n")
    clone.write("articles/three.md", "---\ntitle: The three\ntext: excerpt\n---\nWords of three.\n")
    clone.build()
    assert "1 article," in clone.page("texts/precis.html")
    assert "2 articles" in clone.page("texts/excerpt.html")
    assert not (output / "texts/full.html").exists()
