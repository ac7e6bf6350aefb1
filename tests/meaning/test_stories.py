"""Stories: what their pages say, who tells one, and what an editor's event makes of it."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from archives import PROJECT, Archive, plain
from program import clippings

BRIDGE = "The Lowtown bridge collapsed at dawn; engineers blamed rusted girders and the harbourmaster closed the quay."
TEXTS = {
    "first": (
        "gazette", "2016-02-03", "Bridge collapses",
        f"{BRIDGE} Edith Marlow, who saw it, left.\n\n“We had warned the council of the girders twice,” said Edith Marlow.",
    ),
    "second": (
        "herald", "2016-02-03", "Lowtown loses its bridge",
        f"{BRIDGE} Edith Marlow and John Doe watched.\n\n“We had warned the council of the girders twice,” said Edith Marlow. "
        "“Nobody ever told the council anything about girders,” said John Doe.",
    ),
    "third": (
        "courier", "2016-02-05", "The quay stays closed",
        f"The harbourmaster keeps the quay closed. {BRIDGE} Edith Marlow will speak.",
    ),
}  # fmt: skip


def filler(number: int) -> str:
    """A text of words that no other has, so that few articles have those of the bridge."""
    return " ".join(f"w{number}x{n}" for n in range(40)) + "."


def article(outlet: str, date: str, title: str, body: str) -> dict[str, Any]:
    return {"title": title, "outlet": outlet, "date": date, "body": body}


CONTENT: dict[str, Any] = {
    "articles": {
        **{id: article(*said) for id, said in TEXTS.items()},
        **{
            f"other-{number:02}": article("gazette", "2016-02-04", f"Other {number}", filler(number))
            for number in range(20)
        },
    },
    "authority": {
        "outlets": {id: {"name": id.title()} for id in ("gazette", "herald", "courier")},
        "people": {"marlow": {"name": "Edith Marlow"}, "doe": {"name": "John Doe"}},
    },
}
STORY = "stories/first.html"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path, CONTENT)
    made.build()
    return made


def accounts(archive: Archive) -> list[str]:
    return [plain(one) for one in archive.page(STORY).select("article.account")]


def test_a_reader_turns_within_a_story(archive: Archive) -> None:
    found = {}
    for id in TEXTS:
        row = next(div for div in archive.page(f"articles/{id}.html").select(".turns div") if plain(div.dt) == "Story")
        assert row.dt.a["href"] == "../stories/first.html"
        found[id] = [dd.a["href"].removeprefix("../articles/") if dd.a else plain(dd) for dd in row.select("dd")]
    assert found == {
        "first": ["This is the first.", "second.html"],
        "second": ["first.html", "third.html"],
        "third": ["second.html", "This is the last."],
    }
    assert "Story" not in [plain(dt) for dt in archive.page("articles/other-01.html").select(".turns dt")]


def test_a_story_says_who_tells_it_when_and_what_each_has_alone(archive: Archive) -> None:
    page = archive.page(STORY)
    assert plain(page.h1) == "Bridge collapses"
    assert "3 February 2016 to 5 February 2016 · 3 accounts · 3 outlets" in plain(page.select_one(".byline"))
    assert "by no editor" in plain(page.select_one(".lead"))
    assert "Edith Marlow 3 of 3" in plain(page.select_one(".agree"))
    first, second, third = accounts(archive)
    assert "Gazette" in first
    assert "the same day" in second
    assert "Named here alone: John Doe." in second
    assert "“Nobody ever told the council anything about girders,”" in second
    assert "2 days later" in third
    for account in (first, third):
        assert "Named here alone" not in account
    assert "warned the council" not in " ".join((first, second, third))  # two accounts have it


def test_a_story_says_how_many_texts_it_has_where_one_is_a_copy(archive: Archive) -> None:
    assert "independent" not in plain(archive.page(STORY).select_one(".byline"))
    copied = f"{TEXTS['first'][3]}\n\n{filler(98)}"
    archive.change({"articles": {"first": {"body": copied}, "third": {"body": copied}}})
    archive.build()
    byline = plain(archive.page(STORY).select_one(".byline"))
    assert byline.endswith("3 accounts · 3 outlets · 2 independent texts")


def test_each_account_leads_to_the_story_and_no_other_article_does(archive: Archive) -> None:
    for id in TEXTS:
        link = archive.page(f"articles/{id}.html").select_one('a[href="../stories/first.html"]')
        assert plain(link) == "3 accounts"
    assert "stories/" not in archive.text("articles/other-01.html")
    assert [a["href"] for a in archive.page("stories/index.html").select("a.big")] == ["../stories/first.html"]
    assert archive.page("index.html").select_one('#stories ~ ul a[href="stories/first.html"]')


def test_articles_of_one_outlet_are_no_story(archive: Archive) -> None:
    archive.change({"articles": {id: {"outlet": "gazette"} for id in TEXTS}})
    archive.build()
    assert not (archive.output / STORY).exists()
    assert "stories/first" not in archive.text("articles/second.html")


def test_a_story_follows_what_its_articles_say(archive: Archive) -> None:
    archive.change({"articles": {"third": {"body": filler(99)}}})
    archive.build()
    assert "2 accounts" in plain(archive.page(STORY).select_one(".byline"))
    archive.change({"articles": {"first": {"body": filler(98)}, "third": {"body": TEXTS["third"][3]}}})
    archive.build()
    assert not (archive.output / STORY).exists()
    assert "2 accounts" in plain(archive.page("stories/second.html").select_one(".byline"))


def test_drafts_tell_no_story_to_the_public_and_withheld_texts_give_no_words(archive: Archive) -> None:
    archive.change({"articles": {"first": {"status": "draft"}, "second": {"rights": {"publish": False}}}})
    archive.build(hosted="https://archive.example")
    assert not (archive.output / STORY).exists()
    told = [plain(one) for one in archive.page("stories/second.html").select("article.account")]
    assert len(told) == 2
    assert "Its text is not published here." in told[0]
    assert "Named here alone: John Doe." in told[0]
    every = "".join(file.read_text("utf-8") for file in archive.output.rglob("stories/*"))
    assert "anything about girders" not in every
    assert "Bridge collapses" not in every


def test_an_editor_makes_it_an_event_with_one_command(archive: Archive) -> None:
    archive.change({"articles": {"second": {"events": ["other"]}}, "events": {"other": {"title": "Other"}}})
    archive.build()

    def new(*words: str) -> "subprocess.CompletedProcess[str]":
        return clippings(PROJECT, "new", "event", *words, "--content", str(archive.content), **os.environ)

    none = new("--from", "story/frist", "--output", str(archive.output))
    assert none.returncode == 2
    assert "“story/frist” · is no story of the last build · did you mean story/first?" in none.stderr
    assert not (archive.content / "events/bridge-collapses.md").exists()

    done = new("The bridge", "--from", "story/first", "--output", str(archive.output))
    assert done.returncode == 0, done.stderr
    event = (archive.content / "events/the-bridge.md").read_text("utf-8")
    assert event.startswith("---\ntitle: The bridge\ndate: 2016-02-03\npeople: [marlow]\n")
    said = {id: (archive.content / f"articles/{id}.md").read_text("utf-8") for id in TEXTS}
    assert [text.count("the-bridge") for text in said.values()] == [1, 1, 1]
    assert "- other\n- the-bridge\n" in said["second"]
    archive.build()
    assert not (archive.output / STORY).exists()
    assert len(archive.page("events/the-bridge.html").select("article.account")) == 3
    assert "stories/first" not in archive.text("articles/first.html")


def test_an_article_that_cannot_tell_of_it_leaves_everything_as_it_was(archive: Archive) -> None:
    broken = archive.content / "articles/third.md"
    broken.write_text("---\ntitle: [\n---\n", "utf-8")
    done = clippings(
        PROJECT, "new", "event", "--from", "story/first", "--content", str(archive.content), "--output",
        str(archive.output), **os.environ,
    )  # fmt: skip
    assert done.returncode == 2
    assert "nothing was changed" in done.stderr
    assert not list((archive.content / "events").glob("*.md"))
    assert "events:" not in (archive.content / "articles/first.md").read_text("utf-8")


def test_its_data_has_what_an_event_would_say(archive: Archive) -> None:
    assert json.loads(archive.text("data/stories/first.json")) == {
        "id": "first", "title": "Bridge collapses", "date": "2016-02-03", "articles": ["first", "second", "third"],
        "people": ["marlow"], "organisations": [], "places": [],
    }  # fmt: skip


def stories(archive: Archive) -> list[list[str]]:
    """The articles of each story, as its data has them."""
    return sorted(
        json.loads(file.read_text("utf-8"))["articles"] for file in archive.output.glob("data/stories/*.json")
    )


def test_what_editors_say_of_stories_holds_when_articles_come(archive: Archive) -> None:
    def says(*entries: dict[str, Any]) -> None:
        (archive.content / "stories.yaml").write_text(json.dumps(entries), "utf-8")
        archive.build()

    says({"apart": ["third", "first"], "because": "it tells of the quay"})
    assert stories(archive) == [["first", "second"]]
    says({"apart": ["third", "first"]}, {"together": ["third", "other-01"]})
    assert stories(archive) == [["first", "second"], ["other-01", "third"]]
    lead = plain(archive.page("stories/other-01.html").select_one(".lead"))
    assert "in part by the editors" in lead
    assert "by no editor" not in lead
    assert "by no editor" in plain(archive.page(STORY).select_one(".lead"))

    # an earlier article comes: the story has another address, and what was said of it still holds
    says({"none": ["first", "second"]})
    assert stories(archive) == []
    earlier = article("courier", "2016-02-02", "The bridge will fall", f"{BRIDGE} Edith Marlow says so.")
    archive.change({"articles": {"earlier": earlier, "third": {"body": filler(99)}}})
    archive.build()
    assert stories(archive) == []
    says({"apart": ["first", "second"]})
    assert all(not {"first", "second"} <= set(ids) for ids in stories(archive))
    says()
    assert stories(archive) == [["earlier", "first", "second"]]


def test_what_editors_say_of_a_draft_stays_here(archive: Archive) -> None:
    said = [{"together": ["third", "other-01"], "because": "QUAYSIDE"}, {"together": ["first", "other-02"]}]
    (archive.content / "stories.yaml").write_text(json.dumps(said), "utf-8")
    archive.change({"articles": {"other-01": {"status": "draft"}}})
    archive.build(hosted="https://archive.example")
    assert stories(archive) == [["first", "second", "other-02", "third"]]
    assert not [file for file in archive.output.rglob("*.*") if b"QUAYSIDE" in file.read_bytes()]
