"""An archive of more than anyone reads in one go: every list stays a page, and everything is on one of them."""

from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from archives import Archive

ARTICLES, PEOPLE, EVENTS, OUTLETS, POSITIONS = 260, 120, 110, 105, 130
MOST_BYTES, MOST_ENTRIES = 300_000, 200
DAYS = [f"2016-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(ARTICLES)]
DATES = {**dict(enumerate(DAYS)), 5: "2016", 6: None, 7: "201X"}


def content() -> dict[str, object]:
    def article(n: int) -> dict[str, object]:
        date = {"date": DATES[n]} if DATES[n] else {}
        body = f"Mara Tellin met Person Number{n % PEOPLE} there."
        fields = {
            "title": f"Report {n}",
            "outlet": f"paper{n % 3}",
            "events": [f"event{n % (EVENTS - 1)}", "port"],
            "body": body,
        }
        return {**fields, **date, "evidence": {name: {"how": "printed", "quote": "x"} for name in date}}

    return {
        "articles": {f"a{n:03}": article(n) for n in range(ARTICLES)},
        "events": {
            "port": {"title": "The port is closed", "people": ["mara"]},
            **{f"event{n}": {"title": f"Event {n}", "date": f"2016-01-{n % 28 + 1:02}"} for n in range(EVENTS - 1)},
        },
        "questions": {
            "why": {
                "question": "Why was the port closed?",
                "positions": [
                    {"article": f"a{n:03}", "answer": f"Because of {n}", "on": {"paragraph": 1}}
                    for n in range(POSITIONS)
                ],
            }
        },
        "annotations": {
            f"a{n:03}": [{"id": "n1", "kind": "context", "on": {"paragraph": 1}, "body": "A note."}] for n in range(130)
        },
        "authority": {
            "people": {
                "mara": {"name": "Mara Tellin"},
                **{f"p{n}": {"name": f"Person Number{n}"} for n in range(PEOPLE)},
            },
            "outlets": {f"paper{n}": {"name": f"Paper {n}"} for n in range(OUTLETS)},
        },
    }


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("large"), content())
    archive.build()
    return archive


def pages(archive: Archive, pattern: str) -> list[Path]:
    return sorted(archive.output.glob(pattern))


def links(archive: Archive, pattern: str, to: str) -> Counter[str]:
    """How often the entries of some pages lead to each page of a folder."""
    found: Counter[str] = Counter()
    for page in pages(archive, pattern):
        soup = BeautifulSoup(page.read_text("utf-8"), "lxml")
        for link in soup.select("main .card h3 a, main .names > li > a, main .lines > li > a.big, main .mentions h3 a"):
            name = str(link["href"]).removeprefix("../").removeprefix("../")
            if name.startswith(to):
                found[name] += 1
    return found


def test_no_page_is_large_and_no_list_long(large: Archive) -> None:
    for page in large.output.rglob("*.html"):
        assert page.stat().st_size <= MOST_BYTES, page
        soup = BeautifulSoup(page.read_text("utf-8"), "lxml")
        for entries in map(soup.select, ("main .card", "main li", "main tbody tr", "main .account", "main thead th")):
            assert len(entries) <= MOST_ENTRIES, page


def test_every_article_is_in_one_list_of_its_month(large: Archive) -> None:
    found = links(large, "articles/year/*.html", "articles/")
    assert found == Counter({f"articles/a{n:03}.html": 1 for n in range(ARTICLES)})
    march = links(large, "articles/year/2016-03*.html", "articles/")
    assert set(march) == {f"articles/a{n:03}.html" for n, date in DATES.items() if date and date.startswith("2016-03")}
    assert set(links(large, "articles/year/2016-00.html", "articles/")) == {"articles/a005.html"}
    assert set(links(large, "articles/year/undated.html", "articles/")) == {"articles/a006.html"}
    assert set(links(large, "articles/year/uncertain.html", "articles/")) == {"articles/a007.html"}


