"""“Add something that is found in one article” of CONTRIBUTING.md, followed to the letter."""

import pytest
from bs4 import BeautifulSoup

from recipes.recipe import Clone, Step, sources

RECIPE = "Add something that is found in one article"
ARTICLE = "---\ntitle: Talks end\nrights: {{publish: {}}}\n---\n{}\n"


def words_row(clone: Clone, id: str) -> str | None:
    """What the row “Words” of an article's record says; None where there is none."""
    soup = BeautifulSoup(clone.page(f"articles/{id}.html"), "html.parser")
    return next((row.dd.text.strip() for row in soup.select(".record dl > div") if row.dt.text == "Words"), None)  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, list[Step]]:
    clone = Clone(tmp_path_factory.mktemp("fact"))
    return clone, clone.follow(RECIPE)


def test_at_most_two_source_files_are_touched(followed: tuple[Clone, list[Step]]) -> None:
    assert len(sources(followed[1])) <= 2


def test_it_is_found_in_each_text_and_found_again_when_that_changes(followed: tuple[Clone, list[Step]]) -> None:
    clone, _ = followed
    clone.write("articles/a.md", ARTICLE.format("true", "One envoy left.\n\nTwo stayed."))
    clone.write("articles/b.md", ARTICLE.format("true", "Nobody came."))
    clone.write("articles/c.md", ARTICLE.format("false", "This is not for everyone."))
    clone.build()
    assert [clone.article(id)["word_count"] for id in "abc"] == [5, 2, 5]
    clone.write("articles/b.md", ARTICLE.format("true", "Nobody came that day."))
    assert words_row(clone, "b") == "2"
    clone.build()
    assert [clone.article(id)["word_count"] for id in "abc"] == [5, 4, 5]
    assert [words_row(clone, id) for id in "abc"] == ["5", "4", "5"]
    clone.build("--hosted", "https://archive.example")
    assert [clone.article(id)["word_count"] for id in "abc"] == [5, 4, 0]
    assert [words_row(clone, id) for id in "abc"] == ["5", "4", None]


def test_what_other_doors_find_is_still_found(followed: tuple[Clone, list[Step]]) -> None:
    clone, _ = followed
    clone.write("authority/people.yaml", "ann: {name: Ann Example}\n")
    clone.write("articles/a.md", ARTICLE.format("true", "Ann Example said so."))
    clone.build()
    assert [mention["entity"] for mention in clone.article("a")["mentions"]] == ["ann"]
    assert "Talks end" in clone.page("data/articles.csv")
    clone.tests("tests/test_architecture.py")
