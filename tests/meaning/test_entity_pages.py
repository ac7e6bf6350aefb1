"""Pages of whom texts name: someone with three thousand mentions, and two people of one surname."""

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from archives import Archive
from clippings.entities.called import words_before

ARTICLES, SENTENCES, OUTLETS = 260, 12, 13
MOST_BYTES, MOST_PACKED = 300_000, 60_000
YEARS = {n: 2004 + n * n % 17 for n in range(ARTICLES)}
"""The year of each article; the first has none."""


def content() -> dict[str, object]:
    """Each of 260 articles names Mara Tellin in twelve sentences, 3,120 times in all, and speaks of her in its own way."""

    def article(n: int) -> dict[str, object]:
        calls = "the harbour tsar " if n % OUTLETS == 3 else "Mayor "
        sentences = [
            f"In the week numbered {n * SENTENCES + k}, {calls}Mara Tellin spoke at length about the long harbour wall."
            for k in range(SENTENCES - 2)
        ]
        sentences.append(f"“Nobody heard Mara Tellin say {n // 2},” Ivo Brandt said.")  # two articles have each
        first = "Mara Tellin, the mayor of Lowtown since the flood, came." if n == 77 else "Mara Tellin came."
        date = {"date": f"{YEARS[n]}-02-{n % 28 + 1:02}"} if n else {}
        body = " ".join([first, *sentences])
        return {"title": f"Report {n}", "outlet": f"paper{n % OUTLETS}", "body": body, **date}

    mara = {
        "name": "Mara Tellin",
        "aliases": ["M. Tellin", {"name": "مارا تيلين", "language": "ar"}, "Мара Теллин", "Wall Mara"],
        "description": "mayor of Lowtown",
        "from": "1961-05",
        "wikidata": "Q4242",
        "viaf": "102333412",
        "isni": "0000000121032683",
    }
    note = {
        "id": "n1",
        "kind": "context",
        "on": {"paragraph": 1},
        "body": "She held the office.",
        "see": ["person/mara"],
    }
    return {
        "articles": {f"a{n:03}": article(n) for n in range(ARTICLES)},
        "annotations": {"a003": [note]},
        "events": {"flood": {"title": "The flood", "date": "2003", "people": ["mara"]}},
        "authority": {
            "people": {
                "mara": mara,
                "ivo": {"name": "Ivo Brandt"},
                "lowe-a": {"name": "Ada Lowe", "aliases": ["Lowe"]},
                "lowe-b": {"name": "Ben Lowe", "aliases": ["Lowe"]},
            },
            "outlets": {f"paper{n}": {"name": f"Paper {n}"} for n in range(OUTLETS)},
        },
    }


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("entities"), content())
    archive.build()
    return archive


def page(archive: Archive, path: str) -> BeautifulSoup:
    return BeautifulSoup(archive.text(path), "lxml")


def section(soup: BeautifulSoup, heading: str) -> Tag:
    found = next(h for h in soup.select("main h2") if words(h) == heading).parent
    assert found is not None
    return found


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


def test_no_page_of_someone_with_three_thousand_mentions_is_large(archive: Archive) -> None:
    pages = sorted((archive.output / "people").glob("mara*.html"))
    # its own; 76, 92, and 91 of three years each, 40 on a page; the undated one; an outlet each
    assert len(pages) == 1 + (2 + 3 + 3) + 1 + OUTLETS
    for path in pages:
        assert path.stat().st_size <= MOST_BYTES, path
        assert len(gzip.compress(path.read_bytes())) <= MOST_PACKED, path
        assert len(page(archive, f"people/{path.name}").select("main li")) <= 40 * SENTENCES, path