def test_every_person_event_outlet_and_note_is_listed_once(large: Archive) -> None:
    people = links(large, "people/index*.html", "people/")
    assert people == Counter(f"people/{id}.html" for id in ("mara", *(f"p{n}" for n in range(PEOPLE))))
    events = links(large, "events/index*.html", "events/")
    assert events == Counter(f"events/{id}.html" for id in ("port", *(f"event{n}" for n in range(EVENTS - 1))))
    outlets = links(large, "outlets/index*.html", "outlets/")
    assert outlets == Counter(f"outlets/paper{n}.html" for n in range(OUTLETS))
    notes = [
        BeautifulSoup(page.read_text("utf-8"), "lxml").select(".notes-list > li")
        for page in pages(large, "annotations/index*.html")
    ]
    assert sorted(map(len, notes)) == [30, 100]
    second = BeautifulSoup(large.text("annotations/index.2.html"), "lxml")
    assert second.select(".pager a[rel=prev]")
    assert not second.select(".pager .count")  # nothing such as “2–2 of 2”


def test_an_event_that_every_article_tells_of_and_a_question_with_many_positions_have_pages(large: Archive) -> None:
    told = Counter(
        str(link["href"])[3:]
        for page in pages(large, "events/port*.html")
        for link in BeautifulSoup(page.read_text("utf-8"), "lxml").select(".account h3 a")
    )
    assert told == Counter({f"articles/a{n:03}.html": 1 for n in range(ARTICLES)})
    answers = Counter(
        answer.text
        for page in pages(large, "questions/why*.html")
        for answer in BeautifulSoup(page.read_text("utf-8"), "lxml").select(".position h3")
    )
    assert answers == Counter({f"Because of {n}": 1 for n in range(POSITIONS)})
    second = BeautifulSoup(large.text("events/port.2.html"), "lxml")
    assert str(second.select("a[rel=prev]")[0]["href"]) == "../events/port.html"
    assert "page 2" in str(second.title)


def test_a_person_named_everywhere_has_every_article_on_one_of_their_pages(large: Archive) -> None:
    for kind in ("year", "outlet"):
        found = links(large, f"people/mara.{kind}-*.html", "articles/")
        assert found == Counter({f"articles/a{n:03}.html": 1 for n in range(ARTICLES)})
    assert len(pages(large, "people/mara.year-2016*.html")) == 7  # 258 articles, 40 a page
    second = BeautifulSoup(large.text("people/mara.year-2016.2.html"), "lxml")
    assert [str(link["href"]) for link in second.select("a[rel=prev], a[rel=next]")][:2] == [
        "../people/mara.year-2016.html",
        "../people/mara.year-2016.3.html",
    ]


def test_the_timeline_counts_every_article(large: Archive) -> None:
    soup = BeautifulSoup(large.text("timeline.html"), "lxml")
    rows = {row.th.text: int(row.td.text) for row in soup.select(".periods tbody tr")}
    months = Counter(date[:7] for n, date in DATES.items() if date and n not in (5, 7))
    assert rows["March 2016"] == months["2016-03"]
    assert sum(rows.values()) == ARTICLES - 3
    titles = [column.title.text for column in soup.select("svg .column")]
    assert titles[2] == f"March 2016: {months['2016-03']} articles"
    unplaced = soup.find(string=lambda text: "do not say when" in text).parent.text
    for words in ("2016, month uncertain (1)", "Articles of an uncertain year (1)", "Undated articles (1)"):
        assert words in unplaced


def test_every_link_of_a_list_leads_somewhere(large: Archive) -> None:
    for page in (*pages(large, "*.html"), *pages(large, "*/index*.html"), *pages(large, "articles/year/*.html")):
        for link in BeautifulSoup(page.read_text("utf-8"), "lxml").select("main a[href]"):
            path = str(link["href"]).partition("#")[0].partition("?")[0]
            if path and ":" not in path:
                assert (page.parent / path).is_file(), (page, link["href"])


def test_home_shows_the_latest(large: Archive) -> None:
    soup = BeautifulSoup(large.text("index.html"), "lxml")
    assert soup.find(id="articles").text == "The latest articles"
    shown = [int(str(link["href"])[10:13]) for link in soup.select(".card h3 a")]
    last = sorted((n for n in DATES if DATES[n] and DATES[n].startswith("2016-12")), key=lambda n: (DATES[n], n))
    assert shown == [*reversed(last)][:12]


def test_the_list_of_all_leads_to_years_and_their_months(large: Archive) -> None:
    soup = BeautifulSoup(large.text("articles/index.html"), "lxml")
    assert [link.text for link in soup.select(".year-line a")] == [
        "2016", "Articles of an uncertain year", "Undated articles",
    ]  # fmt: skip
    months = {link.text: str(link["href"]) for link in soup.select(".months a")}
    assert len(months) == 13  # twelve, and one for an article of 2016 without a month
    assert months["March 2016"] == "../articles/year/2016-03.html"
