"""Reading on: the headings of a long text, the next article, wide tables, and what pages say of one or none."""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from archives import Archive, plain

CHAPTERS = "".join(f"## Part {n}\n\nWords of part {n}.\n\n" for n in "abc")
TABLE = "| a | b |\n|---|---|\n| c | d |\n"
CONTENT = {
    "articles": {
        "one": {"title": "One", "outlet": "gazette", "date": "2016-01-01", "events": ["talks"], "authors": ["roe"],
                "body": f"Jane Roe met Zoe Doe and Max Poe.\n\n{CHAPTERS}{TABLE}\n    fixed line\n"},
        "two": {"title": "Two", "outlet": "post", "date": "2016-01-02", "events": ["talks"], "authors": ["wire"],
                "body": "## Only\n\nJane Roe met Zoe Doe.\n\n## Two\n\nEnd."},
        "three": {"title": "Three", "outlet": "gazette", "date": "2016-01-03", "authors": ["roe"],
                  "body": "Jane Roe and Max Poe and Zoe Doe."},
        "four": {"title": "Four", "body": "Nobody."},
        "six": {"title": "Six", "date": "2016-01-06", "authors": ["wire"], "body": "Nobody else."},
        "five": {"title": "Five", "outlet": "gazette", "date": "2016-01-05", "body": "Jane Roe met Zoe Doe."},
    },
    "events": {"talks": {"title": "The talks", "date": "2016-01-01"}},
    "authority": {
        "organisations": {"wire": {"name": "Three Ports Wire"}},
        "people": {"roe": {"name": "Jane Roe"}, "doe": {"name": "Zoe Doe"}, "poe": {"name": "Max Poe"}},
        "outlets": {"gazette": {"name": "The Gazette"}, "post": {"name": "The Post"}},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("reading"), CONTENT)
    made.build()
    return made


def soup(archive: Archive, path: str) -> BeautifulSoup:
    return BeautifulSoup(archive.text(path), "lxml")


def turns(archive: Archive, id: str) -> dict[str, tuple[str, str]]:
    """What an article can be left within → the articles before and after; empty where there is none."""
    found = {}
    for row in soup(archive, f"articles/{id}.html").select(".turns dl > div"):
        before, after = (str(cell.a["href"])[12:-5] if cell.a else "" for cell in row.select("dd"))
        assert isinstance(row.dt, Tag)
        found[row.dt.text] = (before, after)
    return found


def test_a_text_of_three_headings_begins_with_them_and_one_of_two_does_not(archive: Archive) -> None:
    links = soup(archive, "articles/one.html").select(".contents a")
    assert [(link.text, link["href"]) for link in links] == [("Part a", "#p-2"), ("Part b", "#p-4"), ("Part c", "#p-6")]
    headings = soup(archive, "articles/one.html").select(".text h2[id]")
    assert [(heading["id"], heading.text) for heading in headings] == [
        ("p-2", "Part a"),
        ("p-4", "Part b"),
        ("p-6", "Part c"),
    ]
    assert soup(archive, "articles/two.html").select(".contents") == []


def test_the_next_article_of_the_outlet_the_event_and_the_author(archive: Archive) -> None:
    assert turns(archive, "one") == {"The Gazette": ("", "three"), "The talks": ("", "two")}  # Roe's next is three, too
    assert turns(archive, "three") == {"The Gazette": ("one", "five"), "Jane Roe": ("one", "")}
    assert turns(archive, "two") == {"The talks": ("one", ""), "Three Ports Wire": ("", "six")}
    assert turns(archive, "four") == {}


def test_every_paragraph_has_a_link_to_it_that_is_no_word_of_the_text(archive: Archive) -> None:
    text = soup(archive, "articles/one.html").select_one(".text")
    assert text
    paragraphs = text.select('[id^="p-"]')
    assert len(paragraphs) == 10  # a first one, three headings with a paragraph each, two rows, fixed lines
    for number, paragraph in enumerate(paragraphs, 1):
        (link,) = paragraph.select("a.pn")
        assert (paragraph["id"], link["href"], link.text) == (f"p-{number}", f"#p-{number}", "")
    told = [link.get("aria-label") for link in text.select("h2 .pn, p .pn")]
    assert told[:3] == ["Paragraph 1", None, "Paragraph 3"]


def test_what_may_be_wide_scrolls_in_itself_with_the_keyboard_too(archive: Archive) -> None:
    page = soup(archive, "articles/one.html")
    for wide in page.select(".text table, .text pre"):
        around = wide.parent
        assert around
        assert (around["role"], around["tabindex"]) == ("group", "0")
        assert "scrolls sideways" in str(around["aria-label"])
    assert len(page.select(".text .scroll")) == 2


def test_who_is_named_with_whom_counts_articles(archive: Archive) -> None:
    page = soup(archive, "people/index.html")
    rows = {row.th.a.text: [cell.text for cell in row.select("td")] for row in page.select(".heat tbody tr")}  # type: ignore[union-attr]
    assert rows == {"Zoe Doe": ["·", "4", "2"], "Jane Roe": ["4", "·", "2"], "Max Poe": ["2", "2", "·"]}
    pairs = [item.text for item in page.select(".together .lines li")]
    assert [pair.rpartition(" ")[0].split()[-1] for pair in pairs] == ["4", "2", "2"]
    assert soup(archive, "places/index.html").select(".together") == []


def test_home_leads_to_years_and_outlets(archive: Archive) -> None:
    rows = {row.dt.text: [link["href"] for link in row.select("a")] for row in soup(archive, "index.html").select(".ways dl > div")}  # type: ignore[union-attr] # fmt: skip
    assert rows == {
        "By year": ["articles/index.html#y-2016", "articles/index.html#y-undated"],
        "By outlet": ["outlets/gazette.html", "outlets/post.html", "articles/outlet/unknown.html"],
    }
    ids = {str(one["id"]) for one in soup(archive, "articles/index.html").select("h2[id]")}
    assert {"y-2016", "y-undated"} <= ids


def test_pairs_to_compare_are_those_that_are_linked_most(archive: Archive) -> None:
    pairs = [
        {str(link["href"]) for link in pair.select("h3 a")}
        for pair in soup(archive, "compare.html").select(".pairs > li")
    ]
    assert pairs
    assert sum(map(len, pairs)) == len(set().union(*pairs))  # each article in one pair


def test_of_the_pairs_to_compare_that_comes_first_which_is_linked_most(tmp_path: Path) -> None:
    """Two that have one text are linked more than two that tell of one event, and these more than any others here."""
    words = " ".join(f"word{n}" for n in range(120))
    articles = {
        "first": {"title": "First", "events": ["talks"], "body": "A delegation left."},
        "copy": {"title": "Copy", "outlet": "post", "body": words},
        "second": {"title": "Second", "events": ["talks"], "body": "They had met at noon."},
        "whole": {"title": "Whole", "outlet": "gazette", "body": words},
        "alone": {"title": "Alone", "body": "It rained."},
    }
    archive = Archive(tmp_path, {**CONTENT, "articles": articles})
    archive.build()
    pairs = [
        {str(a["href"]) for a in pair.select("h3 a")} for pair in soup(archive, "compare.html").select(".pairs > li")
    ]
    assert pairs == [{f"articles/{id}.html" for id in pair} for pair in (("copy", "whole"), ("first", "second"))]


NOTED: dict[str, Any] = {
    "articles": {"one": {"title": "One", "body": "The envoys left the town.\n\nNobody spoke."}},
    "annotations": {"one": [
        {"id": "n1", "kind": "context", "on": {"exact": "left the town"}, "body": "By the north gate."},
        {"id": "n2", "kind": "source", "on": {"paragraph": 2}, "body": "So the minutes say."},
        {"id": "n3", "kind": "correction", "body": "It was the other town."},
        {"id": "n4", "kind": "contradiction", "on": {"exact": "Nobody"}, "body": "One did."},
    ]},
}  # fmt: skip


def test_a_note_quotes_the_words_it_is_about_and_no_whole_paragraph(tmp_path: Path) -> None:
    archive = Archive(tmp_path, NOTED)
    archive.build()
    said = {str(note["id"]).removeprefix("note-"): (plain(note.summary), plain(note.select_one(".where")))
            for note in soup(archive, "articles/one.html").select(".note")}  # fmt: skip
    assert said == {
        "n3": ("1 correction", "· whole article · link"),
        "n1": ("2 context on “left the town”", "· passage · link"),
        "n2": ("3 source", "· ¶2 · link"),
        "n4": ("4 contradiction on “Nobody”", "· passage · link"),
    }


def test_home_has_the_notes_that_tell_most_of_what_is_disputed_and_how_many_there_are(tmp_path: Path) -> None:
    archive = Archive(tmp_path, NOTED)
    archive.build()
    page = soup(archive, "index.html")
    assert [plain(fact) for fact in page.select(".facts a")] == ["1 article", "4 annotations"]
    kinds = [plain(kind) for kind in page.select(".notes-list .kind b")]
    assert kinds == ["correction", "contradiction", "source"]  # and no context


def test_an_archive_of_one_says_so_in_the_singular(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {"articles": {"only": {"title": "Only", "outlet": "gazette", "body": "Words."}},
                                 "authority": {"outlets": {"gazette": {"name": "The Gazette"}}}})  # fmt: skip
    archive.build()
    facts = [fact.text for fact in soup(archive, "index.html").select(".facts a")]
    assert facts == ["1 article", "1 outlet"]
    assert soup(archive, "index.html").select(".ways") == []
    assert "1 article, by 1 outlet." in archive.text("search.html")
    assert "There are no two articles yet" in archive.text("compare.html")
    assert soup(archive, "articles/only.html").select(".turns, .turn a") == []


def test_an_archive_without_published_articles_says_that(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {"articles": {"draft": {"title": "A draft", "status": "draft", "body": "Words."}}})
    archive.build("https://archive.example")
    assert "There is no article here yet" in archive.text("index.html")
    assert "There is nothing to find yet" in archive.text("search.html")
    assert "There are no two articles yet" in archive.text("compare.html")
    for page in archive.output.rglob("*.html"):
        for link in BeautifulSoup(page.read_text("utf-8"), "lxml").select("main a[href]"):
            path = str(link["href"]).partition("#")[0].partition("?")[0]
            assert not path or ":" in path or (page.parent / path).is_file(), (page, link["href"])


def test_the_table_of_coverage_says_which_event_most_outlets_tell_of(archive: Archive) -> None:
    section = soup(archive, "timeline.html").find(id="coverage").find_parent("section")  # type: ignore[union-attr]
    assert "Most outlets, 2, tell of this one: The talks." in section.text  # type: ignore[union-attr]
