"""“Add a data file” of CONTRIBUTING.md, followed to the letter."""

import json

import pytest

from recipes.recipe import Clone, Step, sources

RECIPE = "Add a data file"
ARTICLE = "---\ntitle: {}\ndate: {}\nstatus: {}\n---\nOne envoy left.\n"
TITLES = "data/titles.txt"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, list[Step]]:
    clone = Clone(tmp_path_factory.mktemp("file"))
    return clone, clone.follow(RECIPE)


@pytest.fixture
def clone(followed: tuple[Clone, list[Step]]) -> Clone:
    """The program with the file, and an archive of three articles, one of them a draft."""
    clone, _ = followed
    clone.write("articles/a.md", ARTICLE.format("Talks end", "2016-02-04", "published"))
    clone.write("articles/b.md", ARTICLE.format("Talks begin", "2016-02-01", "published"))
    clone.write("articles/c.md", ARTICLE.format("Not yet said", "2016-02-02", "draft"))
    return clone


def test_one_source_file_is_touched(followed: tuple[Clone, list[Step]]) -> None:
    assert len(sources(followed[1])) == 1


def test_the_file_has_a_line_of_each_article_in_their_order_and_follows_edits(clone: Clone) -> None:
    clone.build()
    assert clone.page(TITLES) == "Talks begin\nNot yet said\nTalks end\n"
    clone.write("articles/b.md", ARTICLE.format("Talks opened", "2016-02-05", "published"))
    clone.build()
    assert clone.page(TITLES) == "Not yet said\nTalks end\nTalks opened\n"
    (clone.content / "articles/a.md").unlink()
    clone.build()
    assert clone.page(TITLES) == "Not yet said\nTalks opened\n"
    listed = json.loads(clone.page("data/archive.json"))["articles"]
    assert [article["title"] for article in listed] == ["Not yet said", "Talks opened"]


def test_a_hosted_build_has_no_line_of_a_draft(clone: Clone) -> None:
    clone.build("--hosted", "https://archive.example")
    assert clone.page(TITLES) == "Talks begin\nTalks end\n"


def test_a_file_without_lines_is_made_from_the_archive(clone: Clone) -> None:
    entry = 'ArchiveFile("data/outlets.txt", lambda _, archive: "".join(f"{id}\\n" for id in archive.outlets)),'
    clone.put(Step("plugins/clippings/describe/files.py", "above", 'ArchiveFile("data/archive.json"', entry))
    clone.write("authority/outlets.yaml", "gazette: {name: Gazette}\n")
    clone.build()
    assert clone.page("data/outlets.txt") == "gazette\n"
    clone.write("authority/outlets.yaml", "gazette: {name: Gazette}\npost: {name: Post}\n")
    clone.build()
    assert clone.page("data/outlets.txt") == "gazette\npost\n"
