"""Lists of articles by label, kind of text, author, keyword and title: what is on which, where it stands, who leads there."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from archives import Archive
from clippings.view.lists.facets import keyword_key

MOST_BYTES, MOST_ENTRIES = 300_000, 200
SOURCE = {"title": "A register"}


def article(**fields: object) -> dict[str, object]:
    return {"title": "A report", "body": "Words.", **fields}


SMALL = {
    "articles": {
        "one": article(title="“Zero” is the number", outlet="gazette", authors=["roe"], keywords=["Peace talks", "oil"]),
        "two": article(title="Élan lost", outlet="post", authors=["roe"], keywords=["peace  TALKS"], text="excerpt"),
        "three": article(title="تقرير عن المحادثات", language="ar", keywords=["سلام", "Index"], authors=["doe"]),
        "four": article(title="3 dead", keywords=["سلام", "index", "Maße"], outlet="gazette"),
        "five": article(title="Eel found", keywords=["Masse"], rights={"publish": False}, outlet="gazette"),
        "six": article(title="A draft", keywords=["oil", "secret"], status="draft", outlet="gazette"),
    },
    "authority": {
        "people": {"roe": {"name": "Jane Roe"}, "doe": {"name": "Zoe Doe"}},
        "labels": {"left": {"name": "left of the centre", "definition": "As it says."}},
        "outlets": {
            "gazette": {"name": "The Gazette", "labels": [{"label": "left", "because": "it says so", "source": SOURCE}]},
            "post": {"name": "The Post"},
        },
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("small"), SMALL)
    archive.build()
    return archive


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("hosted"), SMALL)
    archive.build("https://archive.example")
    return archive


def soup(archive: Archive, path: str) -> BeautifulSoup:
    return BeautifulSoup(archive.text(path), "lxml")


def on(archive: Archive, path: str) -> list[str]:
    """The articles on a list, in its order."""
    links = soup(archive, path).select("main .card h3 a, main .names a")
    return [str(link["href"]).rpartition("/")[2].removesuffix(".html") for link in links]


def names(archive: Archive, path: str) -> list[tuple[str, str]]:
    """The entries of a list of names, and what is said of each."""
    entries = soup(archive, path).select("main .names li")
    return [(entry.a.text, entry.select_one(".count").text) for entry in entries]  # type: ignore[union-attr]


def way(archive: Archive, path: str, heading: str) -> dict[str, str]:
    """Where a row of links leads: what each says → its address."""
    row = next(
        row for row in soup(archive, path).select(".facts-list > div, .record dl > div") if row.dt.text == heading
    )  # type: ignore[union-attr]
    return {link.text: str(link["href"]) for link in row.select("dd a")}


def test_each_list_has_its_articles_in_the_order_of_dates(small: Archive) -> None:
    assert set(on(small, "articles/label/left.html")) == {"one", "four", "five", "six"}
    assert on(small, "articles/author/roe.html") == ["one", "two"]
    assert on(small, "articles/keyword/oil.html") == ["one", "six"]
    assert on(small, "articles/text/excerpt.html") == ["two"]
    assert set(on(small, "articles/outlet/unknown.html")) == {"three"}


def test_a_keyword_is_one_whatever_its_case_and_spaces_and_differs_by_letters_alone(small: Archive) -> None:
    found = dict(names(small, "articles/keyword/index.html"))
    assert found == {
        "Index": "2 articles", "Maße": "1 article", "Masse": "1 article", "oil": "2 articles",
        "Peace talks": "2 articles", "secret": "1 article", "سلام": "2 articles",
    }  # fmt: skip
    assert on(small, f"articles/{keyword_key('PEACE TALKS')}.html") == ["one", "two"]
    assert set(on(small, f"articles/{keyword_key('index')}.html")) == {"three", "four"}
    assert not (small.output / "articles" / f"{keyword_key('Masse')}.html").exists()  # one article is no list


def test_addresses_are_of_small_letters_and_no_two_are_one() -> None:
    words = [
        "Peace talks", "peace-talks", "peace_talks", "Peace, talks", "talks", "Tâlks", "con", "index", "a/b", "../x",
        "سلام", "мир", "%41", "?", "…", "x" * 300, "x" * 301, "peace-talks-1a2b3c4d", "a.2", "Maße", "Masse", "ﬁ", "fi",
    ]  # fmt: skip
    keys = [keyword_key(word) for word in words]
    assert len(set(keys)) == len(words)
    for key in keys:
        name = key.removeprefix("keyword/")
        assert name.isascii()
        assert name.replace("-", "").isalnum()
        assert name == name.lower()
        assert len(name) <= 60
        assert name not in ("con", "index")


def test_titles_stand_in_the_order_of_the_alphabet_and_signs_do_not_count(small: Archive) -> None:
    shown = [title for title, _ in names(small, "articles/title/index.html")]
    assert shown == ["A draft", "Eel found", "Élan lost", "“Zero” is the number", "تقرير عن المحادثات", "3 dead"]


def test_the_record_leads_to_every_list_of_its_article(small: Archive) -> None:
    assert way(small, "articles/one.html", "Listed under") == {
        "Full text": "../articles/text/full.html",
        "left of the centre": "../articles/label/left.html",
        "Jane Roe": "../articles/author/roe.html",
    }
    assert way(small, "articles/one.html", "Keywords as printed") == {
        "Peace talks": f"../articles/{keyword_key('peace talks')}.html", "oil": "../articles/keyword/oil.html",
    }  # fmt: skip
    assert way(small, "articles/five.html", "Keywords as printed") == {}


def test_the_list_of_all_leads_to_the_lists(small: Archive) -> None:
    assert way(small, "articles/index.html", "In another order") == {"By title": "../articles/title/index.html"}
    assert way(small, "articles/index.html", "By outlet") == {
        "The Gazette": "../outlets/gazette.html", "The Post": "../outlets/post.html",
        "Unknown outlet": "../articles/outlet/unknown.html",
    }  # fmt: skip
    assert way(small, "articles/index.html", "By author") == {
        "Jane Roe": "../articles/author/roe.html", "All authors": "../articles/author/index.html",
    }  # fmt: skip
    assert dict(names(small, "articles/author/index.html")) == {"Jane Roe": "2 articles", "Zoe Doe": "1 article"}


def test_a_hosted_build_lists_no_draft_and_a_withheld_text_as_such(hosted: Archive) -> None:
    assert on(hosted, "articles/text/withheld.html") == ["five"]
    assert "five" not in on(hosted, "articles/text/full.html")
    assert not (hosted.output / "articles/keyword/oil.html").exists()  # the draft was the second that had it
    assert "secret" not in dict(names(hosted, "articles/keyword/index.html"))
    for page in hosted.output.rglob("*.html"):
        assert "A draft" not in page.read_text("utf-8"), page


def test_an_archive_of_one_has_no_lists_of_some(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {"articles": {"only": article(keywords=["oil"])}})
    archive.build()
    assert soup(archive, "articles/index.html").select(".ways") == []
    assert "1 article, by date" in archive.text("articles/index.html")
    assert names(archive, "articles/keyword/index.html") == [("oil", "1 article")]
    assert on(archive, "articles/keyword/index.html") == ["only"]
    assert "No author is known." in archive.text("articles/author/index.html")


COUNT = 460


def large_content() -> dict[str, object]:
    def one(n: int) -> dict[str, object]:
        date = {"date": f"{2014 + n % 3}-{n % 12 + 1:02}-{n % 28 + 1:02}"} if n else {}
        keywords = ["war", f"topic {n % 230}"]
        outlet = {0: {}, 1: {"outlet": "post"}}.get(n % 7, {"outlet": "gazette"})
        title = f"{'ABC'[n % 3]} report {n}"
        return article(title=title, keywords=keywords, authors=["roe"], **outlet, **date)

    return {"articles": {f"a{n:03}": one(n) for n in range(COUNT)}, "authority": SMALL["authority"]}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("large"), large_content())
    archive.build()
    return archive


def test_a_long_list_is_divided_by_years_and_then_by_pages(large: Archive) -> None:
    page = soup(large, "articles/keyword/war.html")
    years = {line.a.text: line.select_one(".count").text for line in page.select(".year-line")}  # type: ignore[union-attr]
    assert years == {
        "2014": "153 articles",
        "2015": "153 articles",
        "2016": "153 articles",
        "Undated articles": "1 article",
    }
    found = Counter(id for path in (large.output / "articles/keyword/war").glob("[2u]*[0-9d].html")
                    for id in on(large, str(path.relative_to(large.output))))  # fmt: skip
    assert found == Counter({f"a{n:03}": 1 for n in range(COUNT)})
    assert len(on(large, "articles/keyword/war/2014.html")) == 100
    assert len(on(large, "articles/keyword/war/2014.2.html")) == 53
    above = [str(link["href"]) for link in soup(large, "articles/keyword/war/2014.html").select("main .eyebrow a")]
    assert above == ["../../../articles/index.html", "../../../articles/keyword/war.html"]


def sections(archive: Archive, path: str) -> dict[str, list[str]]:
    """A list under headings: each with its articles, in their order."""
    return {
        heading.text: [str(link["href"]).rpartition("/")[2][:-5] for link in heading.find_next("ul").select("li > a")]
        for heading in soup(archive, path).select("main h2")
    }  # type: ignore[union-attr]


def test_a_list_can_be_read_by_outlet_and_by_title(large: Archive) -> None:
    path = "articles/keyword/war/2014"
    orders = way(large, f"{path}.html", "In another order")
    assert orders == {
        "By outlet": "../../../articles/keyword/war/2014.by-outlet.html",
        "By title": "../../../articles/keyword/war/2014.by-title.html",
    }
    every = [f"a{n:03}" for n in range(3, COUNT, 3)]
    by_title = on(large, f"{path}.by-title.html")
    assert sorted(by_title) == every
    assert by_title[:3] == ["a102", "a105", "a108"]  # “A report 102” stands before “A report 12”
    by_outlet = sections(large, f"{path}.by-outlet.html")
    assert [*by_outlet] == ["The Gazette", "The Post", "Outlet unknown"]
    assert sorted(id for ids in by_outlet.values() for id in ids) == every
    of_post = [f"a{n:03}" for n in sorted(range(3, COUNT, 3), key=str) if n % 7 == 1]  # as their titles are sorted
    assert by_outlet["The Post"] == of_post
    above = [str(link["href"]) for link in soup(large, f"{path}.by-title.html").select("main .eyebrow a")]
    assert above == ["../../../articles/index.html", f"../../../{path}.html"]


def test_an_outlets_articles_can_be_read_by_title_and_a_short_list_has_one_order(large: Archive) -> None:
    assert way(large, "outlets/gazette.html", "In another order") == {"By title": "../outlets/gazette.by-title.html"}
    listed = [id for page in (large.output / "outlets").glob("gazette.by-title*.html")
              for id in on(large, f"outlets/{page.name}")]  # fmt: skip
    assert sorted(listed) == sorted(f"a{n:03}" for n in range(COUNT) if n % 7 > 1)
    assert not [*(large.output / "articles/keyword").glob("topic*.by-*")]


def test_titles_of_a_large_archive_stand_under_their_letters(large: Archive) -> None:
    assert names(large, "articles/title/index.html") == [
        ("A", "154 articles"),
        ("B", "153 articles"),
        ("C", "153 articles"),
    ]
    listed = [id for letter in "abc" for id in on(large, f"articles/title/{letter}.html")]
    assert sorted(listed) == [f"a{n:03}" for n in range(COUNT)]
    assert [str(link["href"]) for link in soup(large, "articles/title/b.html").select("main .eyebrow a")][1:] == [
        "../../articles/title/index.html"
    ]


def test_many_keywords_have_letters_and_pages(large: Archive) -> None:
    assert len(names(large, "articles/keyword/index.html")) == 200
    assert len(names(large, "articles/keyword/index.2.html")) == 31
    letters = [link.text for link in soup(large, "articles/keyword/index.html").select(".letters")[0].select("a")]
    assert letters == ["T", "W"]


def test_no_page_is_large_no_list_long_and_no_link_dead(large: Archive, small: Archive, hosted: Archive) -> None:
    for archive in (large, small, hosted):
        for page in (archive.output / "articles").rglob("*/*.html"):
            assert page.stat().st_size <= MOST_BYTES, page
            html = BeautifulSoup(page.read_text("utf-8"), "lxml")
            for entries in (html.select("main .card"), html.select("main li")):
                assert len(entries) <= MOST_ENTRIES, page
            for link in html.select("main a[href]"):
                path = unquote(str(link["href"]).partition("#")[0].partition("?")[0])
                assert not path or ":" in path or (page.parent / path).is_file(), (page, link["href"])


def test_an_edit_touches_only_the_lists_that_it_changes(tmp_path: Path) -> None:
    archive = Archive(tmp_path, large_content())
    archive.build()
    lists = [*(archive.output / "articles").rglob("*/*.html")]
    before = {page: page.read_bytes() for page in lists}
    times = {page: page.stat().st_mtime_ns for page in lists}
    archive.change({"articles": {"a007": {"body": "Other words."}}})
    archive.build()
    assert {page: page.stat().st_mtime_ns for page in lists} == times
    archive.change({"articles": {"a007": {"keywords": ["war", "topic 8"]}}})
    archive.build()
    changed = {page for page in lists if not page.exists() or page.read_bytes() != before[page]}
    names_of_lists = {str(page.relative_to(archive.output / "articles")) for page in changed}
    left, joined = (f"{keyword_key(f'topic {n}')}.html" for n in (7, 8))
    assert names_of_lists - {"keyword/index.html", "keyword/index.2.html"} == {left, joined}
    assert not (archive.output / "articles" / left).exists()
    assert set(on(archive, f"articles/{joined}")) == {"a007", "a008", "a238"}
