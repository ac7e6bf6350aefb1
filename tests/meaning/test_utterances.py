"""The same words, as several articles print them: which quotations are of one utterance, and what their page shows."""

import json
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain
from clippings.links.quoting.matching import in_common

WHOLE = "We will never leave this valley before the long winter rain has stopped, and nobody will make us"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        # whole, cut, altered, with words put in
        ("we will not leave", "we will not leave", 4),
        ("we will not leave this valley", "now we will not leave this valley for them", 6),
        ("we will never leave this valley before the rain", "we will not leave this valley before the rain", 8),
        ("we will leave this valley before the rain", "we will leave this old cold valley before the rain", 8),
        ("we leave it to the long rain and to them", "the long rain and to them", 6),
        # fewer than five words are no variant, and words in a row are asked for
        ("we will not leave", "we will not leave here", 0),
        ("never ever", "never ever", 0),
        (
            "the rain in the valley of the king is cold and long",
            "a king of the valley is in the cold for a long rain",
            0,
        ),
        # another utterance that begins alike
        ("i can do it if i want", "i still think i can do it cheaper than you i do", 0),
        ("we will not leave this valley", "we will not leave that town to them at night", 0),
        ("we will not leave before the rain stops here", "we will not leave until you pay for all of that", 0),
        # two thirds of the words are the same, and they are short; long ones differ
        (
            "this is not a time for derision this is not a time for division",
            "we know that this is not a time for constitutional transformation it is not a year for quarrels",
            0,
        ),
        (
            "you have to go back to the old administration to find this",
            "i think you have to go back to the old era to understand questions awaiting a successor",
            0,
        ),
        (
            "you have to go back to the old administration to understand this",
            "i think you have to go back to the old era to understand questions awaiting a successor",
            10,
        ),
    ],
)
def test_which_are_of_one_utterance(one: str, other: str, words: int) -> None:
    assert in_common(one.split(), other.split()) == words
    assert in_common(other.split(), one.split()) == words


OF_COURIER = WHOLE.replace("never", "not").replace("long ", "long, cold ")


def article(outlet: str, day: int, body: str) -> dict[str, Any]:
    return {"title": f"Of the {outlet}", "outlet": outlet, "date": f"2016-02-0{day}", "body": body}


CONTENT: dict[str, Any] = {
    "articles": {
        "a": article("gazette", 1, f"“{WHOLE[:48]},” said Edith Marlow. “Bread was dear in those cold days,” he said."),
        "b": article("herald", 2, f"“{WHOLE},” said Edith Marlow."),
        "c": article("courier", 3, f"“{OF_COURIER},” a farmer said."),
        "d": article("courier", 4, "“Nobody has asked us what we think of it all,” she said."),
    },
    "authority": {
        "outlets": {id: {"name": f"The {id.title()}"} for id in ("gazette", "herald", "courier")},
        "people": {"marlow": {"name": "Edith Marlow"}},
    },
}
PAGE = "quotations/a-1.html"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path, CONTENT)
    made.build()
    return made


def test_an_utterance_stands_there_as_each_prints_it_the_fullest_first(archive: Archive) -> None:
    page = archive.page(PAGE)
    assert plain(page.h1) == f"“{OF_COURIER}”"
    assert plain(page.select_one(".byline")) == "Edith Marlow · 3 articles · 3 outlets"
    assert page.select_one(".byline a")["href"] == "../people/marlow.html"
    first, second, third = page.select("article.account")
    for unseen in page.select(".unseen"):
        unseen.extract()
    assert ("The Courier" in plain(first), "a farmer" in plain(first), "the fullest form" in plain(first)) == (
        True,
    ) * 3
    assert not first.select("ins, del")
    assert "The Gazette" in plain(second)
    assert plain(second.ins) == "never"
    assert plain(second.find("del")) == "not"
    assert second.select_one("a.para")["href"] == "../articles/a.html#p-1"
    assert "The Herald" in plain(third)
    assert [plain(one) for one in third.select("ins")] == ["never"]
    assert [plain(one) for one in third.select("del")] == ["not", ", cold"]