def test_every_article_is_on_one_page_of_a_year_and_on_one_of_an_outlet(archive: Archive) -> None:
    for kind, selector in (("year", ".mentions h3 a"), ("outlet", ".names > li > a")):
        found = Counter(
            str(link["href"])[3:]
            for path in (archive.output / "people").glob(f"mara.{kind}-*.html")
            for link in page(archive, f"people/{path.name}").select(f"main {selector}")
        )
        assert found == Counter({f"articles/a{n:03}.html": 1 for n in range(ARTICLES)})
    beginning = page(archive, "people/mara.year-2004.html")
    assert words(beginning.h1) == "Mara Tellin, 2004–2006"  # type: ignore[arg-type]
    both = (beginning, page(archive, "people/mara.year-2004.2.html"))
    assert {str(a["href"])[3:] for soup in both for a in soup.select(".mentions h3 a")} == {
        f"articles/a{n:03}.html" for n, year in YEARS.items() if n and 2004 <= year <= 2006
    }
    assert (archive.output / "people/mara.year-undated.html").is_file()


def test_the_table_counts_articles_by_outlet_and_year(archive: Archive) -> None:
    table = section(page(archive, "people/mara.html"), "By outlet and year")
    years = [words(th) for th in table.select("thead th")][1:]
    counts = Counter((n % OUTLETS, str(YEARS[n]) if n else "Undated articles") for n in range(ARTICLES))
    rows = table.select("tbody tr")
    assert len(rows) == 12
    for row in rows:
        outlet = int(str(row.select("th a")[0]["href"]).partition("outlet-paper")[2].partition(".")[0])
        assert [td.get_text(strip=True) for td in row.select("td")] == [
            str(counts[outlet, year] or "–") for year in years
        ]
    for link in table.select("a"):
        assert (archive.output / "people" / str(link["href"])[3:].removeprefix("people/")).is_file()


def test_the_most_telling_sentence_comes_first_and_no_outlet_has_more_than_two(archive: Archive) -> None:
    soup = page(archive, "people/mara.html")
    told = section(soup, "The most telling sentences").select("li")
    assert words(told[0]).startswith(
        "Mara Tellin , the mayor of Lowtown since the flood, came. ¶1 Paper 12, 22 February 2017"
    )
    assert len(told) == 8
    outlets = Counter(words(li.select(".detail")[0]).partition(",")[0] for li in told)
    assert max(outlets.values()) <= 2
    assert not soup.select(".mentions")


def test_the_list_says_how_often_each_is_named_and_in_how_many_articles(archive: Archive) -> None:
    """Each article has her in twelve sentences, and him in one."""
    counts = {words(li.a): words(li.select(".count")[0]) for li in page(archive, "people/index.html").select("main li")
              if li.a and li.select(".count")}  # fmt: skip
    assert counts["Mara Tellin"] == "3,120 mentions in 260 articles"
    assert counts["Ivo Brandt"] == "260 mentions in 260 articles"
    assert counts["Ada Lowe"] == "not named in the texts kept here"


def test_what_each_outlet_calls_her(archive: Archive) -> None:
    rows = section(page(archive, "people/mara.html"), "What outlets call Mara Tellin").select("dl > div")
    called = {words(row.dt): words(row.dd) for row in rows}  # type: ignore[arg-type]
    assert len(called) == 12
    articles = len([n for n in range(ARTICLES) if n % OUTLETS == 3])
    assert called["Paper 3"] == f"harbour tsar {articles * (SENTENCES - 2)}×"
    assert set(called.values()) - {called["Paper 3"]} == {
        f"Mayor {count * (SENTENCES - 2)}×" for count in Counter(n % OUTLETS for n in range(ARTICLES)).values()
    }


