"""Copies of one text: which articles are, whose text it was, what differs, and what is said of that where texts are
withheld."""

import json
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain
from links_shown import links_in

SENTENCES = [
    " ".join(f"{first}{second}{number}" for second in "abcdefgh") + "." for number, first in enumerate("abcdefghijklmnop")
]  # fmt: skip
TEXT = "\n\n".join(" ".join(SENTENCES[at : at + 4]) for at in range(0, 16, 4))
"""128 words, none of them twice, in four paragraphs."""
EDITED = TEXT.replace("ag0", "NEW").replace("cd2", "").replace("mb12", "mb12 ADDED")
CREDIT = "This story was originally published by The Herald and is reproduced here."


def article(outlet: str, date: str | None, body: str, **more: Any) -> dict[str, Any]:
    return {"title": f"{outlet} {date}", "outlet": outlet, "body": body, **({"date": date} if date else {}), **more}


CONTENT: dict[str, Any] = {
    "articles": {
        "a": article("gazette", "2016-02-03", TEXT),
        "b": article("herald", "2016-02-02", EDITED),
        "c": article("courier", "2016-02-05", "\n\n".join(TEXT.split("\n\n")[:2])),
        "d": article("courier", "2016-02-05", "Nothing of that stands here, in a text of its own."),
    },
    "authority": {
        "outlets": {id: {"name": f"The {id.title()}"} for id in ("gazette", "herald", "courier")},
    },
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def told(archive: Archive, one: str, other: str) -> dict[str, str]:
    return {kind: said for link in links_in(archive)[one] if link.to == other for kind, said in link.because}


def test_a_family_says_which_is_the_source_and_what_differs(archive: Archive) -> None:
    archive.build()
    page = archive.page("copies/b.html")
    assert plain(page.select_one(".byline")) == "3 articles · 3 outlets"
    assert "the earliest is taken for the source" in plain(page.select_one(".lead"))
    first, second, third = [plain(one) for one in page.select("article.account")]
    assert "the source" in first
    # of a's 128 words one is another, one is gone before "ce2", and one has come: 126 stand in b
    assert "100% of the shorter text, 126 words the same" in second
    assert "100% of the shorter text, 62 words the same" in third
    changes = page.select("details.changed")[0]
    for unseen in changes.select(".unseen"):
        unseen.extract()
    assert [plain(one) for one in changes.select("del")] == ["NEW", "ADDED"]
    assert [plain(one) for one in changes.select("ins")] == ["ag0", "cd2"]
    # of b's 128 words a has all but two, from its first to its last; c its first 63 but for one, in two paragraphs
    rows = page.select("table.strips tbody tr")
    assert [plain(row.select("td")[1]) for row in rows] == ["the whole text", "126 words", "62 words"]
    strips = [[(float(one.get("x", 0)), float(one["width"])) for one in row.select("rect")] for row in rows]
    assert strips[0] == [(0, 1000)]
    assert strips[1][0][0] == strips[2][0][0] == 0
    assert sum(strips[1][-1]) == pytest.approx(1000, abs=0.2)
    assert sum(strips[2][-1]) == pytest.approx(1000 * 63 / 128, abs=0.2)
    assert archive.json("data/copies/b.json")["source"] == "b"
    articles = archive.json("data/copies/b.json")["articles"]
    assert [one["id"] for one in articles] == ["b", "a", "c"]
    assert [(one["share"], one["words"]) for one in articles[1:]] == [(1, 126), (1, 62)]
    for id in "abc":
        assert plain(archive.page(f"articles/{id}.html").select_one('a[href="../copies/b.html"]')) == "3 articles"
    assert "copies/" not in archive.text("articles/d.html")
    assert [a["href"] for a in archive.page("copies/index.html").select("a.big")] == ["../copies/b.html"]
    words = "words in a row are the same: “"
    assert told(archive, "a", "b")["text-reuse"].startswith("100% of the shorter text stands in the other; 78 " + words)


def test_who_is_credited_is_the_source_whenever_it_came(archive: Archive) -> None:
    credited = {"articles": {"a": {"date": "2016-02-01", "body": f"{TEXT}\n\n{CREDIT}"}, "d": {"body": CREDIT}}}
    archive.change(credited)
    archive.build()
    page = archive.page("copies/a.html")
    assert "1 article credits The Herald." in plain(page.select_one(".lead"))
    assert archive.json("data/copies/a.json")["source"] == "b"
    assert f"“{CREDIT}”" in plain(page.select("article.account")[0])
    assert told(archive, "a", "b")["credits"] == f"this article credits The Herald: “{CREDIT}”"
    assert told(archive, "b", "a")["credits"] == f"it credits The Herald, which published this article: “{CREDIT}”"
    assert "credits" not in told(archive, "a", "c")
    assert "d" not in links_in(archive)  # the words of a credit are nobody's text


@pytest.mark.parametrize(
    ("credit", "counts"),
    [
        ("Dieser Artikel erschien zuerst in The Herald.", True),
        ("Zuerst veröffentlicht auf herald.example am Montag.", True),
        ("Cet article a été publié à l’origine par The Herald.", True),
        ("Avec l’aimable autorisation de The Herald.", True),
        ("Este artículo se publicó originalmente en The Herald.", True),
        ("Publicado originalmente por The Herald.", True),
        ("Esta columna se publicó en The Herald.", True),
        ("Esta nota fue publicada por The Herald.", True),
        ("Cette tribune est parue dans The Herald.", True),
        ("This report was published in The Herald.", True),
        ("Con permiso de The Herald.", True),
        ("Questo articolo è stato pubblicato per la prima volta su The Herald.", True),
        ("Reprinted with permission from The Herald.", True),
        ("© 2016 The Herald. All rights reserved.", True),
        ("This article was first published by The Gazette.", False),
        ("The Herald has published a story on bread.", False),
        ("He wrote that the report would be published, said The Herald.", False),
    ],
)
def test_how_a_text_says_where_it_stood_first(credit: str, counts: bool, archive: Archive) -> None:
    archive.change({"authority": {"outlets": {"herald": {"domains": ["herald.example"]}}}})
    archive.change({"articles": {"a": {"body": f"{TEXT}\n\n{credit}"}, "c": {"body": "Bread."}}})
    archive.build()
    assert ("credits" in told(archive, "a", "b")) is counts


def test_a_byline_or_a_dateline_may_credit_an_agency(archive: Archive) -> None:
    archive.change({"authority": {"outlets": {"herald": {"name": "Reuters"}}}})
    archive.change({"articles": {"a": {"body": f"GENEVA (Reuters) - {TEXT}"}, "c": {"byline": "By Reuters and staff"}}})
    archive.build()
    assert told(archive, "a", "b")["credits"] == "this article credits Reuters: “(Reuters)”"
    assert told(archive, "c", "b")["credits"] == "this article credits Reuters: “By Reuters and staff”"


def test_a_family_follows_its_texts(archive: Archive) -> None:
    archive.build()
    archive.change({"articles": {"b": {"body": "Other words."}}})
    archive.build()
    assert not (archive.output / "copies/b.html").exists()
    assert plain(archive.page("copies/a.html").select_one(".byline")) == "2 articles · 2 outlets"
    archive.change({"articles": {"c": {"body": "Other words, too."}}})
    archive.build()
    assert not list((archive.output / "copies").glob("a*"))


def test_dates_that_do_not_tell_leave_the_source_open(archive: Archive) -> None:
    archive.change({"articles": {"b": {"date": "2016-02-03"}}})
    archive.build()
    assert archive.json("data/copies/a.json")["source"] is None
    assert "Which came first is not known." in plain(archive.page("copies/a.html").select_one(".lead"))


def test_of_a_withheld_text_nothing_is_told_but_that_it_is_one(archive: Archive) -> None:
    archive.change({"articles": {"b": {"rights": {"publish": False}, "body": f"{EDITED}\n\n{CREDIT}"}}})
    archive.build(hosted="https://archive.example")
    first, second, _ = [plain(one) for one in archive.page("copies/b.html").select("article.account")]
    assert "Its text is not published here." in first
    assert "per cent" not in second
    assert not archive.page("copies/b.html").select("del")
    every = "".join(file.read_text("utf-8") for file in archive.output.rglob("copies/*"))
    assert "ADDED" not in every
    assert "originally published" not in every
    assert json.loads(archive.text("data/copies/b.json"))["articles"][1]["words"] == 0
    assert (
        told(archive, "a", "b")["text-reuse"]
        == "100% of the shorter text stands in the other; 78 words in a row are the same"
    )


def test_what_an_outlet_has_twice_is_shared_with_the_article_it_comes_from_alone(tmp_path: Path) -> None:
    """The Herald tells again what the Post's second article says, its background too; with the first, which has the
    same background, it has nothing in common."""
    background = "The old harbour wall was built by convicts who carried every stone of it from the quarry beyond the hill in baskets."
    told = "On Monday the council heard nine engineers and a diver, who had seen a crack as long as a tram below the water line."
    texts = {
        "first": (
            "post",
            f"A ship of flowers came in, and children sang on deck until the lamps were lit. {background}",
        ),
        "second": ("post", f"{told} {background}"),
        "third": ("herald", f"{told} {background} Nobody knew what to do with the cranes and the two sheds."),
    }
    archive = Archive(
        tmp_path,
        {
            "articles": {id: {"title": id, "outlet": outlet, "body": body} for id, (outlet, body) in texts.items()},
            "authority": {"outlets": {"post": {"name": "Post"}, "herald": {"name": "Herald"}}},
        },
    )
    archive.build()
    linked = {
        link["to"] for link in archive.article("third")["links"]
        if any(reason["kind"] == "text-reuse" for reason in link["reasons"])
    }  # fmt: skip
    assert linked == {"second"}
