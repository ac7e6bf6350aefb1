"""Rights that hold for a whole archive: what archive.yaml says holds of every text that says nothing else."""

from pathlib import Path

import pytest
from publishing import clippings, hosted, local, project

from incremental.compare import same_as_from_nothing

ARTICLE = "---\ntitle: {title}\n{rights}---\nThe {word} was seen at the harbour, and nobody spoke of it again.\n"
FILES = {
    "archive.yaml": "name: An archive\nrights: {publish: no, statement: Not cleared, search: none}\n",
    "articles/silent.md": ARTICLE.format(title="Says nothing", rights="", word="plimborx"),
    "articles/open.md": ARTICLE.format(title="Says yes", rights="rights: {publish: yes}\n", word="snarbolk"),
    "articles/shut.md": ARTICLE.format(
        title="Says no", rights="rights: {publish: no, statement: Ours}\n", word="wexlump"
    ),
}


def words_in(output: Path) -> set[str]:
    """Which of the made-up words stand in any file of an output."""
    texts = [path.read_text("utf-8", "replace") for path in output.rglob("*") if path.is_file()]
    return {word for word in ("plimborx", "snarbolk", "wexlump") if any(word in text for text in texts)}


def page(output: Path, id: str) -> str:
    return (output / f"articles/{id}.html").read_text("utf-8")


def test_a_text_that_says_nothing_has_the_rights_of_the_archive(tmp_path: Path) -> None:
    folder = project(tmp_path, FILES)
    made = hosted(folder)
    assert words_in(made) == {"snarbolk"}
    assert "Not cleared." in page(made, "silent")
    assert "Ours." in page(made, "shut")
    assert words_in(local(folder)) == {"plimborx", "snarbolk", "wexlump"}


def test_an_article_says_a_part_and_the_archive_the_rest(tmp_path: Path) -> None:
    """``open`` says of publish alone, so that the archive's ``search: none`` holds of it."""
    made = hosted(project(tmp_path, FILES))
    searched = "".join(path.read_text("utf-8") for path in (made / "search").glob("*.js"))
    assert "snarbolk" not in searched
    assert "harbour" not in searched


def test_a_mistake_in_the_rights_of_the_archive_stops_all(tmp_path: Path) -> None:
    folder = project(tmp_path, FILES | {"archive.yaml": "name: An archive\nrights: {publish: never}\n"})
    with pytest.raises(AssertionError, match=r"archive\.yaml:2 · rights\.publish · “never” · is neither yes nor no"):
        clippings(folder, "publish", "https://archive.example")
    assert not (folder / "output").exists()


def test_an_archive_without_a_text_to_show_says_so(tmp_path: Path) -> None:
    for name in ("withheld", "shown"):
        (tmp_path / name).mkdir()
    withheld = {name: FILES[name] for name in ("archive.yaml", "articles/silent.md", "articles/shut.md")}
    folder = project(tmp_path / "withheld", withheld)
    told = clippings(folder, "publish", "https://archive.example")
    assert "all texts are withheld" in told
    assert "set publish: yes under rights: in content/articles/….md" in told
    assert "1 text says publish: no itself, as imported texts do; rights in content/archive.yaml do not change" in told
    assert "all texts are withheld" not in clippings(project(tmp_path / "shown", FILES), "publish", "https://a.example")


def test_changed_rights_of_the_archive_are_followed_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name, text in FILES.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    same_as_from_nothing(content, tmp_path, "https://archive.example")
    for rights in ("{publish: yes}", "{publish: no}", "{publish: no, derive: none}", "{search: index-only}"):
        (content / "archive.yaml").write_text(f"name: An archive\nrights: {rights}\n", "utf-8")
        made = same_as_from_nothing(content, tmp_path, "https://archive.example", said=rights)
        assert not made.refused, rights
    (content / "archive.yaml").write_text("name: An archive\n", "utf-8")
    same_as_from_nothing(content, tmp_path, "https://archive.example", said="nothing")