@pytest.mark.parametrize(
    ("sentence", "language", "called"),
    [
        ("Weder <b>Mara Tellin</b> noch er kam.", "de", ""),
        ("Neither <b>Mara Tellin</b> nor he came.", "en", ""),
        ("Both <b>Mara Tellin</b> and he came.", "en", ""),
        ("Ministerin <b>Mara Tellin</b> kam.", "de", "Ministerin"),
        ("Neither Mayor <b>Mara Tellin</b> nor he came.", "en", "Mayor"),
        ("A bill that included <b>Mara Tellin</b> passed.", "en", ""),
        ("This includes <b>Mara Tellin</b>, who came.", "en", ""),
        ("He wrote that Brandt told <b>Mara Tellin</b> to lie.", "en", ""),
        ("The President counseled <b>Mara Tellin</b> to lie.", "en", ""),
        ("The old ally told <b>Mara Tellin</b> so.", "en", ""),
        ("He gave a resolution blocking <b>Mara Tellin</b> away.", "en", ""),
        ("Der Minister traf <b>Mara Tellin</b> dort.", "de", ""),
        ("He met the former king <b>Mara Tellin</b> there.", "en", "king"),
        ("The Saudi king <b>Mara Tellin</b> came.", "en", "Saudi king"),
        ("The leader of Hezbollah <b>Mara Tellin</b> spoke.", "en", "leader of Hezbollah"),
        ("After the release of Special Counsel <b>Mara Tellin</b> he came.", "en", "Special Counsel"),
        ("It said of Brandt and Special Counsel <b>Mara Tellin</b> nothing.", "en", "Special Counsel"),
        ("The House of Lords Speaker <b>Mara Tellin</b> came.", "en", "House of Lords Speaker"),
        ("The learned and witty <b>Mara Tellin</b> came.", "en", "learned and witty"),
        ("The learned and witty Senator <b>Mara Tellin</b> came.", "en", "learned and witty Senator"),
        ("The embattled <b>Mara Tellin</b> came.", "en", "embattled"),
        ("The newly elected <b>Mara Tellin</b> came.", "en", "newly elected"),
        ("Then acting Mayor <b>Mara Tellin</b> came.", "en", "acting Mayor"),
        ("Der neue Minister <b>Mara Tellin</b> kam.", "de", "neue Minister"),
        ("The harbour tsar <b>Mara Tellin</b> came.", "en", "harbour tsar"),
    ],
)
def test_a_word_before_a_name_that_is_no_noun_of_it_is_nothing_that_she_is_called(
    sentence: str, language: str, called: str
) -> None:
    assert words_before(sentence, language) == called


def test_who_she_is_and_what_is_said_of_her(archive: Archive) -> None:
    soup = page(archive, "people/mara.html")
    facts = {
        words(div.dt): [words(line) for line in div.select("dd div") or div.select("dd")]
        for div in soup.select(".facts-list > div")
    }  # type: ignore[arg-type]
    assert facts["Also looked for as"] == ["M. Tellin · Wall Mara", "مارا تيلين", "Мара Теллин"]
    assert facts["Time"] == ["since May 1961"]
    assert {str(a["href"]) for a in soup.select(".facts-list a[rel]")} == {
        "https://www.wikidata.org/wiki/Q4242", "https://viaf.org/viaf/102333412",
        "https://isni.org/isni/0000000121032683",
    }  # fmt: skip
    assert facts["Named beside"] == ["Ivo Brandt 260×"]
    quoted = section(soup, "Quotations that name Mara Tellin").select("li")
    assert len(quoted) == 40
    assert len({words(one).partition(" ¶")[0] for one in quoted}) == 40
    assert all(words(one).endswith("and in 1 other article") for one in quoted)
    assert "The first 40 of 130 sentences" in words(section(soup, "Quotations that name Mara Tellin"))
    (note,) = section(soup, "Editors’ notes that refer to Mara Tellin").select(".listed")
    assert "She held the office." in words(note)


def test_a_sentence_that_several_articles_have_is_shown_once(archive: Archive) -> None:
    """With the outlet and date of the first article, where someone is quoted, too."""
    quoted = section(page(archive, "people/ivo.html"), "Quoted").select("li")
    assert len(quoted) == 40
    first = min((n for n in range(1, ARTICLES)), key=lambda n: (YEARS[n], n % 28, f"a{n:03}"))
    assert words(quoted[0]).startswith(
        f"“ Nobody heard Mara Tellin say {first // 2}, ” Ivo Brandt said. ¶1 Paper {first % OUTLETS}"
    )
    assert words(quoted[0]).endswith(f"{first % 28 + 1} February 2004 and in 1 other article")