@pytest.mark.parametrize(("end", "shown"), [(",", ""), (".", ""), (";", ""), ("?", "?"), ("!", "!"), ("…", "…")])
def test_what_ends_a_quotation_is_the_sentences_around_it_or_the_speakers(end: str, shown: str, tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    words = {"b": f"“{WHOLE}{end}” said Edith Marlow.", "c": "The farmer said nothing."}
    archive.change({"articles": {id: {"body": body} for id, body in words.items()}})
    archive.build()
    assert plain(archive.page(PAGE).h1) == f"“{WHOLE}{shown}”"


def test_each_article_leads_there_and_no_other_does(archive: Archive) -> None:
    for id in "abc":
        section = archive.page(f"articles/{id}.html").select_one('section[aria-labelledby="quoted"]')
        assert [a["href"] for a in section.select("a")] == [f"../{PAGE}"]
        assert "3 articles" in plain(section)
    assert "quotations/" not in archive.text("articles/d.html").replace("quotations/index.html", "")
    assert [a["href"] for a in archive.page("quotations/index.html").select("a.big")] == [f"../{PAGE}"]
    printed = archive.json("data/quotations/a-1.json")["printed"]
    assert [(one["article"], one["speaker"]) for one in printed] == [("c", None), ("a", "marlow"), ("b", "marlow")]


def test_it_follows_what_the_articles_say(archive: Archive) -> None:
    archive.change({"articles": {"a": {"body": "Nothing."}}})
    archive.build()
    assert not (archive.output / PAGE).exists()
    assert "2 articles" in plain(archive.page("quotations/b-1.html").select_one(".byline"))
    archive.change({"articles": {"c": {"body": "Nothing."}}})
    archive.build()
    assert not list(archive.output.glob("quotations/b*"))
    assert "No two articles here quote the same words." in plain(archive.page("quotations/index.html"))


def test_of_a_withheld_text_the_page_has_no_words(archive: Archive) -> None:
    archive.change({"articles": {id: {"rights": {"publish": False}} for id in "bc"}})
    archive.build(hosted="https://archive.example")
    page = archive.page(PAGE)
    assert plain(page.h1) == f"“{WHOLE[:48]}”"
    assert [("Its text is not published here." in plain(one)) for one in page.select("article.account")] == [
        False,
        True,
        True,
    ]
    every = "".join(file.read_text("utf-8") for file in archive.output.rglob("*quotations/*"))
    assert "nobody will make us" not in every
    assert "a farmer" not in every


def test_what_shares_no_words_with_the_fullest_form_stands_apart(tmp_path: Path) -> None:
    """Of the longest, one has half of its words: less than two of three, and so no form of it."""
    said = {
        "a": "Nobody has asked us what we think of bread", "b": "The rain will not stop for any of our kings",
        "c": "Nobody has asked us what we think of bread. The rain will not stop for any of our kings",
        "d": "The rain will not stop for any of our kings and none of them will ever ask it to, here or in the other valley",
    }  # fmt: skip
    articles = {
        id: article(outlet, 1, f"“{said[id]},” she said.")
        for id, outlet in zip("abcd", ("gazette", "herald", "courier", "gazette"), strict=True)
    }
    made = Archive(tmp_path, {**CONTENT, "articles": articles})
    made.build()
    page = made.page("quotations/a-1.html")
    assert [plain(one.h3) for one in page.select(".accounts")[1].select("article")] == [
        "Of the gazette",
        "Of the courier",
    ]
    assert "Nobody has asked us" in plain(page.select(".accounts")[1])
    assert "Other words of the same" in plain(page)
    assert len(page.select(".accounts")[0].select("article")) == 2


GERMAN = "Wir werden dieses Tal nie verlassen, ehe der lange Winterregen aufhört"


def translated(archive: Archive, said: Any) -> None:
    """A fifth article, in German, which quotes it, and what editors say of that."""
    body = f"Es regnete.\n\n„{GERMAN}“, sagte Edith Marlow. „Brot war in jenen kalten Tagen sehr teuer“, sagte sie."
    told = {"title": "Im Tal", "outlet": "bote", "date": "2016-02-05", "language": "de", "body": body}
    archive.change({"articles": {"e": told}, "authority": {"outlets": {"bote": {"name": "Der Bote"}}}})
    (archive.content / "quotations.yaml").write_text(json.dumps(said), "utf-8")
    archive.build()


JOINED = [{"same": [
    {"article": "b", "on": {"exact": "We will never leave this valley"}},
    {"article": "e", "on": {"exact": "dieses Tal nie verlassen"}},
], "because": "SECRET"}]  # fmt: skip


def test_a_translation_that_editors_join_stands_in_a_part_of_its_own(archive: Archive) -> None:
    translated(archive, JOINED)
    page = archive.page(PAGE)
    assert [plain(one) for one in page.select("h2")] == ["English", "German"]
    assert plain(page.h1) == f"“{OF_COURIER}”"  # of most articles
    assert plain(page.select_one(".byline")) == "Edith Marlow · 4 articles · 4 outlets"
    assert "in part put together by the editors" in plain(page.select_one(".lead"))
    *_, german = page.select("article.account")
    assert (german.select_one(".told")["lang"], plain(german.select_one(".told"))) == ("de", GERMAN)
    assert not german.select("del, ins")
    assert "the fullest form" not in plain(german)  # there is no other
    assert german.select_one("a.para")["href"] == "../articles/e.html#p-2"
    data = archive.json("data/quotations/a-1.json")
    assert data["by_editors"] is True
    assert [(one["article"], one["language"]) for one in data["printed"]] == [
        ("c", "en"),
        ("a", "en"),
        ("b", "en"),
        ("e", "de"),
    ]
    assert archive.page("articles/e.html").select_one(f'a[href="../{PAGE}"]')
    assert "SECRET" not in archive.text(PAGE)


def test_what_editors_join_is_told_of_one_outlet_too_and_goes_with_their_word(archive: Archive) -> None:
    """Two quotations of one outlet in quite other words: by the machine none of it would be told."""
    both = [{"same": [{"article": "c", "on": {"exact": "before the"}}, {"article": "d", "on": {"paragraph": 1}}]}]
    translated(archive, both)
    page = archive.page(PAGE)
    assert [plain(one) for one in page.select("h2")] == ["As each prints it", "Other words of the same"]
    assert "put beside them by the editors" in page.get_text()
    assert "Nobody has asked us what we think of it all" in plain(page.select("article.account")[-1])
    (archive.content / "quotations.yaml").unlink()
    archive.build()
    assert "Nobody has asked us" not in archive.text(PAGE)
    assert "by no editor" in plain(archive.page(PAGE).select_one(".lead"))
    assert archive.json("data/quotations/a-1.json")["by_editors"] is False


@pytest.mark.parametrize("left_out", [{"rights": {"publish": False}}, {"status": "draft"}])
def test_a_translation_that_is_not_published_is_told_nowhere(left_out: dict[str, Any], archive: Archive) -> None:
    translated(archive, JOINED)
    archive.change({"articles": {"e": left_out}})
    archive.build(hosted="https://archive.example")
    for file in (*archive.output.rglob("quotations/*.html"), *archive.output.rglob("data/quotations/*.json")):
        assert "Tal nie verlassen" not in file.read_text("utf-8")
    assert "by no editor" in plain(archive.page(PAGE).select_one(".lead"))


def test_outlets_in_a_row_are_set_apart_where_the_interface_runs_the_other_way(tmp_path: Path) -> None:
    """Without that, “The Gazette، The Herald” would be one run from the left, with the first of them last."""
    archive = Archive(tmp_path, CONTENT)
    (archive.content / "archive.yaml").write_text("name: أرشيف\nlanguage: ar\n", "utf-8")
    archive.build()
    line = archive.page("quotations/index.html").select_one(".lines .by")
    assert [plain(one) for one in line.select("bdi[dir=ltr]")][-3:] == ["The Gazette", "The Herald", "The Courier"]
    marked = (
        archive.page(PAGE).h1,
        line.find_previous("a", class_="big"),
        archive.page("articles/a.html").select_one('[aria-labelledby="quoted"] a'),
    )
    assert {(plain(one)[0], plain(one)[-1]) for one in marked} == {
        ("«", "»")
    }  # quoted by the interface, in its own way


def many(count: int) -> dict[str, Any]:
    """So many articles that quote the same, each of someone else."""
    return {
        f"m{n:03}": article(
            ("gazette", "herald")[n % 2], 1, f"“{WHOLE[:48]},” said {chr(65 + n // 26)}{chr(97 + n % 26)}ston Marlow."
        )
        for n in range(count)
    }


def test_what_very_many_quote_has_pages_and_names_some_who_said_it(tmp_path: Path) -> None:
    people = {f"p{n}": {"name": f"{chr(65 + n // 26)}{chr(97 + n % 26)}ston Marlow"} for n in range(95)}
    made = Archive(tmp_path, {"articles": many(95), "authority": {**CONTENT["authority"], "people": people}})
    made.build()
    pages = [made.page(f"quotations/m000-1{part}.html") for part in ("", ".2", ".3")]
    assert [len(page.select("article.account")) for page in pages] == [40, 40, 15]
    titles = [one["href"] for page in pages for one in page.select("article.account h3 a")]
    assert len(set(titles)) == 95
    assert [plain(page.select_one(".pager b")) for page in pages] == ["Page 1", "Page 2", "Page 3"]
    assert all(
        len(page.select(".byline a")) == 12 and "and 83 more" in plain(page.select_one(".byline")) for page in pages
    )
    line = made.page("quotations/index.html").select_one(".lines li")
    assert len(line.select(".by a")) == 6
    assert "and 89 more" in plain(line)


def test_of_many_words_in_a_row_that_a_form_leaves_out_the_ends_are_struck_out(tmp_path: Path) -> None:
    left_out = "and when the spring comes we shall see what there is of bread in the barns"
    long = f"{WHOLE}, {left_out}, as my mother told me"
    articles = {
        "a": article("gazette", 1, f"“{long},” she said."),
        "b": article("herald", 2, f"“{WHOLE}, as my mother told me,” she said."),
    }
    made = Archive(tmp_path, {**CONTENT, "articles": articles})
    made.build()
    page = made.page("quotations/a-1.html")
    for unseen in page.select(".unseen"):
        unseen.extract()
    first, second = page.select("article.account")
    assert left_out in plain(first)
    assert [plain(one) for one in second.select("del")] == ["and when the … in the barns,"]
