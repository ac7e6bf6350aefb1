"""Passages that two articles have alike, marked in the text of both: where they begin and end, where each leads, and
that nothing of that is in the words of the text, or is said of a withheld one."""

import re
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain

FIRST = "The harbour board said that it had asked the ministry twice for money to mend the old pier."
SECOND = "A clerk found both letters in a drawer, each with the stamp of the day on which it came."
OWN = "Nobody else knew of them, as the Gazette could learn."
EDITED = SECOND.replace("drawer, each", "drawer last week, each")
OUTLETS = {id: {"name": f"The {id.title()}"} for id in ("gazette", "herald", "courier")}
CONTENT: dict[str, Any] = {
    "articles": {
        "a": {"title": "Letters", "outlet": "gazette", "date": "2016-02-03", "body": f"{FIRST}\n\n{OWN} {SECOND}"},
        "b": {"title": "Pier", "outlet": "herald", "date": "2016-02-04", "body": f"Rain fell.\n\n{FIRST} {EDITED} It rained."},
    },
    "authority": {"outlets": OUTLETS},
}  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def marked(archive: Archive, id: str) -> list[tuple[str, str, str]]:
    """Each marked passage of an article: its words, where its sign leads, and what is said of that."""
    found = archive.page(f"articles/{id}.html").select(".text .shared")
    signs = [(one, one.select_one("a.same")) for one in found]
    return [(one.get_text(), sign["href"], sign["aria-label"]) for one, sign in signs]


def test_a_passage_leads_from_each_text_to_the_same_words_in_the_other(archive: Archive) -> None:
    archive.build()
    there = "The same words in The Herald, 4 February 2016, ¶2"
    assert marked(archive, "a") == [
        (FIRST[:-1], "../articles/b.html#p-2", there),
        (SECOND[:-1], "../articles/b.html#p-2", there),
    ]
    assert marked(archive, "b") == [
        (FIRST[:-1], "../articles/a.html#p-1", "The same words in The Gazette, 3 February 2016, ¶1"),
        (EDITED[:-1], "../articles/a.html#p-2", "The same words in The Gazette, 3 February 2016, ¶2"),
    ]
    for id in "ab":
        page = archive.page(f"articles/{id}.html")
        assert [plain(sign) for sign in page.select("a.same")] == ["", ""]  # nothing that would be copied
        assert page.select_one("p[id='p-2']").get_text() == CONTENT["articles"][id]["body"].split("\n\n")[1]
        assert "Words between two signs ‖ stand in another article" in page.get_text()


def test_a_passage_is_marked_where_the_other_leads_to_it_and_not_back(archive: Archive) -> None:
    """Eight links lead on from a text, and nine have its words: the ninth has the mark, too."""
    others = {
        f"c{n}": {"title": f"Copy {n}", "outlet": f"paper-{n}", "date": "2016-02-03", "body": FIRST} for n in range(9)
    }
    archive.change({"articles": {**others, "a": {"body": FIRST}, "b": {"body": "Rain."}}})
    archive.change({"authority": {"outlets": {f"paper-{n}": {"name": f"Paper {n}"} for n in range(9)}}})
    archive.build()
    for id in ("a", *others):
        assert [words for words, *_ in marked(archive, id)] == [FIRST[:-1]], id


def test_the_longest_way_is_told_once_and_what_is_left_for_the_next(archive: Archive) -> None:
    """Of two that have the same words the stronger link is told; the words that only the other has lead there."""
    both = f"{FIRST} {SECOND}"
    copy = {"title": "Both", "outlet": "courier", "date": "2016-02-03", "body": f"{both}\n\nIt was noon."}
    archive.change({"articles": {"a": {"body": both}, "b": {"body": FIRST}, "c": copy}})
    archive.build()
    assert [(words, there) for words, there, _ in marked(archive, "a")] == [(both[:-1], "../articles/c.html#p-1")]
    assert [there for _, there, _ in marked(archive, "b")] in (["../articles/a.html#p-1"], ["../articles/c.html#p-1"])


def test_a_sign_stands_in_no_other_link(archive: Archive) -> None:
    """The passage ends within a link of the text, and within a name that is made one."""
    archive.change({"authority": {"people": {"marlow": {"name": "Edith Marlow Stone"}}}})
    said = "as was shown in court that day by the careful old clerk of the port"
    linked = f"{FIRST} It was so, {said} [called there by others](https://example.org) and she left."
    named = f"It was so, {said} called Edith Marlow Stone."
    archive.change({"articles": {
        "a": {"body": linked}, "b": {"body": f"{FIRST} It was so, {said} called back."},
        "c": {"title": "Name", "outlet": "courier", "date": "2016-02-03", "body": named},
    }})  # fmt: skip
    archive.build()
    for id in "abc":
        text = archive.text(f"articles/{id}.html")
        assert 'class="same"' in text
        assert not re.search(r"<a\b(?:(?!</a>).)*<a\b", text, re.DOTALL), id  # lxml would take them apart
    assert re.search(r'called there by others</a><a class="same"', archive.text("articles/a.html"))


def test_the_marks_follow_the_texts(archive: Archive) -> None:
    archive.build()
    archive.change({"articles": {"b": {"body": f"Rain fell.\n\nIt fell.\n\n{FIRST}"}}})
    archive.build()
    assert [there for _, there, _ in marked(archive, "a")] == ["../articles/b.html#p-3"]
    archive.change({"articles": {"b": {"body": "Rain fell."}}})
    archive.build()
    for id in "ab":
        assert "shared" not in archive.text(f"articles/{id}.html")
        assert "‖" not in archive.text(f"articles/{id}.html")


@pytest.mark.parametrize("withheld", ["a", "b"])
def test_nothing_is_marked_beside_a_withheld_text(withheld: str, archive: Archive) -> None:
    """What is the same in the other would tell the words that are withheld."""
    archive.change({"articles": {withheld: {"rights": {"publish": False}}}})
    archive.build(hosted="https://archive.example")
    for id in "ab":
        assert 'class="same"' not in archive.text(f"articles/{id}.html")
        assert 'class="shared' not in archive.text(f"articles/{id}.html")