def test_a_shared_surname_is_linked_after_a_full_name_and_says_how(tmp_path: Path) -> None:
    people = content()["authority"]["people"]  # type: ignore[index]
    body = "Lowe came.\n\nAda Lowe came too, and Lowe spoke. Mr. Tellin and I. Brandt left."
    archive = Archive(tmp_path, {"articles": {"a": {"title": "A", "body": body}}, "authority": {"people": people}})
    archive.build()
    mentions = json.loads(archive.text("data/articles/a.json"))["mentions"]
    assert [(one["text"], one["entity"], one["how"]) for one in mentions] == [
        ("Ada Lowe", "lowe-a", "name"), ("Lowe", "lowe-a", "introduced"), ("Tellin", "mara", "title"),
        ("I. Brandt", "ivo", "title"),
    ]  # fmt: skip
    titles = {a.get_text(): a.get("title") for a in page(archive, "articles/a.html").select("a.mention")}
    assert titles == {
        "Ada Lowe": None,
        "Tellin": "a title or initials with a surname that one person in the register has",
        "I. Brandt": "a title or initials with a surname that one person in the register has",
    }
    lowe = page(archive, "people/lowe-a.html")
    assert words(lowe.select(".facts-list dd")[1]) == "Ada Lowe 1× · Lowe 1×"


def test_years_and_outlets_with_few_articles_share_a_page(tmp_path: Path) -> None:
    """Of 210 articles: 45, 45 and 15 of three years that follow one another, 90 of the fourth, 15 of the fifth; 150 of
    one outlet, 49 of another, 11 of a third, which is too few for a page of its own."""
    years = [2001] * 45 + [2002] * 45 + [2003] * 15 + [2004] * 90 + [2005] * 15
    outlets = ["gull"] * 150 + ["tern"] * 49 + ["wren"] * 11
    articles = {
        f"a{n:03}": {"title": f"Report {n}", "outlet": outlets[n], "date": f"{year}-03-01", "body": "Ivo Brandt came."}
        for n, year in enumerate(years)
    }
    authority = {
        "people": {"ivo": {"name": "Ivo Brandt"}},
        "outlets": {id: {"name": id.title()} for id in ("gull", "tern", "wren")},
    }
    archive = Archive(tmp_path, {"articles": articles, "authority": authority})
    archive.build()
    parts = section(page(archive, "people/ivo.html"), "By outlet and year")
    told = [[words(a) for a in dd.select("a")] for dd in parts.select("dd")]
    assert told == [["2001–2002", "2003", "2004", "2005"], ["Gull", "Tern", "Other outlets"]]
    assert [str(a["href"]) for a in parts.select("thead a")] == [
        f"../people/ivo.year-{year}.html" for year in (2001, 2001, 2003, 2004, 2005)
    ]
    assert [words(th) for th in parts.select("tbody th")] == ["Gull 150", "Tern 49", "Wren 11"]
    together = page(archive, "people/ivo.year-2001.html")
    assert words(together.h1) == "Ivo Brandt, 2001–2002"  # type: ignore[arg-type]
    assert len(together.select(".mentions")) == 40
    assert len(page(archive, "people/ivo.year-2001.3.html").select(".mentions")) == 10
    others = page(archive, "people/ivo.others-outlets.html")
    assert [str(a["href"])[3:] for a in others.select(".names > li > a")] == [
        f"articles/a{n}.html" for n in range(199, 210)
    ]
    assert not (archive.output / "people/ivo.outlet-wren.html").exists()


def test_an_outlets_page_says_what_it_calls_whom_it_names_most(archive: Archive) -> None:
    """Ten sentences of each of its twenty articles have the words."""
    whom = section(page(archive, "outlets/paper3.html"), "Whom it names most")
    lines = [words(line) for line in whom.select("li")]
    assert lines == ["Ivo Brandt 20 articles", "Mara Tellin 20 articles harbour tsar 200×"]
    lines = [words(line) for line in section(page(archive, "outlets/paper4.html"), "Whom it names most").select("li")]
    assert lines == ["Ivo Brandt 20 articles", "Mara Tellin 20 articles Mayor 200×"]
