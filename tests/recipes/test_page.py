"""A page added by the recipe is made, and made again when what it shows has changed, and only then."""

from pathlib import Path

from recipes.recipe import Clone, sources

RECIPE = "Add a list page"


def test_a_page_is_added_by_two_source_files_and_is_never_stale(tmp_path: Path) -> None:
    clone = Clone(tmp_path)
    assert len(sources(clone.follow(RECIPE))) == 2
    clone.tests("tests/test_architecture.py")
    for id, language in (("one", "de"), ("two", "de"), ("three", "en")):
        clone.write(f"articles/{id}.md", f"---\ntitle: The {id}\nlanguage: {language}\n---\nWords of {id}.\n")
    output = clone.build()
    german = clone.page("languages/de.html")
    assert "2 articles" in german
    assert "The one" in german
    assert "The three" not in german
    assert 'href="../languages/de.html"' in clone.page("articles/one.html")
    assert 'href="../languages/en.html"' in clone.page("articles/three.html")
    before = (output / "languages/en.html").stat().st_mtime_ns
    clone.write("articles/one.md", "---\ntitle: The first\nlanguage: de\n---\nWords of one.\n")
    clone.build()
    assert "The first" in clone.page("languages/de.html")
    assert (output / "languages/en.html").stat().st_mtime_ns == before
    clone.write("articles/one.md", "---\ntitle: The first\nlanguage: fr\n---\nWords of one.\n")
    clone.write("articles/three.md", "---\ntitle: The three\nlanguage: fr\n---\nWords of three.\n")
    clone.build()
    assert "1 article," in clone.page("languages/de.html")
    assert "2 articles" in clone.page("languages/fr.html")
    assert not (output / "languages/en.html").exists()
